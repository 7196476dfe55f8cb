"""Which SDKs are in the package, and which class belongs to which."""

import fnmatch
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from appassay.extract.rows import ElementRow, Reading, is_library
from appassay.knowledge import SdkRow, sdks
from appassay.model import APP, Fact, Owner, Place, SdkPresent

NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)+(?:-[\w.-]+)?")
"""A version in a constant ("android 6.8.34"), a properties file or a file of its own."""
COMMENT = re.compile(r"^#.*$", re.MULTILINE)
"""Build tools write their own version into comments of properties files."""


@cache
def _prefixes() -> dict[str, SdkRow]:
    return {prefix: row for row in sdks().values() for prefix in row.packages}


@cache
def _row_of(package: str) -> SdkRow | None:
    """Return the SDK whose longest prefix covers a dotted package."""
    table = _prefixes()
    parts = package.split(".")
    for end in range(len(parts), 0, -1):
        row = table.get(".".join(parts[:end]))
        if row:
            return row
    return None


class Owners:
    """The SDKs of one package, found by package prefix, component, library or meta-data key."""

    def __init__(self, native: Reading) -> None:
        self._signs: dict[str, list[str]] = defaultdict(list)
        self._classes: dict[str, int] = defaultdict(int)
        self._versions = dict(_versions(native))
        # The archive of an SDK bears the SDK's own package: there is no app to tell it from.
        self._package = "" if is_library(native) else _package_name(native["manifest"])
        for package in native["code"]["packages"]:
            row = _row_of(package["name"])
            if row and not self._own(package["name"]):
                self._signs[row.id].append(package["name"])
                self._classes[row.id] += package["classes"]
        self._by_manifest(native)
        self._by_library(native)

    def of(self, name: str) -> Owner:
        """Return the owner of a class in Java notation."""
        package = name.rpartition(".")[0]
        row = _row_of(package)
        if row is None or row.category == "library" or self._own(package):
            return APP
        return Owner(sdk=row.id, name=row.en, version=self._versions.get(row.id, ""))

    def holder(self, name: str) -> Owner:
        """Return whose code a class is, libraries included: they are named too."""
        package = name.rpartition(".")[0]
        row = _row_of(package)
        if row is None or self._own(package):
            return APP
        return Owner(sdk=row.id, name=row.en, version=self._versions.get(row.id, ""))

    def facts(self) -> Iterator[Fact]:
        """Yield the SDKs found, in the order of the table."""
        for key, row in sdks().items():
            signs = self._signs.get(key)
            if signs:
                yield SdkPresent(
                    at=Place(),
                    sdk=key,
                    name=row.text,
                    version=self._versions.get(key, ""),
                    signs=tuple(dict.fromkeys(signs))[:20],
                    classes=self._classes.get(key, 0),
                )

    def _own(self, package: str) -> bool:
        """Return whether a package is the app's own, though an SDK row would cover it."""
        own = self._package
        return bool(own) and own.count(".") >= 2 and (package + ".").startswith(own + ".")

    def _by_manifest(self, native: Reading) -> None:
        names, keys = _names(native["manifest"])
        for row in sdks().values():
            for prefix in row.components:
                self._signs[row.id] += [n for n in names if _within(n, prefix) and not self._own(n)]
            self._signs[row.id] += [k for k in row.meta if k in keys]

    def _by_library(self, native: Reading) -> None:
        files = {row["file"].rpartition("/")[2]: row["file"] for row in native["libraries"]}
        for row in sdks().values():
            for pattern in row.libraries:
                found = fnmatch.filter(files, pattern) if "*" in pattern else [pattern]
                self._signs[row.id] += [files[name] for name in found if name in files]


def _versions(native: Reading) -> Iterator[tuple[str, str]]:
    """Yield the version of each SDK that states one."""
    told = native["files"] | native["code"]["constants"]
    for row in sdks().values():
        texts = (told[place] for place in row.version if place in told)
        found = (NUMBER.search(COMMENT.sub("", text)) for text in texts)
        version = next((match[0] for match in found if match), "")
        if version:
            yield row.id, version


def _within(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix if prefix.endswith(".") else prefix + ".")


def _package_name(manifest: ElementRow | None) -> str:
    rows = manifest["attributes"] if manifest else []
    return next((str(a["value"]) for a in rows if a["name"] == "package"), "")


def _names(manifest: ElementRow | None) -> tuple[list[str], set[str]]:
    """Return the class names of the components and the keys of the application's meta-data."""
    names: list[str] = []
    keys: set[str] = set()
    for application in (manifest or {"children": []})["children"]:
        for element in application["children"]:
            name = next(
                (a["value"] for a in element["attributes"] if a["name"] == "android:name"), ""
            )
            if element["name"] == "meta-data":
                keys.add(str(name))
            elif name:
                names.append(str(name))
    return names, keys
