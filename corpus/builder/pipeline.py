"""From the staged files of one variant to a signed APK."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from corpus.builder.case import Case, Recipe
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.parts import ABI, Library, Parts
from corpus.builder.stage import Staged

JNI = ("/usr/lib/jvm/default-java/include", "/usr/lib/jvm/java-17-openjdk-amd64/include")
WHEN = (2020, 1, 1, 0, 0, 0)
"""One time for every ZIP entry, so that the same sources give the same bytes."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What every build shares."""

    jvm: Jvm
    parts: Parts
    key: Path


def build(case: Case, recipe: Recipe, staged: Staged, folder: Path, tools: Tools) -> Path:
    """Build one variant in `folder` and return its APK.

    Raises:
        ToolError: a build tool refused the sources; the message is the tool's own.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in staged.files.items():
        path = folder / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    libraries = [tools.parts.library(name) for name in recipe.libs]
    _merge(folder / "in" / "AndroidManifest.xml", libraries, case.package)
    base = _link(case, folder, libraries, tools)
    dex = _dex(recipe, folder, libraries, tools)
    unsigned = folder / "unsigned.apk"
    _pack(base, unsigned, _entries(folder, dex, libraries))
    aligned, signed = folder / "aligned.apk", folder / "app.apk"
    _run("zipalign", "-f", "-p", "4", unsigned, aligned)
    schemes = ",".join(recipe.schemes)
    if schemes:
        tools.jvm.call("sign", aligned, signed, tools.key, recipe.key, recipe.min_sdk, schemes)
        tools.jvm.call("verify", signed)
    else:
        aligned.rename(signed)
    return signed


def _run(*command: object) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolError(f"{words[0]}: {done.stdout}{done.stderr}".strip())
    return done.stdout


def _merge(manifest: Path, libraries: Iterable[Library], package: str) -> None:
    ET.register_namespace("android", "http://schemas.android.com/apk/res/android")
    tree = ET.parse(manifest)  # noqa: S314 # our own source
    root = tree.getroot()
    application = root.find("application")
    for library in libraries:
        beside, inside = library.merged(package)
        root.extend(beside)
        if application is not None:
            application.extend(inside)
    tree.write(manifest, encoding="utf-8", xml_declaration=True)


def _link(case: Case, folder: Path, libraries: list[Library], tools: Tools) -> Path:
    compiled = []
    for number, res in enumerate([folder / "in" / "res", *(x.res for x in libraries)]):
        if res is not None:
            out = folder / f"res{number}.zip"
            _run("aapt2", "compile", "--dir", res, "-o", out)
            compiled.append(out)
    own, *others = compiled
    extra = ":".join(x.package for x in libraries if x.res is not None)
    assets = [x for x in (folder / "in" / "assets", *(y.folder / "assets" for y in libraries))]
    base = folder / "base.apk"
    _run(
        *("aapt2", "link", "-I", tools.parts.platform, "-o", base, "--java", folder / "gen"),
        *("--manifest", folder / "in" / "AndroidManifest.xml", "--auto-add-overlay"),
        *(["--extra-packages", extra] if extra else []),
        *(word for path in assets if path.is_dir() for word in ("-A", path)),
        *others,
        *("-R", own),
    )
    return base


def _dex(
    recipe: Recipe, folder: Path, libraries: list[Library], tools: Tools
) -> list[tuple[str, Path]]:
    """Compile the app's own code; return the DEX files by the name they get in the APK."""
    jars = [jar for library in libraries for jar in library.jars]
    path = ":".join(map(str, [tools.parts.platform, *jars]))
    sources = _sources(folder / "in")
    made = _classes(sources, folder, path, tools.jvm)
    if sources.smali:
        _run("smali", "a", "-a", recipe.min_sdk, "-o", folder / "smali.dex", *sources.smali)
        made.append(folder / "smali.dex")
    out = folder / "dex"
    out.mkdir()
    tools.jvm.call("d8", out, recipe.min_sdk, ":".join(map(str, jars)), *made)
    _refuse_lost(folder / "classes", out)
    found = sorted(out.glob("*.dex")) + [dex for library in libraries for dex in library.dex]
    named = [(f"classes{n if n > 1 else ''}.dex", dex) for n, dex in enumerate(found, 1)]
    for name, inside in sources.payloads.items():
        target, dexed = folder / f"payload-{name}", folder / f"payload-{name}-dex"
        target.mkdir()
        dexed.mkdir()
        tools.jvm.call("javac", target, path, *inside)
        tools.jvm.call("d8", dexed, recipe.min_sdk, "", *sorted(target.rglob("*.class")))
        named.append((f"assets/{name}.dex", dexed / "classes.dex"))
    return named


@dataclass(frozen=True, slots=True)
class Sources:
    """The code of one variant, by what is done with it."""

    java: list[Path]
    kotlin: list[Path]
    smali: list[Path]
    stubs: list[Path]
    payloads: dict[str, list[Path]]


def _sources(root: Path) -> Sources:
    found = Sources([], [], [], [], {})
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        folders = path.relative_to(root).parts[:-1]
        if path.suffix == ".kt":
            found.kotlin.append(path)
        elif path.suffix == ".smali":
            found.smali.append(path)
        elif path.suffix == ".java" and folders[:1] == ("payload",):
            found.payloads.setdefault(folders[1], []).append(path)
        elif path.suffix == ".java" and folders[:1] == ("stubs",):
            found.stubs.append(path)
        elif path.suffix == ".java":
            found.java.append(path)
    return found


def _classes(sources: Sources, folder: Path, path: str, jvm: Jvm) -> list[Path]:
    """Compile Java and Kotlin; return the class files."""
    java = [*sources.java, *sorted((folder / "gen").rglob("*.java"))]
    classes, stubs = folder / "classes", folder / "stubs"
    classes.mkdir()
    if sources.stubs:
        stubs.mkdir()
        jvm.call("javac", stubs, path, *sources.stubs)
        path = f"{path}:{stubs}"
    if sources.kotlin:
        jvm.call("kotlinc", classes, path, *sources.kotlin, *java)
    jvm.call("javac", classes, f"{path}:{classes}", *java)
    return sorted(classes.rglob("*.class"))


def _refuse_lost(classes: Path, dex: Path) -> None:
    """A compiler that fails without saying so must not give an app without its classes."""
    wanted = {f"L{p.relative_to(classes).as_posix()[:-6]};" for p in classes.rglob("*.class")}
    there: set[str] = set()
    for file in dex.glob("*.dex"):
        there |= set(re.findall(r"Class descriptor  : '([^']+)'", _run("dexdump", file)))
    if lost := wanted - there:
        raise ToolError(f"classes lost on the way to DEX: {', '.join(sorted(lost))}")


def _entries(
    folder: Path, dex: list[tuple[str, Path]], libraries: list[Library]
) -> list[tuple[str, Path]]:
    entries = list(dex)
    for library in libraries:
        native = sorted(library.folder.glob(f"jni/{ABI}/*.so"))
        entries += [(f"lib/{ABI}/{p.name}", p) for p in native]
    for source in sorted((folder / "in").rglob("*.c")):
        name = f"lib{source.stem}.so"
        includes = [f"-I{x}{sub}" for x in JNI for sub in ("", "/linux")]
        _run("gcc", "-shared", "-fPIC", "-nostdlib", *includes, "-o", folder / name, source)
        entries.append((f"lib/x86_64/{name}", folder / name))
    return entries


def _pack(base: Path, out: Path, entries: Iterable[tuple[str, Path]]) -> None:
    shutil.copy(base, out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as zipped:
        for name, path in entries:
            item = zipfile.ZipInfo(name, WHEN)
            item.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(item, path.read_bytes())
