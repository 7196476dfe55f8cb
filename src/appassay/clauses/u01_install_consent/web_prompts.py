"""Prompts of a web page to download or install an app: whether cancelling is as easy."""

from collections.abc import Iterable, Sequence

from appassay.clauses.pages import Float, closes, downloads, floats, lacking, told, whole_of
from appassay.clauses.windows import Control, controls, painted, unnamed
from appassay.model import (
    Facts,
    Finding,
    Mark,
    Outcome,
    PageWindow,
    TestPoint,
    Value,
    Visit,
    WindowNode,
)


def of_pages(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each prompt of a visited page."""
    asked = _each(one for one in floats(facts, visit) if _confirms(one.windows))
    for one in asked:
        yield _of(one, point)
    if not asked:
        yield told(Outcome.INAPPLICABLE, "page_none", (visit,))


def _each(found: Iterable[Float]) -> list[Float]:
    """Return prompts that are alike once."""
    from appassay.clauses.pages import alike

    kept: list[Float] = []
    for one in found:
        if not any(alike(one.first, other.first) for other in kept):
            kept.append(one)
    return kept


def _confirms(shown: Sequence[PageWindow]) -> list[Control]:
    return [c for window in shown for c in controls(window) if downloads(c)]


def _of(one: Float, point: TestPoint) -> Finding:
    window = next((w for w in one.windows if _closing(w)), None)
    if window is None:
        hidden = any(painted(w) or unnamed(w) for w in one.windows) or one.gone is not None
        outcome = Outcome.SUSPECT if hidden else Outcome.FAILED
        finding = told(outcome, "page_no_cancel", (), marks=[whole_of(one.first)])
        return lacking(finding, one.windows)
    cancel = max(_closing(window), key=lambda control: control.node.area)
    confirm = max(_confirms(one.windows), key=lambda control: control.node.area)
    ratio = cancel.node.area / max(1, confirm.node.area)
    late = (window.time - one.first.time) / 1000
    contrast = _contrast(cancel.node, window)
    args: dict[str, Value] = {
        "ratio": f"{ratio:.2f}",
        "least": point.number("area_ratio"),
        "seconds": f"{late:g}",
        "contrast": f"{contrast:.1f}",
        "paler": point.number("contrast"),
    }
    marks = [Mark(window=window, bounds=cancel.node.bounds), whole_of(one.first)]
    if late > point.number("delay"):
        return told(Outcome.SUSPECT, "page_late", (), args=args, marks=marks)
    if ratio < point.number("area_ratio"):
        return told(Outcome.SUSPECT, "page_small", (), args=args, marks=marks)
    if contrast and contrast < point.number("contrast"):
        return told(Outcome.SUSPECT, "page_pale", (), args=args, marks=marks)
    if not contrast:
        return told(Outcome.REVIEW, "page_contrast_unknown", (), args=args, marks=marks)
    return told(Outcome.PASSED, "page_as_visible", (), args=args, marks=marks)


def _closing(window: PageWindow) -> list[Control]:
    return [control for control in controls(window) if closes(control)]


def _contrast(node: WindowNode, window: PageWindow) -> float:
    """Return the contrast of what is written on a control; 0 where it is not known."""
    if node.contrast:
        return node.contrast
    left, top, right, bottom = node.bounds
    inside = [
        n.contrast for n in window.nodes
        if n.contrast and left <= n.bounds[0] and n.bounds[2] <= right
        and top <= n.bounds[1] and n.bounds[3] <= bottom
    ]  # fmt: skip
    return min(inside, default=0.0)
