"""A certificate travels in the signing block, and nothing else of an APK changes."""

import subprocess
import zipfile
from pathlib import Path

import pytest

from appassay import _native
from appassay.certify import certificate as cert
from appassay.certify import statement as st
from appassay.errors import CertificateError
from appassay.model import Report
from certify.conftest import Laboratory

V1_ONLY = "pypi_fdroidserver-2.4.5-urzip-release.apk"
PADDED = "pypi_fdroidserver-2.4.5-v2.only.sig_2.apk"


def fake(size: int = 900) -> cert.Certificate:
    return cert.Certificate(envelope=st.canonical({"payload": "x" * size}))


def test_every_real_apk_that_can_carries_one(inputs: Path, tmp_path: Path) -> None:
    carried = 0
    for apk in sorted(inputs.glob("*.apk")):
        seen = st.look(apk)
        if not seen.has_block:
            with pytest.raises(CertificateError, match="has no APK Signing Block"):
                cert.put(apk, fake(), tmp_path / "never.apk")
            continue
        out, back = tmp_path / "out.apk", tmp_path / "back.apk"
        cert.put(apk, fake(), out)
        assert cert.find(out) == (fake(), "inside")
        assert st.look(out)[1:] == seen[1:]
        assert _native.signers(str(out), 24) == _native.signers(str(apk), 24)
        names = [(i.filename, i.header_offset, i.CRC) for i in zipfile.ZipFile(apk).infolist()]
        assert names == [
            (i.filename, i.header_offset, i.CRC) for i in zipfile.ZipFile(out).infolist()
        ]
        cert.put(out, None, back)
        assert apk.read_bytes() == back.read_bytes(), apk.name
        carried += 1
    assert carried > 20


@pytest.mark.parametrize("name", ["pypi_fdroidserver-2.4.5-v1.v2.sig_1020.apk", PADDED])
def test_stock_tools_find_nothing_wrong(inputs: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.apk"
    cert.put(inputs / name, fake(20_000), out)
    for words in (
        ["apksigner", "verify", "--min-sdk-version", "24", str(out)],
        ["aapt", "dump", "badging", str(out)],
        ["unzip", "-tqq", str(out)],
    ):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    for apk in (inputs / name, out):
        done = subprocess.run(["zipalign", "-c", "-p", "4", str(apk)], check=False)
        assert done.returncode == 0


def test_padding_makes_room(inputs: Path, tmp_path: Path) -> None:
    apk, out = inputs / PADDED, tmp_path / "out.apk"
    cert.put(apk, fake(900), out)
    assert out.stat().st_size == apk.stat().st_size
    cert.put(apk, fake(9_000), out)
    assert (out.stat().st_size - apk.stat().st_size) % 4096 == 0


def test_beside_the_file(
    inputs: Path, tmp_path: Path, lab: Laboratory, report: Report, apk: Path
) -> None:
    copy = tmp_path / "app.apk"
    copy.write_bytes((inputs / V1_ONLY).read_bytes())
    assert cert.find(copy) is None
    cert.beside(copy).write_bytes(fake().encoded())
    assert cert.find(copy) == (fake(), str(tmp_path / "app.apk.assay"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is not a certificate"),
        (b"{}", "missing required field"),
        (b'{"format":"other/1","envelope":{}}', "not known here"),
        (b'{"format":"appassay-certificate/1","envelope":{},"x":1}', "unknown field"),
        (b"[" * 200_000, "is not a certificate"),
        (b" " * (cert.LARGEST + 1), "too large"),
    ],
)
def test_what_is_no_certificate(data: bytes, says: str) -> None:
    with pytest.raises(CertificateError, match=says):
        cert.parse(data, "file")


def test_no_apk(tmp_path: Path) -> None:
    bad = tmp_path / "bad.apk"
    bad.write_bytes(b"no archive")
    for act in (lambda: cert.find(bad), lambda: st.look(bad), lambda: cert.put(bad, None, bad)):
        with pytest.raises(CertificateError, match=r"bad\.apk"):
            act()
