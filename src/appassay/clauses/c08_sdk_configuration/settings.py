"""What an SDK read in each setting of its switches, as the checks of this clause compare it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.log import is_strict
from appassay.knowledge.hosted import about, tells_consent
from appassay.model import DEFAULT, Facts, SdkEntry, SdkEvent, SdkReach

_BEFORE = ("provider", "init", "switch")
"""What the host did where no function of the SDK was in use."""


class Tried(Struct, frozen=True):
    """One switch, and what was read with it set either way."""

    switch: SdkEntry
    ways: tuple[tuple[SdkEvent, ...], tuple[SdkEvent, ...]]
    """Switched on and off; where it takes no value, with it and without."""

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds the switch is about by its name; none stands for all."""
        return about(self.switch.method)

    @property
    def named(self) -> bool:
        """Return whether its name tells what it holds back: some kinds, or what needs consent."""
        return bool(self.kinds) or tells_consent(self.switch.method)

    def stays(self) -> list[str]:
        """Return the kinds of the switch that are certainly read either way."""
        first, second = (self._sure(way) for way in self.ways)
        return sorted(first & second)

    def changes(self) -> list[str]:
        """Return the kinds of the switch that are read one way alone."""
        first, second = (self._any(way) for way in self.ways)
        return sorted(first ^ second)

    def proof(self, kinds: Iterable[str]) -> tuple[SdkEvent, ...]:
        """Return the first read of each kind, with the switch set either way."""
        found: list[SdkEvent] = []
        for kind in kinds:
            for way in self.ways:
                reads = [e for e in way if e.kind == kind]
                found += sorted(reads, key=lambda event: not event.sure)[:1]
        return tuple(found)

    def proves(self, kinds: Iterable[str]) -> bool:
        """Return whether the switch must hold these reads back, and reached the code that reads.

        An archive may hold the code of several vendors: a switch of one says nothing of another.
        """
        house = _house(self.switch.method)
        own = (any(_house(frame.cls) == house for frame in e.stack[-1:]) for e in self.proof(kinds))
        return self.named and self.switch.tied and all(own)

    def _sure(self, way: Sequence[SdkEvent]) -> set[str]:
        return {event.kind for event in way if event.sure and self._counts(event)}

    def _any(self, way: Sequence[SdkEvent]) -> set[str]:
        return {event.kind for event in way if self._counts(event)}

    def _counts(self, event: SdkEvent) -> bool:
        return event.kind in self.kinds if self.kinds else is_strict(event.kind)


def _house(name: str) -> tuple[str, ...]:
    """Return whose a class or method is: the domain its package begins with."""
    return tuple(name.split(".")[:2])


def reads(facts: Facts, *by: str) -> list[SdkEvent]:
    """Return what was read while the host did one of the given things."""
    return [e for e in facts.of(SdkEvent) if e.event == "source" and e.by in by]


def switches(facts: Facts) -> list[SdkEntry]:
    """Return the switches that the SDK offers."""
    return [entry for entry in facts.of(SdkEntry) if entry.role == "switch"]


def in_default(facts: Facts, *by: str) -> list[SdkEvent]:
    """Return what is read where no switch is touched, and needs consent."""
    found = [e for e in reads(facts, *by) if e.setting in ("", DEFAULT)]
    return [event for event in found if is_strict(event.kind)]


def started(facts: Facts) -> list[SdkEntry]:
    """Return what set the SDK going; nothing where a step that the table knows did not return."""
    steps = [entry for entry in facts.of(SdkEntry) if entry.role == "init"]
    if any(entry.known and not entry.returned for entry in steps):
        return []
    return [entry for entry in steps if entry.returned]


def not_come_to(facts: Facts) -> list[SdkReach]:
    """Return the reads that starting the SDK leads to by its code, and that no run came to."""
    seen = {kind for event in facts.of(SdkEvent) for kind in event.kinds}
    steps = [reach for reach in facts.of(SdkReach) if reach.role != "use"]
    return [r for r in steps if any(is_strict(k) and k not in seen for k in r.kinds)]


def tried(facts: Facts) -> list[Tried]:
    """Return each switch with what was read in its settings."""
    by_setting: dict[str, list[SdkEvent]] = {}
    for event in reads(facts, *_BEFORE):
        by_setting.setdefault(event.setting, []).append(event)
    return [
        Tried(switch, (tuple(one), tuple(other)))
        for switch in switches(facts)
        for one, other in [_ways(switch.method, by_setting)]
    ]


def _ways(
    method: str, by_setting: dict[str, list[SdkEvent]]
) -> tuple[list[SdkEvent], list[SdkEvent]]:
    if "boolean" in method.partition("(")[2].lower():
        return by_setting.get(f"{method}=true", []), by_setting.get(f"{method}=false", [])
    return by_setting.get(method, []), by_setting.get(DEFAULT, [])
