"""Which broadcasts of the system still reach the receivers of a manifest."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from appassay.knowledge.models import models
from appassay.model import Facts, Package, Permission

_RELEASES = {24: "Android 7", 26: "Android 8"}


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of the table of broadcasts (`models/starts.toml`), by action."""
    return {action: row for row in models()["broadcasts"] for action in row["actions"]}


def _stopped(action: str, package: Package) -> int | None:
    """Return the level from which no phone delivers a broadcast to this package's manifest."""
    level: int | None = (
        _rows().get(action, {}).get("stopped", 26 if action not in _rows() else None)
    )
    target = package.target_sdk or package.min_sdk or 1
    return level if level is not None and target >= level else None


def is_delivered(action: str, facts: Facts) -> bool:
    """Return whether any phone that the app can be installed on delivers a broadcast."""
    package = facts.first(Package)
    if package is None or package.library or not action.startswith(("android.", "com.htc.")):
        # The host of an SDK archive may have any target, and any permission.
        return True
    needed = _rows().get(action, {}).get("permission", [])
    declared = {p.name.removeprefix("android.permission.") for p in facts.of(Permission)}
    if needed and declared.isdisjoint(needed):
        return False
    level = _stopped(action, package)
    return level is None or (package.min_sdk or 1) < level


def told(action: str, facts: Facts) -> str:
    """Return the short name of a broadcast, with the releases that deliver it where not all do."""
    package = facts.first(Package)
    name = action.rpartition(".")[2]
    level = _stopped(action, package) if package and not package.library else None
    return f"{name} (< {_RELEASES.get(level, f'API {level}')})" if level else name
