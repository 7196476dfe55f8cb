"""A hotline number stands in the documents.

Applies to: the documents of an app, its windows in a run record, and the home and contact pages of
    its site.
Expects: a number of a service telephone. Its lack in documents proves nothing of the site and of
    the app, and only major firms have to publish one.
Cannot tell: the home page of the site, pages of the app that a run did not come to, and who is a
    major firm: without these nothing passes.
"""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from appassay.clauses.hits import says_so
from appassay.clauses.pages import seen_apps, told, visits, windows
from appassay.clauses.showings import judged, nothing
from appassay.clauses.stated import TEXTS, passages, policies, shown
from appassay.clauses.windows import is_own
from appassay.knowledge import phrases
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    Package,
    PageSeen,
    PageWindow,
    TestPoint,
    Value,
    Visit,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen, PageWindow, PageSeen, Visit)
HOME = ("", "/", "/index.html", "/index.htm", "/index.php", "/m/", "/m", "/home")
"""Paths of the home page of a site."""
NEAR = 2
"""Pieces of text, before and behind, that are near a number."""


def applies(facts: Facts) -> Sequence[Package | Visit]:
    """Return the app, if its privacy policy is there, or its windows are; and the visits."""
    there = bool(policies(facts)) or bool(facts.of(WindowSeen))
    return [*(seen_apps(facts, TEXTS) if there else []), *visits(facts)]


def expects(target: Package | Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a number, in windows and in documents."""
    if isinstance(target, Visit):
        yield _on_site(target, facts)
    else:
        yield from _of_app(target, facts)


def _on_site(visit: Visit, facts: Facts) -> Finding:
    """Return where the home page or one of contacts shows a number beside words for a service."""
    places = {p.url for p in facts.of(PageSeen) if p.record == visit.record and _tells(p)}
    seen = [w for w in windows(facts, visit) if w.activity in places]
    if not seen:
        return told(Outcome.INAPPLICABLE, "no_home", (visit,))
    for window in seen:
        for place, node in enumerate(window.nodes):
            numbers = _numbers(node.words)
            if numbers and _spoken(window, place):
                mark = Mark(window=window, bounds=node.bounds)
                return told(
                    Outcome.PASSED, "on_site", (), args={"number": numbers[0]}, marks=[mark]
                )
    return told(Outcome.REVIEW, "not_on_site", (visit,), args={"count": len(places)})


def _tells(page: PageSeen) -> bool:
    """Return whether a page is the home page of a site, or one of contacts."""
    try:
        path = urlsplit(page.url).path
    except ValueError:
        return False
    words = (page.words, page.title, path)
    return path in HOME or any(says_so("page.contact", word) for word in words)


def _spoken(window: PageWindow, place: int) -> bool:
    """Return whether words near a number speak of a service, and none of something else."""
    near = [n.words for n in window.nodes[max(0, place - NEAR) : place + NEAR] if n.words]
    own = window.nodes[place].words
    if says_so("page.filing_phone", own):
        return False
    return says_so("page.service", own) or (
        any(says_so("page.service", text) for text in near)
        and not any(says_so("page.filing_phone", text) for text in near)
    )


def _of_app(package: Package, facts: Facts) -> Iterable[Finding]:
    if facts.of(WindowSeen):
        yield _in_app(package, facts)
    if policies(facts):
        yield from _in_papers(facts)


def _in_app(package: Package, facts: Facts) -> Finding:
    """Return where a window of the app shows a number beside words for a service."""
    seen = [window for window in facts.of(WindowSeen) if is_own(window, package)]
    for window in seen:
        numbers = [n for text in window.texts for n in _numbers(text)]
        spoken = any(says_so("window.service", text) for text in window.texts)
        if spoken and numbers:
            args: dict[str, Value] = {"number": numbers[0]}
            return judged(Outcome.PASSED, "in_app", [window], facts, args=args)
    return nothing(Outcome.UNTESTED, "not_in_app", facts, len(seen))


def _numbers(text: str) -> list[str]:
    found = [match.group() for match in re.finditer(phrases()["window.hotline"].regex, text)]
    return [n for n in found if not says_so("contact.placeholder", _digits(n))]


def _in_papers(facts: Facts) -> Iterable[Finding]:
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
