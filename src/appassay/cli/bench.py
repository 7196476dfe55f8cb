"""`assay bench`: how right the verdicts are, on apps whose truth is known."""

import datetime
import os
import subprocess
from pathlib import Path

import click

from appassay.errors import ConfigError

INDEX = click.option(
    "--index",
    type=click.Path(path_type=Path, readable=False),
    default=Path("build/corpus/index.json"),
    show_default=True,
    help="Index of the labelled apps.",
)
OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path, readable=False), help="Write the table here."
)


@click.group()
def bench() -> None:
    """Measure accuracy on AssayBench, the labelled apps that `make corpus` builds."""


@bench.command()
@INDEX
@click.option(
    "--adapter",
    "adapters",
    multiple=True,
    metavar="COMMAND",
    help="Ask this command too: it gets an APK and prints its answer as JSON.",
)
@click.option(
    "--stream",
    "streams",
    multiple=True,
    metavar="COMMAND",
    help="Ask this command too: it reads a path a line and prints an answer a line.",
)
@click.option("--without-ours", is_flag=True, help="Ask the other commands only.")
@click.option("--only", default="", metavar="PREFIX", help="Only apps whose id begins so.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option("--date", default="", metavar="DAY", help="Day to name; default: today.")
@click.option("--commit", default="", help="Commit to name; default: the working folder's.")
@click.option(
    "--answers", type=click.Path(path_type=Path, readable=False), help="Keep all answers here."
)
@OUTPUT
def accuracy(
    index: Path, adapters: tuple[str, ...], streams: tuple[str, ...], without_ours: bool,
    only: str, jobs: int, date: str, commit: str, answers: Path | None, output: Path | None,
) -> None:  # fmt: skip
    """Print, per test point and category, what was found, missed and wrongly accused."""
    from appassay.bench import Adapter, Command, Ours, Stream, load, markdown, measure, save

    listed = load(index)
    apps = [app for app in listed.apps if app.id.startswith(only)]
    if not apps:
        raise ConfigError(f"--only: no app's id begins with {only!r}")
    asked: list[Adapter] = [] if without_ours else [Ours()]
    asked += [*map(Command.parse, adapters), *map(Stream.parse, streams)]
    date, commit = date or str(datetime.date.today()), commit or working_commit()
    measured = measure(asked, apps, index.parent, jobs, (date, commit, listed.digest))
    if answers is not None:
        save(measured, answers)
    _show(markdown(apps, measured), output)


@bench.command()
@INDEX
@click.argument("answers", type=click.Path(path_type=Path, readable=False))
@OUTPUT
def table(index: Path, answers: Path, output: Path | None) -> None:
    """Print the table again from answers that were kept; the same input gives the same bytes."""
    from appassay.bench import load, markdown, restore

    listed = load(index)
    measured = restore(answers, listed)
    known = {name for said in measured.answers.values() for name in said}
    _show(markdown([app for app in listed.apps if app.id in known], measured), output)


def _show(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, "utf-8")
    except OSError as error:
        raise ConfigError(f"{output}: {error.strerror}") from error


def working_commit() -> str:
    """Return the commit of the working folder, with a + where files differ from it."""
    command = ["git", "describe", "--always", "--dirty=+", "--abbrev=12"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "unknown"
    return done.stdout.strip() or "unknown"
