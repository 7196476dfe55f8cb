"""A record of an app on the virtual phone, from beginning to end."""

import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from msgspec import Struct

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.states import record
from appassay.recording.drive.written import Begun, Done
from appassay.recording.schema import AppSeen, StateName
from appassay.recording.virtual.classes import Classes
from appassay.recording.virtual.phone import Setup, VirtualPhone
from appassay.recording.virtual.sandbox import check
from appassay.recording.virtual.setup import parts
from appassay.recording.write import pack

STATES: tuple[StateName, ...] = ("R0", "R1", "R2", "R3", "R4", "R8")
_ZONE = timezone(timedelta(hours=8))


class Wanted(Struct, frozen=True, kw_only=True):
    """What is asked for."""

    target: Path
    """A ZIP where the name ends so, else a folder."""
    apk: Path
    app: AppSeen
    plan: Plan
    made_by: str


class Figures(Struct, frozen=True, kw_only=True):
    """What a run took."""

    converted: int
    """Classes that were converted."""
    kept: int
    """Classes that had been converted before."""
    converting: float
    """Seconds spent on it."""
    seconds: float
    """Seconds of the whole run."""
    peak: int
    """Bytes of memory."""


def run(wanted: Wanted, say: Callable[[str], None]) -> tuple[Done, Figures]:
    """Record an app on the virtual phone.

    Raises:
        SandboxError: there can be no sandbox here, so that nothing may run.
        SetupError: a part is missing and can't be had.
        ArtifactError: the app can't be read, or the record not written.
    """
    if wanted.target.exists():
        raise ArtifactError(f"{wanted.target}: is there already")
    check()
    made = parts(say)
    begun = time.monotonic()
    began = round(time.time() * 1000)
    with Classes(wanted.apk, made.store) as classes:
        phone = VirtualPhone(Setup(app=wanted.app, apk=wanted.apk, began=began), made, classes)
        try:
            done = _record(phone, wanted, began, say)
        finally:
            phone.close()
        spent = time.monotonic() - begun
        figures = Figures(
            converted=classes.made, kept=classes.kept, converting=classes.seconds, seconds=spent,
            peak=phone.peak,
        )  # fmt: skip
    return done, figures


def _record(phone: VirtualPhone, wanted: Wanted, began: int, say: Callable[[str], None]) -> Done:
    target = wanted.target
    at = datetime.fromtimestamp(began / 1000, _ZONE).isoformat(timespec="milliseconds")
    begun = Begun(made_by=wanted.made_by, way="virtual", began=at)
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".record") as folder:
            made = Path(folder) / "record"
            done = record(phone, made, wanted.plan, begun, say)
            if target.suffix.lower() == ".zip":
                pack(made, made.with_suffix(".zip"))
                made = made.with_suffix(".zip")
            made.rename(target)
    except OSError as error:
        raise ArtifactError(f"{target}: {files.reason(error)}") from error
    return done
