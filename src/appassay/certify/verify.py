"""Does a certificate hold? Every question is asked, and each has an answer of its own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from appassay.certify import envelope, timestamp
from appassay.certify import statement as st
from appassay.certify.certificate import Certificate
from appassay.certify.trust import Revocations, Trust
from appassay.errors import AssayError, CertificateError
from appassay.tlog import proof

FRESH = timedelta(days=7)
"""How old a list of revocations may be before the verifier is told: our own default."""
SKEW = timedelta(minutes=10)
"""How far clocks may differ."""


class Step(Struct, frozen=True, kw_only=True):
    """The answer to one question."""

    state: str
    """good; note, which a reader should know; or bad, and then the certificate does not hold."""
    code: str
    """A row of `knowledge/certificates.toml`."""
    args: dict[str, str] = {}


class Verification(Struct, frozen=True, kw_only=True):
    """All answers about one file."""

    steps: tuple[Step, ...]
    tested: st.Tested | None = None
    """What the certificate says; None where its signature does not hold."""
    by: str = ""
    """Who signed it."""
    place: str = ""
    """Where it was: `inside`, or a file."""

    @property
    def holds(self) -> bool:
        """Return whether the certificate holds for the file."""
        return self.tested is not None and all(step.state != "bad" for step in self.steps)


class Inputs(NamedTuple):
    """What is verified, by what, when."""

    apk: Path
    certificate: Certificate
    trust: Trust
    revocations: Revocations | None
    now: datetime


def verify(asked: Inputs, place: str) -> Verification:
    """Return whether a certificate holds for a file."""
    at, timed = _time(asked)
    steps = list(timed)
    try:
        keys = asked.trust.keys("certificate", asked.certificate.chain, at)
        signed = envelope.verify(asked.certificate.envelope, keys)
        tested = st.tested(signed.statement)
    except (CertificateError, ValueError) as error:
        steps.insert(0, _bad("signature", why=str(error)))
        return Verification(steps=tuple(steps), place=place)
    by = asked.trust.named(signed.keys[0])
    steps.insert(0, Step(state="good", code="signature", args={"by": by}))
    for ask in (_subject, _validity, _logged, _revoked, _rules, _conclusion):
        steps += ask(asked, signed.statement, tested)
    if asked.trust.demo:
        steps.append(Step(state="note", code="demo"))
    return Verification(steps=tuple(steps), tested=tested, by=by, place=place)


def _time(asked: Inputs) -> tuple[datetime, list[Step]]:
    """Return when the statement was signed, as far as somebody else says so; else now.

    What it says itself does not count: whoever stole a key would date it back.
    """
    certificate, needed = asked.certificate, "timestamp" in asked.trust.need
    if not certificate.timestamp:
        return _witnessed(asked), [_bad("timestamp.missing")] if needed else []
    try:
        signature = envelope.signature(certificate.envelope)
        at = timestamp.verify(certificate.timestamp, signature, asked.trust.authorities)
    except CertificateError as error:
        step = Step(state="bad" if needed else "note", code="timestamp", args={"why": str(error)})
        return _witnessed(asked), [step]
    return at, [Step(state="good", code="timestamp.good", args={"time": st.stamp(at)})]


def _witnessed(asked: Inputs) -> datetime:
    """Return when a witness saw the log with this entry; now where none did."""
    certificate, policy = asked.certificate, asked.trust.logs
    if certificate.proof and policy:
        try:
            held = proof.verify(certificate.proof.encode(), certificate.envelope, policy)
        except AssayError:
            return asked.now
        if held.seen:
            return datetime.fromtimestamp(held.seen, UTC)
    return asked.now


def _subject(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    seen = st.look(asked.apk)
    told = statement.subject[0].digest
    same = seen.signers == tested.app.signers
    whose = {"signer": _short(seen.signers), "tested": _short(tested.app.signers)}
    if told.get("sha256") == seen.sha256:
        yield Step(state="good", code="subject.same")
    elif told.get(st.PARTS) == seen.parts and same:
        yield Step(state="good", code="subject.parts")
    elif told.get(st.PARTS) == seen.parts or (
        seen.entries and told.get(st.ENTRIES) == seen.entries
    ):
        # A signing block by somebody else leaves the parts alone, too.
        code, state = ("subject.packed", "note") if same else ("subject.signed", "bad")
        yield Step(state=state, code=code, args=whose)
    else:
        package = _package(asked.apk)
        code = "subject.changed" if package == tested.app.package else "subject.other"
        app = f"{tested.app.package} {tested.app.version_name}"
        yield _bad(code, app=app, package=package)
    if not seen.sound:
        yield _bad("developer")
    if seen.stamped is not None:
        yield Step(state="good" if seen.stamped else "note", code="stamp")


def _short(signers: tuple[str, ...]) -> str:
    return ", ".join(f"{signer[:16]}…" for signer in signers) or "–"


def _package(apk: Path) -> str:
    """Return the package name of an APK; empty where it can't be told."""
    from appassay.extract import read
    from appassay.model import Package

    try:
        found = read(apk, execute=False).facts.first(Package)
    except AssayError:
        return ""
    return found.name if found else ""


def _validity(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    issued, expires = st.moment(tested.issued), st.moment(tested.expires)
    args = {"issued": tested.issued, "expires": tested.expires}
    if asked.now + SKEW < issued:
        yield _bad("validity.early", **args)
    elif asked.now > expires:
        yield _bad("validity.expired", **args)
    else:
        yield Step(state="good", code="validity", args=args)


def _logged(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    needed = "log" in asked.trust.need
    if not asked.certificate.proof:
        yield _bad("log.missing") if needed else Step(state="note", code="log.missing")
        return
    if not asked.trust.logs:
        yield _bad("log.unknown") if needed else Step(state="note", code="log.unknown")
        return
    try:
        data = asked.certificate.proof.encode()
        held = proof.verify(data, asked.certificate.envelope, asked.trust.logs)
    except AssayError as error:
        yield _bad("log", why=str(error))
        return
    seen = sum(signed.time > 0 for signed in held.signatures)
    args = {"origin": held.head.origin, "place": str(held.place), "witnesses": str(seen)}
    yield Step(state="good", code="log", args=args)


def _revoked(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    known = asked.revocations
    if known is None:
        yield Step(state="note", code="revocations.missing")
        return
    found = known.serials.get(tested.serial)
    as_of = st.stamp(known.as_of)
    if found and found.revoked <= asked.now:
        yield _bad("revoked", time=st.stamp(found.revoked), reason=found.reason)
    elif asked.now - known.as_of > FRESH:
        yield Step(state="note", code="revocations.old", args={"time": as_of})
    else:
        yield Step(state="good", code="revocations", args={"time": as_of})


def _rules(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    least = asked.trust.packs.get(tested.pack.get("id", ""))
    version = tested.pack.get("version", "")
    args = {"version": version, "least": least or ""}
    if least and _numbers(version) < _numbers(least):
        yield _bad("rules.old", **args)
    else:
        yield Step(state="good", code="rules", args={**args, "id": tested.pack.get("id", "")})


def _numbers(version: str) -> tuple[int, ...]:
    """Return a version so that versions can be put in order; what is no number is the oldest."""
    return tuple(int(part) if part.isdecimal() else -1 for part in version.split("."))


def _conclusion(asked: Inputs, statement: st.Statement, tested: st.Tested) -> Iterator[Step]:
    known = tested.conclusion in ("passed", "open", "failed")
    code = f"conclusion.{tested.conclusion}" if known else "conclusion.failed"
    yield Step(state="good" if tested.conclusion == "passed" else "note", code=code)


def _bad(code: str, **args: str) -> Step:
    return Step(state="bad", code=code, args=args)
