"""The privacy policy names the person or department that answers for personal information.

Applies to: the privacy policy of an app.
Expects: a sentence that names them; contacts beside it are listed for the comparison with the
    appointment.
Cannot tell: the appointment itself, without which nothing passes; whether the policy has to name
    them depends on the number of persons concerned, so that its lack is for a person.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import TEXTS, passages, policies, shown, statements
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)


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
