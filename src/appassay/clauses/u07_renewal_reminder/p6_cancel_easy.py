"""Renewal is ended as easily as it is opened.

Applies to: apps whose windows in a run record, or texts, speak of automatic renewal.
Expects: a control by which renewal is managed or ended, few taps from the main screen: the fewest
    that would do, whatever way the walk took. More taps, words that leave ending it to a telephone
    call or the customer service, and words that charge for it are suspicions.
Cannot tell: a way that is shown to subscribers only, or lies in a web page: a walk that came to no
    such control is for a person; what identity is asked for on the way.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, texts, the_app
from appassay.clauses.showings import judged, nothing
from appassay.clauses.ways import way_to
from appassay.clauses.windows import controls, is_own
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    TextSeen,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run, TextSeen)
WALK = "R3"
LONGEST = 24
"""Characters of what is written on a control; a longer text is about the matter."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for the control, then for the fewest taps to it."""
    seen = [w for w in facts.of(WindowSeen) if is_own(w, package)]
    found = list(_said(seen, facts))
    yield from found
    entries = [window for window in seen if _ends(window)]
    if entries:
        yield _reached(entries[0], seen, package, facts, point)
    elif not found and (_speak(seen) or texts(facts, "renewal.words", "renewal.interface")):
        pages = [w for w in seen if _speaks(w)] or seen
        yield judged(Outcome.REVIEW, "no_entry", pages[:2] or facts.of(WindowSeen)[:1], facts)
    elif not found:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _said(seen: Sequence[WindowSeen], facts: Facts) -> Iterable[Finding]:
    """Yield words that make ending a renewal harder than a tap."""
    # A control that manages a renewal may lead to the same words.
    ends = any(_has(window, "window.stops_renewal") for window in seen)
    for says, row in (("by_phone", "window.end_by_phone"), ("costs", "window.pays_to_end")):
        window = next((w for w in seen if any(says_so(row, text) for text in w.texts)), None)
        about = window is not None and (_speaks(window) or _speak(seen))
        if window is not None and about and not (ends and says == "by_phone"):
            text = next(text for text in window.texts if says_so(row, text))
            args: dict[str, Value] = {"text": text[:60]}
            yield judged(Outcome.SUSPECT, says, [window], facts, args=args)


def _speaks(window: WindowSeen) -> bool:
    return any(says_so("window.renewal", text) for text in window.texts)


def _speak(seen: Iterable[WindowSeen]) -> bool:
    return any(map(_speaks, seen))


def _ends(window: WindowSeen) -> bool:
    """Return whether a control of a window ends or manages a renewal."""
    return _has(window, "window.end_renewal")


def _has(window: WindowSeen, row: str) -> bool:
    return any(
        len(word) <= LONGEST and says_so(row, word)
        for control in controls(window)
        for word in control.words
    )


def _reached(
    entry: WindowSeen, seen: Sequence[WindowSeen], package: Package, facts: Facts, point: TestPoint
) -> Finding:
    walk = [w for w in seen if w.state == WALK and w.record == entry.record]
    main = next((w for w in walk if w.kind == "activity"), None)
    way = way_to(main, _ends, package, facts) if main else None
    if way is None:
        return judged(Outcome.UNTESTED, "way_unknown", [entry], facts)
    # The tap on the control itself counts.
    taps = len(way.taps) + 1
    args: dict[str, Value] = {"taps": taps, "most": point.number("taps")}
    far = taps > point.number("taps")
    return judged(
        Outcome.SUSPECT if far else Outcome.PASSED, "far" if far else "near", [way.page], facts,
        beside=way.taps[-4:], args=args,
    )  # fmt: skip
