"""Signatures, against stock apksigner: real APKs, and copies damaged or signed anew."""

import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from agreement.apksigner_peer import Says, apksigner_says
from appassay import _native
from appassay.extract.query import query
from appassay.extract.rows import SigningRow
from appassay.knowledge.models import models

SMALL = "pypi_fdroidserver-2.4.5-v1.v2.sig_1020.apk"
PASSWORD = "password"  # noqa: S105 of keys made and thrown away by this test
KEYS = {
    "rsa": ("-keyalg", "RSA", "-keysize", "2048"),
    "ec": ("-keyalg", "EC", "-groupname", "secp256r1"),
}
SCHEMES = ("true false false", "true true false", "true true true", "false true true")
"""Which of v1, v2, v3 to sign with."""


def _ours(apk: Path) -> SigningRow | None:
    try:
        return _native.read(str(apk), query(), models(), False)[0]["signing"]
    except _native.ReadError:
        return None


def _differences(ours: SigningRow | None, theirs: Says) -> list[str]:
    """Return what differs: the verdict, the schemes, the certificates."""
    if ours is None:
        return [] if not theirs["verified"] else ["we can't read what apksigner verifies"]
    found = []
    if ours["verified"] != theirs["verified"]:
        found.append(f"verified {ours['verified']}, apksigner {theirs['errors']}")
    if theirs["verified"]:
        schemes = {row["scheme"] for row in ours["schemes"] if row["verified"]}
        wanted = {name for name, yes in theirs["schemes"].items() if yes and name[0] == "v"}
        # apksigner 31 doesn't know v3.1 and looks at v4 only beside an .idsig file
        if schemes - {"v3.1", "stamp"} != wanted - {"v4"}:
            found.append(f"schemes {schemes}, apksigner {wanted}")
        certificates = {row["sha256"] for row in ours["signers"] if row["scheme"] != "stamp"}
        names = {row["subject"] for row in ours["signers"]}
        for signer in theirs["signers"]:
            if signer.get("SHA-256") not in certificates or signer.get("DN") not in names:
                found.append(f"signer {signer}, ours {names}")
    return found


def _compare(apks: list[Path]) -> Counter[str]:
    """Ask apksigner about every file, two at a time, and compare."""
    counts: Counter[str] = Counter()
    with ThreadPoolExecutor(2) as pool:
        for apk, theirs in zip(apks, pool.map(apksigner_says, apks), strict=True):
            differences = _differences(_ours(apk), theirs)
            assert not differences, (apk.name, differences)
            counts["files"] += 1
            counts["verified" if theirs["verified"] else "refused"] += 1
            counts["certificates"] += len(theirs["signers"])
    return counts


def test_apksigner_agrees_on_real_apks(inputs: Path) -> None:
    counts = _compare(sorted(inputs.glob("*.apk")))
    print(f"\napksigner agrees: {dict(counts)}, 0 differences")
    assert counts["files"] >= 50


def _damaged(whole: bytes, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield copies with one thing wrong."""
    for number in range(16):
        copy = bytearray(whole)
        copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
        yield f"flipped{number}", bytes(copy)
    directory = int.from_bytes(whole[-6:-2], "little")
    for number in range(8):  # inside the signing block, which ends where the directory begins
        copy = bytearray(whole)
        copy[chance.randrange(directory - 2_000, directory)] ^= 1 << chance.randrange(8)
        yield f"block{number}", bytes(copy)
    yield "appended", whole + b"\0" * 10
    yield "cut", whole[:-1]
    size = int.from_bytes(whole[directory - 24 : directory - 16], "little")
    begin = directory - size - 8
    stripped = bytearray(whole[:begin] + whole[directory:])
    stripped[-6:-2] = begin.to_bytes(4, "little")
    yield "stripped", bytes(stripped)


def test_apksigner_agrees_on_damaged_copies(inputs: Path, tmp_path: Path) -> None:
    whole = (inputs / SMALL).read_bytes()
    apks = []
    for name, data in _damaged(whole, random.Random(1)):  # noqa: S311 reproducible, not secret
        apks.append(tmp_path / f"{name}.apk")
        apks[-1].write_bytes(data)
    counts = _compare(apks)
    print(f"\napksigner agrees on damaged copies: {dict(counts)}, 0 differences")
    assert counts["refused"] >= 20


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    """Fresh keys of each kind."""
    stores = {}
    for name, how in KEYS.items():
        stores[name] = tmp_path / f"{name}.p12"
        subprocess.run(
            ["keytool", "-genkeypair", "-keystore", stores[name], "-storepass", PASSWORD,
             "-storetype", "PKCS12", "-alias", "a", "-dname", f"CN=Test {name}, O=Assay",
             "-validity", "3650", *how],
            check=True, capture_output=True,
        )  # fmt: skip
    return stores


def test_apksigner_agrees_on_new_signatures(
    inputs: Path, tmp_path: Path, keys: dict[str, Path]
) -> None:
    jobs = [(kind, store, how) for kind, store in keys.items() for how in SCHEMES]

    def sign(job: tuple[str, Path, str]) -> Path:
        kind, store, how = job
        apk = tmp_path / f"{kind}-{how.replace(' ', '-')}.apk"
        shutil.copy(inputs / SMALL, apk)
        flags = [f"--v{n}-signing-enabled={on}" for n, on in enumerate(how.split(), 1)]
        subprocess.run(
            ["apksigner", "sign", "--ks", store, "--ks-pass", f"pass:{PASSWORD}",
             "--min-sdk-version", "18", *flags, apk],
            check=True, capture_output=True,
        )  # fmt: skip
        return apk

    with ThreadPoolExecutor(2) as pool:
        apks = list(pool.map(sign, jobs))
    counts = _compare(apks)
    print(f"\napksigner agrees on new signatures: {dict(counts)}, 0 differences")
    assert counts["files"] == len(jobs)
