"""The way of an app through a log: filing, developer, submission, test, listing, distribution."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from appassay.certify import envelope
from appassay.certify import statement as st
from appassay.certify.trust import Trust
from appassay.errors import CertificateError


class Passed(Struct, frozen=True, kw_only=True):
    """One entry of the log about an app."""

    place: int
    step: str
    """filing, developer, submission, certificate, listing, distribution or revocation."""
    statement: st.Statement
    by: str
    """Who signed it; empty where nobody who may say this did."""
    about: str
    """file: this very file; contents: the same contents; app: the app by its name or developer;
    other: another file of the app."""


ORDER = ("filing", "developer", "submission", "certificate", "listing", "distribution")
_STEPS = {st.TESTED: "certificate", st.REVOKED: "revocation"} | {
    st.step_type(step): step for step in st.STEPS
}


def trail(
    entries: Iterable[tuple[int, bytes]],
    seen: st.Seen,
    app: tuple[str, str],
    trust: Trust,
    now: datetime,
) -> Iterator[Passed]:
    """Yield the entries about a file and its app, in the order they were logged.

    Args:
        entries: all entries of the log, with their places.
        seen: the file.
        app: package name and SHA-256 of the developer's certificate.
        trust: whose statements count.
        now: as of when keys have to be trusted.
    """
    serials: set[str] = set()
    for place, entry in entries:
        try:
            statement = st.parse(envelope.parse(entry).payload)
        except CertificateError:
            continue
        step = _STEPS.get(statement.predicate_type)
        if not step:
            continue
        about = _about(statement, seen, app, serials)
        if not about:
            continue
        if step == "certificate":
            serials.add(str(statement.predicate.get("serial", "")))
        by = _by(entry, step, trust, now)
        yield Passed(place=place, step=step, statement=statement, by=by, about=about)


def _about(statement: st.Statement, seen: st.Seen, app: tuple[str, str], serials: set[str]) -> str:
    subject, predicate = statement.subject[0], statement.predicate
    digest = subject.digest
    if digest.get("sha256") == seen.sha256 or digest.get(st.PARTS) == seen.parts:
        return "file"
    if seen.entries and digest.get(st.ENTRIES) == seen.entries:
        return "contents"
    if statement.predicate_type == st.REVOKED:
        return "file" if predicate.get("serial") in serials else ""
    package, signer = app
    told = predicate.get("app")
    told = told if isinstance(told, dict) else predicate
    same = package and told.get("package") == package
    signers = told.get("signers")
    known = signers if isinstance(signers, list) else [told.get("signer")]
    same = same or (signer and signer in known)
    if not same:
        return ""
    return "other" if "sha256" in digest else "app"


def _by(entry: bytes, step: str, trust: Trust, now: datetime) -> str:
    try:
        signed = envelope.verify(entry, trust.keys(step, (), now))
    except CertificateError:
        return ""
    return trust.named(signed.keys[0])


def revocations(
    entries: Iterable[tuple[int, bytes]], trust: Trust, now: datetime
) -> Iterator[st.Revoked]:
    """Yield every revocation in a log by somebody who may revoke."""
    for _, entry in entries:
        try:
            if st.parse(envelope.parse(entry).payload).predicate_type != st.REVOKED:
                continue
            keys = trust.keys("revocation", (), now)
            yield st.revoked(envelope.verify(entry, keys).statement)
        except CertificateError:
            continue
