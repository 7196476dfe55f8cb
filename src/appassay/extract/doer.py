"""Whose doing an event is, by the calls that were under way."""

from collections.abc import Iterator, Sequence
from functools import cache

from appassay.extract.rows import ElementRow, Reading
from appassay.extract.sdk import Owners, in_library
from appassay.knowledge import phrases, sdks
from appassay.model import APP, Frame, Owner

DOMAINS = frozenset(["cn", "co", "com", "dev", "io", "me", "net", "org", "tv", "cc", "ai", "app"])
"""First words of package names that begin with a domain somebody holds."""
SHORTEST = 3
"""Letters of a vendor's word; shorter ones are what shrinkers leave of a name."""
PLATFORM = ("android.", "java.", "javax.", "dalvik.", "kotlin.", "kotlinx.", "org.json.")
_LAUNCHERS = {"android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"}


class Doers:
    """Tells the app's own code from that of SDKs, listed in our table or not."""

    def __init__(self, native: Reading, owners: Owners) -> None:
        self._owners = owners
        self._own = set(_own_roots(native["manifest"]))

    def of(self, stack: Sequence[Frame]) -> Owner:
        """Return the owner of an event.

        The innermost call that can be told decides: one in a known SDK, in the app's own package,
        or in the package of another domain. Libraries and shortened names leave it to their caller.
        """
        return next((o for o in (self._owner(f.cls) for f in reversed(stack)) if o), APP)

    def _owner(self, name: str) -> Owner | None:
        known = self._owners.of(name)
        if known.sdk:
            return known
        root = _root(name)
        if not root or name.startswith(_plumbing()) or in_library(name):
            return None
        return APP if root in self._own else _unlisted(root)


def _root(name: str) -> str:
    """Return the domain a class name begins with, ``com.example``; empty where there is none."""
    words = name.split(".")
    held = len(words) > 2 and words[0] in DOMAINS and len(words[1]) >= SHORTEST
    return ".".join(words[:2]) if held else ""


def _unlisted(root: str) -> Owner:
    """Return an SDK that no table lists, named by its vendor's word."""
    word = root.partition(".")[2]
    return Owner(sdk=root if word in sdks() else word, name=root)


@cache
def _plumbing() -> tuple[str, ...]:
    return (*PLATFORM, *phrases()["generic.library"].any)


def _own_roots(manifest: ElementRow | None) -> Iterator[str]:
    """Yield the domains of the package, its application class and its launcher activities."""
    if manifest is None:
        return
    package = _value(manifest, "package")
    yield _root(f"{package}.R")
    for application in manifest["children"]:
        if application["name"] == "application":
            yield _root(_value(application, "android:name"))
            shown = (element for element in application["children"] if _shows(element))
            yield from (_root(_value(element, "android:name")) for element in shown)


def _shows(element: ElementRow) -> bool:
    """Return whether an activity is an entry a launcher shows."""
    inside = (part for child in element["children"] for part in child["children"])
    return any(_value(part, "android:name") in _LAUNCHERS for part in inside)


def _value(element: ElementRow, name: str) -> str:
    return next((str(a["value"]) for a in element["attributes"] if a["name"] == name), "")
