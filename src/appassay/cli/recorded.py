"""What the command line says of a run that is recorded, and what it shows of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from appassay.errors import ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.recording.drive.states import Done
    from appassay.recording.phone.adb import Adb
    from appassay.recording.phone.phone import Setup


class Given(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    app: str
    serial: str
    output: Path
    states: str
    seconds: float | None
    minutes: float | None
    installs: bool
    update: Path | None
    hooks: bool
    locale: str
    lang: Lang


def on_phone(given: Given) -> None:
    """Record a run on a phone, and show what became of it.

    Raises:
        AssayError: what was asked for makes no sense, or the phone does not do it.
    """
    from appassay import __version__
    from appassay.knowledge.protocol import protocol
    from appassay.recording.drive import plan as plans
    from appassay.recording.phone.adb import connect
    from appassay.recording.phone.run import Wanted, run

    states = plans.states(given.states) if given.states else plans.ORDER
    walk = given.minutes * 60 if given.minutes else None
    plan = plans.Plan(states=states, seconds=given.seconds, walk=walk)
    if given.output.exists():
        raise ConfigError(f"{given.output}: is there already")
    adb = connect(given.serial)
    texts = {row.id: row.text[given.lang] for row in protocol().state}
    wanted = Wanted(
        target=given.output, setup=_setup(given, adb), plan=plan,
        made_by=f"AppAssay {__version__}",
    )  # fmt: skip
    done = run(adb, wanted, lambda state: click.echo(f"{state}  {texts.get(state, '')}", err=True))
    show(done, given.output, given.lang)


def show(done: "Done", output: Path, lang: Lang) -> None:
    """Show what became of a run."""
    from appassay.recording import open_record
    from appassay.report import recorded

    made = open_record(output)
    for line in recorded.head(made, made.check(), lang):
        click.echo(line)
    if done.cut:
        click.echo(f"the run was cut off ({done.cut}): the record holds what came before", err=True)
    click.echo(f"{done.digest}  {output}")


def _setup(given: Given, adb: "Adb") -> "Setup":
    from appassay.cli import imported
    from appassay.recording.phone import about
    from appassay.recording.phone.phone import Setup
    from appassay.recording.phone.run import installed

    path = Path(given.app)
    is_file = path.suffix.lower() == ".apk" or path.exists()
    seen = imported.app(path, "") if is_file else imported.app(None, given.app)
    if seen is None:
        raise ConfigError(f"{given.app}: is neither a package file nor a package name")
    if is_file and given.installs:
        return Setup(
            app=seen, file=path, update=given.update, hooks=given.hooks, locale=given.locale
        )
    installed(adb, seen.package)
    there = about.app(adb, seen.package)
    return Setup(app=there or seen, update=given.update, hooks=given.hooks, locale=given.locale)
