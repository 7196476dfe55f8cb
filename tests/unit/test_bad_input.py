"""Bad input gets one clear line and exit code 2, and never keeps anyone waiting."""

import json
import os
import random
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from appassay import check
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


def _packed(source: Path, target: Path, *, noise: bool) -> Path:
    """Write an app whose entries are marked as encrypted; with `noise` they look it, too."""
    drawn = random.Random(0)  # noqa: S311
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(item.filename, old.read(item))
    data = bytearray(target.read_bytes())
    with zipfile.ZipFile(target) as archive:
        for item in archive.infolist():
            at = item.header_offset
            data[at + 6] |= 1
            name, extra = struct.unpack_from("<HH", data, at + 26)
            if noise:
                start = at + 30 + name + extra
                data[start : start + item.compress_size] = drawn.randbytes(item.compress_size)
        at = archive.start_dir
        for _ in archive.infolist():
            data[at + 8] |= 1
            at += 46 + sum(struct.unpack_from("<HHH", data, at + 28))
    target.write_bytes(data)
    return target


def test_a_mark_of_encryption_alone_changes_nothing(tmp_path: Path, small: Path) -> None:
    marked = check(_packed(small, tmp_path / "marked.apk", noise=False))
    plain = check(small)
    signed = ("C6.2",)  # the archive was written anew, so the signature is another matter
    points = [
        [(p.id, p.outcome) for c in report.clauses for p in c.points if p.id not in signed]
        for report in (marked, plain)
    ]
    assert points[0] == points[1]
    assert "encryption_bit" in _assay("facts", "marked.apk", cwd=tmp_path).stdout


def test_what_needs_a_password_is_refused(tmp_path: Path, small: Path) -> None:
    _packed(small, tmp_path / "locked.apk", noise=True)
    _refused(_assay("check", "locked.apk", cwd=tmp_path), "it may need a password")


def test_a_manifest_that_inflates_without_end_is_refused(tmp_path: Path, small: Path) -> None:
    path = tmp_path / "bomb.apk"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("AndroidManifest.xml", bytes(600 << 20))
    _refused(_assay("check", path, cwd=tmp_path), "bytes are over the limit")


def test_a_hundred_thousand_entries_are_read(tmp_path: Path, small: Path) -> None:
    path = tmp_path / "many.apk"
    path.write_bytes(small.read_bytes())
    with zipfile.ZipFile(path, "a") as target:
        for number in range(100_000):
            target.writestr(f"assets/{number}", b"")
    done = _assay("check", path, "--format", "json", "--fail-on", "never", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["summary"]


def test_a_file_of_someone_else_is_refused(tmp_path: Path, small: Path) -> None:
    (tmp_path / "x.apk").write_bytes(small.read_bytes())
    (tmp_path / "x.apk").chmod(0)
    # Root may read anything, unless it gives that right up.
    rights = "-dac_override,-dac_read_search"
    as_others = ["setpriv", f"--bounding-set={rights}"] if os.geteuid() == 0 else []
    command = [*as_others, sys.executable, "-m", "appassay", "check", "x.apk"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    _refused(done, "may not be read by this user")


def test_names_of_strangers_cannot_forge_lines(tmp_path: Path) -> None:
    name = "a\nerror: \u202eb\x1b[31m.apk"
    (tmp_path / name).write_text("x")
    done = _assay("check", name, cwd=tmp_path)
    _refused(done, r"a\nerror: \u202eb\x1b[31m.apk")


def test_printable_leaves_names_alone_that_a_person_can_read() -> None:
    assert printable("微信 8.0 (正式版)\u3000é.apk") == "微信 8.0 (正式版)\u3000é.apk"
    assert printable("\ud800\x00") == r"\ud800\x00"
