"""`assay clauses`: list the clauses and test points."""

import click

from appassay.cli import language
from appassay.model import Lang


@click.command()
@click.option("--points", is_flag=True, help="List every test point too.")
@language.option
def clauses(points: bool, lang: Lang) -> None:
    """List the clauses and, with --points, every test point.

    A star marks a test point that has an automatic check.
    """
    from appassay.assess import checks
    from appassay.knowledge import load_clauses

    known = {check.point.id for check in checks()}
    for clause in load_clauses():
        click.echo(f"{clause.id:<5} {clause.title[lang]}")
        if not points:
            continue
        for point in clause.points:
            star = "*" if point.id in known else " "
            click.echo(f"  {star} {point.id:<6} {point.check[lang]}")
