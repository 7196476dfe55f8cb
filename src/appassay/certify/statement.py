"""What is signed: in-toto Statements about a file, an app, or a certificate."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct, field

from appassay import _native
from appassay.errors import CertificateError
from appassay.files import printable

STATEMENT = "https://in-toto.io/Statement/v1"
PAYLOAD = "application/vnd.in-toto+json"
TESTED = "urn:appassay:certificate:1"
REVOKED = "urn:appassay:revocation:1"
STEPS = ("filing", "developer", "submission", "listing", "distribution")
"""What else of an app's way is attested, in order; the test is between submission and listing."""
SDK = 24
"""The release from which on signatures are asked for: the first that knows the signing block."""
PARTS, ENTRIES = "apkPartsSha256", "apkEntriesSha256"
"""Digests that the signing block, and signing anew, leave alone; see docs/reference."""


_T = TypeVar("_T", bound=Struct)


def step_type(step: str) -> str:
    """Return the predicate type of a step."""
    return f"urn:appassay:{step}:1"


class Tester(Struct, frozen=True, kw_only=True):
    """Who tested."""

    name: str
    organisation: str = ""


class App(Struct, frozen=True, kw_only=True):
    """The app as its package tells it."""

    package: str
    label: dict[str, str]
    version_name: str
    version_code: int | None
    signers: tuple[str, ...]
    """SHA-256 of the certificates of all who signed it, in order."""


class Tested(Struct, frozen=True, kw_only=True):
    """What a certificate says."""

    serial: str
    issued: str
    """RFC 3339, UTC."""
    expires: str
    conclusion: str
    """passed: nothing failed and nothing is left open; open: nothing failed; failed."""
    tester: Tester
    tool: str
    pack: dict[str, str]
    """id, version, digest of the rules."""
    report: dict[str, str]
    """schema, sha256 of the JSON form."""
    app: App
    counts: dict[str, int]
    clauses: dict[str, str]
    """The verdict of each clause."""
    inputs: tuple[dict[str, str], ...] = ()
    """Documents and run records that were judged as well: kind, sha256."""


class Revoked(Struct, frozen=True, kw_only=True):
    """That a certificate holds no more."""

    serial: str
    revoked: str
    """RFC 3339: from when."""
    reason: str


class Subject(Struct, frozen=True, kw_only=True):
    """What a statement is about."""

    name: str
    digest: dict[str, str]


class Statement(Struct, frozen=True, kw_only=True):
    """An in-toto Statement, version 1."""

    type: str = field(name="_type")
    subject: tuple[Subject, ...]
    predicate_type: str = field(name="predicateType")
    predicate: dict[str, Any]

    def encoded(self) -> bytes:
        """Return the bytes that are signed."""
        return canonical(msgspec.to_builtins(self))


class Seen(NamedTuple):
    """A file, as certificates speak of it."""

    sha256: str
    parts: str
    entries: str
    """Empty where its entries can't be read as they must."""
    problem: str
    """Why they can't be."""
    has_block: bool
    signers: tuple[str, ...]
    """SHA-256 of the certificates of all who signed it by any scheme, in order."""
    sound: bool
    """Whether their signatures hold."""
    stamped: bool | None
    """Whether its source stamp holds; None where it has none."""

    def subject(self, name: str) -> Subject:
        """Return it as the subject of a statement."""
        digests = {"sha256": self.sha256, PARTS: self.parts}
        if self.entries:
            digests[ENTRIES] = self.entries
        return Subject(name=name, digest=digests)


def canonical(value: Any) -> bytes:  # noqa: ANN401
    """Return plain values as JSON: keys in order, no spaces, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def look(path: Path) -> Seen:
    """Return what certificates say of a file.

    Raises:
        CertificateError: it is no APK, or can't be read.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
        parts, entries, problem, has_block = _native.subject(str(path))
        sound, signers, stamped = _native.signers(str(path), SDK)
    except (OSError, _native.ReadError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise CertificateError(f"{path}: is not an APK that can be read ({said})") from error
    told = entries.hex() if entries else ""
    return Seen(
        sha256=digest.hexdigest(),
        parts=parts.hex(),
        entries=told,
        problem=problem or "",
        has_block=has_block,
        signers=tuple(signers),
        sound=sound,
        stamped=stamped,
    )


def make(subject: Subject, kind: str, predicate: Struct | dict[str, Any]) -> Statement:
    """Return a statement."""
    said = predicate if isinstance(predicate, dict) else msgspec.to_builtins(predicate)
    return Statement(type=STATEMENT, subject=(subject,), predicate_type=kind, predicate=said)


def parse(payload: bytes) -> Statement:
    """Return the statement that was signed.

    Raises:
        CertificateError: it is none.
    """
    try:
        found = msgspec.json.decode(payload, type=Statement)
    except msgspec.DecodeError as error:
        said = printable(str(error))
        raise CertificateError(f"what is signed is not an in-toto Statement ({said})") from error
    if found.type != STATEMENT or not found.subject:
        raise CertificateError("what is signed is not an in-toto Statement of version 1")
    return found


def tested(statement: Statement) -> Tested:
    """Return what a certificate says.

    Raises:
        CertificateError: the statement is no certificate.
    """
    if statement.predicate_type != TESTED:
        raise CertificateError(f"{printable(statement.predicate_type)} is not a certificate")
    return _predicate(statement, Tested)


def revoked(statement: Statement) -> Revoked:
    """Return what a revocation says.

    Raises:
        CertificateError: the statement is none.
    """
    if statement.predicate_type != REVOKED:
        raise CertificateError(f"{printable(statement.predicate_type)} is not a revocation")
    return _predicate(statement, Revoked)


def _predicate(statement: Statement, kind: type[_T]) -> _T:
    try:
        return msgspec.convert(statement.predicate, kind)
    except msgspec.ValidationError as error:
        raise CertificateError(f"the statement is malformed ({printable(str(error))})") from error


def moment(text: str) -> datetime:
    """Return a time of a statement.

    Raises:
        CertificateError: it is none, or names no offset.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = datetime.min
    if found.tzinfo is None:
        raise CertificateError(f"{printable(text)[:40]!r} is not a time with its offset")
    return found.astimezone(UTC)


def stamp(time: datetime) -> str:
    """Return a time as statements hold it."""
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
