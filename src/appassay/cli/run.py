"""`assay run`: look at run records."""

from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang


@click.group()
def run() -> None:
    """Show, verify or pack run records: what was observed when an app ran.

    `assay check APP --record RECORD` judges an app by one, `assay check RECORD` a record alone.
    """


@run.command()
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@click.option("--state", metavar="R0,R1,…", help="Only these states.")
@click.option("--event", metavar="NAME,…", help="Only events of these names: source, user.tap …")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: the events as they were recorded, one object a line.",
)
@click.option("--limit", type=click.IntRange(min=0), default=200, show_default=True)
@language.option
def show(
    path: Path, state: str | None, event: str | None, form: str, limit: int, lang: Lang
) -> None:
    """Print what a record tells, once it is sure that nothing of it was changed.

    --limit is the most events that are printed as text; json prints all.
    """
    from appassay.recording import open_record
    from appassay.report import recorded

    record = open_record(path)
    record.check()
    wanted = recorded.Wanted(_words(state), _words(event))
    if form == "json":
        for line in recorded.lines(record, wanted):
            click.echo(line)
        return
    for row in recorded.text(record, wanted, lang, limit):
        click.echo(row)


@run.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
def verify(paths: tuple[Path, ...]) -> None:
    """Check that records are whole and as they were written; print the hash of each.

    Whoever knows that hash from elsewhere (a report, a certificate) knows that it is that record.
    """
    from appassay.recording import open_record

    for path in paths:
        record = open_record(path)
        record.check()
        click.echo(f"{record.digest}  {path}")


@run.command()
@click.argument("folder", type=click.Path(path_type=Path, readable=False))
@click.argument("target", type=click.Path(path_type=Path, readable=False))
def pack(folder: Path, target: Path) -> None:
    """Put the record in FOLDER into one ZIP file, TARGET."""
    from appassay.errors import ArtifactError
    from appassay.recording import open_record
    from appassay.recording import pack as into

    open_record(folder).check()
    if target.exists():
        raise ArtifactError(f"{target}: is there already")
    into(folder, target)
    click.echo(str(target))


def _words(text: str | None) -> frozenset[str]:
    return frozenset(word.strip() for word in (text or "").split(",") if word.strip())
