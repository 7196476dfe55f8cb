"""Whom a verifier trusts: certifiers, logs, witnesses, authorities for time; all in one file."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from appassay import files
from appassay.certify import envelope, public
from appassay.certify import statement as st
from appassay.certify.public import PublicKey
from appassay.errors import CertificateError, ConfigError, LogError
from appassay.tlog import policy as logs

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

FORMAT = "appassay-trust/1"
ROLES = ("certificate", "revocation", *st.STEPS)
"""What a key may say."""


class Certifier(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody whose statements count."""

    name: str
    key: str = ""
    """A public key (PEM)."""
    root: str = ""
    """An X.509 certificate (PEM) below which keys are trusted."""
    roles: tuple[str, ...] = ("certificate", "revocation")
    since: str = ""
    """RFC 3339: statements made before do not count."""
    until: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    name: str
    certifier: tuple[Certifier, ...] = ()
    log: str = ""
    timestamps: tuple[str, ...] = ()
    packs: dict[str, str] = {}
    need: tuple[str, ...] = ("log",)
    demo: bool = False
    """Its keys are public: whatever they sign proves nothing."""


class Revocation(Struct, frozen=True):
    """A certificate that holds no more."""

    revoked: datetime
    reason: str


class Trust(Struct, frozen=True, kw_only=True):
    """Whom to trust, and what for."""

    name: str
    certifiers: tuple[tuple[Certifier, PublicKey | None, "Certificate | None"], ...]
    logs: logs.Policy | None
    authorities: "tuple[Certificate, ...]" = ()
    packs: dict[str, str] = {}
    """Oldest version of each rule pack that counts."""
    need: tuple[str, ...] = ()
    """What a certificate must have: log, timestamp."""
    demo: bool = False

    def keys(self, role: str, chain: Iterable[bytes], at: datetime) -> list[PublicKey]:
        """Return the keys that may say something at a time.

        Args:
            role: what is said; one of `ROLES`.
            chain: X.509 certificates (DER) that came with it.
            at: when it was said.
        """
        found = []
        certificates = _certificates(chain)
        for certifier, key, root in self.certifiers:
            if role not in certifier.roles or not _within(certifier, at):
                continue
            if key:
                found.append(key)
            if root and certificates and _below(root, certificates, at):
                found.append(_leaf(certificates[0]))
        return found

    def named(self, key: PublicKey) -> str:
        """Return who a key belongs to."""
        for certifier, known, _ in self.certifiers:
            if known and known == key:
                return certifier.name
        return next((c.name for c, _, root in self.certifiers if root), key.id)


def load(path: Path) -> Trust:
    """Return a trust file.

    Raises:
        CertificateError: it can't be read, or a key or policy in it is wrong.
    """
    try:
        return parse(files.content(path), str(path))
    except ConfigError as error:
        raise CertificateError(str(error)) from error


def parse(data: bytes, name: str) -> Trust:
    """Return what a trust file says.

    Raises:
        CertificateError: it is none, or a key or policy in it is wrong.
    """
    try:
        found = msgspec.toml.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CertificateError(f"{name}: is not a trust file ({error})") from error
    if found.format != FORMAT:
        raise CertificateError(f"{name}: is in a format not known here: {found.format}")
    if unknown := set(found.need) - {"log", "timestamp"}:
        raise CertificateError(f"{name}: `need` knows log and timestamp, not {sorted(unknown)}")
    try:
        policy = logs.parse(found.log) if found.log else None
        authorities = tuple(_certificate(text) for text in found.timestamps)
    except (LogError, ValueError) as error:
        raise CertificateError(f"{name}: {error}") from error
    return Trust(
        name=found.name,
        certifiers=tuple(_certifier(c, name) for c in found.certifier),
        logs=policy,
        authorities=authorities,
        packs=found.packs,
        need=found.need,
        demo=found.demo,
    )


def _certifier(
    certifier: Certifier, name: str
) -> tuple[Certifier, PublicKey | None, "Certificate | None"]:
    where = f"{name}: {certifier.name}"
    if bool(certifier.key) == bool(certifier.root):
        raise CertificateError(f"{where}: has either a key or a root")
    if unknown := set(certifier.roles) - set(ROLES):
        raise CertificateError(f"{where}: there are no roles {sorted(unknown)}")
    for text in (certifier.since, certifier.until):
        if text:
            st.moment(text)
    if certifier.key:
        return certifier, public.parse(certifier.key.encode(), where), None
    try:
        return certifier, None, _certificate(certifier.root)
    except ValueError as error:
        raise CertificateError(f"{where}: its root is not an X.509 certificate") from error


def _certificate(text: str) -> "Certificate":
    from cryptography import x509

    return x509.load_pem_x509_certificate(text.encode())


def _certificates(chain: Iterable[bytes]) -> "list[Certificate]":
    """Return certificates that came with a statement; none where one is damaged."""
    ders = list(chain)
    if not ders:
        return []
    from cryptography import x509

    try:
        return [x509.load_der_x509_certificate(der) for der in ders]
    except ValueError:
        return []


def _within(certifier: Certifier, at: datetime) -> bool:
    if certifier.since and at < st.moment(certifier.since):
        return False
    return not certifier.until or at <= st.moment(certifier.until)


def _below(root: "Certificate", chain: "list[Certificate]", at: datetime) -> bool:
    """Whether a chain leads to a root, all valid at that time."""
    from cryptography.x509.verification import (
        ExtensionPolicy,
        PolicyBuilder,
        Store,
        VerificationError,
    )

    anyone = ExtensionPolicy.permit_all()
    builder = PolicyBuilder().store(Store([root])).time(at)
    builder = builder.extension_policies(
        ca_policy=ExtensionPolicy.webpki_defaults_ca(), ee_policy=anyone
    )
    try:
        builder.build_client_verifier().verify(chain[0], chain[1:])
    except (VerificationError, ValueError):
        return False
    return True


def _leaf(certificate: "Certificate") -> PublicKey:
    return public.of(certificate.public_key(), "the certificate's key")


class _Revocations(Struct, frozen=True):
    as_of: str
    serials: dict[str, dict[str, str]]


REVOCATIONS = "urn:appassay:revocations:1"


class Revocations(Struct, frozen=True):
    """All certificates that hold no more, as of a time."""

    as_of: datetime
    serials: dict[str, Revocation]


def revocations(data: bytes, trust: Trust, now: datetime) -> Revocations:
    """Return a list of revocations, as a certifier signed it.

    Raises:
        CertificateError: nobody who is trusted signed it, or it is damaged.
    """
    signed = envelope.verify(data, trust.keys("revocation", (), now))
    if signed.statement.predicate_type != REVOCATIONS:
        raise CertificateError("this is not a list of revocations")
    try:
        found = msgspec.convert(signed.statement.predicate, _Revocations)
        serials = {
            serial: Revocation(st.moment(row["revoked"]), row.get("reason", ""))
            for serial, row in found.serials.items()
        }
    except (msgspec.ValidationError, KeyError) as error:
        raise CertificateError("the list of revocations is malformed") from error
    return Revocations(st.moment(found.as_of), serials)


def listed(revoked: Iterable[st.Revoked], now: datetime, origin: str) -> st.Statement:
    """Return the statement that lists revocations, to be signed.

    Args:
        revoked: all there are.
        now: as of when.
        origin: the log they were read from.
    """
    serials = {r.serial: {"revoked": r.revoked, "reason": r.reason} for r in revoked}
    subject = st.Subject(name=origin, digest={})
    return st.make(subject, REVOCATIONS, {"as_of": st.stamp(now), "serials": serials})
