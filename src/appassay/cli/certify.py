"""`assay certify`: sign what a test found, so that anyone can verify it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay import files
from appassay.cli import keys, language, signing
from appassay.errors import ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.certify import issue
    from appassay.certify.certificate import Certificate
    from appassay.model import Report

_PATH = click.Path(path_type=Path, readable=False)


@click.command()
@click.argument("apk", type=_PATH)
@click.option("-o", "--output", type=_PATH, help="Write the certified APK here.")
@click.option("--detached", type=_PATH, help="Write the certificate into a file of its own.")
@click.option("--tester", default="", help="Who tested: a person or laboratory.")
@click.option("--organisation", default="", help="For whom.")
@click.option("--days", type=click.IntRange(1, 3660), default=365, show_default=True)
@click.option("--doc", "documents", multiple=True, help="Policy, lists: as with `assay check`.")
@click.option("--record", "records", multiple=True, type=_PATH, help="A run record of the app.")
@click.option("--report", "report_file", type=_PATH, help="Write the JSON report here.")
@click.option("--pdf", type=_PATH, help="Write a certificate of one page here (PDF).")
@click.option("--even-failed", is_flag=True, help="Sign although clauses failed; it says so.")
@signing.options
@language.option
def certify(
    apk: Path,
    output: Path | None,
    detached: Path | None,
    tester: str,
    organisation: str,
    days: int,
    documents: tuple[str, ...],
    records: tuple[Path, ...],
    report_file: Path | None,
    pdf: Path | None,
    even_failed: bool,
    lang: Lang,
    **made: object,
) -> None:
    """Test APK and sign what was found: a certificate that travels inside the file.

    The developer's signature stays valid. The certificate says what the report says, no more:
    whether clauses passed, and what was left open. Exit code 1: a clause failed.
    """
    from appassay.certify import conclude, issue
    from appassay.certify import statement as st

    _placed(apk, output, detached)
    chosen = signing.chosen(made)
    report, told = _tested(apk, documents, records)
    if report_file:
        report_file.write_bytes(told)
    if conclude.conclusion(report) == "failed" and not even_failed:
        raise SystemExit(_refused(report, lang))
    who = st.Tester(name=tester or "appassay", organisation=organisation)
    tested = conclude.tested(report, told, who, datetime.now(UTC), days)
    statement = issue.about(apk, tested, report.artifact.sha256)
    found = issue.certificate(statement, chosen)
    _write(found, apk, output, detached)
    if pdf:
        from appassay.certify import pdf as page

        about = statement.subject[0].digest
        made_page = page.page(tested, found, about, lang, bool(made["demo_key"]))
        pdf.write_bytes(_signed(made_page, who.name, chosen, made))
        click.echo(str(pdf))


def _write(found: "Certificate", apk: Path, output: Path | None, detached: Path | None) -> None:
    from appassay.certify import certificate as cert

    if detached:
        detached.write_bytes(found.encoded())
        click.echo(str(detached))
    if output:
        cert.put(apk, found, output)
        _warn_of_v4(apk)
        click.echo(str(output))


def _tested(
    apk: Path, documents: tuple[str, ...], records: tuple[Path, ...]
) -> "tuple[Report, bytes]":
    from appassay.api import check
    from appassay.report import json

    report = check(apk, documents=documents, records=records)
    return report, json.render(report, "en")


def _refused(report: "Report", lang: Lang) -> int:
    """Say which clauses failed, and return the exit code."""
    failed = [clause.id for clause in report.clauses if clause.outcome.value == "failed"]
    if lang == "zh":
        said = f"未签发：{'、'.join(failed)}不通过。仍要如实签发检测结论，请加 --even-failed。"
    else:
        said = f"not certified: {', '.join(failed)} failed. To sign that result: --even-failed."
    click.echo(said, err=True)
    return 1


def _placed(apk: Path, output: Path | None, detached: Path | None) -> None:
    if not output and not detached:
        raise ConfigError("name where it goes: -o APK, or --detached FILE")
    if output and output.exists() and apk.exists() and output.samefile(apk):
        raise ConfigError(f"{output}: is the file that is tested; name another")


def _warn_of_v4(apk: Path) -> None:
    if apk.with_name(apk.name + ".idsig").exists():
        click.echo(
            f"warning: {apk.name}.idsig (signature scheme v4) is about the file without the"
            " certificate; make it anew, or use --detached",
            err=True,
        )


def _signed(data: bytes, name: str, chosen: "issue.With", made: dict[str, object]) -> bytes:
    """Return a page signed with the same key, where it lies in a file and PDF readers know it."""
    from appassay.certify import demo, pdf
    from appassay.certify import keys as private

    if made["demo_key"]:
        return pdf.signed(data, demo.private(), demo.NAME, ())
    where = str(made["key"])
    if where.partition(":")[0] in private.REMOTE or chosen.signers[0].public_key.keytype == "sm2":
        click.echo("note: the page is not signed; the certificate in the file is", err=True)
        return data
    told = files.content(Path(where))
    secret = private.passphrase(told, where, keys.ask)
    return pdf.signed(data, private.load_private(told, secret, where), name, chosen.chain)
