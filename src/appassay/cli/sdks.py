"""`assay sdks`: which SDKs are in an app."""

from collections.abc import Iterable
from pathlib import Path

import click

from appassay.cli import language
from appassay.model import Lang, SdkPresent

FORMATS = ("text", "json", "cyclonedx")


@click.command()
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@language.option
def sdks(path: Path, form: str, lang: Lang) -> None:
    """Show the SDKs in PATH: name, version, company, what it is for, and how much of it can run.

    Exit code 2: the input could not be read.
    """
    import msgspec

    from appassay.extract import read

    reading = read(path, execute=False)
    found = sorted(reading.facts.of(SdkPresent), key=lambda sdk: sdk.sdk)
    if form == "cyclonedx":
        from appassay.report import cyclonedx

        click.echo(cyclonedx.render(reading.artifact, reading.facts), nl=False)
    elif form == "json":
        rows = {"artifact": reading.artifact, "sdks": [_row(sdk) for sdk in found]}
        click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2))
    else:
        _list(found, lang)


def _row(sdk: SdkPresent) -> dict[str, object]:
    from appassay.knowledge import sdks as table

    row = table()[sdk.sdk]
    return {
        "id": sdk.sdk,
        "name": row.text,
        "version": sdk.version,
        "provider": row.provider,
        "purpose": row.purpose,
        "category": row.category,
        "handles_personal_information": row.handles_pi,
        "policy": row.policy,
        "signs": sdk.signs,
        "classes": sdk.classes,
        "classes_that_can_run": sdk.used,
        "how": sdk.how,
        "share_of_its_code_found": sdk.share,
        "version_guess": sdk.guess,
        "version_guess_confidence": sdk.confidence,
    }


def _list(found: Iterable[SdkPresent], lang: Lang) -> None:
    from appassay.knowledge import sdks as table
    from appassay.knowledge import wording

    words = {key: text[lang] for key, text in wording()["sdk_list"].items()}
    known = [(table()[sdk.sdk], sdk) for sdk in found]
    for row, sdk in known:
        if row.handles_pi:
            click.echo(click.style(f"{row.text[lang]} {sdk.shown_version}".rstrip(), bold=True))
            click.echo(f"  {row.provider[lang]} · {row.purpose[lang]}")
            if sdk.classes:
                click.echo(f"  {words['runs'].format(used=sdk.used, classes=sdk.classes)}")
            if sdk.how == "shape":
                click.echo(f"  {words['shape'].format(share=sdk.share)}")
            if sdk.guess:
                click.echo(f"  {words['guess'].format(guess=sdk.guess, sure=sdk.confidence)}")
            click.echo(f"  {words['signs']}: {', '.join(sdk.signs[:4])}")
    rest = [
        f"{row.text[lang]} {sdk.shown_version}".rstrip() for row, sdk in known if not row.handles_pi
    ]
    if rest:
        click.echo(f"{words['libraries']}: {words['between'].join(rest)}")
    if not known:
        click.echo(words["none"])
