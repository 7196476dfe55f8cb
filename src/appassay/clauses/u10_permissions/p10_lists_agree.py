"""The permissions the manifest declares are those that the documents state.

Applies to: every dangerous permission of an app, where documents state permissions at all.
Expects: a statement that names the permission or its group. Permissions that only documents name
    are listed.
Cannot tell: what a store's page lists; permissions the app asks for through another app.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import PAPERS, shown, statements
from appassay.knowledge import ANDROID_PERMISSION, permission_group, permissions
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Permission, *PAPERS)
READS: tuple[type[Fact], ...] = (Package,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare both lists, by permission and by group."""
    declared = [p for p in facts.of(Permission) if _is_asked_for(p.name)]
    stated = statements(facts, "permission")
    if declared and not stated:
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="no_list",
            args={"count": len(declared)},
            evidence=tuple(facts.of(DocumentSeen)),
        )
        return
    groups = {permission_group(ANDROID_PERMISSION + s.value) for s in stated}
    missing = [p for p in declared if permission_group(p.name) not in groups]
    mentioned = {
        permission_group(ANDROID_PERMISSION + name)
        for paper in facts.of(DocumentSeen)
        for name in paper.permissions
    }
    for permission in missing:
        unclear = permission_group(permission.name) in mentioned
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
            says="unclear" if unclear else "unstated",
            args={"permission": permissions()[permission.name].text, "name": permission.name},
            evidence=(permission,),
            absent=PAPERS,
        )
    if declared and not missing:
        yield Finding(
            outcome=Outcome.PASSED,
            says="agree",
            args={"count": len(declared)},
            evidence=(*declared[:5], *shown(stated)[:5]),
        )
    of_package = {permission_group(p.name) for p in facts.of(Permission)}
    extra = [s for s in stated if permission_group(ANDROID_PERMISSION + s.value) not in of_package]
    if extra:
        names = ", ".join(sorted({s.value for s in extra}))
        yield Finding(
            outcome=Outcome.PASSED if declared else Outcome.INAPPLICABLE,
            says="only_stated",
            args={"names": names},
            evidence=shown(extra),
        )


def _is_asked_for(name: str) -> bool:
    row = permissions().get(name)
    return row is not None and row.protection == "dangerous"
