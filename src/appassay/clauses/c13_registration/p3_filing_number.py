"""The app shows its filing number and links to the register.

Applies to: every app; an SDK archive has no filing of its own.
Expects: a filing number of an app (with the suffix A) and the register's address in the package's
    texts; that they are shown is seen in a run. Where the execution shows a number on a page and
    the package holds no link, or that of a web site alone, and where it shows every page of an app
    that uses no network and none bears the number the package holds, there is evidence of a breach.
    In a run record, the number and the address on a page; a page about the app that was seen whole
    and bears none is a breach.
Cannot tell: whether the number is valid; a number delivered by a server or shown on a web page;
    whether the app serves users in the mainland at all.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c13_registration.shown import shown
from appassay.clauses.hits import says_so
from appassay.clauses.log import LOG, events
from appassay.model import (
    Certainty,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    TestPoint,
    TextSeen,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (TextSeen, Component, *LOG)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
SHOWN = 10
PAGE = "window.activity"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return [package for package in facts.of(Package) if not package.library]


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the number and the link in windows of a run, then in the package's texts."""
    seen = list(shown(package, facts))
    decided = any(finding.outcome is not Outcome.UNTESTED for finding in seen)
    alone = facts.level(TARGETS) is Level.NONE
    yield from seen if decided or alone else _in_package(package, facts)


def _in_package(package: Package, facts: Facts) -> Iterable[Finding]:
    numbers = _texts("filing.number", facts)
    links = _texts("filing.link", facts)
    sites = _texts("filing.site_number", facts)
    pages = _pages(facts, "filing.number")
    if numbers and not pages and _all_pages_seen(facts):
        yield _seen("shown_nowhere", [*numbers, *events(facts, PAGE)], _quoted(numbers))
    elif numbers and not links and pages:
        yield _seen("shown_unlinked", [*pages, *numbers], _quoted(numbers))
    elif numbers:
        yield _found(numbers, links)
    elif sites and (pages := _pages(facts, "filing.site_number")):
        yield _seen("site_number_shown", [*pages, *sites], _quoted(sites))
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


def _seen(says: str, evidence: Sequence[Fact], numbers: str) -> Finding:
    """Return a suspicion that rests on what the package does not hold, or no page shows."""
    return Finding(
        outcome=Outcome.SUSPECT,
        says=says,
        args={"numbers": numbers},
        evidence=tuple(evidence[:SHOWN]),
        certainty=Certainty.MAY,
        absent=(TextSeen, *LOG),
    )


def _pages(facts: Facts, phrase: str) -> list[Event]:
    """Return the pages of the execution that show a number."""
    pages = events(facts, PAGE)
    return [page for page in pages if any(says_so(phrase, text) for text in page.args)]


def _all_pages_seen(facts: Facts) -> bool:
    """Return whether every page was shown, and nothing of them can come from a server."""
    pages = {c.name for c in facts.of(Component) if c.kind == "activity" and c.in_code is not False}
    given = [event for event in events(facts, "sink") if event.kind == "network"]
    web = events(facts, "window.web", "connect")
    return bool(pages) and pages <= {event.api for event in events(facts, PAGE)} and not given + web


def _texts(phrase: str, facts: Facts) -> list[TextSeen]:
    return [text for text in facts.of(TextSeen) if text.phrase == phrase]


def _quoted(texts: Sequence[TextSeen]) -> str:
    return "; ".join(dict.fromkeys(text.text.strip()[:80] for text in texts[:SHOWN]))
