"""What a phone prints, and what a proxy saw, become records."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from appassay import api
from appassay.cli import main
from appassay.errors import ArtifactError, AssayError
from appassay.model import Outcome
from appassay.recording import Record, imports, open_record
from appassay.recording.schema import AppSeen
from recording.exported import CAMILLE, PACKAGE, camille, xlsx
from recording.made import PNG

APPOPS = f"""Current AppOps Service state:
  Settings:
    top_state_settle_time=+5s0ms

  Uid u0a123:
    state=top
    Package {PACKAGE}:
      FINE_LOCATION (allow / switch COARSE_LOCATION=allow):
        null=[
          Access: [top-s] 2026-11-20 09:30:07.250 (-2m3s456ms)
        ]
      READ_CALL_LOG (allow):
        null=[
          Access: [fg-tp] 2026-11-20 09:30:08.000 (-2m2s706ms)
        ]
      READ_CALENDAR (allow):
        tagged=[
          Access: [top-s] 2026-11-20 09:30:05.123 (-2m5s583ms) duration=+1s0ms
        ]
      CAMERA (ignore):
        null=[
          Reject: [fg-s]2026-11-20 09:30:09.000 (-2m1s706ms)
        ]
    Package com.other.app:
      READ_CONTACTS (allow):
        null=[
          Access: [bg-s] 2026-11-20 09:30:06.000 (-2m4s706ms)
        ]
"""
GET = """Uid mode: COARSE_LOCATION: foreground
READ_CALENDAR: allow; time=+1m2s30ms ago
CAMERA: ignore; rejectTime=+9s ago
RUN_IN_BACKGROUND: ignore
"""
LOG = f"""--------- beginning of main
11-20 09:30:00.100  1500  1622 I ActivityManager: Start proc 4321:{PACKAGE}/u0a123 for \
next-top-activity {{{PACKAGE}/{PACKAGE}.Main}}
11-20 09:30:01.000  1500  1622 I ActivityTaskManager: Displayed {PACKAGE}/.Main: +812ms
11-20 09:30:01.500  1500  1622 I ActivityManager: Start proc 4400:com.other.app/u0a9 for \
service {{com.other.app/.S}}
11-20 09:30:02.000  4321  4321 D Notes   : Start proc 1:{PACKAGE}/u0a123 for fun
11-20 09:31:00.000  1500  1622 I am_proc_start: [0,4567,10123,{PACKAGE}:push,broadcast,\
{{{PACKAGE}/.Boot}}]
11-20 09:32:00.000  1500  1622 I ActivityManager: Process {PACKAGE}:push (pid 4567) \
has died: cch+5 CEM
"""
PACKAGES = f"""Packages:
  Package [{PACKAGE}] (3f2a1b):
    userId=10123
    versionCode=12 minSdk=24 targetSdk=34
    versionName=1.2
    firstInstallTime=2026-11-20 09:28:11
    User 0: ceDataInode=1 installed=true
      runtime permissions:
        android.permission.CAMERA: granted=true, flags=[ USER_SET ]
        android.permission.READ_CONTACTS: granted=false
"""
RUNNING = f"""ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)
  All known processes:
  *APP* UID 10123 ProcessRecord{{a1b2c3 4321:{PACKAGE}/u0a123}}
  *APP* UID 10123 ProcessRecord{{a1b2c4 4567:{PACKAGE}:push/u0a123}}
  *APP* UID 10009 ProcessRecord{{a1b2c5 4400:com.other.app/u0a9}}
"""
SERVICES = f"""ACTIVITY MANAGER SERVICES (dumpsys activity services)
  User 0 active services:
  * ServiceRecord{{9f8e7d u0 {PACKAGE}/.PushService}}
    createTime=-1m2s3ms startingBgTimeout=--
"""


def _node(cls: str, bounds: str, more: str = "", inside: str = "") -> str:
    flags = 'focusable="false" focused="false" scrollable="false" long-clickable="false"'
    head = f'index="0" class="android.widget.{cls}" package="{PACKAGE}" enabled="true" {flags}'
    return (
        f'<node {head} password="false" selected="false" {more} bounds="{bounds}">{inside}</node>'
    )


WINDOW = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation=\"0\">"
    + _node(
        "FrameLayout",
        "[0,0][1080,2340]",
        inside=_node(
            "Button",
            "[540,1900][1000,2020]",
            f'text="同意" resource-id="{PACKAGE}:id/agree" content-desc="同意并继续" '
            'clickable="true"',
        )
        + _node("CheckBox", "[40,1700][90,1750]", 'checkable="true" checked="true"'),
    )
    + "</hierarchy>"
)


def _entry(time: str, url: str, **more: object) -> dict[str, object]:
    request = {"method": "POST", "url": url, "httpVersion": "HTTP/1.1", "headers": []}
    return {"startedDateTime": time, "time": 12.5, "request": request,
            "response": {"status": 200}, "serverIPAddress": "192.0.2.7"} | more  # fmt: skip


def _har(*entries: dict[str, object], version: str = "1.2") -> bytes:
    log = {"version": version, "creator": {"name": "proxy", "version": "1"}, "entries": entries}
    return json.dumps({"log": log}).encode()


NULLS = {"serverIPAddress": None, "comment": None, "response": None}
HAR = _har(
    _entry("2026-11-20T01:30:09.500Z", "https://api.example.com/v1/up"),
    _entry("2026-11-20T09:30:04.000+08:00", "http://log.example.com/a?id=1", comment="first"),
)


def _convert(folder: Path, named: dict[str, bytes], **more: object) -> Record:
    inputs = []
    for name, data in named.items():
        path, _, taken = name.partition("@")
        (folder / path).write_bytes(data)
        inputs.append(imports.Input(folder / path, taken))
    said = {
        "made_by": "tests", "app": AppSeen(package=PACKAGE), "day": date(2026, 11, 20),
        "zone": imports.zone("Asia/Shanghai"), "agreed": "never",
    }  # fmt: skip
    imports.convert(inputs, imports.Run(**(said | more)), folder / "record.zip")  # type: ignore[arg-type]
    record = open_record(folder / "record.zip")
    record.check()
    return record


def test_appops_tell_of_the_app_alone(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"appops.txt": APPOPS.encode()}, began="09:30:05")
    events = list(record.events())
    assert [(e.t, e.event, e.kind, e.api, e.denied) for e in events] == [
        (123, "source", "calendar", "appops.READ_CALENDAR", ()),
        (2_250, "appop", "", "appops.FINE_LOCATION", ()),
        # For another app, as its proxy.
        (3_000, "appop", "", "appops.READ_CALL_LOG", ()),
        (4_000, "source", "camera", "appops.CAMERA", ("android.permission.CAMERA",)),
    ]
    assert events[0].more == {"state": "top-s", "attribution": "tagged",
                              "behind": "(-2m5s583ms) duration=+1s0ms"}  # fmt: skip


def test_appops_get_needs_the_time_of_the_file(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"get.txt@09:31:10": GET.encode()}, began="09:30:00")
    assert [(e.t, e.kind) for e in record.events()] == [(7_970, "calendar"), (61_000, "camera")]


def test_what_the_system_noted_in_earlier_runs_is_none_of_this_one(tmp_path: Path) -> None:
    """In an earlier run the user may have agreed."""
    with pytest.raises(AssayError, match="say when this one began"):
        _convert(tmp_path, {"appops.txt": APPOPS.encode()})
    rows = [CAMILLE, camille("2026-11-20 9:30:7")]
    named = {"appops.txt": APPOPS.encode(), "c.xlsx": xlsx(("a", rows))}
    record = _convert(tmp_path, named, agreed="never")
    assert [(e.t, e.kind) for e in record.events()] == [
        (0, "android_id"), (250, ""), (1_000, ""), (2_000, "camera"),
    ]  # fmt: skip
    assert record.header.more["left_out"].startswith("1 ")


def test_appops_get_without_the_time_proves_nothing(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"get.txt": GET.encode()})
    assert not list(record.events())
    assert "2 uses" in record.header.more["get.txt: appops"]


def test_logs_tell_what_started_the_process(tmp_path: Path) -> None:
    events = list(_convert(tmp_path, {"logcat.txt": LOG.encode()}).events())
    assert [(e.t, e.event, e.args, e.process) for e in events] == [
        (0, "process.start", ("next-top-activity", f"{PACKAGE}/{PACKAGE}.Main"), PACKAGE),
        (900, "activity.shown", (f"{PACKAGE}/.Main",), ""),
        (59_900, "process.start", ("broadcast", f"{PACKAGE}/.Boot"), f"{PACKAGE}:push"),
        (119_900, "process.exit", ("cch+5 CEM",), f"{PACKAGE}:push"),
    ]


@pytest.mark.parametrize(
    ("line", "began"),
    [
        ("2026-11-20 09:30:00.100 +0000", "2026-11-20T17:30:00.100+08:00"),
        ("11-20 09:30:00.100", "2026-11-20T09:30:00.100+08:00"),
        ("11-21 09:30:00.100", "2026-11-21T09:30:00.100+08:00"),
        ("12-31 09:30:00.100", "2025-12-31T09:30:00.100+08:00"),
    ],
)
def test_times_without_a_year_are_not_of_the_future(tmp_path: Path, line: str, began: str) -> None:
    text = f"{line}  1500  1622 I ActivityTaskManager: Displayed {PACKAGE}/.Main: +8ms\n"
    assert _convert(tmp_path, {"log.txt": text.encode()}).header.began == began


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "gb18030"])
def test_windows_shells_write_other_codings(tmp_path: Path, coding: str) -> None:
    text = LOG.replace("\n", "\r\n") + "11-20 09:33:00.000  4321  4321 D Notes   : 你好\r\n"
    record = _convert(tmp_path, {"log.txt": text.encode(coding)})
    assert record.header.events == 4


def test_the_package_is_told_by_dumpsys(tmp_path: Path) -> None:
    named = {"package.txt": PACKAGES.encode(), "services.txt": SERVICES.encode()}
    record = _convert(tmp_path, named, app=None)
    app, more = record.header.app, record.header.more
    assert (app.package, app.version_name, app.version_code) == (PACKAGE, "1.2", 12)
    assert "android.permission.CAMERA true" in more[f"package.txt: {PACKAGE} granted"]
    assert more["services.txt: service.seen"] == f"{PACKAGE}/.PushService"


def test_what_ran_at_a_moment(tmp_path: Path) -> None:
    named = {"p.txt@09:40:00": RUNNING.encode(), "s.txt@09:41:00": SERVICES.encode()}
    assert [(e.t, e.event, e.process, e.args) for e in _convert(tmp_path, named).events()] == [
        (0, "process.seen", PACKAGE, ()),
        (0, "process.seen", f"{PACKAGE}:push", ()),
        (60_000, "service.seen", "", (f"{PACKAGE}/.PushService",)),
    ]


def test_windows_and_pictures(tmp_path: Path) -> None:
    (tmp_path / "w.png").write_bytes(PNG)
    named = {"w.xml@09:30:30": WINDOW.encode(), "log.txt": LOG.encode()}
    record = _convert(tmp_path, named, agreed="09:30:20")
    (window,) = record.windows()
    assert (window.t, window.state, window.kind, window.screen) == (
        29_900, "R3", "activity", "ui/000000.png",
    )  # fmt: skip
    _, button, box = window.nodes
    assert (button.text, button.said, button.id, button.parent) == (
        "同意",
        "同意并继续",
        "agree",
        0,
    )
    assert button.bounds == (540, 1900, 1000, 2020) and button.clickable
    assert box.checked and box.parent == 0
    levels = {watch.what: watch.level for watch in record.header.watches}
    assert (levels["windows"], levels["screens"], levels["network"]) == ("partial",) * 2 + ("none",)


def test_traffic_is_that_of_the_record(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"proxy.har": HAR})
    assert [(e.t, e.event, e.kind, e.args) for e in record.events()] == [
        (0, "traffic", "", ("http://log.example.com/a?id=1",)),
        (5_500, "traffic", "", ("https://api.example.com/v1/up",)),
    ]
    (link,) = [link for link in record.chain if link.file == "network.har"]
    assert record.content(link) == HAR
    assert next(record.events()).more["comment"] == "first"


def test_what_a_proxy_leaves_open_is_no_error(tmp_path: Path) -> None:
    entry = _entry("2026-11-20T01:30:09.5Z", "https://api.example.com/", **NULLS)
    (event,) = _convert(tmp_path, {"proxy.har": _har(entry)}).events()
    assert event.more == {"method": "POST", "entry": "0"}


def test_two_archives_have_names_of_their_own(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"a b.har": HAR, "c.har": HAR})
    names = [link.file for link in record.chain if link.file.startswith("raw/")]
    assert names == ["raw/a_b.har", "raw/c.har"]


def test_what_was_before_the_run_is_left_out(tmp_path: Path) -> None:
    record = _convert(tmp_path, {"log.txt": LOG.encode()}, began="09:30:30")
    assert [(e.t, e.event) for e in record.events()] == [
        (30_000, "process.start"), (90_000, "process.exit"),
    ]  # fmt: skip
    assert record.header.more["left_out"].startswith("2 ")


BOMB = ('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        '<hierarchy><node text="&b;" bounds="[0,0][1,1]"/></hierarchy>')  # fmt: skip
OUTSIDE = (
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<hierarchy><node text="&x;"/></hierarchy>'
)
WRONG: dict[str, tuple[dict[str, bytes], str]] = {
    "an entity bomb": ({"w.xml": BOMB.encode()}, "w.xml: is no XML this program reads"),
    "a file of this machine": ({"w.xml": OUTSIDE.encode()}, "is no XML this program reads"),
    "a window that is cut off": ({"w.xml": WINDOW[:700].encode()}, "is no XML"),
    "a window without bounds": (
        {"w.xml": WINDOW.replace("[540,1900]", "").encode()}, "element 1: .* are no bounds",
    ),
    "a window without elements": ({"w.xml": b"<hierarchy></hierarchy>"}, "no elements"),
    "no HAR": ({"a.har": b'{"a": 1}'}, "a.har: is no HAR"),
    "half a HAR": ({"a.har": HAR[:300]}, "a.har: is no HAR"),
    "much too deep": ({"a.har": b'{"log":' + b"[" * 100_000}, "a.har: is no HAR"),
    "a HAR of the future": ({"a.har": _har(version="2.0")}, "is HAR '2.0'"),
    "an entry without a time": ({"a.har": _har(_entry("", "http://a/"))}, "entry 0: '' is no date"),
    "an entry of text": (
        {"a.har": json.dumps({"log": {"version": "1.2", "entries": ["x"]}}).encode()}, "entry 0",
    ),
    "flows of mitmproxy": ({"flows": b"1234:7:version;2:21#4:type;4:http;"}, "hardump"),
    "no known text": ({"a.txt": b"hello\n"}, "a.txt: is of no format that is known"),
    "nothing": ({"a.txt": b""}, "a.txt: is empty"),
    "bytes": ({"a.bin": b"\x00\x01\xff\xfe" * 99}, "is no text in UTF-8"),
    "a day no month has": (
        {"l.txt": LOG.replace("11-20 09:31", "11-31 09:31").encode()}, "l.txt, line 6: '11-31",
    ),
    "a use of nothing": (
        {"o.txt": b"Current AppOps Service state:\n Access: [top-s] 2026-11-20 09:30:05.1\n"},
        "o.txt, line 2: a use stands under no operation",
    ),
    "ages ago": ({"g.txt@09:31:10": b"CAMERA: allow; time=+9999999d0h ago\n"}, "line 1: .* longer"),
}  # fmt: skip


@pytest.mark.parametrize("how", WRONG)
def test_what_makes_no_sense_is_one_clear_error(how: str, tmp_path: Path) -> None:
    named, message = WRONG[how]
    with pytest.raises(ArtifactError, match=message) as caught:
        _convert(tmp_path, named)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "record.zip").exists()


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"app": None}, "which app was it"),
        ({"agreed": ""}, "nothing tells whether the user had agreed"),
        ({"agreed": "soon"}, "'soon' is no date and time"),
        ({"began": "25:00:00"}, "is no time"),
    ],
)
def test_what_the_tester_has_to_say(tmp_path: Path, more: dict[str, object], message: str) -> None:
    with pytest.raises(AssayError, match=message):
        _convert(tmp_path, {"log.txt": LOG.encode()}, **more)


def test_zones() -> None:
    assert str(imports.zone("-05:30")) == "UTC-05:30"
    for text in ("Nowhere/City", "../etc", "+99:00"):
        with pytest.raises((AssayError, ValueError)):
            imports.zone(text)


@pytest.fixture
def exports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """Files of one run, and the command in their folder."""
    rows = [CAMILLE, camille("2026-10-20 9:30:5"),
            camille("2026-10-20 9:30:40", agreed="同意隐私政策后")]  # fmt: skip
    (tmp_path / "c.xlsx").write_bytes(xlsx(("a", rows)))
    (tmp_path / "t.har").write_bytes(HAR)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["run", "import", *words])
        return result.exit_code, result.output

    return run


def test_the_command(exports: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    words = ("c.xlsx", "t.har", "-o", "r.zip", "--package", PACKAGE, "--date", "2026-11-20")
    code, text = exports(*words)
    assert code == 0, text
    assert "c.xlsx: camille, 2\nt.har: har, 2\nR0 0-1 s, R3 1-36 s\n" in text
    record = open_record(tmp_path / "r.zip")
    assert record.digest in text and record.header.events == 4
    code, text = exports(*words)
    assert (code, "r.zip: is there already" in text) == (2, True)


def test_a_folder_is_a_record_too(exports: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, _ = exports("c.xlsx", "-o", "record", "--package", PACKAGE, "--date", "2026-11-20")
    assert code == 0
    open_record(tmp_path / "record").check()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("none.xlsx", "--package", PACKAGE), "none.xlsx: there is no such file"),
        (("c.xlsx", "--package", "notes"), "is no package name"),
        (("c.xlsx", "--package", PACKAGE, "--from", "pcap"), "the formats are camille"),
        (("c.xlsx", "--package", PACKAGE, "--zone", "Mars/Base"), "is no time zone"),
        (("c.xlsx",), "which app was it"),
    ],
)
def test_a_wrong_command_exits_with_2(
    exports: Callable[..., tuple[int, str]], tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    code, text = exports(*words, "-o", "r.zip")
    assert code == 2 and message in text
    assert not (tmp_path / "r.zip").exists()


def test_the_app_may_be_named_by_its_package_file(
    exports: Callable[..., tuple[int, str]], tmp_path: Path, inputs: Path
) -> None:
    app = str(inputs / "pypi_airtest-1.4.3-Yosemite.apk")
    code, text = exports("c.xlsx", "-o", "r.zip", "--app", app)
    assert code == 0, text
    told = open_record(tmp_path / "r.zip").header.app
    assert told.package == "com.netease.nie.yosemite" and len(told.sha256) == 64


def test_an_import_fails_what_is_proved_and_clears_nobody(
    exports: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    assert exports("c.xlsx", "t.har", "-o", "r.zip", "--package", PACKAGE)[0] == 0
    report = api.check(tmp_path / "r.zip")
    points = {point.id: point for clause in report.clauses for point in clause.points}
    assert points["U9.9"].outcome is Outcome.FAILED
    assert "android_id" not in points["U9.9"].findings[0].message.zh
    assert "Android ID" in points["U9.9"].findings[0].message.zh
    assert Outcome.PASSED not in {point.outcome for point in points.values()}
