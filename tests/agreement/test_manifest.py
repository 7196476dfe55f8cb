"""The manifest tree, permissions, labels and icons, against Debian's aapt2."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from agreement.peers import Line, manifest_of, run
from appassay import _native
from appassay.extract.query import query
from appassay.extract.rows import ElementRow, Reading
from appassay.knowledge.models import models


def _read(apk: Path) -> Reading | None:
    try:
        return _native.read(str(apk), query(), models(), False)[0]
    except _native.ReadError:
        return None


def _ours(element: ElementRow, depth: int = 0) -> Iterator[Line]:
    """Yield our tree the way aapt2 prints one: attributes below their element, then children."""
    yield Line(depth, element["name"], None, element["line"])
    for row in element["attributes"]:
        value = ("ref", row["ref"]) if row["ref"] is not None else row["value"]
        yield Line(0, row["name"].rpartition(":")[2], value, 0)
    for child in element["children"]:
        if child["name"] != "#text":
            yield from _ours(child, depth + 1)


def _comparable(lines: list[Line]) -> list[tuple[str, object, int]]:
    """Return names, values and lines; numbers are equal whatever base they are written in."""
    return [(line.name, _plain(line.value), line.line) for line in lines]


def _plain(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"-?\d+\.\d+(e[+-]\d+)?", value):
        return round(float(value), 5)
    return round(value, 5) if isinstance(value, float) else value


def test_aapt2_agrees_on_the_manifest(inputs: Path) -> None:
    counts: Counter[str] = Counter()
    for apk in sorted(inputs.glob("*.apk")):
        theirs, reading = manifest_of(apk), _read(apk)
        if theirs is None:
            counts["files aapt2 refuses"] += 1
            continue
        assert reading is not None and reading["manifest"] is not None, apk.name
        ours = list(_ours(reading["manifest"]))
        assert _comparable(ours) == _comparable(theirs), apk.name
        counts["files"] += 1
        counts["elements"] += sum(line.line > 0 for line in ours)
        counts["attributes"] += sum(line.line == 0 for line in ours)
    print(f"\naapt2 agrees on manifests: {dict(counts)}, 0 differences")
    assert counts["files"] >= 50


_LABEL = re.compile(r"^application-label(?:-([\w-]+))?:'(.*)'$", re.MULTILINE)
_PERMISSION = re.compile(r"^uses-permission(?:-sdk-23)?: name='([^']*)'", re.MULTILINE)
_IMPLIED = re.compile(r"^\s*uses-implied-permission: name='([^']*)'", re.MULTILINE)
_PACKAGE = re.compile(r"^package: name='([^']*)' versionCode='([^']*)' versionName='([^']*)'")


def _text(root: ElementRow, name: str) -> str:
    rows = (row["value"] for row in root["attributes"] if row["name"] == name)
    return str(next((v for v in rows if v is not None), ""))


def _labels(reading: Reading) -> dict[str, str]:
    """Return the application's label by locale."""
    root = reading["manifest"]
    assert root is not None
    application = next(e for e in root["children"] if e["name"] == "application")
    row = next((a for a in application["attributes"] if a["name"] == "android:label"), None)
    if row is None:
        return {}
    if row["ref"] is None:
        return {"": str(row["value"])}
    return {text["locale"]: text["text"] for text in reading["texts"].get(row["ref"], [])}


def test_aapt2_agrees_on_names_and_permissions(inputs: Path) -> None:
    counts: Counter[str] = Counter()
    for apk in sorted(inputs.glob("*.apk")):
        code, text = run("aapt2", "dump", "badging", apk)
        reading = _read(apk)
        package = _PACKAGE.match(text)
        if code != 0 or package is None:
            counts["files aapt2 refuses"] += 1
            continue
        assert reading is not None and reading["manifest"] is not None, apk.name
        root = reading["manifest"]
        ours = (_text(root, "package"), _text(root, "android:versionCode"))
        assert ours == (package[1], package[2]), apk.name
        permissions = [
            _text(e, "android:name")
            for e in root["children"]
            if e["name"] in {"uses-permission", "uses-permission-sdk-23"}
        ]
        implied = set(_IMPLIED.findall(text)) - set(permissions)  # nowhere in the manifest
        assert set(_PERMISSION.findall(text)) - implied == set(permissions), apk.name
        labels = _labels(reading)
        for locale, label in _LABEL.findall(text):
            if locale in labels:  # aapt2 lists every locale of the app, also without a label
                assert labels[locale] == label.replace("\\'", "'"), (apk.name, locale)
                counts["labels"] += 1
        counts["files"] += 1
        counts["permissions"] += len(permissions)
    print(f"\naapt2 agrees on badging: {dict(counts)}, 0 differences")
    assert counts["files"] >= 45
