"""Tables kept beside the compiled modules are used only for the files they were made of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from appassay.knowledge import kept as module
from appassay.knowledge.kept import Kept


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Kept]:
    """Return what reads a package of two tables as a fresh process would."""
    for name in ("clauses", "knowledge"):
        (tmp_path / name).mkdir()
    (tmp_path / "clauses" / "clause.toml").write_text("title = '甲'\n", "utf-8")
    (tmp_path / "knowledge" / "kinds.toml").write_text("[[kind]]\nid = 'imei'\n", "utf-8")
    monkeypatch.setattr(module, "CLAUSES", tmp_path / "clauses")
    monkeypatch.setattr(module, "HERE", tmp_path / "knowledge")
    monkeypatch.setattr(module, "FILE", tmp_path / "knowledge" / "__pycache__" / "tables.msgpack")
    monkeypatch.setattr(module, "kept", module.kept.__wrapped__)
    return lambda: module.kept()


def test_what_was_kept_is_read_again(load: Callable[[], Kept], tmp_path: Path) -> None:
    first = load()
    assert module.FILE.is_file()
    assert load() == first
    assert module.parsed(tmp_path / "clauses" / "clause.toml") == {"title": "甲"}
    assert module.parsed(tmp_path / "knowledge" / "kinds.toml") == {"kind": [{"id": "imei"}]}


def test_a_changed_table_is_parsed_anew(load: Callable[[], Kept], tmp_path: Path) -> None:
    first = load()
    path = tmp_path / "knowledge" / "kinds.toml"
    path.write_text("[[kind]]\nid = 'imsi'\n", "utf-8")
    assert load().digest != first.digest
    assert module.parsed(path) == {"kind": [{"id": "imsi"}]}
    (tmp_path / "clauses" / "second.toml").write_text("", "utf-8")
    assert len(load().tables) == 3


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x80", b"not MessagePack"])
def test_a_damaged_file_counts_as_none(load: Callable[[], Kept], content: bytes) -> None:
    first = load()
    module.FILE.write_bytes(content)
    assert load() == first
    assert module.FILE.read_bytes() != content


def test_a_damaged_table_is_left_for_the_reader(load: Callable[[], Kept], tmp_path: Path) -> None:
    path = tmp_path / "knowledge" / "kinds.toml"
    path.write_text("[[kind", "utf-8")
    load()
    assert module.parsed(path) is None


def test_dates_are_left_for_the_parser(load: Callable[[], Kept], tmp_path: Path) -> None:
    path = tmp_path / "knowledge" / "kinds.toml"
    path.write_text("day = 2026-01-01\n", "utf-8")
    load()
    assert module.parsed(path) is None


def test_a_folder_that_cannot_be_written_does_no_harm(
    load: Callable[[], Kept], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setattr(module, "FILE", tmp_path / "file" / "tables.msgpack")
    assert set(load().tables) == {
        str(Path("clauses", "clause.toml")),
        str(Path("knowledge", "kinds.toml")),
    }


def test_other_files_are_none_of_ours(load: Callable[[], Kept], tmp_path: Path) -> None:
    load()
    assert module.parsed(tmp_path.parent / "assay.toml") is None
