"""The file a certificate is: the signed statement, and what proves when and where it was logged."""

import base64
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from appassay import _native, files
from appassay.certify import statement as st
from appassay.errors import CertificateError, ConfigError
from appassay.files import printable

FORMAT = "appassay-certificate/1"
SUFFIX = ".assay"
"""What stands behind the name of an APK in that of a certificate that lies beside it."""
LARGEST = 1 << 20


class Certificate(Struct, frozen=True, kw_only=True):
    """A certificate as a file or an APK carries it."""

    envelope: bytes
    """The signed statement, canonical JSON: the entry of the log."""
    proof: str = ""
    """That the log has it (C2SP tlog-proof); empty where it is not logged."""
    timestamp: bytes = b""
    """An RFC 3161 response over the first signature; empty where there is none."""
    chain: tuple[bytes, ...] = ()
    """X.509 certificates (DER) of the key that signed, its own first; empty for bare keys."""

    def encoded(self) -> bytes:
        """Return its file."""
        return st.canonical(
            {
                "format": FORMAT,
                "envelope": msgspec.json.decode(self.envelope),
                "proof": self.proof,
                "timestamp": base64.b64encode(self.timestamp).decode(),
                "chain": [base64.b64encode(der).decode() for der in self.chain],
            }
        )


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    envelope: dict[str, Any]
    proof: str = ""
    timestamp: bytes = b""
    chain: tuple[bytes, ...] = ()


def parse(data: bytes, name: str) -> Certificate:
    """Return a certificate; nothing of it is verified.

    Raises:
        CertificateError: it is none.
    """
    if len(data) > LARGEST:
        raise CertificateError(f"{name}: is too large for a certificate")
    try:
        found = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, RecursionError) as error:
        said = printable(str(error))[:160]
        raise CertificateError(f"{name}: is not a certificate ({said})") from error
    if found.format != FORMAT:
        raise CertificateError(f"{name}: is in a format not known here: {printable(found.format)}")
    return Certificate(
        envelope=st.canonical(found.envelope),
        proof=found.proof,
        timestamp=found.timestamp,
        chain=found.chain,
    )


def beside(apk: Path) -> Path:
    """Return where a certificate of an APK lies that is not inside it."""
    return apk.with_name(apk.name + SUFFIX)


def find(apk: Path, detached: Path | None = None) -> tuple[Certificate, str] | None:
    """Return the certificate of an APK and where it was: named, inside, or beside the file.

    Raises:
        CertificateError: there is one that can't be read, or the file is no APK.
    """
    if detached:
        return parse(_content(detached), str(detached)), str(detached)
    try:
        inside = _native.carried(str(apk))
    except _native.ReadError as error:
        raise CertificateError(f"{apk}: is not an APK that can be read ({error})") from error
    if inside is not None:
        return parse(inside, f"the certificate in {apk.name}"), "inside"
    place = beside(apk)
    if place.is_file():
        return parse(_content(place), str(place)), str(place)
    return None


def put(apk: Path, certificate: Certificate | None, target: Path) -> None:
    """Write an APK with a certificate in its signing block, or with none.

    Raises:
        CertificateError: it has no signing block, or something can't be read or written.
    """
    value = certificate.encoded() if certificate else None
    try:
        head, block, directory, end = _native.carry(str(apk), value)
        part = target.with_name(target.name + ".part")
        with apk.open("rb") as old, part.open("wb") as new:
            for (start, length), behind in ((head, block), (directory, end)):
                old.seek(start)
                _copy(old, new, length)
                new.write(behind)
        part.replace(target)
    except _native.ReadError as error:
        raise CertificateError(f"{apk}: {_reason(str(error))}") from error
    except OSError as error:
        raise CertificateError(f"{target}: {files.reason(error)}") from error


def _reason(said: str) -> str:
    if said.startswith("no_signing_block"):
        return "has no APK Signing Block (signed by JAR signatures alone); keep it beside the file"
    return f"can't carry a certificate ({said})"


def _copy(old: Any, new: Any, length: int) -> None:  # noqa: ANN401 binary files
    while length:
        chunk = old.read(min(length, 1 << 20))
        if not chunk:
            raise CertificateError("the file became shorter while it was read")
        new.write(chunk)
        length -= len(chunk)


def _content(path: Path) -> bytes:
    try:
        return files.content(path)
    except ConfigError as error:
        raise CertificateError(str(error)) from error
