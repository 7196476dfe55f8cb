"""No kind of personal information is collected for a vague purpose alone.

Applies to: every kind that the documents say is collected and give a purpose for.
Expects: a purpose other than to improve the service, develop products, personalise, control risks
    or count.
Cannot tell: whether the user may say no to it, which would settle the matter either way; a kind
    without any purpose is left to U9.5.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.hits import says_so
from appassay.clauses.log import kind_names
from appassay.clauses.stated import PAPERS, shown, statements
from appassay.model import (
    AppProfile,
    Fact,
    Facts,
    Finding,
    Outcome,
    Statement,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (AppProfile,)
DUTY_BOUND = frozenset({"investment", "mobile_banking", "online_payment", "online_lending"})
"""Types of app that the law obliges to control risks."""
_PARTS = re.compile(r"[、，,；;/]|以及|和|与|或|\band\b|\bor\b")


class Collected(Struct, frozen=True):
    """A kind, and all that is said of it with a purpose."""

    kind: str
    statements: tuple[Statement, ...]


def applies(facts: Facts) -> Sequence[Collected]:
    """Return the kinds that are collected for a stated purpose."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements(facts, "collects"):
        if statement.purpose:
            groups.setdefault(statement.value, []).append(statement)
    return [Collected(kind, tuple(group)) for kind, group in groups.items()]


def expects(collected: Collected, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a purpose that says something."""
    vague = all(is_vague(statement, facts) for statement in collected.statements)
    purposes = dict.fromkeys(statement.purpose for statement in collected.statements)
    args: dict[str, Value] = {"kind": kind_names([collected.kind]), "purposes": "；".join(purposes)}
    yield Finding(
        outcome=Outcome.SUSPECT if vague else Outcome.PASSED,
        says="vague" if vague else "particular",
        args=args,
        evidence=shown(collected.statements),
    )


def is_vague(statement: Statement, facts: Facts) -> bool:
    """Return whether every part of a purpose is of the vague kinds."""
    if statement.vague:
        return True
    profile = facts.first(AppProfile)
    duty = profile is not None and profile.app_type in DUTY_BOUND
    rows = ["purpose.vague"] if duty else ["purpose.vague", "purpose.risk"]
    parts = [part.strip() for part in _PARTS.split(statement.purpose) if part.strip()]
    return bool(parts) and all(any(says_so(row, part) for row in rows) for part in parts)
