"""A hotline number stands in the documents.

Applies to: the documents of an app.
Expects: a number of a service telephone. Its lack in documents proves nothing of the site and of
    the app, and only major firms have to publish one.
Cannot tell: the home page of the site, the pages of the app, and who is a major firm: without these
    nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.stated import TEXTS, passages, policies, shown
from appassay.model import Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its privacy policy is there."""
    return the_app(facts) if policies(facts) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a number."""
    found = passages(facts, "hotline")
    real = [p for p in found if not says_so("contact.placeholder", _digits(p.value))]
    if real:
        numbers = ", ".join(dict.fromkeys(p.value for p in real))
        yield Finding(
            outcome=Outcome.PASSED, says="published", args={"numbers": numbers},
            evidence=shown(real),
        )  # fmt: skip
    elif found:
        numbers = ", ".join(dict.fromkeys(p.value for p in found))
        yield Finding(
            outcome=Outcome.REVIEW, says="placeholder", args={"numbers": numbers},
            evidence=shown(found),
        )  # fmt: skip
    else:
        yield Finding(outcome=Outcome.UNTESTED, says="none", evidence=tuple(policies(facts)))


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdecimal())
