"""The whole text of a page can be read without the app.

Applies to: web pages with a text.
Expects: that nothing in the page holds back more of a text than may be, beside words that call for
    the app to read on, once all that unfolds in the page was tapped. A text that breaks off before
    such words is a suspicion; where a login or a payment is asked for, a person decides.
Cannot tell: whether a reason is proper; text the server keeps to itself.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.pages import lacking, taps, told, visits, windows
from appassay.clauses.u02_web_promotion.locks import (
    PARAGRAPH,
    calls,
    end_of,
    holds_text,
    is_of,
    misled,
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
TEXT = 150
"""Characters from which on a page has a text."""


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
    wrong = misled(visit, facts)
    found = _locked(last, above, wrong, point) or _breaks_off(last, above)
    if found:
        yield lacking(found, [last])
    elif sum(len(text) for text in last.texts) < TEXT:
        yield told(Outcome.INAPPLICABLE, "no_text", (last,))
    else:
        unfolded = [tap for tap in taps(facts, visit) if tap.kind == "expand"]
        args = {"count": len(unfolded)}
        yield told(Outcome.PASSED, "readable", (last, *unfolded[:3]), args={**args})


def _locked(
    page: PageWindow, above: Sequence[PageWindow], wrong: Sequence[PageEvent], point: TestPoint
) -> Finding | None:
    """Return that something holds back a text beside a call for the app."""
    for node in page.nodes:
        high = node.height or page.height
        if node.cut <= point.number("overflow") * high or not holds_text(node, page):
            continue
        near = calls(node, page, above)
        near += [(page, other) for other in page.nodes if is_of(other, wrong)]
        if not near:
            continue
        walled = any(says_so("page.wall", word) for _, other in near for word in [other.words])
        share = f"{node.cut / high:.0%}"
        marks = [Mark(window=page, bounds=end_of(node, page))]
        marks += [Mark(window=window, bounds=other.bounds) for window, other in near[:2]]
        return told(
            Outcome.REVIEW if walled else Outcome.FAILED, "walled" if walled else "locked", (),
            marks=marks, args={"share": share, "words": near[0][1].words[:60]},
        )  # fmt: skip
    return None


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
