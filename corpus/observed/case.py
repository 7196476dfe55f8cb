"""Read a case of what was observed or told: a source, its variants and their labels."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from appassay.knowledge import load_clauses, pi_kinds
from corpus.builder.case import PARTS, STATES, VERDICTS, CaseError, Expect
from corpus.builder.stage import MARKER

SOURCES = {"records": "run.yaml", "figures": "tables.yaml", "answers": "form.yaml"}
"""What a case of each suite is made from."""
BESIDE = "docs"
"""Folder of files that are handed in as they are."""


@dataclass(frozen=True, slots=True)
class Label:
    """The truth about one variant, and the reason a person can check."""

    why: str
    expect: tuple[Expect, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One folder: a source in variants."""

    folder: Path
    part: str
    suite: str
    category: str
    name: str
    labels: dict[str, Label]

    @property
    def package(self) -> str:
        """Application id of the app that was observed."""
        return f"bench.{self.suite}.{self.name}"

    def source(self, variant: str) -> dict[str, Any]:
        """Return the source as it is for a variant.

        Raises:
            CaseError: it is no YAML, or no table.
        """
        path = self.folder / SOURCES[self.suite]
        try:
            # What is no record holds texts only: a `no` stays a word.
            loader = yaml.SafeLoader if self.suite == "records" else yaml.BaseLoader
            table = yaml.load(chosen(path.read_text("utf-8"), variant), loader)  # noqa: S506
        except (OSError, yaml.YAMLError) as problem:
            raise CaseError(f"{path}: {variant}: {problem}") from None
        if not isinstance(table, dict):
            raise CaseError(f"{path}: {variant}: is not a table")
        return table

    def beside(self, variant: str) -> dict[str, bytes]:
        """Return the files that are handed in as they are, by name."""
        found = {}
        for path in sorted((self.folder / BESIDE).glob("*")):
            text = path.read_text("utf-8")
            found[path.name] = chosen(text, variant).encode()
        return found


def chosen(text: str, variant: str) -> str:
    """Return the lines of one variant; those of others become empty."""
    kept = []
    for line in text.split("\n"):
        marker = MARKER.search(line)
        only = {v for w in marker["words"].split() for v in w[1:].split(",")} if marker else set()
        kept.append("" if only and variant not in only else MARKER.sub("", line))
    return "\n".join(kept)


def find(root: Path, only: str = "") -> Iterator[Case]:
    """Read every case below `root` (the `corpus` folder), in order of its path.

    `only` is the beginning of the ids (`suite/category/case/variant`) that are wanted.

    Raises:
        CaseError: a case is malformed, or bears the name of another of its suite.
    """
    names: set[tuple[str, str]] = set()
    for part in PARTS:
        for suite, source in SOURCES.items():
            for path in sorted((root / part / suite).glob(f"*/*/{source}")):
                case = read(path.parent, part)
                if (suite, case.name) in names:
                    raise CaseError(f"{case.folder}: another case bears this name: rename one")
                names.add((suite, case.name))
                name = f"{suite}/{case.category}/{case.name}/"
                if name.startswith(only) or only.startswith(name):
                    yield case


def read(folder: Path, part: str) -> Case:
    """Read one case.

    Raises:
        CaseError: it is malformed.
    """
    path = folder / "labels.toml"
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise CaseError(f"{path}: {problem}") from None
    if not re.fullmatch(r"[a-z][a-z0-9_]*", folder.name):
        raise CaseError(f"{folder}: a case is named in lower case letters, digits and _")
    labels = {variant: _label(row, f"{path}: {variant}") for variant, row in table.items()}
    suite, category = folder.parents[1].name, folder.parent.name
    case = Case(folder, part, suite, category, folder.name, labels)
    text = (folder / SOURCES[suite]).read_text("utf-8")
    marked = {
        word
        for line in text.split("\n")
        if (marker := MARKER.search(line))
        for words in marker["words"].split()
        for word in words[1:].split(",")
    }
    if lost := marked - set(labels):
        raise CaseError(f"{folder}: no label for {', '.join(sorted(lost))}")
    return case


def _label(row: dict[str, Any], where: str) -> Label:
    why = str(row.get("why", ""))
    if len(why) < 20:
        raise CaseError(f"{where}: `why` must give a reason a person can check")
    expect = tuple(_expect(item, where) for item in row.get("expect", ()))
    if not expect or set(row) - {"why", "expect"}:
        raise CaseError(f"{where}: a label has `why` and `expect`, and nothing else")
    return Label(why, expect)


def _expect(row: dict[str, Any], where: str) -> Expect:
    try:
        expect = Expect(**row)
    except TypeError as problem:
        raise CaseError(f"{where}: {problem}") from None
    points = {point.id for clause in load_clauses() for point in clause.points}
    known = (
        expect.point in points
        and expect.verdict in VERDICTS
        and expect.state in ("", *STATES)
        and (not expect.kind or expect.kind in pi_kinds())
    )
    if not known or expect.at:
        raise CaseError(f"{where}: unknown point, verdict, state or kind in {row}")
    return expect
