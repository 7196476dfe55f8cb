"""A document on the command line: a file, or the address it is fetched from."""

from pathlib import Path

import click

from appassay import files


class _Document(click.ParamType[str | Path]):
    """A path, or an address of http or https as text."""

    name = "document"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | Path:
        return value if files.is_address(value) else Path(value)


DOCUMENT = _Document()
