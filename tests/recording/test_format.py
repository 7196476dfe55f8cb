"""A record says what was written, and any change of it is one clear error."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from appassay.errors import ArtifactError
from appassay.recording import Record, Writer, counted, open_record, pack
from recording.made import ASKED, HEADER, READ, seen, write

LOG = "events.ndjson"
EVENTS = (
    seen(READ, 300, "R0"),
    seen(ASKED, 800, "R0"),
    seen(READ, 61_000, "R1"),
    seen(READ, 62_000, "R1"),
)


def _read(path: Path) -> Record:
    record = open_record(path)
    record.check()
    return record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record."""
    write(tmp_path / "record", EVENTS)
    return tmp_path / "record"


def test_what_was_written_is_read(folder: Path) -> None:
    record = _read(folder)
    assert [(e.n, e.t, e.state, e.event) for e in record.events()] == [
        (0, 300, "R0", "source"),
        (1, 800, "R0", "consent.asked"),
        (2, 61_000, "R1", "source"),
        (3, 62_000, "R1", "source"),
    ]
    assert record.header.more == {"operator": "laboratory 7"}
    assert [state.state for state in record.header.states][:2] == ["R0", "R1"]
    (window,) = record.windows()
    assert window.nodes[0].text == "同意" and window.screen == "ui/000000.png"


def test_alike_events_are_counted_between_turning_points(folder: Path) -> None:
    rows = counted(_read(folder), frozenset({"consent.asked"}))
    assert [(row.first.n, list(row.times)) for row in rows] == [
        (0, [300]), (1, [800]), (2, [61_000, 62_000]),
    ]  # fmt: skip


def test_a_zip_is_the_same_record(folder: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        pack(folder, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert _read(tmp_path / "one.zip").digest == _read(folder).digest


def test_lines_of_another_writer_are_read_too(tmp_path: Path) -> None:
    """Keys in another order and with spaces mean the same."""

    def loosely(lines: list[str]) -> list[str]:
        rows = [json.loads(line) for line in lines]
        return [json.dumps(dict(reversed(row.items()))) for row in rows]

    write(tmp_path / "record", EVENTS)
    _resealed(tmp_path / "record", loosely)
    rows = counted(_read(tmp_path / "record"), frozenset())
    assert [(row.first.n, len(row.times)) for row in rows] == [(0, 1), (1, 1), (2, 2)]


def test_a_run_in_which_nothing_happened_is_a_record(tmp_path: Path) -> None:
    write(tmp_path / "record")
    assert list(_read(tmp_path / "record").events()) == []


def _edited(name: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new, 1))

    return edit


def _cut(name: str, count: int) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:-count])


def _lines(name: str, change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        lines = (folder / name).read_bytes().splitlines(keepends=True)
        (folder / name).write_bytes(b"".join(change(lines)))

    return edit


TAMPERED: dict[str, tuple[Callable[[Path], object], str]] = {
    "an event was changed": (_edited(LOG, b"android_id", b"mac_address"), "was changed"),
    "events were swapped": (
        _lines(LOG, lambda rows: [rows[1], rows[0], *rows[2:]]),
        "events 0 to 3: was changed",
    ),
    "an event was dropped": (_lines(LOG, lambda rows: rows[1:]), "is cut off"),
    "the last event was cut": (_cut(LOG, 20), "is cut off"),
    "an event was added": (_lines(LOG, lambda rows: [*rows, rows[0]]), "goes on behind"),
    "the header was changed": (_edited("run.json", b"notes", b"other"), "run.json: was changed"),
    "a picture was changed": (_edited("ui/000000.png", b"IDAT", b"IDAX"), "png: was changed"),
    "a window was cut": (_cut("ui/000000.json", 3), "ui/000000.json: is cut off"),
    "a file is missing": (lambda f: (f / "raw/appops.txt").unlink(), "is sealed, but missing"),
    "a file was added": (lambda f: (f / "raw/more.txt").write_bytes(b"x"), "was added"),
    "the chain is missing": (lambda f: (f / "chain.ndjson").unlink(), "is no run record"),
    "the chain lost its end": (_lines("chain.ndjson", lambda rows: rows[:-1]), "is not finished"),
    "the chain was cut": (_cut("chain.ndjson", 9), "is cut off in line"),
    "the chain lost its begin": (_lines("chain.ndjson", lambda rows: rows[1:]), "link 1 stands"),
    "links were swapped": (
        _lines("chain.ndjson", lambda rows: [rows[1], rows[0], *rows[2:]]),
        "link 1 stands where 0 belongs",
    ),
    "a link was changed": (_edited("chain.ndjson", b'"size":', b'"size":1'), "does not follow"),
    "the chain is no JSON": (_edited("chain.ndjson", b"{", b"["), "is no link"),
    "a link to another folder": (
        lambda f: (f / "raw/link").symlink_to("/etc/passwd"), "is no plain file"
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", TAMPERED)
def test_a_record_that_was_changed_is_refused(how: str, folder: Path, tmp_path: Path) -> None:
    change, message = TAMPERED[how]
    change(folder)
    with pytest.raises(ArtifactError) as caught:
        _read(folder)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def _resealed(folder: Path, change: Callable[[list[str]], list[str]]) -> None:
    """Change the events and make the chain anew, as a forger without a known hash can."""
    events = folder / LOG
    lines = change(events.read_text("utf-8").splitlines())
    data = "".join(line + "\n" for line in lines).encode()
    events.write_bytes(data)
    rows, last = [], "0" * 64
    for line in (folder / "chain.ndjson").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["file"] == LOG:
            row |= {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            row["events"] = len(lines)
        row["prev"] = last
        text = json.dumps(row, separators=(",", ":"))
        last = hashlib.sha256(text.encode()).hexdigest()
        rows.append(text + "\n")
    (folder / "chain.ndjson").write_text("".join(rows), "utf-8")


def _event(number: int, **values: object) -> Callable[[list[str]], list[str]]:
    def change(lines: list[str]) -> list[str]:
        row = json.loads(lines[number]) | values
        return [*lines[:number], json.dumps(row), *lines[number + 1 :]]

    return change


SENSELESS: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "a number is missing": (_event(1, n=7), "line 2: event 7 stands where 1 belongs"),
    "time runs back": (_event(1, t=200), "line 2: 200 ms comes after 300 ms"),
    "outside its state": (_event(1, t=60_500), "line 2: there was no R0 at 60500 ms"),
    "no such state": (_event(2, state="R10"), "line 3"),
    "a state the run had not": (_event(3, state="R7"), "line 4: there was no R7"),
    "agreed before the question": (_event(0, agreed=True), "line 1: nobody has agreed in R0"),
    "a field nobody knows": (_event(0, colour="red"), "line 1"),
    "a text as a time": (_event(0, t="soon"), "line 1"),
    "fewer than the header tells": (lambda rows: rows[:-1], "run.json tells of 4 events"),
    "no JSON": (lambda rows: [*rows[:2], "{", rows[3]], "line 3"),
    "much too deep": (lambda rows: [*rows[:3], '{"n":3,"t":62000,"state":"R1","event":"x","args":'
                      + "[" * 50_000 + "]" * 50_000 + "}"], "line 4"),
}  # fmt: skip


@pytest.mark.parametrize("how", SENSELESS)
def test_a_sealed_record_that_makes_no_sense_is_refused(how: str, folder: Path) -> None:
    change, message = SENSELESS[how]
    _resealed(folder, change)
    for read in (_read, lambda path: counted(open_record(path), frozenset())):
        with pytest.raises(ArtifactError) as caught:
            read(folder)
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["../out.txt", "/etc/x", "a\\b", "a//b"])
def test_names_that_lead_out_are_refused(name: str, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "record.zip"
    pack(folder, target)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")
    with pytest.raises(ArtifactError, match="is no name of a file in a record"):
        open_record(target)


def test_a_damaged_zip_is_refused(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "record.zip"
    pack(folder, target)
    data = bytearray(target.read_bytes())
    at = data.index(LOG.encode()) + 30
    data[at : at + 8] = b"\xff" * 8
    target.write_bytes(data)
    with pytest.raises(ArtifactError) as caught:
        _read(target)
    assert "\n" not in str(caught.value)


def test_what_is_no_record_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("hello")
    for path, message in ((tmp_path / "text", "neither a folder"), (tmp_path / "none", "no such")):
        with pytest.raises(ArtifactError, match=message):
            open_record(path)


def test_a_recorder_that_crashed_leaves_no_record(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "record", HEADER)
    writer.begin("R0", 0)
    writer.add(seen(READ, 5, "R0"))
    writer.keep("raw/log.txt", b"x")
    with pytest.raises(ArtifactError, match="is not finished"):
        open_record(tmp_path / "record")


def test_a_writer_refuses_what_would_be_no_record(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "record", HEADER)
    writer.begin("R0", 0)
    writer.add(seen(READ, 50, "R0"))
    with pytest.raises(ArtifactError, match="comes after"):
        writer.add(seen(READ, 40, "R0"))
    writer.keep("raw/log.txt", b"x")
    with pytest.raises(ArtifactError, match="is there already"):
        writer.keep("raw/log.txt", b"y")
    with pytest.raises(ArtifactError, match="is not empty"):
        Writer(tmp_path / "record", HEADER)
