"""Findings about code are grouped by whose code it is."""

from collections.abc import Iterable
from typing import TypeVar

from appassay.model import APP, ApiCall, Facts, MethodShape, Owner, Package

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
    """Return whether a hit raises suspicion: dead code of a generic library does not."""
    return fact.reachable or fact.owner == APP or is_library(facts)


def places(code: Iterable[Code], most: int = 3) -> str:
    """Return the methods the hits are in, the same in both languages."""
    members = dict.fromkeys((f.at.member or f.at.file).split("(")[0] for f in code)
    return "; ".join(list(members)[:most])
