"""`assay trail`: the way of an app, from filing to distribution, as a log has it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from appassay import files
from appassay.cli import language
from appassay.cli.verify import DEMO, TRUST, trusted
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.certify.trail import Passed

_PATH = click.Path(path_type=Path, readable=False)


@click.command()
@click.argument("apk", type=_PATH)
@click.option("--log", "where", required=True, metavar="LOG", help="Folder of a log, or address.")
@click.option("--vkey", required=True, help="The log's verifier key, or a file with it.")
@TRUST
@DEMO
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@language.option
def trail(
    apk: Path, where: str, vkey: str, trust: Path | None, demo: bool, form: str, lang: Lang
) -> None:
    """Print every entry of a log about APK and its app, who signed it, and what is missing."""
    from appassay.certify import statement as st
    from appassay.certify import trail as way
    from appassay.cli.attest import told
    from appassay.cli.log import whole

    whom = trusted(trust, demo)
    head, entries = whole(where, vkey)
    package, _, signer = told(apk)
    seen = st.look(apk)
    found = list(way.trail(entries, seen, (package, signer), whom, datetime.now(UTC)))
    if form == "json":
        for entry in found:
            click.echo(msgspec.json.encode(entry).decode())
        return
    click.echo(f"{files.printable(package)}  {head.origin} ({head.size})")
    for entry in found:
        click.echo(f"  {_line(entry, lang)}")
    _gaps(found, lang)


def _line(entry: "Passed", lang: Lang) -> str:
    from appassay.certify.words import word

    said = entry.statement.predicate
    shown = [f"{k}={v}" for k, v in sorted(said.items()) if isinstance(v, str)]
    by = entry.by or word("step", "untrusted", lang)
    other = f" [{word('step', 'differs', lang)}]" if entry.about == "other" else ""
    step = word("step", entry.step, lang)
    return files.printable(f"{entry.place}  {step}  {by}  {' '.join(shown)}{other}")


def _gaps(found: "list[Passed]", lang: Lang) -> None:
    from appassay.certify.trail import ORDER
    from appassay.certify.words import word

    there = {entry.step for entry in found if entry.by and entry.about != "other"}
    for step in ORDER:
        if step not in there:
            click.echo(f"  –  {word('step', step, lang)}  {word('step', 'gap', lang)}")
