"""Keys that sign certificates: in files, in hardware, at a service."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from securesystemslib.exceptions import UnsupportedLibraryError
from securesystemslib.signer import CryptoSigner, Signer, SSlibKey

from appassay import _native, files
from appassay.certify import public, sm2
from appassay.errors import CertificateError, ConfigError

PASSPHRASE = "ASSAY_KEY_PASSPHRASE"  # noqa: S105 the name of a variable
"""Environment variable that holds the passphrase of a key file."""
KINDS = ("p256", "ed25519", "sm2")
REMOTE = ("hsm", "awskms", "azurekms", "gcpkms", "hv")
"""Keys that never leave where they are: PKCS #11 tokens and key services."""

Secret = Callable[[str], str]
"""Asks a person for what is secret: a passphrase, a PIN."""
Private = ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def signer(where: str, ask: Secret | None = None, public_file: Path | None = None) -> Signer:
    """Return what signs with a private key.

    Args:
        where: a PEM file, or the address of a key elsewhere: ``hsm:2?label=TOKEN``,
            ``awskms:ID``, ``azurekms:…``, ``gcpkms:…``, ``hv:NAME`` (Vault).
        ask: asks for a passphrase or PIN where the environment does not hold it.
        public_file: the public half, which keys elsewhere need.

    Raises:
        CertificateError: there is no such key, or it can't be used.
    """
    if where.partition(":")[0] in REMOTE:
        return _elsewhere(where, ask, public_file)
    path = Path(where)
    try:
        data = files.content(path)
    except ConfigError as error:
        raise CertificateError(str(error)) from error
    return opened(data, passphrase(data, str(path), ask), str(path))


def opened(data: bytes, secret: bytes | None, name: str) -> Signer:
    """Return what signs with the private key in a PEM file.

    Raises:
        CertificateError: it is none, its passphrase is wrong, or it is of another kind.
    """
    found = sm2.secret_of(data, secret) if b"-----BEGIN" in data else None
    if found is not None:
        point = _native.sm2_public(found) or b""
        return sm2.Sm2Signer(found, sm2.Sm2Key(public.of_point(point).id, point))
    return of(load_private(data, secret, name), name)


def of(private: Private, name: str) -> Signer:
    """Return what signs with a private key of `cryptography`.

    Raises:
        CertificateError: it is of another kind.
    """
    known = private.public_key()
    return CryptoSigner(private, SSlibKey.from_crypto(known, public.of(known, name).id))


def load_private(data: bytes, secret: bytes | None, name: str) -> Private:
    """Return the private key in a PEM file.

    Raises:
        CertificateError: it is none, its passphrase is wrong, or it is of another kind.
    """
    try:
        found = pem.load_pem_private_key(data, secret)
    except TypeError as error:
        raise CertificateError(
            f"{name}: is encrypted; put its passphrase into {PASSPHRASE}"
            if secret is None
            else f"{name}: is not encrypted, but a passphrase was given"
        ) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise CertificateError(
            f"{name}: is not a private key that can be read, or its passphrase is wrong"
        ) from error
    if not isinstance(found, (ec.EllipticCurvePrivateKey, ed25519.Ed25519PrivateKey)):
        raise CertificateError(f"{name}: must be ECDSA P-256, Ed25519 or SM2")
    return found


def passphrase(data: bytes, name: str, ask: Secret | None) -> bytes | None:
    """Return the passphrase of a key file; None where it needs none."""
    if b"ENCRYPTED" not in data:
        return None
    told = os.environ.get(PASSPHRASE)
    if told is None and ask:
        told = ask(f"Passphrase of {name}")
    return told.encode() if told is not None else None


def _elsewhere(where: str, ask: Secret | None, public_file: Path | None) -> Signer:
    if not public_file:
        raise CertificateError(f"{where}: also needs its public key (--public-key FILE)")
    try:
        known = public.parse(files.content(public_file), str(public_file))
        key = SSlibKey.from_crypto(pem.load_der_public_key(known.der), known.id)
        return Signer.from_priv_key_uri(where, key, ask)
    except UnsupportedLibraryError as error:
        raise CertificateError(f"{where}: a library is missing: {error}") from error
    except ConfigError as error:
        raise CertificateError(str(error)) from error
    except Exception as error:
        # The libraries of tokens and services raise whatever they like.
        raise CertificateError(f"{where}: can't be used: {error}") from error


def generate(kind: str, secret: bytes | None) -> tuple[bytes, bytes]:
    """Return a new private key and its public half as PEM.

    Raises:
        CertificateError: there is no such kind, or it can't be encrypted.
    """
    if kind == "sm2":
        if secret is not None:
            raise CertificateError("an SM2 key is encrypted with `openssl pkcs8 -topk8`")
        made = _sm2_secret()
        point = _native.sm2_public(made) or b""
        return (
            sm2.armored("PRIVATE KEY", sm2.private_der(made)),
            public.pem(public.of_point(point)),
        )
    if kind not in KINDS:
        raise CertificateError(f"{kind}: is not one of {', '.join(KINDS)}")
    private: Private = (
        ec.generate_private_key(ec.SECP256R1())
        if kind == "p256"
        else ed25519.Ed25519PrivateKey.generate()
    )
    hidden = pem.BestAvailableEncryption(secret) if secret else pem.NoEncryption()
    return (
        private.private_bytes(pem.Encoding.PEM, pem.PrivateFormat.PKCS8, hidden),
        private.public_key().public_bytes(pem.Encoding.PEM, pem.PublicFormat.SubjectPublicKeyInfo),
    )


def _sm2_secret() -> bytes:
    while True:
        made = secrets.token_bytes(32)
        if _native.sm2_public(made):
            return made
