"""Packages a web page fetches: what was tapped before, and how many one tap brings."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from appassay.clauses.hits import says_so
from appassay.clauses.listing import fetches, offer
from appassay.clauses.pages import address, happened, leads_out, told, visits, windows
from appassay.model import Facts, Finding, Mark, Outcome, PageEvent, PageWindow, Visit, WindowNode

ASKED = ("download", "confirm")
PIECE = re.compile(r"(?i)(^|[^a-z])(split|config|base|obb|dm)([^a-z]|$)")
"""Words in the name of a file that is one piece of a package."""
NEAR = 90
"""Pixels within which words stand beside a box."""


def of_pages(visit: Visit, facts: Facts) -> Iterable[Finding]:
    """Look for packages that come before a control that downloads is tapped."""
    early: dict[str, PageEvent] = {}
    last: PageEvent | None = None
    for event in happened(facts, visit):
        if event.event in ("user.tap", "page.opened"):
            last = event
        fetched = leads_out(event) and (event.package or event.kind == "package")
        if fetched and not (last and last.kind in ASKED):
            early.setdefault(address(event), event)
    for event in early.values():
        args = {"address": address(event)[:160], "state": event.state}
        yield told(Outcome.FAILED, "page_fetched", (event,), args={**args}, marks=_at(event, facts))
    if not early:
        offers = offer(facts, visit) is not None
        outcome = Outcome.PASSED if offers else Outcome.INAPPLICABLE
        yield told(outcome, "page_none_fetched" if offers else "page_no_offer", (visit,))


def _at(event: PageEvent, facts: Facts) -> list[Mark]:
    visit = next(v for v in visits(facts) if v.record == event.record)
    seen = [w for w in windows(facts, visit) if w.kind == "page" and w.time <= event.time]
    return [Mark(window=w, bounds=(0, 0, w.width, w.height)) for w in seen[-1:]]


def bundled(visit: Visit, facts: Facts) -> Iterable[Finding]:
    """Look for ticked boxes that bring along another app, and for taps that fetch several."""
    found = [*_ticked(visit, facts), *_several(visit, facts)]
    yield from found
    if not found:
        offers = offer(facts, visit) is not None
        outcome = Outcome.PASSED if offers else Outcome.INAPPLICABLE
        yield told(outcome, "page_one_app" if offers else "page_no_offer", (visit,))


def _ticked(visit: Visit, facts: Facts) -> Iterable[Finding]:
    done: set[str] = set()
    for window in windows(facts, visit):
        for node in window.nodes:
            text = _beside(node, window) if node.checkable and node.checked else ""
            if text and text not in done:
                done.add(text)
                mark = Mark(window=window, bounds=_with_words(node, window))
                yield told(
                    Outcome.FAILED, "page_ticked", (), args={"text": text[:80]}, marks=[mark]
                )


def _beside(box: WindowNode, window: PageWindow) -> str:
    """Return the words of a box, or beside it, that bring along another app."""
    if says_so("page.bundle", box.words):
        return box.words
    near = (node for node in window.nodes if node.words and _is_near(box, node))
    return next((n.words for n in near if says_so("page.bundle", n.words)), "")


def _is_near(box: WindowNode, node: WindowNode) -> bool:
    a, b = box.bounds, node.bounds
    level = a[1] - NEAR // 2 < (b[1] + b[3]) / 2 < a[3] + NEAR // 2
    return level and b[0] <= a[2] + NEAR and b[2] >= a[0]


def _with_words(box: WindowNode, window: PageWindow) -> tuple[int, int, int, int]:
    near = [node.bounds for node in window.nodes if node.words and _is_near(box, node)]
    wide = max([box.bounds[2], *(bounds[2] for bounds in near)])
    return box.bounds[0], box.bounds[1], wide, box.bounds[3]


def _several(visit: Visit, facts: Facts) -> Iterable[Finding]:
    found = offer(facts, visit)
    got = fetches(found) if found else []
    names = dict.fromkeys(_stem(event) for event in got)
    if found is None or len(names) < 2:
        return
    pieces = any(PIECE.search(name) for name in names)
    marks = [Mark(window=found.button[0], bounds=found.button[1].bounds)] if found.button else []
    yield told(
        Outcome.SUSPECT if pieces else Outcome.FAILED, "page_several", tuple(got), marks=marks,
        args={"names": "、".join(names)},
    )  # fmt: skip


def _stem(event: PageEvent) -> str:
    try:
        return PurePosixPath(unquote(urlsplit(address(event)).path)).name or address(event)
    except ValueError:
        return address(event)
