"""How much of the artifact was read, for each kind of fact."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from appassay.extract.archive import scripts
from appassay.extract.rows import GapRow, Reading
from appassay.model import (
    ApiCall,
    ArchiveNote,
    Component,
    Coverage,
    DexFile,
    Fact,
    Gap,
    Icon,
    Label,
    LayoutNode,
    Level,
    MetaData,
    MethodShape,
    NativeLibrary,
    NetworkRule,
    Package,
    Packer,
    Permission,
    PermissionPurpose,
    RegisteredApp,
    RegisteredSdk,
    SdkPresent,
    SdkReach,
    Signature,
    Signer,
    SigningBlockEntry,
    TextSeen,
)

MANIFEST = (Package, Permission, Component, MetaData, PermissionPurpose)
RESOURCES = (Label, Icon, LayoutNode, NetworkRule)
CODE = (ApiCall, MethodShape, SdkPresent, SdkReach, TextSeen)
SIGNING = (Signature, Signer, SigningBlockEntry)
ARCHIVE = (ArchiveNote, NativeLibrary, Packer, DexFile)


def of(native: Reading, facts: Iterable[Fact]) -> Mapping[type[Fact], Coverage]:
    """Return the coverage of every kind of fact."""
    facts = list(facts)
    gaps = [_gap(row) for row in native["gaps"]]
    table: dict[type[Fact], Coverage] = {}
    table |= dict.fromkeys(MANIFEST, _manifest(native, gaps))
    table |= dict.fromkeys(RESOURCES, _resources(native, gaps))
    table[Icon] = _icons(facts, table[Icon])
    table[Label] = _labels(native, facts, table[Label])
    table |= dict.fromkeys(CODE, _code(native, facts, gaps))
    table |= dict.fromkeys(SIGNING, _signing(native))
    table |= dict.fromkeys(ARCHIVE, _archive(native, gaps))
    for kind in (RegisteredApp, RegisteredSdk):
        known = [fact for fact in facts if type(fact) is kind]
        level = Level.FULL if known else Level.NONE
        table[kind] = Coverage(level=level, read=len(known), total=len(known), unit="entry")
    return table


def evidence(native: Reading, register: Path | None) -> frozenset[str]:
    """Return the kinds of evidence that the artifact gave."""
    found = set()
    if native["manifest"] or native["artifact"]["kind"] == "jar":
        found.add("manifest")
    if native["code"]["dex"]:
        found.add("static_code")
    if native["texts"] or native["layouts"] or native["manifest"]:
        found.add("resources")
    if register:
        found.add("registry")
    return frozenset(found)


def _gap(row: GapRow) -> Gap:
    return Gap(why=row["why"], file=row["file"], detail=row["detail"])


def _about(gaps: list[Gap], *endings: str) -> tuple[Gap, ...]:
    return tuple(gap for gap in gaps if gap.file.endswith(endings))


def _manifest(native: Reading, gaps: list[Gap]) -> Coverage:
    if native["artifact"]["kind"] == "jar":
        return Coverage()
    if native["manifest"] is None:
        own = _about(gaps, "AndroidManifest.xml") or (Gap(why="no_manifest"),)
        return Coverage(level=Level.NONE, total=1, unit="file", gaps=own)
    return Coverage(read=1, total=1, unit="file")


def _resources(native: Reading, gaps: list[Gap]) -> Coverage:
    own = _about(gaps, ".arsc", ".xml", ".pb")
    if native["manifest"] is None and native["artifact"]["kind"] != "jar":
        return Coverage(level=Level.NONE, unit="file", gaps=own)
    level = Level.PARTIAL if own else Level.FULL
    return Coverage(level=level, read=len(native["layouts"]), unit="layout", gaps=own)


def _icons(facts: list[Fact], whole: Coverage) -> Coverage:
    icons = [fact for fact in facts if isinstance(fact, Icon)]
    lost = [i for i in icons if not i.drawn and i.format != "missing"]
    gaps = tuple(Gap(why="not_drawn", file=i.at.file, detail=i.problem or i.format) for i in lost)
    level = whole.level if not lost else Level.PARTIAL
    count = len(icons)
    return Coverage(
        level=level, read=count - len(lost), total=count, unit="icon", gaps=whole.gaps + gaps
    )


def _labels(native: Reading, facts: list[Fact], whole: Coverage) -> Coverage:
    """Return how many labels were read; one that is stated but leads nowhere leaves a gap."""
    labels = [fact for fact in facts if isinstance(fact, Label)]
    application = any(
        e["name"] == "application" for e in (native["manifest"] or {"children": []})["children"]
    )
    lost = application and not any(label.component == "" for label in labels)
    gap = (Gap(why="no_resources"),) if lost else ()
    level = Level.PARTIAL if lost else whole.level
    count = len(labels)
    return Coverage(level=level, read=count, total=count, unit="string", gaps=whole.gaps + gap)


def _code(native: Reading, facts: list[Fact], gaps: list[Gap]) -> Coverage:
    """Return how much of the code could be read.

    Packed code, damaged code and programs outside DEX (scripts, engines) leave it partial: what
    isn't found may still be there.
    """
    dex = native["code"]["dex"]
    packed = [fact for fact in facts if isinstance(fact, Packer)]
    own = _about(gaps, ".dex", ".jar", ".apk", ".class")
    own += tuple(Gap(why="script_code", file=f, detail=name) for name, f in scripts(native))
    own += tuple(Gap(why="packed", detail=p.name.en) for p in packed)
    methods = sum(row["methods"] for row in dex)
    if not dex:
        level = Level.NONE if own or native["code"]["missing"] else Level.FULL
        own = own or (Gap(why="no_code"),)
        return Coverage(level=level, unit="method", gaps=own if level is Level.NONE else ())
    level = Level.PARTIAL if own else Level.FULL
    return Coverage(level=level, read=methods, total=methods, unit="method", gaps=own)


def _signing(native: Reading) -> Coverage:
    signing = native["signing"]
    if signing is None:
        return Coverage(level=Level.NONE, unit="scheme")
    count = len(signing["schemes"])
    return Coverage(read=count, total=count, unit="scheme")


def _archive(native: Reading, gaps: list[Gap]) -> Coverage:
    total = len(native["entries"])
    lost = tuple(g for g in gaps if g.why in {"unreadable", "limit"})
    level = Level.PARTIAL if lost else Level.FULL
    return Coverage(level=level, read=total - len(lost), total=total, unit="entry", gaps=lost)
