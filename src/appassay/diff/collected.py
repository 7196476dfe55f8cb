"""Personal information: what is read before consent, what is read at all, what leaves."""

from collections.abc import Callable, Iterable, Iterator

from appassay.assess.words import owner_name
from appassay.clauses.log import NETWORK, events
from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.draft.seen import evidence, reading
from appassay.draft.wording import kind_text
from appassay.knowledge import pi_kinds
from appassay.model import Event, Fact, Facts, Owner, Run, Text

Key = tuple[str, Owner]
_NEVER_HEAVY = "D"
"""Class of kinds that say little of a person: of the device alone."""


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield what differs in what is read and sent."""
    ran = all(side.facts.first(Run) for side in (old, new))
    if ran:
        yield from _of("before", old, new, _before)
        yield from _of("sent", old, new, _sent)
    yield from _of("collected", old, new, _collected)


def gaps(old: Side, new: Side) -> Iterator[str]:
    """Yield what could not be compared."""
    if not all(side.facts.first(Run) for side in (old, new)):
        yield "not_run"


def _of(
    section: str, old: Side, new: Side, find: Callable[[Facts], dict[Key, tuple[Fact, ...]]]
) -> Iterator[Row]:
    was, now = find(old.facts), find(new.facts)
    for key in sorted(now.keys() - was.keys(), key=_order):
        kind, owner = key
        new_kind = all(known != kind for known, _ in was)
        yield Row(
            section=section, change="added", text=_said(section, kind, owner),
            heavy=section == "before" or (new_kind and _weighs(kind)),
            owner=owner, evidence=evidence(now[key]),
        )  # fmt: skip
    for key in sorted(was.keys() - now.keys(), key=_order):
        kind, owner = key
        yield Row(
            section=section, change="removed", text=_said(section, kind, owner), owner=owner,
            evidence=evidence(was[key]),
        )  # fmt: skip


def _order(key: Key) -> tuple[str, str, str]:
    return key[0], key[1].sdk, key[1].name


def _said(section: str, kind: str, owner: Owner) -> Text:
    return filled(section, kind=kind_text(kind), owner=owner_name(owner).name)


def _weighs(kind: str) -> bool:
    row = pi_kinds().get(kind)
    return row is not None and row.cls != _NEVER_HEAVY


def _before(facts: Facts) -> dict[Key, tuple[Fact, ...]]:
    reads = (e for e in events(facts, "source") if not e.agreed and e.sure)
    return _by_key(reads)


def _sent(facts: Facts) -> dict[Key, tuple[Fact, ...]]:
    return _by_key(e for e in events(facts, "sink") if e.kind in NETWORK)


def _by_key(found: Iterable[Event]) -> dict[Key, tuple[Fact, ...]]:
    keys: dict[Key, list[Fact]] = {}
    for event in found:
        for kind in event.kinds or (event.kind,):
            keys.setdefault((kind, Owner(sdk=event.owner.sdk)), []).append(event)
    return {key: tuple(facts) for key, facts in keys.items()}


def _collected(facts: Facts) -> dict[Key, tuple[Fact, ...]]:
    keys: dict[Key, list[Fact]] = {}
    for seen in reading(facts):
        keys.setdefault((seen.kind, Owner(sdk=seen.owner.sdk)), []).extend(seen.facts)
    return {key: tuple(found) for key, found in keys.items()}
