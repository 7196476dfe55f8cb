"""A list of the personal information collected tells kinds, purposes and scenes, and is complete.

Applies to: the list of collected information that was handed in with an app; without one nothing is
    said, since the app may show it.
Expects: purposes and scenes in the list, and each kind that the app itself was seen to read. A read
    that is proved and whose kind the list does not even name is a breach.
    In a run that came to the list, no more levels to it than allowed.
Cannot tell: a way that the run did not take; whether the counts of the list are right: without a
    run on a phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import events, is_strict, is_whole, kind_names
from appassay.clauses.stated import (
    PAPERS,
    TEXTS,
    absence,
    documents,
    passages,
    shown,
    statements,
    within,
)
from appassay.clauses.u09_clear_rules.list_way import depth
from appassay.model import (
    Certainty,
    DocumentSeen,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Statement,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package, Event, WindowSeen)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the lists as one group, which may be empty, of an app with documents."""
    given = bool(the_app(facts) and facts.of(DocumentSeen))
    return [tuple(documents(facts, "pi_list"))] if given else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what the list tells, then at what it leaves out."""
    if not papers:
        evidence = tuple(facts.of(DocumentSeen))
        yield Finding(outcome=Outcome.UNTESTED, says="not_given", evidence=evidence)
        return
    listed = within(statements(facts, "collects", "sdk-collects"), papers)
    found = [*_columns(papers, facts), *_unlisted(papers, {s.value for s in listed}, facts)]
    found += depth(the_app(facts)[0], facts, int(point.number("levels")))
    yield from found
    if not found:
        args: dict[str, Value] = {"count": len({s.value for s in listed})}
        yield Finding(outcome=Outcome.PASSED, says="complete", args=args, evidence=shown(listed))


def _columns(papers: Sequence[DocumentSeen], facts: Facts) -> Iterable[Finding]:
    said = within(facts.of(Statement), papers)
    there = {
        "purpose": any(s.purpose or s.word in ("purpose", "vague-purpose") for s in said),
        "list-scene": bool(within(passages(facts, "list-scene"), papers)),
    }
    for topic in (topic for topic, is_there in there.items() if not is_there):
        yield absence(topic, papers, Outcome.SUSPECT, "lacks")


def _unlisted(papers: Sequence[DocumentSeen], listed: set[str], facts: Facts) -> Iterable[Finding]:
    reads: dict[str, list[Event]] = {}
    for event in (event for event in events(facts, "source") if not event.denied):
        for kind in event.kinds or (event.kind,):
            if not event.owner.sdk and is_strict(kind) and kind not in listed:
                reads.setdefault(kind, []).append(event)
    named = {kind for paper in papers for kind in paper.kinds}
    for kind, group in sorted(reads.items()):
        sure = [event for event in group if event.sure and is_whole(event)]
        outcome = Outcome.FAILED if sure else Outcome.SUSPECT
        yield Finding(
            outcome=Outcome.REVIEW if kind in named else outcome,
            says="named" if kind in named else "unlisted",
            args={"kind": kind_names([kind]), "count": len(group)},
            evidence=tuple((sure or group)[:SHOWN]),
            certainty=Certainty.MUST if sure else Certainty.MAY,
            absent=PAPERS,
        )
