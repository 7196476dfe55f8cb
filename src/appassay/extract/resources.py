"""Labels, icons, layout controls and texts of the resources, as facts."""

from collections.abc import Iterator

from appassay.extract.rows import ElementRow, Reading
from appassay.model import Fact, Icon, Label, LayoutNode, Place, TextSeen

_ENTRIES = {"activity", "activity-alias"}
_LAUNCHER = {"android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"}


def facts(native: Reading) -> Iterator[Fact]:
    """Yield the facts of the resources."""
    for element, component in _shown(native):
        yield from _labels(native, element, component)
        yield from _icons(native, element, component)
    for row in native["layouts"]:
        yield LayoutNode(
            at=Place(file=row["file"], line=row["line"]),
            element=row["element"],
            id=row["id"],
            text=row["text"],
            checked=row["checked"],
            on_click=row["on_click"],
        )
    for text in native["resource_texts"]:
        where = (
            f"{text['name']} [{text['configuration']}]" if text["configuration"] else text["name"]
        )
        place = (
            Place(file=where)
            if text["source"] != "resource"
            else Place(file="resources.arsc", member=where)
        )
        yield TextSeen(
            at=place,
            phrase=text["phrase"],
            text=text["text"],
            source=text["source"],
            reachable=True,
        )


def _shown(native: Reading) -> Iterator[tuple[ElementRow, str]]:
    """Yield the elements whose label and icon a launcher or the settings show."""
    root = native["manifest"]
    for application in (
        e for e in (root or {"children": []})["children"] if e["name"] == "application"
    ):
        yield application, ""
        package = str(next((a["value"] for a in root["attributes"] if a["name"] == "package"), ""))  # type: ignore[index]
        for element in application["children"]:
            if element["name"] in _ENTRIES and _is_launcher(element):
                name = str(_value(element, "android:name") or "")
                yield element, package + name if name.startswith(".") else name


def _is_launcher(element: ElementRow) -> bool:
    return any(
        _value(category, "android:name") in _LAUNCHER
        for filtered in element["children"]
        if filtered["name"] == "intent-filter"
        for category in filtered["children"]
        if category["name"] == "category"
    )


def _value(element: ElementRow, name: str) -> object:
    return next((a["value"] for a in element["attributes"] if a["name"] == name), None)


def _labels(native: Reading, element: ElementRow, component: str) -> Iterator[Label]:
    """Yield the label in each locale; an entry without one of its own shows the app's."""
    at = Place(file=native["manifest_file"], line=element["line"])
    row = next((a for a in element["attributes"] if a["name"] == "android:label"), None)
    if row is None:
        if not component:
            yield Label(at=at, text=None)
        return
    texts = native["texts"].get(row["ref"]) if row["ref"] is not None else None
    if texts is None:
        # A reference that leads nowhere is a gap in what was read, not a missing label.
        if row["value"] is not None:
            yield Label(at=at, component=component, text=str(row["value"]))
        return
    for text in texts:
        yield Label(at=at, component=component, locale=text["locale"], text=text["text"])


def _icons(native: Reading, element: ElementRow, component: str) -> Iterator[Icon]:
    row = next((a for a in element["attributes"] if a["name"] == "android:icon"), None)
    at = Place(file=native["manifest_file"], line=element["line"])
    if row is None:
        if not component:
            yield Icon(at=at, format="missing", drawn=False)
        return
    icons = native["icons"].get(row["ref"] or 0, [])
    if not icons:
        yield Icon(at=at, component=component, format="other", drawn=False, problem=row["ref_name"])
    for icon in icons:
        yield Icon(
            at=Place(file=icon["file"]) if icon["file"] else at,
            component=component,
            configuration=icon["configuration"],
            format=icon["format"],
            width=icon["width"],
            height=icon["height"],
            drawn=icon["drawn"],
            problem=icon["problem"],
            opaque_share=icon["opaque_share"],
            deviation_white=icon["deviation_white"],
            deviation_black=icon["deviation_black"],
            phash=icon["phash"],
        )
