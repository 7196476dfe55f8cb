"""Asking tools and keeping what they say: warm commands, files of answers, our own events."""

import json
import shlex
import struct
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

import appassay
from appassay.bench import (
    FORMAT,
    Answer,
    Event,
    Found,
    Index,
    Measured,
    Ours,
    Stream,
    measure,
    restore,
    save,
)
from appassay.bench.index import App, Spot
from appassay.cli import main
from appassay.errors import ConfigError

ECHO = """
import json, sys
for number, line in enumerate(sys.stdin):
    name = line.strip().rsplit("/", 1)[-1]
    if name == "dies": sys.exit(3)
    if name == "hangs": import time; time.sleep(60)
    good = json.dumps({"tool": "echo 1", "note": f"{number} {name}"})
    print("{" if name == "babbles" else good, flush=True)
"""


def _stream(timeout: float = 30.0) -> Stream:
    return Stream((sys.executable, "-c", ECHO), "echo", timeout)


def _ask(*names: str, jobs: int = 1, timeout: float = 30.0) -> list[Answer]:
    return _stream(timeout).ask_all([Path(f"/apps/{name}") for name in names], jobs)


def test_one_process_answers_about_all_apps() -> None:
    assert [a.note for a in _ask("a", "b", "c")] == ["0 a", "1 b", "2 c"]


def test_answers_stand_in_the_order_of_the_apps_whoever_gave_them() -> None:
    names = [f"app{n}" for n in range(12)]
    assert [a.note.split()[1] for a in _ask(*names, jobs=3)] == names


def test_a_process_that_dies_loses_one_app() -> None:
    before, lost, after = _ask("a", "dies", "b")
    assert (before.note, after.note) == ("0 a", "0 b")
    assert (lost.tool, lost.error) == ("echo 1", "ended with exit code 3")


def test_a_process_that_hangs_is_ended_and_started_anew() -> None:
    lost, after = _ask("hangs", "b", timeout=2)
    assert lost.error == "no answer in 2 s"
    assert after.note == "0 b"


def test_what_is_no_answer_says_so_and_the_next_is_asked() -> None:
    lost, after = _ask("babbles", "b")
    assert "not an answer" in lost.error
    assert after.note == "1 b"


def test_a_command_that_is_not_there_is_told() -> None:
    (answer,) = Stream(("/no/such/tool",), "absent").ask_all([Path("a")], 1)
    assert answer.tool == "absent"
    assert "No such file" in answer.error


def _app(name: str) -> App:
    return App(name, "flow", "c", "case", name, False, "a.b", "app.apk", "0", "why", (), ())


def test_the_same_answers_render_to_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "app.apk").touch()
    apps = [{"id": n, "suite": "flow", "category": "c", "case": "x", "variant": n, "sealed": False,
             "package": "a.b", "apk": "app.apk", "sha256": "0", "why": "w", "flow": []}
            for n in ("b", "a")]  # fmt: skip
    index = tmp_path / "index.json"
    index.write_text(json.dumps({"format": 1, "digest": "d" * 64, "apps": apps}))
    kept, tool = tmp_path / "answers.json", f"{shlex.quote(sys.executable)} -c {shlex.quote(ECHO)}"
    common = ["--index", str(index)]
    asked = ["--stream", tool, "--without-ours", "--date", "2026-01-31", "--commit", "abc"]
    first = CliRunner().invoke(
        main, ["bench", "accuracy", *common, *asked, "--answers", str(kept), "--jobs", "1"]
    )
    again = CliRunner().invoke(main, ["bench", "table", *common, str(kept)])
    assert first.exit_code == again.exit_code == 0
    assert first.output == again.output
    assert "Measured on 2026-01-31, commit `abc`, 2 apps" in first.output


def test_answers_about_another_corpus_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    measured = Measured(FORMAT, "2026-01-31", "abc", "d" * 64, {"t": {"a": Answer("t")}})
    save(measured, path)
    assert restore(path, Index(1, "d" * 64, ())) == measured
    with pytest.raises(ConfigError, match="about corpus dddddddddddddddd"):
        restore(path, Index(1, "e" * 64, ()))
    path.write_text("{}")
    with pytest.raises(ConfigError, match="not a file of answers"):
        restore(path, Index(1, "d" * 64, ()))
    with pytest.raises(ConfigError, match="no such file"):
        restore(tmp_path / "absent", Index(1, "d" * 64, ()))


def test_a_tool_is_called_by_the_name_it_gives() -> None:
    apps = [_app("dies"), _app("a")]
    broken = Stream(("/no/such/tool",), "absent")
    measured = measure([_stream(), broken], apps, Path("/apps"), 1, ("day", "abc", "d"))
    assert list(measured.answers) == ["echo 1", "absent"]
    assert set(measured.answers["echo 1"]) == {"dies", "a"}


def test_our_flows_are_reported_as_soon_as_the_library_finds_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    end: dict[str, Any] = {"method": "a.B.c", "file": "src/Main.java", "line": 3, "api": "x"}
    flow = SimpleNamespace(source=SimpleNamespace(**end), sink=SimpleNamespace(**end | {"line": 5}))
    monkeypatch.setattr(appassay, "flows", lambda path: [flow], raising=False)
    answer = Ours().ask(_jar(tmp_path))
    assert answer.flows == (Found(Spot("Main.java", 3), Spot("Main.java", 5)),)
    assert set(answer.stages) == {"check", "flows"}


def _jar(folder: Path) -> Path:
    """Return a JAR of one class without members."""
    pool = b"".join(
        b"\1" + struct.pack(">H", len(name)) + name + b"\7" + struct.pack(">H", number)
        for number, name in ((1, b"a/B"), (3, b"java/lang/Object"))
    )
    head = struct.pack(">IHHH", 0xCAFEBABE, 0, 52, 5)
    body = struct.pack(">7H", 0x21, 2, 4, 0, 0, 0, 0)
    path = folder / "a.jar"
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr("a/B.class", head + pool + body)
    return path


def test_our_events_name_moment_kind_and_owner() -> None:
    from appassay.bench.adapters import events

    def finding(outcome: str, moment: str, kinds: tuple[str, ...], sdk: str) -> SimpleNamespace:
        value = SimpleNamespace(value=outcome)
        owner = SimpleNamespace(sdk=sdk)
        return SimpleNamespace(outcome=value, moment=moment, data_kinds=kinds, owner=owner)

    findings = [
        finding("failed", "R0", ("imei", "mac"), "umeng_common"),
        finding("suspect", "static", (), ""),
        finding("review", "R0", ("sms",), ""),
    ]
    point = SimpleNamespace(id="U9.9", findings=findings)
    report: Any = SimpleNamespace(clauses=[SimpleNamespace(points=[point])])
    assert events(report) == (
        Event("U9.9", "failed", "R0", "imei", "umeng_common"),
        Event("U9.9", "failed", "R0", "mac", "umeng_common"),
        Event("U9.9", "suspect", "", "", "app"),
    )


def test_what_lies_beside_an_app_is_handed_in(tmp_path: Path) -> None:
    from appassay.bench.adapters import beside

    apk = tmp_path / "app.apk"
    assert beside(apk).documents == ()
    (tmp_path / "handed.json").write_text('{"documents": ["p.html"], "app_type": "news"}')
    told = beside(apk)
    assert (told.documents, told.register, told.app_type) == (("p.html",), "", "news")
