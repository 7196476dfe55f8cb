"""A record from its first line to its last, however it ends."""

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from appassay.recording.drive.device import Device, LostError
from appassay.recording.drive.log import Log
from appassay.recording.schema import Header, StateName, Watch, Way
from appassay.recording.write import Writer


class Done(Struct, frozen=True):
    """What became of a run."""

    digest: str
    """The hash the record is known by."""
    states: tuple[StateName, ...]
    cut: str = ""
    """Why it ended early; empty where it did not."""


class Begun(Struct, frozen=True, kw_only=True):
    """What the record says of itself."""

    made_by: str
    way: Way
    began: str
    """RFC 3339 with an offset: the moment the device's time 0 is."""


def written(
    device: Device, folder: Path, begun: Begun, go: Callable[[Log], None],
    notes: Callable[[], Mapping[str, str]] = dict,
) -> Done:  # fmt: skip
    """Write a record of what happens while something is done with a device.

    A device that is lost, or a person who interrupts, ends it early: the record is closed with all
    that is known, says so, and none of its watches is full.

    Args:
        device: what the app runs on.
        folder: where the record goes.
        begun: what it says of itself.
        go: does it, and begins the states.
        notes: what else the header tells.

    Raises:
        AssayError: nothing at all was recorded, or `go` refuses.
    """
    header = Header(
        format="", made_by=begun.made_by, way=begun.way, began=begun.began,
        app=device.app, device=device.about, states=(), watches=(), events=0,
    )  # fmt: skip
    log = Log(Writer(folder, header), device)
    cut = ""
    try:
        go(log)
        log.end()
    except (LostError, KeyboardInterrupt) as error:
        cut = f"lost: {error}" if isinstance(error, LostError) else "interrupted by the user"
        log.interrupt()
        if not log.gone:
            raise
    for name, data in device.rest():
        log.keep(name, data)
    more = {**device.notes(), **notes()} | ({"cut": cut} if cut else {})
    digest = log.close([_lowered(watch, cut, log.late) for watch in device.watches()], more)
    return Done(digest, tuple(log.gone), cut)


def _lowered(watch: Watch, cut: str, late: int) -> Watch:
    """Return a watch as it is where the run was cut off, or something came too late."""
    why = f"中途断开，记录不完整 (the run was cut off: {cut})" if cut else ""
    if late and not why:
        why = f"{late} 条事件迟到，未能归入状态 ({late} events came too late)"
    if not why or watch.level == "none":
        return watch
    return replace(watch, level="partial", why="; ".join(filter(None, (watch.why, why))))
