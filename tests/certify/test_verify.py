"""What may be wrong with a certificate, each with an answer of its own."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st_

from appassay.certify import certificate as cert
from appassay.certify import envelope, keys, trust
from appassay.certify import statement as st
from appassay.certify import verify as ask
from appassay.certify.trust import Revocations, Trust
from appassay.errors import CertificateError
from appassay.model import Report
from certify.conftest import NOW, Laboratory, reblocked, signed, signing_key

LATER = NOW + timedelta(days=3)


def answers(
    apk: Path,
    certificate: cert.Certificate,
    whom: Trust,
    revoked: Revocations | None = None,
    now: datetime = LATER,
) -> tuple[bool, dict[str, str]]:
    """Return whether it holds, and the state of each answer."""
    told = ask.verify(ask.Inputs(apk, certificate, whom, revoked, now), "inside")
    return told.holds, {step.code: step.state for step in told.steps}


@pytest.mark.parametrize("kind", keys.KINDS)
def test_it_holds(tmp_path: Path, apk: Path, report: Report, kind: str) -> None:
    lab = Laboratory(tmp_path, kind)
    found = lab.certify(apk, report)
    holds, said = answers(apk, found, lab.trust())
    assert holds, said
    assert said["subject.same"] == said["log"] == said["validity"] == said["signature"] == "good"
    out = tmp_path / "out.apk"
    cert.put(apk, found, out)
    inside, place = cert.find(out) or (None, "")
    assert (inside, place) == (found, "inside")
    holds, said = answers(out, found, lab.trust())
    assert holds
    assert said["subject.parts"] == "good"


def bad(said: dict[str, str]) -> set[str]:
    return {code for code, state in said.items() if state == "bad"}


def test_nobody_who_is_trusted(tmp_path: Path, apk: Path, report: Report, lab: Laboratory) -> None:
    (tmp_path / "other").mkdir()
    other = Laboratory(tmp_path / "other")
    holds, said = answers(apk, lab.certify(apk, report), other.trust())
    assert not holds
    assert "signature" in bad(said)


def test_a_role_is_needed(apk: Path, report: Report, lab: Laboratory) -> None:
    holds, said = answers(apk, lab.certify(apk, report), lab.trust(roles="['filing']"))
    assert (holds, bad(said)) == (False, {"signature"})


def test_changed_after_signing(apk: Path, report: Report, lab: Laboratory) -> None:
    found = lab.certify(apk, report)
    plain = json.loads(found.envelope)
    payload = json.loads(__import__("base64").b64decode(plain["payload"]))
    payload["predicate"]["conclusion"] = "passed!"
    import base64

    plain["payload"] = base64.b64encode(st.canonical(payload)).decode()
    changed = cert.Certificate(envelope=st.canonical(plain), proof=found.proof)
    holds, said = answers(apk, changed, lab.trust())
    assert not holds
    assert "signature" in bad(said)


def test_a_file_that_was_changed(
    apk: Path, report: Report, lab: Laboratory, tmp_path: Path
) -> None:
    found, out = lab.certify(apk, report), tmp_path / "out.apk"
    data = bytearray(apk.read_bytes())
    data[data.index(b"AndroidManifest.xml") + 60] ^= 1
    out.write_bytes(data)
    holds, said = answers(out, found, lab.trust())
    assert not holds
    assert bad(said) >= {"developer"}
    assert bad(said) & {"subject.changed", "subject.other"}


def test_another_app(
    inputs: Path, apk: Path, report: Report, lab: Laboratory, tmp_path: Path
) -> None:
    """Replay: the certificate of one app in the block of another."""
    out = tmp_path / "out.apk"
    cert.put(inputs / "pypi_fdroidserver-2.4.5-v2.only.sig_2.apk", lab.certify(apk, report), out)
    found, _ = cert.find(out) or (None, "")
    assert found
    holds, said = answers(out, found, lab.trust())
    assert (holds, bad(said)) == (False, {"subject.other"})


@pytest.fixture
def resigned(apk: Path, tmp_path: Path) -> Path:
    """The same contents, signed anew by somebody else with the stock tool."""
    return signed(apk, tmp_path / "resigned.apk", *signing_key(tmp_path, "Other"))


def test_a_source_stamp(apk: Path, lab: Laboratory, tmp_path: Path) -> None:
    from appassay import check

    own, store = signing_key(tmp_path, "Developer"), signing_key(tmp_path, "Store")
    stamped = signed(apk, tmp_path / "stamped.apk", *own, "--stamp-signer", *store)
    found, out = lab.certify(stamped, check(stamped, run=False)), tmp_path / "out.apk"
    cert.put(stamped, found, out)
    holds, said = answers(out, found, lab.trust())
    assert holds
    assert said["stamp"] == "good"


def test_signed_anew_is_told_from_changed(
    apk: Path, resigned: Path, report: Report, lab: Laboratory
) -> None:
    assert cert.find(resigned) is None
    holds, said = answers(resigned, lab.certify(apk, report), lab.trust())
    assert (holds, bad(said)) == (False, {"subject.signed"})


def test_a_block_by_somebody_else(inputs: Path, tmp_path: Path, lab: Laboratory) -> None:
    from appassay import check

    first, second = reblocked(inputs, tmp_path)
    found = lab.certify(first, check(first, run=False))
    assert answers(first, found, lab.trust())[0]
    holds, said = answers(second, found, lab.trust())
    assert (holds, bad(said)) == (False, {"subject.signed"})


def test_a_block_of_another_build(
    apk: Path, resigned: Path, report: Report, lab: Laboratory, tmp_path: Path
) -> None:
    """Block swapping: the block of one file before the directory of another."""
    from appassay import _native

    found = lab.certify(apk, report)
    head, _, directory, end = _native.carry(str(apk), None)
    _, block, _, _ = _native.carry(str(resigned), found.encoded())
    data = apk.read_bytes()
    end = end[:16] + (head[1] + len(block)).to_bytes(4, "little") + end[20:]
    out = tmp_path / "swapped.apk"
    out.write_bytes(data[: head[1]] + block + data[directory[0] : sum(directory)] + end)
    holds, said = answers(out, found, lab.trust())
    assert (holds, bad(said)) == (False, {"developer", "subject.signed"})


def test_time(apk: Path, report: Report, lab: Laboratory) -> None:
    found = lab.certify(apk, report, days=2)
    assert answers(apk, found, lab.trust(), now=NOW + timedelta(days=1))[0]
    holds, said = answers(apk, found, lab.trust(), now=LATER)
    assert (holds, bad(said)) == (False, {"validity.expired"})
    holds, said = answers(apk, found, lab.trust(), now=NOW - timedelta(hours=1))
    assert (holds, bad(said)) == (False, {"validity.early"})


def test_rules_that_count_no_more(apk: Path, report: Report, lab: Laboratory) -> None:
    found = lab.certify(apk, report)
    for least, holds in ((report.pack.version, True), ("2026.10", False), ("2025.99", True)):
        whom = lab.trust(more=f"[packs]\n'{report.pack.id}' = '{least}'\n")
        assert answers(apk, found, whom) == (
            holds,
            answers(apk, found, whom)[1],
        )
        assert ("rules.old" in bad(answers(apk, found, whom)[1])) is not holds


def test_the_log_is_asked_for(apk: Path, report: Report, lab: Laboratory) -> None:
    alone = lab.certify(apk, report, logged=False)
    assert bad(answers(apk, alone, lab.trust())[1]) == {"log.missing"}
    assert answers(apk, alone, lab.trust(need="[]"))[0]
    other = lab.certify(apk, report)
    swapped = cert.Certificate(envelope=alone.envelope, proof=other.proof)
    assert bad(answers(apk, swapped, lab.trust())[1]) == {"log"}
    assert bad(answers(apk, other, lab.trust(log='""'))[1]) == {"log.unknown"}


def test_revoked(apk: Path, report: Report, lab: Laboratory) -> None:
    found = lab.certify(apk, report)
    serial = st.tested(st.parse(envelope.parse(found.envelope).payload)).serial
    gone = st.Revoked(serial=serial, revoked=st.stamp(NOW), reason="a mistake")
    whom = lab.trust()

    def listed(*rows: st.Revoked, at: datetime = LATER) -> Revocations:
        signed = envelope.sign(trust.listed(rows, at, "log.example/apps"), [lab.signer])
        return trust.revocations(signed, whom, LATER)

    assert answers(apk, found, whom, listed(gone))[1]["revoked"] == "bad"
    assert answers(apk, found, whom, listed())[1]["revocations"] == "good"
    old = listed(at=LATER - timedelta(days=30))
    holds, said = answers(apk, found, whom, old)
    assert holds
    assert said["revocations.old"] == "note"
    assert answers(apk, found, whom)[1]["revocations.missing"] == "note"


def test_a_list_of_revocations_by_somebody_else(lab: Laboratory, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Laboratory(tmp_path / "other")
    signed = envelope.sign(trust.listed([], NOW, "x"), [other.signer])
    with pytest.raises(CertificateError, match="signed by nobody"):
        trust.revocations(signed, lab.trust(), NOW)


def test_keys_that_were_given_up(apk: Path, report: Report, lab: Laboratory) -> None:
    """What a key signs counts only while it does, whatever time the statement names."""
    whom = lab.trust(certifier=f"until = '{st.stamp(NOW + timedelta(days=1))}'\n")
    found = lab.certify(apk, report)
    assert answers(apk, found, whom, now=NOW)[0]
    assert bad(answers(apk, found, whom, now=LATER)[1]) == {"signature"}


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ({"need": '["luck"]'}, "`need` knows"),
        ({"roles": "['king']"}, "no roles"),
        ({"log": "'nonsense'"}, "not a line of a policy"),
        ({"certifier": "root = 'x'\n"}, "either a key or a root"),
        ({"certifier": "since = 'yesterday'\n"}, "is not a time"),
        ({"more": "colour = 'red'"}, "unknown field"),
    ],
)
def test_what_is_no_trust_file(lab: Laboratory, rows: dict[str, str], says: str) -> None:
    with pytest.raises(CertificateError, match=says):
        lab.trust(**rows)


def test_conclusions_are_said(apk: Path, report: Report, lab: Laboratory) -> None:
    for conclusion in ("passed", "open", "failed"):
        found = lab.certify(apk, report, conclusion=conclusion)
        holds, said = answers(apk, found, lab.trust())
        assert holds
        assert f"conclusion.{conclusion}" in said


@given(st_.binary(max_size=300))
def test_any_bytes_as_an_envelope(data: bytes) -> None:
    with pytest.raises(CertificateError):
        envelope.parse(data)


@given(
    st_.recursive(
        st_.none() | st_.booleans() | st_.integers(-9, 9) | st_.text(max_size=9),
        lambda inner: (
            st_.lists(inner, max_size=3)
            | st_.dictionaries(
                st_.sampled_from(
                    ["payload", "payloadType", "signatures", "keyid", "sig", "format"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=9,
    )
)
def test_any_json_as_a_certificate(value: object) -> None:
    """Whatever JSON a stranger puts into a block gives one error, never another exception."""
    data = json.dumps(value).encode()
    for read in (lambda: cert.parse(data, "x"), lambda: envelope.parse(st.canonical(value))):
        with pytest.raises(CertificateError):
            read()
