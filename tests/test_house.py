"""House rules that no linter knows: sizes, the public API, no stray paths."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

import appassay
from conftest import ROOT

MODULE_LIMIT, FUNCTION_LIMIT, CHECK_LIMIT = 400, 45, 150
PYTHON = sorted((ROOT / "src").rglob("*.py"))
RUST = sorted((ROOT / "crates").rglob("src/**/*.rs"))


def _tracked() -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    return [ROOT / name for name in names if name]


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(ROOT)))
def test_python_stays_small(path: Path) -> None:
    text = path.read_text("utf-8")
    limit = CHECK_LIMIT if re.fullmatch(r"p\d+_\w+\.py", path.name) else MODULE_LIMIT
    assert text.count("\n") <= limit
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_LIMIT, node.name


@pytest.mark.parametrize("path", RUST, ids=lambda p: str(p.relative_to(ROOT)))
def test_rust_modules_stay_small(path: Path) -> None:
    body, _, _ = path.read_text("utf-8").partition("#[cfg(test)]")
    assert body.count("\n") <= MODULE_LIMIT


def test_only_one_place_is_unsafe() -> None:
    users = [p for p in RUST if re.search(r"\bunsafe\s*\{", p.read_text("utf-8"))]
    assert [p.relative_to(ROOT).as_posix() for p in users] == ["crates/assay-py/src/file.rs"]


def test_only_two_layers_know_the_native_module() -> None:
    # import-linter sees no compiled modules, so it can't hold this contract
    users = {p for p in PYTHON if re.search(r"^\s*(from|import) .*_native", p.read_text(), re.M)}
    assert {p.parent.name for p in users} == {"certify", "extract"}


def test_public_names_exist() -> None:
    for name in appassay.__all__:
        assert getattr(appassay, name) is not None
    with pytest.raises(AttributeError):
        _ = appassay.nonsense


def test_nothing_prebuilt_is_committed() -> None:
    endings = {".apk", ".aar", ".jar", ".dex", ".so", ".whl", ".ttf", ".otf", ".class"}
    assert [p for p in _tracked() if p.suffix in endings] == []
    assert [p for p in _tracked() if p.exists() and p.stat().st_size > 2**20] == []


def test_every_fuzz_target_is_listed() -> None:
    files = {p.stem for p in (ROOT / "fuzz" / "fuzz_targets").glob("*.rs")}
    listed = set(re.findall(r'name = "(\w+)"\npath', (ROOT / "fuzz" / "Cargo.toml").read_text()))
    assert files == listed
