"""What the windows of a run show of the rules: when, with which choices, and what they link to."""

from collections.abc import Iterator, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.showings import (
    Showing,
    actions,
    alike,
    judged,
    showings,
    tells_acts,
    without,
)
from appassay.clauses.windows import (
    BOXES,
    Control,
    agrees,
    asks_consent,
    controls,
    is_own,
    names_rules,
    painted,
    refuses,
)
from appassay.knowledge.models import models
from appassay.model import (
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    Value,
    WindowNode,
    WindowSeen,
)

FIRST = "R0"
AFTER = ("R0", "R2", "R3")
"""States in which a page that asks to log in may be seen."""


def own(package: Package, facts: Facts, *states: str) -> list[Showing]:
    """Return the windows of the app that appeared in the given states."""
    return [
        showing
        for showing in showings(facts)
        if showing.first.state in states and is_own(showing.first, package)
    ]


def ideographs(text: str) -> int:
    """Return how many Chinese characters a text has."""
    return sum("\u4e00" <= letter <= "\u9fff" for letter in text)


def is_text_of_rules(window: WindowSeen, length: float) -> bool:
    """Return whether a window holds a text of some length about personal information."""
    joined = "".join(window.texts)
    return "个人信息" in joined and ideographs(joined) > length


def links(window: WindowSeen) -> list[Control]:
    """Return the controls that name the rules."""
    names = models()["words"]["policy"]
    found = controls(window)
    return [c for c in found if any(name in w.lower() for w in c.words for name in names)]


def at_first_run(package: Package, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    """Yield when a window of the first launch named the rules, and what it led to."""
    shown = own(package, facts, FIRST)
    if not shown:
        return
    start = min(showing.first.time for showing in shown)
    named = [s for s in shown if any(map(names_rules, s.windows))]
    if not named:
        yield _none(shown, facts)
        return
    window = next(w for w in named[0].windows if names_rules(w))
    args: dict[str, Value] = {"seconds": f"{(window.time - start) / 1000:g}"}
    if window.time - start > point.number("within") * 1000:
        yield judged(Outcome.SUSPECT, "late_in_windows", [window, shown[0].first], facts, args=args)
    elif not any(links(w) for s in named for w in s.windows):
        yield judged(Outcome.REVIEW, "no_link", [window], facts, args=args)
    else:
        length = point.number("length")
        pages = [w for w in facts.of(WindowSeen) if is_text_of_rules(w, length)]
        outcome = Outcome.PASSED if pages else Outcome.UNTESTED
        says = "shown_and_read" if pages else "shown_not_opened"
        yield judged(outcome, says, [window, *pages[:1]], facts, args=args)


def _none(shown: Sequence[Showing], facts: Facts) -> Finding:
    windows = [window for showing in shown for window in showing.windows]
    hidden = any(painted(window) or not window.texts for window in windows)
    # A page that greets may come first, and our limit of time is not the law's.
    hidden |= any(asks_consent(window) for window in facts.of(WindowSeen))
    return Finding(
        outcome=Outcome.SUSPECT if hidden else Outcome.FAILED,
        says="none_in_windows",
        args={"count": len(windows)},
        evidence=tuple(windows[:5]),
        absent=(WindowSeen,),
    )


def boxes_near(window: WindowSeen, row: str = "") -> Iterator[WindowNode]:
    """Yield the boxes of a window that are about a matter: by their text, or a text in their row.

    Args:
        window: the window.
        row: a row of the phrase table; the rules where it is left out.
    """
    about = [node for node in window.nodes if node.words and _is_about(node.words, row)]
    for node in window.nodes:
        if not (node.checkable or node.cls.endswith(BOXES)):
            continue
        middle = (node.bounds[1] + node.bounds[3]) // 2
        beside = any(text.bounds[1] <= middle < text.bounds[3] for text in about)
        if _is_about(node.words, row) if node.words else beside:
            yield node


def _is_about(text: str, row: str) -> bool:
    if row:
        return says_so(row, text)
    return any(name in text.lower() for name in models()["words"]["policy"])


def ticked(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield boxes about the rules that are ticked where a window appears, before any tap on them.

    At the first launch that is proved; later the app may restore what the user ticked elsewhere.
    """
    seen: list[WindowSeen] = []
    for showing in own(package, facts, *AFTER):
        found = showing.first
        again = any(alike(found, before) for before in seen)
        seen.append(found)
        boxes = [box for box in boxes_near(found) if box.checked]
        if again or not boxes:
            continue
        before = [e for e in actions(facts, found.record) if e.time <= found.time]
        proved = found.state == FIRST and not before and tells_acts(found)
        outcome = Outcome.FAILED if proved else Outcome.SUSPECT
        text = boxes[0].words or next(t for t in found.texts if _is_about(t, ""))
        args: dict[str, Value] = {"text": text[:40]}
        yield judged(outcome, "ticked_in_window", [found], facts, args=args)


def implied(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield windows that take logging in for agreeing, and have no box to tick."""
    for showing in own(package, facts, *AFTER):
        window = showing.first
        boxes = [n for n in window.nodes if n.checkable or n.cls.endswith(BOXES)]
        if not boxes and any(says_so("window.implies", text) for text in window.texts):
            yield judged(Outcome.SUSPECT, "implied", [window], facts)
            return


def choice(package: Package, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    """Yield whether the first window that asks for consent can be refused as well as agreed to."""
    shown = own(package, facts, FIRST)
    asking = next((s for s in shown if any(map(asks_consent, s.windows))), None)
    if asking is None:
        return
    window = next(w for w in asking.windows if asks_consent(w))
    refusing = [c for w in asking.windows for c in controls(w) if refuses(c)]
    if not refusing:
        yield without("no_refusal_in_window", asking, window, facts)
        return
    agreeing = [control for control in controls(window) if agrees(control)]
    # A line with links to the rules agrees in its words alone.
    agreeing = [control for control in agreeing if control not in links(window)] or agreeing
    ratio = max(c.node.area for c in refusing) / max(c.node.area for c in agreeing)
    args: dict[str, Value] = {"ratio": f"{ratio:.2f}", "least": point.number("area_ratio")}
    small = ratio < point.number("area_ratio")
    outcome, says = (Outcome.SUSPECT, "small_refusal") if small else (Outcome.PASSED, "equal")
    yield judged(outcome, says, [window], facts, args=args)
