"""Each entry of an SDK list is complete, and agrees with what is on record.

Applies to: every SDK that a list of SDKs, or a table of a policy, has an entry for. One that a
    sentence merely speaks of has none.
Expects: the name of the company, the kinds of information it collects, the purpose, and a link;
    where a register with SDKs was handed in, all kinds on record too. Kinds beyond the record, and
    an SDK without one, are for a person; a developer of another name is a suspicion.
Cannot tell: whether the link answers; without a register nothing passes.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.log import kind_names
from appassay.clauses.register import of_sdk, plain
from appassay.clauses.stated import PAPERS, documents, shown, statements
from appassay.knowledge import sdks, wording
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    RegisteredSdk,
    Statement,
    TestPoint,
    Text,
    Value,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (RegisteredSdk,)
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
    """Look for each field, then compare with the record."""
    missing = entry.missing
    if missing:
        fields = [wording()["sdk_field"][name] for name in missing]
        names = Text(zh="、".join(f.zh for f in fields), en=", ".join(f.en for f in fields))
        yield Finding(
            outcome=Outcome.FAILED, says="incomplete", args={"sdk": entry.name, "fields": names},
            evidence=shown(entry.statements), absent=PAPERS,
        )  # fmt: skip
    differs = list(_recorded(entry, facts)) if facts.of(RegisteredSdk) else []
    yield from differs
    if not missing and not differs:
        yield Finding(
            outcome=Outcome.PASSED, says="complete", args={"sdk": entry.name},
            evidence=shown(entry.statements),
        )  # fmt: skip


def _recorded(entry: Entry, facts: Facts) -> Iterable[Finding]:
    """Compare an entry with the records of its SDK."""
    row = next((s.sdk for s in entry.statements if s.sdk), "")
    known = sdks().get(row)
    records = of_sdk(row, known.text if known else Text(zh=entry.name, en=entry.name), facts)
    if not records:
        yield _finding("unregistered", Outcome.REVIEW, entry, facts.of(RegisteredSdk)[:1], {})
    listed = {s.value for s in entry.statements if s.word == "sdk-collects"}
    providers = {plain(s.provider) for s in entry.statements if s.provider}
    for record in records:
        left_out, more = set(record.kinds) - listed, listed - set(record.kinds)
        maker = plain(record.provider)
        if left_out and listed:
            args: dict[str, Value] = {"kinds": kind_names(left_out)}
            yield _finding("kinds_left_out", Outcome.FAILED, entry, [record], args)
        if record.kinds and more:
            args = {"kinds": kind_names(more)}
            yield _finding("kinds_beyond", Outcome.REVIEW, entry, [record], args)
        if maker and providers and not any(maker in p or p in maker for p in providers):
            args = {"provider": record.provider}
            yield _finding("other_provider", Outcome.SUSPECT, entry, [record], args)


def _finding(
    says: str,
    outcome: Outcome,
    entry: Entry,
    records: Sequence[RegisteredSdk],
    args: dict[str, Value],
) -> Finding:
    return Finding(
        outcome=outcome,
        says=says,
        args={"sdk": entry.name, **args},
        evidence=(*shown(entry.statements)[:5], *records),
        absent=PAPERS if says == "kinds_left_out" else (),
    )
