"""The app shows its filing number and links to the register.

Applies to: every app; an SDK archive has no filing of its own.
Expects: a filing number of an app (with the suffix A) and the register's address in the package's
    texts; that they are shown is seen in a run.
Cannot tell: whether the number is valid; a number delivered by a server or shown on a web page;
    whether the app serves users in the mainland at all.
"""

from collections.abc import Iterable, Sequence

from appassay.model import Fact, Facts, Finding, Outcome, Package, TestPoint, TextSeen

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (TextSeen,)
SHOWN = 10


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return [package for package in facts.of(Package) if not package.library]


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the number and the link in the package's texts."""
    numbers = _texts("filing.number", facts)
    links = _texts("filing.link", facts)
    sites = _texts("filing.site_number", facts)
    if numbers:
        yield _found(numbers, links)
    elif sites:
        yield _finding(Outcome.REVIEW, "site_number_only", sites, numbers=_quoted(sites))
    else:
        yield _finding(Outcome.UNTESTED, "not_in_package", [package, *links])


def _found(numbers: Sequence[TextSeen], links: Sequence[TextSeen]) -> Finding:
    says, outcome = (
        ("number_and_link", Outcome.PASSED) if links else ("number_only", Outcome.REVIEW)
    )
    return _finding(outcome, says, [*numbers, *links], numbers=_quoted(numbers))


def _finding(outcome: Outcome, says: str, evidence: Sequence[Fact], **args: str) -> Finding:
    return Finding(outcome=outcome, says=says, args=args, evidence=tuple(evidence[:SHOWN]))


def _texts(phrase: str, facts: Facts) -> list[TextSeen]:
    return [text for text in facts.of(TextSeen) if text.phrase == phrase]


def _quoted(texts: Sequence[TextSeen]) -> str:
    return "; ".join(dict.fromkeys(text.text.strip()[:80] for text in texts[:SHOWN]))
