"""Every form a report takes, on one made-up app."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from appassay import check
from appassay.assess import assess, checks, load_pack
from appassay.model import Artifact, Lang, Outcome, Report, bilingual
from appassay.report import render
from appassay.stored import facts_from
from conftest import ROOT

HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
FACTS: list[dict[str, Any]] = [
    {"fact": "Package", "name": "a.b", "target_sdk": 19, "version_name": HOSTILE},
    {"fact": "Label", "text": HOSTILE},
    {
        "fact": "Permission",
        "name": "android.permission.CAMERA",
        "at": {"file": "AndroidManifest.xml", "line": 3},
    },
]


@pytest.fixture(scope="module")
def report() -> Report:
    artifact = Artifact(name="a.apk", sha256="0" * 64, size=1, kind="apk")
    facts = facts_from(FACTS, evidence=["manifest", "static_code", "resources"])
    return assess(artifact, facts, load_pack(), tool="appassay 0")


def test_every_test_point_of_the_notice_is_there(report: Report) -> None:
    points = [point for clause in report.clauses for point in clause.points]
    assert len(points) == sum(report.counts.values()) == 158
    for point in points:
        if point.outcome is Outcome.UNTESTED:
            assert point.waits_for or point.has_check


def test_an_old_target_fails_u10_2(report: Report) -> None:
    point = next(p for c in report.clauses for p in c.points if p.id == "U10.2")
    assert point.outcome is Outcome.FAILED
    assert point.findings[0].evidence


def test_json_is_as_documented(report: Report) -> None:
    schema = json.loads((ROOT / "docs/reference/report.schema.json").read_text("utf-8"))
    tree = json.loads(render(report, "json", "en"))
    jsonschema.validate(tree, schema)
    assert tree["summary"]["failed"] == report.counts["failed"]


def test_json_is_the_same_each_time(report: Report) -> None:
    assert render(report, "json", "en") == render(report, "json", "zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_html_lets_nothing_of_the_app_run(report: Report, lang: Lang) -> None:
    page = render(report, "html", lang).decode()
    assert HOSTILE not in page
    assert "alert(1)" in page  # it is shown, as text
    assert page.count("<script") == 1
    assert "http://" not in page
    assert 'src="http' not in page
    assert ("不通过" in page) == (lang == "zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_html_is_whole_in_each_language(report: Report, lang: Lang) -> None:
    page = render(report, "html", lang).decode()
    for clause in report.clauses:
        assert f'id="{clause.id}"' in page
        assert clause.title[lang].replace("'", "&#39;") in page


def test_sarif_names_rules_and_places(report: Report) -> None:
    log = json.loads(render(report, "sarif", "en"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert len(run["tool"]["driver"]["rules"]) == 158
    result = next(r for r in run["results"] if r["ruleId"] == "U10.2")
    assert result["level"] == "error" and result["kind"] == "fail"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "U10.2"
    assert result["partialFingerprints"]["appassay/v1"]


REAL = ("pypi_airtest-1.4.3-Yosemite.apk", "maven_com.umeng.umsdk_push-6.0.1.aar")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["", *REAL])
def test_sarif_follows_the_schema_of_oasis(
    report: Report, inputs: Path, name: str, lang: Lang
) -> None:
    schema = json.loads((inputs / "sarif-schema-2.1.0.json").read_text())
    real = check(inputs / name) if name else report
    log = json.loads(render(real, "sarif", lang))
    jsonschema.Draft7Validator(schema).validate(log)
    assert log["runs"][0]["results"]


def test_xlsx_has_the_trades_columns_and_no_formulas(report: Report) -> None:
    book = openpyxl.load_workbook(BytesIO(render(report, "xlsx", "zh")))
    findings, points = book.worksheets
    head = [cell.value for cell in next(findings.iter_rows(max_row=1))]
    assert head[:3] == ["问题类别", "场景", "检测结果"]
    assert points.max_row == 158
    assert all(cell.data_type != "f" for row in findings.iter_rows() for cell in row)


def test_text_without_a_terminal_has_no_colour(report: Report) -> None:
    for lang in ("zh", "en"):
        text = render(report, "text", lang).decode()
        assert "\x1b" not in text
        assert "U10.2" in text


def test_finding_ids_are_unique(report: Report) -> None:
    ids = [f.id for c in report.clauses for p in c.points for f in p.findings]
    assert len(ids) == len(set(ids))


def test_every_check_has_a_place_in_the_report(report: Report) -> None:
    known = {check.point.id for check in checks()}
    shown = {p.id for c in report.clauses for p in c.points if p.has_check}
    assert shown == known


def test_a_text_in_both_languages_is_told_apart() -> None:
    both = "没有传感器 (there are no sensors); 见 logcat (see logcat); camille (XLS); 连接; x (y"
    found = bilingual(both)
    assert found.zh == "没有传感器；见 logcat；camille (XLS)；连接；x (y"
    assert found.en == "there are no sensors; see logcat; camille (XLS); 连接; x (y"
    nested = "未安装 (not installed (code 3; retry))"
    assert bilingual(nested).en == "not installed (code 3; retry)"
    assert bilingual("点击“不同意” (tapped 不同意)").en == "tapped 不同意"
    assert bilingual("连接 (HTTP 请求)").en == "连接 (HTTP 请求)"
    assert bilingual("").zh == ""
