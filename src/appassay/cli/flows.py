"""`assay flows`: where personal information goes."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from appassay.errors import ArtifactError
from appassay.files import printable


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="Calls that read data (TOML or FlowDroid's text format), in place of the built-in ones.",
)
@click.option(
    "--sinks",
    type=click.Path(path_type=Path),
    help="Calls that give data away, in place of the built-in ones.",
)
@click.option(
    "--implicit/--explicit",
    default=True,
    help="With or without what the choice of a branch gives away.",
)
def flows(paths: Sequence[Path], sources: Path | None, sinks: Path | None, implicit: bool) -> None:
    """Print each flow from a source to a sink, one JSON object a line, from any entry point.

    Exit code 2: an input could not be read.
    """
    from appassay.api import flows as find
    from appassay.report import timeline

    failed = False
    for path in paths:
        try:
            found = find(path, sources=sources, sinks=sinks, implicit=implicit)
        except ArtifactError as error:
            click.echo(f"error: {printable(str(error))}", err=True)
            failed = True
            continue
        for flow in found:
            click.echo(timeline.line(flow))
    sys.exit(2 if failed else 0)
