"""Bad input gets one clear line and exit code 2, and never keeps anyone waiting."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from appassay.files import printable

NAME = "pypi_fdroidserver-2.4.5-com.politedroid_6.apk"


@pytest.fixture
def small(inputs: Path) -> Path:
    """A real app."""
    return inputs / NAME


def _assay(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own: a test that hangs must end."""
    command = [sys.executable, "-m", "appassay", *map(str, words)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)


def _refused(done: subprocess.CompletedProcess[str], why: str) -> None:
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("error: ")
    assert why in done.stderr


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with things that are no files."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "empty").touch()
    (tmp_path / "file").write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("pipe", "is a pipe; save what it gives to a file"),
        ("loop", "leads back to itself"),
        ("empty", "is empty"),
        ("file", "is not a ZIP archive"),
        ("file/x.apk", "is a file, not a folder"),
        ("nothing.apk", "there is no such file"),
        (".", "is a folder"),
        ("/dev/zero", "is a device"),
        ("n" * 300, "longer than the system allows"),
    ],
)
@pytest.mark.parametrize("command", ["check", "facts"])
def test_what_is_no_file_is_refused_at_once(odd: Path, command: str, name: str, why: str) -> None:
    _refused(_assay(command, name, cwd=odd), why)


@pytest.mark.parametrize("option", ["--pack", "--register", "--config", "--baseline"])
@pytest.mark.parametrize(("name", "why"), [("pipe", "is a pipe"), ("/dev/zero", "is a device")])
def test_a_setting_that_never_ends_is_not_opened(
    odd: Path, small: Path, option: str, name: str, why: str
) -> None:
    _refused(_assay("check", small, option, name, cwd=odd), why)


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_reports_of_several_inputs_need_a_folder(odd: Path, small: Path, name: str) -> None:
    done = _assay("check", small, small, "-o", name, cwd=odd)
    _refused(done, "a file")
    assert (odd / "file").read_text() == "x"


def test_a_bad_input_among_good_ones_loses_nothing(odd: Path, small: Path) -> None:
    done = _assay("check", small, "file", small, "-o", "out", "--format", "json", cwd=odd)
    assert done.returncode == 2
    assert done.stderr.count("error: ") == 1
    assert [p.name for p in (odd / "out").iterdir()] == [f"{small.name}.json"]


def test_a_package_of_noise_is_refused(tmp_path: Path, small: Path) -> None:
    path = tmp_path / "noise.apk"
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(path, "w") as target:
        for item in source.infolist():
            target.writestr(item.filename, os.urandom(item.file_size or 1))
    _refused(_assay("check", path, cwd=tmp_path), "AndroidManifest.xml")


def test_names_of_strangers_cannot_forge_lines(tmp_path: Path) -> None:
    name = "a\nerror: \u202eb\x1b[31m.apk"
    (tmp_path / name).write_text("x")
    done = _assay("check", name, cwd=tmp_path)
    _refused(done, r"a\nerror: \u202eb\x1b[31m.apk")


def test_printable_leaves_names_alone_that_a_person_can_read() -> None:
    assert printable("微信 8.0 (正式版)\u3000é.apk") == "微信 8.0 (正式版)\u3000é.apk"
    assert printable("\ud800\x00") == r"\ud800\x00"
