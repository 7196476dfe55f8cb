"""The app uses no tricks to stay alive.

Applies to: apps and SDK archives.
Expects: no component or native library named after such a trick, no keep-alive library in use, no
    one-pixel window, page opened as the screen goes off, silent loop or empty foreground
    notification, and no account that code makes unasked to have it synchronised from time to
    time. Where a tap makes it, a person decides whether the account is the user's own; so
    too on silent playing in an app that plays media. In a run record, no process that comes back
    more often than the limit after it was killed.
Cannot tell: whether the process survives; whether music or navigation is in use; what native code
    does, beyond its name.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from appassay.clauses.hits import (
    SHOWN,
    by_owner,
    class_of,
    live,
    says_so,
    suspicion,
    texts,
    words,
)
from appassay.clauses.u06_start_and_wake.observed import LOG, none_seen, revived
from appassay.clauses.u06_start_and_wake.tricks import accounts, at_screen_off, empty
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Fact,
    Facts,
    Finding,
    Level,
    MethodShape,
    NativeLibrary,
    Outcome,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall,)
READS: tuple[type[Fact], ...] = (Component, NativeLibrary, TextSeen, MethodShape)
ALSO: tuple[type[Fact], ...] = LOG
Named = TypeVar("Named", Component, NativeLibrary)
ONE_PIXEL = (1, 1)


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole package."""
    return ["package"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each trick."""
    found = [
        *_by_name("component_named_so", [c for c in facts.of(Component) if _is_named_so(c)]),
        *_by_name("library_named_so", [n for n in facts.of(NativeLibrary) if _guards(n)]),
        *suspicion("library_used", live(facts.calls("keepalive.library"), facts)),
        *suspicion("one_pixel", _one_pixel(facts)),
        *suspicion("screen_off_page", at_screen_off(facts)),
        *suspicion("silent_loop", _silent(facts), outcome=_about_sound(facts)),
        *suspicion("empty_notification", empty(facts)),
        *accounts(facts),
    ]
    found += revived(facts, int(point.number("revivals")))
    yield from found
    if facts.level(TARGETS) is Level.NONE:
        yield from none_seen("stays_gone", found, facts)
    elif not found:
        kinds = (ApiCall, Component, NativeLibrary)
        yield Finding(outcome=Outcome.PASSED, says="nothing_found", absent=kinds)


def _is_named_so(component: Component) -> bool:
    alive = component.enabled and component.in_code is not False
    return alive and says_so("keepalive.component", component.name.rpartition(".")[2])


def _guards(library: NativeLibrary) -> bool:
    return says_so("keepalive.library", library.name)


def _by_name(says: str, things: Sequence[Named]) -> Iterator[Finding]:
    for owner, group in by_owner(things):
        names = list(dict.fromkeys(thing.name for thing in group))
        yield Finding(
            outcome=Outcome.SUSPECT,
            says=says,
            args={"names": ", ".join(names[:3]), "count": len(names)},
            evidence=tuple(group[:SHOWN]),
            certainty=Certainty.POSSIBLE,
            owner=owner,
        )


def _one_pixel(facts: Facts) -> list[ApiCall]:
    """Return windows of one pixel, where the code waits for the screen to go off."""
    waits = live(texts(facts, "keepalive.screen_off"), facts)
    calls = live(facts.calls("keepalive.one_pixel"), facts)
    return [c for c in calls if c.args[:2] == ONE_PIXEL] if waits else []


def _silent(facts: Facts) -> list[ApiCall]:
    """Return the loops of classes that set the volume to nothing."""
    mute = live(facts.calls("keepalive.volume"), facts)
    classes = {class_of(c) for c in mute if c.args[:2] == (0, 0)}
    loops = live(facts.calls("keepalive.loop"), facts)
    return [c for c in loops if c.args[:1] == (1,) and class_of(c) in classes]


def _about_sound(facts: Facts) -> Outcome:
    """Return what silent playing amounts to: players have reasons for it."""
    signs = set(words("keepalive.player_role"))
    stated = {t for c in facts.of(Component) for t in c.foreground_types}
    stated |= {a for c in facts.of(Component) for f in c.filters for a in f.actions}
    return Outcome.REVIEW if stated & signs else Outcome.SUSPECT
