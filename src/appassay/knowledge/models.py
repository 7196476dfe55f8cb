"""The models of the platform that the abstract machine works with, as plain tables."""

from functools import cache
from pathlib import Path
from typing import Any

from appassay import files
from appassay.errors import ClauseError
from appassay.knowledge.load import read_toml

HERE = Path(__file__).parent / "models"
KINDS = ("rows", "fields", "families", "entries", "plays", "broadcasts", "services")


@cache
def models() -> dict[str, Any]:
    """Return all tables: what calls mean, which classes are of which family, supertypes.

    Raises:
        ClauseError: a file is no TOML or holds a table of no known kind.
    """
    tables: dict[str, Any] = {kind: [] for kind in KINDS}
    for path in sorted(HERE.glob("*.toml")):
        for kind, rows in read_toml(path).items():
            if kind == "words":
                tables[kind] = rows
            elif kind in KINDS:
                tables[kind].extend(rows)
            else:
                raise ClauseError(f"{path.name}: there are no tables called {kind!r}")
    tables["hierarchy"] = files.text(HERE / "hierarchy.txt")
    return tables
