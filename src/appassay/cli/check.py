"""`assay check`: test apps against the clauses."""

import datetime
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from appassay import files
from appassay.cli import config as settings
from appassay.cli import gate, language
from appassay.cli.document import DOCUMENT
from appassay.errors import ArtifactError, ConfigError
from appassay.model import Lang, Report

FORMATS = ("text", "html", "json", "sarif", "xlsx")
SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif", ".xlsx": "xlsx"}


class Options(Struct, frozen=True):
    """What the command line asked for."""

    output: Path | None
    form: str
    lang: Lang
    fail_on: str
    only: tuple[str, ...]
    pack: Path | None
    register: Path | None
    run: bool
    documents: tuple[str | Path, ...]
    app_type: str
    earlier: tuple[Path, ...]
    records: tuple[Path, ...]
    figures: tuple[Path, ...]
    answers: Path | None


@click.command()
@click.argument("paths", nargs=-1, required=True, type=DOCUMENT)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, readable=False),
    help="Write the report here; a folder where there are several inputs.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: by the output's ending, else text.",
)
@click.option(
    "--pack",
    type=click.Path(path_type=Path, readable=False),
    help="Rule pack file; default: the notice as it stands.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["failed", "suspect", "never"]),
    default="failed",
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, readable=False),
    help="Earlier JSON report: only findings that are not in it count.",
)
@click.option("--only", metavar="U9,U10.1,…", help="Ask only these clauses or test points.")
@click.option(
    "--register",
    type=click.Path(path_type=Path, readable=False),
    help="Register of known apps and SDKs (TOML), to compare with.",
)
@click.option(
    "-d",
    "--document",
    "documents",
    multiple=True,
    metavar="FILE|URL",
    type=DOCUMENT,
    help="Privacy policy, list or terms: HTML, PDF, DOCX, Markdown or text; may be repeated.",
)
@click.option(
    "--earlier",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    help="Document or JSON report of the version before, to compare with; may be repeated.",
)
@click.option(
    "--record",
    "records",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    help="Run record of the app: what was observed when it ran; may be repeated.",
)
@click.option(
    "--figures",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    help="Table of calls, complaints, renewals or requests (CSV, XLSX); may be repeated.",
)
@click.option(
    "--answers",
    type=click.Path(path_type=Path, readable=False),
    help="Filled-in questionnaire (assay answers new).",
)
@click.option("--app-type", metavar="TYPE", help="What the app is, such as online_shopping.")
@click.option("--no-run", is_flag=True, help="Read the package only; do not execute its code.")
@click.option(
    "--config",
    type=click.Path(path_type=Path, readable=False),
    help="Settings of the app; default: assay.toml in this folder.",
)
@language.option
def check(
    paths: tuple[str | Path, ...], output: Path | None, form: str | None, pack: Path | None,
    fail_on: str, baseline: Path | None, only: str | None, register: Path | None,
    documents: tuple[str | Path, ...], earlier: tuple[Path, ...], records: tuple[Path, ...],
    figures: tuple[Path, ...], answers: Path | None, app_type: str | None,
    no_run: bool, config: Path | None, lang: Lang,
) -> None:  # fmt: skip
    """Test apps against the clauses.

    PATHS are APKs, split sets (.apks, .xapk, .apkm), AABs, AARs, JARs, or run records by
    themselves; or web pages, by their address (https://…) or as saved copies (HTML, MHTML, a
    folder), which are visited as by a phone.

    Exit code 0: nothing at or above --fail-on. 1: something. 2: an input could not be tested.
    """
    form = form or SUFFIXES.get(output.suffix.lower() if output else "", "text")
    wanted = settings.load(config)
    options = Options(
        output,
        form,
        lang,
        fail_on,
        _ids(only),
        pack,
        register or wanted.known,
        not no_run,
        documents or wanted.papers,
        settings.known_type(app_type) if app_type else wanted.app_type,
        earlier or wanted.before,
        records,
        figures,
        answers,
    )
    _verify(paths, options)
    sys.exit(_run(paths, options, wanted, baseline))


def _run(
    paths: Sequence[str | Path], options: Options, wanted: settings.Config, baseline: Path | None
) -> int:
    from appassay.api import check as test

    today = datetime.date.today()
    for waiver in settings.expired(wanted, today):
        click.echo(f"warning: the waiver for {waiver.point} expired on {waiver.expires}", err=True)
    known, codes = gate.known_ids(baseline), []
    for path in _progress(paths, options):
        try:
            report = test(
                path,
                pack=options.pack,
                only=options.only,
                register=options.register,
                run=options.run,
                documents=options.documents,
                app_type=options.app_type,
                earlier=options.earlier,
                records=options.records,
                figures=options.figures,
                answers=options.answers,
            )
        except ArtifactError as error:
            click.echo(f"error: {files.printable(str(error))}", err=True)
            codes.append(gate.COULD_NOT_TEST)
            continue
        report = settings.waived(report, wanted, today)
        _write(report, path, options, many=len(paths) > 1)
        codes.append(gate.FOUND if gate.stopping(report, options.fail_on, known) else gate.OK)
    return max(codes)


def _ids(only: str | None) -> tuple[str, ...]:
    """Return the ids of ``--only``, in the notice's own spelling."""
    if not only:
        return ()
    from appassay.knowledge import load_clauses

    known = {i.lower(): i for c in load_clauses() for i in (c.id, *(p.id for p in c.points))}
    wanted = [word.strip().lower() for word in only.split(",") if word.strip()]
    strangers = [word for word in wanted if word not in known]
    if strangers or not wanted:
        raise ConfigError(f"--only: no such clause or test point: {', '.join(strangers) or only!r}")
    return tuple(known[word] for word in wanted)


def _verify(paths: Sequence[str | Path], options: Options) -> None:
    if options.form == "xlsx" and options.output is None:
        raise ConfigError("an XLSX report can't go to the terminal: name a file with -o")
    if len(paths) > 1 and options.documents:
        raise ConfigError("documents belong to one app: check each app with its own")
    if len(paths) > 1 and options.records:
        raise ConfigError("a run record is of one app: check each app with its own")
    if len(paths) > 1 and (options.figures or options.answers):
        raise ConfigError("figures and answers belong to one app: check each app with its own")
    if len(paths) > 1 and options.output and options.output.suffix:
        raise ConfigError(f"{options.output}: several inputs need a folder to write to")
    if len(paths) > 1 and options.output:
        _folder(options.output)


def _progress(paths: Sequence[str | Path], options: Options) -> Sequence[str | Path]:
    """Return the paths, with a progress bar on a terminal where there are several."""
    if len(paths) == 1 or not sys.stderr.isatty():
        return paths
    from rich.console import Console
    from rich.progress import track

    shown: Sequence[str | Path] = track(  # type: ignore[assignment]
        paths, description="assay check", console=Console(stderr=True), transient=True
    )
    return shown


def _write(report: Report, path: str | Path, options: Options, *, many: bool) -> None:
    from appassay.report import render

    data = render(report, options.form, options.lang, terminal=options.output is None)
    if options.output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = options.output
    if many or target.is_dir():
        _folder(target)
        ending = "txt" if options.form == "text" else options.form
        target = target / f"{_name(path)}.{ending}"
    try:
        target.write_bytes(data)
    except OSError as error:
        raise ConfigError(f"{target}: {files.reason(error)}") from error


def _name(path: str | Path) -> str:
    """Return a name for the report on an input; of a web page, out of its address."""
    if isinstance(path, Path):
        return path.name
    return re.sub(r"[^\w.-]+", "_", path.partition("://")[2]).strip("_.")[:120] or "page"


def _folder(path: Path) -> None:
    """Make the folder reports go to; before anything is tested, so that no work is lost."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise ConfigError(f"{path}: several inputs need a folder; this is a file") from error
    except OSError as error:
        raise ConfigError(f"{path}: {files.reason(error)}") from error
