"""What to change in a policy: the sentence, its place, why, and what to write instead."""

import io
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from appassay.cli import main
from appassay.draft import Change, changes
from appassay.extract import Reading
from appassay.extract.documents import Source
from appassay.extract.papers import papers
from appassay.model import Coverage, Facts, Level, SdkPresent
from appassay.report.draft import render
from appassay.stored import facts_from
from unit.test_draft import ARTIFACT, CAMERA, CONTACTS, PACKAGE, SETTINGS, call, event, read_of, sdk

POLICY = """# 示例应用隐私政策

## 我们收集的信息

为了推荐附近的门店，我们会收集您的精确位置信息。

我们会收集您的Android ID，用于统计。

## 权限

- 位置权限：用于推荐附近的门店。

## 第三方SDK

| SDK名称 | 公司名称 | 收集的信息 | 使用目的 | 使用场景 | 隐私政策链接 |
|---|---|---|---|---|---|
| 极光推送 | 深圳市和讯华谷信息技术有限公司 | OAID | 推送 | 接收通知 | https://a.example |

## 联系我们

电话 010-00000000
"""
JPUSH = sdk("jpush")
LOCATION = {"fact": "Permission", "name": "android.permission.ACCESS_FINE_LOCATION"}


def compared(
    *rows: dict[str, Any], policy: str | bytes = POLICY, name: str = "policy.md",
    partial: tuple[type, ...] = (),
) -> list[Change]:  # fmt: skip
    """Return what to change in one document."""
    data = policy.encode() if isinstance(policy, str) else policy
    source = Source(data=data, name=name)
    return list(changes(_reading(rows, [source], partial), [source]).changes)


def _reading(
    rows: tuple[dict[str, Any], ...], sources: list[Source], partial: tuple[type, ...] = ()
) -> Reading:
    told = papers(sources)
    facts = facts_from([PACKAGE, *rows])
    covered = {**facts.coverage, **{kind: Coverage(level=Level.PARTIAL) for kind in partial}}
    whole = Facts((*facts.items, *told.facts), covered)
    return Reading(ARTIFACT, whole, documents=told.artifacts, texts=told.documents)


def of(found: list[Change], what: str) -> Change:
    """Return the only change of a sort."""
    (change,) = (change for change in found if change.what == what)
    return change


def test_a_policy_that_says_it_all_needs_no_change() -> None:
    reads = read_of("location_precise"), read_of("android_id", 2)
    assert compared(JPUSH, LOCATION, *reads, read_of("oaid", 3, owner={"sdk": "jpush"})) == []


def test_a_kind_is_added_after_what_is_most_like_it() -> None:
    change = of(compared(JPUSH, read_of("imei")), "kind_missing")
    assert (change.weight, change.how, change.about) == ("change", "insert", "imei")
    assert change.at.quote == "我们会收集您的Android ID，用于统计。", "an identifier beside another"
    assert (change.at.line, change.at.headings[-1]) == (7, "我们收集的信息")
    assert "我们会收集您的IMEI" in change.proposal
    assert change.proposal.count("待填写") == 2, "no purpose and no scene is made up"
    assert change.evidence[0].at.line == 1


def test_what_is_not_proved_is_to_be_checked() -> None:
    assert of(compared(JPUSH, read_of("imei", certainty="may")), "kind_missing").weight == "check"
    clipboard = call("pi.clipboard", "android.content.ClipboardManager.getPrimaryClip()")
    assert of(compared(JPUSH, clipboard), "kind_missing").weight == "check"
    model = call("pi.device_model", "android.os.Build.MODEL")
    assert compared(JPUSH, LOCATION, model) == [], "what is of the device and was not even run"


def test_a_denial_is_quoted_and_contradicted() -> None:
    text = POLICY.replace("用于统计。", "用于统计。我们不会读取您的通讯录。")
    change = of(compared(JPUSH, read_of("contacts"), policy=text), "denied")
    assert (change.weight, change.how) == ("change", "replace")
    assert (change.at.quote, change.at.line) == ("我们不会读取您的通讯录。", 7)
    assert "已证实" in change.why.zh and "the app itself" in change.why.en
    found = compared(JPUSH, read_of("contacts", owner={"sdk": "jpush"}), policy=text)
    assert of(found, "denied").weight == "check", "it may be meant for the app alone"
    attempt = read_of("contacts", denied=[CONTACTS])
    assert "因未获权限" in of(compared(JPUSH, attempt, policy=text), "denied_attempt").why.zh
    assert not [c for c in compared(JPUSH, policy=text) if c.what == "denied"]


def test_a_denial_under_a_condition_is_no_contradiction() -> None:
    text = POLICY.replace("用于统计。", "用于统计。未经您同意，我们不会读取您的通讯录。")
    found = compared(JPUSH, read_of("contacts"), policy=text)
    assert not [change for change in found if change.what.startswith("denied")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("除上述信息外，我们不收集其他个人信息。", True),
        ("我们不会收集任何个人信息。", True),
        ("We do not collect any other personal information.", True),
        ("未经您的同意，我们不会收集任何个人信息。", False),
        ("我们不会收集任何儿童的个人信息。", False),
        ("We do not collect any personal information without your consent.", False),
    ],
)
def test_nothing_else_is_contradicted_by_what_is_missing(sentence: str, said: bool) -> None:
    text = POLICY.replace("用于统计。", f"用于统计。\n\n{sentence}")
    found = [c for c in compared(JPUSH, read_of("imei"), policy=text) if c.what == "nothing_else"]
    assert [change.at.quote for change in found] == ([sentence] if said else [])
    assert not any(c.what == "nothing_else" for c in compared(JPUSH, policy=text))


def test_an_sdk_is_added_in_the_columns_of_the_table() -> None:
    change = of(compared(JPUSH, sdk("bugly")), "sdk_missing")
    assert (change.weight, change.how, change.at.line) == ("change", "insert_row", 17)
    cells = change.proposal.split(" | ")
    assert len(cells) == 6
    assert cells[0] == "腾讯Bugly" and cells[1].endswith("公司")
    assert cells[4] == "【待填写：业务功能或场景】"
    assert cells[5].startswith("https://")


def test_an_sdk_known_by_shape_alone_is_to_be_checked() -> None:
    found = compared(JPUSH, sdk("bugly", how="shape", classes=0))
    assert of(found, "sdk_missing").weight == "check"


def test_another_sdk_of_a_listed_company_is_to_be_checked() -> None:
    change = of(compared(JPUSH, sdk("jcore")), "sdk_named")
    assert (change.weight, change.how) == ("check", "look")
    assert change.at.quote.startswith("极光推送 | ")


def test_kinds_beyond_the_entry_are_added_to_it() -> None:
    found = compared(JPUSH, read_of("imei", owner={"sdk": "jpush"}))
    change = of(found, "sdk_kinds")
    assert (change.weight, change.how, change.at.line) == ("change", "extend_row", 17)
    assert change.proposal == "……以及IMEI。"


def test_an_sdk_of_no_table_is_compared_with_the_entry_that_names_its_package() -> None:
    text = POLICY.replace(
        "| 极光推送 |",
        "| 大地形SDK（com.terrain） | 某公司 | OAID | 地图 | 看地图 | - |\n| 极光推送 |",
    )
    owner = {"sdk": "terrain", "name": "com.terrain"}
    change = of(compared(JPUSH, read_of("imei", owner=owner), policy=text), "sdk_kinds")
    assert (change.weight, change.how) == ("change", "extend_row")
    assert change.at.quote.startswith("大地形SDK（com.terrain）")
    unlisted = of(compared(JPUSH, read_of("imei", owner=owner)), "sdk_missing")
    assert (unlisted.weight, unlisted.about) == ("check", "terrain")
    assert unlisted.proposal.split(" | ")[2] == "IMEI"


def test_no_sdk_is_contradicted_by_one() -> None:
    text = "# 隐私政策\n\n我们收集昵称。\n\n本应用未接入第三方SDK。\n"
    found = compared(sdk("bugly"), policy=text)
    assert of(found, "no_sdk").at.quote == "本应用未接入第三方SDK。"
    assert "腾讯Bugly" in of(found, "no_sdk").why.zh
    assert not any(change.what == "no_sdk" for change in compared(policy=text))


def test_a_listed_sdk_that_is_not_there_is_to_be_checked() -> None:
    change = of(compared(), "sdk_absent")
    assert (change.weight, change.how, change.at.line) == ("check", "remove", 17)
    assert compared(LOCATION, partial=(SdkPresent,)) == [], "not all of the package was read"


def test_permissions_of_one_group_are_added_together() -> None:
    names = [CONTACTS, "android.permission.WRITE_CONTACTS"]
    rows = [{"fact": "Permission", "name": name} for name in names]
    asked = event(4, "permission.request", args=[CONTACTS], state="R3")
    location = {"fact": "Permission", "name": "android.permission.ACCESS_COARSE_LOCATION"}
    change = of(compared(JPUSH, location, *rows, asked), "permission_missing")
    assert (change.weight, change.at.line) == ("change", 11)
    assert all(name in change.proposal for name in names)
    assert "功能使用过程（Main.onCreate:4）" in change.proposal


def test_permissions_that_are_not_declared() -> None:
    assert of(compared(JPUSH), "permission_absent").at.quote == "位置权限：用于推荐附近的门店。"


def test_documents_only_have_to_tell_what_they_are_for() -> None:
    rows = (read_of("imei"), sdk("bugly"), {"fact": "Permission", "name": CAMERA})
    text = "# 用户协议\n\n您应当妥善保管密码。\n"
    assert compared(*rows, policy=text, name="terms.md") == []
    text = "# 第三方SDK目录\n\n| SDK名称 | 公司名称 |\n|---|---|\n| 极光推送 | 某公司 |\n"
    assert [c.what for c in compared(JPUSH, *rows, policy=text)] == ["sdk_missing"]
    source = Source(data=text.encode(), name="list.md")
    notes = changes(_reading((JPUSH,), [source]), [source]).notes
    assert any("权限" in note.zh and "没有对比" in note.zh for note in notes)


def test_what_is_missing_goes_to_the_document_for_it() -> None:
    listed = "# 第三方SDK目录\n\n| SDK名称 | 公司名称 |\n|---|---|\n| 极光推送 | 某公司 |\n"
    sources = [
        Source(data=POLICY.encode(), name="policy.md"),
        Source(data=listed.encode(), name="list.md"),
    ]
    rows = (JPUSH, sdk("bugly"), read_of("imei"))
    found = list(changes(_reading(rows, sources), sources).changes)
    assert of(found, "sdk_missing").at.file == "list.md"
    assert of(found, "kind_missing").at.file == "policy.md"


def test_a_proposal_speaks_the_language_of_the_document() -> None:
    text = "# Privacy policy\n\nTo count our users, we collect your Android ID.\n"
    proposal = of(compared(read_of("imei"), policy=text), "kind_missing").proposal
    assert proposal == (
        "When [TO COMPLETE: function or scene], we collect your IMEI, "
        "in order to [TO COMPLETE: purpose]."
    )


def test_a_policy_without_anything_like_it_is_added_to_at_its_end() -> None:
    text = "# 隐私政策\n\n欢迎使用。\n"
    change = of(compared(read_of("imei"), policy=text), "kind_missing")
    assert change.at.quote == "欢迎使用。"


def test_a_page_has_lines_whatever_its_mark_up() -> None:
    page = (
        "<!doctype html>\n<html><head><style>p { color: red }\n</style>\n<title>隐私政策</title>"
        "</head>\n<body><h1>隐私&#25919;策</h1>\n<!-- 我们会收集您的\n手机号。 -->\n"
        "<p>为了统计，我们会<b>收集</b>您的\nAndroid&nbsp;ID。</p>\n</body></html>"
    )
    change = of(compared(read_of("imei"), policy=page, name="policy.html"), "kind_missing")
    assert (change.at.line, change.at.sentence) == (8, 2)


def test_a_pdf_has_pages() -> None:
    stream, style = io.BytesIO(), ParagraphStyle("plain", fontSize=11)
    parts = [Paragraph("Privacy policy", ParagraphStyle("head", fontSize=20)), PageBreak()]
    parts.append(Paragraph("We do not read your contacts.", style))
    SimpleDocTemplate(stream).build(parts)
    change = of(compared(read_of("contacts"), policy=stream.getvalue(), name="p.pdf"), "denied")
    assert (change.at.page, change.at.line) == (2, None)


def test_a_word_file_has_sentences() -> None:
    stream, file = io.BytesIO(), docx.Document()
    file.add_heading("隐私政策")
    file.add_paragraph("我们不会读取您的通讯录。")
    file.save(stream)
    change = of(compared(read_of("contacts"), policy=stream.getvalue(), name="p.docx"), "denied")
    assert (change.at.sentence, change.at.line, change.at.page) == (2, None, None)


def _assay(*words: str | Path) -> str:
    result = CliRunner().invoke(main, ["draft", "lists", *map(str, words)])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A policy that a real app contradicts."""
    path = tmp_path / "policy.html"
    path.write_text(
        "<!doctype html><title>Privacy policy</title>\n<h1>Privacy policy</h1>\n"
        "<p>To find places nearby, we collect your precise location.</p>\n"
        "<p>We do not read your notifications.</p>\n",
        "utf-8",
    )
    return path


def test_changes_of_a_real_app(inputs: Path, policy: Path) -> None:
    app = inputs / SETTINGS
    text = _assay(app, "--diff", policy, "--lang", "en")
    assert "[change] This sentence says that notification content is not collected" in text
    assert "Where: policy.html, line 4, sentence 3, under “Privacy policy”" in text
    assert "NLService.onNotificationPosted" in text
    assert text == _assay(app, "--diff", policy, "--lang", "en")
    tree = json.loads(_assay(app, "--diff", policy, "--format", "json"))
    denied = next(c for c in tree["changes"] if c["what"] == "denied")
    assert (denied["at"]["line"], denied["at"]["quote"]) == (
        4,
        "We do not read your notifications.",
    )
    assert tree["summary"]["change"] >= 1


@pytest.mark.parametrize(("lang", "words"), [("zh", "要改"), ("en", "to change")])
def test_the_page_of_changes(inputs: Path, policy: Path, lang: str, words: str) -> None:
    policy.write_text(
        policy.read_text("utf-8") + "<p>We don't read your SMS &lt;b&gt;.</p>", "utf-8"
    )
    page = _assay(inputs / SETTINGS, "--diff", policy, "--format", "html", "--lang", lang)
    assert words in page and "&lt;b&gt;" in page
    assert "<script" not in page and "<b>." not in page


def test_nothing_to_change_is_said() -> None:
    source = Source(data=POLICY.encode(), name="policy.md")
    made = changes(_reading((JPUSH, LOCATION), [source]), [source])
    assert "未发现要改的地方" in render(made, "text", "zh").decode()
    assert "未发现要改的地方" in render(made, "html", "zh").decode()
