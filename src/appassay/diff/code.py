"""Code that comes from elsewhere, native libraries, packers: what the package no longer tells."""

from collections.abc import Iterator

from appassay.assess.words import describe
from appassay.clauses.log import events
from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.draft.seen import evidence
from appassay.model import ApiCall, Fact, Facts, NativeLibrary, Owner, Packer, Text, plain

MEANS = "hotupdate."
"""Rows of `knowledge/apis` that load code: what they begin with."""
_LOADS = "load.code"


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield what differs in how code comes into the app."""
    was, now = _means(old.facts), _means(new.facts)
    for key in sorted(now.keys() - was.keys()):
        found = now[key]
        text = filled("hot_update", what=describe(found[0]))
        yield Row(
            section="code", change="added", text=text, heavy=True, owner=_owner(found[0]),
            evidence=evidence(found),
        )  # fmt: skip
    for key in sorted(was.keys() - now.keys()):
        text = filled("hot_update", what=describe(was[key][0]))
        yield Row(section="code", change="removed", text=text)
    yield from _named(old, new, Packer, heavy=True)
    yield from _named(old, new, NativeLibrary, heavy=False)


def _means(facts: Facts) -> dict[tuple[str, str], list[Fact]]:
    """Return means of loading code that can be reached, by what and whose they are."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for call in facts.of(ApiCall):
        if call.api.startswith(MEANS) and call.reachable:
            found.setdefault((call.api, call.owner.sdk), []).append(call)
    for event in events(facts, _LOADS):
        found.setdefault((_LOADS, event.owner.sdk), []).append(event)
    return found


def _owner(fact: Fact) -> Owner | None:
    return fact.owner if isinstance(fact, ApiCall) else None


def _named(
    old: Side, new: Side, kind: type[Packer] | type[NativeLibrary], heavy: bool
) -> Iterator[Row]:
    was, now = ({_name(f): f for f in side.facts.of(kind)} for side in (old, new))
    for name in sorted(now.keys() - was.keys()):
        fact = now[name]
        yield Row(
            section="code", change="added", text=_text(fact), heavy=heavy, evidence=evidence([fact])
        )
    for name in sorted(was.keys() - now.keys()):
        yield Row(section="code", change="removed", text=_text(was[name]))


def _name(fact: Packer | NativeLibrary) -> str:
    """Return a name that is the same for each processor a library is built for."""
    return fact.packer if isinstance(fact, Packer) else fact.at.file.rpartition("/")[2]


def _text(fact: Packer | NativeLibrary) -> Text:
    return describe(fact) if isinstance(fact, Packer) else plain(_name(fact))
