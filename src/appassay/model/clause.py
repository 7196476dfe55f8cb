"""Clauses and test points: the notice as data."""

from collections.abc import Mapping

from msgspec import Struct, field

from appassay.model.text import Text


class Threshold(Struct, frozen=True, kw_only=True):
    """A number a check compares with."""

    value: float
    unit: str = ""
    basis: str = "default"
    """``legal``: from a rule or standard, named in `source`; ``default``: ours, configurable."""
    source: str = ""
    note: Text = Text(zh="", en="")


class Wording(Struct, frozen=True, kw_only=True):
    """What one kind of finding says, how to mend it, and the regulator's category for it."""

    text: Text
    observed: Text | None = None
    """The same where it rests on a run record; ``{run}`` names what it rests on."""
    fix: Text | None = None
    category: str = ""
    """Row of `knowledge/categories.toml`, such as N05."""


class TestPoint(Struct, frozen=True, kw_only=True):
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
    page_needs: tuple[str, ...] | None = None
    """The same for a web page that was handed in by itself, where these differ."""
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


class Clause(Struct, frozen=True, kw_only=True):
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
