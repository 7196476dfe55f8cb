"""The certificate as one page for people, PAdES-signed where the key allows."""

import io
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import segno
import typst
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from appassay.certify import statement as st
from appassay.certify.certificate import Certificate
from appassay.certify.keys import Private
from appassay.certify.words import word
from appassay.errors import CertificateError
from appassay.model import Lang

_COLOURS = {
    "failed": "#f6c9c5",
    "suspect": "#fbe0bd",
    "review": "#e3ddf3",
    "untested": "#e4e6ea",
    "passed": "#cfe9d6",
    "inapplicable": "#f1f2f4",
}
_ACCENTS = {"passed": "#1b7f4d", "open": "#8a5a00", "failed": "#a3231c"}


def page(
    tested: st.Tested,
    certificate: Certificate,
    subject: dict[str, str],
    lang: Lang,
    demo: bool = False,
) -> bytes:
    """Return the page as PDF, not signed; the same certificate gives the same text.

    Args:
        tested: what the certificate says.
        certificate: the certificate.
        subject: digests of the file.
        lang: language of the page.
        demo: the key is the demonstration's, and the page says so.

    Raises:
        CertificateError: the page can't be set: mostly, no font with Chinese letters is there.
    """
    values = _values(tested, certificate, subject, lang)
    values["demo"] = word("demo", "note", lang) if demo else ""
    source = (Path(__file__).parent / "certificate.typ").read_bytes()
    try:
        made: bytes = typst.compile(
            source, format="pdf", sys_inputs={"page": json.dumps(values, ensure_ascii=False)}
        )
    except (typst.TypstError, RuntimeError) as error:
        raise CertificateError(f"the page can't be set: {error}") from error
    return made


def _values(
    tested: st.Tested, certificate: Certificate, subject: dict[str, str], lang: Lang
) -> dict[str, Any]:
    app, who = tested.app, tested.tester
    mark = f"APPASSAY:{tested.serial}:{subject['sha256']}"
    drawn = io.BytesIO()
    segno.make(mark, error="m").save(drawn, kind="svg", border=1, xmldecl=False)
    return {
        "lang": lang,
        "accent": _ACCENTS.get(tested.conclusion, _ACCENTS["failed"]),
        "brand": "APPASSAY · 应用检测认证" if lang == "zh" else "APPASSAY",
        "title": word("paper", "title", lang),
        "lead": word("paper", "lead", lang),
        "qr": drawn.getvalue().decode(),
        "app": app.label.get(lang) or app.package,
        "version": f"{app.package}  {app.version_name} ({app.version_code})",
        "conclusion": word("paper", tested.conclusion, lang),
        "tester": who.name,
        "rows": _rows(tested, certificate, subject, lang),
        "clauses_title": word("paper", "clauses", lang),
        "clauses": [
            [clause, word("outcome", outcome, lang), _COLOURS.get(outcome, "#ffffff")]
            for clause, outcome in tested.clauses.items()
        ],
        "foot": word("paper", "foot", lang),
    }


def _rows(
    tested: st.Tested, certificate: Certificate, subject: dict[str, str], lang: Lang
) -> list[tuple[str, str, bool]]:
    """Return the rows of the page: name, value, whether it is code."""
    who, pack = tested.tester, tested.pack
    tester = f"{who.name}  {who.organisation}".strip()
    return [
        (word("page", "tester", lang), tester, False),
        (word("paper", "held", lang), f"{tested.issued} – {tested.expires}", False),
        (word("paper", "rules", lang), f"{pack['id']} {pack['version']}", False),
        (word("page", "tool", lang), tested.tool, False),
        (word("page", "serial", lang), tested.serial, True),
        (word("paper", "file", lang), subject["sha256"], True),
        (word("paper", "developer", lang), " ".join(tested.app.signers), True),
        (word("page", "report", lang), tested.report["sha256"], True),
        (word("paper", "envelope", lang), sha256(certificate.envelope).hexdigest(), True),
        (word("paper", "log", lang), _log(certificate, lang), False),
    ]


def _log(certificate: Certificate, lang: Lang) -> str:
    if not certificate.proof:
        return word("paper", "unlogged", lang)
    from appassay.tlog import checkpoint, note, proof

    found = proof.parse(certificate.proof.encode())
    head = checkpoint.parse(note.parse(found.checkpoint.encode()).text)
    return f"{head.origin}  #{found.place}"


def signed(data: bytes, private: Private, name: str, chain: tuple[bytes, ...]) -> bytes:
    """Return a PDF with a PAdES signature.

    Args:
        data: the PDF.
        private: the key.
        name: who signs, for a certificate made on the spot where there is no chain.
        chain: X.509 certificates (DER) of the key, its own first.
    """
    first, *rest = chain or (_self_signed(private, name),)
    info = private.private_bytes(pem.Encoding.DER, pem.PrivateFormat.PKCS8, pem.NoEncryption())
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple([asn1_x509.Certificate.load(der) for der in rest])
    signer = signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(first),
        signing_key=asn1_keys.PrivateKeyInfo.load(info),
        cert_registry=store,
    )
    meta = signers.PdfSignatureMetadata(
        field_name="AppAssay",
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        name=name,
    )
    out = signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), meta, signer=signer)
    made: bytes = out.getvalue()
    return made


def _self_signed(private: Private, name: str) -> bytes:
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    now = datetime.now(UTC)
    digest = hashes.SHA256() if isinstance(private, ec.EllipticCurvePrivateKey) else None
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False), True
        )
        .sign(private, digest)
    )
    return made.public_bytes(pem.Encoding.DER)
