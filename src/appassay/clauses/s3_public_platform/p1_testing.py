"""Testing: every clause has executable tests of known accuracy.

Applies to: whoever answers the questionnaire, a testing body or its platform.
Expects: a yes to the question, with the files or records it asks for and values that bear it out,
    which a person then looks at; a no, and values that contradict a yes, are one's own word.
Cannot tell: whether the samples are large enough.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answered, asked
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, TestPoint

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = ()


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("S3.1")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer."""
    return answered(question, facts, point)
