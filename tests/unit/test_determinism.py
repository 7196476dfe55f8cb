"""Same file, same rules, same bytes: in another process, with other hash seeds."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

APP = "npm_io.appium.settings-8.0.10.apk"


def _digest(apk: Path, form: str, seed: str) -> str:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "appassay",
            "check",
            str(apk),
            "--format",
            form,
            "--fail-on",
            "never",
        ],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "LANG": "C.UTF-8"},
    )
    return hashlib.sha256(done.stdout).hexdigest()


@pytest.mark.parametrize("form", ["json", "html", "sarif", "text"])
def test_reports_do_not_depend_on_the_process(inputs: Path, form: str) -> None:
    assert len({_digest(inputs / APP, form, seed) for seed in ("0", "1", "42")}) == 1
