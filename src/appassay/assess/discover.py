"""Find the checks: every `p<n>_*.py` in a clause folder is one."""

import importlib
import importlib.util
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Protocol, cast

from msgspec import Struct

from appassay.errors import ClauseError
from appassay.knowledge import load_clauses
from appassay.knowledge.load import CLAUSES
from appassay.model import Clause, Fact, Facts, Finding, TestPoint


class CheckModule(Protocol):
    """What a check file has to define."""

    TARGETS: tuple[type[Fact], ...]
    READS: tuple[type[Fact], ...]

    def applies(self, facts: Facts) -> Sequence[Any]:
        """Return the targets; none means the point is inapplicable."""

    def expects(self, target: Any, facts: Facts, point: TestPoint) -> Iterable[Finding]:  # noqa: ANN401
        """Judge one target."""


def also(check: "Check") -> tuple[type[Fact], ...]:
    """Return the kinds of fact that will do in place of the targets, if the check names any.

    A point that package content can answer, and a run as well, names the kinds of the run here.
    What it finds clean rests on what it names as absent.
    """
    return getattr(check.module, "ALSO", ())


class Check(Struct, frozen=True):
    """A check and the test point it answers."""

    clause: Clause
    point: TestPoint
    module: CheckModule


@cache
def checks() -> tuple[Check, ...]:
    """Return every check, in the order of the notice.

    Raises:
        ClauseError: a check file belongs to no test point, or lacks a part.
    """
    return tuple(check for clause in load_clauses() for check in _checks_of(clause))


def _checks_of(clause: Clause) -> list[Check]:
    files = {p.stem for p in (CLAUSES / clause.folder).glob("p*.py")}
    strangers = files - {point.slug for point in clause.points}
    if strangers:
        raise ClauseError(f"{clause.folder}: no test point for {sorted(strangers)}")
    return [_check(clause, point) for point in clause.points if point.slug in files]


def _check(clause: Clause, point: TestPoint) -> Check:
    module = importlib.import_module(f"appassay.clauses.{clause.folder}.{point.slug}")
    for part in ("TARGETS", "READS", "applies", "expects"):
        if not hasattr(module, part):
            raise ClauseError(f"{clause.folder}/{point.slug}.py lacks {part}")
    return Check(clause, point, cast(CheckModule, module))
