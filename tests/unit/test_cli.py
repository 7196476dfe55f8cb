"""The command line, as its user meets it: output, exit codes, one clear line for bad input."""

import datetime
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from appassay.assess import checks
from appassay.cli import COMMANDS, main
from conftest import ROOT

SMALL = "pypi_fdroidserver-2.4.5-com.politedroid_6.apk"
"""A real app with target SDK 21 and dangerous permissions, which fails U10.2."""
OTHER = "pypi_fdroidserver-2.4.5-urzip-release.apk"


def _assay(*words: str | Path, cwd: Path | None = None) -> Result:
    old = Path.cwd()
    if cwd:
        os.chdir(cwd)
    try:
        return CliRunner().invoke(main, [str(word) for word in words])
    finally:
        os.chdir(old)


def test_help_names_every_command() -> None:
    result = _assay("--help")
    assert result.exit_code == 0
    assert all(name in result.output for name in COMMANDS)


def test_version() -> None:
    assert _assay("--version").output.startswith("assay, version ")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_explain_tells_duty_criterion_and_source(lang: str) -> None:
    result = _assay("explain", "u10.3", "--lang", lang)
    assert result.exit_code == 0
    for head in {"zh": ("要求", "判据", "依据"), "en": ("Duty", "Criterion", "Sources")}[lang]:
        assert head in result.output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_explain_shows_no_names_of_values(lang: str) -> None:
    result = _assay("explain", "C2.4", "--lang", lang)
    assert "AES-GCM" in result.output
    assert "{" not in result.output


def test_explain_refuses_what_is_not_there() -> None:
    result = _assay("explain", "U99")
    assert result.exit_code == 2
    assert "no clause or test point 'U99'" in result.output


def test_clauses_lists_all() -> None:
    output = _assay("clauses", "--points", "--lang", "en").output
    assert sum(line.startswith("  ") for line in output.splitlines()) == 158


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    assert "_ASSAY_COMPLETE" in _assay("completion", shell).output


def test_check_finds_and_stops(inputs: Path) -> None:
    result = _assay("check", inputs / SMALL, "--lang", "en")
    assert result.exit_code == 1
    assert "U10.2" in result.output
    assert "\x1b" not in result.output


def test_fail_on_never_lets_everything_pass(inputs: Path) -> None:
    assert _assay("check", inputs / SMALL, "--fail-on", "never").exit_code == 0


def test_only_asks_what_is_named(inputs: Path) -> None:
    result = _assay("check", inputs / SMALL, "--only", "u3,U10.2", "--format", "json")
    clauses = json.loads(result.output)["clauses"]
    assert [c["id"] for c in clauses] == ["U3", "U10"]
    assert [p["id"] for p in clauses[1]["test_points"]] == ["U10.2"]


def test_the_outputs_ending_chooses_the_form(inputs: Path, tmp_path: Path) -> None:
    for ending, begin in [("html", b"<!doctype"), ("json", b"{"), ("sarif", b"{"), ("xlsx", b"PK")]:
        target = tmp_path / f"report.{ending}"
        _assay("check", inputs / SMALL, "-o", target)
        assert target.read_bytes().startswith(begin)


def test_a_baseline_hides_what_was_known(inputs: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    assert _assay("check", inputs / SMALL, "-o", old).exit_code == 1
    assert _assay("check", inputs / SMALL, "--baseline", old).exit_code == 0
    assert _assay("check", inputs / SMALL, "--baseline", inputs / SMALL).exit_code == 2


def _settings(folder: Path, expires: datetime.date, point: str = "U10.2") -> Path:
    path = folder / "assay.toml"
    path.write_text(
        f'[[waiver]]\npoint = "{point}"\nreason = "kiosk device"\nexpires = {expires}\n', "utf-8"
    )
    return path


def test_a_waiver_holds_until_it_expires(inputs: Path, tmp_path: Path) -> None:
    today = datetime.date.today()
    words = ("check", inputs / SMALL, "--only", "U10.2")
    _settings(tmp_path, today)
    result = _assay(*words, "--format", "json", cwd=tmp_path)
    assert result.exit_code == 0
    assert "kiosk device" in result.output
    _settings(tmp_path, today - datetime.timedelta(days=1))
    result = _assay(*words, cwd=tmp_path)
    assert result.exit_code == 1
    assert "expired" in result.stderr


def test_bad_settings_are_one_line(inputs: Path, tmp_path: Path) -> None:
    config = _settings(tmp_path, datetime.date(2999, 1, 1), point="U77.1")
    result = _assay("check", inputs / SMALL, "--config", config)
    assert result.exit_code == 2
    assert "no such test point: U77.1" in result.output
    config.write_text("surprise = 1")
    assert _assay("check", inputs / SMALL, "--config", config).exit_code in {0, 1, 2}
    config.write_text("[[waiver]]\npoint = 3")
    assert _assay("check", inputs / SMALL, "--config", config).exit_code == 2


@pytest.fixture
def bad(tmp_path: Path, inputs: Path) -> dict[str, Path]:
    """Inputs that can't be tested."""
    whole = (inputs / SMALL).read_bytes()
    files = {
        "empty": b"",
        "text": b"hello\n" * 100,
        "cut": whole[: len(whole) // 2],
        "zip_without_app": b"PK\x05\x06" + bytes(18),
    }
    paths = {}
    for name, data in files.items():
        paths[name] = tmp_path / f"{name}.apk"
        paths[name].write_bytes(data)
    sparse = tmp_path / "huge.apk"
    with sparse.open("wb") as file:
        file.truncate(5 * 2**30)
    return paths | {"directory": tmp_path, "missing": tmp_path / "none.apk", "huge": sparse}


@pytest.mark.parametrize(
    "name", ["empty", "text", "cut", "zip_without_app", "directory", "missing", "huge"]
)
def test_bad_input_is_one_line_and_exit_2(bad: dict[str, Path], name: str) -> None:
    result = _assay("check", bad[name])
    assert result.exit_code == 2
    lines = [line for line in result.output.splitlines() if line.strip()]
    assert len(lines) == 1, result.output
    assert lines[0].startswith("error: ")


def test_one_bad_file_does_not_stop_the_others(
    bad: dict[str, Path], inputs: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    words = ("-o", folder, "--format", "json")
    result = _assay("check", inputs / SMALL, bad["cut"], inputs / OTHER, *words)
    assert result.exit_code == 2
    assert {p.name for p in folder.iterdir()} == {f"{SMALL}.json", f"{OTHER}.json"}


def test_facts_shows_what_was_read(inputs: Path) -> None:
    result = _assay("facts", inputs / SMALL, "--kind", "Package")
    table = json.loads(result.output)
    assert [row["name"] for row in table["facts"]] == ["com.politedroid"]
    assert table["coverage"]["ApiCall"]["level"] == "full"
    assert _assay("facts", inputs / SMALL, "--kind", "Nonsense").exit_code == 2


def test_readme_tells_the_truth() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make demo" in readme and "make test" in readme
    for name in COMMANDS:
        if name != "completion":
            assert f"assay {name}" in readme


def test_sdks_are_listed_and_make_a_bill_of_materials(inputs: Path) -> None:
    app = inputs / "pypi_airtest-1.4.3-Yosemite.apk"
    shown = _assay("sdks", app, "--lang", "en").output
    assert "Tencent TBS (X5)" in shown
    assert "libraries that handle no personal information: AndroidX" in shown
    rows = json.loads(_assay("sdks", app, "--format", "json").output)["sdks"]
    netty = next(row for row in rows if row["id"] == "netty")
    assert netty["classes"] > 1000 and netty["classes_that_can_run"] == 0, "present, not used"
    bill = _assay("sdks", app, "--format", "cyclonedx").output
    assert bill == _assay("sdks", app, "--format", "cyclonedx").output
    parsed = json.loads(bill)
    assert (parsed["bomFormat"], parsed["specVersion"]) == ("CycloneDX", "1.6")
    assert len(parsed["components"]) == len(rows)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_sdks_of_what_is_no_app(tmp_path: Path) -> None:
    (tmp_path / "a.apk").write_bytes(b"nothing")
    result = _assay("sdks", tmp_path / "a.apk")
    assert result.exit_code == 2
    assert "a.apk" in result.output


def test_facts_of_a_document(tmp_path: Path) -> None:
    page = tmp_path / "policy.html"
    page.write_text(
        "<h1>隐私政策</h1><p>为了推荐附近的门店，我们会收集您的精确位置信息。</p>", "utf-8"
    )
    table = json.loads(_assay("facts", page).output)
    assert table["artifact"]["kind"] == "html"
    said = [row for row in table["facts"] if row["fact"] == "Statement"]
    assert ("collects", "location_precise", 2) in [
        (row["word"], row["value"], row["sentence"]) for row in said
    ]
    (seen,) = [row for row in table["facts"] if row["fact"] == "DocumentSeen"]
    assert seen["role"] == "policy"


def test_check_reads_the_documents_it_is_given(inputs: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.md"
    policy.write_text("# Privacy policy\n\nWe collect your birthday to greet you.\n", "utf-8")
    settings = tmp_path / "assay.toml"
    settings.write_text('documents = ["policy.md"]\napp_type = "utilities"\n', "utf-8")
    words = ("check", inputs / SMALL, "--format", "json", "--only", "U9.5,U12.1", "--no-run")
    for more in (("-d", policy), ("--config", settings)):
        report = json.loads(_assay(*words, *more).output)
        assert [document["name"] for document in report["documents"]] == ["policy.md"]
        points = {p["id"]: p for clause in report["clauses"] for p in clause["test_points"]}
        assert points["U9.5"]["verdict"] == "failed", "it names no way to complain"
        assert points["U12.1"]["verdict"] == "failed", "it names no contact"
    assert "untested" in _assay(*words).output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-d", "missing.html"), "there is no such file"),
        (("--app-type", "spaceship"), "no such app type: spaceship; known: app_store"),
    ],
)
def test_check_refuses_documents_and_types_it_cannot_use(
    words: tuple[str, str], message: str, inputs: Path
) -> None:
    result = _assay("check", inputs / SMALL, *words)
    assert result.exit_code == 2
    assert message in result.output


def test_documents_belong_to_one_app(inputs: Path, tmp_path: Path) -> None:
    result = _assay("check", inputs / SMALL, inputs / OTHER, "-d", tmp_path / "a.html")
    assert result.exit_code == 2
    assert "check each app with its own" in result.output


def test_the_catalogue_tells_which_points_are_answered() -> None:
    rows = json.loads(_assay("clauses", "--format", "json").output)
    points = [point for row in rows for point in row["points"]]
    assert len(rows) == 30 and len(points) == 158
    answered = {point["id"] for point in points if point["implemented"]}
    assert answered == {check.point.id for check in checks()}
    assert all(point["check"]["zh"] and point["decide"]["en"] for point in points)
