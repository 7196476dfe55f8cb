"""What an SDK states covers its permissions and what its code reads.

Applies to: SDK archives with their papers.
Expects: a sentence that names each dangerous permission of its manifest, which every host is given,
    and each kind that its code reads. A permission the papers do not even name is a breach, and so
    is a kind that was certainly read for the host that was played; code that may read one is a
    suspicion.
Cannot tell: modules that a server delivers: without a run on a phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.c07_sdk_disclosure.reads import READS_KINDS, kinds_read, kinds_seen
from appassay.clauses.hits import SHOWN, is_library
from appassay.clauses.log import kind_names
from appassay.clauses.stated import PAPERS, declared, shown, statements
from appassay.knowledge import ANDROID_PERMISSION, permission_group, permissions
from appassay.model import (
    ApiCall,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (*PAPERS, Permission)
READS: tuple[type[Fact], ...] = (*READS_KINDS, ApiCall)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the SDK archive, if its papers are there."""
    given = is_library(facts) and bool(facts.of(DocumentSeen))
    return facts.of(Package)[:1] if given else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare permissions, then kinds."""
    found = [*_permissions(facts), *_kinds(facts)]
    yield from found
    if not found:
        said = statements(facts, "collects", "sdk-collects", "permission")
        evidence: tuple[Fact, ...] = shown(said) or tuple(facts.of(DocumentSeen))
        yield Finding(outcome=Outcome.PASSED, says="covered", evidence=evidence, absent=(ApiCall,))


def _permissions(facts: Facts) -> Iterable[Finding]:
    stated = {ANDROID_PERMISSION + s.value for s in statements(facts, "permission")}
    groups = {permission_group(name) for name in stated}
    named = {
        permission_group(ANDROID_PERMISSION + n)
        for paper in facts.of(DocumentSeen)
        for n in paper.permissions
    }
    for permission in facts.of(Permission):
        row = permissions().get(permission.name)
        group = permission_group(permission.name)
        if row is None or row.protection != "dangerous" or group in groups:
            continue
        unclear = group in named
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
            says="permission_unclear" if unclear else "permission",
            args={"permission": row.text, "name": permission.name},
            evidence=(permission,),
            absent=PAPERS,
        )


def _kinds(facts: Facts) -> Iterable[Finding]:
    named = {kind for paper in facts.of(DocumentSeen) for kind in paper.kinds}
    seen = kinds_seen(facts)
    for kind, events in seen.items():
        if kind not in declared(facts):
            yield Finding(
                outcome=Outcome.REVIEW if kind in named else Outcome.FAILED,
                says="kind_unclear" if kind in named else "kind_seen",
                args={"kind": kind_names([kind])},
                evidence=events[:SHOWN],
                absent=PAPERS,
            )
    for kind, calls in kinds_read(facts).items():
        if kind not in declared(facts) and kind not in seen:
            yield Finding(
                outcome=Outcome.REVIEW if kind in named else Outcome.SUSPECT,
                says="kind_unclear" if kind in named else "kind",
                args={"kind": kind_names([kind])},
                evidence=calls[:SHOWN],
                absent=PAPERS,
            )
