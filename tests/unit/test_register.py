"""A register of apps and SDKs: what it may hold, and how its versions are written."""

from pathlib import Path

import pytest

from appassay.clauses.register import in_range
from appassay.errors import ArtifactError
from appassay.extract import register
from appassay.model import RegisteredApp, RegisteredSdk


def test_apps_and_sdks_are_read(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_text('[[app]]\nname = "A"\n[[sdk]]\nname = "S"\nrisky = ["<2.0"]\n', "utf-8")
    app, sdk = register.facts(path)
    assert isinstance(app, RegisteredApp)
    assert isinstance(sdk, RegisteredSdk)
    assert sdk.risky == ("<2.0",)
    assert sdk.at.member == "sdk 1"


@pytest.mark.parametrize("text", ["", "[[sdk]]\nkinds = 3\n", "app = 1\n", "[[sdk]\n"])
def test_a_malformed_register_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ArtifactError, match="not a register"):
        list(register.facts(path))


@pytest.mark.parametrize(
    ("version", "listed", "hit"),
    [
        ("3.4.4", "<3.5", True),
        ("3.10.0", "<3.5", False),
        ("2.0", "<=2.0.0", True),
        ("1.2.3", "1.0-1.4", True),
        ("1.5", "1.0-1.4", False),
        ("1.2", "1.2.0", True),
        ("1.2.1", "1.2", False),
        ("4.0", ">=4", True),
        ("", "<9", False),
        ("1.0", "all", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, listed: str, hit: bool) -> None:
    assert in_range(version, [listed]) is hit
