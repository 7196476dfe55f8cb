"""The default of an SDK takes no more than the function in use needs.

Applies to: SDK archives whose manifest is there; apps with SDKs wait for a run with one function.
Expects: no dangerous permission in the manifest of the archive, which the build merges into every
    host unless the host removes it.
Cannot tell: which functions are optional, and what default initialisation collects; so nothing
    found is no pass without a run.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN
from appassay.knowledge import permissions
from appassay.model import (
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    Text,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (Permission,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the package."""
    return facts.of(Package)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for permissions that every host is given."""
    if not package.library:
        yield Finding(outcome=Outcome.UNTESTED, says="needs_run", evidence=(package,))
        return
    merged = [p for p in facts.of(Permission) if _is_dangerous(p)]
    if merged:
        yield Finding(
            outcome=Outcome.SUSPECT,
            says="merged",
            args={"permissions": _names(merged)},
            evidence=tuple(merged[:SHOWN]),
            certainty=Certainty.POSSIBLE,
        )
    else:
        yield Finding(
            outcome=Outcome.PASSED, says="none_merged", evidence=(package,), absent=(Permission,)
        )


def _is_dangerous(permission: Permission) -> bool:
    row = permissions().get(permission.name)
    return row is not None and row.protection == "dangerous"


def _names(merged: Sequence[Permission]) -> Text:
    rows = [permissions()[permission.name] for permission in merged]
    names = list(dict.fromkeys((row.zh, row.en) for row in rows))
    return Text(zh="、".join(zh for zh, _ in names), en=", ".join(en for _, en in names))
