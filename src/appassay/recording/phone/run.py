"""A record of an app on a phone, from beginning to end."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from appassay import files
from appassay.errors import ArtifactError
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.states import record
from appassay.recording.drive.written import Begun, Done, written
from appassay.recording.phone.adb import Adb, Clock, PhoneError
from appassay.recording.phone.phone import Phone, Setup
from appassay.recording.phone.terminal import Person, Terminal, Trials
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

    def go(phone: Phone, folder: Path, begun: Begun) -> Done:
        return record(phone, folder, wanted.plan, begun, say)

    return kept(adb, wanted.setup, wanted.target, wanted.made_by, clock or Clock(), go)


def examine(adb: Adb, wanted: Wanted, person: Person, trials: Trials, clock: Clock) -> Done:
    """Record what a phone does when a probe tries things, for the duties of its maker.

    Raises:
        PhoneError: the phone does not do what is asked of it.
        ArtifactError: the record can't be written.
    """

    def go(phone: Phone, folder: Path, begun: Begun) -> Done:
        phone.install()
        return written(phone, folder, begun, lambda log: Terminal(phone, log, person, trials).go())

    return kept(adb, wanted.setup, wanted.target, wanted.made_by, clock, go)


def kept(
    adb: Adb, setup: Setup, target: Path, made_by: str, clock: Clock,
    go: Callable[[Phone, Path, Begun], Done],
) -> Done:  # fmt: skip
    """Let something be recorded into a folder of its own, and keep the whole record.

    Raises:
        ArtifactError: the record can't be written.
    """
    if target.exists():
        raise ArtifactError(f"{target}: is there already")
    phone = Phone(adb, setup, clock)
    began = phone.began.astimezone(phone.zone).isoformat(timespec="milliseconds")
    begun = Begun(made_by=made_by, way="phone", began=began)
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".record") as folder:
            made = Path(folder) / "record"
            done = go(phone, made, begun)
            if target.suffix.lower() == ".zip":
                pack(made, made.with_suffix(".zip"))
                made = made.with_suffix(".zip")
            made.rename(target)
            return done
    except OSError as error:
        raise ArtifactError(f"{target}: {files.reason(error)}") from error
    finally:
        phone.close()


def installed(adb: Adb, package: str) -> None:
    """Make sure that an app is on a phone.

    Raises:
        PhoneError: it is not.
    """
    if not adb.say(f"pm path {package}").startswith("package:"):
        raise PhoneError(f"{package} is not installed on {adb.serial}")
