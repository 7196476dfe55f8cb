"""`assay verify`: does the certificate of an APK hold?"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from appassay import files
from appassay.cli import language
from appassay.errors import ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.certify.trust import Revocations, Trust
    from appassay.certify.verify import Verification

_PATH = click.Path(path_type=Path, readable=False)
TRUST = click.option(
    "--trust", type=_PATH, envvar="ASSAY_TRUST", help="Whom to trust (TOML); or ASSAY_TRUST."
)
DEMO = click.option("--demo", is_flag=True, help="Trust the demonstration key, known to all.")


@click.command()
@click.argument("apks", nargs=-1, type=_PATH)
@TRUST
@DEMO
@click.option("--certificate", type=_PATH, help="The certificate, where it is a file by itself.")
@click.option("--revocations", type=_PATH, help="The signed list of revocations.")
@click.option("--at", metavar="TIME", help="As of this time (RFC 3339); default: now.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--extract", type=_PATH, help="Write the certificate into a file of its own.")
@click.option("--page", type=_PATH, help="Write a page that verifies in a browser, offline.")
@click.option("--strip", type=_PATH, help="Write the APK without its certificate here.")
@language.option
def verify(
    apks: tuple[Path, ...],
    trust: Path | None,
    demo: bool,
    certificate: Path | None,
    revocations: Path | None,
    at: str | None,
    form: str,
    extract: Path | None,
    strip: Path | None,
    page: Path | None,
    lang: Lang,
) -> None:
    """Say who tested an APK, when, against what, and whether that still holds. No network.

    Exit code 0: it holds. 1: it does not. 2: something can't be read. 3: there is none.
    """
    from appassay.certify import certificate as cert
    from appassay.certify import statement as st
    from appassay.certify import verify as ask
    from appassay.certify.trust import revocations as listed

    if len(apks) > 1 and (certificate or extract or strip):
        raise ConfigError("--certificate, --extract and --strip are for one APK")
    whom = trusted(trust, demo)
    now = st.moment(at) if at else datetime.now(UTC)
    known = listed(files.content(revocations), whom, now) if revocations else None
    if page or not apks:
        _page(page, whom, known)
    worst = 0
    for apk in apks:
        found = cert.find(apk, certificate)
        if strip:
            cert.put(apk, None, strip)
        if not found:
            worst = max(worst, 3)
            _absent(apk, form, lang)
            continue
        held, place = found
        if extract:
            extract.write_bytes(held.encoded())
        told = ask.verify(ask.Inputs(apk, held, whom, known, now), place)
        worst = max(worst, 0 if told.holds else 1)
        _show(apk, told, form, lang)
    raise SystemExit(worst)


def _page(target: Path | None, whom: "Trust", known: "Revocations | None") -> None:
    from appassay.certify import verifier

    if not target:
        raise ConfigError("name an APK")
    target.write_bytes(verifier.page(whom, known))
    click.echo(str(target))


def trusted(path: Path | None, demo: bool) -> "Trust":
    """Return whom to trust.

    Raises:
        ConfigError: nobody was named.
    """
    if path:
        from appassay.certify import trust

        return trust.load(path)
    if demo:
        from appassay.certify import demo as known

        return known.trusted()
    raise ConfigError("whom do you trust? name a trust file: --trust FILE (or --demo to try out)")


def _absent(apk: Path, form: str, lang: Lang) -> None:
    from appassay.certify.words import word

    if form == "json":
        click.echo(msgspec.json.encode({"file": apk.name, "certificate": None}).decode())
        return
    name = files.printable(apk.name)
    click.echo(f"{name}: {word('page', 'absent', lang)}")
    click.echo(f"  {word('page', 'absence', lang)}")


def _show(apk: Path, told: "Verification", form: str, lang: Lang) -> None:
    from appassay.certify.words import say, word

    if form == "json":
        rows = [
            {"state": s.state, "code": s.code, "args": s.args, "text": say(s, lang)}
            for s in told.steps
        ]
        row = {"file": apk.name, "holds": told.holds, "by": told.by, "place": told.place}
        row |= {"certificate": msgspec.to_builtins(told.tested), "steps": rows}
        click.echo(msgspec.json.encode(row).decode())
        return
    head = word("page", "holds" if told.holds else "broken", lang)
    click.echo(f"{files.printable(apk.name)}: {head}")
    if told.tested:
        for name, value in _facts(told):
            click.echo(f"  {word('page', name, lang)}: {files.printable(value)}")
    for step in told.steps:
        click.echo(f"  {word('mark', step.state, lang)} {files.printable(say(step, lang))}")


def _facts(told: "Verification") -> list[tuple[str, str]]:
    tested = told.tested
    if not tested:
        return []
    app, who = tested.app, tested.tester
    tester = f"{who.name} ({who.organisation})" if who.organisation else who.name
    return [
        ("app", f"{app.package} {app.version_name} ({app.version_code})"),
        ("tester", tester),
        ("tested", tested.issued),
        ("serial", tested.serial),
        ("report", tested.report.get("sha256", "")),
    ]
