"""A run record of a million events: written, verified, and judged."""

import random
import tempfile
import time
from pathlib import Path

from appassay.knowledge import pi_kinds
from appassay.recording import AppSeen, Device, Header, Seen, SeenFrame, Watch, Writer, pack
from benchmarks.measure import ASSAY, best

EVENTS = 1_000_000
REPEATS = 3
CPU_BAR = 5.0
STATES = ("R0", "R1", "R2", "R3", "R4", "R5", "R6", "R8")
STRETCH = 700_000
"""Milliseconds of each state."""
WATCHES = ("calls", "permissions", "windows", "network", "sensors", "processes", "installs")
CALLERS, HOSTS = 400, 300


def records() -> list[tuple[str, bool]]:
    """Print the figures and return each bar with whether it was met."""
    with tempfile.TemporaryDirectory() as place:
        folder, packed = Path(place) / "record", Path(place) / "record.zip"
        begin = time.process_time()
        _write(folder)
        written = time.process_time() - begin
        pack(folder, packed)
        sizes = [(folder / "events.ndjson").stat().st_size, packed.stat().st_size]
        page = Path(place) / "report.html"
        command = ("check", "-o", page, "--fail-on", "never")
        judged = best(REPEATS, ASSAY, *command, folder)
        zipped = best(REPEATS, ASSAY, *command, packed)
        verified = best(REPEATS, ASSAY, "run", "verify", folder)
    print(f"{EVENTS:,} events, {sizes[0] / 1e6:.0f} MB, packed {sizes[1] / 1e6:.0f} MB")
    print(f"  written in {written:.1f} CPU s")
    print(f"  assay run verify         {verified.cpu:.2f} CPU s, {verified.peak:.0f} MB")
    print(f"  assay check record/      {judged.cpu:.2f} CPU s, {judged.peak:.0f} MB")
    print(f"  assay check record.zip   {zipped.cpu:.2f} CPU s, {zipped.peak:.0f} MB")
    return [
        (f"a million events judged in <= {CPU_BAR} CPU s", judged.cpu <= CPU_BAR),
        (f"the same out of a ZIP in <= {CPU_BAR} CPU s", zipped.cpu <= CPU_BAR),
    ]


def _write(folder: Path) -> None:
    """Write a record in which much is repeated and some is new each time, as on a phone."""
    chance = random.Random(7)  # noqa: S311
    header = Header(
        format="",
        made_by="benchmark",
        way="phone",
        began="2026-11-20T09:30:00+08:00",
        app=AppSeen(package="com.example.large"),
        device=Device(),
        states=(),
        watches=(),
        events=0,
    )
    writer = Writer(folder, header)
    kinds = sorted(pi_kinds())
    each = EVENTS // len(STATES)
    for number, state in enumerate(STATES):
        begin = number * STRETCH
        writer.begin(state, begin)  # type: ignore[arg-type]
        for step in range(each):
            time_now = begin + step * STRETCH // each
            writer.add(_event(chance, time_now, state, kinds))
    writer.close(len(STATES) * STRETCH, tuple(Watch(what=what) for what in WATCHES))


def _event(chance: random.Random, time_now: int, state: str, kinds: list[str]) -> Seen:
    """Return what one of a few hundred places in the code does; its arguments vary."""
    caller = chance.randrange(CALLERS)
    stack = tuple(
        SeenFrame(cls=f"com.example.part{caller % 20}.C{caller}", method=f"m{depth}()", line=depth)
        for depth in range(4)
    )
    what = caller % 10
    if what < 2:
        event, kind, args = "source", kinds[caller % len(kinds)], ("",)
    elif what < 5:
        event, kind, args = "connect", "network", (f"https://h{chance.randrange(HOSTS)}.example",)
    else:
        event, kind, args = "sensor", "", (str(chance.randrange(9)),)
    agreed = state not in ("R0", "R1")
    return Seen(
        n=0, t=time_now, state=state, event=event, agreed=agreed, kind=kind,
        api=f"android.api.Call{caller % 40}.get", args=args, process="com.example.large",
        stack=stack,
    )  # type: ignore[arg-type]  # fmt: skip
