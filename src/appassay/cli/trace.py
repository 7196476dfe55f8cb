"""`assay trace`: what happens from the first launch on."""

from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: one object a line, in the shape of a run record's events.",
)
@click.option("--all", "everything", is_flag=True, help="Also events without personal information.")
@click.option("--coverage", is_flag=True, help="What was followed, cut and not known instead.")
@language.option
def trace(path: Path, form: str, everything: bool, coverage: bool, lang: Lang) -> None:
    """Execute the app of PATH without a phone and print what happens, in order of time.

    The code runs from the first launch on: untouched (R0), refused (R1), agreed (R2), other clicks
    (R3), background (R4), woken by receivers (R5), services and jobs (R6), launched again (R8),
    after an update (R9).
    """
    from appassay.api import trace as run
    from appassay.report import timeline

    found = run(path)
    if coverage:
        click.echo(timeline.coverage(found, lang) if form == "text" else timeline.run_line(found))
        return
    shown = found.events if everything else timeline.telling(found.events)
    if form == "json":
        for event in shown:
            click.echo(timeline.line(event))
        return
    for row in timeline.text(found, shown, lang):
        click.echo(row)
