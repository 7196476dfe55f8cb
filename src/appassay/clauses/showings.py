"""Windows of an observed run over time: how long they stay, what closes them, what follows a tap.

A record keeps every window that is on screen whenever something there changes, all with the same
time. So a window is gone when a later moment is without it, and stays when it is in that moment.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from appassay.clauses.windows import (
    Control,
    blind,
    content,
    controls,
    is_information,
    painted,
    unnamed,
)
from appassay.knowledge.numbers import masked
from appassay.knowledge.windows import spot
from appassay.model import (
    APP,
    Event,
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    Owner,
    Package,
    Run,
    Value,
    WindowNode,
    WindowSeen,
)

ACTIONS = ("user.tap", "user.back", "user.motion")
"""What the user does."""
ANSWER = 1000
"""Milliseconds after what the user did within which its effect shows."""
DIGITS = re.compile(r"\d+")
LIKE = 0.5
"""Windows of one screen that share this much of their elements are one window."""
LOOKED: tuple[type[Fact], ...] = (WindowSeen, Event)
"""What it rests on that nothing followed what the user did."""
SHOWN = 6
"""Most facts shown as evidence of one finding."""


class Moment(Struct, frozen=True):
    """All windows of a record at one time."""

    record: str
    time: int
    windows: tuple[WindowSeen, ...]


class Showing(Struct, frozen=True):
    """One window from where it appears until it is gone."""

    windows: tuple[WindowSeen, ...]
    gone: int | None
    """Time of the first moment without it; None where there is none."""

    @property
    def first(self) -> WindowSeen:
        """Return the window as it was first seen."""
        return self.windows[0]

    @property
    def last(self) -> WindowSeen:
        """Return the window as it was last seen."""
        return self.windows[-1]


def moments(facts: Facts) -> list[Moment]:
    """Return what was on screen, in order of time, one record after the other."""
    return facts.once("moments", _moments)


def _moments(facts: Facts) -> list[Moment]:
    seen = sorted(facts.of(WindowSeen), key=lambda w: (w.record, w.time, w.number))
    rows = groupby(seen, key=lambda w: (w.record, w.time))
    return [Moment(record, time, tuple(group)) for (record, time), group in rows]


def showings(facts: Facts) -> list[Showing]:
    """Return every window from where it appears until it is gone, in the order they appear."""
    return facts.once("showings", _showings)


def _showings(facts: Facts) -> list[Showing]:
    done: list[Showing] = []
    here: list[list[WindowSeen]] = []
    record = ""
    for moment in moments(facts):
        if moment.record != record:
            done += [Showing(tuple(group), None) for group in here]
            here, record = [], moment.record
        left = list(moment.windows)
        kept = []
        for group in here:
            again = next((window for window in left if alike(window, group[-1])), None)
            if again is None:
                done.append(Showing(tuple(group), moment.time))
            else:
                left.remove(again)
                group.append(again)
                kept.append(group)
        here = [*kept, *([window] for window in left)]
    done += [Showing(tuple(group), None) for group in here]
    return sorted(done, key=lambda s: (s.first.record, s.first.time, s.first.number))


def alike(one: WindowSeen, other: WindowSeen) -> bool:
    """Return whether two windows are one and the same; a countdown in it makes no other one."""
    if _name(one) != _name(other):
        return False
    mine, theirs = _content(one), _content(other)
    return len(mine & theirs) >= LIKE * len(mine | theirs)


def same_by(facts: Facts) -> Callable[[WindowSeen, WindowSeen], bool]:
    """Return `alike` for windows of the facts, whose content is looked at once."""
    held = facts.once("contents", _contents)

    def same(one: WindowSeen, other: WindowSeen) -> bool:
        if _name(one) != _name(other):
            return False
        mine, theirs = held[id(one)], held[id(other)]
        return len(mine & theirs) >= LIKE * len(mine | theirs)

    return same


def _contents(facts: Facts) -> dict[int, frozenset[tuple[str, str, str]]]:
    # Facts hold their windows as long as what was made of them.
    return {id(window): _content(window) for window in facts.of(WindowSeen)}


def _name(window: WindowSeen) -> tuple[str, ...]:
    return window.record, window.kind, window.package, window.activity, window.title


def _content(window: WindowSeen) -> frozenset[tuple[str, str, str]]:
    return frozenset((n.cls, n.id, DIGITS.sub("", n.words)) for n in window.nodes)


def actions(facts: Facts, record: str) -> list[Event]:
    """Return what the user did in a record, in order of time."""
    return [event for event in facts.events(*ACTIONS) if event.record in ("", record)]


def tells_acts(window: WindowSeen) -> bool:
    """Return whether the record of a window tells what the user did, so that no act means none.

    Another tool's export tells what the app did; its tester may have tapped anything.
    """
    return window.by != "imported"


def while_shown(found: Sequence[Event], showing: Showing) -> list[Event]:
    """Return the events between the first sight of a window and the moment it is gone."""
    end = showing.gone if showing.gone is not None else float("inf")
    return [event for event in found if showing.first.time <= event.time <= end]


def stays(event: Event, showing: Showing, within: int, facts: Facts) -> bool | None:
    """Return whether a window is still there some milliseconds after an event, if that was seen.

    It is told by the moments before the user does the next thing.
    """
    following = [e.time for e in actions(facts, showing.first.record) if e.time > event.time]
    limit = min(following, default=float("inf"))
    if showing.gone is not None and event.time < showing.gone <= min(event.time + within, limit):
        return False
    # A moment without it that comes late does not tell when it went.
    late = [w for w in showing.windows if event.time + within <= w.time <= limit]
    return True if late else None


def kept_open(showing: Showing, facts: Facts) -> list[Event]:
    """Return the presses of back after which a window stayed."""
    done = while_shown(actions(facts, showing.first.record), showing)
    backs = [event for event in done if event.event == "user.back"]
    return [event for event in backs if stays(event, showing, ANSWER, facts)]


def without(says: str, showing: Showing, window: WindowSeen, facts: Facts) -> Finding:
    """Return that a window lacks a control; proved where nothing hides it and back does not close.

    Args:
        says: the wording.
        showing: the window from first to last sight.
        window: the sight of it to look at.
        facts: what was read.
    """
    kept = kept_open(showing, facts)
    hidden = any(painted(w) or blind(w) or unnamed(w) for w in showing.windows)
    outcome = Outcome.FAILED if kept and not hidden else Outcome.SUSPECT
    return judged(outcome, says, [window], facts, beside=kept, lack=True)


def outside(event: Event, within: int, facts: Facts) -> list[Event]:
    """Return the starts of other apps after what the user did, before the next thing was done."""
    following = [e.time for e in actions(facts, event.record) if e.time > event.time]
    limit = min([*following, event.time + within])
    return [
        start
        for start in facts.events("start.activity")
        if start.kind == "other"
        and start.record == event.record
        and event.time <= start.time <= limit
    ]


def point_of(event: Event) -> tuple[int, int] | None:
    """Return where a tap went, in pixels; None where the record does not tell."""
    numbers = [int(arg) for arg in event.args[:2] if arg.lstrip("-").isdecimal()]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None


def tapped(event: Event, window: WindowSeen) -> Control | None:
    """Return the control of a window that a tap went to, the one drawn last."""
    at = point_of(event)
    if at is None or event.window not in (None, window.number):
        return None
    hit = [control for control in controls(window) if control.node.holds(*at)]
    return hit[-1] if hit else None


def owner_of(seen: Iterable[WindowSeen], facts: Facts) -> Owner:
    """Return whose a window is, as the first event tells whose calls opened it."""
    numbers = {(window.record, window.number) for window in seen}
    tied = (e for e in facts.of(Event) if e.window is not None and e.stack)
    return next((e.owner for e in tied if (e.record, e.window) in numbers), APP)


def judged(
    outcome: Outcome, says: str, shown: Sequence[WindowSeen], facts: Facts, *,
    beside: Sequence[Fact] = (), args: dict[str, Value] | None = None,
    rests: tuple[type[Fact], ...] = (WindowSeen,), lack: bool = False,
    node: WindowNode | None = None,
) -> Finding:  # fmt: skip
    """Return a finding about a window; its wording may use ``{window}`` and ``{texts}``.

    Args:
        outcome: what it amounts to; a clean one rests on all windows.
        says: the wording.
        shown: the windows it is about, the one to look at first.
        facts: what was read.
        beside: what else belongs to the matter.
        args: further values for the wording.
        rests: kinds of fact whose absence a clean outcome rests on.
        lack: whether a breach rests on what the windows do not hold. Where windows were not watched
            in full, that is no proof.
        node: the element of the first window that it is about, if it is about one.
    """
    unsure = lack and outcome is Outcome.FAILED and not all(window.whole for window in shown)
    values: dict[str, Value] = {
        "window": spot(shown[0], node),
        "texts": masked(shown[0].shown)[:80],
    }
    clean = outcome in (Outcome.PASSED, Outcome.INAPPLICABLE)
    return Finding(
        outcome=Outcome.SUSPECT if unsure else outcome, undecided=unsure,
        says=says, args=values | (args or {}),
        evidence=(*dict.fromkeys(shown), *beside)[:SHOWN],
        owner=owner_of(shown, facts), absent=rests if clean else (),
        marks=_marks(outcome, shown[0], node),
    )  # fmt: skip


def _marks(outcome: Outcome, window: WindowSeen, node: WindowNode | None) -> tuple[Mark, ...]:
    """Return where to look in a picture: at the element, or at the window where none is named."""
    if node is not None:
        return (Mark(window=window, bounds=node.bounds),)
    if outcome not in (Outcome.FAILED, Outcome.SUSPECT, Outcome.REVIEW):
        return ()
    return (Mark(window=window, bounds=content(window)),)


def nothing(
    outcome: Outcome, says: str, facts: Facts, count: int = 0,
    rests: tuple[type[Fact], ...] = (WindowSeen,),
) -> Finding:  # fmt: skip
    """Return the finding that no window of the kind was seen in the whole run."""
    seen = [run for run in facts.of(Run) if run.record]
    return Finding(
        outcome=outcome, says=says, args={"count": count}, evidence=tuple(seen), absent=rests,
    )  # fmt: skip


def information(facts: Facts, package: Package, fills: float) -> Iterator[Showing]:
    """Yield the information windows of an app that were shown, from first to last sight."""
    for showing in showings(facts):
        if any(is_information(window, package, fills) for window in showing.windows):
            yield showing
