"""The system's log as `logcat -v threadtime` prints it (also with `year`, `UTC`, `zone`, `uid`).

Source: AOSP, liblog/logprint.cpp (android_log_formatLogLine). What lines mean: `logcat.toml`.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache

from appassay.knowledge import exports
from appassay.knowledge.exports import LineRow
from appassay.recording.imports import clock
from appassay.recording.imports.found import Export, File, Found
from appassay.recording.schema import Seen

LINE = re.compile(
    r"(?P<year>\d{4}-)?(?P<day>\d\d-\d\d) (?P<time>\d\d:\d\d:\d\d\.\d{3,9})"
    r"(?: (?P<zone>[+-]\d{4}))?\s+(?:[\w.]+\s+)?(?P<pid>\d+)\s+(?P<tid>\d+) [VDIWEFAS] "
    r"(?P<tag>.*?)\s*: (?P<text>.*)"
)


@cache
def _known() -> tuple[tuple[LineRow, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((row, re.compile(row.tag), re.compile(row.line)) for row in exports.lines())


def read(file: File, lines: Sequence[str]) -> Export:
    """Return what the log tells of the app.

    Raises:
        ArtifactError: there is no line of this format, or a time makes no sense.
    """
    export = Export(format="logcat")
    understood = 0
    for number, line in enumerate(lines, 1):
        match = LINE.fullmatch(line.rstrip("\r"))
        if match:
            understood += 1
            if seen := _seen(match, file.given.package):
                export.found.append(Found(_when(file, number, match), seen))
    if not understood:
        file.refuse("has no line as `logcat -v threadtime` prints them")
    return export


def _seen(match: re.Match[str], package: str) -> Seen | None:
    for row, tag, line in _known():
        told = line.search(match["text"]) if tag.fullmatch(match["tag"]) else None
        if told is None:
            continue
        groups = {key: text or "" for key, text in told.groupdict().items()}
        whose = groups.get("process") or groups.get("component", "")
        if package and re.split(r"[:/]", whose, maxsplit=1)[0] != package:
            return None
        return Seen(
            n=0, t=0, state="R0", event=row.event,
            args=tuple(groups[name] for name in row.args if groups.get(name)),
            process=groups.get("process", ""), more={"line": match["text"]},
        )  # fmt: skip
    return None


def _when(file: File, number: int, match: re.Match[str]) -> datetime:
    given = file.given
    text = f"{match['day']} {match['time']}"
    try:
        if match["year"] or match["zone"]:
            year = match["year"] or f"{given.day.year}-"
            return clock.full(f"{year}{text}{match['zone'] or ''}", given.zone)
        return clock.without_year(text, given.zone, given.day)
    except clock.NoTimeError as error:
        file.refuse(str(error), line=number)
