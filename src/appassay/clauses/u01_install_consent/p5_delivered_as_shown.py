"""The app delivered is the app that was shown.

Applies to: whoever answers the questionnaire, a store or who runs its page.
Expects: a yes to the question, with what the page shows (name, package name, certificate) and the
    files or records that bear it out, which a person then looks at. Where the package that was
    delivered is at hand, another package name or certificate is a breach, and a name that is not
    like any of the app's a suspicion; a no is the answerer's own word.
Cannot tell: the legal relation between two companies; what other users are given; without the page
    itself nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answer_to, answered, asked
from appassay.clauses.delivered import other_app, other_name
from appassay.knowledge.questions import QuestionRow
from appassay.model import Answer, Fact, Facts, Finding, Label, Package, Signer, TestPoint

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = (Package, Signer, Label)


def applies(_facts: Facts) -> Sequence[QuestionRow]:
    """Return the questions of this point."""
    return asked("U1.5")


def expects(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer, and compare it with the app."""
    yield from answered(question, facts, point)
    answer = answer_to(question, facts)
    if answer is not None and answer.answer == "yes":
        yield from other_app(answer, facts)
        yield from other_name(answer, facts, point.number("name_similarity"))
