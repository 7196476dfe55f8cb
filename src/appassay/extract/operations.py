"""What an operator hands in of its own running, beside an app: figures, a questionnaire."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from appassay.extract import Reading
from appassay.extract.figures import figures
from appassay.model import Artifact, Coverage, Fact, Facts


class Operations(Struct, frozen=True):
    """What the operator's material says."""

    artifacts: tuple[Artifact, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: dict[type[Fact], Coverage] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()


def operations(tables: Sequence[Path], form: Path | None) -> Operations:
    """Return what the operator's material says.

    Raises:
        ArtifactError: a file can't be read; the message says which and why.
    """
    told = figures(tables)
    given = frozenset({"figures"} if told.artifacts else ())
    counted = Operations(told.artifacts, told.facts, told.coverage, given)
    if form is None:
        return counted
    # Hardly any run has a form, and what reads it takes a while to load.
    from appassay.extract.answers import answers

    said = answers(form)
    return Operations(
        (*told.artifacts, said.artifact),
        (*told.facts, *said.facts),
        {**told.coverage, **said.coverage},
        given | frozenset({"questionnaire"} if said.facts else ()),
    )


def beside(reading: Reading, told: Operations) -> Reading:
    """Return a reading with the operator's material beside it."""
    facts = Facts(
        (*reading.facts.items, *told.facts),
        {**reading.facts.coverage, **told.coverage},
        reading.facts.evidence | told.evidence,
    )
    return replace(reading, facts=facts, documents=reading.documents + told.artifacts)
