"""What the windows of a run show of automatic renewal: boxes, plans, and the terms beside them."""

from collections.abc import Iterator

from appassay.clauses.hits import says_so
from appassay.clauses.paying import PayScreen, pay_screens
from appassay.clauses.showings import judged, showings, tells_acts
from appassay.clauses.u09_clear_rules.shown_rules import boxes_near
from appassay.clauses.windows import is_own
from appassay.knowledge import wording
from appassay.model import Facts, Finding, Outcome, Package, Value, WindowNode, WindowSeen

RENEWAL = "window.renewal"
PLANS = 2


def first_seen(package: Package, facts: Facts) -> list[WindowSeen]:
    """Return the app's windows that speak of renewal, each as it was seen for the first time.

    A later one of the same screen may show what the user chose before.
    """
    found: list[WindowSeen] = []
    for showing in showings(facts):
        window = showing.first
        spoken = any(says_so(RENEWAL, text) for text in window.texts)
        if spoken and is_own(window, package) and not any(_same(window, o) for o in found):
            found.append(window)
    return found


def _same(one: WindowSeen, other: WindowSeen) -> bool:
    return (one.record, one.kind, one.activity) == (other.record, other.kind, other.activity)


def ticked(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield boxes and plans that are chosen when their window is seen for the first time."""
    seen = first_seen(package, facts)
    found = [finding for window in seen for finding in _chosen(window, facts)]
    yield from found
    boxes = sum(len(list(boxes_near(window, RENEWAL))) for window in seen)
    if seen and not found:
        yield judged(Outcome.PASSED, "empty_in_window", seen, facts, args={"count": boxes})


def _chosen(window: WindowSeen, facts: Facts) -> Iterator[Finding]:
    boxes = list(boxes_near(window, RENEWAL))
    for box in boxes:
        plan = box.cls.endswith("RadioButton")
        if box.checked and not plan:
            outcome = Outcome.FAILED if tells_acts(window) else Outcome.SUSPECT
            yield _about("ticked_in_window", outcome, box, window, facts)
            return
    plans = [node for node in window.nodes if node.cls.endswith("RadioButton")]
    renewing = [node for node in boxes if node in plans]
    if len(plans) >= PLANS and len(renewing) == len(plans):
        yield _about("only_renewing_in_window", Outcome.SUSPECT, renewing[0], window, facts)
    elif any(plan.checked for plan in renewing):
        yield _about("preselected", Outcome.SUSPECT, renewing[0], window, facts)


def _about(
    says: str, outcome: Outcome, node: WindowNode, window: WindowSeen, facts: Facts
) -> Finding:
    text = node.words or next(t for t in window.texts if says_so(RENEWAL, t))
    args: dict[str, Value] = {"text": text[:40]}
    return judged(outcome, says, [window], facts, args=args)


def terms(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield whether the screens on which renewal is bought tell price, period and how to cancel."""
    for screen in pay_screens(package, facts):
        if screen.says(RENEWAL):
            yield _terms(screen, facts)


def _terms(screen: PayScreen, facts: Facts) -> Finding:
    # Beside a price for the first period, the one that is charged next has to be told.
    first = screen.says("window.first_price")
    plain = screen.says("window.price") and not first
    wanted = {
        "renewal-price": screen.says("window.next_price") or plain,
        "renewal-period": screen.says("window.period"),
        "renewal-cancel": screen.says("window.cancel_way"),
    }
    missing = [wording()["content"][name] for name, there in wanted.items() if not there]
    if not missing:
        return judged(Outcome.PASSED, "complete_in_window", [screen.window], facts)
    no_price = not wanted["renewal-price"] and screen.lacks("window.any_price")
    no_cancel = not wanted["renewal-cancel"] and screen.lacks("window.any_cancel")
    proved = no_price or no_cancel
    outcome = Outcome.FAILED if proved else Outcome.SUSPECT
    args: dict[str, Value] = {"content": missing[0]}
    return judged(outcome, "missing_in_window", [screen.window], facts, args=args, lack=True)
