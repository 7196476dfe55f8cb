"""A transparency log of a million entries, and what verifying a certificate costs."""

import tempfile
import time
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from appassay.tlog import merkle, monitor, note, policy, proof, tiles
from appassay.tlog.append import Log
from benchmarks.measure import ASSAY, INPUTS, best, run

ENTRIES = 1_000_000
BATCH = 65_536
APPEND_BAR, VERIFY_BAR = 5_000, 0.150
APK = "pypi_fdroidserver-2.4.5-v1.v2.sig_1020.apk"
LARGE = "pypi_airtest-1.4.3-Yosemite.apk"


def log() -> list[tuple[str, bool]]:
    """Print the figures and return each bar with whether it was met."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rate = _appends(folder / "log")
        worst = _proofs(folder / "log")
        spent = _verifying(folder)
    return [
        (f">= {APPEND_BAR:,} appends a second, batched", rate >= APPEND_BAR),
        ("a proof at a million entries has at most 20 hashes", worst <= 20),
        (f"assay verify <= {VERIFY_BAR * 1000:.0f} ms of CPU, hashing apart", spent <= VERIFY_BAR),
    ]


SIGNER = note.Signer("bench.example/log", Ed25519PrivateKey.generate())


def _appends(folder: Path) -> float:
    made = Log.create(folder, SIGNER)
    begin, spent = time.perf_counter(), time.process_time()
    for first in range(0, ENTRIES, BATCH):
        last = min(first + BATCH, ENTRIES)
        made.add([b'{"entry":%d,"padding":"%s"}' % (n, b"x" * 160) for n in range(first, last)])
    took, spent = time.perf_counter() - begin, time.process_time() - spent
    size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    print(f"{ENTRIES:,} entries in batches of {BATCH:,}: {took:.1f} s, {spent:.1f} CPU s")
    print(f"  {ENTRIES / took:,.0f} a second, each batch on disk; {size / 1e6:.0f} MB")
    begin = time.perf_counter()
    for number in range(50):
        made.add([b"one %d" % number])
    print(f"  one at a time: {50 / (time.perf_counter() - begin):,.0f} a second")
    made.close()
    return ENTRIES / took


def _proofs(folder: Path) -> int:
    made = Log(folder, SIGNER)
    trust = policy.parse(f"log {SIGNER.key}\nquorum none\n")
    worst, read = 0, 0

    def counted(path: str) -> bytes:
        nonlocal read
        read += 1
        return made.store.read(path)

    size = made.head.size
    begin = time.process_time()
    for place in range(0, ENTRIES, ENTRIES // 100):
        tree = tiles.Tree(counted, size)
        path = merkle.prove_inclusion(tree.subtree, place, size)
        worst = max(worst, len(path))
    each = (time.process_time() - begin) / 100
    data = made.prove(777_777)
    begin = time.process_time()
    proof.verify(data, b'{"entry":777777,"padding":"%s"}' % (b"x" * 160), trust)
    print(f"  a proof: {worst} hashes at most, from {read / 100:.1f} tiles, {each * 1000:.1f} ms;")
    print(f"  {len(data)} bytes; verified in {(time.process_time() - begin) * 1000:.1f} ms")
    begin = time.process_time()
    monitor.rebuilt(made.store.read, SIGNER.key, lambda _: None)
    print(f"  the whole log built anew from its entries: {time.process_time() - begin:.1f} CPU s")
    made.close()
    return worst


def _verifying(folder: Path) -> float:
    spent = 0.0
    for name in (APK, LARGE):
        out = folder / name
        run(ASSAY, "certify", INPUTS / name, "-o", out, "--demo-key", "--even-failed")
        told = best(5, ASSAY, "verify", out, "--demo")
        if told.code:
            raise SystemExit(f"{name}: assay verify ends with {told.code}")
        begin = time.process_time()
        _hash(out)
        hashing = time.process_time() - begin
        apart = told.cpu - hashing
        print(f"  assay verify {name}: {told.cpu:.3f} CPU s, {apart:.3f} without one SHA-256 of it")
        spent = spent or told.cpu
    return spent


def _hash(path: Path) -> None:
    from hashlib import file_digest

    with path.open("rb") as file:
        file_digest(file, "sha256")


def certified() -> list[tuple[str, bool]]:
    """Certify every real APK that has a signing block, and ask the stock tools."""
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for apk in sorted(INPUTS.glob("*.apk")):
            out = Path(place) / "out.apk"
            out.unlink(missing_ok=True)
            run(ASSAY, "certify", apk, "-o", out, "--demo-key", "--even-failed")
            if out.exists():
                rows.append(
                    (apk.name, _stock(apk) == _stock(out), out.stat().st_size - apk.stat().st_size)
                )
    wrong = [name for name, same, _ in rows if not same]
    grown = sum(size > 0 for _, _, size in rows)
    print(
        f"{len(rows)} real APKs certified, {grown} of them grew; told otherwise than before: {wrong}"
    )
    return [("apksigner and zipalign say of every certified APK what they said before", not wrong)]


def _stock(apk: Path) -> tuple[int, int]:
    """Exit codes of the stock tools."""
    return run("apksigner", "verify", apk).code, run("zipalign", "-c", "-p", "4", apk).code
