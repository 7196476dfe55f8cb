"""Time stamps by a real authority (OpenSSL's), and keys below an X.509 root."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from msgspec.structs import replace

from appassay.certify import conclude, issue, keys, timestamp
from appassay.certify import statement as st
from appassay.certify import verify as ask
from appassay.errors import CertificateError
from appassay.model import Report
from certify.conftest import Laboratory

CONFIG = """
[req]
distinguished_name = dn
prompt = no
x509_extensions = tsa
[dn]
CN = Time Authority
[tsa]
basicConstraints = critical, CA:TRUE
extendedKeyUsage = critical, timeStamping
[tsa_config]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512
ess_cert_id_alg = sha256
certs = {folder}/tsa.pem
"""


class Authority:
    """OpenSSL answers what is posted to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "serial").write_text("01\n")
        (folder / "ts.cnf").write_text(CONFIG.format(folder=folder))
        made = f"openssl req -x509 -newkey rsa:2048 -nodes -days 99 -config {folder}/ts.cnf"
        made += f" -keyout {folder}/tsa.key -out {folder}/tsa.pem"
        subprocess.run(made.split(" "), check=True, capture_output=True)
        self.root = (folder / "tsa.pem").read_text()

    def answer(self, query: bytes) -> bytes:
        (self.folder / "query").write_bytes(query)
        words = f"openssl ts -reply -config {self.folder}/ts.cnf -section tsa_config"
        words += f" -queryfile {self.folder}/query"
        return subprocess.run(words.split(" "), check=True, capture_output=True).stdout


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[tuple[str, Authority]]:
    (tmp_path / "tsa").mkdir()
    found = Authority(tmp_path / "tsa")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = found.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tsa", found
    server.shutdown()


def asked(
    lab: Laboratory, apk: Path, report: Report, made: issue.With, days: int = 365
) -> issue.Certificate:
    now = datetime.now(UTC)
    tested = conclude.tested(report, b"{}", st.Tester(name="Li"), now, days)
    return issue.certificate(issue.about(apk, tested, report.artifact.sha256), made)


def test_a_time_stamp(
    authority: tuple[str, Authority], apk: Path, report: Report, lab: Laboratory
) -> None:
    address, found = authority
    made = asked(lab, apk, report, replace_with(lab, authority=address))
    now = datetime.now(UTC)
    whom = lab.trust(more=f"timestamps = ['''\n{found.root}''']", need='["log", "timestamp"]')
    told = ask.verify(ask.Inputs(apk, made, whom, None, now), "inside")
    said = {step.code: step.state for step in told.steps}
    assert told.holds, told.steps
    assert said["timestamp.good"] == "good"
    other = replace(made, timestamp=timestamp.fetch(address, b"another signature"))
    told = ask.verify(ask.Inputs(apk, other, whom, None, now), "inside")
    assert [s.code for s in told.steps if s.state == "bad"] == ["timestamp"]
    told = ask.verify(ask.Inputs(apk, made, lab.trust(need='["timestamp"]'), None, now), "x")
    assert [s.code for s in told.steps if s.state == "bad"] == ["timestamp"]
    told = ask.verify(ask.Inputs(apk, replace(made, timestamp=b""), whom, None, now), "x")
    assert [s.code for s in told.steps if s.state == "bad"] == ["timestamp.missing"]


def replace_with(lab: Laboratory, **changed: object) -> issue.With:
    return replace(lab.made(), **changed)


def test_a_key_given_up_still_holds_for_what_was_stamped_before(
    authority: tuple[str, Authority], apk: Path, report: Report, lab: Laboratory
) -> None:
    address, found = authority
    made = asked(lab, apk, report, replace_with(lab, authority=address))
    soon, later = datetime.now(UTC) + timedelta(hours=1), datetime.now(UTC) + timedelta(days=9)
    rows = {"certifier": f"until = '{st.stamp(soon)}'\n"}
    whom = lab.trust(more=f"timestamps = ['''\n{found.root}''']", **rows)
    assert ask.verify(ask.Inputs(apk, made, whom, None, later), "x").holds
    bare = replace(made, timestamp=b"")
    assert not ask.verify(ask.Inputs(apk, bare, whom, None, later), "x").holds


def test_an_authority_that_can_t_be_had() -> None:
    with pytest.raises(CertificateError, match="can't be reached"):
        timestamp.fetch("http://127.0.0.1:9/", b"x")
    for data in (b"", b"\x30\x03\x02\x01\x02", bytes(99)):
        with pytest.raises(CertificateError):
            timestamp.opened(data, b"x")


Make = Callable[..., tuple[x509.Certificate, ec.EllipticCurvePrivateKey]]


@pytest.fixture
def issued() -> Make:
    def make(
        name: str,
        by: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None = None,
        days: int = 99,
        ca: bool = False,
    ) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
        key = ec.generate_private_key(ec.SECP256R1())
        who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.now(UTC)
        usage = x509.KeyUsage(not ca, False, False, False, False, ca, ca, False, False)
        signing = by[1] if by else key
        made = (
            x509.CertificateBuilder()
            .subject_name(who)
            .issuer_name(by[0].subject if by else who)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca, None), True)
            .add_extension(usage, True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), False
            )
            .sign(signing, hashes.SHA256())
        )
        return made, key

    return make


def test_a_chain(apk: Path, report: Report, lab: Laboratory, issued: Make) -> None:
    root = issued("Root", ca=True)
    middle = issued("Middle", root, ca=True)
    leaf, key = issued("Laboratory", middle)
    stranger, _ = issued("Stranger", issued("Other", ca=True))
    form = (pem.Encoding.PEM, pem.PrivateFormat.PKCS8, pem.NoEncryption())
    signer = keys.opened(key.private_bytes(*form), None, "key")
    der = [c.public_bytes(pem.Encoding.DER) for c in (leaf, middle[0], stranger)]
    text = root[0].public_bytes(pem.Encoding.PEM).decode()
    whom = lab.trust(certifier=f"[[certifier]]\nname = 'The Root'\nroot = '''\n{text}'''\n")
    now = datetime.now(UTC)
    for chain, holds in (((0, 1), True), ((0,), False), ((2, 1), False), ((), False)):
        made = replace_with(lab, signers=(signer,), chain=tuple(der[i] for i in chain))
        found = asked(lab, apk, report, made)
        told = ask.verify(ask.Inputs(apk, found, whom, None, now), "inside")
        assert told.holds is holds, (chain, told.steps)
        if holds:
            assert told.by == "The Root"
    later = now + timedelta(days=200)
    made = replace_with(lab, signers=(signer,), chain=tuple(der[:2]))
    found = asked(lab, apk, report, made)
    told = ask.verify(ask.Inputs(apk, found, whom, None, later), "inside")
    assert [s.code for s in told.steps if s.state == "bad"] == ["signature"]
