"""The whole text of a page can be read without the app.

Applies to: web pages with a text.
Expects: that nothing in the page holds back more of a text than may be, beside words that call for
    the app to read on, once all that unfolds in the page was tapped. A text that breaks off before
    such words is a suspicion; where a login or a payment is asked for, a person decides.
Cannot tell: whether a reason is proper; text the server keeps to itself.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.pages import (
    after,
    happened,
    lacking,
    leads_out,
    taps,
    told,
    visits,
    windows,
)
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    PageEvent,
    PageWindow,
    TestPoint,
    Visit,
    WindowNode,
)

TARGETS: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)
READS: tuple[type[Fact], ...] = ()
UNFOLDED = "W3"
NEAR = 0.35
"""Share of the screen within which words lie near the end of a text."""
TEXT = 150
"""Characters from which on a page has a text."""
PARAGRAPH = 20
LATE = 4_000
"""Milliseconds after a tap in which what follows is put down to it."""


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the page once everything was unfolded."""
    seen = windows(facts, visit, UNFOLDED)
    pages = [w for w in seen if w.kind == "page"]
    if not pages:
        yield told(Outcome.UNTESTED, "not_unfolded", (visit,))
        return
    last = pages[-1]
    above = [w for w in seen if w.kind == "overlay" and w.time == last.time]
    misled = _misled(visit, facts)
    found = _locked(last, above, misled, point) or _breaks_off(last, above)
    if found:
        yield lacking(found, [last])
    elif sum(len(text) for text in last.texts) < TEXT:
        yield told(Outcome.INAPPLICABLE, "no_text", (last,))
    else:
        unfolded = [tap for tap in taps(facts, visit) if tap.kind == "expand"]
        args = {"count": len(unfolded)}
        yield told(Outcome.PASSED, "readable", (last, *unfolded[:3]), args={**args})


def _misled(visit: Visit, facts: Facts) -> list[PageEvent]:
    """Return the taps on what says it unfolds the text, and opened or fetched an app instead."""
    found = happened(facts, visit)
    unfolded = [tap for tap in taps(facts, visit) if tap.kind == "expand"]
    return [tap for tap in unfolded if any(leads_out(e) for e in after(tap, found, LATE))]


def _locked(
    page: PageWindow, above: Sequence[PageWindow], misled: Sequence[PageEvent], point: TestPoint
) -> Finding | None:
    """Return that something holds back a text beside a call for the app."""
    for node in page.nodes:
        high = node.height or page.height
        if node.cut <= point.number("overflow") * high or not _holds_text(node, page):
            continue
        calls = _calls(node, page, above)
        calls += [(page, other) for other in page.nodes if _is_of(other, misled)]
        if not calls:
            continue
        walled = any(says_so("page.wall", word) for _, other in calls for word in [other.words])
        share = f"{node.cut / high:.0%}"
        marks = [Mark(window=page, bounds=_end(node, page))]
        marks += [Mark(window=window, bounds=other.bounds) for window, other in calls[:2]]
        return told(
            Outcome.REVIEW if walled else Outcome.FAILED, "walled" if walled else "locked", (),
            marks=marks, args={"share": share, "words": calls[0][1].words[:60]},
        )  # fmt: skip
    return None


def _is_of(node: WindowNode, misled: Sequence[PageEvent]) -> bool:
    return bool(node.words) and any(node.words == tap.entry for tap in misled)


def _holds_text(node: WindowNode, page: PageWindow) -> bool:
    if node.cls == "html.html":
        return True
    inside = [other for other in page.nodes if _within(other, node)]
    return sum(len(other.words) for other in inside) >= PARAGRAPH * 2


def _within(inner: WindowNode, outer: WindowNode) -> bool:
    a, b = inner.bounds, outer.bounds
    return a[0] >= b[0] - 2 and a[1] >= b[1] - 2 and a[2] <= b[2] + 2 and a[3] <= b[3] + 2


def _calls(
    node: WindowNode, page: PageWindow, above: Sequence[PageWindow]
) -> list[tuple[PageWindow, WindowNode]]:
    """Return the words near the end of something, or above it, that call for the app."""
    reach = NEAR * page.height
    end = min(node.bounds[3], page.height) if node.cls == "html.html" else node.bounds[3]
    whole = node.cls == "html.html"
    found = [
        (page, other) for other in page.nodes
        if says_so("page.reads_in_app", other.words)
        and (whole or abs(other.bounds[1] - end) <= reach or _within(other, node))
    ]  # fmt: skip
    return found + [
        (window, other) for window in above for other in window.nodes
        if says_so("page.reads_in_app", other.words) or (whole and says_so("page.opens", other.words))
    ]  # fmt: skip


def _end(node: WindowNode, page: PageWindow) -> tuple[int, int, int, int]:
    left, top, right, bottom = node.bounds
    return max(0, left), max(0, top), min(right, page.width), min(bottom, page.height)


def _breaks_off(page: PageWindow, above: Sequence[PageWindow]) -> Finding | None:
    """Return that a text ends in the middle, with a call for the app right behind it."""
    if any(says_so("page.next", node.words) for node in page.nodes):
        return None
    before: WindowNode | None = None
    for node in page.nodes:
        if says_so("page.reads_in_app", node.words) and before is not None:
            walled = says_so("page.wall", node.words)
            marks = [Mark(window=page, bounds=n.bounds) for n in (before, node)]
            return told(
                Outcome.REVIEW if walled else Outcome.SUSPECT,
                "walled" if walled else "breaks_off", (), marks=marks,
                args={"share": "?", "words": node.words[:60]},
            )  # fmt: skip
        if len(node.words) >= PARAGRAPH:
            before = node if says_so("page.cut_off", node.words) else None
    return None
