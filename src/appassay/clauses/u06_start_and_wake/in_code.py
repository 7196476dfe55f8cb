"""Means of self-start that stand in code: jobs, alarms, services that come back."""

from collections.abc import Iterator, Sequence

from appassay.clauses.hits import is_library, live, shapes, suspicion
from appassay.model import Component, Facts, Finding, MethodShape

START_STICKY = 1


def in_code(facts: Facts) -> Iterator[Finding]:
    """Yield jobs, alarms and services that come back."""
    jobs = [c for c in facts.calls("start.persisted_job") if c.args[:1] != (0,)]
    yield from suspicion("persisted_job", live(jobs, facts))
    yield from suspicion("alarm", live(facts.calls("start.repeating_alarm"), facts))
    sticky = [s for s in shapes(facts, "start.service_command") if s.returns == START_STICKY]
    yield from suspicion("sticky_service", live(_declared_ones(sticky, facts), facts))


def _declared_ones(found: Sequence[MethodShape], facts: Facts) -> list[MethodShape]:
    """Return the methods that a service of the manifest has; the host of an SDK may declare any."""
    if is_library(facts):
        return list(found)
    services = {c.name for c in facts.of(Component) if c.kind == "service" and c.enabled}
    return [
        s for s in found if services & {s.method.partition("(")[0].rpartition(".")[0], *s.heirs}
    ]
