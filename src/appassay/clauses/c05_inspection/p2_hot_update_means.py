"""The package has no means to run code that was not in it when it was reviewed.

Applies to: every app and SDK archive.
Expects: no framework for hot fixes or plug-ins, no class loader or changed class path that can run,
    no script bundle with its engine.
    Where every load the execution sees is of code of this package, and where code looks at the
    class path and nothing in the package writes by reflection, a person decides.
Cannot tell: the use made of it. Multidex and loaders of a packer are no hot update by themselves.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.c05_inspection.found import SHOWN, finding, listed, where
from appassay.clauses.c05_inspection.loaded import loaded, packaged
from appassay.knowledge import apis, phrases, sdks
from appassay.model import (
    ApiCall,
    Event,
    Fact,
    Facts,
    Finding,
    NativeLibrary,
    Outcome,
    Owner,
    Package,
    Packer,
    SdkPresent,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (ApiCall, TextSeen, SdkPresent, NativeLibrary, Packer, Event)
WRITES = "reflective.write"
CODE: tuple[type[Fact], ...] = (ApiCall, TextSeen, SdkPresent)
GENERAL = {"hotupdate.loader", "hotupdate.native"}
"""Rows of the API table that name a platform call, not a framework."""
CATEGORY = "hot_update"
"""Category of such SDKs in the SDK table."""

Code = ApiCall | TextSeen


def applies(facts: Facts) -> Sequence[Package]:
    """Return the package."""
    return facts.of(Package)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Name each means found."""
    found = [*_frameworks(facts), *_general(package, facts), *_bundles(facts), *loaded(facts)]
    yield from found
    if not found:
        calls = [call for call in facts.of(ApiCall) if call.api.startswith("hotupdate.")]
        own = [call.at.member.split("(")[0] for call in calls if call.reachable] or ["–"]
        yield Finding(
            outcome=Outcome.PASSED,
            says="none_found",
            args={"unreachable": sum(not c.reachable for c in calls), "library": listed(own)},
            evidence=(package, *calls[:SHOWN]),
            absent=CODE,
        )


def _frameworks(facts: Facts) -> Iterator[Finding]:
    """Yield each framework that is called or present, by name."""
    named: dict[str, list[Fact]] = {}
    for call in facts.of(ApiCall):
        if call.api.startswith("hotupdate.") and call.api not in GENERAL:
            named.setdefault(str(apis()[call.api][0].note), []).append(call)
    for sdk in facts.of(SdkPresent):
        row = sdks().get(sdk.sdk)
        if row and row.category == CATEGORY:
            named.setdefault(row.en, []).append(sdk)
    for name, evidence in sorted(named.items()):
        yield finding(Outcome.SUSPECT, "framework", evidence, {"name": name})


def _general(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield class loaders, changed class paths and libraries loaded by path."""
    live = [c for c in facts.of(ApiCall) if package.library or c.reachable]
    texts = [t for t in facts.of(TextSeen) if package.library or t.reachable]
    packed = facts.first(Packer) is not None
    says = "loads_code_packed" if packed else "loads_code"
    outcome = Outcome.REVIEW if packed else Outcome.SUSPECT
    loads = [c for c in live if c.api == "hotupdate.loader" and not _harmless(c)]
    loads_path = [t for t in texts if t.phrase == "hotupdate.dex_elements" and not _harmless(t)]
    native = [c for c in live if c.api == "hotupdate.native" and not _own_library(c)]
    own = packaged(facts)
    writes = bool(loads) or any(c.api == WRITES and not _harmless(c) for c in live)
    path = (outcome, "changes_class_path") if writes else (Outcome.REVIEW, "reads_class_path")
    means: tuple[tuple[Outcome, str, Sequence[Code]], ...] = (
        (outcome, says, [c for c in loads if c.at.member not in own]),
        (Outcome.REVIEW, "loads_packaged", [c for c in loads if c.at.member in own]),
        (*path, loads_path),
        (Outcome.REVIEW, "loads_library", native),
    )
    for amounts_to, words, code in means:
        for group in _by_owner(code):
            yield finding(amounts_to, words, group, {"where": where(group)})


def _bundles(facts: Facts) -> Iterator[Finding]:
    engines = set(phrases()["hotupdate.script_engine"].any)
    libraries = [lib for lib in facts.of(NativeLibrary) if lib.name in engines]
    bundles = [t for t in facts.of(TextSeen) if t.phrase == "hotupdate.bundle_name"]
    if libraries or bundles:
        names = [*(lib.name for lib in libraries), *(bundle.text for bundle in bundles)]
        evidence: list[Fact] = [*libraries, *bundles]
        yield finding(Outcome.REVIEW, "script_bundle", evidence, {"names": listed(names)})


def _harmless(code: Code) -> bool:
    """Return whether a library known to load only the package's or the system's code does it."""
    known = phrases()["hotupdate.library_code"].any
    return code.at.member.startswith(known)


def _own_library(call: ApiCall) -> bool:
    path = call.args[0] if call.args else None
    system = isinstance(path, str) and re.search(phrases()["hotupdate.system_path"].regex, path)
    return bool(system) or _harmless(call)


def _by_owner(code: Sequence[Code]) -> Iterator[list[Fact]]:
    groups: dict[Owner, list[Fact]] = {}
    for fact in code:
        groups.setdefault(fact.owner, []).append(fact)
    return (groups[owner] for owner in sorted(groups))
