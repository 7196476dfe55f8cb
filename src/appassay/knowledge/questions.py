"""The questions of the questionnaire, from `questions.toml`."""

from functools import cache
from typing import Literal

from msgspec import Struct

from appassay.knowledge.load import table_of
from appassay.model import Text

Amounts = Literal["failed", "suspect", "review"]


class AttachRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file that a `yes` rests on."""

    id: str
    text: Text


class ValueRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A count, a date or an identifier that is asked for, and what it has to fit."""

    id: str
    type: Literal["count", "day", "code", "digest", "text"]
    """`code`: a unified social credit code; `digest`: a SHA-256 in hexadecimal."""
    text: Text
    same: str = ""
    """The value it has to be the same as."""
    least: str = ""
    """The value it must not be less than, or lie before."""
    most: int | None = None
    """What it may be at most."""


class QuestionRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question."""

    id: str
    point: str
    """The test point it is for."""
    text: Text
    no: Amounts
    """What `no` amounts to."""
    old: Amounts = "review"
    """What a date that is too long ago amounts to."""
    date: bool = False
    within: str = ""
    """Threshold of the point: months the date may be old at most."""
    values: tuple[ValueRow, ...] = ()
    """Counts, dates and identifiers a `yes` rests on."""
    off: Amounts = "failed"
    """What values amount to that contradict a `yes`."""
    attach: tuple[AttachRow, ...]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    question: tuple[QuestionRow, ...]


@cache
def questions() -> tuple[QuestionRow, ...]:
    """Return the questions, in the order of the notice.

    Raises:
        ClauseError: the file is malformed.
    """
    return table_of("questions", _Table).question
