"""A record of an app on a phone, from beginning to end."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.states import Begun, Done, record
from appassay.recording.phone.adb import Adb, Clock, PhoneError
from appassay.recording.phone.phone import Phone, Setup
from appassay.recording.write import pack


class Wanted(Struct, frozen=True, kw_only=True):
    """What is asked for."""

    target: Path
    """A ZIP where the name ends so, else a folder."""
    setup: Setup
    plan: Plan
    made_by: str


def run(adb: Adb, wanted: Wanted, say: Callable[[str], None], clock: Clock | None = None) -> Done:
    """Record an app on a phone.

    Raises:
        PhoneError: the phone does not do what is asked of it.
        ArtifactError: the record can't be written.
    """
    target = wanted.target
    if target.exists():
        raise ArtifactError(f"{target}: is there already")
    phone = Phone(adb, wanted.setup, clock or Clock())
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".record") as folder:
            return _record(phone, wanted, Path(folder), say)
    except OSError as error:
        raise ArtifactError(f"{target}: {files.reason(error)}") from error
    finally:
        phone.close()


def _record(phone: Phone, wanted: Wanted, folder: Path, say: Callable[[str], None]) -> Done:
    target = wanted.target
    begun = Begun(
        made_by=wanted.made_by, way="phone",
        began=phone.began.astimezone(phone.zone).isoformat(timespec="milliseconds"),
    )  # fmt: skip
    done = record(phone, folder / "record", wanted.plan, begun, say)
    made = folder / "record"
    if target.suffix.lower() == ".zip":
        pack(made, folder / "record.zip")
        made = folder / "record.zip"
    made.rename(target)
    return done


def installed(adb: Adb, package: str) -> None:
    """Make sure that an app is on a phone.

    Raises:
        PhoneError: it is not.
    """
    if not adb.say(f"pm path {package}").startswith("package:"):
        raise PhoneError(f"{package} is not installed on {adb.serial}")
