"""Each entry of an SDK list names developer, kinds of information, purpose and policy.

Applies to: every SDK that a list of SDKs, or a table of a policy, has an entry for. One that a
    sentence merely speaks of has none.
Expects: the name of the company, the kinds of information it collects, the purpose, and a link.
Cannot tell: whether the link answers, and what the national SDK platform has on record: without its
    record nothing passes.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.stated import PAPERS, documents, shown, statements
from appassay.knowledge import wording
from appassay.model import Fact, Facts, Finding, Outcome, Statement, TestPoint, Text

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = ()
_CELLS = " | "
"""Stands between the cells of a table row."""


class Entry(Struct, frozen=True):
    """What documents say of one SDK."""

    name: str
    statements: tuple[Statement, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields it lacks."""
        has = {
            "provider": any(s.provider for s in self.statements),
            "kinds": any(s.word == "sdk-collects" for s in self.statements),
            "purpose": any(s.purpose for s in self.statements),
            "policy": any(
                s.links or "http" in s.quote or "www." in s.quote for s in self.statements
            ),
        }
        return tuple(name for name, there in has.items() if not there)


def applies(facts: Facts) -> Sequence[Entry]:
    """Return the SDKs that documents name, each with all that is said of it."""
    lists = {paper.name for paper in documents(facts, "sdk_list")}
    found: dict[str, list[Statement]] = {}
    entries: set[str] = set()
    for statement in statements(facts, "sdk", "sdk-collects"):
        name = statement.value if statement.word == "sdk" else statement.scope
        if name:
            found.setdefault(name, []).append(statement)
        if statement.word == "sdk" and (_CELLS in statement.quote or statement.at.file in lists):
            entries.add(name)
    return [Entry(name, tuple(group)) for name, group in found.items() if name in entries]


def expects(entry: Entry, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each field."""
    missing = entry.missing
    fields = [wording()["sdk_field"][name] for name in missing]
    names = Text(zh="、".join(f.zh for f in fields), en=", ".join(f.en for f in fields))
    yield Finding(
        outcome=Outcome.FAILED if missing else Outcome.PASSED,
        says="incomplete" if missing else "complete",
        args={"sdk": entry.name, "fields": names} if missing else {"sdk": entry.name},
        evidence=shown(entry.statements),
        absent=PAPERS if missing else (),
    )
