"""Access to the album, storage or contacts is not asked for where a system picker is enough.

Applies to: permissions for pictures, videos, shared storage and contacts.
Expects: code that reads the collection itself, or no picking of single items; picking alone needs
    no permission. Otherwise it is advice: the rule is a draft.
Cannot tell: gallery, editing and backup apps; what a collection is read for.
"""

from collections.abc import Iterable, Mapping, Sequence

from appassay.clauses.u10_permissions.uses import (
    CODE,
    SHOWN,
    USES,
    declared,
    label,
    names,
    texts,
    uses_of,
)
from appassay.model import (
    ApiCall,
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
PICKERS: Mapping[str, str] = {
    "android.permission.READ_MEDIA_IMAGES": "picker.media",
    "android.permission.READ_MEDIA_VIDEO": "picker.media",
    "android.permission.READ_EXTERNAL_STORAGE": "picker.media",
    "android.permission.READ_CONTACTS": "picker.contact",
}
"""Permission, and the table rows (calls and texts) of the picker that makes it unnecessary."""


def applies(facts: Facts) -> Sequence[Permission]:
    """Return the permissions a picker may replace."""
    return declared(facts, lambda row: row.name in PICKERS)


def expects(permission: Permission, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare picking of single items with reading of the collection."""
    picker = PICKERS[permission.name]
    picks: list[Fact] = [*facts.calls(picker, "picker.content"), *texts(picker, facts)]
    reads = [use for use in uses_of(permission.name, facts).reachable if not _only_indexes(use)]
    reads = reads[:SHOWN]
    args: dict[str, Value] = {
        "permission": label(permission.name),
        "picks": names(picks),
        "reads": names(reads),
    }
    if reads:
        evidence = (permission, *reads)
        yield Finding(outcome=Outcome.PASSED, says="reads_all", args=args, evidence=evidence)
    elif picks:
        evidence = (permission, *picks[:SHOWN])
        yield Finding(
            outcome=Outcome.REVIEW, says="picker_enough", args=args, evidence=evidence, absent=CODE
        )
    else:
        yield Finding(
            outcome=Outcome.PASSED,
            says="no_picking",
            args=args,
            evidence=(permission,),
            absent=CODE,
        )


def _only_indexes(use: Fact) -> bool:
    """Return whether a use enters files into the index, which reads no collection."""
    return isinstance(use, ApiCall) and ".scanFile(" in use.target
