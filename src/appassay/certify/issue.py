"""Issue certificates, and put them and other statements into a log."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from securesystemslib.signer import Signer

from appassay.certify import envelope, public, timestamp
from appassay.certify import statement as st
from appassay.certify.certificate import Certificate
from appassay.errors import CertificateError, LogError
from appassay.tlog import proof
from appassay.tlog.append import Log
from appassay.tlog.remote import Address

Append = Callable[[bytes], bytes]
"""Puts an entry into a log and returns the proof that it has it."""


class With(Struct, frozen=True, kw_only=True):
    """What a statement is made with."""

    signers: tuple[Signer, ...]
    append: Append | None = None
    authority: str = ""
    """Address of an authority for time stamps."""
    chain: tuple[bytes, ...] = ()
    """X.509 certificates (DER) of the first key, its own first."""


def certificate(statement: st.Statement, made: With) -> Certificate:
    """Return a signed statement with all that proves it.

    Raises:
        CertificateError: a key, the authority or the log refuses; nothing was issued then.
        LogError: the log can't be written.
    """
    signed = envelope.sign(statement, made.signers)
    token = b""
    if made.authority:
        token = timestamp.fetch(made.authority, envelope.signature(signed))
    held = made.append(signed).decode() if made.append else ""
    return Certificate(envelope=signed, proof=held, timestamp=token, chain=made.chain)


def logged(statement: st.Statement, made: With) -> int:
    """Sign a statement, put it into the log, and return its place there; as `certificate`."""
    return proof.parse(certificate(statement, made).proof.encode()).place


def about(apk: Path, tested: st.Tested, report_sha256: str) -> st.Statement:
    """Return the statement that a file was tested, with who signed the file.

    Raises:
        CertificateError: the file is another than the one that was tested.
    """
    seen = st.look(apk)
    if seen.sha256 != report_sha256:
        raise CertificateError(f"{apk}: is not the file the report is about")
    if seen.problem:
        raise CertificateError(f"{apk}: its entries can't be told apart ({seen.problem})")
    app = replace(tested.app, signers=seen.signers)
    name = f"{app.package} {app.version_name}"
    return st.make(seen.subject(name), st.TESTED, replace(tested, app=app))


def into(log: Log) -> Append:
    """Return what puts an entry into a log on this machine."""

    def append(entry: bytes) -> bytes:
        (place,) = log.add([entry])
        return log.prove(place)

    return append


def over(address: Address) -> Append:
    """Return what puts an entry into a log at an address."""

    def append(entry: bytes) -> bytes:
        status, data = address.post("add", entry)
        if status != 200:
            said = data.decode("utf-8", "replace").strip()[:200]
            raise LogError(f"{address.prefix}: the log answers {status}: {said}")
        return data

    return append


def admit(keys: Sequence[str]) -> Callable[[bytes], None]:
    """Return what lets only statements into a log that one of these keys signed.

    Args:
        keys: public keys (PEM).
    """
    known = [public.parse(text.encode()) for text in keys]

    def check(entry: bytes) -> None:
        envelope.verify(entry, known)

    return check
