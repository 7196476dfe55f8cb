"""What each entry of an SDK reads, in which setting: the table of a report."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from appassay.assess.hosted import way
from appassay.clauses.log import is_strict, kind_names
from appassay.model import (
    DEFAULT,
    PROVIDER,
    Facts,
    OfferedRead,
    OfferEntry,
    Place,
    SdkEntry,
    SdkEvent,
    SdkReach,
)

_RANK = {"must": 0, "may": 1, "code": 2}
Row = tuple[str, str]
"""A kind, and a setting."""


def offers(facts: Facts) -> tuple[OfferEntry, ...]:
    """Return the entries of an SDK archive; nothing of an app."""
    return (*_providers(facts), *(_offer(entry, facts) for entry in facts.of(SdkEntry)))


def _providers(facts: Facts) -> Iterator[OfferEntry]:
    """Yield what the system starts by itself."""
    events = [event for event in facts.of(SdkEvent) if event.by == PROVIDER]
    reached = [reach for reach in facts.of(SdkReach) if reach.role == PROVIDER]
    names = [event.entry for event in events if event.event == "source"]
    for name in dict.fromkeys([*names, *(reach.entry for reach in reached)]):
        own = [event for event in events if event.entry == name]
        reads = _reads(own, [reach for reach in reached if reach.entry == name])
        yield OfferEntry(entry=name, role=PROVIDER, known=False, at=Place(member=name), reads=reads)


def _offer(entry: SdkEntry, facts: Facts) -> OfferEntry:
    """Return a method: of a switch what needs consent and is read with it set either way."""
    if entry.role == "switch":
        own = [event for event in facts.of(SdkEvent) if event.switch == entry.method]
        reads = _reads([e for e in own if e.by != "use" and is_strict(e.kind)], ())
    else:
        own = [e for e in facts.of(SdkEvent) if e.setting == DEFAULT and e.entry == entry.method]
        reads = _reads(own, [r for r in facts.of(SdkReach) if r.entry == entry.method])
    return OfferEntry(
        entry=entry.method, role=entry.role, known=entry.known, at=entry.at, reads=reads
    )


def _reads(events: Iterable[SdkEvent], reached: Iterable[SdkReach]) -> tuple[OfferedRead, ...]:
    """Return each kind once a setting, by what is known best of it."""
    found: dict[Row, OfferedRead] = {}
    for event in events:
        if event.event == "source":
            _better(found, (event.kind, event.setting), _read(event))
    seen = {kind for kind, _ in found}
    for reach in reached:
        for kind in reach.kinds:
            if kind not in seen:
                _better(found, (kind, DEFAULT), _possible(reach, kind))
    return tuple(found[row] for row in sorted(found, key=lambda row: _order(row, found[row])))


def _order(row: Row, read: OfferedRead) -> tuple[str, int, bool, str]:
    """Return what comes first: in each setting the surest, and of those what needs consent."""
    kind, how = row
    return how, _RANK[read.seen], not is_strict(kind), kind


def _better(found: dict[Row, OfferedRead], row: Row, read: OfferedRead) -> None:
    known = found.get(row)
    if known is None or _RANK[read.seen] < _RANK[known.seen]:
        found[row] = read


def _read(event: SdkEvent) -> OfferedRead:
    return OfferedRead(
        kind=event.kind,
        name=kind_names([event.kind]),
        setting=way(event.setting),
        seen="must" if event.sure else "may",
        at=event.at,
        path=event.path,
    )


def _possible(reach: SdkReach, kind: str) -> OfferedRead:
    return OfferedRead(
        kind=kind,
        name=kind_names([kind]),
        setting=way("" if reach.role == PROVIDER else DEFAULT),
        seen="code",
        at=replace(reach.at, file=""),
        path=reach.path,
    )
