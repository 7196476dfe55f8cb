"""What SDKs collect stays inside what they and the app state.

Applies to: apps whose code was executed from the first launch on.
Expects: each kind an SDK was seen to read in the entry the documents have for it. An SDK of no
    table is known by its package name in the entry; the only such SDK is taken for the only such
    entry, and what is beyond it is a suspicion. One that is
    missing from the entry is a breach where the read is proved; where a general word may cover it,
    or it is named near the SDK, a person has to look. Without documents what each SDK collects is
    listed.
Cannot tell: what SDKs do in native code; SDKs under shortened names count as the app's own; the
    SDK's own policy, unless it is among the documents.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from appassay.clauses.c03_sdk_management.entries import entries
from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import (
    clean,
    events,
    grouped,
    happened,
    is_whole,
    kind_names,
    sdk_name,
    when,
)
from appassay.clauses.stated import PAPERS, shown
from appassay.knowledge import sdks
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Owner,
    Package,
    Run,
    Statement,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, *PAPERS)
_GENERAL = re.compile(
    r"设备(?:信息|标识|识别)|标识符|device (?:information|identifier|id)", re.IGNORECASE
)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare what each SDK collects with its entry."""
    reads = [event for event in events(facts, "source") if event.owner.sdk]
    for owner, group in grouped(reads, lambda event: event.owner):
        entry, guessed = _entry(owner, reads, facts)
        if entry:
            found = _compared(owner, group, entry)
            yield from (_doubted(finding) if guessed else finding for finding in found)
        else:
            yield _listed(owner, group)
    if not reads:
        yield clean("collects_nothing", facts)


def _entry(owner: Owner, reads: Sequence[Event], facts: Facts) -> tuple[list[Statement], bool]:
    """Return what documents state of an SDK, and whether that it is meant was only guessed."""
    said = entries(facts)
    if owner.sdk in sdks():
        return [s for s in said if s.sdk == owner.sdk], False
    strange = [s for s in said if not s.sdk]
    named = {s.scope for s in strange if owner.sdk in s.quote}
    if named:
        return [s for s in strange if s.scope in named], False
    names = {s.scope for s in strange}
    strangers = {event.owner.sdk for event in reads} - set(sdks())
    return strange if len(names) == 1 and len(strangers) == 1 else [], True


def _doubted(finding: Finding) -> Finding:
    failed = finding.outcome is Outcome.FAILED
    return replace(finding, outcome=Outcome.SUSPECT) if failed else finding


def _listed(owner: Owner, group: Sequence[Event]) -> Finding:
    return Finding(
        outcome=Outcome.UNTESTED,
        says="collects",
        args={
            "sdk": sdk_name(owner),
            "kinds": kind_names(event.kind for event in group),
            "count": len(group),
        },
        evidence=tuple(group[:SHOWN]),
        certainty=Certainty.MUST if any(e.sure for e in group) else Certainty.MAY,
        owner=owner,
    )


def _compared(
    owner: Owner, group: Sequence[Event], entry: Sequence[Statement]
) -> Iterable[Finding]:
    stated = {s.value for s in entry if s.word == "sdk-collects"}
    beyond = [event for event in group if event.kind not in stated]
    general = [s for s in entry if _GENERAL.search(s.quote)]
    for (kind, _), found in grouped(beyond, lambda event: (event.kind, when(event))):
        args: dict[str, Value] = {"sdk": sdk_name(owner), "kinds": kind_names([kind])}
        if general or not stated:
            evidence = (*shown(general or entry)[:2], *found[:5])
            yield Finding(
                outcome=Outcome.REVIEW, says="unclear", args=args, evidence=evidence, owner=owner
            )
            continue
        proves = all(is_whole(event) for event in found)
        finding = happened("beyond", found, proves=proves, beside=shown(entry)[:2], args=args)
        yield replace(finding, absent=PAPERS)
    if not beyond:
        yield Finding(
            outcome=Outcome.PASSED, says="within", owner=owner,
            args={"sdk": sdk_name(owner), "kinds": kind_names(event.kind for event in group)},
            evidence=(*shown(entry)[:3], *group[:3]),
        )  # fmt: skip
