"""What the code of an SDK archive reads, as several checks ask for it."""

from collections.abc import Iterable

from appassay.clauses.hits import SHOWN, live
from appassay.clauses.log import HOSTS, is_strict
from appassay.knowledge import apis
from appassay.model import ApiCall, Fact, Facts, Package, SdkEvent

READS_KINDS: tuple[type[Fact], ...] = (Package, SdkEvent)


def kinds_read(facts: Facts) -> dict[str, tuple[ApiCall, ...]]:
    """Return the kinds of personal information that calls read, in order of their names."""
    found: dict[str, list[ApiCall]] = {}
    for call in live(facts.of(ApiCall), facts):
        rows = apis().get(call.api, ()) if call.api.startswith("pi.") else ()
        for kind in dict.fromkeys(kind for row in rows for kind in row.kinds):
            if is_strict(kind):
                found.setdefault(kind, []).append(call)
    return {kind: tuple(found[kind]) for kind in sorted(found)}


def kinds_seen(facts: Facts) -> dict[str, tuple[SdkEvent, ...]]:
    """Return the kinds that were certainly read for the host that was played, and where."""
    reads = [e for e in facts.of(SdkEvent) if e.event == "source" and e.sure]
    return _by_kind(reads)


def kinds_sent(facts: Facts) -> dict[str, tuple[SdkEvent, ...]]:
    """Return the kinds that the code certainly gave to the network, and where.

    What is sent counts where a server was called that the SDK names itself: a host may have one of
    its own, and then it is the host that collects.
    """
    own = {(e.setting, e.entry) for e in facts.of(SdkEvent) if e.address}
    sinks = [e for e in facts.of(SdkEvent) if e.event == "sink" and e.kind in HOSTS and e.sure]
    return _by_kind(event for event in sinks if (event.setting, event.entry) in own)


def _by_kind(events: Iterable[SdkEvent]) -> dict[str, tuple[SdkEvent, ...]]:
    found: dict[str, list[SdkEvent]] = {}
    for event in events:
        for kind in filter(is_strict, event.kinds):
            found.setdefault(kind, []).append(event)
    return {kind: tuple(found[kind][:SHOWN]) for kind in sorted(found)}
