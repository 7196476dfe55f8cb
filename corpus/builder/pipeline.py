"""From the staged files of one variant to a signed APK."""

import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

from corpus.builder.archive import Entry, entries, entry, write
from corpus.builder.case import Case, Recipe
from corpus.builder.code import Compiler, Shared, sources
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.parts import Library, Parts, run
from corpus.builder.profile import Profile
from corpus.builder.stage import Staged

JNI = ("/usr/lib/jvm/default-java/include", "/usr/lib/jvm/java-17-openjdk-amd64/include")
QUERIES = re.compile(r"unexpected element <queries> found in <manifest>")


@dataclass(frozen=True, slots=True)
class Tools:
    """What every build shares."""

    jvm: Jvm
    parts: Parts
    key: Path
    profile: Profile
    shared: Shared
    work: Path
    """Where each app gets a folder of its own while it is built."""


def build(case: Case, recipe: Recipe, staged: Staged, apk: Path, tools: Tools) -> None:
    """Build one variant and put it at `apk`.

    Raises:
        ToolError: a build tool refused the sources; the message is the tool's own.
    """
    for path in (apk.parent, tools.work):
        path.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{case.name}-", dir=tools.work) as name:
        folder = Path(name)
        libraries = [tools.parts.library(name) for name in recipe.libs]
        with tools.profile.stage("stage"):
            for inside, data in staged.files.items():
                path = folder / "in" / inside
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        if recipe.artifact == "aar":
            _archive(folder, libraries, recipe, tools).replace(apk)
            return
        _merge(folder / "in" / "AndroidManifest.xml", libraries, case.package)
        base = _link(folder, libraries, tools)
        dex = _dex(recipe, folder, libraries, tools)
        with tools.profile.stage("pack"):
            unsigned = folder / "unsigned.apk"
            write(
                unsigned, [*entries(base), *_numbered(dex, libraries), *_native(folder, libraries)]
            )
        _sign(unsigned, folder / "app.apk", recipe, tools)
        (folder / "app.apk").replace(apk)


def _archive(folder: Path, libraries: list[Library], recipe: Recipe, tools: Tools) -> Path:
    """Compile an SDK and pack its archive: what a host merges, as its vendor would publish it."""
    compiler = Compiler(folder, libraries, recipe.min_sdk, tools.jvm, tools.profile)
    root, jar, archive = folder / "classes", folder / "classes.jar", folder / "app.aar"
    made = compiler.classes(sources(folder / "in", folder / "gen"))
    with tools.profile.stage("pack"):
        write(jar, [entry(p.relative_to(root).as_posix(), p.read_bytes()) for p in made])
        manifest = (folder / "in" / "AndroidManifest.xml").read_bytes()
        packed = [entry("AndroidManifest.xml", manifest), entry("R.txt", b"")]
        write(archive, [*packed, entry("classes.jar", jar.read_bytes())])
    return archive


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


def _link(folder: Path, libraries: list[Library], tools: Tools) -> Path:
    """Compile and link the resources; return an APK without code."""
    own, base, manifest = (folder / n for n in ("res.zip", "base.apk", "in/AndroidManifest.xml"))
    with tools.profile.stage("aapt2 compile"):
        run("aapt2", "compile", "--dir", folder / "in" / "res", "-o", own)
    extra = ":".join(x.package for x in libraries if x.res is not None)
    assets = [folder / "in" / "assets", *(x.folder / "assets" for x in libraries)]
    with tools.profile.stage("aapt2 link"):
        said = run(
            *("aapt2", "link", "-I", tools.parts.framework, "-o", base, "--java", folder / "gen"),
            *("--manifest", manifest, "--auto-add-overlay", "--warn-manifest-validation"),
            *(["--extra-packages", extra] if extra else []),
            *(word for path in assets if path.is_dir() for word in ("-A", path)),
            *(x.res for x in libraries if x.res is not None),
            *("-R", own),
        )
    _refuse_warned(said)
    return base


def _refuse_warned(said: str) -> None:
    """Debian's aapt2 knows no `<queries>`: of it alone a warning is enough, it goes in as it is."""
    warned = [x for x in said.splitlines() if " warn: " in x and not QUERIES.search(x)]
    if warned:
        raise ToolError("aapt2: " + "\n".join(warned))


def _dex(recipe: Recipe, folder: Path, libraries: list[Library], tools: Tools) -> list[Entry]:
    """Compile the app's own code, where no other variant has the same."""
    code = sources(folder / "in", folder / "gen")
    compiler = Compiler(folder, libraries, recipe.min_sdk, tools.jvm, tools.profile)
    digest = code.digest(folder, (recipe.libs, recipe.min_sdk))
    return tools.shared.get(digest, lambda: compiler.dex(code))


def _numbered(dex: list[Entry], libraries: list[Library]) -> list[Entry]:
    """Return the app's own DEX files, and those of its libraries as further ones."""
    own = [item for item in dex if item.name.startswith("classes")]
    others = [item for library in libraries for item in library.dex]
    numbered = [replace(x, name=f"classes{n}.dex") for n, x in enumerate(others, len(own) + 1)]
    return [*own, *numbered, *(item for item in dex if item not in own)]


def _native(folder: Path, libraries: list[Library]) -> list[Entry]:
    packed = [item for library in libraries for item in library.native]
    for source in sorted((folder / "in").rglob("*.c")):
        name = f"lib{source.stem}.so"
        includes = [f"-I{x}{sub}" for x in JNI for sub in ("", "/linux")]
        run("gcc", "-shared", "-fPIC", "-nostdlib", *includes, "-o", folder / name, source)
        packed.append(entry(f"lib/x86_64/{name}", (folder / name).read_bytes()))
    return packed


def _sign(unsigned: Path, signed: Path, recipe: Recipe, tools: Tools) -> None:
    if not recipe.schemes:
        unsigned.rename(signed)
        return
    ends = (tools.key, recipe.key, recipe.min_sdk, ",".join(recipe.schemes))
    with tools.profile.stage("sign"):
        tools.jvm.call("sign", unsigned, signed, *ends)
    with tools.profile.stage("verify"):
        tools.jvm.call("verify", signed)
