"""Evaluation, ranking and bulletins can be recomputed.

Applies to: whoever answers the questionnaire, a regulator or its platform.
Expects: a yes to the question, with the files or records it asks for and values that bear it out,
    which a person then looks at; a no, and values that contradict a yes, are one's own word.
Cannot tell: whether the weights are right; nothing is recomputed here.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answered, asked
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, TestPoint

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = ()


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("S2.2")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer."""
    return answered(question, facts, point)
