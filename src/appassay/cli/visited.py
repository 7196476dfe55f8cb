"""What the command line says of a visit to a web page."""

import tempfile
from pathlib import Path

import click

from appassay.errors import ConfigError
from appassay.files import is_address
from appassay.model import Lang


def on_page(where: str, output: Path, lang: Lang, *, real_time: bool) -> None:
    """Visit a web page, and write the record of it.

    Raises:
        AssayError: there is no browser, no such page, or the record can't be written.
    """
    from appassay.recording import open_record, pack
    from appassay.recording.web import Options, visit

    if output.exists():
        raise ConfigError(f"{output}: is there already")
    options = Options(virtual=not real_time)
    page = where if is_address(where) else Path(where)
    if output.suffix.lower() == ".zip":
        with tempfile.TemporaryDirectory(prefix="assay-") as place:
            digest = visit(page, Path(place) / "visit", options)
            pack(Path(place) / "visit", output)
    else:
        digest = visit(page, output, options)
    header = open_record(output).header
    if "warning" in header.more:
        click.echo(f"warning: {header.more['warning']}", err=True)
    for watch in header.watches:
        if watch.level != "full" and watch.why:
            click.echo(f"warning: {watch.what}: {watch.why}", err=True)
    click.echo(f"{digest}  {output}")
