"""Run records made of what other tools export.

Formats are known by their content. What an export does not tell is not made up: times stay as they
are told, what was not watched is named, and whether the user had agreed is told by an export or by
the tester. The file itself is kept in the record.
"""

import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from appassay import files
from appassay.errors import ArtifactError, ConfigError
from appassay.knowledge import exports as tables
from appassay.knowledge.protocol import protocol
from appassay.recording.imports import (
    appops,
    clock,
    dumpsys,
    har,
    logcat,
    place,
    sheet,
    table,
    uiautomator,
)
from appassay.recording.imports.found import Export, File, Given
from appassay.recording.schema import AppSeen, Device, Header, State, Watch
from appassay.recording.write import Writer, pack

_TEXTS: Mapping[str, Callable[[File, list[str]], Export]] = {
    "package": dumpsys.package,
    "activity": dumpsys.activity,
    "appops": appops.read,
    "logcat": logcat.read,
}
_TABLES = tuple(row.id for row in tables.sheets() if not row.sums)
FORMATS = (*_TABLES, "har", *_TEXTS, "uiautomator")
_LOOKED_AT = 200
"""Lines in which a log is looked for."""


class Input(Struct, frozen=True):
    """A file, and when it was made, where the tester says so."""

    path: Path
    taken: str = ""


class Run(Struct, frozen=True, kw_only=True):
    """What the tester says of the run."""

    made_by: str
    app: AppSeen | None = None
    """Of the package that was installed; none where the exports have to tell."""
    form: str = ""
    """The format of all files; empty where their content tells."""
    zone: tzinfo
    day: date | None = None
    """The last day of times without a date or year; none for the day of each file."""
    began: str = ""
    agreed: str = ""
    states: tuple[str, ...] = ()


class Imported(Struct, frozen=True):
    """What became of the files."""

    digest: str
    """The hash the record is known by."""
    formats: tuple[tuple[str, str, int], ...]
    """Of each file its name, its format, and how many events and windows it told."""
    states: tuple[State, ...]
    left_out: int


def zone(text: str) -> tzinfo:
    """Return a time zone by name or offset; raises ConfigError where there is none."""
    return clock.zone(text)


def convert(inputs: Sequence[Input], run: Run, target: Path) -> Imported:
    """Make a record of exports; nothing is written where one can't be read.

    Raises:
        ArtifactError: a file can't be read as what it is.
        ConfigError: what the tester says does not fit, or is missing.
    """
    if target.exists():
        raise ArtifactError(f"{target}: is there already")
    opened = [_file(given, run) for given in inputs]
    kinds = [run.form or recognised(file) for file in opened]
    app = run.app or _app(opened, kinds)
    opened = [replace(f, given=replace(f.given, package=app.package)) for f in opened]
    told = [_read(file, kind) for file, kind in zip(opened, kinds, strict=True)]
    for export in told:
        app = _better(app, export.apps.get(app.package))
    wanted = place.Wanted(
        zone=run.zone,
        day=run.day or max(file.given.day for file in opened),
        began=run.began,
        agreed=run.agreed,
        states=run.states,
    )
    placed = place.placed(told, wanted)
    digest = _write(target, run, app, opened, told, placed)
    rows = zip(opened, told, strict=True)
    formats = tuple((f.name, e.format, len(e.found) + len(e.shown)) for f, e in rows)
    return Imported(digest, formats, placed.states, placed.left_out)


def recognised(file: File) -> str:
    """Return the format of a file, by its content; `table` for any workbook.

    Raises:
        ArtifactError: it is none that is known.
    """
    data = file.data
    if sheet.is_workbook(data):
        return "table"
    if har.is_flows(data):
        file.refuse(
            "is what mitmproxy saves, which only mitmproxy reads: export it with "
            "mitmdump -nr FLOWS --set hardump=traffic.har"
        )
    if uiautomator.is_windows(data):
        return "uiautomator"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return "har"
    text = "\n".join(_lines(file))
    if any(logcat.LINE.fullmatch(line) for line in text.split("\n")[:_LOOKED_AT]):
        return "logcat"
    signs = (
        ("package", dumpsys.PACKAGE),
        ("activity", dumpsys.ACTIVITY),
        ("appops", appops.OPENING),
    )
    for form, sign in signs:
        if sign.search(text):
            return form
    file.refuse(f"is of no format that is known; name it with --from ({', '.join(FORMATS)})")


def _file(given: Input, run: Run) -> File:
    data = files.content(given.path)
    name = files.printable(given.path.name)
    if not data:
        raise ArtifactError(f"{name}: is empty")
    made = datetime.fromtimestamp(given.path.stat().st_mtime, run.zone)
    day = run.day or made.date()
    taken = place.moment(given.taken, run.zone, day) if given.taken else None
    beside = given.path.with_suffix(".png")
    picture = files.content(beside) if given.path.suffix == ".xml" and beside.is_file() else b""
    return File(
        name=name, data=data, picture=picture, given=Given(zone=run.zone, day=day, taken=taken)
    )


def _read(file: File, form: str) -> Export:
    if form in ("table", *_TABLES):
        if not sheet.is_workbook(file.data):
            file.refuse("is no workbook (XLSX or XLS)")
        return table.read(file, "" if form == "table" else form)
    if form == "har":
        export = har.read(file)
    elif form == "uiautomator":
        export = uiautomator.read(file)
    else:
        export = _TEXTS[form](file, _lines(file))
    export.watches = dict(tables.formats()[form].watches)
    if form == "uiautomator" and not file.picture:
        del export.watches["screens"]
    return export


def _lines(file: File) -> list[str]:
    """Return the lines of a text; the shells of Windows write UTF-16 and GB 18030."""
    utf16 = file.data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for coding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            text = file.data.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.split("\n")
    file.refuse("is no text in UTF-8, UTF-16 or GB 18030, and nothing else that is known")


def _app(opened: Sequence[File], kinds: Sequence[str]) -> AppSeen:
    """Return the app where exactly one is told of."""
    found: dict[str, AppSeen] = {}
    for file, kind in zip(opened, kinds, strict=True):
        if kind == "package":
            found |= dumpsys.package(file, _lines(file)).apps
    if len(found) == 1:
        return next(iter(found.values()))
    names = f" (there are {', '.join(sorted(found)[:5])})" if found else ""
    raise ConfigError(f"which app was it? Name it with --package or --app{names}")


def _better(app: AppSeen, told: AppSeen | None) -> AppSeen:
    if told is None:
        return app
    return replace(
        app,
        version_name=app.version_name or told.version_name,
        version_code=app.version_code or told.version_code,
    )


def _write(
    target: Path, run: Run, app: AppSeen, opened: Sequence[File], told: Sequence[Export],
    placed: place.Placed,
) -> str:  # fmt: skip
    header = Header(
        format="",
        made_by=run.made_by,
        way="imported",
        began=placed.began.isoformat(timespec="milliseconds"),
        app=app,
        device=Device(timezone=str(run.zone)),
        states=(),
        watches=(),
        events=0,
        more=_more(opened, told, placed),
    )
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".import") as folder:
            record = Path(folder) / "record"
            digest = _record(Writer(record, header), opened, told, placed)
            if target.suffix.lower() == ".zip":
                pack(record, Path(folder) / "record.zip")
                record = Path(folder) / "record.zip"
            record.rename(target)
    except OSError as error:
        raise ArtifactError(f"{target}: {files.reason(error)}") from error
    return digest


def _record(
    writer: Writer, opened: Sequence[File], told: Sequence[Export], placed: place.Placed
) -> str:
    events = iter((*placed.events, None))
    seen = next(events)
    for state in placed.states:
        writer.begin(state.state, state.began, state.did)
        while seen is not None and seen.state == state.state and seen.t <= state.ended:
            writer.add(seen)
            seen = next(events)
        writer.end(state.ended)
    for window, picture in placed.windows:
        writer.show(window, picture)
    for name, file in zip(_names(opened, told), opened, strict=True):
        writer.keep(name, file.data)
    return writer.close(placed.states[-1].ended, _watches(told))


def _names(opened: Sequence[File], told: Sequence[Export]) -> list[str]:
    """Return the names files are kept by, each another one."""
    own = [export.keep for export in told]
    names: list[str] = []
    for number, (file, export) in enumerate(zip(opened, told, strict=True), 1):
        if export.keep and own.count(export.keep) == 1:
            names.append(export.keep)
            continue
        plain = re.sub(r"[\\/:*?\"<>|\s]+", "_", file.name).strip(".") or "file"
        name = f"raw/{plain}"
        names.append(f"raw/{number:02}-{plain}" if name in names else name)
    return names


def _watches(told: Sequence[Export]) -> list[Watch]:
    """Return what was watched: nothing in full, for no export says what it missed."""
    found: dict[str, list[str]] = {}
    for export in told:
        for what, why in export.watches.items():
            found.setdefault(what, []).append(f"{export.format}: {why.zh} ({why.en})")
    return [
        Watch(what=row.id, level="partial", why="; ".join(dict.fromkeys(found[row.id])))
        if row.id in found
        else Watch(what=row.id, level="none", why="导入的文件不涉及 (in no imported file)")
        for row in protocol().watch
    ]


def _more(opened: Sequence[File], told: Sequence[Export], placed: place.Placed) -> dict[str, str]:
    pairs = list(zip(opened, told, strict=True))
    more = {"imported": "; ".join(f"{file.name}: {export.format}" for file, export in pairs)}
    if placed.left_out:
        more["left_out"] = f"{placed.left_out} events or windows outside the states of the run"
    for file, export in pairs:
        more |= {f"{file.name}: {key}": text for key, text in export.more.items()}
    return more
