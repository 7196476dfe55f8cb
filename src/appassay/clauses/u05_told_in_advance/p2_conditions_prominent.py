"""What an offer costs, and what limits it, can be read beside it.

Applies to: apps whose windows in a run record make an offer, or have a control that pays, and name
    a fee, a membership or a limit.
Expects: letters of such words no smaller than a share of those of the main claim, a contrast with
    their ground no less than the limit, both as the picture shows them, and the words on the same
    screen as the control. The limits are ours, so that what falls short is a suspicion.
Cannot tell: words in pictures; windows of which no picture of the whole screen was taken, which a
    person looks at; whether the words are true and complete.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.looks import contrast, letters, measured
from appassay.clauses.paying import pay_screens
from appassay.clauses.showings import Showing, alike, judged, nothing, showings
from appassay.clauses.taps import following, hits
from appassay.clauses.windows import LARGE, controls, is_own
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowNode,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
SOON = 10_000
"""Milliseconds after a tap within which the page behind a link appears."""
LONGEST = 120
"""Characters of a text from which on it is a document, not a condition beside an offer."""
Spot = tuple[int, WindowNode]


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the conditions in each window that offers or sells something."""
    pays = {(s.window.record, s.window.number) for s in pay_screens(package, facts)}
    count = 0
    for showing in showings(facts):
        first = showing.first
        sells = (first.record, first.number) in pays
        if is_own(first, package) and (sells or _offers(first)):
            for finding in _of(showing, facts, point, sells=sells):
                count += 1
                yield finding
    if not count:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _offers(window: WindowSeen) -> bool:
    """Return whether a window claims something, and has a control that takes it up."""
    goes = [c for c in controls(window) if c.share <= LARGE]
    acts = any(says_so("window.action", word) for control in goes for word in control.words)
    return acts and any(_is_claim(node) for node in window.nodes)


def _is_claim(node: WindowNode) -> bool:
    return says_so("window.claim", node.words) and not says_so("window.terms", node.words)


def _conditions(window: WindowSeen, *, sells: bool) -> list[Spot]:
    rows = ("window.terms", "window.price") if sells else ("window.terms",)
    return [
        (number, node)
        for number, node in enumerate(window.nodes)
        if 0 < len(node.words) <= LONGEST and any(says_so(row, node.words) for row in rows)
    ]


def _of(showing: Showing, facts: Facts, point: TestPoint, *, sells: bool) -> Iterator[Finding]:
    window = next((w for w in showing.windows if _conditions(w, sells=sells)), None)
    if window is None:
        yield from _elsewhere(showing, facts)
        return
    spots = [spot for spot in _conditions(window, sells=sells) if _on_screen(spot[1], window)]
    goes = any(c.share <= LARGE for c in controls(window))
    if not spots or not goes:
        yield judged(Outcome.SUSPECT, "off_screen", [window, showing.first], facts, lack=True)
        return
    if not measured(showing.windows):
        outcome = Outcome.REVIEW if window.screen else Outcome.UNTESTED
        yield judged(outcome, "not_measured", [window], facts)
        return
    yield from _measured(spots, window, showing, facts, point)


def _elsewhere(showing: Showing, facts: Facts) -> Iterator[Finding]:
    """Yield that a page behind a link has the condition that an offer lacks, with its price."""
    first = showing.first
    if not any(map(_is_claim, first.nodes)) or any(says_so("window.price", t) for t in first.texts):
        return
    for hit in hits(facts):
        words = hit.control.words if hit.control else ()
        links = any(len(w) <= 12 and says_so("window.rules_link", w) for w in words)
        if links and alike(hit.window, first):
            for page in following(hit, SOON, facts):
                told = [n for _, n in _conditions(page, sells=False)]
                if any(says_so("window.price", node.words) for node in told):
                    yield judged(
                        Outcome.SUSPECT, "elsewhere", [page, first], facts, beside=[hit.tap],
                        args={"text": told[0].words[:40]},
                    )  # fmt: skip
                    return


def _on_screen(node: WindowNode, window: WindowSeen) -> bool:
    left, top, right, bottom = node.bounds
    wide, high = window.width or right, window.height or bottom
    return node.area > 0 and left < wide and top < high and right > 0 and bottom > 0


def _measured(
    spots: Sequence[Spot], window: WindowSeen, showing: Showing, facts: Facts, point: TestPoint
) -> Iterator[Finding]:
    claims = [letters(n, window) for n, node in enumerate(window.nodes) if _is_claim(node)]
    claim = max(claims, default=0)
    known = short = 0
    for number, node in spots:
        clear, high = contrast(node, showing), letters(number, window)
        args: dict[str, Value] = {
            "text": node.words[:40], "contrast": f"{clear or 0:.2f}",
            "clear": point.number("contrast"), "share": f"{high / claim if claim else 0:.2f}",
            "least": point.number("height_ratio"), "height": high, "claim": claim,
        }  # fmt: skip
        known += clear is not None
        small = bool(high and claim) and high < point.number("height_ratio") * claim
        faint = clear is not None and clear < point.number("contrast")
        short += small or faint
        if faint:
            yield judged(Outcome.SUSPECT, "faint", [window], facts, args=args, node=node)
        elif small:
            yield judged(Outcome.SUSPECT, "small", [window], facts, args=args, node=node)
    if known < len(spots):
        yield judged(Outcome.REVIEW, "not_measured", [window], facts)
    elif not short:
        yield judged(Outcome.PASSED, "prominent", [window], facts, args={"count": len(spots)})
