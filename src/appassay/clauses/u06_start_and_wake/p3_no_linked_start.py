"""The code does not start or wake other apps.

Applies to: the code of apps and SDK archives.
Expects: no reachable code that names another app's package and starts, binds or wakes it, no
    broadcast to stopped apps, and no access to another app's provider. Where the code was executed,
    a start of another app that no tap asked for, on every way the app can take, is proved; so is
    one that a record shows, with nothing done by the user just before.
    Where all was followed, code that only a tap came to is left out.
Cannot tell: elsewhere, whether the user tapped first; names of packages that come from a server;
    jumps by a link. Left out: the system, phone makers' components, and apps for login, payment,
    sharing and maps, which a user opens by a tap.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, live, suspicion, words
from appassay.clauses.hits import says_so as matches
from appassay.clauses.log import LOG, grouped, happened
from appassay.clauses.u06_start_and_wake import targets
from appassay.clauses.u06_start_and_wake.observed import none_seen, untapped
from appassay.model import (
    ApiCall,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    Run,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall,)
READS: tuple[type[Fact], ...] = (Component, Package, Event, Run)
ALSO: tuple[type[Fact], ...] = LOG
STOPPED = 0x00000020
"""FLAG_INCLUDE_STOPPED_PACKAGES (android.content.Intent)."""
CONTENT = "content://"


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole of the code."""
    return ["code"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each way of reaching into another app."""
    found = [
        *_seen(facts),
        *_named("starts_other", _starts(facts)),
        *_named("opens_other", _opens(facts)),
        *suspicion("wakes_stopped", [c for c in _live(facts, "recents.intent_flags") if _wakes(c)]),
        *_named("uses_provider", _providers(facts)),
    ]
    found += targets.open_targets(facts) if not found else []
    yield from found
    if facts.level(TARGETS) is Level.NONE:
        yield from none_seen("none_started", found, facts)
    elif not found:
        calls = _live(facts, "linked.start")
        yield Finding(
            outcome=Outcome.PASSED,
            says="nothing_found",
            args={"count": len(calls)},
            evidence=tuple(calls[:SHOWN]),
            absent=(ApiCall, Event) if facts.first(Run) else (ApiCall,),
        )


def _seen(facts: Facts) -> Iterator[Finding]:
    """Yield the starts of other apps that happened in a run."""
    starts = ((e, targets.named(e)) for e in untapped(facts))
    meant = [(e, other) for e, other in starts if _is_foreign(other, facts)]
    others = {event.id: other for event, other in meant}
    for _, group in grouped([e for e, _ in meant], lambda e: (e.owner, e.state)):
        shown = sorted({others[event.id] for event in group})
        yield happened("started", group, args={"others": ", ".join(shown[:5])})


def _live(facts: Facts, *rows: str) -> list[ApiCall]:
    return live(facts.calls(*rows), facts)


def _named(says: str, calls: Sequence[ApiCall]) -> Iterator[Finding]:
    others = sorted({_other(call) for call in calls})
    yield from suspicion(says, calls, args={"others": ", ".join(others[:5])})


def _other(call: ApiCall) -> str:
    """Return the package or authority a call names; empty where the code does not fix it."""
    value = call.args[0] if call.args else None
    if not isinstance(value, str):
        return ""
    return value.removeprefix(CONTENT).split("/")[0].rpartition("@")[2]


def _foreign(call: ApiCall, facts: Facts) -> bool:
    """Return whether a call names an app that is neither this one nor one left out."""
    return _is_foreign(_other(call), facts)


def _is_foreign(name: str, facts: Facts) -> bool:
    package = facts.first(Package)
    if "." not in name or (package and _within(name, package.name)):
        return False
    if any(name in c.authorities for c in facts.of(Component)):
        return False
    left_out = name.startswith(words("linked.own_world") + words("linked.user_jump"))
    return not left_out and not matches("linked.user_jump", name)


def _within(name: str, package: str) -> bool:
    return bool(package) and f"{name}.".startswith(f"{package}.")


def _starts(facts: Facts) -> list[ApiCall]:
    """Return the calls that name another app in a method that starts, binds or broadcasts."""
    starting = {call.at.member for call in _live(facts, "linked.start")}
    named = _live(facts, "linked.component", "launcher.component_name")
    tapped = targets.on_tap_only(facts)
    named = [c for c in named if c.at.member in starting and c.at.member not in tapped]
    return [c for c in named if _foreign(c, facts)]


def _opens(facts: Facts) -> list[ApiCall]:
    """Return the calls that fetch what opens another app, but for those only a tap leads to."""
    tapped = targets.on_tap_only(facts)
    calls = [c for c in _live(facts, "linked.launch") if _foreign(c, facts)]
    return [c for c in calls if c.at.member not in tapped]


def _wakes(call: ApiCall) -> bool:
    flags = call.args[0] if call.args else None
    return isinstance(flags, int) and bool(flags & STOPPED)


def _providers(facts: Facts) -> list[ApiCall]:
    addresses = [c for c in _live(facts, "jump.address") if _is_content(c)]
    calls = [*_live(facts, "linked.provider"), *addresses]
    system = words("linked.system_authority")
    return [c for c in calls if _other(c) not in system and _foreign(c, facts)]


def _is_content(call: ApiCall) -> bool:
    value = call.args[0] if call.args else None
    return isinstance(value, str) and value.startswith(CONTENT)
