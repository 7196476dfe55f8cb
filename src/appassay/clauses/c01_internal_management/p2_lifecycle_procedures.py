"""The life cycle of personal information is covered by procedures and assessments.

Applies to: whoever answers the questionnaire.
Expects: a yes to each question, with the files it asks for, which a person then reads; a no is the
    organisation's own word.
Cannot tell: whether the procedures are good and followed.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answered, asked
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, TestPoint

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = ()


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("C1.2")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer."""
    return answered(question, facts, point)
