"""Workbooks of camille, AppScan and PrivacySentry become records, and prove no more than that."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from appassay.errors import ArtifactError, AssayError
from appassay.knowledge import exports, permissions, pi_kinds
from appassay.knowledge.protocol import protocol
from appassay.recording import Record, Seen, imports, open_record
from appassay.recording.schema import AppSeen
from recording.exported import CAMILLE, OURS, PACKAGE, SENTRY, called, camille, ole, xls, xlsx

Take = Callable[..., Record]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Make a record of exports and open it."""

    def convert(**more: object) -> Record:
        named = more.pop("files")
        assert isinstance(named, dict)
        inputs = []
        for name, data in named.items():
            path, _, taken = name.partition("@")
            (tmp_path / path).write_bytes(data)
            inputs.append(imports.Input(tmp_path / path, taken))
        said = {
            "made_by": "tests", "app": AppSeen(package=PACKAGE), "day": date(2026, 11, 20),
            "zone": imports.zone("Asia/Shanghai"),
        }  # fmt: skip
        run = imports.Run(**(said | more))  # type: ignore[arg-type]
        imports.convert(inputs, run, tmp_path / "record.zip")
        record = open_record(tmp_path / "record.zip")
        record.check()
        return record

    return convert


def _camille(*rows: Sequence[str], head: Sequence[str] = CAMILLE) -> dict[str, bytes]:
    return {"c.xlsx": xlsx(("App_privacy_compliance_testing", [head, *rows]))}


def _events(record: Record) -> list[Seen]:
    return list(record.events())


BEFORE = camille("2026-10-20 9:30:5")
AFTER = camille("2026-10-20 9:30:40", agreed="同意隐私政策后")


def test_camille_says_who_had_agreed(take: Take) -> None:
    record = take(files=_camille(BEFORE, AFTER))
    one, two = _events(record)
    assert (one.state, one.t, one.agreed, one.event, one.kind) == (
        "R0", 0, False, "source", "android_id",
    )  # fmt: skip
    assert one.api == "android.provider.Settings$Secure.getString"
    assert [f"{f.cls}.{f.method}:{f.line}" for f in one.stack] == [
        f"{PACKAGE}.App.onCreate:20",
        f"{PACKAGE}.Ids.read:7",
    ]
    assert one.args[1] == '"android_id"'
    assert (two.state, two.t, two.agreed) == ("R3", 35_000, True)
    assert one.more["行为主体"] == "APP本身" and one.more["行为描述"] == "获取安卓ID"
    assert record.header.way == "imported" and record.header.app.package == PACKAGE


def test_the_export_itself_is_kept(take: Take) -> None:
    files = _camille(BEFORE)
    record = take(files=files)
    link = next(link for link in record.chain if link.file == "raw/c.xlsx")
    assert record.content(link) == files["c.xlsx"]


def test_the_tables_name_kinds_and_watches_there_are() -> None:
    rows = (*exports.says().values(), *exports.methods().values(), *exports.ops().values())
    named = {row.kind for row in rows} | {c.kind for row in exports.calls().values() for c in row}
    assert named <= set(pi_kinds())
    known = {row.id for row in protocol().watch}
    for table in (*exports.sheets(), *exports.formats().values()):
        assert set(table.watches) <= known
    assert {row.permission for row in exports.ops().values()} - {""} <= set(permissions())


def test_nothing_is_watched_in_full(take: Take) -> None:
    watches = {w.what: w for w in take(files=_camille(BEFORE)).header.watches}
    assert watches["calls"].level == "partial" and "camille" in watches["calls"].why
    assert watches["windows"].level == "none" and watches["windows"].why
    assert not [w for w in watches.values() if w.level == "full"]


@pytest.mark.parametrize(
    ("time", "day", "began"),
    [
        ("2026-10-20 9:30:5", date(2026, 11, 20), "2026-11-20T09:30:05.000+08:00"),
        ("2026-11-20 9:30:5", date(2026, 11, 20), "2026-11-20T09:30:05.000+08:00"),
        ("2026-0-15 9:30:5", date(2026, 1, 15), "2026-01-15T09:30:05.000+08:00"),
        ("2026-12-3 9:30:5", date(2026, 12, 3), "2026-12-03T09:30:05.000+08:00"),
        ("2026-1-31 9:30:5", date(2026, 3, 31), "2026-01-31T09:30:05.000+08:00"),
    ],
)
def test_months_of_javascript_begin_with_0(take: Take, time: str, day: date, began: str) -> None:
    assert take(files=_camille(camille(time)), day=day).header.began == began


def test_rows_out_of_order_are_sorted(take: Take) -> None:
    late, early = camille("2026-10-20 9:30:9"), camille("2026-10-20 9:30:5", "其他", args="无参数")
    events = _events(take(files=_camille(late, early)))
    assert [event.t for event in events] == [0, 4_000]
    assert events[0].event == "call" and events[0].args == ()


def test_columns_nobody_knows_are_kept(take: Take) -> None:
    head = ("返回值", *CAMILLE, "", "备注")
    (event,) = _events(take(files=_camille(("8d6e", *BEFORE, "x", "复测"), head=head)))
    assert event.more["返回值"] == "8d6e" and event.more["备注"] == "复测"
    assert event.more["column 9"] == "x"


@pytest.mark.parametrize(
    ("row", "event", "kind"),
    [
        (camille("2026-10-20 9:30:5", args='参数1："bluetooth_name"'), "call", ""),
        (camille("2026-10-20 9:30:5", "获取位置信息", args="无参数",
                 api="android.location.LocationManager.getBestProvider"), "call", ""),
        (camille("2026-10-20 9:30:5", "APP获取了其他app信息", args='参数0：0',
                 api="android.app.ApplicationPackageManager.getInstalledPackages"),
         "source", "app_list"),
        (camille("2026-10-20 9:30:5", "APP获取了其他app信息",
                 api="android.app.ApplicationPackageManager.getApplicationInfo"), "call", ""),
        (camille("2026-10-20 9:30:5", "获取IMSI/iccid", args="无参数",
                 api="android.telephony.TelephonyManager.getSimSerialNumber"), "source", "iccid"),
        (camille("2026-10-20 9:30:5", "获取手机通信录内容", args="",
                 api="android.content.ContentResolver.query"), "source", "contacts"),
    ],
)  # fmt: skip
def test_only_what_is_sure_is_a_read(
    take: Take, row: tuple[str, ...], event: str, kind: str
) -> None:
    (seen,) = _events(take(files=_camille(row)))
    assert (seen.event, seen.kind) == (event, kind)


@pytest.mark.parametrize(
    ("caller", "event"),
    [
        ("android.widget.TextView.paste(TextView.java:11)", "call"),
        ("android.support.v4.app.Helper.a(SourceFile:1)", "source"),
        ("a.b.c(Unknown Source:4)", "source"),
        ("what is this", "source"),
    ],
)
def test_what_the_system_does_by_itself_is_no_doing_of_the_app(
    take: Take, caller: str, event: str
) -> None:
    stack = f"  android.content.ClipboardManager.getPrimaryClip(Native Method)\r\n  {caller}\r\n"
    stack += "  android.app.ActivityThread.main(ActivityThread.java:7000)\r\n"
    row = (*camille("2026-10-20 9:30:5", "读取剪切板信息", args="无参数")[:-1], stack)
    (seen,) = _events(take(files=_camille(row)))
    assert seen.event == event
    # A line that is not understood is kept as it stands.
    assert ("调用堆栈" in seen.more) == (caller == "what is this")


def test_requests_of_permissions(take: Take) -> None:
    row = camille(
        "2026-10-20 9:30:5", '申请具体权限看"参数1"', action="申请权限",
        args='参数0：{}\r\n参数1：["android.permission.CAMERA","android.permission.READ_CONTACTS"]',
        api="androidx.core.app.ActivityCompat.requestPermissions",
    )  # fmt: skip
    (event,) = _events(take(files=_camille(row)))
    assert event.event == "permission.request"
    assert event.args == ("android.permission.CAMERA", "android.permission.READ_CONTACTS")


def test_older_camille_does_not_tell_who_agreed(take: Take) -> None:
    files = _camille(BEFORE[1:], AFTER[1:], head=CAMILLE[1:])
    with pytest.raises(AssayError, match="nothing tells whether the user had agreed"):
        take(files=files)
    events = _events(take(files=files, agreed="09:30:20"))
    assert [(event.state, event.agreed) for event in events] == [("R0", False), ("R3", True)]


def test_xls_is_read_as_xlsx_is(take: Take) -> None:
    events = _events(take(files={"c.xls": xls("测试", [CAMILLE, BEFORE, AFTER])}))
    assert [(e.state, e.kind) for e in events] == [("R0", "android_id"), ("R3", "android_id")]


def test_appscan_has_no_times(take: Take) -> None:
    rows = [
        ("序号", "主体", "操作行为", "堆栈"),
        (1, PACKAGE, "获取位置信息", called("android.location.LocationManager.getBestProvider")),
        (2, "com.sdk", "获取安卓ID", called("android.provider.Settings$Secure.getString")),
        (3, "com.sdk", "获取安卓ID",
         called("android.provider.Settings$NameValueCache.getStringForUser")),
    ]  # fmt: skip
    files = {"a.xlsx": xlsx(("关注列表", rows))}
    with pytest.raises(AssayError, match="nothing tells whether"):
        take(files=files)
    events = _events(take(files=files, agreed="never"))
    # The first row is the newest; any setting may be what NameValueCache reads.
    assert [(e.event, e.kind, e.more["序号"]) for e in events] == [
        ("call", "", "3"), ("source", "android_id", "2"), ("call", "", "1"),
    ]  # fmt: skip
    assert {event.state for event in events} == {"R0"}


def test_rows_without_times_fit_no_two_states(take: Take) -> None:
    rows = [("序号", "主体", "操作行为", "堆栈"), (1, "a", "获取安卓ID", OURS)]
    files = {"a.xlsx": xlsx(("关注列表", rows))} | _camille(BEFORE, AFTER)
    with pytest.raises(AssayError, match="have no times"):
        take(files=files)


def _sentry(*rows: Sequence[str]) -> dict[str, bytes]:
    sums = [("别名", "函数名", "调用堆栈", "调用次数"), ("x", "getImei", OURS, "2")]
    return {"s.xls.xlsx": xlsx(("隐私合规", [SENTRY, *rows]), ("调用次数", sums))}


PROXY = (
    "dalvik.system.VMStack.getThreadStackTrace() -2 <- \n"
    "com.yl.lib.privacy_proxy.PrivacyProxyCall$Proxy.getImei() 219 <- \n"
    f"androidx.core.Helper.ask() 12 <- \n{PACKAGE}.App.onCreate() 1,020"
)


def test_privacysentry_tells_the_tap(take: Take) -> None:
    rows = [
        ("01-01 00:00:09.500", "IMEI-getImei", "getImei-\n线程名: main", PROXY),
        ("12-31 23:59:59.900", "点击隐私协议确认", "点击隐私协议确认", "点击隐私协议确认"),
        ("12-31 23:59:58.400", "系统信息--参数: android_id", "getString", PROXY),
        ("12-31 23:59:58.300", "命中缓存--IMEI", "getImei", PROXY),
    ]
    record = take(files=_sentry(*rows), day=date(2027, 1, 1))
    cached, read, tap, late = _events(record)
    assert record.header.began.startswith("2026-12-31T23:59:58.300")
    assert (cached.event, cached.kind, cached.t) == ("call", "", 0)
    assert (read.event, read.kind, read.state, read.t) == ("source", "android_id", "R0", 100)
    assert (tap.event, tap.state, tap.t) == ("user.agreed", "R3", 1_600)
    assert (late.kind, late.thread, late.agreed, late.t) == ("imei", "main", True, 11_200)
    assert late.api == "getImei" and "调用堆栈" not in late.more
    assert [(f"{f.cls}.{f.method}", f.line) for f in late.stack] == [
        (f"{PACKAGE}.App.onCreate", 1020),
        ("androidx.core.Helper.ask", 12),
    ]


def test_several_exports_of_one_run(take: Take) -> None:
    sentry = _sentry(("11-20 09:30:20.000", "IMEI", "getImei", PROXY))
    record = take(files=_camille(BEFORE, AFTER) | sentry)
    # The tap was after the last call before it; what lies between proves nothing.
    assert [(e.t, e.state) for e in record.events()] == [
        (0, "R0"), (15_000, "R3"), (35_000, "R3"),
    ]  # fmt: skip


def test_exports_that_contradict_each_other(take: Take) -> None:
    with pytest.raises(AssayError, match="contradict"):
        take(files=_camille(camille("2026-10-20 9:30:1", agreed="同意隐私政策后"), BEFORE))


def test_exports_of_different_days(take: Take) -> None:
    sentry = _sentry(("10-20 09:30:20.000", "IMEI", "getImei", PROXY))
    with pytest.raises(AssayError, match=r"are not of one run: 2026-10-20 .* and 2026-11-20 "):
        take(files=_camille(BEFORE, AFTER) | sentry)


def test_named_states(take: Take) -> None:
    record = take(files=_camille(BEFORE, AFTER), states=("R0=0:30", "R1=09:30:35..09:31:35"))
    assert [(e.state, e.agreed) for e in record.events()] == [("R0", False), ("R1", False)]
    assert [(s.state, s.began, s.ended) for s in record.header.states] == [
        ("R0", 0, 30_000), ("R1", 30_000, 90_000),
    ]  # fmt: skip


def test_what_lies_outside_is_left_out_and_told(take: Take) -> None:
    record = take(files=_camille(BEFORE, AFTER), states=("R0=0:30",))
    assert len(_events(record)) == 1
    assert record.header.more["left_out"].startswith("1 events")


WRONG: dict[str, tuple[dict[str, object], str]] = {
    "no time": ({"files": _camille(BEFORE, camille("bald"))},
                r"c.xlsx, row 3, column 时间点: 'bald'"),
    "no month": ({"files": _camille(camille("2026-13-1 1:1:1"))}, r"row 2, column 时间点"),
    "no such state": ({"files": _camille(camille("2026-10-20 9:0:0", agreed="也许"))},
                      r"row 2, column 隐私政策状态: '也许' is none of"),
    "no known table": ({"files": {"x.xlsx": xlsx(("a", [("Name", "Age"), (1, 2)]))}},
                       r"x.xlsx: no sheet has the columns of camille, AppScan, Pri.*Name"),
    "another table": ({"files": _camille(BEFORE), "form": "appscan"}, "no sheet has the columns"),
    "no workbook": ({"files": {"x.xlsx": b"hello"}, "form": "camille"}, "is no workbook"),
    "a cut workbook": ({"files": {"c.xlsx": _camille(BEFORE)["c.xlsx"][:900]}}, "damaged workbook"),
    "a ZIP": ({"files": {"c.zip": b"PK\x05\x06" + bytes(18)}}, "is of no format|damaged|no text"),
    "a damaged XLS": ({"files": {"c.xls": ole(b"\x01" * 900)}}, "damaged workbook"),
    "a cut XLS": ({"files": {"c.xls": xls("a", [CAMILLE, BEFORE])[:700]}}, "damaged workbook"),
    "an end before its begin": ({"files": _camille(BEFORE), "states": ("R0=9:3",)}, "ends before"),
    "no state": ({"files": _camille(BEFORE), "states": ("R0",)}, "--state R0: write"),
    "two at once": ({"files": _camille(BEFORE), "states": ("R0=0:9", "R1=5:20")}, "overlap"),
    "states and agreement": ({"files": _camille(BEFORE), "states": ("R0=0:9",), "agreed": "never"},
                             "leave --agreed out"),
    "agreed elsewhen": ({"files": _camille(BEFORE, AFTER), "agreed": "11:00"}, "outside the run"),
}  # fmt: skip


@pytest.mark.parametrize("how", WRONG)
def test_what_makes_no_sense_is_one_clear_error(how: str, take: Take, tmp_path: Path) -> None:
    more, message = WRONG[how]
    with pytest.raises(AssayError) as caught:
        take(**more)
    assert re.search(message, str(caught.value)), str(caught.value)
    assert "\n" not in str(caught.value)
    # Nothing was written.
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".import", "record"))]


def _edited(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return a workbook one part of which was changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for entry in old.namelist():
            text = old.read(entry).decode()
            new.writestr(entry, change(text) if entry == name else text)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_sheet_that_claims_to_be_huge(take: Take) -> None:
    data = _edited(
        _camille(BEFORE)["c.xlsx"],
        SHEET,
        lambda text: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', text),
    )
    assert len(_events(take(files={"c.xlsx": data}))) == 1


def test_a_cell_at_the_end_of_the_sheet(take: Take) -> None:
    row = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    data = _edited(
        _camille(BEFORE)["c.xlsx"], SHEET, lambda text: text.replace("</sheetData>", row)
    )
    assert len(_events(take(files={"c.xlsx": data}))) == 1


def test_a_formula_is_never_computed(take: Take) -> None:
    formula = '<f>HYPERLINK("http://example.com")</f>'
    data = _edited(
        xlsx(("a", [CAMILLE, (*BEFORE[:2], 7, *BEFORE[3:])])),
        SHEET,
        lambda text: text.replace("<v>7</v>", f"{formula}<v>7</v>"),
    )
    (event,) = _events(take(files={"c.xlsx": data}))
    assert event.more["行为主体"] == "7"


def test_entities_are_refused(take: Take) -> None:
    bomb = (
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    )
    data = _edited(
        _camille(BEFORE)["c.xlsx"],
        SHEET,
        lambda text: text.replace("<worksheet", f"{bomb}<worksheet"),
    )
    with pytest.raises(ArtifactError, match="damaged workbook"):
        take(files={"c.xlsx": data})


def test_a_workbook_that_unpacks_without_end(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    from appassay.recording.imports import sheet

    monkeypatch.setattr(sheet, "LARGEST", 1_000)
    with pytest.raises(ArtifactError, match="unpacks to more than"):
        take(files=_camille(BEFORE))
