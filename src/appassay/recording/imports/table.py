"""Tables of hooked calls: camille, AppScan, PrivacySentry, and whatever `sheets.toml` names."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from appassay.knowledge.exports import SheetRow
from appassay.knowledge.exports import sheets as known_sheets
from appassay.recording.imports import clock
from appassay.recording.imports.found import Export, File, Found
from appassay.recording.imports.sense import CALL, Row, sense
from appassay.recording.imports.sheet import sheets
from appassay.recording.imports.stack import stack
from appassay.recording.schema import Seen

_ARGUMENT = re.compile(r"(?:^|\r?\n)参数\d+[:：]")
_NOTHING = ("", "无参数")
_HEAD_ROWS = 5
"""Where a head may stand: some put a title above it."""


class Head(Struct, frozen=True):
    """Which column means what."""

    sheet: SheetRow
    names: tuple[str, ...]
    columns: dict[str, int]
    """Our field = its column."""
    agreed: int = -1


class Line(Struct, frozen=True):
    """One row of a table."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Return a cell; empty where the row ends before it."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


def read(file: File, only: str = "") -> Export:
    """Return what a workbook tells.

    Args:
        file: the workbook.
        only: the id of the table it has to be; empty for any that is known.

    Raises:
        ArtifactError: it is damaged, holds no known table, or a row makes no sense.
    """
    export: Export | None = None
    seen: list[str] = []
    for sheet in sheets(file):
        rows = (Line(number, cells) for number, cells in sheet.rows)
        head, above = _head(rows, only)
        seen += above
        if head is None or head.sheet.sums:
            export = export or (Export(format=head.sheet.id) if head else None)
            continue
        watches = dict(head.sheet.watches)
        told = Export(format=head.sheet.id, watches=watches, of_the_run=True)
        told.found = _rows(file, head, list(rows))
        export = _joined(export, told)
    if export is None:
        known = ", ".join(dict.fromkeys(row.name for row in known_sheets()))
        heads = " | ".join(filter(None, seen))[:200]
        file.refuse(f"no sheet has the columns of {known}; there are: {heads}")
    return export


def _joined(one: Export | None, two: Export) -> Export:
    if one is None or not one.found:
        return two
    one.found += two.found
    return one


def _head(rows: Iterator[Line], only: str) -> tuple[Head | None, list[str]]:
    """Return the head of a sheet, and the texts of the rows in which it was looked for."""
    above: list[str] = []
    for line in rows:
        names = tuple(_plain(cell) for cell in line.cells)
        fitting = [row for row in known_sheets() if set(row.needs) <= set(names)]
        fitting = [row for row in fitting if not only or row.id == only]
        if fitting:
            return _columns(max(fitting, key=lambda row: len(row.needs)), names), above
        above += names
        if len(above) > _HEAD_ROWS * 64 or line.number >= _HEAD_ROWS:
            break
    return None, above


def _plain(name: str) -> str:
    """Return a name of a column without what stands in brackets behind it."""
    return re.split(r"[(（]", name, maxsplit=1)[0].strip()


def _columns(sheet: SheetRow, names: tuple[str, ...]) -> Head:
    columns = {
        field: names.index(name)
        for field, known in sheet.columns.items()
        for name in known
        if name in names
    }
    agreed = sheet.agreed.column if sheet.agreed else ""
    return Head(sheet, names, columns, names.index(agreed) if agreed in names else -1)


def _rows(file: File, head: Head, lines: list[Line]) -> list[Found]:
    if head.sheet.order == "newest":
        lines.reverse()
    add = _months(file, head, lines)
    found = [_row(file, head, line, add) for line in lines]
    return _since(head.sheet, found)


def _months(file: File, head: Head, lines: Sequence[Line]) -> int:
    if head.sheet.months_from or head.sheet.time != "full":
        return 0
    times = [text for line in lines if (text := line.cell(head.columns["time"]))]
    try:
        return clock.months_add(times, file.given.zone, file.given.day) if times else 0
    except clock.NoTimeError:
        return 0  # The row that is wrong is named where it is read.


def _row(file: File, head: Head, line: Line, add: int) -> Found:
    sheet, columns = head.sheet, head.columns
    says, args = _parted(line.cell(columns.get("says", -1)), sheet.args_behind)
    if "args" in columns:
        args = line.cell(columns["args"])
    method, thread = _parted(line.cell(columns.get("method", -1)), sheet.thread_behind)
    method = method.rstrip("- \r\n")
    calls = stack(line.cell(columns["stack"]), sheet.own_frames, shows_call="method" not in columns)
    action = line.cell(columns.get("action", -1))
    told = sense(Row(calls.api, method, (says, action), args))
    if says.startswith(sheet.cached or ("\0",)) or calls.of_system:
        told = CALL
    return Found(
        _when(file, head, line, add),
        Seen(
            n=0, t=0, state="R0",
            event="user.agreed" if sheet.agrees and method == sheet.agrees
            else told.event,
            kind=told.kind,
            api=calls.api or method,
            args=told.args or _arguments(args or ""),
            thread=(thread or "").strip(),
            stack=calls.frames,
            more=_more(head, line, calls.whole),
        ),
        _agreed(file, head, line),
    )  # fmt: skip


def _parted(text: str, mark: str) -> tuple[str, str | None]:
    if not mark or mark not in text:
        return text.strip(), "" if mark else None
    before, _, behind = text.partition(mark)
    return before.strip(), behind


def _arguments(text: str) -> tuple[str, ...]:
    parts = [part.strip() for part in _ARGUMENT.split(text)]
    return tuple(part for part in parts if part not in _NOTHING)


def _more(head: Head, line: Line, whole: bool) -> dict[str, str]:
    """Return what no field of an event holds: columns nobody knows, the tool's own words."""
    held = {head.columns.get("time", -1), head.columns.get("args", -1)}
    if whole:
        held.add(head.columns["stack"])
    more: dict[str, str] = {}
    for column, cell in enumerate(line.cells):
        if cell and column not in held:
            name = head.names[column] if column < len(head.names) else ""
            name = name or f"column {column + 1}"
            more[name if name not in more else f"{name} {column + 1}"] = cell
    return more


def _when(file: File, head: Head, line: Line, add: int) -> datetime | None:
    if head.sheet.time == "none":
        return None
    column = head.columns["time"]
    text = line.cell(column)
    try:
        if head.sheet.time == "no_year":
            return clock.without_year(text, file.given.zone, file.given.day)
        return clock.full(text, file.given.zone, add)
    except clock.NoTimeError as error:
        file.refuse(str(error), row=line.number, column=head.names[column])


def _agreed(file: File, head: Head, line: Line) -> bool | None:
    rule = head.sheet.agreed
    if rule is None or head.agreed < 0:
        return None
    text = line.cell(head.agreed).strip()
    if text.lower() in rule.yes:
        return True
    if text.lower() in rule.no:
        return False
    wanted = " / ".join((*rule.yes, *rule.no))
    file.refuse(f"{text!r} is none of {wanted}", row=line.number, column=rule.column)


def _since(sheet: SheetRow, found: list[Found]) -> list[Found]:
    """Say of each row whether the user had agreed, where a row tells of the agreement."""
    at = next((n for n, row in enumerate(found) if row.seen.event == "user.agreed"), None)
    if not sheet.agrees or at is None:
        return found
    return [row._replace(agreed=n >= at) for n, row in enumerate(found)]
