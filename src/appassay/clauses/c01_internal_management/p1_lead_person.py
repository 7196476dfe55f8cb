"""The privacy policy names the person or department that answers for personal information.

Applies to: the privacy policy of an app.
Expects: a sentence that names them; contacts beside it are listed for the comparison with the
    appointment.
    The questionnaire is asked for the appointment: none is a breach; one that is attached is passed
    where its contact is one of the policy's, else for a person.
Cannot tell: who was appointed without a questionnaire; whether the policy has to name them depends
    on the number of persons concerned, so that its lack is for a person.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.answered import answer_to, answered, asked
from appassay.clauses.hits import the_app
from appassay.clauses.stated import TEXTS, passages, policies, shown, statements
from appassay.model import (
    Answer,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package, Answer)


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the privacy policies of an app."""
    return policies(facts) if the_app(facts) else []


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the person or department."""
    named = [p for p in passages(facts, "lead-person") if p.at.file == paper.name]
    contacts = [s for s in statements(facts, "contact") if s.at.file == paper.name]
    values = ", ".join(dict.fromkeys(s.value for s in contacts)) or "–"
    yield Finding(
        outcome=Outcome.PASSED if named else Outcome.REVIEW,
        says="named" if named else "not_named",
        args={"name": paper.name, "contacts": values},
        evidence=(*shown(named), *shown(contacts)) or (paper,),
    )
    if facts.of(Answer):
        yield from _appointed(contacts, facts, point)


def _appointed(contacts: Sequence[Statement], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Yield what the questionnaire says of the appointment, beside the contacts of the policy."""
    for question in asked(point.id):
        answer = answer_to(question, facts)
        same = [s for s in contacts if answer and s.value and s.value in answer.text]
        for finding in answered(question, facts, point):
            if finding.says != "attached" or not same:
                yield finding
                continue
            yield Finding(
                outcome=Outcome.PASSED,
                says="same",
                args={**finding.args, "contact": same[0].value},
                evidence=(*finding.evidence, *shown(same)),
            )
