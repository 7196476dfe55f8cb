"""Windows as `uiautomator dump` writes them, with a picture of the screen beside.

Source: AOSP, AccessibilityNodeInfoDumper.java.
"""

import io
import re
from xml.etree.ElementTree import Element, ParseError

from appassay.recording.imports.found import Export, File, Shown
from appassay.recording.schema import AppSeen, Node, Window

_BOUNDS = re.compile(r"\[(-?\d{1,9}),(-?\d{1,9})\]\[(-?\d{1,9}),(-?\d{1,9})\]")
_MOST = 100_000
LARGEST = 64 << 20
PNG = b"\x89PNG\r\n\x1a\n"


def is_windows(data: bytes) -> bool:
    """Return whether a file is what uiautomator writes."""
    return b"<hierarchy" in data[:4_096]


def read(file: File) -> Export:
    """Return the window of a file.

    Raises:
        ArtifactError: it is no XML, or not what uiautomator writes.
    """
    if len(file.data) > LARGEST:
        file.refuse(f"is larger than {LARGEST >> 20} MB")
    if file.picture and not file.picture.startswith(PNG):
        file.refuse("the picture beside it is no PNG")
    nodes, packages = elements(file)
    if not nodes:
        file.refuse("has no elements")
    package = packages[0]
    window = Window(
        number=0, t=0, state="R0", package=package, nodes=tuple(nodes),
        kind="activity" if package == file.given.package else "system",
    )  # fmt: skip
    return Export(
        format="uiautomator",
        of_the_run=True,
        shown=[Shown(file.given.taken, window, file.picture)],
        apps={name: AppSeen(package=name) for name in dict.fromkeys(packages) if name},
    )


def elements(file: File) -> tuple[list[Node], list[str]]:
    """Return the elements in the order they are drawn, and the package of each."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    nodes: list[Node] = []
    packages: list[str] = []
    way: list[int] = []
    try:
        for moment, element in iterparse(io.BytesIO(file.data), ("start", "end"), forbid_dtd=True):
            if element.tag != "node":
                continue
            if moment == "end":
                way.pop()
                element.clear()
                continue
            nodes.append(_node(file, element, way[-1] if way else -1, len(nodes)))
            packages.append(element.get("package", ""))
            way.append(len(nodes) - 1)
            if len(nodes) > _MOST:
                file.refuse(f"has more than {_MOST:,} elements")
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        told = " ".join(str(error).split())[:200] or type(error).__name__
        file.refuse(f"is no XML this program reads ({told})")
    return nodes, packages


def _node(file: File, element: Element, parent: int, number: int) -> Node:
    def yes(name: str, missing: str = "false") -> bool:
        return element.get(name, missing) == "true"

    match = _BOUNDS.fullmatch(element.get("bounds", ""))
    if not match:
        file.refuse(f"element {number}: {element.get('bounds', '')!r} are no bounds")
    left, top, right, bottom = (int(text) for text in match.groups())
    return Node(
        cls=element.get("class", ""),
        id=element.get("resource-id", "").rpartition("/")[2],
        text=element.get("text", ""),
        said=element.get("content-desc", ""),
        bounds=(left, top, right, bottom),
        parent=parent,
        clickable=yes("clickable"),
        checkable=yes("checkable"),
        checked=yes("checked"),
        enabled=yes("enabled", "true"),
        scrollable=yes("scrollable"),
        password=yes("password"),
    )
