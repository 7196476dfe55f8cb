"""Facts survive being stored, and nothing malformed comes back as a fact."""

import msgspec
import pytest

from appassay.errors import ArtifactError
from appassay.model import Coverage, Gap, Level
from appassay.stored import dump, fact_from, facts_from, restore, row_from

CALL = {
    "fact": "ApiCall",
    "api": "install.shell",
    "args": ["pm install", 1, None],
    "owner": {"sdk": "umeng"},
    "at": {"file": "classes.dex", "member": "a.B.c()", "line": 7},
}


def test_rows_and_facts_round_trip() -> None:
    fact = fact_from(CALL)
    assert fact_from(row_from(fact)) == fact
    assert str(fact.at) == "classes.dex#a.B.c():7"


def test_stored_facts_come_back_whole_through_json() -> None:
    facts = facts_from([CALL], partial=["Icon"], evidence=["manifest"])
    table = dict(facts.coverage)
    kind = type(facts.items[0])
    table[kind] = Coverage(level=Level.PARTIAL, gaps=(Gap(why="packed", detail="x"),))
    facts = type(facts)(facts.items, table, facts.evidence)
    again = restore(msgspec.json.decode(msgspec.json.encode(dump(facts))))
    assert again == facts


@pytest.mark.parametrize(
    "row",
    [
        {"fact": "Fact"},
        {"fact": "Nothing"},
        {"api": "x"},
        {"fact": "ApiCall"},
        {"fact": "ApiCall", "api": 1},
        {"fact": "ApiCall", "api": "x", "surprise": 1},
    ],
)
def test_malformed_rows_are_refused(row: dict[str, object]) -> None:
    with pytest.raises(ArtifactError):
        fact_from(row)


def test_malformed_files_are_refused() -> None:
    with pytest.raises(ArtifactError, match="not a stored fact file"):
        restore({"facts": []})
