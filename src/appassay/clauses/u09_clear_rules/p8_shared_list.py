"""The list of information shared with third parties names every receiver that was seen.

Applies to: the list of SDKs or receivers that was handed in with an app; without one nothing is
    said, since the app may show it.
Expects: kinds, purposes, scenes and ways of sharing in the list, and each SDK that was seen to send
    personal information. One that surely sends and is not even named is a breach; a host that a
    record shows to be given something, and no list names, is a suspicion.
Cannot tell: sharing between servers; whose a host is that no table knows.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import NETWORK, events, grouped, is_strict, kind_names, sdk_name
from appassay.clauses.stated import (
    TEXTS,
    absence,
    documents,
    passages,
    shown,
    statements,
    within,
)
from appassay.clauses.traffic import domain, is_operators, is_others, owner_of
from appassay.clauses.traffic import shown as requests_shown
from appassay.model import (
    Certainty,
    DocumentSeen,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Request,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package, Event, Request)


def applies(facts: Facts) -> Sequence[tuple[DocumentSeen, ...]]:
    """Return the lists as one group, which may be empty, of an app with documents."""
    given = bool(the_app(facts) and facts.of(DocumentSeen))
    return [tuple(documents(facts, "sdk_list"))] if given else []


def expects(papers: tuple[DocumentSeen, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what the list tells, then at whom it leaves out."""
    if not papers:
        evidence = tuple(facts.of(DocumentSeen))
        yield Finding(outcome=Outcome.UNTESTED, says="not_given", evidence=evidence)
        return
    said = within(statements(facts, "sdk", "sdk-collects", "shares"), papers)
    found = [*_columns(papers, said, facts), *_unlisted(papers, said, facts)]
    found += _strange(papers, said, facts)
    yield from found
    if not found:
        names = {s.scope or s.value for s in said}
        yield Finding(
            outcome=Outcome.PASSED, says="complete", args={"count": len(names)},
            evidence=shown(said),
        )  # fmt: skip


def _columns(
    papers: Sequence[DocumentSeen], said: Sequence[Statement], facts: Facts
) -> Iterable[Finding]:
    there = {
        "collects": any(s.word != "sdk" for s in said),
        "purpose": any(s.purpose for s in said),
        "list-scene": bool(within(passages(facts, "list-scene"), papers)),
        "list-way": any(s.way for s in said) or bool(within(passages(facts, "list-way"), papers)),
    }
    for topic in (topic for topic, is_there in there.items() if not is_there):
        yield absence(topic, papers, Outcome.SUSPECT, "lacks")


def _unlisted(
    papers: Sequence[DocumentSeen], said: Sequence[Statement], facts: Facts
) -> Iterable[Finding]:
    listed = {s.sdk for s in said} | {sdk for paper in papers for sdk in paper.sdks}
    sent = [e for e in events(facts, "sink") if e.kind in NETWORK and e.kinds and e.owner.sdk]
    for owner, group in grouped(sent, lambda event: event.owner):
        if owner.sdk in listed:
            continue
        sure = [event for event in group if event.sure]
        yield Finding(
            outcome=Outcome.FAILED if sure else Outcome.SUSPECT,
            says="unlisted",
            args={"sdk": sdk_name(owner), "kinds": kind_names(k for e in group for k in e.kinds)},
            evidence=tuple((sure or group)[:SHOWN]),
            certainty=Certainty.MUST if sure else Certainty.MAY,
            owner=owner,
            absent=TEXTS,
        )


def _strange(
    papers: Sequence[DocumentSeen], said: Sequence[Statement], facts: Facts
) -> Iterable[Finding]:
    """Yield hosts of others that a record shows to be given something, and no list names."""
    package = the_app(facts)[0]
    listed = {s.sdk for s in said} | {sdk for paper in papers for sdk in paper.sdks}
    text = " ".join(f"{s.value} {s.scope} {s.provider} {s.quote}" for s in said).casefold()
    hosts: dict[str, list[Request]] = {}
    for request in facts.of(Request):
        theirs = is_others(request, package) or is_operators(request.host, package)
        told = domain(request.host) in text or owner_of(request, facts).sdk in listed - {""}
        personal = any(is_strict(carried.kind) for carried in request.carries)
        if request.agreed and personal and not theirs and not told:
            hosts.setdefault(request.host, []).append(request)
    for host, group in hosts.items():
        kinds = kind_names(c.kind for request in group for c in request.carries)
        yield Finding(
            outcome=Outcome.SUSPECT, says="receiver_not_listed", absent=TEXTS,
            args={"host": host, "kinds": kinds}, evidence=requests_shown(group, SHOWN),
        )  # fmt: skip
