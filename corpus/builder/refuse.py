"""Refuse what no tool could be right about: unknown words in labels, cases that share a name."""

import re
from pathlib import Path

from appassay.knowledge import load_clauses, pi_kinds
from corpus.builder.case import PARTS, Case, CaseError, Label
from corpus.builder.parts import owners

PACKAGE = re.compile(r"^(?:package\s+([\w.]+)|\.class\s.*?L([\w/]+)/[\w$-]+;)", re.MULTILINE)


def twins(root: Path) -> None:
    """Refuse two cases of one suite that bear one name, in whichever part or category.

    Raises:
        CaseError: there are; their apps would have one package, and one replace the other.
    """
    seen: dict[tuple[str, str], Path] = {}
    for part in PARTS:
        for path in sorted((root / part).glob("*/*/*/case.toml")):
            folder = path.parent
            other = seen.setdefault((folder.parents[1].name, folder.name), folder)
            if other != folder:
                raise CaseError(f"{folder}: {other} bears this name too: rename one")


def unknown(case: Case) -> None:
    """Refuse a test point, PI kind or owner that is not known.

    Raises:
        CaseError: a label names one.
    """
    points = {point.id for clause in load_clauses() for point in clause.points}
    kinds, known = set(pi_kinds()), {"app"} | _owners(case)
    for variant, label in case.labels.items():
        where = f"{case.folder}: {variant}"
        for expect in label.expect:
            if expect.point not in points:
                raise CaseError(f"{where}: no test point {expect.point}")
            if expect.owner not in known:
                raise CaseError(f"{where}: no owner {expect.owner}, known: {', '.join(known)}")
        if lost := _kinds(label) - kinds:
            raise CaseError(f"{where}: no PI kind {', '.join(sorted(lost))}")


def _kinds(label: Label) -> set[str]:
    named = {expect.kind for expect in label.expect} | {flow.kind for flow in label.flow or ()}
    return named - {""}


def _owners(case: Case) -> set[str]:
    """Return who may own a finding: a part the case is built with, or an SDK it writes itself.

    The latter is named by a word of its package (`cobalt` of `com.cobalt.trace`).
    """
    found = owners(tuple(name for recipe in case.recipes.values() for name in recipe.libs))
    for path in case.folder.rglob("*"):
        if path.suffix in (".java", ".kt", ".smali"):
            for names in PACKAGE.findall(path.read_text("utf-8")):
                package = "".join(names).replace("/", ".")
                if package != case.package:
                    found |= set(package.split("."))
    return found
