"""`assay facts`: everything that was read."""

from pathlib import Path

import click

from appassay.cli.document import DOCUMENT
from appassay.files import is_address

DOCUMENTS = frozenset(
    {".html", ".htm", ".xhtml", ".pdf", ".docx", ".md", ".markdown", ".txt"},
)
"""Endings of documents; anything else is read as an app."""


@click.command()
@click.argument("path", type=DOCUMENT)
@click.option("--kind", multiple=True, help="Only facts of this kind, such as ApiCall.")
def facts(path: str | Path, kind: tuple[str, ...]) -> None:
    """Print everything that was read from PATH as JSON: facts, where they stand, and coverage.

    PATH is an app, an SDK archive, or a document such as a privacy policy; the latter may be
    the address of a page.
    """
    import msgspec

    from appassay.errors import ConfigError
    from appassay.extract import read, read_document
    from appassay.stored import dump, kinds

    strangers = set(kind) - set(kinds())
    if strangers:
        known = ", ".join(sorted(kinds()))
        raise ConfigError(f"no such kind of fact: {', '.join(sorted(strangers))}; known: {known}")
    file = Path(path)
    is_document = is_address(path) or file.suffix.lower() in DOCUMENTS
    reading = read_document(path) if is_document else read(file)
    table = dump(reading.facts)
    if kind:
        table["facts"] = [row for row in table["facts"] if row["fact"] in kind]
    table = {"artifact": msgspec.to_builtins(reading.artifact), **table}
    click.echo(msgspec.json.format(msgspec.json.encode(table), indent=2))
