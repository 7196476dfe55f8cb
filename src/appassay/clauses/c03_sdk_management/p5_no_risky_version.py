"""No SDK of the app has a version that is on record as risky or ended.

Applies to: the SDKs of an app that the register handed in has on record.
Expects: a version outside those listed as risky or ended. Where the version is not known and the
    record lists such versions, it is a suspicion.
Cannot tell: an SDK that hides its version; forks that were mended.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.hits import the_app
from appassay.clauses.register import in_range, of_sdk
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Owner,
    Package,
    RegisteredSdk,
    SdkPresent,
    TestPoint,
    Text,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (RegisteredSdk, SdkPresent)
READS: tuple[type[Fact], ...] = (Package,)
WORDS = {
    "risky": Text(zh="存在已知风险的版本", en="a version with a known risk"),
    "ended": Text(zh="已停止维护的版本", en="a version that is no longer maintained"),
}


class Recorded(Struct, frozen=True):
    """An SDK of the app, and what is on record of it."""

    sdk: SdkPresent
    record: RegisteredSdk


def applies(facts: Facts) -> Sequence[Recorded]:
    """Return the SDKs of the app that are on record."""
    present = facts.of(SdkPresent) if the_app(facts) else []
    return [Recorded(s, record) for s in present for record in of_sdk(s.sdk, s.name, facts)]


def expects(recorded: Recorded, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare one version with the record."""
    sdk, record = recorded.sdk, recorded.record
    listed = {"risky": record.risky, "ended": record.ended}
    args: dict[str, Value] = {"sdk": sdk.name, "version": sdk.version or "–"}
    args["source"] = record.source or record.at.file
    owner = Owner(sdk=sdk.sdk, version=sdk.version)
    hits = [kind for kind, ranges in listed.items() if in_range(sdk.version, ranges)]
    for kind in hits:
        yield Finding(
            outcome=Outcome.FAILED, says="listed", args=args | {"what": WORDS[kind]},
            evidence=(sdk, record), owner=owner,
        )  # fmt: skip
    if not sdk.version and any(listed.values()):
        versions = "；".join((*record.risky, *record.ended))
        yield Finding(
            outcome=Outcome.SUSPECT, says="unknown", args=args | {"versions": versions},
            evidence=(sdk, record), owner=owner,
        )  # fmt: skip
    elif not hits:
        yield Finding(
            outcome=Outcome.PASSED, says="not_listed", args=args, evidence=(sdk, record),
            owner=owner,
        )  # fmt: skip
