"""Findings about code are grouped by whose code it is."""

from collections.abc import Iterable
from typing import TypeVar

from appassay.knowledge import apis, permissions, pi_kinds
from appassay.model import ApiCall, Facts, MethodShape, Owner, Package, Text

SHOWN = 10
"""Most facts shown as evidence of one finding."""

Code = ApiCall | MethodShape
C = TypeVar("C", ApiCall, MethodShape)


def by_owner(code: Iterable[C]) -> dict[Owner, tuple[C, ...]]:
    """Return code facts by owner, reachable ones first, owners in a fixed order."""
    groups: dict[Owner, list[C]] = {}
    for fact in code:
        groups.setdefault(fact.owner, []).append(fact)
    return {
        owner: tuple(sorted(groups[owner], key=lambda fact: not fact.reachable))
        for owner in sorted(groups)
    }


def is_library(facts: Facts) -> bool:
    """Return whether an SDK archive was handed in, where every public method is an entry."""
    package = facts.first(Package)
    return package is not None and package.library


def counts(fact: Code, facts: Facts) -> bool:
    """Return whether a hit raises suspicion: in an SDK archive all code does, else what is live."""
    return fact.reachable or is_library(facts)


def places(code: Iterable[Code], most: int = 3) -> str:
    """Return the methods the hits are in, the same in both languages."""
    members = dict.fromkeys((f.at.member or f.at.file).split("(")[0] for f in code)
    return "; ".join(list(members)[:most])


def listed(rows: Iterable[str]) -> Text:
    """Return what some API rows read or do, in words."""
    names = list(dict.fromkeys(_name(api) for api in rows))
    return Text(zh="、".join(n.zh for n in names), en=", ".join(n.en for n in names))


def _name(api: str) -> Text:
    kinds, allowed = pi_kinds(), permissions()
    rows = apis().get(api, ())
    words = [kinds[k].text for row in rows for k in row.kinds if k in kinds]
    words += [allowed[p].text for row in rows for p in row.permissions if p in allowed]
    return words[0] if words else Text(zh=api, en=api)
