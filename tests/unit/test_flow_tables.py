"""Files of sources and sinks, in both forms."""

from pathlib import Path

import pytest

from appassay.errors import ConfigError
from appassay.knowledge.flow_tables import GIVEN, kinds_of, with_files
from appassay.knowledge.models import models

LINES = """% a comment
<android.location.Location: double getLatitude()> -> _SOURCE_
<java.lang.String: void getChars(int,int,char[],int)> android.permission.X -> _SINK_
<a.B: java.lang.String[][] both(a.B$C, long)> -> _BOTH_
"""
ROWS = """
[[rows]]
class = "a.B"
methods = ["read"]
source = "imei"
[[fields]]
class = "a.B"
names = ["ID"]
source = "oaid"
"""


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text(LINES)
    return path


def test_text_lines_become_rows_with_descriptors(lines: Path) -> None:
    rows = with_files(None, lines)["rows"]
    sinks = [(row["class"], row["methods"]) for row in rows if row.get("sink") == GIVEN]
    assert sinks == [
        ("java.lang.String", ["getChars(II[CI)V"]),
        ("a.B", ["both(La/B$C;J)[[Ljava/lang/String;"]),
    ]
    sources = [row for row in with_files(lines, None)["rows"] if "source" in row]
    assert [row["class"] for row in sources] == ["android.location.Location", "a.B"]


def test_a_file_stands_in_place_of_the_built_in_rows(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(ROWS)
    tables = with_files(path, None)
    assert [row["source"] for row in tables["rows"] if "source" in row] == ["imei"]
    assert [row["source"] for row in tables["fields"] if "source" in row] == ["oaid"]
    assert any("sink" in row for row in tables["rows"])
    assert kinds_of(path, "source") == {"imei", "oaid"}
    assert any("source" in row for row in models()["rows"]), "the built-in tables stay as they are"


def test_lists_as_they_are_found_are_read(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "// a comment\n"
        "<android.os.Build: java.lang.String SERIAL> -> _SOURCE_\n"
        "<a.B: void <init>(int)> android.permission.X -> _SOURCE_|UNIQUE_IDENTIFIER|\n"
        "<a.B: void log(a.B)> -> _NONE_\n"
        "<a.B: void plain()>\n"
    )
    tables = with_files(path, None)
    assert [row["names"] for row in tables["fields"] if row.get("source") == GIVEN] == [["SERIAL"]]
    rows = [row for row in tables["rows"] if row.get("source") == GIVEN]
    assert [row["methods"] for row in rows] == [["<init>(I)V"]]
    assert kinds_of(path, "source") == {GIVEN, "profile_form"}, "as FlowDroid counts them"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<a.B read> -> _SOURCE_", "not of the form"),
        ("[[rows]]\nclass = 1\nmethods = []", "needs a class"),
        ('[[rows]]\nclass = "a"\nmethods = ["b"]\nsauce = "x"', "sauce"),
        ("[[columns]]\nclass = 1", "columns"),
        ("rows = [", "own"),
    ],
)
def test_a_malformed_file_is_refused_in_one_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own"
    path.write_text(text)
    with pytest.raises(ConfigError, match=message):
        with_files(path, None)
