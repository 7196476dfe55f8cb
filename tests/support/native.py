"""Readings as the native module gives them, with everything empty unless said."""

from typing import Any, cast

from appassay.extract.rows import AttributeRow, ElementRow, Reading


def attribute(name: str, value: Any, ref_name: str = "") -> AttributeRow:
    """Return an attribute; with `ref_name` it is a reference that leads to `value`."""
    return {
        "name": name,
        "value": value,
        "ref": 0x7F010000 if ref_name else None,
        "ref_name": ref_name,
    }


def element(tag: str, /, *children: ElementRow, line: int = 1, **attributes: Any) -> ElementRow:
    """Return an element; attribute names get ``android:`` but for `package` and plain ones."""
    rows = [attribute(_prefixed(key), value) for key, value in attributes.items()]
    return {"name": tag, "line": line, "attributes": rows, "children": list(children)}


def _prefixed(key: str) -> str:
    plain = {"package", "coreApp", "src", "cleartextTrafficPermitted", "text"}
    return key if key in plain else f"android:{key}"


def reading(manifest: ElementRow | None = None, **more: Any) -> Reading:
    """Return a reading of an APK with the given parts."""
    base: dict[str, Any] = {
        "artifact": {"kind": "apk", "size": 1, "sha256": "0" * 64},
        "parts": [],
        "entries": [],
        "notes": [],
        "gaps": [],
        "manifest": manifest,
        "manifest_file": "AndroidManifest.xml",
        "texts": {},
        "icons": {},
        "icon_png": b"",
        "xml": {},
        "layouts": [],
        "resource_texts": [],
        "code": {
            "dex": [],
            "calls": [],
            "strings": [],
            "shapes": [],
            "packages": [],
            "kits": [],
            "missing": [],
            "constants": {},
        },
        "signing": None,
        "libraries": [],
        "files": {},
    }
    return cast(Reading, base | more)
