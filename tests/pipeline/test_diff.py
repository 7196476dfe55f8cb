"""What changed between two versions of a real app, and of documents."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from appassay.api import compare
from appassay.cli import main
from appassay.diff import Difference
from appassay.errors import ArtifactError

OLD, NEW = "npm_io.appium.settings-3.0.0.apk", "npm_io.appium.settings-8.0.10.apk"


@pytest.fixture(scope="module")
def found(inputs: Path) -> Difference:
    return compare(inputs / OLD, inputs / NEW)


def told(found: Difference, section: str, change: str) -> list[str]:
    return [r.text.en for r in found.rows if r.section == section and r.change == change]


def test_permissions(found: Difference) -> None:
    new = told(found, "permissions", "added")
    assert any("android.permission.READ_SMS" in text for text in new)
    heavy = {r.text.en for r in found.heavy if r.section == "permissions"}
    assert {text for text in new if "READ_SMS" in text or "RECORD_AUDIO" in text} <= heavy
    assert not any("FOREGROUND_SERVICE_LOCATION" in text for text in heavy)
    assert "highest SDK of android.permission.BLUETOOTH: – → 30" in told(
        found, "permissions", "changed"
    )


def test_the_app(found: Difference) -> None:
    assert "version: 3.0.0 (24) → 8.0.10 (192)" in told(found, "app", "changed")
    signer = [r for r in found.rows if r.text.en.startswith("signed by")]
    assert [row.heavy for row in signer] == [True]


def test_personal_information(found: Difference) -> None:
    rows = [r for r in found.rows if r.section == "collected" and r.change == "added"]
    texts = [row.text.en for row in rows]
    assert any("SMS" in text for text in texts), texts
    assert all(row.evidence for row in rows)
    assert any("SmsReader.listSms" in str(e.at) for row in rows for e in row.evidence)


def test_verdicts_and_sdks(found: Difference) -> None:
    assert any(text.startswith("U10.11") for text in told(found, "verdicts", "changed"))
    assert any("16.0.0 → 21.4.0" in text for text in told(found, "sdks", "changed"))
    assert any("receivers.Data" in text for text in told(found, "components", "removed"))


def test_there_and_back(inputs: Path, found: Difference) -> None:
    """What came in one direction went in the other."""
    back = compare(inputs / NEW, inputs / OLD)
    for section in ("permissions", "components", "sdks", "collected", "before", "sent"):
        assert sorted(told(back, section, "removed")) == sorted(told(found, section, "added"))
        assert sorted(told(back, section, "added")) == sorted(told(found, section, "removed"))
    assert any("became smaller: 192 → 24" in r.text.en for r in back.heavy)


def test_a_version_against_itself(inputs: Path) -> None:
    assert compare(inputs / OLD, inputs / OLD, run=False).rows == ()


def test_two_apps_are_refused(inputs: Path) -> None:
    with pytest.raises(ArtifactError, match="two apps"):
        compare(inputs / OLD, inputs / "pypi_fdroidserver-2.4.5-urzip.apk", run=False)


POLICY = """# 隐私政策
我们收集您的手机号，用于登录。
{more}
如有疑问，请联系 privacy@example.com。
"""


def test_documents(inputs: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(POLICY.format(more="我们不收集您的位置信息。"), "utf-8")
    new.write_text(POLICY.format(more="我们收集您的精确位置，用于推荐附近的门店。"), "utf-8")
    apk = inputs / OLD
    found = compare(apk, apk, old_documents=[old], documents=[new], run=False)
    rows = [(r.change, r.text.zh, r.heavy) for r in found.rows if r.section == "papers"]
    assert rows == [
        ("added", "我们收集您的精确位置，用于推荐附近的门店。", True),
        ("removed", "我们不收集您的位置信息。", False),
    ]
    one = compare(apk, apk, documents=[new], run=False)
    assert "one_paper" in one.left_out
    assert not [r for r in one.rows if r.section == "papers"]


def test_the_command(inputs: Path, tmp_path: Path) -> None:
    words = ["diff", str(inputs / OLD), str(inputs / NEW), "--no-run"]
    text = CliRunner().invoke(main, [*words, "--lang", "zh", "--fail"])
    assert text.exit_code == 1
    assert " !+ 读取短信（android.permission.READ_SMS）" in text.output.splitlines()
    assert "未执行代码" in text.output
    page, plain = tmp_path / "d.html", tmp_path / "d.json"
    assert CliRunner().invoke(main, [*words, "-o", str(page)]).exit_code == 0
    assert "android.permission.READ_SMS" in page.read_text("utf-8")
    assert CliRunner().invoke(main, [*words, "-o", str(plain)]).exit_code == 0
    values = json.loads(plain.read_text("utf-8"))
    assert values["schema"] == "urn:appassay:difference:1"
    assert values["left_out"] == ["not_run", "no_papers"]
