"""All facts of one app version, and how much of the input they stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar, cast

from msgspec import Struct

from appassay.model.kinds import ApiCall, Fact


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


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one app version, with the coverage of each kind."""

    items: tuple[Fact, ...] = ()
    coverage: Mapping[type[Fact], Coverage] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()
    """Kinds of evidence that were handed in: static_code, manifest, resources, document …"""
    _kinds: dict[type[Fact], list[Fact]] = field(init=False, repr=False, compare=False)
    """The facts by kind: a hundred checks ask for them, and apps have tens of thousands."""

    def __post_init__(self) -> None:
        """Sort the facts by kind."""
        kinds: dict[type[Fact], list[Fact]] = {}
        for fact in self.items:
            kinds.setdefault(type(fact), []).append(fact)
        object.__setattr__(self, "_kinds", kinds)

    def of(self, kind: type[F]) -> list[F]:
        """Return the facts of one kind, in the order seen."""
        return cast(list[F], list(self._kinds.get(kind, ())))

    def first(self, kind: type[F]) -> F | None:
        """Return the first fact of one kind, if any."""
        found = self._kinds.get(kind)
        return cast(F, found[0]) if found else None

    def calls(self, *apis: str) -> list[ApiCall]:
        """Return the calls that match any of the given rows of `knowledge/apis.toml`."""
        wanted = set(apis)
        return [call for call in self.of(ApiCall) if call.api in wanted]

    def level(self, kinds: Iterable[type[Fact]]) -> Level:
        """Return the least coverage among `kinds`; no kinds at all counts as full."""
        order = list(Level)
        levels = (self.coverage.get(kind, NOTHING_READ).level for kind in kinds)
        return min(levels, key=order.index, default=Level.FULL)
