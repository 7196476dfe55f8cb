"""Read the cases of the suite `pages`."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from corpus.builder.case import VERDICTS, CaseError

SUITE = "pages"
MARKED = re.compile(r"\s*(?:<!--:|//:)\s*@([\w,]+)\s*(?:-->)?\s*$")
"""The end of a line that stands in some variants only."""
POINT = re.compile(r"[UCS]\d+\.\d+")


class Expected(Struct, frozen=True):
    """What is true of a variant, for one test point."""

    point: str
    verdict: str


class PageVariant(Struct, frozen=True):
    """One variant of a site."""

    name: str
    why: str
    open: str
    """The path that is visited."""
    expect: tuple[Expected, ...]


class Route(Struct, frozen=True):
    """An address that gives no file."""

    status: int
    location: str = ""


class PageCase(Struct, frozen=True):
    """A site in a few variants."""

    name: str
    """Category and name, such as ``u02/folded``."""
    part: str
    folder: Path
    variants: tuple[PageVariant, ...]
    routes: dict[str, Route]

    def file(self, path: str, variant: str) -> bytes | None:
        """Return a file of the site as one variant has it; None where there is none."""
        place = (self.folder / "site" / path.lstrip("/")).resolve()
        if not place.is_relative_to((self.folder / "site").resolve()) or not place.is_file():
            return None
        return lines_of(place.read_text("utf-8"), variant).encode()


def lines_of(text: str, variant: str) -> str:
    """Return the lines of one variant; those of others are empty."""
    found = []
    for line in text.split("\n"):
        match = MARKED.search(line)
        if match is None:
            found.append(line)
        else:
            found.append(line[: match.start()] if variant in match[1].split(",") else "")
    return "\n".join(found)


def page_cases(root: Path, *parts: str) -> Iterator[PageCase]:
    """Yield the cases of some parts, or of all, in order of name.

    Raises:
        CaseError: a case breaks the format.
    """
    for part in parts or ("open", "sealed"):
        for path in sorted((root / part / SUITE).glob("*/*/labels.toml")):
            yield _case(path, part)


def _case(path: Path, part: str) -> PageCase:
    folder = path.parent
    with path.open("rb") as file:
        table = tomllib.load(file)
    begin = str(table.pop("open", "/"))
    variants = tuple(_variant(path, name, row, begin) for name, row in table.items())
    if not variants:
        raise CaseError(f"{path}: labels no variant")
    case = PageCase(f"{folder.parent.name}/{folder.name}", part, folder, variants, _routes(folder))
    _check(case, path)
    return case


def _variant(path: Path, name: str, row: dict[str, Any], begin: str) -> PageVariant:
    if set(row) - {"why", "open", "expect"} or not row.get("why") or not row.get("expect"):
        raise CaseError(f"{path}: [{name}] needs why and expect, and may have open")
    expect = tuple(Expected(str(e["point"]), str(e["verdict"])) for e in row["expect"])
    for label in expect:
        if not POINT.fullmatch(label.point) or label.verdict not in VERDICTS:
            raise CaseError(f"{path}: [{name}] {label.point} {label.verdict} is no label")
    return PageVariant(name, row["why"], str(row.get("open", begin)), expect)


def _routes(folder: Path) -> dict[str, Route]:
    path = folder / "routes.toml"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        rows = tomllib.load(file)
    return {at: Route(int(row["status"]), str(row.get("location", ""))) for at, row in rows.items()}


def _check(case: PageCase, path: Path) -> None:
    """Every marked variant is labelled, and what a variant opens is there."""
    named = {variant.name for variant in case.variants}
    for file in sorted((case.folder / "site").rglob("*")):
        for line in file.read_text("utf-8").split("\n") if file.is_file() else ():
            match = MARKED.search(line)
            strangers = set(match[1].split(",")) - named if match else set()
            if strangers:
                raise CaseError(f"{file}: marks variants nobody labelled: {sorted(strangers)}")
    for variant in case.variants:
        at = "/index.html" if variant.open == "/" else variant.open
        if case.file(at, variant.name) is None:
            raise CaseError(f"{path}: [{variant.name}] opens {variant.open}, which is not there")
