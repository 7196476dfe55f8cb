"""Small built SDK archives: a host is played, and the report says what each setting changes."""

import json
from pathlib import Path

import jsonschema
import pytest

from appassay import check
from appassay.model import OfferEntry, Outcome
from appassay.report import render
from conftest import ROOT

CASES = ROOT / "build" / "corpus" / "apps" / "open" / "points" / "c08"


def _archive(name: str) -> Path:
    path = CASES / name / "app.aar"
    assert path.is_file(), f"{path} is missing: run `make corpus`"
    return path


@pytest.mark.parametrize(
    ("name", "point", "outcome"),
    [
        ("id_switch/breach", "C8.3", Outcome.FAILED),
        ("id_switch/clean", "C8.3", Outcome.PASSED),
        ("id_switch/stored", "C8.3", Outcome.PASSED),
        ("consent_told/breach", "C8.3", Outcome.FAILED),
        ("consent_told/clean", "C8.3", Outcome.PASSED),
        ("consent_told/waits", "C8.3", Outcome.PASSED),
        ("consent_told/asks_first", "C8.3", Outcome.PASSED),
        ("kinds_apart/breach", "C8.3", Outcome.FAILED),
        ("kinds_apart/clean", "C8.3", Outcome.PASSED),
        ("starts_itself/breach", "C8.4", Outcome.FAILED),
        ("starts_itself/clean", "C8.4", Outcome.PASSED),
        ("starts_itself/no_provider", "C8.4", Outcome.PASSED),
        # The read is there, behind a key no host has set: nobody saw it, nobody clears it.
        ("starts_itself/by_key", "C8.4", Outcome.UNTESTED),
    ],
)
def test_verdicts(name: str, point: str, outcome: Outcome) -> None:
    report = check(_archive(name), only=[point])
    assert report.clauses[0].points[0].outcome is outcome


def test_without_a_run_nothing_is_said_of_switches() -> None:
    report = check(_archive("id_switch/breach"), only=["C8.3"], run=False)
    assert report.clauses[0].points[0].outcome is Outcome.UNTESTED


def _entry(name: str, method: str) -> OfferEntry:
    report = check(_archive(name), only=["C8"])
    (found,) = [offer for offer in report.offers if f".{method}(" in offer.entry]
    return found


def test_the_table_shows_entry_setting_kind_and_line() -> None:
    start = _entry("id_switch/clean", "start")
    assert (start.role, start.known) == ("init", False)
    (read,) = [read for read in start.reads if read.kind == "android_id"]
    assert read.seen == "must"
    assert read.at.member.startswith("com.lynx.stat.Device.name(")
    source = ROOT / "corpus/open/points/c08/id_switch/com/lynx/stat/Device.java"
    lines = source.read_text("utf-8").split("\n")
    assert read.at.line and "ANDROID_ID" in lines[read.at.line - 1]
    switch = _entry("id_switch/clean", "setAndroidIdEnabled")
    assert [read.setting.en.rpartition(" ")[2] for read in switch.reads] == ["true"]


def test_what_starts_by_itself_is_an_entry() -> None:
    report = check(_archive("starts_itself/breach"), only=["C8"])
    assert [(o.entry, o.role) for o in report.offers][:1] == [
        ("com.teal.guard.TealStarter", "provider")
    ]
    assert [read.kind for read in report.offers[0].reads] == ["android_id"]


def test_papers_that_do_not_state_what_was_read_and_sent(tmp_path: Path) -> None:
    paper = tmp_path / "policy.html"
    paper.write_text("<h1>Lynx 隐私政策</h1><p>为了统计，我们会收集设备型号。</p>", "utf-8")
    report = check(_archive("id_switch/breach"), only=["C7"], documents=[paper])
    points = {point.id: point for clause in report.clauses for point in clause.points}
    told = {name: [finding.says for finding in points[name].findings] for name in points}
    assert (told["C7.2"], told["C7.3"]) == (["sent"], ["kind_seen"])


@pytest.mark.parametrize("name", ["id_switch/breach", "starts_itself/by_key"])
def test_json_is_as_documented(name: str) -> None:
    schema = json.loads((ROOT / "docs/reference/report.schema.json").read_text("utf-8"))
    tree = json.loads(render(check(_archive(name)), "json", "en"))
    jsonschema.validate(tree, schema)
    assert tree["entries"]
