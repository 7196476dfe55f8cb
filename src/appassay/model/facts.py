"""All facts of one app version, and how much of the input they stand for."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from operator import itemgetter
from typing import TypeVar, cast

from msgspec import Struct

from appassay.model.kinds import ApiCall, Fact
from appassay.model.run import Event


class Level(Enum):
    """How much of the input could be read, least first."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class Gap(Struct, frozen=True, kw_only=True):
    """Something that was not read, and why."""

    why: str
    """Row of `knowledge/wording.toml`, table `gap`."""
    file: str = ""
    detail: str = ""


class Coverage(Struct, frozen=True, kw_only=True):
    """How much was read for one kind of fact."""

    level: Level = Level.FULL
    read: int = 0
    total: int = 0
    unit: str = ""
    """Row of `knowledge/wording.toml`, table `unit`: file, method, locale …"""
    gaps: tuple[Gap, ...] = ()


NOTHING_READ = Coverage(level=Level.NONE)

F = TypeVar("F", bound=Fact)
V = TypeVar("V")


class Facts:
    """All facts of one app version, with the coverage of each kind.

    They lie by kind, and calls by API: a hundred checks ask, and apps have tens of thousands.
    """

    __slots__ = ("_calls", "_kinds", "_made", "_named", "coverage", "evidence", "items")

    def __init__(
        self,
        items: tuple[Fact, ...] = (),
        coverage: Mapping[type[Fact], Coverage] | None = None,
        evidence: frozenset[str] = frozenset(),
    ) -> None:
        """Sort the facts by kind.

        Args:
            items: the facts, in the order seen.
            coverage: how much was read for each kind.
            evidence: kinds of evidence that were handed in: static_code, manifest, document …
        """
        self.items = items
        self.coverage: Mapping[type[Fact], Coverage] = coverage or {}
        self.evidence = evidence
        self._kinds: dict[type[Fact], list[Fact]] = {}
        self._made: dict[str, object] = {}
        self._named: dict[str, list[tuple[int, Event]]] | None = None
        self._calls: dict[str, list[tuple[int, ApiCall]]] = {}
        for number, fact in enumerate(items):
            self._kinds.setdefault(type(fact), []).append(fact)
            if isinstance(fact, ApiCall):
                self._calls.setdefault(fact.api, []).append((number, fact))

    def __eq__(self, other: object) -> bool:
        """Return whether the same was read, and as much of it."""
        if not isinstance(other, Facts):
            return NotImplemented
        mine = (self.items, self.coverage, self.evidence)
        return mine == (other.items, other.coverage, other.evidence)

    def __hash__(self) -> int:
        """Return a number equal facts share."""
        return hash((self.items, self.evidence))

    def of(self, kind: type[F]) -> list[F]:
        """Return the facts of one kind, in the order seen."""
        return cast(list[F], list(self._kinds.get(kind, ())))

    def first(self, kind: type[F]) -> F | None:
        """Return the first fact of one kind, if any."""
        found = self._kinds.get(kind)
        return cast(F, found[0]) if found else None

    def calls(self, *apis: str) -> list[ApiCall]:
        """Return the calls that match any of the given rows of `knowledge/apis.toml`."""
        found = [row for api in dict.fromkeys(apis) for row in self._calls.get(api, ())]
        return [call for _, call in sorted(found, key=itemgetter(0))]

    def events(self, *names: str) -> list[Event]:
        """Return the events of the given names, in order."""
        if self._named is None:
            self._named = {}
            for number, event in enumerate(self.of(Event)):
                self._named.setdefault(event.event, []).append((number, event))
        found = [row for name in dict.fromkeys(names) for row in self._named.get(name, ())]
        return [event for _, event in sorted(found, key=itemgetter(0))]

    def once(self, name: str, make: Callable[["Facts"], V]) -> V:
        """Return what several checks work out of the facts alike, made when it is first asked for.

        Args:
            name: what it is; one name stands for one way to make it.
            make: makes it.
        """
        if name not in self._made:
            self._made[name] = make(self)
        return cast(V, self._made[name])

    def level(self, kinds: Iterable[type[Fact]]) -> Level:
        """Return the least coverage among `kinds`; no kinds at all counts as full."""
        order = list(Level)
        levels = (self.coverage.get(kind, NOTHING_READ).level for kind in kinds)
        return min(levels, key=order.index, default=Level.FULL)
