"""Personal information is not left where others can read it.

Applies to: apps; SDK archives keep nothing by themselves.
Expects: no debuggable package, no backup without rules, and, where the code was executed, no
    personal information that is given to the system log. What is carried may be a part of
    it or altered, so that a log line is a suspicion, and a person looks at what it says.
Cannot tell: shared storage and the app's own files, which a run on a phone with planted values
    shows; so nothing found is no pass.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG, clean, events, grouped, happened, kind_names, personal
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = LOG


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what the manifest opens, then for log lines that carry something personal."""
    opened = [says for says, is_open in _doors(package) if is_open]
    for says in opened:
        yield Finding(outcome=Outcome.SUSPECT, says=says, evidence=(package,))
    lines = [e for e in events(facts, "sink") if e.kind == "log" and personal(e)]
    for (_, _), group in grouped(lines, lambda event: (event.owner, event.state)):
        kinds = kind_names(kind for event in group for kind in personal(event))
        yield happened("in_log", group, proves=False, args={"kinds": kinds})
    if not lines and not opened:
        yield clean("not_in_log", facts)


def _doors(package: Package) -> tuple[tuple[str, bool], ...]:
    """Return what lets others read the app's own files."""
    backed_up = package.allow_backup is True and not package.backup_rules
    return (("debuggable", package.debuggable), ("backed_up", backed_up))
