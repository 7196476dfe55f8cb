"""Rule packs may change our own numbers, never the law's."""

from pathlib import Path

import pytest

from appassay.assess.pack import RulePack, load_pack
from appassay.errors import ClauseError

HEAD = 'id = "x"\nversion = "1"\ntitle = { zh = "甲", en = "a" }\n'


def _load(folder: Path, body: str) -> RulePack:
    path = folder / "pack.toml"
    path.write_text(HEAD + body, "utf-8")
    return load_pack(path)


def _point_with(basis: str) -> tuple[str, str, float]:
    """Return a test point, a threshold of it with that basis, and its value."""
    for clause in load_pack().clauses:
        for point in clause.points:
            for name, limit in point.thresholds.items():
                if limit.basis == basis:
                    return point.id, name, limit.value
    raise AssertionError(f"no threshold is {basis}")


def test_the_built_in_pack_is_the_whole_notice() -> None:
    ids = [clause.id for clause in load_pack().clauses]
    assert ids[:26] == [f"U{n}" for n in range(1, 13)] + [f"C{n}" for n in range(1, 15)]
    assert sum(len(clause.points) for clause in load_pack().clauses) == 158


def test_a_pack_changes_a_default_and_its_digest(tmp_path: Path) -> None:
    point, name, value = _point_with("default")
    pack = _load(tmp_path, f'[thresholds."{point}"]\n{name} = {value + 1}\n')
    changed = next(p for c in pack.clauses for p in c.points if p.id == point)
    assert changed.number(name) == value + 1
    assert pack.pack.digest != load_pack().pack.digest


def test_a_pack_can_leave_points_out(tmp_path: Path) -> None:
    pack = _load(tmp_path, 'without = ["U9.4"]\n')
    assert "U9.4" not in {p.id for c in pack.clauses for p in c.points}


def test_a_pack_cannot_change_a_legal_number(tmp_path: Path) -> None:
    point, name, value = _point_with("legal")
    with pytest.raises(ClauseError, match="is set by"):
        _load(tmp_path, f'[thresholds."{point}"]\n{name} = {value + 1}\n')


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('without = ["U99.1"]', "no such test point: U99.1"),
        ('[thresholds."U9.4"]\nnonsense = 1', "has no threshold 'nonsense'"),
        ("without = 3", "Expected `array`"),
        ("=", "pack.toml"),
    ],
)
def test_bad_packs_are_refused(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(ClauseError, match=message):
        _load(tmp_path, body)
