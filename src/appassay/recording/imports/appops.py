"""`dumpsys appops` and `appops get`: the system's own record of permission use.

Source: AOSP, AppOpsService.java (dumpStatesLocked, Shell), core/java/android/app/AppOps.md. Since
Android 11 each use has its time and date; before, and in what `appops get` prints for older
releases, only how long ago the last one was.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from appassay.knowledge import exports
from appassay.recording.imports import clock
from appassay.recording.imports.found import Export, File, Found
from appassay.recording.schema import AppSeen, Seen

_PACKAGE = re.compile(r"\s*Package ([\w.]+):\s*")
_UID = re.compile(r"\s*(?:Uid (?:\S+):|Uid mode: .*)")
_OP = re.compile(r"\s*([A-Z][A-Z0-9_]+)(?: \((\w+)[^)]*\)|: (?:mode=)?(\w+))(.*)")
_USE = re.compile(
    r"\s*(Access|Reject): \[([\w-]+)\]\s*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)\b(.*)"
)
_LAST = re.compile(r"\b(time|rejectTime)=([+-]?[\dhms d]+?) ago")
_TAG = re.compile(r"\s*(\S+)=\[")
OPENING = re.compile(
    r"(?m)^\s*(?:Current AppOps Service state:|DUMP OF SERVICE appops|"
    r"(?:Uid mode: )?[A-Z][A-Z0-9_]{3,}(?:: (?:mode=)?(?:allow|ignore|deny|default|foreground)\b"
    r"| \((?:allow|ignore|deny|default|foreground)))"
)


class _Place(Struct):
    """Where in the text we are."""

    package: str = ""
    op: str = ""
    tag: str = ""


def read(file: File, lines: list[str]) -> Export:
    """Return what the record of permission use tells.

    Raises:
        ArtifactError: a time makes no sense.
    """
    export = Export(format="appops", lasting=True)
    place = _Place()
    relative = 0
    for number, line in enumerate(lines, 1):
        if match := _PACKAGE.fullmatch(line):
            place = _Place(package=match[1])
            export.apps[match[1]] = AppSeen(package=match[1])
        elif match := _USE.fullmatch(line):
            export.found += _use(file, number, place, match)
        elif _UID.match(line):
            continue
        elif match := _OP.fullmatch(line):
            place.op, place.tag = match[1], ""
            relative += len(_LAST.findall(match[4]))
            export.found += _last(file, number, place, match[4])
        elif match := _TAG.match(line):
            place.tag = "" if match[1] == "null" else match[1]
    if relative and file.given.taken is None:
        export.more["appops"] = (
            f"{relative} uses are told only by how long ago they were: name the time of the file"
        )
    return export


def _use(file: File, number: int, place: _Place, match: re.Match[str]) -> Iterator[Found]:
    if not place.op:
        file.refuse("a use stands under no operation", line=number)
    try:
        when = clock.full(match[3], file.given.zone)
    except clock.NoTimeError as error:
        file.refuse(str(error), line=number)
    more = {"state": match[2], "attribution": place.tag, "behind": match[4].strip()}
    yield from _event(file, place, when, match[1] == "Reject", more)


def _last(file: File, number: int, place: _Place, text: str) -> Iterator[Found]:
    taken = file.given.taken
    if taken is None:
        return
    for what, span in _LAST.findall(text):
        try:
            when = taken - clock.ago(span)
        except (clock.NoTimeError, OverflowError) as error:
            file.refuse(str(error), line=number)
        yield from _event(file, place, when, what == "rejectTime", {"ago": span})


def _event(
    file: File, place: _Place, when: datetime, rejected: bool, more: dict[str, str]
) -> Iterator[Found]:
    """Yield a use by the app that is tested; those of others are none of its events."""
    wanted = file.given.package
    if place.package and wanted and place.package != wanted:
        return
    row = exports.ops().get(place.op)
    more = {key: text for key, text in more.items() if text}
    if rejected:
        more["rejected"] = "true"
    # An operation that is refused by its mode names no permission, but the one it belongs to.
    denied = (row.permission,) if row and rejected and row.permission else ()
    own = more.get("state", "").rpartition("-")[2] not in exports.proxies()
    sure = row is not None and own and (not rejected or bool(denied))
    yield Found(
        when,
        Seen(
            n=0, t=0, state="R0", event="source" if sure else "appop",
            kind=row.kind if row and sure else "", api=f"appops.{place.op}",
            process=place.package or wanted, denied=denied, more=more,
        ),
    )  # fmt: skip
