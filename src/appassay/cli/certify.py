"""`assay certify`: sign what a test found, so that anyone can verify it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay import files
from appassay.cli import keys, language
from appassay.errors import CertificateError, ConfigError
from appassay.model import Lang

if TYPE_CHECKING:
    from appassay.certify import issue
    from appassay.model import Report

_PATH = click.Path(path_type=Path, readable=False)


def signing(function: click.decorators.FC) -> click.decorators.FC:
    """Add the options of whatever signs and logs."""
    options = (
        click.option("--key", metavar="KEY", help="Private key: PEM file, hsm:…, awskms:…, hv:…"),
        click.option("--public-key", type=_PATH, help="Its public half, for keys not in a file."),
        click.option("--demo-key", is_flag=True, help="Try it out with a key known to all."),
        click.option("--chain", type=_PATH, help="X.509 certificates of the key (PEM)."),
        click.option("--log", "into", metavar="LOG", help="Folder of a log, or its address."),
        click.option("--log-key", type=_PATH, help="Private key of the log, where it is a folder."),
        click.option("--log-policy", type=_PATH, help="Witnesses the log asks (tlog-policy)."),
        click.option("--timestamp", metavar="URL", default="", help="RFC 3161 authority."),
    )
    for add in reversed(options):
        function = add(function)
    return function


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
@signing
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
    from appassay.certify import certificate as cert
    from appassay.certify import conclude, issue
    from appassay.certify import statement as st

    _placed(apk, output, detached)
    report, told = _tested(apk, documents, records)
    if report_file:
        report_file.write_bytes(told)
    if conclude.conclusion(report) == "failed" and not even_failed:
        failed = [c.id for c in report.clauses if c.outcome.value == "failed"]
        click.echo(_refused(failed, lang), err=True)
        raise SystemExit(1)
    who = st.Tester(name=tester or "appassay", organisation=organisation)
    tested = conclude.tested(report, told, who, datetime.now(UTC), days)
    statement = issue.about(apk, tested, report.artifact.sha256)
    chosen = with_options(made)
    found = issue.certificate(statement, chosen)
    if detached:
        detached.write_bytes(found.encoded())
        click.echo(str(detached))
    if output:
        cert.put(apk, found, output)
        _warn_of_v4(apk)
        click.echo(str(output))
    if pdf:
        from appassay.certify import pdf as page

        subject = statement.subject[0].digest
        pdf.write_bytes(_signed(page.page(tested, found, subject, lang), who.name, chosen, made))
        click.echo(str(pdf))


def _tested(
    apk: Path, documents: tuple[str, ...], records: tuple[Path, ...]
) -> "tuple[Report, bytes]":
    from appassay.api import check
    from appassay.report import json

    report = check(apk, documents=documents, records=records)
    return report, json.render(report, "en")


def _refused(failed: list[str], lang: Lang) -> str:
    clauses = "、".join(failed) if lang == "zh" else ", ".join(failed)
    if lang == "zh":
        return f"未签发：{clauses}不通过。仍要如实签发检测结论，请加 --even-failed。"
    return f"not certified: {clauses} failed. To sign that result as it is: --even-failed."


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


def with_options(made: dict[str, object]) -> "issue.With":
    """Return what the options of `signing` say.

    Raises:
        CertificateError: a key can't be used.
        ConfigError: options do not go together.
    """
    from appassay.certify import demo, issue
    from appassay.certify import keys as private

    key, public, chain = made["key"], made["public_key"], made["chain"]
    if bool(key) == bool(made["demo_key"]):
        raise ConfigError("name a key: --key KEY, or --demo-key to try it out")
    public_file = public if isinstance(public, Path) else None
    signer = private.signer(str(key), keys.ask, public_file) if key else demo.signer()
    return issue.With(
        signers=(signer,),
        append=_append(made),
        authority=str(made["timestamp"]),
        chain=_chain(chain) if isinstance(chain, Path) else (),
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


def _append(made: dict[str, object]) -> "issue.Append | None":
    from appassay.certify import issue
    from appassay.cli import log
    from appassay.tlog.remote import Address

    into, key, policy = made["into"], made["log_key"], made["log_policy"]
    if not into:
        return None
    if files.is_address(str(into)):
        return issue.over(Address(str(into)))
    if not isinstance(key, Path):
        raise ConfigError("a log in a folder needs its key: --log-key FILE")
    opened = log.opened(Path(str(into)), key, policy if isinstance(policy, Path) else None)
    return issue.into(opened)


def _chain(path: Path) -> tuple[bytes, ...]:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        found = x509.load_pem_x509_certificates(files.content(path))
    except ValueError as error:
        raise CertificateError(f"{path}: holds no X.509 certificates (PEM)") from error
    return tuple(certificate.public_bytes(Encoding.DER) for certificate in found)
