"""Who is told something of the person after consent, and stands in no document."""

from collections.abc import Iterator, Sequence

from appassay.clauses.log import kind_names, sdk_name
from appassay.clauses.stated import PAPERS
from appassay.clauses.traffic import is_own_sdk, owner_of
from appassay.model import (
    DocumentSeen,
    Event,
    Facts,
    Finding,
    Outcome,
    Owner,
    Package,
    Request,
    Statement,
)


def unlisted(
    theirs: Sequence[Event], sent: Sequence[Request], package: Package, facts: Facts
) -> Iterator[Finding]:
    """Yield the SDKs that are told something after consent and stand in no document."""
    if not facts.of(DocumentSeen):
        return
    listed = {s.sdk for s in facts.of(Statement)}
    listed |= {sdk for paper in facts.of(DocumentSeen) for sdk in paper.sdks}
    told: dict[Owner, list[Event | Request]] = {}
    for event in theirs:
        if event.agreed:
            told.setdefault(event.owner, []).append(event)
    for request in sent:
        owner = owner_of(request, facts)
        if request.agreed and owner.sdk:
            told.setdefault(owner, []).append(request)
    for owner in sorted(told):
        if owner.sdk in listed or is_own_sdk(owner, package):
            continue
        kinds = kind_names(k for fact in told[owner] for k in _kinds(fact))
        yield Finding(
            outcome=Outcome.FAILED, says="unlisted", owner=owner, absent=PAPERS,
            args={"sdk": sdk_name(owner), "kinds": kinds, "times": len(told[owner])},
            evidence=(*told[owner][:4], *facts.of(DocumentSeen)[:2]),
        )  # fmt: skip


def _kinds(fact: Event | Request) -> tuple[str, ...]:
    return fact.kinds if isinstance(fact, Event) else tuple(c.kind for c in fact.carries)
