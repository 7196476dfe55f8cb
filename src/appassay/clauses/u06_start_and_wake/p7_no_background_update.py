"""Nothing is fetched to be executed, and nothing recorded, while the app is in the background.

Applies to: apps, by the events and the traffic of a run record.
Expects: in the background and after the process was killed no download of executable content above
    the limit, and no use of camera, microphone or location. A download that is surely the app's is
    proved where the user tapped nothing that speaks of downloads or updates; a use is proved after
    a kill, and before one where nothing the user did can have begun it.
Cannot tell: what the user set up outside the run; traffic of which it is not known whose it is; an
    archive of traffic that was not kept, without which nothing passes.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.log import LOG, clean, events, from_outside, grouped, happened, kind_names
from appassay.clauses.log import seen as is_seen
from appassay.clauses.taps import hits, words_at
from appassay.clauses.traffic import Load, loads
from appassay.knowledge.moments import moment
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Level,
    Outcome,
    Package,
    Request,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package, Request, WindowSeen)
BEHIND, KILLED = "R4", "R5"
KINDS = frozenset({"camera", "microphone", "location_precise", "location_coarse"})
MIB = 1 << 20


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for downloads, then for uses."""
    least = point.number("size") * MIB
    every = loads(package, facts)
    begun = {(x.record, x.address) for x in every if x.state not in (BEHIND, KILLED)}
    fetched = [x for x in every if x.state in (BEHIND, KILLED)]
    # An event tells no size: what it names is an app package or the like by its ending.
    fetched = [x for x in fetched if isinstance(x.fact, Event) or x.size > least]
    found = [*_fetched(fetched, begun, facts, point), *_used(facts)]
    yield from found
    if not found:
        finding = clean("quiet", facts)
        yield replace(finding, absent=(*LOG, Request))


def _fetched(
    fetched: Sequence[Load], begun: Collection[tuple[str, str]], facts: Facts, point: TestPoint
) -> Iterator[Finding]:
    for (address, _), group in grouped_loads(fetched):
        load = next((x for x in group if x.sure), group[0])
        chosen = _chosen(load, facts)
        size = max(x.size for x in group)
        args: dict[str, Value] = {
            "address": address, "state": moment_of(load), "when": f"{load.time / 1000:g}",
            "size": f"{size / MIB:.1f}" if size else "?", "least": point.number("size"),
        }  # fmt: skip
        says, outcome = "fetched", Outcome.FAILED
        if chosen or (load.record, load.address) in begun:
            # It was asked for, or goes on from the foreground.
            says, outcome = "fetched_chosen", Outcome.REVIEW
        elif not load.sure:
            says, outcome = "fetched_unclear", Outcome.SUSPECT
        elif load.fact.by == "imported" or not _taps_known(load, facts):
            # Who does not know what the user tapped can't tell that nothing was chosen.
            outcome = Outcome.SUSPECT
        shown: list[Fact] = [x.fact for x in group[:4]]
        yield Finding(outcome=outcome, says=says, args=args, evidence=(*shown, *chosen))


def grouped_loads(found: Sequence[Load]) -> Iterator[tuple[tuple[str, str], list[Load]]]:
    """Yield the downloads of one address in one state."""
    table: dict[tuple[str, str], list[Load]] = {}
    for load in found:
        table.setdefault((load.address, load.state), []).append(load)
    yield from table.items()


def moment_of(load: Load) -> Value:
    """Return the state of a download in words."""
    return moment(load.fact) if isinstance(load.fact, Event) else moment(Event(state=load.state))


def _chosen(load: Load, facts: Facts) -> list[Event]:
    """Return the last tap before a download by which the user may have asked for it."""
    return [
        hit.tap
        for hit in hits(facts)
        if hit.tap.record == load.record
        and hit.tap.time < load.time
        and any(says_so("window.loads", word) for word in words_at(hit))
    ][-1:]


def _taps_known(load: Load, facts: Facts) -> bool:
    """Return whether the window of every tap before a download is known."""
    taps = [e for e in events(facts, "user.tap") if e.record == load.record]
    known = {hit.tap.id for hit in hits(facts) if hit.tap.record == load.record}
    return all(tap.id in known for tap in taps if tap.time < load.time)


def _used(facts: Facts) -> Iterator[Finding]:
    uses = [e for e in events(facts, "source") if e.kind in KINDS and is_seen(e)]
    uses = [e for e in uses if not e.denied and not from_outside(e)]
    for state, says in ((BEHIND, "used"), (KILLED, "used_killed")):
        here = [event for event in uses if event.state == state]
        for (_, kind), group in grouped(here, lambda e: (e.owner, e.kind)):
            args: dict[str, Value] = {
                "kinds": kind_names([kind]), "times": sum(event.count for event in group),
            }  # fmt: skip
            proves = state == KILLED or _is_unasked(group, facts)
            yield happened(says, group, proves=proves, args=args)


def _is_unasked(group: Sequence[Event], facts: Facts) -> bool:
    """Return whether the user had begun nothing that would go on in the background.

    Nothing of the kind was used before, nothing tapped or shown speaks of such a function, and the
    window of every tap is known.
    """
    first = min(group, key=lambda event: event.time)
    if first.by == "imported" or facts.level((WindowSeen,)) is not Level.FULL:
        return False
    before = [e for e in events(facts, "source") if e.record == first.record and e.kind in KINDS]
    if any(event.time < first.time for event in before):
        return False
    taps = [e for e in events(facts, "user.tap") if e.record == first.record]
    known = [hit for hit in hits(facts) if hit.tap.record == first.record]
    words = (word for hit in known for word in (*words_at(hit), *hit.window.texts))
    return len(known) == len(taps) and not any(says_so("window.lasts", word) for word in words)
