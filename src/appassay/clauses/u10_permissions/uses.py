"""Where a permission is used: calls, texts, intent filters, guarded services, native libraries."""

from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct

from appassay.clauses.hits import numbers
from appassay.knowledge import PermissionRow, apis, permissions, phrases
from appassay.knowledge.rows import ApiRow
from appassay.model import (
    ApiCall,
    Component,
    Fact,
    Facts,
    NativeLibrary,
    Package,
    Permission,
    Text,
    TextSeen,
)

USES: tuple[type[Fact], ...] = (ApiCall, TextSeen, Component, NativeLibrary)
CODE: tuple[type[Fact], ...] = (ApiCall, TextSeen)
"""Kinds whose absence "no use was seen" rests on."""
SHOWN = 10
"""Most facts shown as evidence of one finding."""
BODY_SENSORS = {18, 19, 21, 31}
"""Step detector, step counter, heart rate, heart beat (android.hardware.Sensor)."""
OVERLAYS = {2002, 2003, 2005, 2006, 2007, 2010, 2038}
"""Types of windows above other apps (android.view.WindowManager.LayoutParams)."""


class Uses(Struct, frozen=True):
    """The uses of one permission."""

    reachable: tuple[Fact, ...] = ()
    unreachable: tuple[Fact, ...] = ()
    """In the package, but no path from an entry point leads there."""

    @property
    def seen(self) -> tuple[Fact, ...]:
        """Uses to rely on: reachable ones, else the others."""
        return (self.reachable or self.unreachable)[:SHOWN]


def declared(facts: Facts, wanted: Callable[[PermissionRow], bool]) -> list[Permission]:
    """Return the declared permissions whose table row is wanted, each name once."""
    table, found = permissions(), dict[str, Permission]()
    for fact in facts.of(Permission):
        row = table.get(fact.name)
        earlier = found.get(fact.name)
        # The widest of several declarations counts.
        if row and wanted(row) and (earlier is None or earlier.max_sdk is not None):
            found[fact.name] = fact
    return list(found.values())


def is_library(facts: Facts) -> bool:
    """Return whether an SDK archive was handed in."""
    package = facts.first(Package)
    return package is not None and package.library


def uses_of(name: str, facts: Facts) -> Uses:
    """Return the uses of a permission; in an SDK archive everything public counts as reachable."""
    sure: list[Fact] = [*_components(name, facts), *_libraries(name, facts)]
    code: list[ApiCall | TextSeen] = [c for c in facts.calls(*_apis_for(name)) if _needs(c, name)]
    code += texts(f"permission_use.{name}", facts)
    library = is_library(facts)
    sure += [fact for fact in code if library or fact.reachable]
    rest = () if library else tuple(fact for fact in code if not fact.reachable)
    return Uses(tuple(sure), rest)


def texts(phrase: str, facts: Facts) -> list[TextSeen]:
    """Return the texts that match a row of the phrase table."""
    return [text for text in facts.of(TextSeen) if text.phrase == phrase]


def outside(libraries: str, calls: Iterable[ApiCall]) -> list[ApiCall]:
    """Return the calls that can run and are not in the libraries a row of phrases names."""
    prefixes = phrases()[libraries].any
    return [c for c in calls if c.reachable and not c.at.member.startswith(prefixes)]


def known(name: str) -> bool:
    """Return whether the tables name any use of a permission."""
    rows = (row for group in apis().values() for row in group)
    return f"permission_use.{name}" in phrases() or any(name in row.permissions for row in rows)


def names(uses: Iterable[Fact], most: int = 3) -> str:
    """Return what the uses are, in short, the same in both languages."""
    return "; ".join(list(dict.fromkeys(_short(use) for use in uses))[:most])


def label(name: str) -> Text:
    """Return a permission's name as system settings show it."""
    row = permissions().get(name)
    return row.text if row else Text(zh=name, en=name)


@cache
def _apis_for(name: str) -> tuple[str, ...]:
    """Return the APIs of which some call may need a permission."""
    rows = apis().items()
    return tuple(api for api, group in rows if any(name in row.permissions for row in group))


def _needs(call: ApiCall, name: str) -> bool:
    return name in _permissions_of(call.api, call.target) and _arguments_fit(call)


@cache
def _permissions_of(api: str, target: str) -> frozenset[str]:
    """Return the permissions a call of a method may need, by the tables."""
    rows = apis().get(api, ())
    exact = [row for row in rows if _is_row(row, target)]
    return frozenset(name for row in exact or rows for name in row.permissions)


def _arguments_fit(call: ApiCall) -> bool:
    """Return whether a call that serves many ends serves the one its permission is for."""
    if call.api == "permission.overlay_window":
        return any(numbers(arg) and numbers(arg) <= OVERLAYS for arg in call.args)
    if call.api == "permission.window_type":
        plumbing = call.at.member.startswith(phrases()["permission.window_library"].any)
        return not plumbing and any(numbers(arg) and numbers(arg) <= OVERLAYS for arg in call.args)
    sensor = call.args[0] if call.args and ".SensorManager." in call.target else None
    return sensor is None or sensor in BODY_SENSORS


def _is_row(row: ApiRow, target: str) -> bool:
    return any(target.startswith(f"{row.cls}.{method.lstrip('.')}") for method in row.methods)


def _phrase(name: str) -> frozenset[str]:
    row = phrases().get(f"permission_use.{name}")
    return frozenset(row.any) if row else frozenset()


def _components(name: str, facts: Facts) -> list[Component]:
    actions = _phrase(name)
    return [
        c
        for c in facts.of(Component)
        if c.permission == name or any(actions & set(f.actions) for f in c.filters)
    ]


def _libraries(name: str, facts: Facts) -> list[NativeLibrary]:
    wanted = _phrase(name)
    return [lib for lib in facts.of(NativeLibrary) if wanted & set(lib.needed)]


def _short(fact: Fact) -> str:
    if isinstance(fact, ApiCall):
        return fact.target.split("(")[0] or fact.api
    if isinstance(fact, TextSeen):
        return f"“{fact.text[:60]}”"
    return str(getattr(fact, "name", fact.at))
