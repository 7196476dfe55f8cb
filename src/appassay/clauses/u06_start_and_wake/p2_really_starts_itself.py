"""The app does not start itself without telling, or before the user agrees.

Applies to: apps whose code was executed from the first launch on.
Expects: nothing that runs because a broadcast, a job or an alarm started the process after it was
    killed, or because the system binds a service that the user switched on; no receiver that is
    on, and no job or alarm that is set, before the user agrees, and none after it of which no text
    of the package tells. Whether a start is needed is for a person, so that it is a suspicion,
    however sure it is; but a start that a run record shows before the agreement is the breach
    itself. Alarms that the user set, and that a receiver sets again after a reboot, are
    the user's own. What only another app starts is left to U6.5 and C2.3. A start that a record
    shows, with what caused it, and of which the documents that were handed in say nothing is the
    breach itself.
Cannot tell: starts in which nothing happens that the log keeps; how often they come. Nothing found
    is no pass without a run on a phone.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.log import clean, from_outside, grouped, happened, seen, when
from appassay.clauses.showings import actions
from appassay.clauses.stated import PAPERS, mentioned, policies, shown, statements
from appassay.clauses.u06_start_and_wake.arranged import arranged, is_told, restores, told
from appassay.clauses.u06_start_and_wake.broadcasts import is_delivered
from appassay.model import (
    ApiCall,
    Component,
    DocumentSeen,
    Event,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    Permission,
    Run,
    Statement,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (
    Package, Component, Permission, ApiCall, MethodShape, TextSeen, DocumentSeen, Statement,
)  # fmt: skip
STARTED = ("R5", "R6")
ASIDE = ("process.exit", "traffic")
"""Events that no running code of the app is needed for: its end, and what any app may have sent."""
UPDATED = "android.intent.action.MY_PACKAGE_REPLACED"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for what runs after the system started the process, then for what is arranged."""
    woken = [e for e in facts.of(Event) if e.state in STARTED and e.event not in ASIDE]
    woken = [event for event in woken if event.entry.rpartition(".")[0] not in _left_out(facts)]
    # What another app starts does not start itself: U6.5 and C2.3 speak of open components.
    woken = [event for event in woken if not from_outside(event) and not _touched(event, facts)]
    found = [*_woken(woken, facts), *arranged(facts)]
    yield from found
    if not found:
        yield clean("stays_down", facts)


def _woken(found: Iterable[Event], facts: Facts) -> Iterator[Finding]:
    for (_, agreed, _), group in grouped(found, lambda e: (e.owner, e.agreed, when(e))):
        says = "starts" if agreed else "starts_unagreed"
        # What a record shows to be started before the agreement, and by what, is the breach itself.
        proves = not agreed and any(seen(event) and event.cause for event in group)
        finding = happened(says, group, proves=proves, args={"entry": group[0].entry})
        if agreed and is_told(facts):
            # Purpose and scene are told or not in words that a person reads.
            texts = tuple(told(facts)[:2])
            finding = replace(
                finding,
                outcome=Outcome.PASSED,
                says="starts_told",
                evidence=(*finding.evidence, *texts),
            )
        elif agreed:
            finding = _by_papers(finding, any(seen(e) and e.cause for e in group), facts)
        yield finding


def _by_papers(finding: Finding, observed: bool, facts: Facts) -> Finding:
    """Return a start as what the documents make of it, where some were handed in."""
    # Rules that deny all starts do not tell of one.
    said = statements(facts, "auto-start")
    told_of = [s for s in said if not says_so("start.denied", s.quote)]
    if told_of:
        evidence = (*finding.evidence, *shown(told_of)[:2])
        return replace(finding, outcome=Outcome.PASSED, says="starts_in_rules", evidence=evidence)
    papers = policies(facts)
    if not (observed and papers) or (mentioned(papers, "auto-start") and not said):
        return finding
    return replace(
        finding, outcome=Outcome.FAILED, says="starts_untold", absent=PAPERS,
        evidence=(*finding.evidence, *papers[:2]),
    )  # fmt: skip


def _touched(event: Event, facts: Facts) -> bool:
    """Return whether the user had done something in that state of a record, and opened the app."""
    acts = actions(facts, event.record) if seen(event) else []
    return any(act.state == event.state and act.time <= event.time for act in acts)


def _left_out(facts: Facts) -> set[str]:
    """Return the receivers whose starts do not count."""
    receivers = [c for c in facts.of(Component) if c.kind == "receiver"]
    idle = (c for c in receivers if _is_idle(c, facts))
    return {c.name for c in (*idle, *(c for c in receivers if restores(c, facts)))}


def _is_idle(component: Component, facts: Facts) -> bool:
    """Return whether a receiver hears of updates of the app alone, or of nothing any more."""
    actions = {action for one in component.filters for action in one.actions}
    heard = [a for a in actions if a != UPDATED and is_delivered(a, facts)]
    return component.kind == "receiver" and bool(actions) and not heard
