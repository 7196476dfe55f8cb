"""One confirmation fetches or installs one app.

Applies to: apps, and web pages that offer one; an SDK archive shows no page by itself.
Expects: no box of a layout or page in the package that is ticked and whose text brings along
    another app, and no tap that enqueues the packages of two apps. Code may empty a box before it
    is shown, and may know which app a user ticked, so that each is a suspicion.
Cannot tell: which package an address delivers where it does not say so, pages that a server
    delivers, and boxes whose text stands beside them; so nothing found is no pass.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import HANDLER, SHOWN, TAP, says_so, texts
from appassay.clauses.log import LOG, events, grouped, happened
from appassay.clauses.pages import seen_apps, visits
from appassay.clauses.u01_install_consent.transfers import bundled
from appassay.model import (
    Certainty,
    Event,
    Fact,
    Facts,
    Finding,
    LayoutNode,
    Outcome,
    Package,
    PageEvent,
    PageWindow,
    TestPoint,
    TextSeen,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (LayoutNode, TextSeen)
READS: tuple[type[Fact], ...] = (Package, *LOG)
ALSO: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)
TAPPED = "R3"
NAMED = re.compile(r"/((?:[a-z]\w*\.){2,}[a-z]\w*?)(?=/|\.apk|[_-][\w.-]*\.apk|$)")
"""The name of a package in the path of an address."""


def applies(facts: Facts) -> Sequence[Package | Visit]:
    """Return the app, and the visits to web pages."""
    return [*seen_apps(facts, TARGETS), *visits(facts)]


def expects(target: Package | Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for ticked boxes, then for taps that fetch two apps."""
    if isinstance(target, Visit):
        yield from bundled(target, facts)
    else:
        yield from _of_app(target, facts)


def _of_app(package: Package, facts: Facts) -> Iterable[Finding]:
    found = [*_ticked(facts), *_in_pages(facts), *_at_once(facts)]
    yield from found
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="one_app",
            evidence=(package,),
            absent=(LayoutNode, TextSeen, *LOG),
        )


def _ticked(facts: Facts) -> Iterator[Finding]:
    for node in facts.of(LayoutNode):
        if node.checked and says_so("bundle.words", node.text):
            yield Finding(
                outcome=Outcome.SUSPECT,
                says="ticked",
                args={"text": node.text, "file": node.at.file},
                evidence=(node,),
                certainty=Certainty.MAY,
            )


def _in_pages(facts: Facts) -> Iterator[Finding]:
    pages = texts(facts, "bundle.ticked")
    if pages:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="ticked_in_page",
            args={"file": pages[0].at.file},
            evidence=tuple(pages[:SHOWN]),
            certainty=Certainty.MAY,
        )


def _at_once(facts: Facts) -> Iterator[Finding]:
    """Yield taps that enqueue the packages of several apps."""
    fetched = [event for event in events(facts, "download") if event.state == TAPPED]
    for _, group in grouped(fetched, lambda e: (e.owner, e.state, e.entry, e.time)):
        names = dict.fromkeys(name for event in group if (name := _package_in(event)))
        if len(names) > 1:
            found = happened("two_at_once", group, proves=False, args={"names": ", ".join(names)})
            # What a page hands over, such as whether a box in it is ticked, is not known.
            yield found if _on_tap(group[0]) else replace(found, outcome=Outcome.REVIEW)


def _on_tap(event: Event) -> bool:
    """Return whether a control of the app was tapped, not one of a page."""
    first = f".{event.stack[0].method}" if event.stack else ""
    return bool(TAP.search(first) or HANDLER.search(first))


def _package_in(event: Event) -> str:
    address = event.args[0] if event.args else ""
    found = NAMED.search(address.partition("://")[2].partition("?")[0])
    return found[1] if found else ""
