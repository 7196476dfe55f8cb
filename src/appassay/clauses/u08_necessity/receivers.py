"""Who is told something of the person after consent, and stands in no document."""

import re
from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.log import kind_names, sdk_name
from appassay.clauses.stated import PAPERS
from appassay.clauses.traffic import domain, is_own_sdk, owner_of
from appassay.knowledge import sdks
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

_SPLIT = re.compile(r"[（）()/、,，|]")
_NOISE = re.compile(r"sdk|\s", re.IGNORECASE)
_SHORTEST = 2


def unlisted(
    theirs: Sequence[Event], sent: Sequence[Request], package: Package, facts: Facts
) -> Iterator[Finding]:
    """Yield the SDKs that are told something after consent and stand in no document."""
    if not facts.of(DocumentSeen):
        return
    told: dict[Owner, list[Event | Request]] = {}
    for event in theirs:
        if event.agreed:
            told.setdefault(event.owner, []).append(event)
    for request in sent:
        owner = owner_of(request, facts)
        if request.agreed and owner.sdk:
            told.setdefault(owner, []).append(request)
    for owner in sorted(told):
        hosts = {fact.host for fact in told[owner] if isinstance(fact, Request)}
        if is_own_sdk(owner, package) or is_listed(owner, hosts, facts):
            continue
        kinds = kind_names(k for fact in told[owner] for k in _kinds(fact))
        yield Finding(
            outcome=Outcome.FAILED, says="unlisted", owner=owner, absent=PAPERS,
            args={"sdk": sdk_name(owner), "kinds": kinds, "times": len(told[owner])},
            evidence=(*told[owner][:4], *facts.of(DocumentSeen)[:2]),
        )  # fmt: skip


def _kinds(fact: Event | Request) -> tuple[str, ...]:
    return fact.kinds if isinstance(fact, Event) else tuple(c.kind for c in fact.carries)


def is_listed(owner: Owner, hosts: Iterable[str], facts: Facts) -> bool:
    """Return whether a document names an SDK: by a name of it, its provider, or its hosts.

    Whoever is named by any of these is told of; how well is a matter of other test points.
    """
    row = sdks().get(owner.sdk)
    if any(owner.sdk in paper.sdks for paper in facts.of(DocumentSeen)) or row is None:
        return True
    names = [*_parts(row.zh), *_parts(row.en), *_parts(row.provider.zh), *_parts(row.provider.en)]
    domains = [domain(host) for host in hosts if host]
    for said in facts.of(Statement):
        if said.sdk and said.sdk == owner.sdk:
            return True
        text = _plain(f"{said.value} {said.scope} {said.provider} {said.quote}")
        if any(name in text for name in names) or any(name in text for name in domains):
            return True
    return False


def _parts(name: str) -> list[str]:
    """Return the names that a name is made of, long enough to tell one from another."""
    return [part for part in map(_plain, _SPLIT.split(name)) if len(part) >= _SHORTEST]


def _plain(text: str) -> str:
    return _NOISE.sub("", text).casefold()
