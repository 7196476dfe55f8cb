"""`assay diff`: what changed for the user between two versions of an app."""

from pathlib import Path

import click

from appassay.cli import language
from appassay.cli.document import DOCUMENT
from appassay.model import Lang

_PATH = click.Path(path_type=Path, readable=False)


@click.command()
@click.argument("old", type=_PATH)
@click.argument("new", type=_PATH)
@click.option("--old-doc", "old_docs", multiple=True, type=DOCUMENT, help="A document of OLD.")
@click.option("-d", "--doc", "docs", multiple=True, type=DOCUMENT, help="A document of NEW.")
@click.option("--no-run", is_flag=True, help="Do not execute the code.")
@click.option("-o", "--output", type=_PATH, help="Write it here; .html and .json by the ending.")
@click.option("--format", "form", type=click.Choice(["text", "html", "json"]))
@click.option("--fail", is_flag=True, help="Exit code 1 where something is to be looked at first.")
@language.option
def diff(
    old: Path,
    new: Path,
    old_docs: tuple[str | Path, ...],
    docs: tuple[str | Path, ...],
    no_run: bool,
    output: Path | None,
    form: str | None,
    fail: bool,
    lang: Lang,
) -> None:
    """Tell what changed for the user from the version OLD of an app to NEW.

    Permissions, open components, SDKs, personal information that is read before consent, at all,
    and sent, code from elsewhere, sentences of documents, and verdicts. A ! marks what a reviewer
    looks at first.
    """
    from appassay.api import compare
    from appassay.report import difference

    found = compare(old, new, old_documents=old_docs, documents=docs, run=not no_run)
    chosen = form or {".html": "html", ".json": "json"}.get(output.suffix if output else "", "text")
    data = difference.render(found, chosen, lang)
    if output:
        output.write_bytes(data)
    else:
        click.echo(data.decode(), nl=False)
    if fail and found.heavy:
        raise SystemExit(1)
