"""Facts as plain rows, to store them, print them and judge them again under a newer pack."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from appassay import model
from appassay.errors import ArtifactError
from appassay.model import Coverage, Fact, Facts, Level


@cache
def kinds() -> dict[str, type[Fact]]:
    """Return every kind of fact by name."""
    found = (getattr(model, name) for name in model.__all__)
    return {
        k.__name__: k
        for k in found
        if isinstance(k, type) and issubclass(k, Fact) and k is not Fact
    }


def fact_from(row: dict[str, Any]) -> Fact:
    """Return the fact a row describes; its `fact` key names the kind.

    Raises:
        ArtifactError: the kind is unknown, or a field is missing, unknown or of the wrong type.
    """
    row = dict(row)
    name = str(row.pop("fact", ""))
    kind = kinds().get(name)
    if kind is None:
        raise ArtifactError(f"there is no kind of fact {name!r}")
    unknown = set(row) - set(kind.__struct_fields__)
    if unknown:
        raise ArtifactError(f"{name} has no field {sorted(unknown)}")
    try:
        return msgspec.convert(row, kind)
    except msgspec.ValidationError as error:
        raise ArtifactError(f"{name}: {error}") from error


def row_from(fact: Fact) -> dict[str, Any]:
    """Return a fact as a row of plain values, its kind under `fact`."""
    values: dict[str, Any] = msgspec.to_builtins(fact)
    return {"fact": type(fact).__name__, **values}


def facts_from(
    rows: Iterable[dict[str, Any]],
    *,
    partial: Iterable[str] = (),
    none: Iterable[str] = (),
    evidence: Iterable[str] = (),
) -> Facts:
    """Return facts from rows; every kind counts as fully read but those named."""
    coverage = dict.fromkeys(kinds().values(), Coverage())
    coverage |= {kinds()[name]: Coverage(level=Level.PARTIAL) for name in partial}
    coverage |= {kinds()[name]: Coverage(level=Level.NONE) for name in none}
    return Facts(tuple(fact_from(row) for row in rows), coverage, frozenset(evidence))


def dump(facts: Facts) -> dict[str, Any]:
    """Return facts with their coverage as one plain structure."""
    return {
        "evidence": sorted(facts.evidence),
        "coverage": {k.__name__: msgspec.to_builtins(c) for k, c in facts.coverage.items()},
        "facts": [row_from(fact) for fact in facts.items],
    }


def restore(stored: dict[str, Any]) -> Facts:
    """Return the facts that `dump` gave.

    Raises:
        ArtifactError: the structure is not what `dump` gives.
    """
    try:
        coverage = msgspec.convert(stored["coverage"], dict[str, Coverage])
        items = tuple(fact_from(row) for row in stored["facts"])
        return Facts(
            items, {kinds()[k]: c for k, c in coverage.items()}, frozenset(stored["evidence"])
        )
    except (KeyError, msgspec.ValidationError) as error:
        raise ArtifactError(f"not a stored fact file: {error}") from error
