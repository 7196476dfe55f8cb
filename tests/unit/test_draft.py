"""Drafts of the lists: what facts fill in, what is left to a person, and in which forms."""

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from appassay.cli import main
from appassay.draft import Lists, Row, lists
from appassay.draft.wording import shown
from appassay.extract import Reading
from appassay.extract.documents import Source
from appassay.extract.papers import papers
from appassay.knowledge import draft_words, pi_kinds
from appassay.model import Artifact, Facts, Lang
from appassay.report.draft import LISTS, render
from appassay.stored import facts_from

SETTINGS = "npm_io.appium.settings-8.0.10.apk"
CONTACTS, CAMERA = "android.permission.READ_CONTACTS", "android.permission.CAMERA"
ARTIFACT = Artifact(name="app.apk", sha256="0" * 64, size=1, kind="apk")
PACKAGE = {"fact": "Package", "name": "com.example.app", "version_name": "1.2"}


def event(number: int, name: str, **more: Any) -> dict[str, Any]:
    """Return an event of a run as a row."""
    at = {"member": "com.example.app.Main.onCreate(android.os.Bundle)", "line": number}
    return {"fact": "Event", "id": number, "event": name, "at": at, **more}


def read_of(kind: str, number: int = 1, **more: Any) -> dict[str, Any]:
    """Return a read of a kind as a row."""
    row = {"kind": kind, "kinds": [kind], "api": "android.x.Y.read", **more}
    return event(number, "source", **row)


def call(api: str, target: str, args: tuple[Any, ...] = ()) -> dict[str, Any]:
    """Return a call that can be reached as a row."""
    at = {"file": "classes.dex", "member": "com.example.app.Deep.look()", "line": 9}
    return {
        "fact": "ApiCall",
        "api": api,
        "target": target,
        "args": args,
        "reachable": True,
        "at": at,
    }


def sdk(name: str, **more: Any) -> dict[str, Any]:
    """Return an SDK of the package as a row."""
    return {"fact": "SdkPresent", "sdk": name, "classes": 9, "used": 3, "signs": ["com.x"], **more}


def reading(*rows: dict[str, Any], policy: str = "", name: str = "policy.md") -> Reading:
    """Return what was read of an app, with a document beside it."""
    told = papers([Source(data=policy.encode(), name=name)] if policy else [])
    facts = facts_from([PACKAGE, *rows])
    whole = Facts((*facts.items, *told.facts), facts.coverage)
    return Reading(ARTIFACT, whole, documents=told.artifacts, texts=told.documents)


def table_of(draft: Lists, name: str) -> dict[str, Row]:
    """Return a list by the ids of its rows."""
    return {row.id: row for table in draft.tables if table.id == name for row in table.rows}


def drafted(name: str, *rows: dict[str, Any], policy: str = "") -> dict[str, Row]:
    """Return one list of an app."""
    return table_of(lists(reading(*rows, policy=policy)), name)


def test_what_is_sensitive_comes_first_and_purposes_are_left_open() -> None:
    rows = drafted("collected", read_of("device_model"), read_of("sms", 2), read_of("imei", 3))
    assert list(rows) == ["sms", "imei", "device_model", ""]
    row = rows["imei"]
    assert (row.sure, row.cells["purpose"].todo, row.cells["scene"].todo) == (
        "must",
        "purpose",
        "scene",
    )
    assert row.cells["purpose"].text.zh == ""
    assert "first launch, untouched" in row.cells["scene"].hint.en
    assert str(row.evidence[0].at) == "com.example.app.Main.onCreate(android.os.Bundle):3"


def test_how_sure_a_row_is() -> None:
    rows = drafted(
        "collected",
        read_of("imei", certainty="may"),
        read_of("sms", denied=["android.permission.READ_SMS"]),
        call("pi.clipboard", "android.content.ClipboardManager.getPrimaryClip()"),
    )
    assert {name: row.sure for name, row in rows.items() if name} == {
        "imei": "may", "sms": "must", "clipboard": "reachable",
    }  # fmt: skip
    assert "因未获权限被拒绝" in rows["sms"].cells["way"].text.zh
    assert "因未获权限" not in rows["imei"].cells["way"].text.zh


def test_calls_that_serve_many_ends_are_told_by_their_argument() -> None:
    secure = "android.provider.Settings$Secure.getString(android.content.ContentResolver)"
    for name, found in (("oaid_limit_state", False), ("android_id", True), (None, True)):
        rows = drafted("collected", call("pi.android_id", secure, (None, name)))
        assert ("android_id" in rows) is found
    lookup = call("pi.app_lookup", "android.content.pm.PackageManager.getPackageInfo()", ("a.b", 0))
    assert "app_list" not in drafted("collected", lookup), "one app looked up is no list"
    assert "app_list" in drafted("collected", lookup, read_of("app_list"))


@pytest.mark.parametrize(
    ("declared", "kind"),
    [("ACCESS_FINE_LOCATION", "location_precise"), ("ACCESS_COARSE_LOCATION", "location_coarse")],
)
def test_a_call_reads_the_place_as_finely_as_the_permissions_allow(
    declared: str, kind: str
) -> None:
    permission = {"fact": "Permission", "name": f"android.permission.{declared}"}
    at = "android.location.LocationManager.getLastKnownLocation(java.lang.String)"
    rows = drafted("collected", permission, call("pi.location", at))
    assert [name for name in rows if name] == [kind]


def test_what_leaves_is_said() -> None:
    sent = event(2, "sink", kind="network", kinds=["imei"])
    assert "网络" in drafted("collected", read_of("imei"), sent)["imei"].cells["way"].hint.zh
    assert drafted("collected", read_of("imei"))["imei"].cells["way"].hint.zh == ""


def test_purposes_of_the_policy_are_taken_over_with_their_sentence() -> None:
    policy = (
        "# 隐私政策\n\n为了防止刷单，我们会收集您的IMEI。\n\n为了改善体验，我们会收集您的短信。\n"
    )
    rows = drafted("collected", read_of("imei"), read_of("sms"), policy=policy)
    cell = rows["imei"].cells["purpose"]
    assert (cell.basis, cell.todo, cell.hint.zh) == ("policy", "", "policy.md第2句")
    assert "防止刷单" in cell.text.zh
    assert any(entry.kind == "Statement" for entry in rows["imei"].evidence)
    assert rows["sms"].cells["purpose"].todo == "vague"


def test_an_sdk_is_filled_in_from_the_table_and_from_what_it_does() -> None:
    reads = read_of("imei", owner={"sdk": "jpush"})
    rows = drafted("shared", sdk("jpush", version="5.0.1"), reads)
    cells = rows["jpush"].cells
    assert cells["name"].text.en == "JPush 5.0.1"
    assert cells["provider"].text.zh and cells["provider"].basis == "table"
    assert cells["link"].text.zh == "https://www.jiguang.cn/license/privacy"
    assert cells["kinds"].text.zh.startswith("IMEI；")
    assert "厂商文档" in cells["kinds"].text.zh, "its vendor names more kinds than were seen"
    assert (cells["shared_way"].todo, cells["scene"].todo) == ("", "scene")
    assert rows["jpush"].sure == "must"
    assert {e.kind for e in rows["jpush"].evidence} == {"Event", "SdkPresent"}


def test_what_no_source_was_checked_for_is_but_a_hint() -> None:
    draft = lists(reading(sdk("jcore")))
    cells = table_of(draft, "shared")["jcore"].cells
    assert (cells["kinds"].text.zh, cells["kinds"].todo) == ("", "kinds")
    assert "OAID" in cells["kinds"].hint.zh and "未核对" in cells["kinds"].hint.zh
    assert "oaid" not in table_of(draft, "collected")
    assert "oaid" in drafted("collected", sdk("jpush"))
    assert "oaid" not in drafted("collected", sdk("jpush", used=0)), "none of its code can run"


def test_libraries_are_no_third_parties() -> None:
    assert "okhttp" not in drafted("shared", sdk("okhttp"))


def test_strangers_and_servers_are_left_to_a_person() -> None:
    rows = drafted(
        "shared",
        read_of("imei", owner={"sdk": "terrain", "name": "terrain"}),
        event(1, "connect", args=["https://api.shop.example/v1?x=1"]),
        event(1, "sink", kind="network", kinds=["imei"]),
        event(3, "connect", args=["file:///android_asset/a.html", "http://[bad"]),
    )
    assert list(rows) == ["terrain", "api.shop.example"]
    assert rows["terrain"].cells["name"].todo == "sdk_name"
    assert rows["terrain"].cells["provider"].todo == "provider"
    server = rows["api.shop.example"].cells
    assert (server["name"].todo, server["kinds"].text.zh) == ("name", "IMEI")


def test_calls_of_a_stranger_are_its_own_where_its_package_was_seen_to_run() -> None:
    owner = {"sdk": "terrain", "name": "com.terrain"}
    deep = call("pi.clipboard", "android.content.ClipboardManager.getPrimaryClip()")
    deep["at"] = {"member": "com.terrain.map.Deep.look()"}
    rows = drafted("collected", read_of("imei", owner=owner), deep)
    assert rows["clipboard"].cells["by"].text == rows["imei"].cells["by"].text
    assert rows["clipboard"].cells["by"].text.zh != "应用自身"
    assert drafted("collected", deep)["clipboard"].cells["by"].text.zh == "应用自身"


def test_what_shows_an_sdk_is_its_evidence() -> None:
    (entry,) = drafted("shared", sdk("bugly", signs=["com.tencent.bugly"]))["bugly"].evidence
    assert entry.kind == "SdkPresent" and "com.tencent.bugly" in entry.text.zh


def test_permissions_tell_when_and_what_a_refusal_does() -> None:
    asked = event(5, "permission.request", args=[CONTACTS], state="R3")
    base = ({"fact": "Permission", "name": CONTACTS}, asked)
    denied, ends = (
        event(6, name, args=[CONTACTS]) for name in ("permission.denied", "denial.ends")
    )
    cells = drafted("permissions", *base, denied)[CONTACTS].cells
    assert cells["when"].text.zh == "功能使用过程（Main.onCreate:5）"
    assert "应用仍可使用" in cells["refusable"].text.zh
    assert (
        "须整改" in drafted("permissions", *base, denied, ends)[CONTACTS].cells["refusable"].text.zh
    )
    alone = drafted("permissions", base[0])[CONTACTS].cells
    assert (alone["when"].todo, alone["purpose"].todo) == ("when", "purpose")
    assert "删除声明" in alone["purpose"].hint.zh, "no use was seen"


def test_a_purpose_of_the_manifest_stands_in_the_list() -> None:
    given = {"fact": "PermissionPurpose", "permission": CAMERA, "text": "扫描条码"}
    cell = drafted("permissions", {"fact": "Permission", "name": CAMERA}, given)[CAMERA].cells[
        "purpose"
    ]
    assert (cell.text.zh, cell.basis, cell.todo) == ("扫描条码", "manifest", "")


def test_permissions_nobody_grants_are_only_named() -> None:
    draft = lists(reading({"fact": "Permission", "name": "android.permission.INTERNET"}))
    (table,) = (table for table in draft.tables if table.id == "permissions")
    assert table.rows == () and "INTERNET" in table.note.en


def test_every_word_of_a_draft_is_there_in_both_languages() -> None:
    words = draft_words()
    for name, rows in words.items():
        for key, text in rows.items():
            assert text.zh and text.en, f"{name}.{key}"
    assert set(words["sure"]) == set(words["sure_meaning"])


HOSTILE = "<script>alert(1)</script>|`x`\n# no heading"


def _hostile() -> Lists:
    label = {"fact": "Label", "text": HOSTILE, "locale": ""}
    return lists(reading(label, read_of("imei"), sdk("jpush")))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown_has_whole_tables_whatever_the_app_is_called(lang: Lang) -> None:
    text = render(_hostile(), "markdown", lang).decode()
    assert "<script>" not in text.replace("\\<script\\>", "")
    assert sum(line.startswith("# ") for line in text.splitlines()) == 1
    rows = [line for line in text.splitlines() if line.startswith("| 1 |")]
    assert [line.replace("\\|", "").count("|") for line in rows] == [7, 9]
    assert {"zh": "【待填写：", "en": "\\[TO COMPLETE: "}[lang] in text
    assert "292" in text, "what the columns rest on"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_whole_and_escapes(lang: Lang) -> None:
    page = render(_hostile(), "html", lang).decode()
    assert "<script" not in page and "&lt;script&gt;" in page
    assert page.count('contenteditable="true"') == sum(t.todos for t in _hostile().tables)
    assert pi_kinds()["imei"].text[lang] in page


def test_a_workbook_marks_what_is_to_be_completed() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(_hostile(), "xlsx", "zh")))
    assert book.sheetnames == ["已收集清单", "共享清单", "权限清单"]
    sheet = book["已收集清单"]
    assert [cell.value for cell in sheet[1]][:3] == ["个人信息种类", "使用目的", "使用场景"]
    yellow = [c.value for row in sheet for c in row if c.fill.fgColor.rgb == "FFFFF3B8"]
    assert yellow and all("待填写" in str(value) for value in yellow)


def test_json_holds_both_languages_and_what_is_open() -> None:
    tree = json.loads(render(_hostile(), "json", "en"))
    collected, shared, _ = tree["lists"]
    assert [column["id"] for column in collected["columns"]] == [
        "kind", "purpose", "scene", "way", "by",
    ]  # fmt: skip
    cell = collected["rows"][0]["cells"]["scene"]
    assert cell["to_complete"] == {"zh": "业务功能或场景", "en": "function or scene"}
    assert shared["rows"][0]["evidence"][0]["at"]["text"] == ""


def _assay(*words: str | Path) -> Any:
    return CliRunner().invoke(main, ["draft", "lists", *map(str, words)])


def test_lists_of_a_real_app(inputs: Path, tmp_path: Path) -> None:
    app = inputs / SETTINGS
    text = _assay(app, "--lang", "en").output
    assert "| notification content |" in text
    assert "Google location services 21.4.0" in text
    assert text == _assay(app, "--lang", "en").output
    for form, ending, begin in zip(
        LISTS, ("md", "html", "json", "xlsx"), (b"# ", b"<!", b"{", b"PK"), strict=True
    ):
        assert _assay(app, "-o", tmp_path / f"a.{ending}").exit_code == 0, form
        assert (tmp_path / f"a.{ending}").read_bytes().startswith(begin)


def test_lists_without_a_run_say_so(inputs: Path) -> None:
    tree = json.loads(_assay(inputs / SETTINGS, "--no-run", "--format", "json").output)
    assert any("not executed" in note["en"] for note in tree["notes"])
    assert {row["sure"] for row in tree["lists"][0]["rows"]} == {"reachable", ""}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--format", "xlsx"), "can't go to the terminal"),
        (("--format", "text"), "lists are written as markdown, html, json, xlsx, not as text"),
        (("--policy", "missing.html"), "there is no such file"),
        (("--diff", "missing.html"), "there is no such file"),
        (("--diff", "a.md", "--format", "xlsx"), "changes are written as text, html, json"),
    ],
)
def test_what_cannot_be_drafted_is_one_line(
    words: tuple[str, ...], message: str, inputs: Path
) -> None:
    result = _assay(inputs / SETTINGS, *words)
    assert result.exit_code == 2
    assert message in result.output and result.output.count("\n") == 1


def test_a_cell_shows_what_is_known_before_what_is_open() -> None:
    own, reads = read_of("imei"), read_of("imei", 2, owner={"sdk": "jpush"})
    cell = drafted("collected", sdk("jpush"), own, reads)["imei"].cells["purpose"]
    assert shown(cell, "zh").endswith("；【待填写：应用自身的使用目的】")
    assert shown(cell, "zh").startswith("极光推送：")
