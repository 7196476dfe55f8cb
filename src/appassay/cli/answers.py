"""`assay answers`: the questionnaire for what no package, page or run can tell."""

from collections.abc import Iterable
from pathlib import Path

import click

from appassay import files
from appassay.cli import language
from appassay.errors import ConfigError
from appassay.model import Lang


@click.group()
def answers() -> None:
    """Write the questionnaire, and show what a filled-in one says."""


@answers.command("new")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help="Write the form here; a file that is there already is left alone.",
)
@click.option("--for", "holder", metavar="HOLDER", help="Only the questions to one duty holder.")
@language.option
def new(output: Path, holder: str | None, lang: Lang) -> None:
    """Write an empty form.

    HOLDER is developer_operator, distribution_platform, sdk_provider, terminal_maker,
    access_provider, regulator, testing_body or association.
    """
    from appassay.report.form import form

    try:
        with output.open("x", encoding="utf-8") as target:
            target.write(form(lang, holder))
    except FileExistsError as error:
        raise ConfigError(f"{output}: is there already; name another file") from error
    except OSError as error:
        raise ConfigError(f"{output}: {files.reason(error)}") from error


@answers.command("show")
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@language.option
def show(path: Path, lang: Lang) -> None:
    """Show what the form PATH says, with the files that are there.

    Exit code 2: it is no such form, or a file is another than when it was filled in.
    """
    from appassay.assess.words import describe
    from appassay.extract.answers import answers as read

    _lines(f"{a.point} {describe(a)[lang]}" for a in read(path).facts)


def _lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)
