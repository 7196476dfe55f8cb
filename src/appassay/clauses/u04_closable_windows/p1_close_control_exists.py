"""A window that informs can be closed, from where it appears.

Applies to: apps, by the windows of a run record.
Expects: in each information window (marked as an advertisement, telling of an offer, or filling the
    screen above the app) a control that says it closes, there from the first sight on. Proved is a
    window whose close control came late, and an advertisement or offer that fills the screen, has
    no such control nor a small one without words, no pictures, and stayed when back was pressed.
Cannot tell: controls that are drawn without an element, and windows whose content no dump shows; a
    person looks at the picture. What is an information window is told by words and size.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.showings import (
    ANSWER,
    Showing,
    actions,
    information,
    judged,
    kept_open,
    nothing,
    showings,
    stays,
    tapped,
    while_shown,
)
from appassay.clauses.windows import (
    FLOATING,
    blind,
    closing,
    is_ad,
    is_opening,
    is_own,
    painted,
    promotes,
    share,
    unnamed,
)
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
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each information window, then at opening screens that are pictures."""
    fills = point.number("fills")
    shown = [s for s in information(facts, package, fills) if not _is_brief(s, point)]
    found = [_of(showing, facts, point) for showing in shown]
    found += _pictures(package, facts, point)
    yield from found
    if not found:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _of(showing: Showing, facts: Facts, point: TestPoint) -> Finding:
    first = next((window for window in showing.windows if closing(window)), None)
    if first is None:
        return _without(showing, facts, point)
    late = first.time - showing.first.time
    if late <= point.number("delay") * 1000:
        return judged(Outcome.PASSED, "closable", [first], facts)
    hidden = any(blind(window) or unnamed(window) for window in showing.windows)
    return judged(
        Outcome.SUSPECT if hidden else Outcome.FAILED, "late", [first, showing.first], facts,
        args={"seconds": f"{late / 1000:g}"}, lack=True,
    )  # fmt: skip


def _without(showing: Showing, facts: Facts, point: TestPoint) -> Finding:
    """Judge a window in which nothing says that it closes."""
    shown, found = showing.last, actions(facts, showing.first.record)
    done = while_shown(found, showing)
    small = [control for window in showing.windows for control in unnamed(window)]
    for event in (event for event in done if event.event == "user.tap"):
        hit = next((c for window in showing.windows if (c := tapped(event, window))), None)
        if hit in small and stays(event, showing, ANSWER, facts) is False:
            return judged(Outcome.PASSED, "closed_by_sign", [shown], facts, beside=[event])
    if any(blind(window) for window in showing.windows):
        return judged(Outcome.REVIEW, "not_all_seen", [shown], facts)
    if small:
        return judged(Outcome.REVIEW, "sign_unclear", [shown], facts)
    kept = kept_open(showing, facts)
    covers = shown.kind in FLOATING and share(shown) >= point.number("fills")
    if not (is_ad(shown) or promotes(shown)):
        return judged(Outcome.REVIEW, "purpose_unclear", [shown], facts, beside=kept)
    if kept and covers and not painted(shown):
        return judged(Outcome.FAILED, "cannot_close", [shown], facts, beside=kept, lack=True)
    return judged(Outcome.SUSPECT, "no_close", [shown], facts, beside=kept)


def _pictures(package: Package, facts: Facts, point: TestPoint) -> list[Finding]:
    """Return opening screens that are a picture alone, which may be an advertisement.

    One that is gone within a second is a sign of the app itself.
    """
    found = []
    for showing in showings(facts):
        window = showing.first
        opens = window.kind == "activity" and is_opening(window) and is_own(window, package)
        picture = opens and not window.texts and painted(window)
        if picture and not _is_brief(showing, point) and not any(map(closing, showing.windows)):
            args: dict[str, Value] = {"seconds": f"{_lasted(showing) / 1000:g}"}
            found.append(judged(Outcome.REVIEW, "picture_alone", [window], facts, args=args))
    return found


def _lasted(showing: Showing) -> int:
    return (showing.gone or showing.last.time) - showing.first.time


def _is_brief(showing: Showing, point: TestPoint) -> bool:
    return showing.gone is not None and _lasted(showing) <= point.number("delay") * 1000
