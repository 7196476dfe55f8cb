"""An SDK with a host that is played: what it offers, and what it does in each setting."""

from collections.abc import Iterable, Sequence

from appassay.extract import code, run
from appassay.extract.doer import Doers
from appassay.extract.rows import Reading
from appassay.knowledge import apis
from appassay.model import (
    PROVIDER,
    Component,
    Coverage,
    Fact,
    Gap,
    Level,
    Place,
    SdkEntry,
    SdkEvent,
    SdkReach,
)

KINDS: tuple[type[Fact], ...] = (SdkEntry, SdkEvent)
"""What a run tells; what the graph of calls tells counts as the other code does."""
_WEB = ("http://", "https://")
_TOLD = ("source", "sink", "connect")


def facts(
    ran: run.Told | str | None, doers: Doers, items: Iterable[Fact]
) -> tuple[list[Fact], Coverage]:
    """Return what was called and what happened, with the coverage of it."""
    if isinstance(ran, str):
        return [], _none(Gap(why="run_stopped", detail=ran))
    if ran is None:
        return [], _none(Gap(why="not_run"))
    found = [*entries(ran["doors"]), *events(ran, doers, _providers(items))]
    if not ran["coverage"]["executed"]:
        return found, _none(Gap(why="nothing_ran"))
    return found, run.coverage(run.run_of(ran))


def _none(gap: Gap) -> Coverage:
    return Coverage(level=Level.NONE, gaps=(gap,))


def _providers(items: Iterable[Fact]) -> list[str]:
    return [i.name for i in items if isinstance(i, Component) and i.kind == PROVIDER]


def reached(native: Reading) -> list[SdkReach]:
    """Return the calls that read personal information and that entries of the SDK lead to."""
    return [
        SdkReach(
            at=code.place(call),
            entry=offer["entry"],
            role=offer["role"],
            api=call["api"],
            target=call["target"],
            kinds=tuple(dict.fromkeys(k for row in apis()[call["api"]] for k in row.kinds)),
            path=tuple(call["path"]),
        )
        for offer in native["offers"]
        for call in offer["calls"]
    ]


def entries(rows: Iterable[run.DoorRow]) -> list[SdkEntry]:
    """Return the methods the host called."""
    return [
        SdkEntry(
            at=Place(member=row["method"], line=row["line"] or None),
            method=row["method"],
            role=row["role"],
            known=row["known"],
            tied=row["tied"],
            returned=row["returned"],
        )
        for row in rows
    ]


def events(told: run.Told, doers: Doers, providers: Sequence[str]) -> list[SdkEvent]:
    """Return what was read, where it went, and which servers were called."""
    return [
        _event(row, doers, providers)
        for row in told["events"]
        if row["event"] in _TOLD and (row["event"] != "sink" or row["kinds"])
    ]


def _event(row: run.EventRow, doers: Doers, providers: Sequence[str]) -> SdkEvent:
    stack = tuple(run.frame(one) for one in row["stack"])
    by, _, used = row["cause"].partition(" ")
    return SdkEvent(
        at=run.place(stack),
        id=row["id"],
        setting=row["setting"],
        by=by,
        entry=used or _started(row["entry"], providers),
        event=row["event"],
        kind=row["kind"],
        kinds=(row["kind"],) if row["event"] == "source" else tuple(row["kinds"]),
        certainty=row["certainty"],
        api=row["api"],
        address=_address(row),
        stack=stack,
        owner=doers.of(stack),
    )


def _address(row: run.EventRow) -> str:
    """Return where a connection goes, if the code of the SDK says so: hosts hand in no address."""
    first = row["args"][0] if row["event"] == "connect" and row["args"] else ""
    return first if first.startswith(_WEB) else ""


def _started(entry: str, providers: Sequence[str]) -> str:
    """Return the provider that was entered; on a thread it might be of any of them."""
    name = entry.rpartition(".")[0]
    return name if name in providers else ", ".join(providers) or entry
