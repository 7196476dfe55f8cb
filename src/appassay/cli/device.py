"""`assay device`: trials on a phone, for the duties of its maker."""

from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang

SAMPLES = ("certified", "plain", "altered", "other", "listed")


@click.command()
@click.option(
    "--device",
    "serial",
    metavar="SERIAL",
    default="",
    help="The phone, where several are attached.",
)
@click.option(
    "--probe",
    required=True,
    metavar="APK|PACKAGE",
    help="App that does what it is told and says so in the log; a package is installed.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, readable=False),
    help="The record: a ZIP where the name ends so, else a folder.",
)
@click.option(
    "--only", metavar="C10,C11.2,…", default="", help="Only these clauses or test points."
)
@click.option(
    "--sample",
    "samples",
    multiple=True,
    metavar="KIND=APK",
    help=f"Package to install by hand; KIND is {', '.join(SAMPLES)}. May be repeated.",
)
@click.option("--unattended", is_flag=True, help="Ask nobody: only what needs no hand.")
@language.option
def device(
    serial: str, probe: str, output: Path, only: str, samples: tuple[str, ...],
    unattended: bool, lang: Lang,
) -> None:  # fmt: skip
    """Try on a phone what its maker owes (C10 to C12), and record what the phone does.

    A probe app uses what is sensitive, installs, loads code and starts by itself, as it is told;
    what no command shows is asked of the person beside the phone. `assay check RECORD` judges.
    """
    from appassay.cli import examined

    given = examined.Given(
        serial=serial, probe=probe, output=output, only=only, samples=samples,
        attended=not unattended, lang=lang,
    )  # fmt: skip
    examined.on_phone(given)
