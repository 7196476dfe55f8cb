"""Speed on one real APK, side by side with androguard and with bare inflating."""

import tempfile
from pathlib import Path

from appassay import _native
from appassay.extract.query import query
from appassay.knowledge.models import models
from benchmarks.measure import ASSAY, INPUTS, ROOT, best, run
from benchmarks.peers import python

SUBJECT = INPUTS / "pypi_airtest-1.4.3-Yosemite.apk"
REPEATS = 5
POLICY = ROOT / "corpus" / "policies" / "open" / "zh_bank_yunling" / "policy.html"
DOCUMENT_BAR = 0.5
CPU_BAR, MEMORY_BAR, PEER_BAR, INFLATE_BAR, VERSION_BAR = 0.8, 350.0, 30.0, 8.0, 0.150


def speed() -> list[tuple[str, bool]]:
    """Print the figures and return each bar with whether it was met."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        ours = best(REPEATS, ASSAY, "check", SUBJECT, "-o", report, "--fail-on", "never")
        pages = report.stat().st_size
        beside = best(
            REPEATS, ASSAY, "check", SUBJECT, "-d", POLICY, "-o", report, "--fail-on", "never"
        )
    documents = beside.cpu - ours.cpu
    python.install()
    peer = run(python.PYTHON, ROOT / "benchmarks" / "androguard_peer.py", SUBJECT)
    version = min(run(ASSAY, "--version").wall for _ in range(REPEATS))
    stages = _stages()
    readers = sum(stages[name] for name in ("inflate", "tables and decode", "graph and queries"))
    name = f"androguard {python.version('androguard')}"
    print(f"{SUBJECT.name}: {SUBJECT.stat().st_size / 1e6:.1f} MB")
    print(
        f"  assay check -o report.html  {ours.cpu:.3f} CPU s, {ours.wall:.3f} s, {ours.peak:.0f} MB, page {pages / 1e3:.0f} kB"
    )
    print(
        f"  {name} AnalyzeAPK  {peer.cpu:.1f} CPU s, {peer.peak:.0f} MB  ratio {peer.cpu / ours.cpu:.1f}x"
    )
    print("  split (CPU ms): " + ", ".join(f"{k} {v * 1e3:.0f}" for k, v in stages.items()))
    print(f"  readers + call graph / inflating the DEX: {readers / stages['inflate']:.1f}x")
    print(
        f"  a policy of {POLICY.stat().st_size / 1e3:.0f} kB beside it adds {documents:.3f} CPU s"
    )
    print(f"  assay --version  {version * 1e3:.0f} ms")
    return [
        (f"whole check <= {CPU_BAR} CPU s", ours.cpu <= CPU_BAR),
        (f"whole check <= {MEMORY_BAR:.0f} MB", ours.peak <= MEMORY_BAR),
        (f"documents add <= {DOCUMENT_BAR} CPU s", documents <= DOCUMENT_BAR),
        (f"{PEER_BAR:.0f}x less CPU than {name}", peer.cpu >= PEER_BAR * ours.cpu),
        (
            f"readers + graph <= {INFLATE_BAR:.0f}x inflating",
            readers <= INFLATE_BAR * stages["inflate"],
        ),
        (f"assay --version <= {VERSION_BAR * 1e3:.0f} ms", version <= VERSION_BAR),
    ]


def _stages() -> dict[str, float]:
    """Return CPU seconds a stage: the best of several runs in this process."""
    import time

    from appassay.api import TOOL
    from appassay.assess import assess, load_pack
    from appassay.extract import read
    from appassay.report import render

    runs = [_native.measure(str(SUBJECT), query(), models()) for _ in range(REPEATS)]
    stages = {name: min(run[name] for run in runs) for name in runs[0]}
    rules = load_pack()

    def clock(work: object) -> float:
        begin = time.process_time()
        work()  # type: ignore[operator]
        return time.process_time() - begin

    reading = read(SUBJECT)
    report = assess(reading.artifact, reading.facts, rules, tool=TOOL, icon=reading.icon)
    stages["facts"] = max(
        0.0, min(clock(lambda: read(SUBJECT)) for _ in range(3)) - sum(stages.values())
    )
    stages["checks"] = min(
        clock(lambda: assess(reading.artifact, reading.facts, rules, tool=TOOL)) for _ in range(3)
    )
    stages["report"] = min(clock(lambda: render(report, "html", "zh")) for _ in range(3))
    return stages
