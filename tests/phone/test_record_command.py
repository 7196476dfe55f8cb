"""`assay record` as a user types it, against the stand-in adb server."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from appassay import api
from appassay.cli import main
from appassay.model import Outcome
from appassay.recording import open_record
from conftest import ROOT
from phone.model import Phone, load
from phone.server import Server

PACKAGE = "com.example.notes"


@contextmanager
def attached(
    monkeypatch: pytest.MonkeyPatch, phones: dict[str, Phone], states: dict[str, str] | None = None
) -> Iterator[None]:
    with Server(phones, states) as server:
        monkeypatch.setenv("ANDROID_ADB_SERVER_PORT", str(server.port))
        monkeypatch.setenv("ANDROID_ADB_SERVER_HOST", "127.0.0.1")
        yield


def test_ctrl_c_leaves_a_record(tmp_path: Path) -> None:
    phone = load("compliant")
    phone.flags["installed"] = True
    target = tmp_path / "r.zip"
    with Server({"A1": phone}) as server:
        where = {
            **os.environ, "ANDROID_ADB_SERVER_PORT": str(server.port),
            "PYTHONPATH": str(ROOT / "src"),
        }  # fmt: skip
        command = [
            sys.executable,
            "-m",
            "appassay",
            "record",
            PACKAGE,
            "-o",
            str(target),
            "--no-frida",
        ]
        run = subprocess.Popen(command, env=where, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert run.stderr is not None
        assert run.stderr.readline().startswith(b"R0")
        while phone.screen != "consent":
            assert run.poll() is None
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=30)
    assert b"interrupted" in err
    made = open_record(target)
    made.check()
    assert made.header.more["cut"] == "interrupted by the user"
    assert {w.level for w in made.header.watches} == {"partial"}


def test_which_phone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def asked(*options: str, serials: str = "", states: dict[str, str] | None = None) -> str:
        with attached(monkeypatch, {name: load("compliant") for name in serials.split()}, states):
            done = CliRunner().invoke(
                main, ["record", PACKAGE, "-o", str(tmp_path / "r.zip"), *options]
            )
        assert done.exit_code == 2
        assert done.output.count("\n") == 1
        return done.output

    assert "name one with --device: A1 (device), B2 (device)" in asked(serials="A1 B2")
    assert "there are A1 (device)" in asked("--device", "C3", serials="A1")
    assert "no phone is attached" in asked()
    assert "请在手机上允许USB调试" in asked(states={"D4": "unauthorized"})
    assert "is not installed on A1" in asked("--device", "A1", serials="A1 B2")
    assert "R0 to R9" in asked("--states", "R12", serials="A1")
    assert not (tmp_path / "r.zip").exists()


def test_a_phone_that_refuses_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, inputs: Path
) -> None:
    phone = load("compliant")
    phone.session["refuses_install"] = "INSTALL_FAILED_USER_RESTRICTED: Install canceled by user"
    app = inputs / "pypi_airtest-1.4.3-Yosemite.apk"
    with attached(monkeypatch, {"A1": phone}):
        done = CliRunner().invoke(main, ["record", str(app), "-o", str(tmp_path / "r.zip")])
    assert done.exit_code == 2 and "INSTALL_FAILED_USER_RESTRICTED" in done.output
    assert "USB安装" in done.output
    assert phone.installs == [app.read_bytes()]
    assert not (tmp_path / "r.zip").exists()


def test_a_phone_that_can_not_be_touched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    phone = load("compliant")
    phone.flags["installed"] = True
    phone.session["untouchable"] = True
    with attached(monkeypatch, {"A1": phone}):
        done = CliRunner().invoke(
            main,
            ["record", PACKAGE, "-o", str(tmp_path / "r.zip"), "--states", "R4", "--seconds", "1"],
        )
    assert done.exit_code == 2 and "USB调试（安全设置）" in done.output
    assert not (tmp_path / "r.zip").exists()


def test_an_app_is_installed_and_judged_with_its_record(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, inputs: Path
) -> None:
    app = inputs / "pypi_airtest-1.4.3-Yosemite.apk"
    phone = load("early")
    phone.session["package"] = package = api.check(app, only=["U9.9"]).subject.package
    target = tmp_path / "r.zip"
    options = ["--states", "R0", "--seconds", "1.5", "--lang", "en"]
    with attached(monkeypatch, {"A1": phone}):
        done = CliRunner().invoke(main, ["record", str(app), "-o", str(target), *options])
    assert done.exit_code == 0, done.output
    assert "R0  clean install, cold start, nothing is touched" in done.stderr
    assert "watched in part  calls that read personal information" in done.output
    header = open_record(target).header
    assert header.app.package == package and len(header.app.sha256) == 64
    report = api.check(app, records=[target], only=["U9.9"])
    (row,) = [p for c in report.clauses for p in c.points]
    assert row.outcome is Outcome.FAILED
    assert any("observed on a phone" in e.text.en for f in row.findings for e in f.evidence)
