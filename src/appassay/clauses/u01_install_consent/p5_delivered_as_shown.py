"""The app delivered is the app that was shown.

Applies to: whoever answers the questionnaire, a store or who runs its page; web pages that were
    visited, beside the package.
Expects: a yes to the question, with what the page shows (name, package name, certificate) and the
    files or records that bear it out, which a person then looks at. Where the package that was
    delivered is at hand, another package name or certificate is a breach, and a name that is not
    like any of the app's a suspicion; a no is the answerer's own word. Of a page that was visited
    the same holds, where the file it sent is the very package at hand.
Cannot tell: the legal relation between two companies; what other users are given; without the page
    itself nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answer_to, answered, asked
from appassay.clauses.delivered import other_app, other_name
from appassay.clauses.pages import visits
from appassay.clauses.u01_install_consent.shown_app import of_page
from appassay.knowledge.questions import QuestionRow
from appassay.model import (
    Answer,
    Fact,
    Facts,
    Finding,
    Label,
    Level,
    Package,
    PageEvent,
    PageSeen,
    PageWindow,
    Signer,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (Answer,)
READS: tuple[type[Fact], ...] = (Package, Signer, Label)
ALSO: tuple[type[Fact], ...] = (PageWindow, PageEvent, PageSeen, Visit)


def applies(facts: Facts) -> Sequence[QuestionRow | Visit]:
    """Return the questions of this point, and the visits to pages."""
    told = facts.level(TARGETS) is not Level.NONE
    return [*(asked("U1.5") if told else ()), *visits(facts)]


def expects(target: QuestionRow | Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the answer or the page, and compare it with the app."""
    if isinstance(target, Visit):
        yield from of_page(target, facts, point)
    else:
        yield from _of_answer(target, facts, point)


def _of_answer(question: QuestionRow, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    yield from answered(question, facts, point)
    answer = answer_to(question, facts)
    if answer is not None and answer.answer == "yes":
        yield from other_app(answer, facts)
        yield from other_name(answer, facts, point.number("name_similarity"))
