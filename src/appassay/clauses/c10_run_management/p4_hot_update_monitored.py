"""Hot update is monitored.

Applies to: a phone on which it was tried (`assay device`); else whoever answers the questionnaire.
Expects: of the trials that none has a result it should not have, and that none is lacking; of the
    answers a yes with the files it asks for, which a person then reads.
Cannot tell: what no trial was made of, and whether an answer is true.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import asked
from appassay.clauses.tried import tried
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, TestPoint, Trial

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = ()
ALSO: tuple[type[Fact], ...] = (Trial,)


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("C10.4")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge what was tried on a phone, else the answer."""
    return tried(question, facts, point)
