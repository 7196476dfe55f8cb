"""One tick or tap agrees to one matter.

Applies to: apps whose windows in a run record ask for consent to the rules.
Expects: no box and no button by which the rules are agreed to together with marketing, targeted
    advertising, sharing for the ends of others, credit reports, automatic renewal or several
    permissions. It is proved where the record shows that refusing ends the app; else a suspicion.
Cannot tell: which functions hang together; a window whose texts no dump shows. Rules and terms of
    use belong together, and so do matters that have a box of their own.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import Showing, alike, judged, nothing, showings
from appassay.clauses.taps import Hit, hits
from appassay.clauses.windows import BOXES, asks_consent, blind, is_own, refuses
from appassay.knowledge import wording
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
FIRST = ("R0", "R1", "R2", "R8")
"""States in which an app asks for consent to its rules."""
MATTERS = ("marketing", "targeting", "sharing", "credit", "renewal", "permissions")
"""Rows `window.bundle.…` of the phrase table."""
LEAVES = ("关闭", "拒绝", "单独", "退出", "不影响", "另行", "opt out", "turn off", "separately")
"""Words by which a text leaves a matter to the user."""
ENDS = ("exit", "process.exit", "finish")
AFTER = 10_000
"""Milliseconds after a refusal in which its effect shows."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each window that asks for consent."""
    # Later windows may ask for more on the way to a function, such as a purchase.
    early = [s for s in showings(facts) if s.first.state in FIRST and is_own(s.first, package)]
    asked = [showing for showing in early if asks_consent(showing.last)]
    found = [finding for showing in asked for finding in _of(showing, package, facts)]
    yield from found
    if not asked:
        # Where an event tells that it was asked, the window was missed.
        missed = bool(facts.events("consent.asked"))
        outcome = Outcome.UNTESTED if missed else Outcome.INAPPLICABLE
        yield nothing(outcome, "none_shown", facts, len(facts.of(WindowSeen)))
    elif not found:
        hidden = [s.last for s in asked if blind(s.last)]
        says, outcome = ("not_all_seen", Outcome.REVIEW) if hidden else ("single", Outcome.PASSED)
        yield judged(outcome, says, hidden or [asked[0].last], facts)


def _of(showing: Showing, package: Package, facts: Facts) -> Iterator[Finding]:
    window = showing.last
    boxes = [node for node in window.nodes if node.cls.endswith(BOXES)]
    told = [(text, matter) for text in window.texts for matter in _bundled(text, boxes)]
    if not told:
        return
    refused = [h for h in _refused(package, facts) if alike(h.window, window)]
    ends = _ends(refused, facts)
    outcome, says = Outcome.SUSPECT, "bundled"
    if ends:
        outcome, says = Outcome.FAILED, "bundled_or_out"
    elif _goes_on(refused, package, facts):
        outcome, says = Outcome.REVIEW, "bundled_usable"
    args: dict[str, Value] = {
        "text": told[0][0][:80], "matter": wording()["matter"][told[0][1]],
    }  # fmt: skip
    yield judged(outcome, says, [window], facts, beside=ends, args=args)


def _bundled(text: str, boxes: Sequence[WindowNode]) -> list[str]:
    """Return the matters that a text of one act of agreement brings along with the rules."""
    low = text.lower()
    agrees = "同意" in low or "agree" in low or "授权" in low
    if not agrees or any(word in low for word in LEAVES):
        return []
    found = [matter for matter in MATTERS if says_so(f"window.bundle.{matter}", text)]
    rules = "隐私" in low or "协议" in low or "privacy" in low or "terms" in low
    alone = any(box.words == text for box in boxes) and not rules
    # A box of its own beside that of the rules is what is asked for.
    return [] if alone else found


def _refused(package: Package, facts: Facts) -> list[Hit]:
    own = [hit for hit in hits(facts) if is_own(hit.window, package)]
    return [h for h in own if h.control and refuses(h.control) and asks_consent(h.window)]


def _ends(refused: Sequence[Hit], facts: Facts) -> list[Event]:
    """Return the refusal and the end of the app that followed it, if it did."""
    for hit in refused:
        ends = [
            event
            for event in facts.events(*ENDS)
            if event.record == hit.tap.record and 0 <= event.time - hit.tap.time <= AFTER
        ]
        if ends:
            return [hit.tap, ends[0]]
    return []


def _goes_on(refused: Sequence[Hit], package: Package, facts: Facts) -> bool:
    """Return whether a screen of the app that asks for nothing was seen after a refusal."""
    return any(
        w.record == hit.tap.record and w.state == "R1" and w.time > hit.tap.time
        for hit in refused
        for w in facts.of(WindowSeen)
        if w.kind == "activity" and is_own(w, package) and not asks_consent(w) and w.texts
    )
