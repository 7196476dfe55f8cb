"""Signed statements: DSSE envelopes, whose canonical JSON is an entry of the log."""

import copy
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import Key, Signer

from appassay.certify import statement as st
from appassay.errors import CertificateError
from appassay.files import printable

LARGEST = 0xFFFF
"""Bytes of the largest envelope: it has to fit into the log."""
MOST = 8
"""Signatures of one envelope."""


class Signed(NamedTuple):
    """A statement and who signed it."""

    statement: st.Statement
    keys: tuple[Key, ...]


def sign(statement: st.Statement, signers: Sequence[Signer]) -> bytes:
    """Return the envelope of a statement, as it goes into the log.

    Raises:
        CertificateError: a key can't sign, or it is too large for the log.
    """
    envelope = Envelope(statement.encoded(), st.PAYLOAD, {})
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
        if len(plain["signatures"]) > MOST:
            raise CertificateError(f"a statement has at most {MOST} signatures")
        envelope = Envelope.from_dict(copy.deepcopy(plain))
    except CertificateError:
        raise
    except Exception as error:
        raise CertificateError(
            f"this is not a signed statement ({printable(str(error))[:120]})"
        ) from error
    if envelope.payload_type != st.PAYLOAD:
        raise CertificateError("the signed statement is of another type")
    return envelope


def verify(data: bytes, keys: Sequence[Key]) -> Signed:
    """Return a statement that one of these keys signed.

    Raises:
        CertificateError: none of them did.
    """
    envelope = parse(data)
    found = [key for key in keys if key.keyid in envelope.signatures]
    if not found:
        raise CertificateError("it is signed by nobody who is trusted")
    try:
        for key in found:
            envelope.verify([key], 1)
    except VerificationError as error:
        raise CertificateError("its signature is wrong: it was changed after signing") from error
    return Signed(st.parse(envelope.payload), tuple(found))


def signature(data: bytes) -> bytes:
    """Return the first signature: what a time stamp is about."""
    envelope = parse(data)
    for found in envelope.signatures.values():
        return bytes.fromhex(found.signature)
    raise CertificateError("the statement is not signed")
