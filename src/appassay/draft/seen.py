"""Who reads which personal information, how sure that is, and whether it was seen to leave."""

from collections.abc import Iterable

from msgspec import Struct

from appassay.assess.words import describe
from appassay.clauses.hits import live
from appassay.clauses.log import NETWORK, events
from appassay.knowledge import apis, pi_kinds, sdks, wording
from appassay.model import (
    ApiCall,
    Event,
    Evidence,
    Fact,
    Facts,
    Owner,
    Permission,
    SdkPresent,
    Text,
)

SHOWN = 8
"""Most pieces of evidence of one row."""
SIGNS = 5
"""Most signs of an SDK that are named."""
CLASSES = "SIGD"
"""Sensitive first, then identifiers, general and device information."""
LOOKUP, SETTINGS = "pi.app_lookup", ".provider.Settings$"
"""Calls whose argument tells what they read."""
RECALLED = "recalled"
"""The basis of what is said of an SDK, but was not checked at its source."""
FINER = {"location_coarse": "location_precise"}
"""A kind that one call may read in place of a finer one."""
_SURE = ("must", "may", "reachable", "vendor")
"""How sure something is, the surest first."""


class Seen(Struct, frozen=True, kw_only=True):
    """One kind as one owner reads it."""

    kind: str
    owner: Owner
    reads: tuple[Event, ...] = ()
    calls: tuple[ApiCall, ...] = ()
    """Calls that can be reached and that the execution did not come to."""
    sent: tuple[Event, ...] = ()
    told: str = ""
    """Who says so where nothing was seen: the basis of a row of `sdks/`."""

    @property
    def sure(self) -> str:
        """Return how sure it is: a row of table `sure`."""
        if self.reads:
            return "must" if any(event.sure for event in self.reads) else "may"
        return "reachable" if self.calls else "vendor"

    @property
    def attempt(self) -> bool:
        """Return whether the system refused every read that was seen."""
        return bool(self.reads) and all(event.denied for event in self.reads)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what it rests on, the best first."""
        reads = sorted(self.reads, key=lambda event: (not event.sure, event.time, event.id))
        return (*reads, *self.calls, *self.sent)


def reading(facts: Facts) -> list[Seen]:
    """Return who was seen to read what: kinds in the order of their weight, then by owner."""
    declared = frozenset(permission.name for permission in facts.of(Permission))
    reads: dict[tuple[str, Owner], list[Event]] = {}
    calls: dict[tuple[str, Owner], list[ApiCall]] = {}
    sent: dict[tuple[str, Owner], list[Event]] = {}
    for event in events(facts, "source"):
        for kind in event.kinds or (event.kind,):
            reads.setdefault((kind, _plain(event.owner)), []).append(event)
    strangers = {owner for _, owner in reads if owner.sdk and owner.sdk not in sdks()}
    run = {(kind, event.at.member) for (kind, _), found in reads.items() for event in found}
    for call in live(facts.of(ApiCall), facts):
        for kind in _kinds_of(call, declared):
            if (kind, call.at.member) in run:
                continue
            calls.setdefault((kind, _caller(call, strangers)), []).append(call)
    for event in events(facts, "sink"):
        for kind in event.kinds if event.kind in NETWORK else ():
            sent.setdefault((kind, _plain(event.owner)), []).append(event)
    every = [
        Seen(
            kind=kind, owner=owner, reads=tuple(reads.get((kind, owner), ())),
            calls=tuple(calls.get((kind, owner), ())), sent=tuple(sent.get((kind, owner), ())),
        )
        for kind, owner in {**reads, **calls, **sent}
    ]  # fmt: skip
    # What was only seen to be sent was read by another, who has a row of its own.
    return sorted((s for s in every if s.reads or s.calls), key=_order)


def told(found: Iterable[Seen], present: Iterable[str]) -> list[Seen]:
    """Return what SDKs in the package collect by their vendors or our table, beside what was seen.

    Args:
        found: what was seen.
        present: rows of `sdks/` that handle personal information and are in the package.
    """
    known = {(seen.kind, seen.owner.sdk) for seen in found}
    return [
        Seen(kind=kind, owner=Owner(sdk=sdk), told=collects.basis)
        for sdk in present
        if (collects := sdks()[sdk].collects)
        for kind in collects.kinds
        if (kind, sdk) not in known
    ]


def _plain(owner: Owner) -> Owner:
    return Owner(sdk=owner.sdk, name="" if owner.sdk in sdks() else owner.name)


def _caller(call: ApiCall, strangers: Iterable[Owner]) -> Owner:
    """Return whose a call is; an SDK of no table is known by a package that was seen to run."""
    for owner in strangers if not call.owner.sdk else ():
        if owner.name and call.at.member.startswith(f"{owner.name}."):
            return owner
    return _plain(call.owner)


def _kinds_of(call: ApiCall, declared: frozenset[str]) -> tuple[str, ...]:
    """Return the kinds a call reads; of a fine and a coarse one, that of the permissions."""
    rows = apis().get(call.api, ()) if call.api.startswith("pi.") else ()
    kinds = tuple(dict.fromkeys(kind for row in rows for kind in row.kinds))
    for coarse, fine in FINER.items():
        if coarse in kinds and fine in kinds:
            other = coarse if declared & set(pi_kinds()[fine].permissions) else fine
            kinds = tuple(kind for kind in kinds if kind != other)
    return tuple(kind for kind in kinds if _fits(call, kind))


def _fits(call: ApiCall, kind: str) -> bool:
    """Return whether a call that serves many ends reads this kind: its argument tells.

    A call that looks up one app at a time may be one of a loop over a list, but mostly asks for the
    app itself or for a service it needs; the execution tells.
    """
    if call.api == LOOKUP:
        return False
    settings = pi_kinds()[kind].settings if SETTINGS in call.target else ()
    name = call.args[1] if len(call.args) > 1 else None
    return not settings or not isinstance(name, str) or name in settings


def surest(found: Iterable[Seen], otherwise: str = "vendor") -> str:
    """Return how sure the surest is; `otherwise` where all is only said by vendors."""
    sure = [seen.sure for seen in found if seen.sure != "vendor"]
    return min(sure, key=_SURE.index, default=otherwise)


def moments(found: Iterable[Seen]) -> list[Event]:
    """Return the reads in the order in which they happen."""
    reads = (event for seen in found for event in seen.reads)
    return sorted(reads, key=lambda event: (event.state, event.time))


def weight(kind: str) -> int:
    """Return where a kind stands: what is sensitive first."""
    row = pi_kinds().get(kind)
    return CLASSES.index(row.cls) if row and row.cls in CLASSES else len(CLASSES)


def _order(seen: Seen) -> tuple[int, str, bool, Owner]:
    return weight(seen.kind), seen.kind, bool(seen.owner.sdk), seen.owner


def evidence(facts: Iterable[Fact], most: int = SHOWN) -> tuple[Evidence, ...]:
    """Return facts as evidence in words, each place once."""
    found: dict[tuple[str, str], Evidence] = {}
    for fact in facts:
        path: tuple[str, ...] = getattr(fact, "path", ())
        text = _with_signs(fact) if isinstance(fact, SdkPresent) else describe(fact)
        entry = Evidence(kind=type(fact).__name__, at=fact.at, text=text, path=path)
        found.setdefault((str(entry.at), entry.text.en), entry)
    return tuple(found.values())[:most]


def _with_signs(sdk: SdkPresent) -> Text:
    """Return that an SDK is in the package, and what shows it: prefixes, components, keys."""
    text = describe(sdk)
    if not sdk.signs:
        return text
    signs = ", ".join(sdk.signs[:SIGNS])
    by = wording()["sdk_list"]["signs"]
    return Text(
        zh=f"{text.zh.strip()}（{by.zh}：{signs}）", en=f"{text.en.strip()} ({by.en} {signs})"
    )
