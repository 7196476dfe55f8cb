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
    organisation: str = ""
    answered_on: str = ""
    """Day of the form."""

    @property
    def proofs(self) -> frozenset[str]:
        """The kinds of file that are there, as they were when the form was filled in."""
        return frozenset(a.kind for a in self.attachments if a.sha256)
