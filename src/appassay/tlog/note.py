"""Signed notes: a text and who signed it (C2SP signed-note, tlog-cosignature)."""

import base64
import binascii
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from appassay.errors import LogError
from appassay.tlog import merkle

ED25519, COSIGNATURE = 0x01, 0x04
"""Kinds of signatures: of the text; of the text and the time a witness saw it."""
LARGEST = 1 << 20
MOST = 64
"""Signatures of one note."""
_DASH = "\u2014 "


class Line(NamedTuple):
    """One signature of a note, not verified."""

    name: str
    id: bytes
    """Four bytes that name the key and its kind."""
    signature: bytes

    def __str__(self) -> str:
        """Return it as it stands in a note, without its line break."""
        return f"{_DASH}{self.name} {base64.b64encode(self.id + self.signature).decode()}"


class Note(NamedTuple):
    """A note as it was read; nothing of it is verified."""

    text: str
    """With its last line break."""
    lines: tuple[Line, ...]

    def __str__(self) -> str:
        """Return the note."""
        return self.text + "\n" + "".join(f"{line}\n" for line in self.lines)


class Signed(NamedTuple):
    """A signature that was verified."""

    key: "Key"
    time: int
    """Seconds since 1970 at which a witness saw it; 0 for other kinds."""


class Key(NamedTuple):
    """A public key that signs notes."""

    name: str
    kind: int
    public: bytes

    @property
    def id(self) -> bytes:
        """Return the four bytes by which notes name it."""
        told = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return sha256(told).digest()[:4]

    def __str__(self) -> str:
        """Return it as a verifier key, ``name+id+base64``."""
        told = base64.b64encode(bytes([self.kind]) + self.public).decode()
        return f"{self.name}+{self.id.hex()}+{told}"

    def verify(self, text: str, line: Line) -> Signed:
        """Check a signature.

        Raises:
            LogError: it is not a signature of the text.
        """
        signature, told, time = line.signature, text.encode(), 0
        if self.kind == COSIGNATURE:
            time = int.from_bytes(signature[:8], "big")
            signature, told = signature[8:], _witnessed(time, text)
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, told)
        except (InvalidSignature, ValueError):
            raise LogError(f"the signature of {self.name} does not fit the text") from None
        return Signed(self, time)


class Signer:
    """A private key that signs notes."""

    def __init__(self, name: str, private: Ed25519PrivateKey, kind: int = ED25519) -> None:
        """Take a key under a name.

        Raises:
            LogError: the name can't stand in a note.
        """
        if not _is_name(name):
            raise LogError(f"{name!r} can't name a key: no spaces and no +")
        self._private = private
        self.key = Key(name, kind, private.public_key().public_bytes_raw())

    def sign(self, text: str, time: int = 0) -> Line:
        """Return the signature of a text; a witness tells the time in seconds."""
        if self.key.kind == COSIGNATURE:
            made = self._private.sign(_witnessed(time, text))
            return Line(self.key.name, self.key.id, time.to_bytes(8, "big") + made)
        return Line(self.key.name, self.key.id, self._private.sign(text.encode()))


def number(text: str) -> int | None:
    """Return a number as these texts write it, without leading zeros; None where it is none."""
    plain = text.isascii() and text.isdigit() and str(int(text)) == text
    return int(text) if plain else None


def hash_of(text: str) -> bytes | None:
    """Return a hash as these texts write it, in base64; None where it is none."""
    try:
        found = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None
    return found if len(found) == merkle.SIZE else None


def signer(name: str, private: object, kind: int) -> Signer:
    """Return what signs notes with a private key.

    Raises:
        LogError: the key is not Ed25519, or the name can't stand in a note.
    """
    if not isinstance(private, Ed25519PrivateKey):
        raise LogError("logs and witnesses sign with Ed25519 (`assay keys new --kind ed25519`)")
    return Signer(name, private, kind)


def public_key(data: bytes, name: str, kind: int) -> Key:
    """Return the key of a log or witness from a public PEM file.

    Raises:
        LogError: it is not Ed25519.
    """
    try:
        found = load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm):
        found = None
    if not isinstance(found, Ed25519PublicKey):
        raise LogError("logs and witnesses have Ed25519 keys, and this is the public half of none")
    return Key(name, kind, found.public_bytes_raw())


def parse_key(text: str) -> Key:
    """Return a key from its text.

    Raises:
        LogError: it is not a verifier key of a kind that is known.
    """
    try:
        name, told, data = text.strip().split("+", 2)
        raw = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error):
        raise LogError(f"{text[:80]!r} is not a verifier key (name+id+base64)") from None
    if len(raw) != 33 or raw[0] not in (ED25519, COSIGNATURE):
        raise LogError(f"the key of {name} is of a kind that is not known here")
    key = Key(name, raw[0], raw[1:])
    if not _is_name(name) or key.id.hex() != told.lower():
        raise LogError(f"the key of {name} is damaged: its id is not {told}")
    return key


def parse(data: bytes) -> Note:
    """Return a note; nothing of it is verified.

    Raises:
        LogError: it is not a note.
    """
    if len(data) > LARGEST:
        raise LogError("a signed note has at most 1 MB")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise LogError("a signed note is UTF-8 text") from None
    if any(ord(character) < 32 and character != "\n" for character in text):
        raise LogError("a signed note has no control characters")
    told, gap, signatures = text.rpartition("\n\n")
    if not gap or not signatures.endswith("\n") or not told:
        raise LogError("this is not a signed note: a text, an empty line, signatures")
    lines = tuple(_line(line) for line in signatures[:-1].split("\n"))
    if len(lines) > MOST:
        raise LogError(f"a note has at most {MOST} signatures")
    return Note(told + "\n", lines)


def _line(text: str) -> Line:
    try:
        if not text.startswith(_DASH):
            raise ValueError
        name, data = text[len(_DASH) :].split(" ")
        raw = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error):
        raise LogError(f"{text[:80]!r} is not a line of a signature") from None
    if not _is_name(name) or len(raw) < 5:
        raise LogError(f"{text[:80]!r} is not a line of a signature")
    return Line(name, raw[:4], raw[4:])


def verified(note: Note, keys: Iterable[Key]) -> list[Signed]:
    """Return the signatures of keys that are known, each verified once.

    Raises:
        LogError: a signature under a known key is wrong, which no honest note has.
    """
    known = {(key.name, key.id): key for key in keys}
    found: dict[Key, Signed] = {}
    for line in note.lines:
        key = known.get((line.name, line.id))
        if key and key not in found:
            found[key] = key.verify(note.text, line)
    return list(found.values())


def _witnessed(time: int, text: str) -> bytes:
    return f"cosignature/v1\ntime {time}\n{text}".encode()


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(c.isspace() for c in name)
