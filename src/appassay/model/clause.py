"""Clauses and test points: the notice as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from appassay.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A number a check compares with."""

    value: float
    unit: str = ""
    basis: str = "default"
    """``legal``: from a rule or standard, named in `source`; ``default``: ours, configurable."""
    source: str = ""
    note: Text = Text(zh="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What one kind of finding says, how to mend it, and the regulator's category for it."""

    text: Text
    fix: Text | None = None
    category: str = ""
    """Row of `knowledge/categories.toml`, such as N05."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestPoint:
    """One question a clause asks."""

    __test__ = False  # not a pytest class

    id: str
    slug: str
    """Stem of the check's file, such as ``p4_no_silent_install``."""
    check: Text
    decide: Text
    """The criterion: how the outcome is reached."""
    cannot: Text
    traps: Text
    """Known sources of false positives."""
    evidence: tuple[str, ...]
    """Kinds of evidence that can speak to it."""
    pass_needs: tuple[str, ...] = ()
    """Kinds of evidence without which nothing found is no pass."""
    criterion: tuple[str, ...] = ()
    """Sources: rows of `knowledge/sources.toml`, each with a passage where known."""
    basis: str = "found"
    """found, recalled or heuristic."""
    basis_note: Text = Text(zh="", en="")
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    says: Mapping[str, Wording] = field(default_factory=dict)

    def number(self, name: str) -> float:
        """Return a threshold's value.

        Raises:
            KeyError: the clause file has no threshold of that name.
        """
        return self.thresholds[name].value


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A requirement of the notice, or a duty of supervision."""

    id: str
    folder: str
    title: Text
    duty: Text
    part: str
    duty_holders: tuple[str, ...]
    """Rows of `knowledge/wording.toml`, table `duty_holder`."""
    numbers: tuple[Text, ...]
    refs: tuple[str, ...]
    points: tuple[TestPoint, ...]
