"""Public keys: what verifying needs, and no more."""

import base64
import binascii
from functools import cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_public_key,
)
from msgspec import Struct

from appassay import _native
from appassay.errors import CertificateError

Known = ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey
P256, ED25519, SM2 = "p256", "ed25519", "sm2"
_SM2 = bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d034200")
"""What a SubjectPublicKeyInfo of SM2 begins with (GM/T 0009): then the point."""
_POINT, _HALF = 65, 32
_BEGIN, _END = b"-----BEGIN PUBLIC KEY-----", b"-----END PUBLIC KEY-----"


class PublicKey(Struct, frozen=True):
    """A key that signs certificates: ECDSA P-256, Ed25519 or SM2."""

    kind: str
    der: bytes
    """SubjectPublicKeyInfo."""

    @property
    def id(self) -> str:
        """Return its name: SHA-256 of its SubjectPublicKeyInfo."""
        return sha256(self.der).hexdigest()

    @property
    def point(self) -> bytes:
        """Return an SM2 key as a point."""
        return self.der[len(_SM2) :]

    def holds(self, message: bytes, signature: bytes) -> bool:
        """Return whether a signature is one of a message by this key."""
        if self.kind == SM2:
            try:
                r, s = decode_dss_signature(signature)
                raw = r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")
            except (ValueError, OverflowError):
                return False
            return _native.sm2_verify(self.point, message, raw)
        known = _loaded(self.der)
        try:
            if isinstance(known, ec.EllipticCurvePublicKey):
                known.verify(signature, message, ec.ECDSA(hashes.SHA256()))
            else:
                known.verify(signature, message)
        except InvalidSignature:
            return False
        return True


@cache
def _loaded(der: bytes) -> Known:
    found = load_der_public_key(der)
    if not isinstance(found, (ec.EllipticCurvePublicKey, ed25519.Ed25519PublicKey)):
        raise CertificateError("this key is not ECDSA P-256 or Ed25519")
    return found


def of(key: object, name: str) -> PublicKey:
    """Return a key of `cryptography`.

    Raises:
        CertificateError: it is of a kind that does not sign certificates.
    """
    p256 = isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)
    if not p256 and not isinstance(key, ed25519.Ed25519PublicKey):
        raise CertificateError(f"{name}: must be ECDSA P-256, Ed25519 or SM2")
    assert isinstance(key, (ec.EllipticCurvePublicKey, ed25519.Ed25519PublicKey))  # noqa: S101
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return PublicKey(P256 if p256 else ED25519, der)


def of_point(point: bytes) -> PublicKey:
    """Return an SM2 key."""
    return PublicKey(SM2, _SM2 + point)


def parse(data: bytes, name: str = "the key") -> PublicKey:
    """Return a public key from a PEM file.

    Raises:
        CertificateError: it is none, or of a kind that does not sign certificates.
    """
    der = _der(data)
    if der.startswith(_SM2) and len(der) == len(_SM2) + _POINT:
        return PublicKey(SM2, der)
    try:
        found = load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise CertificateError(f"{name}: is not a public key that can be read") from error
    return of(found, name)


def _der(data: bytes) -> bytes:
    """Return what a PEM file holds; nothing where it is none."""
    _, found, rest = data.partition(_BEGIN)
    body, end, _ = rest.partition(_END)
    if not found or not end:
        return b""
    try:
        return base64.b64decode(b"".join(body.split()), validate=True)
    except binascii.Error:
        return b""


def pem(key: PublicKey) -> bytes:
    """Return a key as a PEM file."""
    text = base64.b64encode(key.der)
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return b"\n".join([_BEGIN, *lines, _END, b""])
