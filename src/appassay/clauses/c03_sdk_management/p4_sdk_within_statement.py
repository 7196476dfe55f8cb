"""What SDKs collect stays inside what they and the app state.

Applies to: apps whose code was executed from the first launch on.
Expects: each kind an SDK was seen to read in the entry the documents have for it. One that is
    missing from the entry is a breach where the read is proved; where a general word may cover it,
    or it is named near the SDK, a person has to look. Without documents what each SDK collects is
    listed.
Cannot tell: what SDKs do in native code; SDKs under shortened names count as the app's own; the
    SDK's own policy, unless it is among the documents.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

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
from appassay.clauses.stated import PAPERS, shown, statements
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
        entry = _entry(owner, facts)
        if entry:
            yield from _compared(owner, group, entry)
        else:
            yield _listed(owner, group)
    if not reads:
        yield clean("collects_nothing", facts)


def _entry(owner: Owner, facts: Facts) -> list[Statement]:
    """Return what documents state of an SDK."""
    return [s for s in statements(facts, "sdk", "sdk-collects") if s.sdk == owner.sdk]


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
