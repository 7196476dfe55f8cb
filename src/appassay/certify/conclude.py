"""From a report to what a certificate says of it."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from appassay.certify import statement as st
from appassay.errors import CertificateError
from appassay.model import Outcome, Report, Subject

DAYS = 365
"""How long a certificate holds unless told otherwise: our own default."""
OPEN = (Outcome.SUSPECT, Outcome.REVIEW, Outcome.UNTESTED)


def conclusion(report: Report) -> str:
    """Return `passed`, `open` or `failed`: the worst of all clauses, in one word."""
    outcomes = {clause.outcome for clause in report.clauses}
    if Outcome.FAILED in outcomes:
        return "failed"
    return "open" if outcomes & set(OPEN) else "passed"


def tested(
    report: Report, told: bytes, tester: st.Tester, now: datetime, days: int = DAYS
) -> st.Tested:
    """Return what a certificate says of a report.

    Args:
        report: the report.
        told: its JSON form.
        tester: who tested.
        now: when it is issued.
        days: how long it holds.

    Raises:
        CertificateError: the report is not one about an app.
    """
    if report.artifact.kind != "apk" or not report.subject.package:
        raise CertificateError(
            f"{report.artifact.name}: a certificate is about one APK, not {report.artifact.kind}"
        )
    inputs = [{"kind": d.kind, "sha256": d.sha256} for d in report.documents]
    inputs += [{"kind": "record", "sha256": r.sha256} for r in report.records]
    return st.Tested(
        serial=secrets.token_hex(16),
        issued=st.stamp(now),
        expires=st.stamp(now + timedelta(days=days)),
        conclusion=conclusion(report),
        tester=tester,
        tool=report.tool,
        pack={
            "id": report.pack.id,
            "version": report.pack.version,
            "digest": report.pack.digest,
        },
        report={"schema": report.schema, "sha256": sha256(told).hexdigest()},
        app=_app(report.subject),
        counts=dict(report.counts),
        clauses={clause.id: clause.outcome.value for clause in report.clauses},
        inputs=tuple(inputs),
    )


def _app(subject: Subject) -> st.App:
    return st.App(
        package=subject.package,
        label={"zh": subject.label.zh, "en": subject.label.en},
        version_name=subject.version_name,
        version_code=subject.version_code,
        signers=(subject.signer,) if subject.signer else (),
    )
