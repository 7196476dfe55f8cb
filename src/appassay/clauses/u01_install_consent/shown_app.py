"""The app a web page shows, compared with the package it delivers, where that was handed in."""

import re
from collections.abc import Iterable

from appassay.clauses.hits import the_app
from appassay.clauses.listing import GENERIC, Offer, fetches, names, offer, similarity
from appassay.clauses.pages import told
from appassay.model import Facts, Finding, Label, Mark, Outcome, PageWindow, TestPoint, Visit

STATED = re.compile(r"(?i)(?:包名|package( name)?|applicationid)\s*[:：]?\s*([a-z]\w*(?:\.\w+)+)")
"""A package name behind its label."""
LINKED = re.compile(r"[?&]id=([a-z]\w*(?:\.\w+)+)", re.IGNORECASE)


def of_page(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the names on the page of the button with those of the package it delivers."""
    found = offer(facts, visit)
    if found is None or not the_app(facts):
        yield told(Outcome.UNTESTED, "page_no_package", (visit,))
        return
    got = fetches(found)
    if not any(event.same for event in got):
        yield told(
            Outcome.REVIEW if got else Outcome.UNTESTED, "page_other_file", (visit, *got[:2])
        )
        return
    bad = [*_package(found, facts), *_name(found, facts, point.number("name_similarity"))]
    yield from bad
    if not bad:
        yield told(Outcome.PASSED, "page_as_shown", (*got[:1], *the_app(facts)))


def _package(found: Offer, facts: Facts) -> Iterable[Finding]:
    package = the_app(facts)[0]
    for window in _own(found):
        for node in window.nodes:
            stated = STATED.search(node.words)
            linked = LINKED.search(node.href)
            name = stated[2] if stated else linked[1] if linked else ""
            if name and name != package.name:
                args = {"stated": name, "found": package.name}
                marks = [Mark(window=window, bounds=node.bounds)]
                yield told(Outcome.FAILED, "page_package", (package,), args={**args}, marks=marks)
                return


def _name(found: Offer, facts: Facts, least: float) -> Iterable[Finding]:
    shown = names(found)
    real = [label.text for label in facts.of(Label) if label.text]
    if not shown or not real:
        return
    plain = [GENERIC.sub("", name).strip() or name for name in shown]
    best = max(similarity(a, b) for a in plain for b in real)
    inside = any(b.casefold() in a.casefold() for a in plain for b in real)
    if best < least and not inside:
        window = _own(found)[-1]
        mark = Mark(window=window, bounds=(0, 0, window.width, window.height))
        args = {"stated": "、".join(shown[:3]), "found": real[0]}
        yield told(Outcome.SUSPECT, "page_name", (), args={**args}, marks=[mark])


def _own(found: Offer) -> list[PageWindow]:
    return [w for w in found.windows if w.activity.split("#")[0] == found.url]
