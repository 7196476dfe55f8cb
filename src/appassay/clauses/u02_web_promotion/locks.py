"""What is near the place where a page holds back its text: calls for the app, taps that misled."""

from collections.abc import Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.pages import after, happened, leads_out, taps
from appassay.model import Facts, PageEvent, PageWindow, Visit, WindowNode

NEAR = 0.35
"""Share of the screen within which words lie near the end of a text."""
PARAGRAPH = 20
"""Characters from which on a piece of text is one."""
LATE = 4_000
"""Milliseconds after a tap in which what follows is put down to it."""


def misled(visit: Visit, facts: Facts) -> list[PageEvent]:
    """Return the taps on what says it unfolds the text, and opened or fetched an app instead."""
    found = happened(facts, visit)
    unfolded = [tap for tap in taps(facts, visit) if tap.kind == "expand"]
    return [tap for tap in unfolded if any(leads_out(e) for e in after(tap, found, LATE))]


def is_of(node: WindowNode, tapped: Sequence[PageEvent]) -> bool:
    """Return whether an element is what was tapped."""
    return bool(node.words) and any(node.words == tap.entry for tap in tapped)


def holds_text(node: WindowNode, page: PageWindow) -> bool:
    """Return whether an element holds a text worth reading, or is the page."""
    if node.cls == "html.html":
        return True
    inside = [other for other in page.nodes if within(other, node)]
    return sum(len(other.words) for other in inside) >= PARAGRAPH * 2


def within(inner: WindowNode, outer: WindowNode) -> bool:
    """Return whether an element lies in another."""
    a, b = inner.bounds, outer.bounds
    return a[0] >= b[0] - 2 and a[1] >= b[1] - 2 and a[2] <= b[2] + 2 and a[3] <= b[3] + 2


def calls(
    node: WindowNode, page: PageWindow, above: Sequence[PageWindow]
) -> list[tuple[PageWindow, WindowNode]]:
    """Return the words near the end of something, or above it, that call for the app."""
    reach = NEAR * page.height
    end = min(node.bounds[3], page.height) if node.cls == "html.html" else node.bounds[3]
    whole = node.cls == "html.html"
    found = [
        (page, other) for other in page.nodes
        if says_so("page.reads_in_app", other.words)
        and (whole or abs(other.bounds[1] - end) <= reach or within(other, node))
    ]  # fmt: skip
    rows = ("page.reads_in_app", "page.opens") if whole else ("page.reads_in_app",)
    return found + [
        (window, other) for window in above for other in window.nodes
        if any(says_so(row, other.words) for row in rows)
    ]  # fmt: skip


def end_of(node: WindowNode, page: PageWindow) -> tuple[int, int, int, int]:
    """Return the bounds of an element as far as it is on screen."""
    left, top, right, bottom = node.bounds
    return max(0, left), max(0, top), min(right, page.width), min(bottom, page.height)
