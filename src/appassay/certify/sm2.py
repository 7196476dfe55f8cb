"""SM2 keys and signatures (GM/T 0003, 0009, 0010), which the usual libraries do not read.

The mathematics is that of the native module; here are the files such keys lie in.
"""

from typing import Any

from asn1crypto import keys, pem
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.padding import PKCS7
from securesystemslib.exceptions import UnverifiedSignatureError
from securesystemslib.signer import Key, SecretsHandler, Signature, Signer

from appassay import _native
from appassay.certify import public
from appassay.errors import CertificateError

CURVE = "1.2.156.10197.1.301"
"""sm2p256v1 (GM/T 0006)."""
TYPE, SCHEME = "sm2", "sm2-sm3"
_NAME, _SIZE = "sm2p256v1", 32
keys.NamedCurve.register(_NAME, CURVE, _SIZE)
_HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_ROUNDS = 10_000_000
"""Most rounds of a key derivation that are followed."""


class Sm2Key(Key):
    """A public SM2 key."""

    def __init__(self, keyid: str, point: bytes) -> None:
        """Take a key as a point."""
        super().__init__(keyid, TYPE, SCHEME, {"public": point.hex()})
        self._known = public.of_point(point)

    @classmethod
    def from_dict(cls, keyid: str, key_dict: dict[str, Any]) -> "Sm2Key":
        """Return the key a dictionary describes."""
        return cls(keyid, bytes.fromhex(key_dict["keyval"]["public"]))

    def to_dict(self) -> dict[str, Any]:
        """Return the dictionary that describes it."""
        return {"keytype": self.keytype, "scheme": self.scheme, "keyval": self.keyval}

    def verify_signature(self, signature: Signature, data: bytes) -> None:
        """Check a signature.

        Raises:
            UnverifiedSignatureError: it is not one of these bytes by this key.
        """
        if not self._known.holds(data, bytes.fromhex(signature.signature)):
            raise UnverifiedSignatureError("the SM2 signature does not fit")


class Sm2Signer(Signer):
    """A private SM2 key."""

    def __init__(self, secret: bytes, key: Sm2Key) -> None:
        """Take a key and its public half."""
        self._secret = secret
        self._key = key

    @property
    def public_key(self) -> Sm2Key:
        """Return the public half."""
        return self._key

    @classmethod
    def from_priv_key_uri(
        cls, priv_key_uri: str, public_key: Key, secrets_handler: SecretsHandler | None = None
    ) -> "Sm2Signer":
        """Refuse: such keys are read from files by `keys.signer`."""
        raise ValueError("an SM2 key is read from a PEM file")

    def sign(self, payload: bytes) -> Signature:
        """Sign some bytes."""
        raw = _native.sm2_sign(self._secret, payload)
        if raw is None:
            raise CertificateError("this SM2 key can't sign")
        r, s = (int.from_bytes(raw[i : i + _SIZE], "big") for i in (0, _SIZE))
        return Signature(self._key.keyid, encode_dss_signature(r, s).hex())


def secret_of(data: bytes, passphrase: bytes | None) -> bytes | None:
    """Return the secret key in a PEM file; None where it is of another kind.

    Raises:
        CertificateError: it is damaged, or the passphrase is wrong.
    """
    try:
        found = _private(data, passphrase)
    except (ValueError, TypeError, KeyError) as error:
        raise CertificateError("the private key is damaged, or its passphrase is wrong") from error
    if found is None:
        return None
    if _native.sm2_public(found) is None:
        raise CertificateError("this SM2 key is out of range")
    return found


def _private(data: bytes, passphrase: bytes | None) -> bytes | None:
    for kind, _, der in pem.unarmor(data, multiple=True):
        if kind == "ENCRYPTED PRIVATE KEY":
            if passphrase is None:
                continue
            info = keys.PrivateKeyInfo.load(_decrypted(der, passphrase), strict=True)
        elif kind == "PRIVATE KEY":
            info = keys.PrivateKeyInfo.load(der, strict=True)
        elif kind == "EC PRIVATE KEY":
            return _scalar(keys.ECPrivateKey.load(der, strict=True), None)
        else:
            continue
        algorithm = info["private_key_algorithm"]
        if algorithm["algorithm"].native != "ec":
            return None
        return _scalar(info["private_key"].parsed, algorithm["parameters"])
    return None


def _scalar(key: Any, parameters: Any) -> bytes | None:  # noqa: ANN401 asn1crypto has no types
    named = parameters if parameters is not None else key["parameters"]
    if named.native is None or named.name != "named" or named.chosen.dotted != CURVE:
        return None
    scalar: bytes = key["private_key"].contents
    return scalar.rjust(_SIZE, b"\0")


def _decrypted(der: bytes, passphrase: bytes) -> bytes:
    """Return what a key encrypted by PBES2 (RFC 8018) holds."""
    info = keys.EncryptedPrivateKeyInfo.load(der, strict=True)
    algorithm = info["encryption_algorithm"]
    if algorithm["algorithm"].native != "pbes2" or algorithm.kdf != "pbkdf2":
        raise CertificateError("this key is encrypted in a way that is not read; use PBES2")
    if algorithm.kdf_iterations > _ROUNDS or not algorithm.encryption_cipher.startswith("aes"):
        raise CertificateError("this key is encrypted in a way that is not read; use AES")
    kdf = PBKDF2HMAC(
        _HASHES[algorithm.kdf_hmac](),
        algorithm.key_length,
        algorithm.kdf_salt,
        algorithm.kdf_iterations,
    )
    mode = modes.CBC(algorithm.encryption_iv)
    reader = Cipher(algorithms.AES(kdf.derive(passphrase)), mode).decryptor()
    padded = reader.update(info["encrypted_data"].native) + reader.finalize()
    strip = PKCS7(128).unpadder()
    plain: bytes = strip.update(padded) + strip.finalize()
    return plain


def armored(kind: str, der: bytes) -> bytes:
    """Return something as PEM."""
    text: bytes = pem.armor(kind, der)
    return text


def private_der(secret: bytes) -> bytes:
    """Return a secret key as PrivateKeyInfo (PKCS #8), not encrypted."""
    point = _native.sm2_public(secret)
    if point is None:
        raise CertificateError("this SM2 key is out of range")
    inner = keys.ECPrivateKey(
        {
            "version": 1,
            "private_key": int.from_bytes(secret, "big"),
            "public_key": keys.ECPointBitString(point),
        }
    )
    named = keys.ECDomainParameters("named", _NAME)
    algorithm = keys.PrivateKeyAlgorithm({"algorithm": "ec", "parameters": named})
    info = keys.PrivateKeyInfo(
        {"version": 0, "private_key_algorithm": algorithm, "private_key": inner}
    )
    der: bytes = info.dump()
    return der
