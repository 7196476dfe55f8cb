"""The page of an app in a store shows all public fields.

Applies to: web pages that offer a package by their own button and show fields of the app, as stores
    do.
Expects: the app's name, who runs it, the version, permissions with what each is for, a link to the
    rules for personal information, and the filing number.
Cannot tell: whether the place is prominent enough, and what stands in pictures.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.listing import Offer, is_painted, leads_only_to_store, names, offer, shown
from appassay.clauses.pages import lacking, told, visits
from appassay.knowledge import wording
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    PageEvent,
    PageSeen,
    PageWindow,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (PageWindow, PageSeen, Visit)
READS: tuple[type[Fact], ...] = (PageEvent,)
FIELDS = ("operator", "version", "permissions", "policy", "filing")
LISTS = 2
"""Fields from which on a page is one of a store."""


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each field."""
    found = offer(facts, visit)
    if found is None or leads_only_to_store(found) or found.to == "app":
        yield told(Outcome.INAPPLICABLE, "no_listing", (visit,))
        return
    seen = {name: shown(found, name) for name in FIELDS}
    if sum(field is not None for field in seen.values()) < LISTS:
        yield told(Outcome.INAPPLICABLE, "no_listing", (visit,))
        return
    lacks = [*(name for name in FIELDS if seen[name] is None), *_beside(found)]
    button = [Mark(window=found.button[0], bounds=found.button[1].bounds)] if found.button else []
    for name in lacks:
        outcome = Outcome.SUSPECT if is_painted(found) else Outcome.FAILED
        args = {"field": wording()["page_field"][name]}
        yield lacking(told(outcome, "missing", (), args={**args}, marks=button), found.windows)
    if not lacks:
        marks = [Mark(window=f.window, bounds=f.node.bounds) for f in seen.values() if f]
        yield told(Outcome.PASSED, "complete", (), marks=marks)


def _beside(found: Offer) -> list[str]:
    """Return what else is missing: a name, and what permissions are for."""
    lacks = [] if names(found) else ["name"]
    permissions = shown(found, "permissions")
    if permissions is None:
        return lacks
    words = [*permissions.window.texts, permissions.value]
    if not any(says_so("page.purpose", text) for text in words):
        lacks.append("purposes")
    return lacks
