"""A page without the public fields leads to an app store.

Applies to: web pages whose button fetches a package or opens a store.
Expects: a store. A page that fetches the package by itself has to show the fields of a listing;
    whether one that does so may offer the file is for a person.
Cannot tell: whose the site is.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.listing import fetches, is_painted, offer, shown
from appassay.clauses.pages import lacking, told, visits
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

TARGETS: tuple[type[Fact], ...] = (PageEvent, PageWindow, Visit)
READS: tuple[type[Fact], ...] = (PageSeen,)
FIELDS = ("operator", "version", "permissions", "policy", "filing")


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look where the button leads."""
    found = offer(facts, visit)
    if found is None or not (fetches(found) or found.to == "store"):
        yield told(Outcome.INAPPLICABLE, "no_offer", (visit,))
        return
    marks = [Mark(window=found.button[0], bounds=found.button[1].bounds)] if found.button else []
    evidence = tuple(found.events[:2])
    args = {"address": found.events[0].args[0][:160] if found.events else ""}
    if not fetches(found):
        yield told(Outcome.PASSED, "store", evidence, args={**args}, marks=marks, rests=False)
        return
    whole = all(shown(found, name) is not None for name in FIELDS)
    if whole or is_painted(found):
        yield told(Outcome.REVIEW, "own_site", evidence, args={**args}, marks=marks)
        return
    finding = told(Outcome.FAILED, "fetches", evidence, args={**args}, marks=marks)
    yield lacking(finding, found.windows)
