"""The operator's identity is real, and the app is filed as it is.

Applies to: whoever answers the questionnaire, a store or its platform.
Expects: a yes to the question, with the files or records it asks for, which a person then looks at;
    a no is the answerer's own word. The unified social credit code has to bear out its last sign,
    and where the app is at hand, package name and certificate have to be those on record.
Cannot tell: whether real papers are used by somebody else; what the filing register holds; a
    certificate that was changed by the lineage of APK signature scheme v3 counts as another.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answer_to, answered, asked
from appassay.clauses.delivered import other_app
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, Package, Signer, TestPoint

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = (Package, Signer)


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("C4.1")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer, and compare it with the app."""
    yield from answered(question, facts, point)
    answer = answer_to(question, facts)
    if answer is not None and answer.answer == "yes":
        yield from other_app(answer, facts)
