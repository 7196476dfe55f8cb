"""`assay run`: look at run records."""

import datetime
from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang


@click.group()
def run() -> None:
    """Show, verify, pack or import run records: what was observed when an app ran.

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
    counts = record.check()
    wanted = recorded.Wanted(_words(state), _words(event))
    if form == "json":
        for line in recorded.lines(record, wanted):
            click.echo(line)
        return
    for row in recorded.text(record, counts, wanted, lang, limit):
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


@run.command("import")
@click.argument("inputs", metavar="FILE[@TIME]...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help="The record: a ZIP where the name ends so, else a folder.",
)
@click.option("--package", metavar="NAME", default="", help="Package name of the app that ran.")
@click.option(
    "--app",
    type=click.Path(path_type=Path, readable=False),
    help="The package that was installed, instead of --package.",
)
@click.option("--agreed", metavar="TIME|never|start", default="", help="When the user agreed.")
@click.option(
    "--state",
    "states",
    multiple=True,
    metavar="R0=0:60",
    help="A state: seconds, or R0=09:30:00..09:31:00; may be repeated. Instead of --agreed.",
)
@click.option("--began", metavar="TIME", default="", help="Leave out what was before this.")
@click.option(
    "--zone", default="Asia/Shanghai", show_default=True, help="Of times without an offset."
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Of times without a date or year; default: the day of the file.",
)
@click.option(
    "--from", "form", metavar="FORMAT", default="", help="Format of the files; default: as found."
)
def take(
    inputs: tuple[str, ...], output: Path, package: str, app: Path | None, agreed: str,
    states: tuple[str, ...], began: str, zone: str, day: datetime.datetime | None, form: str,
) -> None:  # fmt: skip
    """Make a run record of what other tools export.

    FILES are workbooks of camille, AppScan or PrivacySentry (XLSX, XLS), HAR, logcat (threadtime),
    dumpsys appops, package, activity, appops get, and windows of uiautomator (a PNG of the same
    name is taken along). What FILE says of one moment needs @TIME: window.xml@09:30:12.

    TIME is 09:30:12, 2026-11-20 09:30:12, or seconds since the run began.
    """
    from appassay import __version__
    from appassay.cli import imported
    from appassay.recording import imports

    said = imports.Run(
        made_by=f"AppAssay {__version__}",
        app=imported.app(app, package),
        form=imported.form(form),
        zone=imports.zone(zone),
        day=day.date() if day else None,
        began=began,
        agreed=agreed,
        states=states,
    )
    done = imports.convert([imported.given(text) for text in inputs], said, output)
    for name, known, count in done.formats:
        click.echo(f"{name}: {known}, {count:,}")
    # Whoever tapped on the phone sees here whether the tool had noticed.
    spans = (f"{s.state} {s.began / 1000:g}-{s.ended / 1000:g} s" for s in done.states)
    click.echo(", ".join(spans))
    if done.left_out:
        click.echo(f"{done.left_out:,} outside the states of the run were left out", err=True)
    click.echo(f"{done.digest}  {output}")


def _words(text: str | None) -> frozenset[str]:
    return frozenset(word.strip() for word in (text or "").split(",") if word.strip())
