"""Android asks the user for each dangerous permission at run time, not all at once at installation.

Applies to: every app; an SDK archive has no target of its own.
Expects: a target SDK from which on Android asks at run time. Where none is stated Android takes the
    minimum SDK, and 1 where that is missing too.
Cannot tell: prompts a phone maker adds for old apps; whether a system app may keep an old target.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.u10_permissions.uses import SHOWN, declared
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (Permission,)
IMPLIED_BELOW = 4
"""Below this target Android adds storage and phone permissions by itself (platform behaviour)."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return [package for package in facts.of(Package) if not package.library]


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the target SDK with the one that brought runtime permissions."""
    target = package.target_sdk or package.min_sdk or 1
    args: dict[str, Value] = {"target": target, "least": int(point.number("target_sdk"))}
    if target < point.number("target_sdk"):
        yield _old(package, facts, target, args)
        return
    weak = target <= point.number("weak_up_to")
    says = "weaker_controls" if weak else "runtime"
    yield Finding(outcome=Outcome.PASSED, says=says, args=args, evidence=(package,))


def _old(package: Package, facts: Facts, target: int, args: dict[str, Value]) -> Finding:
    asked = declared(facts, lambda row: row.protection == "dangerous")
    evidence = (package, *asked[:SHOWN])
    if not asked and target >= IMPLIED_BELOW:
        return Finding(
            outcome=Outcome.PASSED,
            says="nothing_to_ask",
            args=args,
            evidence=evidence,
            absent=(Permission,),
        )
    if package.system_image:
        return Finding(outcome=Outcome.REVIEW, says="system_app", args=args, evidence=evidence)
    return Finding(
        outcome=Outcome.FAILED,
        says="granted_at_install" if asked else "implied_at_install",
        args=args | {"count": len(asked), "implied": IMPLIED_BELOW},
        evidence=evidence,
    )
