"""Choose the lines and files of one variant, and find where its anchors lie.

A line of a source ends in a marker comment `//: @breach #read` (Java, Kotlin), `<!--: … -->` (XML)
or `#: …` (smali). `@a,b` keeps the line in the variants a and b alone; elsewhere it becomes an
empty line, so the line numbers of all variants and of the source agree. `#name` names the line.
A folder `only/<variant>/` lies over the case's folder for that variant.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from corpus.builder.case import Case, CaseError, Recipe

MARKER = re.compile(r"\s*(?://|<!--|#):(?P<words>(?:\s+[@#][\w,-]+)+)\s*(?:-->)?\s*$")
TEXT = {".java", ".kt", ".xml", ".smali", ".c", ".html", ".md", ".txt", ".toml", ".json"}
BESIDE = "docs/"
"""Folder of files that are handed in beside the APK and do not go into it."""
SKIP = {"case.toml", "labels.toml"}

LAUNCHER = (
    '<activity android:name=".Main" android:exported="true"><intent-filter>'
    '<action android:name="android.intent.action.MAIN"/>'
    '<category android:name="android.intent.category.LAUNCHER"/></intent-filter></activity>'
)
LIBRARY = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="{package}"
    android:versionCode="1" android:versionName="1.0">
    <uses-sdk android:minSdkVersion="{min_sdk}" android:targetSdkVersion="{target_sdk}"/>
{permissions}{manifest}
    <application{attributes}>
{components}
    </application>
</manifest>
"""
MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="{package}"
    android:versionCode="1" android:versionName="1.0">
    <uses-sdk android:minSdkVersion="{min_sdk}" android:targetSdkVersion="{target_sdk}"/>
{permissions}{manifest}
    <application android:label="@string/app_name" android:icon="@drawable/icon"{attributes}>
{components}
    </application>
</manifest>
"""


@dataclass(frozen=True, slots=True)
class Staged:
    """The files of one variant by their path, and the lines its anchors name."""

    files: dict[str, bytes]
    anchors: dict[str, int]
    """`file#name` to line number, counted from 1."""
    beside: dict[str, bytes]
    """What is handed in with the APK, by its path in the case."""


def stage(case: Case, variant: str, common: Path) -> Staged:
    """Return the files of a variant as they go into the build.

    Raises:
        CaseError: an anchor is named twice or a label names none that exists.
    """
    recipe = case.recipes[variant]
    lines = recipe.lines or variant
    files: dict[str, bytes] = {}
    anchors: dict[str, int] = {}
    for path in sorted(p for p in case.folder.rglob("*") if p.is_file()):
        name = path.relative_to(case.folder).as_posix()
        if name in SKIP or (name.startswith("only/") and not name.startswith(f"only/{lines}/")):
            continue
        name = name.removeprefix(f"only/{lines}/")
        data = path.read_bytes()
        if path.suffix in TEXT:
            data = _chosen(data.decode("utf-8"), name, lines, anchors).encode()
        files[name] = data
    manifest = files.pop("AndroidManifest.xml", None)
    text = manifest.decode() if manifest else _manifest(case, recipe)
    files["AndroidManifest.xml"] = _chosen(text, "AndroidManifest.xml", lines, anchors).encode()
    if recipe.artifact == "apk":
        _add_look(files, recipe, common)
    elif any(name.startswith("res/") for name in files):
        raise CaseError(f"{case.folder}: the archive of an SDK is built without resources")
    _refuse_missing(case, variant, anchors)
    beside = {name: _handed_in(case, name, files) for name in (*recipe.documents, recipe.register)}
    files = {name: data for name, data in files.items() if not name.startswith(BESIDE)}
    return Staged(files, anchors, {name: data for name, data in beside.items() if name})


def _add_look(files: dict[str, bytes], recipe: Recipe, common: Path) -> None:
    """Add the name and the icon of an app that brings none."""
    files.setdefault("res/values/app_name.xml", _app_name(recipe.label))
    if not any(name.startswith("res/drawable") and "/icon." in name for name in files):
        icon = common / "res" / "drawable" / "icon.xml"
        files["res/drawable/icon.xml"] = icon.read_bytes()


def _handed_in(case: Case, name: str, files: dict[str, bytes]) -> bytes:
    if name and name not in files:
        raise CaseError(f"{case.folder}: there is no {name} to hand in")
    return files.get(name, b"")


def _chosen(text: str, name: str, variant: str, anchors: dict[str, int]) -> str:
    kept = []
    for number, line in enumerate(text.split("\n"), 1):
        if (marker := MARKER.search(line)) is None:
            kept.append(line)
            continue
        words = marker["words"].split()
        only = {v for w in words if w[0] == "@" for v in w[1:].split(",")}
        if only and variant not in only:
            kept.append("")
            continue
        kept.append(line[: marker.start()])
        for word in words:
            if word[0] == "#" and anchors.setdefault(f"{name}{word}", number) != number:
                raise CaseError(f"{name}:{number}: anchor {word} is named twice")
    return "\n".join(kept)


def _manifest(case: Case, recipe: Recipe) -> str:
    attributes = f' android:name="{recipe.application}"' if recipe.application else ""
    permissions = "".join(
        f'    <uses-permission android:name="{p if "." in p else f"android.permission.{p}"}"/>\n'
        for p in recipe.permissions
    )
    library = recipe.artifact == "aar"
    usual = "" if library else LAUNCHER
    return (LIBRARY if library else MANIFEST).format(
        package=case.package,
        min_sdk=recipe.min_sdk,
        target_sdk=recipe.target_sdk,
        permissions=permissions,
        manifest=recipe.manifest,
        attributes=attributes + (f" {recipe.attributes}" if recipe.attributes else ""),
        components=usual if recipe.components is None else recipe.components,
    )


def _app_name(label: str) -> bytes:
    # A label is put between quotes, so that spaces count; other characters go as references.
    safe = "".join(c if c.isalnum() or c == " " else f"\\u{ord(c):04x}" for c in label)
    return f'<resources><string name="app_name">"{safe}"</string></resources>\n'.encode()


def _refuse_missing(case: Case, variant: str, anchors: dict[str, int]) -> None:
    label = case.labels[variant]
    wanted = [e.at for e in label.expect if e.at]
    wanted += [end for flow in label.flow or () for end in (flow.source, flow.sink)]
    for anchor in wanted:
        if anchor not in anchors:
            raise CaseError(f"{case.folder}: {variant}: no line is named {anchor}")
