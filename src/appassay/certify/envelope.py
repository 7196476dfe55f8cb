"""Signed statements: DSSE envelopes, whose canonical JSON is an entry of the log."""

import base64
import binascii
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from appassay.certify import statement as st
from appassay.certify.public import PublicKey
from appassay.errors import CertificateError
from appassay.files import printable

if TYPE_CHECKING:
    from securesystemslib.signer import Signer

LARGEST = 0xFFFF
"""Bytes of the largest envelope: it has to fit into the log."""
MOST = 8
"""Signatures of one envelope."""


class Envelope(NamedTuple):
    """An envelope as it was read; nothing of it is verified."""

    payload: bytes
    signatures: tuple[tuple[str, bytes], ...]
    """Name of the key, signature."""

    @property
    def signed(self) -> bytes:
        """Return the bytes that were signed (DSSE, "PAE")."""
        return b"DSSEv1 %d %b %d %b" % (
            len(st.PAYLOAD),
            st.PAYLOAD.encode(),
            len(self.payload),
            self.payload,
        )


class Signed(NamedTuple):
    """A statement and who signed it."""

    statement: st.Statement
    keys: tuple[PublicKey, ...]


def sign(statement: st.Statement, signers: "Sequence[Signer]") -> bytes:
    """Return the envelope of a statement, as it goes into the log.

    Raises:
        CertificateError: a key can't sign, or it is too large for the log.
    """
    # Verifying goes without this library, which loads whatever talks to tokens and services.
    from securesystemslib.dsse import Envelope as Made

    envelope = Made(statement.encoded(), st.PAYLOAD, {})
    for signer in signers:
        try:
            envelope.sign(signer)
        except CertificateError:
            raise
        except Exception as error:
            # Tokens and services raise whatever they like.
            raise CertificateError(f"the key can't sign: {error}") from error
    data = st.canonical(envelope.to_dict())
    if len(data) > LARGEST:
        raise CertificateError(f"the statement is too large: {len(data)} bytes, not {LARGEST}")
    return data


def parse(data: bytes) -> Envelope:
    """Return an envelope; nothing of it is verified.

    Raises:
        CertificateError: it is none.
    """
    if len(data) > LARGEST:
        raise CertificateError("the signed statement is larger than one can be")
    try:
        plain: Any = msgspec.json.decode(data)
        if st.canonical(plain) != data:
            raise CertificateError("the signed statement is not in canonical form")
        if plain["payloadType"] != st.PAYLOAD:
            raise CertificateError("the signed statement is of another type")
        rows = [(str(row["keyid"]), _decoded(row["sig"])) for row in plain["signatures"]]
        payload = _decoded(plain["payload"])
    except (msgspec.DecodeError, KeyError, TypeError, ValueError, RecursionError) as error:
        said = printable(str(error))[:120]
        raise CertificateError(f"this is not a signed statement ({said})") from error
    if not 0 < len(rows) <= MOST or len({name for name, _ in rows}) < len(rows):
        raise CertificateError(f"a statement has 1 to {MOST} signatures, by a key each")
    return Envelope(payload, tuple(rows))


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("a part of it is not base64") from error


def verify(data: bytes, keys: Sequence[PublicKey]) -> Signed:
    """Return a statement that one of these keys signed.

    Raises:
        CertificateError: none of them did, or a signature under one of them is wrong.
    """
    envelope = parse(data)
    known = {key.id: key for key in keys}
    found = [(known[name], signature) for name, signature in envelope.signatures if name in known]
    if not found:
        raise CertificateError("it is signed by nobody who is trusted")
    if not all(key.holds(envelope.signed, signature) for key, signature in found):
        raise CertificateError("its signature is wrong: it was changed after signing")
    return Signed(st.parse(envelope.payload), tuple(key for key, _ in found))


def signature(data: bytes) -> bytes:
    """Return the first signature: what a time stamp is about.

    Raises:
        CertificateError: these are not the bytes of a signed statement.
    """
    return parse(data).signatures[0][1]
