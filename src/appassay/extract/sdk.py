"""Which SDKs are in the package, and which class belongs to which."""

import fnmatch
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from appassay.extract.likeness import Likeness, likenesses
from appassay.extract.rows import ElementRow, Reading, is_library
from appassay.knowledge import SdkRow, sdks
from appassay.model import APP, Fact, Frame, Owner, Place, SdkPresent

NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)+(?:-[\w.-]+)?")
"""A version in a constant ("android 6.8.34"), a properties file or a file of its own."""
COMMENT = re.compile(r"^#.*$", re.MULTILINE)
"""Build tools write their own version into comments of properties files."""
COMPONENTS = frozenset(["activity", "activity-alias", "service", "receiver", "provider"])


@cache
def _packages() -> dict[str, SdkRow]:
    return {prefix: row for row in sdks().values() for prefix in row.packages}


@cache
def _components() -> dict[str, SdkRow]:
    """Return the SDK of each prefix a component's class may have: its packages, and more."""
    more = {prefix: row for row in sdks().values() for prefix in row.components}
    return _packages() | more


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    """Return the SDKs each meta-data key speaks of; editions of one SDK may share a key."""
    found: dict[str, tuple[str, ...]] = {}
    for row in sdks().values():
        for key in row.meta:
            found[key] = (*found.get(key, ()), row.id)
    return found


@cache
def _libraries() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the SDK of each library's file name, and of each pattern of file names."""
    pairs = [(name, row.id) for row in sdks().values() for name in row.libraries]
    return {n: i for n, i in pairs if "*" not in n}, tuple((n, i) for n, i in pairs if "*" in n)


def _longest(table: Mapping[str, SdkRow], name: str) -> SdkRow | None:
    """Return the row whose longest prefix covers a dotted name."""
    while name:
        row = table.get(name)
        if row:
            return row
        name = name.rpartition(".")[0]
    return None


@cache
def _row_of(package: str) -> SdkRow | None:
    """Return the SDK whose longest prefix covers a dotted package."""
    return _longest(_packages(), package)


def owner_of_library(name: str) -> Owner:
    """Return whose a native library is, by its file name."""
    exact, patterns = _libraries()
    sdk = exact.get(name) or next((i for n, i in patterns if fnmatch.fnmatchcase(name, n)), "")
    return Owner(sdk=sdk, name=sdks()[sdk].en) if sdk else APP


def sdk_of_package(package: str) -> str:
    """Return the id of the SDK or library that a dotted package is of; empty if of none."""
    row = _row_of(package)
    return row.id if row else ""


def in_library(name: str) -> bool:
    """Return whether a class in Java notation is of a library, not of an SDK or the app."""
    row = _row_of(name.rpartition(".")[0])
    return row is not None and row.category == "library"


def owner_of(stack: Sequence[Frame]) -> Owner:
    """Return whose doing a call is, where nothing of the package is known but who called."""
    for frame in reversed(stack):
        row = _row_of(frame.cls.rpartition(".")[0])
        if row and row.category != "library":
            return Owner(sdk=row.id, name=row.en)
    return APP


class Owners:
    """The SDKs of one package, found by package prefix, component, library or meta-data key."""

    def __init__(self, native: Reading) -> None:
        self._signs: dict[str, list[str]] = defaultdict(list)
        self._classes: dict[str, int] = defaultdict(int)
        self._used: dict[str, int] = defaultdict(int)
        self._versions = dict(_versions(native))
        # The archive of an SDK bears the SDK's own package: there is no app to tell it from.
        self._package = "" if is_library(native) else _package_name(native["manifest"])
        for package in native["code"]["packages"]:
            row = _row_of(package["name"])
            if row and not self._own(package["name"]):
                self._signs[row.id].append(package["name"])
                self._classes[row.id] += package["classes"]
                self._used[row.id] += package["used"]
        self._by_manifest(native)
        self._by_library(native)
        self._alike = {
            alike.sdk: alike
            for alike in likenesses(native["code"]["kits"])
            if sdk_of_package(self._package) != alike.sdk
        }

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
            alike = self._alike.get(key)
            if signs:
                yield self._by_name(row, signs, alike)
            elif alike:
                yield alike.fact(row)

    def _by_name(self, row: SdkRow, signs: list[str], alike: Likeness | None) -> SdkPresent:
        version = self._versions.get(row.id, "")
        return SdkPresent(
            at=Place(),
            sdk=row.id,
            name=row.text,
            version=version,
            signs=tuple(dict.fromkeys(signs))[:20],
            classes=self._classes.get(row.id, 0),
            used=self._used.get(row.id, 0),
            share=alike.share if alike else 0,
            guess=alike.guess if alike and not version else "",
            confidence=alike.confidence if alike and not version else 0,
        )

    def _own(self, package: str) -> bool:
        """Return whether a package is the app's own, though an SDK row would cover it."""
        own = self._package
        return bool(own) and own.count(".") >= 2 and (package + ".").startswith(own + ".")

    def _by_manifest(self, native: Reading) -> None:
        names, keys = _names(native["manifest"])
        for name in names:
            row = _longest(_components(), name)
            if row and not self._own(name):
                self._signs[row.id].append(name)
        for key in sorted(keys & _keys().keys()):
            for sdk in _keys()[key]:
                self._signs[sdk].append(key)

    def _by_library(self, native: Reading) -> None:
        files = {row["file"].rpartition("/")[2]: row["file"] for row in native["libraries"]}
        exact, patterns = _libraries()
        for name in sorted(files.keys() & exact.keys()):
            self._signs[exact[name]].append(files[name])
        for pattern, sdk in patterns if files else ():
            self._signs[sdk] += [files[name] for name in fnmatch.filter(files, pattern)]


def _versions(native: Reading) -> Iterator[tuple[str, str]]:
    """Yield the version of each SDK that states one."""
    told = native["files"] | native["code"]["constants"]
    for row in sdks().values():
        texts = (told[place] for place in row.version if place in told)
        found = (NUMBER.search(COMMENT.sub("", text)) for text in texts)
        version = next((match[0] for match in found if match), "")
        if version:
            yield row.id, version


def _package_name(manifest: ElementRow | None) -> str:
    rows = manifest["attributes"] if manifest else []
    return next((str(a["value"]) for a in rows if a["name"] == "package"), "")


def _names(manifest: ElementRow | None) -> tuple[list[str], set[str]]:
    """Return the class names of the components and the keys of the application's meta-data."""
    roots = manifest["children"] if manifest else []
    elements = [e for root in roots if root["name"] == "application" for e in root["children"]]
    keys = {_name(element) for element in elements if element["name"] == "meta-data"}
    return [name for e in elements if e["name"] in COMPONENTS and (name := _name(e))], keys


def _name(element: ElementRow) -> str:
    return next((str(a["value"]) for a in element["attributes"] if a["name"] == "android:name"), "")
