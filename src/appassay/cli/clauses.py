"""`assay clauses`: list the clauses and test points."""

from collections.abc import Container
from typing import Any

import click
import msgspec

from appassay.cli import language
from appassay.model import Clause, Lang


@click.command()
@click.option("--points", is_flag=True, help="List every test point too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: the whole catalogue in both languages, with what answers each test point.",
)
@language.option
def clauses(points: bool, form: str, lang: Lang) -> None:
    """List the clauses and, with --points, every test point.

    A star marks a test point that has an automatic check.
    """
    from appassay.assess import checks
    from appassay.knowledge import load_clauses

    known = {check.point.id for check in checks()}
    if form == "json":
        table = [_clause(clause, known) for clause in load_clauses()]
        click.echo(msgspec.json.format(msgspec.json.encode(table), indent=2).decode())
        return
    for clause in load_clauses():
        click.echo(f"{clause.id:<5} {clause.title[lang]}")
        if not points:
            continue
        for point in clause.points:
            star = "*" if point.id in known else " "
            click.echo(f"  {star} {point.id:<6} {point.check[lang]}")


def _clause(clause: Clause, known: Container[str]) -> dict[str, Any]:
    """Return a clause as plain values; whether a point is answered is told by its check."""
    values: dict[str, Any] = msgspec.to_builtins(clause)
    for point in values["points"]:
        point["implemented"] = point["id"] in known
    return values
