"""A key everybody knows, to try things out: whatever it signs proves nothing."""

from hashlib import sha256
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from appassay.certify import trust

if TYPE_CHECKING:
    from securesystemslib.signer import Signer

_SECRET = int.from_bytes(sha256(b"appassay demonstration key, known to all").digest(), "big")
NAME = "AppAssay demonstration"


def private() -> ec.EllipticCurvePrivateKey:
    """Return its private half."""
    return ec.derive_private_key(_SECRET, ec.SECP256R1())


def signer() -> "Signer":
    """Return the key."""
    from appassay.certify import keys

    return keys.of(private(), NAME)


def trusted() -> trust.Trust:
    """Return the trust file that takes what the key signs."""
    pem = private().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    text = (
        f'format = "{trust.FORMAT}"\nname = "{NAME}"\nneed = []\ndemo = true\n'
        f"[[certifier]]\nname = \"{NAME}\"\nkey = '''\n{pem.decode()}'''\n"
        f"roles = {list(trust.ROLES)}\n"
    )
    return trust.parse(text.encode(), NAME)
