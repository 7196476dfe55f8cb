"""Each dangerous or special permission the manifest declares is used by code that can run.

Applies to: every dangerous or special permission declared, in an app or an SDK archive.
Expects: a call it guards, an address or action it protects, or a service it binds, reachable from
    an entry point of the app.
Cannot tell: use by reflection with names built at run time, by plug-ins and by code loaded later;
    whether a use is relevant to the type of the app.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import numbers
from appassay.clauses.u10_permissions.uses import (
    CODE,
    SHOWN,
    USES,
    declared,
    is_library,
    known,
    label,
    names,
    outside,
    texts,
    uses_of,
)
from appassay.knowledge import PermissionRow
from appassay.model import (
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Permission,)
READS: tuple[type[Fact], ...] = (Package, *USES)
OVERLAY = "android.permission.SYSTEM_ALERT_WINDOW"
STORAGE = "android.permission.READ_EXTERNAL_STORAGE"
MEDIA = "android.permission.READ_MEDIA_"
"""From Android 13 on these allow what the one for storage did, by the same calls."""


def applies(facts: Facts) -> Sequence[Permission]:
    """Return the permissions a user is asked for, at run time or in the settings."""
    return declared(facts, _asked_for)


def _asked_for(row: PermissionRow) -> bool:
    if row.protection == "normal":
        return row.group == "special_access"
    return row.protection in {"dangerous", "special"}


def expects(permission: Permission, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a use of one permission."""
    name = permission.name
    uses = uses_of(name, facts)
    args: dict[str, Value] = {"permission": label(name), "name": name, "uses": names(uses.seen)}
    if uses.reachable:
        yield Finding(
            outcome=Outcome.PASSED, says="used", args=args, evidence=(permission, *uses.seen)
        )
    elif uses.unreachable:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="only_unreachable",
            args=args,
            evidence=(permission, *uses.seen),
            certainty=Certainty.POSSIBLE,
            absent=CODE,
        )
    else:
        yield _unused(permission, facts, args)


def _unused(permission: Permission, facts: Facts, args: dict[str, Value]) -> Finding:
    outcome, says, evidence = _explained(permission, facts)
    return Finding(
        outcome=outcome, says=says, args=args, evidence=(permission, *evidence), absent=CODE
    )


def _explained(permission: Permission, facts: Facts) -> tuple[Outcome, str, Sequence[Fact]]:
    """Return what may explain that no use was seen."""
    name = permission.name
    loaders = outside("hotupdate.library_code", facts.calls("hotupdate.loader"))
    windows = outside("permission.window_library", facts.calls("permission.window_type"))
    windows = [call for call in windows if not any(map(numbers, call.args))]
    if windows and name == OVERLAY:
        return Outcome.REVIEW, "window_type_unseen", windows[:SHOWN]
    storage = uses_of(STORAGE, facts).reachable if name.startswith(MEDIA) else ()
    if storage:
        return Outcome.REVIEW, "storage_used", storage[:SHOWN]
    system = texts(f"permission_system.{name}", facts)
    if not known(name):
        return Outcome.UNTESTED, "no_use_known", ()
    if loaders and not is_library(facts):
        return Outcome.REVIEW, "loaded_code_may_use", loaders[:SHOWN]
    if system:
        return Outcome.REVIEW, "system_screen", system[:SHOWN]
    if permission.max_sdk is not None:
        return Outcome.REVIEW, "old_systems_only", ()
    return Outcome.SUSPECT, "unused", ()
