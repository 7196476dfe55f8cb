"""`assay draft`: help with writing what an app has to tell its users."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay import files
from appassay.cli import language
from appassay.cli.document import DOCUMENT
from appassay.errors import ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.draft import Changes, Lists

FORMATS = ("markdown", "html", "json", "xlsx", "text")
SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".json": "json", ".xlsx": "xlsx", ".txt": "text",
}  # fmt: skip


@click.group()
def draft() -> None:
    """Draft what an app has to tell its users, from what is in the package."""


@draft.command()
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, readable=False), help="Write to this file."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: by the output's ending, else Markdown; with --diff, text.",
)
@click.option(
    "--policy",
    "policies",
    multiple=True,
    metavar="FILE|URL",
    type=DOCUMENT,
    help="Take over the purposes that this document states; may be repeated.",
)
@click.option(
    "--diff",
    "compared",
    multiple=True,
    metavar="FILE|URL",
    type=DOCUMENT,
    help="Show what to change in this policy or list instead; may be repeated.",
)
@click.option("--no-run", is_flag=True, help="Read the package only; do not execute its code.")
@language.option
def lists(
    path: Path, output: Path | None, form: str | None, policies: tuple[str | Path, ...],
    compared: tuple[str | Path, ...], no_run: bool, lang: Lang,
) -> None:  # fmt: skip
    """Draft the lists of PATH: information collected, third parties and SDKs, permissions.

    What only a person can know is marked, never guessed; each row names what it rests on. With
    --diff: which sentence of the policy to change, where to insert what is missing, and why.

    Exit code 2: an input could not be read.
    """
    form = form or SUFFIXES.get(output.suffix.lower() if output else "", "")
    form = form or ("text" if compared else "markdown")
    _verify(form, output, changes=bool(compared))
    made = _changes(path, compared, not no_run) if compared else _lists(path, policies, not no_run)
    from appassay.report.draft import render

    _write(render(made, form, lang), output)


def _verify(form: str, output: Path | None, *, changes: bool) -> None:
    from appassay.report.draft import CHANGES, LISTS

    known = CHANGES if changes else LISTS
    if form not in known:
        what = "changes" if changes else "lists"
        raise ConfigError(f"{what} are written as {', '.join(known)}, not as {form}")
    if form == "xlsx" and output is None:
        raise ConfigError("a workbook can't go to the terminal: name a file with -o")


def _lists(path: Path, policies: tuple[str | Path, ...], run: bool) -> "Lists":
    from appassay.draft import lists as draft_lists
    from appassay.extract import read

    return draft_lists(read(path, execute=run, documents=policies))


def _changes(path: Path, compared: tuple[str | Path, ...], run: bool) -> "Changes":
    from appassay.draft import changes
    from appassay.extract import read
    from appassay.extract.documents import load

    sources = [load(where) for where in compared]
    return changes(read(path, execute=run, documents=sources), sources)


def _write(data: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise ConfigError(f"{output}: {files.reason(error)}") from error
