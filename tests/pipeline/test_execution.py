"""Small built apps through the machine: what the trace, the flows and the report say of them."""

import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from appassay import check, flows, trace
from appassay.cli import main
from appassay.errors import ArtifactError
from appassay.model import Outcome
from conftest import ROOT

APPS = ROOT / "build" / "corpus" / "apps" / "open"


def _app(name: str) -> Path:
    path = APPS / name / "app.apk"
    assert path.is_file(), f"{path} is missing: run `make corpus`"
    return path


def _point(path: Path, point: str, *, run: bool = True) -> Outcome:
    report = check(path, only=[point], run=run)
    return report.clauses[0].points[0].outcome


BREACH = "consent/refusal/visitor_mode/breach"
"""The refusal opens a screen that reads the position."""
CLEAN = "consent/refusal/visitor_mode/clean"


def test_a_read_after_the_refusal_fails_and_its_twin_passes() -> None:
    assert _point(_app(BREACH), "U9.9") is Outcome.FAILED
    assert _point(_app(CLEAN), "U9.9") is Outcome.PASSED


def test_without_the_run_nothing_is_said() -> None:
    assert _point(_app(BREACH), "U9.9", run=False) is Outcome.UNTESTED


def test_permissions_in_a_bundle_before_the_policy() -> None:
    path = _app("consent/memory/bundle_at_start/before_policy")
    assert _point(path, "U10.3") is Outcome.FAILED
    assert _point(path, "U10.4") is Outcome.FAILED
    assert _point(_app("consent/memory/bundle_at_start/one_by_one"), "U10.4") is Outcome.PASSED


def test_an_entry_that_vanishes_at_the_first_run() -> None:
    case = "points/u03/icon_gone_at_first_run"
    assert _point(_app(f"{case}/breach"), "U3.1") is Outcome.FAILED
    assert _point(_app(f"{case}/icon_theme"), "U3.1") is Outcome.PASSED


def test_other_apps_woken_without_a_tap() -> None:
    assert _point(_app("points/u06/wakes_siblings/breach"), "U6.3") is Outcome.FAILED


def test_the_trace_tells_when_where_and_whose() -> None:
    found = trace(_app(BREACH))
    read = next(event for event in found.events if event.event == "source")
    assert (read.state, read.agreed, read.certainty) == ("R1", False, "must")
    assert read.kinds == ("location_precise",)
    assert read.stack[-1].file == "Screen.java" and read.stack[-1].line > 0
    assert any("仅浏览" in text for text in found.run.consent)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_prints_the_timeline(lang: str) -> None:
    done = CliRunner().invoke(main, ["trace", str(_app(BREACH)), "--lang", lang])
    assert done.exit_code == 0, done.output
    rows = done.output.splitlines()
    consent = next(n for n, row in enumerate(rows) if "────" in row)
    assert "Screen.java" in "".join(rows[consent:]) and "Screen.java" not in "".join(rows[:consent])


def test_the_command_prints_one_object_a_line_the_same_each_time() -> None:
    words = ["trace", str(_app(BREACH)), "--format", "json", "--all"]
    first, second = (CliRunner().invoke(main, words).output for _ in range(2))
    assert first == second
    rows = [json.loads(row) for row in first.splitlines()]
    assert {row["state"] for row in rows} >= {"R0", "R1", "R2"}


def test_two_threads_tell_the_same_as_one(inputs: Path) -> None:
    real = inputs / "pypi_airtest-1.4.3-Yosemite.apk"
    alone = [msgspec.json.encode(trace(path)) for path in (real, _app(BREACH))]
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(trace, (real, real, _app(BREACH), _app(BREACH))))
    assert [msgspec.json.encode(told) for told in together] == [a for a in alone for _ in "12"]


def test_flows_have_two_ends_and_a_path() -> None:
    found = flows(_app("consent/sdk/sdk_amber_switch/clean"))
    (flow,) = [flow for flow in found if "android_id" in flow.kinds]
    assert (flow.source.file, flow.sink.file, flow.sink.kind) == ("Amber.java", "Amber.java", "log")
    assert flow.source.line < flow.sink.line
    assert flow.path[-1].line == flow.sink.line


def test_given_sources_take_the_place_of_ours(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("<nothing.At: void all()> -> _SOURCE_\n")
    assert flows(_app("consent/sdk/sdk_amber_switch/clean"), sources=own) == []


def test_the_flows_command_says_which_file_could_not_be_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.apk"
    bad.write_bytes(b"no app")
    done = CliRunner().invoke(main, ["flows", str(bad)])
    assert done.exit_code == 2
    assert "bad.apk" in done.output


def test_an_sdk_archive_has_no_way_in(tmp_path: Path) -> None:
    """Nothing in it is called by the system: that is an error, not a clean result."""
    archive = tmp_path / "sdk.aar"
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("AndroidManifest.xml", '<manifest package="com.example.sdk"/>')
        with zipfile.ZipFile(tmp_path / "classes.jar", "w"):
            pass
        target.write(tmp_path / "classes.jar", "classes.jar")
    with pytest.raises(ArtifactError, match="plays a host for it"):
        flows(archive)
