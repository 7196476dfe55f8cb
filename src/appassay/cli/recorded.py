"""What the command line says of a run that is recorded, and what it shows of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from appassay.errors import ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.recording.drive.plan import Plan
    from appassay.recording.drive.written import Done
    from appassay.recording.phone.adb import Adb
    from appassay.recording.phone.phone import Setup
    from appassay.recording.schema import StateName


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
    from appassay.recording.drive import plan as plans
    from appassay.recording.phone.adb import connect
    from appassay.recording.phone.run import Wanted, run

    plan = _plan(given, plans.ORDER)
    adb = connect(given.serial)
    wanted = Wanted(
        target=given.output, setup=_setup(given, adb), plan=plan,
        made_by=f"AppAssay {__version__}",
    )  # fmt: skip
    show(run(adb, wanted, _say(given.lang)), given.output, given.lang)


def on_virtual(given: Given) -> None:
    """Record a run on the virtual phone, and show what became of it.

    Raises:
        AssayError: what was asked for makes no sense, or there can be no sandbox here.
    """
    from appassay import __version__
    from appassay.cli import imported
    from appassay.recording.virtual.run import STATES, Wanted, run

    of_phone = (given.serial, given.update, given.locale, not given.hooks, not given.installs)
    if any(of_phone):
        raise ConfigError(
            "--virtual: --device, --update, --locale, --no-frida and --no-install are of a phone"
        )
    plan = _plan(given, STATES)
    path = Path(given.app)
    seen = imported.app(path, "")
    if seen is None:
        raise ConfigError(f"{given.app}: is no package file")
    wanted = Wanted(
        target=given.output, apk=path, app=seen, plan=plan, made_by=f"AppAssay {__version__}"
    )
    done, figures = run(wanted, _say(given.lang))
    show(done, given.output, given.lang)
    took = f"{figures.seconds:.0f} s, {figures.peak / 1e6:.0f} MB"
    classes = f"{figures.converted} classes converted in {figures.converting:.1f} s"
    click.echo(f"{took}; {classes}, {figures.kept} known", err=True)


def _plan(given: Given, order: "tuple[StateName, ...]") -> "Plan":
    """Return what a run goes through.

    Raises:
        ConfigError: no such state, or the record is there already.
    """
    from appassay.recording.drive import plan as plans

    states = plans.states(given.states) if given.states else order
    walk = given.minutes * 60 if given.minutes else None
    if given.output.exists():
        raise ConfigError(f"{given.output}: is there already")
    return plans.Plan(states=states, seconds=given.seconds, walk=walk)


def _say(lang: Lang) -> Callable[[str], None]:
    """Return what tells of a state that begins, or of anything else that takes its time."""
    from appassay.knowledge.protocol import protocol

    texts = {row.id: row.text[lang] for row in protocol().state}
    return lambda word: click.echo(f"{word}  {texts.get(word, '')}".rstrip(), err=True)


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
