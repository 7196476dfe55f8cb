"""Web pages that were visited, as several checks read them: what leads out, what floats above."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.windows import Control, closes_by_id, controls
from appassay.knowledge.pages import lead_of
from appassay.knowledge.windows import spot
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Level,
    Mark,
    Outcome,
    Package,
    PageEvent,
    PageSeen,
    PageWindow,
    Value,
    Visit,
    WindowNode,
)

LOOKED: tuple[type[Fact], ...] = (PageWindow, PageEvent, PageSeen)
"""What it rests on that a page did not do, or does not show."""
IDLE = ("W0", "W1")
"""States in which the page is not touched."""
UNASKED = ("W0", "W1", "W2", "W3", "W4")
"""States in which nothing was tapped that leads to an app."""
WAYS_OUT = ("app", "store", "package")
BRIEF = 2
"""Characters of a close sign that is no word."""
LIKE = 0.6
"""Windows that share this much of their elements are one and the same."""
SHOWN = 6


class Float(Struct, frozen=True):
    """Something that floats above a page, from its first sight until it is gone."""

    windows: tuple[PageWindow, ...]
    gone: int | None
    """Time of the first moment without it; None where there is none."""
    loaded: int
    """Which load of the page it belongs to."""

    @property
    def first(self) -> PageWindow:
        """Return it as it was first seen."""
        return self.windows[0]

    @property
    def numbers(self) -> frozenset[int]:
        """Return the numbers of its windows."""
        return frozenset(window.number for window in self.windows)


def visits(facts: Facts) -> list[Visit]:
    """Return the visits."""
    return facts.of(Visit)


def seen_apps(facts: Facts, targets: tuple[type[Fact], ...]) -> list[Package]:
    """Return the app, unless pages are all that was seen of what a check looks at."""
    pages_alone = bool(facts.of(Visit)) and facts.level(targets) is Level.NONE
    return [] if pages_alone else the_app(facts)


def windows(facts: Facts, visit: Visit, *states: str) -> list[PageWindow]:
    """Return what a visit saw in some states, or in all, in order of time."""
    found = [w for w in facts.of(PageWindow) if w.record == visit.record]
    return [w for w in found if not states or w.state in states]


def happened(facts: Facts, visit: Visit, *names: str) -> list[PageEvent]:
    """Return the events of a visit of some names, or all, in order of time."""
    found = [e for e in facts.of(PageEvent) if e.record == visit.record]
    return [e for e in found if not names or e.event in names]


def taps(facts: Facts, visit: Visit) -> list[PageEvent]:
    """Return the taps of a visit."""
    return happened(facts, visit, "user.tap")


def leads_out(event: PageEvent) -> bool:
    """Return whether an event fetches a package, or opens an app or an app store."""
    if event.event == "download":
        return event.package or event.kind == "package"
    return event.event in ("open.app", "navigate") and event.kind in WAYS_OUT


def after(event: PageEvent, found: Sequence[PageEvent], within: int) -> list[PageEvent]:
    """Return what came after a tap, within some milliseconds and before the next tap."""
    later = [e for e in found if (e.time, e.id) > (event.time, event.id)]
    ends = [e.time for e in later if e.event in ("user.tap", "page.opened")]
    limit = min([*ends, event.time + within])
    nexts = [e.id for e in later if e.event in ("user.tap", "page.opened")]
    last = min(nexts, default=1 << 60)
    return [e for e in later if e.time <= limit and e.id < last]


def address(event: PageEvent) -> str:
    """Return the address of an event."""
    return event.args[0] if event.args else ""


def calls(control: Control) -> bool:
    """Return whether a control downloads or opens an app, by its address or its words."""
    if lead_of(control.node.href) in WAYS_OUT:
        return True
    return any(downloads_by(w) or says_so("page.opens", w) for w in control.words)


def downloads_by(text: str) -> bool:
    """Return whether a word on a control says that it downloads or installs."""
    return says_so("page.download", text)


def downloads(control: Control) -> bool:
    """Return whether a control downloads or installs an app."""
    by_words = any(downloads_by(word) for word in control.words)
    return not control.node.checkable and (by_words or lead_of(control.node.href) == "package")


def promotes(window: PageWindow) -> bool:
    """Return whether what floats has a control that calls for an app."""
    return any(calls(c) for c in controls(window) if not closes(c))


def closes(control: Control) -> bool:
    """Return whether a control of a page says that it closes what it lies on."""
    words = [word for word in control.words if word.strip()]
    said = any(len(word) > BRIEF for word in words)
    rows = ("window.close", "window.noted", "page.close")
    if words and all(any(says_so(row, word) for row in rows) for word in words):
        return True
    return not said and any(
        closes_by_id(_named(control.node, name)) for name in control.node.id.split()
    )


def _named(node: WindowNode, name: str) -> WindowNode:
    return WindowNode(id=name, bounds=node.bounds)


def cover(window: PageWindow) -> float:
    """Return the share of the screen its largest element takes."""
    screen = window.width * window.height
    return max((_shown(node, window) for node in window.nodes), default=0) / (screen or 1)


def _shown(node: WindowNode, window: PageWindow) -> int:
    left, top, right, bottom = node.bounds
    wide = min(right, window.width) - max(left, 0)
    high = min(bottom, window.height) - max(top, 0)
    return max(0, wide) * max(0, high)


def floats(facts: Facts, visit: Visit) -> list[Float]:
    """Return what floated above the page, in the order it appeared."""
    return facts.once(f"floats {visit.record}", lambda f: _floats(f, visit))


def _floats(facts: Facts, visit: Visit) -> list[Float]:
    opened = [e.time for e in happened(facts, visit, "page.opened")]
    done: list[Float] = []
    here: list[list[PageWindow]] = []
    load = 0
    for time, group in _moments(windows(facts, visit)):
        now = sum(begin <= time for begin in opened)
        if now != load:
            done += [Float(tuple(kept), None, load) for kept in here]
            here, load = [], now
        left = [w for w in group if w.kind == "overlay"]
        still: list[list[PageWindow]] = []
        for kept in here:
            again = next((w for w in left if alike(w, kept[-1])), None)
            if again is None:
                done.append(Float(tuple(kept), time, load))
            else:
                left.remove(again)
                still.append([*kept, again])
        here = [*still, *([window] for window in left)]
    done += [Float(tuple(kept), None, load) for kept in here]
    return sorted(done, key=lambda found: (found.first.time, found.first.number))


def _moments(found: Iterable[PageWindow]) -> list[tuple[int, list[PageWindow]]]:
    """Return the windows of each moment; each begins with the page itself."""
    moments: list[tuple[int, list[PageWindow]]] = []
    for window in sorted(found, key=lambda w: w.number):
        if window.kind == "page" or not moments:
            moments.append((window.time, []))
        moments[-1][1].append(window)
    return moments


def alike(one: PageWindow, other: PageWindow) -> bool:
    """Return whether two windows have the same structure and the same words, but for numbers."""
    if one.activity.split("#")[0] != other.activity.split("#")[0]:
        return False
    mine, theirs = _signature(one), _signature(other)
    return len(mine & theirs) >= LIKE * len(mine | theirs)


def _signature(window: PageWindow) -> frozenset[tuple[str, str, str]]:
    plain = str.maketrans("", "", "0123456789")
    return frozenset((n.cls, n.id, n.words.translate(plain)) for n in window.nodes)


def told(
    outcome: Outcome, says: str, shown: Sequence[Fact], *, args: dict[str, Value] | None = None,
    marks: Sequence[Mark] = (), rests: bool = True,
) -> Finding:  # fmt: skip
    """Return a finding about a page; its wording may use ``{window}`` where a window is marked.

    Args:
        outcome: what it amounts to; clean ones rest on all that was watched.
        says: the wording.
        shown: what shows it.
        args: further values for the wording.
        marks: where in pictures it is seen, the place to look at first in front.
        rests: whether a clean outcome rests on what did not happen.
    """
    clean = outcome in (Outcome.PASSED, Outcome.INAPPLICABLE) and rests
    values: dict[str, Value] = {"window": spot(marks[0].window) if marks else "–"}
    return Finding(
        outcome=outcome, says=says, args=values | (args or {}),
        evidence=tuple(dict.fromkeys([*shown, *(mark.window for mark in marks)]))[:SHOWN],
        marks=tuple(marks)[:SHOWN], absent=LOOKED if clean else (),
    )  # fmt: skip


def lacking(finding: Finding, seen: Iterable[PageWindow]) -> Finding:
    """Return a finding that rests on what windows lack: no proof where they were seen in part."""
    from msgspec.structs import replace

    if finding.outcome is Outcome.FAILED and not all(window.whole for window in seen):
        return replace(finding, outcome=Outcome.SUSPECT, undecided=True)
    return finding


def whole_of(window: PageWindow) -> Mark:
    """Return a mark around all of what floats, as far as it is on screen."""
    shown = [node for node in window.nodes if _shown(node, window)]
    if not shown:
        return Mark(window=window, bounds=(0, 0, window.width, window.height))
    largest = max(shown, key=lambda node: _shown(node, window))
    left, top, right, bottom = largest.bounds
    box = (max(0, left), max(0, top), min(right, window.width), min(bottom, window.height))
    return Mark(window=window, bounds=box)
