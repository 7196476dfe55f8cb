"""What an organisation answers to the questionnaire."""

from msgspec import Struct

from appassay.model.kinds import Fact


class Attached(Struct, frozen=True, kw_only=True):
    """A file that is attached to an answer."""

    kind: str
    """Which of the files the question asks for."""
    file: str = ""
    sha256: str = ""
    """The digest the form states, which is that of the file; empty where either is missing."""
    ref: str = ""
    """Where it is on record, where that is no file: a listing, an entry of a log, a case number."""


class Valued(Struct, frozen=True, kw_only=True):
    """A count, a date or an identifier that is part of an answer."""

    name: str
    """Which of the values the question asks for."""
    value: str


class Answer(Fact, frozen=True, kw_only=True):
    """The answer to one question."""

    question: str
    """Row of `knowledge/questions.toml`."""
    point: str = ""
    answer: str
    """yes, no, partly or not_applicable."""
    text: str = ""
    date: str = ""
    by: str = ""
    """Who answers."""
    attachments: tuple[Attached, ...] = ()
    values: tuple[Valued, ...] = ()
    organisation: str = ""
    answered_on: str = ""
    """Day of the form."""

    @property
    def proofs(self) -> frozenset[str]:
        """The kinds of proof that are there, unchanged since, or named as on record."""
        return frozenset(a.kind for a in self.attachments if a.sha256 or (a.ref and not a.file))

    def value(self, name: str) -> str:
        """Return a value, empty where it is not told."""
        return next((row.value for row in self.values if row.name == name), "")
