"""`assay bench`: how right the verdicts are, on apps whose truth is known."""

import datetime
import os
import subprocess
from pathlib import Path

import click

from appassay.errors import ConfigError


@click.group()
def bench() -> None:
    """Measure accuracy on AssayBench, the labelled apps that `make corpus` builds."""


@bench.command()
@click.option(
    "--index",
    type=click.Path(path_type=Path, readable=False),
    default=Path("build/corpus/index.json"),
    show_default=True,
    help="Index of the labelled apps.",
)
@click.option(
    "--adapter",
    "adapters",
    multiple=True,
    metavar="COMMAND",
    help="Ask this command too: it gets an APK and prints its answer as JSON.",
)
@click.option("--without-ours", is_flag=True, help="Ask the other commands only.")
@click.option("--only", default="", metavar="PREFIX", help="Only apps whose id begins so.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, readable=False), help="Write the table here."
)
def accuracy(
    index: Path, adapters: tuple[str, ...], without_ours: bool, only: str, jobs: int,
    output: Path | None,
) -> None:  # fmt: skip
    """Print, per test point and category, what was found, missed and wrongly accused."""
    from appassay.bench import Adapter, Answer, Command, Ours, load, markdown, run

    listed = load(index)
    apps = [app for app in listed.apps if app.id.startswith(only)]
    if not apps:
        raise ConfigError(f"--only: no app's id begins with {only!r}")
    asked: list[Adapter] = [*([] if without_ours else [Ours()]), *map(Command.parse, adapters)]
    answers: dict[str, dict[str, Answer]] = {}
    for adapter in asked:
        said = run(adapter, apps, index.parent, jobs)
        answers[next((a.tool for a in said.values() if not a.error), str(adapter))] = said
    heading = [
        f"Measured on {datetime.date.today()}, commit `{_commit()}`, "
        f"{len(apps)} apps of corpus `{listed.digest[:16]}`."
    ]
    text = markdown(apps, answers, heading)
    if output is None:
        click.echo(text, nl=False)
    else:
        try:
            output.write_text(text, "utf-8")
        except OSError as error:
            raise ConfigError(f"{output}: {error.strerror}") from error


def _commit() -> str:
    """Return the commit of the working folder, with a + where files differ from it."""
    command = ["git", "describe", "--always", "--dirty=+", "--abbrev=12"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "unknown"
    return done.stdout.strip() or "unknown"
