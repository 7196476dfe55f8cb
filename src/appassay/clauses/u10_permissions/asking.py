"""Windows of a run by which the system asks for a permission, and what the app says beside them."""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.log import UNTOUCHED
from appassay.clauses.showings import Moment, Showing, judged, moments, showings, tells_acts
from appassay.clauses.windows import is_own, painted
from appassay.model import Facts, Finding, Outcome, Package, TestPoint, WindowSeen

GROUPS = (
    "camera", "location", "microphone", "storage", "contacts", "phone", "sms", "calendar",
    "sensors", "nearby", "notifications",
)  # fmt: skip
"""Rows `window.group.…` of the phrase table."""
HARMLESS = {"notifications"}
"""Give access to nothing of the person."""


def dialogs(facts: Facts) -> list[Showing]:
    """Return the windows by which the system asks for a permission."""
    return [showing for showing in showings(facts) if _asks(showing.first)]


def _asks(window: WindowSeen) -> bool:
    names = (window.package, window.activity, *(node.id for node in window.nodes))
    return any(says_so("grant.window", name) for name in names)


def groups(texts: Iterable[str]) -> set[str]:
    """Return the groups of permissions that texts speak of."""
    joined = "\n".join(texts)
    return {group for group in GROUPS if says_so(f"window.group.{group}", joined)}


def too_early(facts: Facts, states: Iterable[str]) -> Iterator[Finding]:
    """Yield requests in states in which nothing is tapped, but those named, which are told of."""
    told = set(states)
    for dialog in dialogs(facts):
        window, asked = dialog.first, groups(dialog.first.texts)
        if window.state not in UNTOUCHED or window.state in told or asked == HARMLESS:
            continue
        told.add(window.state)
        outcome = Outcome.FAILED if asked and tells_acts(window) else Outcome.SUSPECT
        yield judged(outcome, "window_too_early", [window], facts)


def told_beside(package: Package, facts: Facts, point: TestPoint) -> Iterator[Finding]:
    """Yield for each request whether the app says what it is for, at once or just before."""
    gap = round(point.number("gap") * 1000)
    seen = moments(facts)
    done: list[set[str]] = []
    for dialog in dialogs(facts):
        asked = groups(dialog.first.texts)
        if asked == HARMLESS or asked in done:
            continue
        done.append(asked)
        beside = _beside(dialog, seen, package, facts, gap)
        yield _of(dialog.first, asked, beside, facts)


def _beside(
    dialog: Showing, seen: Sequence[Moment], package: Package, facts: Facts, gap: int
) -> list[WindowSeen]:
    """Return the app's own windows while the system asks, and those that ended just before."""
    window = dialog.first
    last = dialog.last.time
    now = [m for m in seen if m.record == window.record and window.time <= m.time <= last]
    found = [w for m in now for w in m.windows if is_own(w, package) and not _asks(w)]
    for showing in showings(facts):
        ended = showing.gone is not None and window.time - gap <= showing.gone <= window.time
        same = showing.first.record == window.record and is_own(showing.first, package)
        if ended and same and not _asks(showing.first):
            found.append(showing.last)
    return found


def _of(window: WindowSeen, asked: set[str], beside: list[WindowSeen], facts: Facts) -> Finding:
    for own in (*beside, window):
        for text in _purposes(own):
            if asked & groups([text]):
                vague = says_so("permission_purpose.vague", text.strip())
                outcome = Outcome.SUSPECT if vague else Outcome.PASSED
                says = "vague_beside" if vague else "told_beside"
                args = {"text": text[:60]}
                return judged(outcome, says, [window, own], facts, args=dict(args))
    if not beside:
        return judged(Outcome.UNTESTED, "own_not_kept", [window], facts)
    if not asked or any(_purposes(own) for own in beside):
        return judged(Outcome.REVIEW, "unclear_beside", [window, *beside[:3]], facts)
    outcome = Outcome.SUSPECT if any(map(painted, beside)) else Outcome.FAILED
    return judged(outcome, "not_told_beside", [window, *beside[:3]], facts, lack=True)


def _purposes(window: WindowSeen) -> list[str]:
    return [text for text in window.texts if says_so("window.purpose", text)]
