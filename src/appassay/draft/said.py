"""What documents say already that a draft can take over, with the sentence it stands in."""

from collections.abc import Iterable

from appassay.clauses.c03_sdk_management.entries import entries
from appassay.clauses.stated import statements
from appassay.draft.rows import Cell
from appassay.draft.wording import word
from appassay.knowledge import ANDROID_PERMISSION
from appassay.model import Facts, Statement, Text, plain


def purpose_of_kind(kind: str, facts: Facts) -> Statement | None:
    """Return a statement that gives a purpose for collecting a kind, the app itself speaking."""
    said = statements(facts, "collects", "sensitive")
    return _best(s for s in said if s.value == kind and not s.scope)


def purpose_of_permission(name: str, facts: Facts) -> Statement | None:
    """Return a statement that gives a purpose for a permission."""
    said = statements(facts, "permission")
    return _best(s for s in said if ANDROID_PERMISSION + s.value == name)


def of_sdk(sdk: str, facts: Facts) -> list[Statement]:
    """Return what documents say of an SDK."""
    return [s for s in entries(facts) if s.sdk == sdk]


def _best(found: Iterable[Statement]) -> Statement | None:
    told = [s for s in found if s.purpose]
    return next((s for s in told if not s.vague), told[0] if told else None)


def purpose(said: Statement | None, todo: str, hint: Text) -> Cell:
    """Return the cell of a purpose: the document's own words, else left to a person."""
    if said is None:
        return Cell(todo=todo, hint=hint)
    where = word("hint", "stated_at", file=said.at.file, sentence=said.sentence)
    return Cell(
        text=plain(said.purpose),
        basis="policy",
        todo="vague" if said.vague else "",
        hint=where,
    )
