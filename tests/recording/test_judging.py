"""Checks judge by what was observed, and clear nobody by what was not watched."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from appassay import api
from appassay.cli import main
from appassay.errors import ArtifactError
from appassay.model import Outcome, PointEntry, Report
from appassay.recording import Seen, SeenFrame, Watch
from appassay.report import render
from recording.made import ASKED, HEADER, LENGTHS, READ, WATCHED, WATCHES, seen, write

BY_WINDOWS = {"U4.9"}
"""What windows alone decide, so that nothing else has to be watched for it."""
CLEAN = (seen(ASKED, 800, "R0"), seen(READ, 121_000, "R2", agreed=True))
BREACH = (seen(READ, 300, "R0"), seen(READ, 400, "R0"), *CLEAN)


@pytest.fixture
def app(inputs: Path) -> Path:
    """A real app."""
    return inputs / "pypi_airtest-1.4.3-Yosemite.apk"


def _point(report: Report, name: str) -> PointEntry:
    return next(p for clause in report.clauses for p in clause.points if p.id == name)


def _judged(folder: Path, events: tuple[Seen, ...], **options: object) -> Report:
    write(folder, events, **options)  # type: ignore[arg-type]
    return api.check(folder)


def test_a_read_before_consent_fails(tmp_path: Path) -> None:
    report = _judged(tmp_path / "record", BREACH)
    point = _point(report, "U9.9")
    assert point.outcome is Outcome.FAILED
    (finding,) = point.findings
    assert "0.3" in finding.message.en and "Android ID" in finding.message.zh
    assert finding.evidence[0].text.en == (
        "observed on a phone, R0 at 300 ms (2 times): "
        "reads Android ID (android.provider.Settings$Secure.getString)"
    )
    assert finding.evidence[0].at.member == "com.example.notes.Ids.read()"
    assert report.records[0].kind == "run_record"


def test_a_run_in_which_nothing_happened_passes(tmp_path: Path) -> None:
    assert _point(_judged(tmp_path / "record", CLEAN), "U9.9").outcome is Outcome.PASSED


@pytest.mark.parametrize("what", WATCHED)
def test_what_was_not_watched_clears_nobody(what: str, tmp_path: Path) -> None:
    for number, watches in enumerate(
        (
            tuple(watch for watch in WATCHES if watch.what != what),
            tuple(Watch(what=w, level="partial" if w == what else "full") for w in WATCHED),
        )
    ):
        report = _judged(tmp_path / str(number), CLEAN, watches=watches)
        assert _point(report, "U9.9").outcome is Outcome.UNTESTED
        passed = {p.id for c in report.clauses for p in c.points if p.outcome is Outcome.PASSED}
        assert passed == (set() if what == "windows" else BY_WINDOWS)


@pytest.mark.parametrize("state", ["R1", "R4"])
def test_a_state_that_is_missing_or_short_clears_nobody(state: str, tmp_path: Path) -> None:
    without = {name: length for name, length in LENGTHS.items() if name != state}
    events = (seen(ASKED, 800, "R0"),)
    for number, lengths in enumerate((without, LENGTHS | {state: LENGTHS[state] - 1})):
        report = _judged(tmp_path / str(number), events, lengths=lengths)
        assert _point(report, "U9.9").outcome is Outcome.UNTESTED
    assert any("R" in note.en and "too short" in note.en for note in report.notes)


def test_what_was_seen_in_a_short_run_counts_all_the_same(tmp_path: Path) -> None:
    report = _judged(tmp_path / "record", BREACH, lengths={"R0": 5, "R2": 200}, watches=())
    assert _point(report, "U9.9").outcome is Outcome.FAILED


def test_who_read_is_told_by_the_calls_under_way(tmp_path: Path) -> None:
    stack = (SeenFrame(cls="com.umeng.commonsdk.UMConfigure", method="init()"),)
    read = seen(READ, 300, "R0", stack=stack)
    (finding,) = _point(_judged(tmp_path / "record", (read,)), "U9.9").findings
    assert finding.owner.sdk == "umeng_common"


def test_a_run_of_another_app_is_refused(tmp_path: Path, app: Path) -> None:
    write(tmp_path / "record", CLEAN)
    with pytest.raises(ArtifactError, match=r"is a run of com\.example\.notes, not of"):
        api.check(app, records=[tmp_path / "record"])


def test_a_run_of_another_file_is_refused(tmp_path: Path, app: Path) -> None:
    other = replace(HEADER.app, sha256="0" * 64)
    write(tmp_path / "record", CLEAN, header=replace(HEADER, app=other))
    with pytest.raises(ArtifactError, match="is a run of another file"):
        api.check(app, records=[tmp_path / "record"])


def test_a_run_is_judged_with_the_package(tmp_path: Path, app: Path) -> None:
    package = api.check(app, only=["U9.9"]).subject.package
    same = replace(HEADER.app, package=package)
    write(tmp_path / "record", BREACH, header=replace(HEADER, app=same))
    report = api.check(app, records=[tmp_path / "record"], only=["U9.9"])
    said = [e.text.en for f in _point(report, "U9.9").findings for e in f.evidence]
    assert any(text.startswith("observed on a phone, R0 at 300 ms") for text in said)
    assert report.run is not None and report.run.by == "machine"
    assert report.run.recorded[0].en.startswith("run record record (observed on a phone): R0 60 s")


def test_the_command_line(tmp_path: Path) -> None:
    folder, packed = str(tmp_path / "record"), str(tmp_path / "record.zip")
    digest = write(Path(folder), BREACH)
    runner = CliRunner()
    assert runner.invoke(main, ["run", "verify", folder]).output == f"{digest}  {folder}\n"
    assert runner.invoke(main, ["run", "pack", folder, packed]).exit_code == 0
    again = runner.invoke(main, ["run", "pack", folder, packed])
    assert again.exit_code == 2 and "is there already" in again.output
    shown = runner.invoke(main, ["run", "show", packed, "--lang", "en", "--limit", "1"])
    assert digest in shown.output and "reads Android ID" in shown.output
    assert "3 more (--limit)" in shown.output
    lines = runner.invoke(main, ["run", "show", packed, "--format", "json", "--event", "source"])
    rows = [json.loads(line) for line in lines.output.splitlines()]
    assert [row["t"] for row in rows] == [300, 400, 121_000]
    checked = runner.invoke(main, ["check", packed, "--lang", "en"])
    assert checked.exit_code == 1 and "observed on a phone" in checked.output
    (Path(folder) / "events.ndjson").write_bytes(b"")
    refused = runner.invoke(main, ["check", folder])
    assert refused.exit_code == 2 and refused.output.count("\n") == 1


def test_a_steady_rhythm_is_seen(tmp_path: Path) -> None:
    """Every ten seconds, give or take one, is steady; now and then is not."""
    begin = sum(LENGTHS[name] for name in ("R0", "R1", "R2", "R3")) * 1000
    watch = seen(READ, 0, "R4", agreed=True, kind="location_precise")
    other = seen(READ, 0, "R4", agreed=True, kind="contacts")
    steady = [(begin + turn * 10_000 + turn % 2 * 900, watch) for turn in range(12)]
    loose = [(begin + turn * turn * 1_500, other) for turn in range(12)]
    rows = sorted(steady + loose, key=lambda row: row[0])
    events = tuple(seen(like, t, "R4") for t, like in rows)
    said = [f for f in _point(_judged(tmp_path / "record", events), "U8.5").findings]
    texts = [finding.message.en for finding in said]
    assert any("is read every" in text and "(12 times)" in text for text in texts)
    assert not any("is read every" in text and "contacts" in text for text in texts)


def test_what_a_record_clears_speaks_of_no_execution(tmp_path: Path) -> None:
    report = _judged(tmp_path / "record", CLEAN)
    findings = [f for c in report.clauses for p in c.points for f in p.findings]
    texts = [(f.message.zh, f.message.en) for f in findings]
    assert any(zh.startswith("运行记录中") for zh, _ in texts)
    assert not [zh for zh, en in texts if "推演" in zh or "execution" in en]


def test_what_both_clear_speaks_of_both(tmp_path: Path, app: Path) -> None:
    package = api.check(app, only=["U9.9"]).subject.package
    header = replace(HEADER, app=replace(HEADER.app, package=package))
    write(tmp_path / "record", CLEAN, header=header)
    report = api.check(app, records=[tmp_path / "record"], only=["U1.3"])
    (finding,) = _point(report, "U1.3").findings
    assert finding.message.zh.startswith("推演执行和运行记录中")


def test_the_page_speaks_of_a_record_not_of_an_execution(tmp_path: Path) -> None:
    page = render(_judged(tmp_path / "record", ()), "html", "en").decode()
    assert "The run record tells of nothing" in page
    assert "was executed abstractly" not in page
