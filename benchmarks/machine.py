"""The abstract machine: what a launch and a whole app cost, and how that grows with the app."""

import json
import math
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import ASSAY, INPUTS, ROOT, best

SUBJECT = INPUTS / "pypi_airtest-1.4.3-Yosemite.apk"
CORPUS = ROOT / "build" / "corpus" / "apps" / "open" / "flow"
CPU_BAR, MEMORY_BAR, SMALL_BAR, SLOPE_BAR = 3.0, 800.0, 0.030, 1.25
SMALL_DEX = 100_000
"""Bytes of DEX of an app that counts as small: those of the suites in the literature are."""
REPEATS = 3
MERGED = (
    ("pypi_uiautomator2-2.16.26.apk",),
    ("pypi_pocoui-1.0.94.apk",),
    ("npm_appium-uiautomator2-server-10.6.6.apk", "pypi_pocoui-1.0.94.apk"),
    ("npm_appium-espresso-driver-9.3.6-androidTest.apk", "pypi_pocoui-1.0.94.apk"),
)
"""Apps whose code is put behind the subject's own: from 16 to about 57 MB of DEX."""


def machine() -> list[tuple[str, bool]]:
    """Measure, print, and return each bar with whether it was met."""
    launch = best(REPEATS, ASSAY, "trace", SUBJECT)
    whole = best(REPEATS, ASSAY, "flows", SUBJECT)
    print(f"{SUBJECT.name}: all states {launch.cpu:.2f} CPU s, {launch.peak:.0f} MB;", end=" ")
    print(f"whole-app taint {whole.cpu:.2f} CPU s, {whole.peak:.0f} MB (start-up included)")
    small = _timed(_small())
    worst = max(small, key=lambda row: row["cpu"])
    times = [row["cpu"] for row in small]
    print(f"{len(small)} small apps in one process: median {median(times) * 1e3:.1f} ms,", end=" ")
    print(f"worst {worst['cpu'] * 1e3:.1f} ms ({worst['file']})")
    slope = _growth()
    return [
        (f"all states and whole-app taint <= {CPU_BAR} CPU s", launch.cpu + whole.cpu <= CPU_BAR),
        (f"<= {MEMORY_BAR:.0f} MB", max(launch.peak, whole.peak) <= MEMORY_BAR),
        (f"small apps <= {SMALL_BAR * 1e3:.0f} ms each", worst["cpu"] <= SMALL_BAR),
        (f"growth: CPU ~ reached instructions ^ n, n <= {SLOPE_BAR}", slope <= SLOPE_BAR),
    ]


def dex_size(apk: Path) -> int:
    """Return the bytes of DEX that Android loads."""
    with zipfile.ZipFile(apk) as zipped:
        files = zipped.infolist()
    return sum(f.file_size for f in files if f.filename.endswith(".dex") and "/" not in f.filename)


def _small() -> list[Path]:
    apks = sorted(CORPUS.rglob("*.apk"))
    return [apk for apk in apks if dex_size(apk) <= SMALL_DEX]


def _growth() -> float:
    """Print costs by size, and return the exponent of CPU over instructions reached."""
    with tempfile.TemporaryDirectory() as folder:
        merged = [_merged(Path(folder), names) for names in MERGED]
        real = [apk for apk in sorted(INPUTS.glob("*.apk")) if _is_app(apk)]
        rows = _timed([*real, *merged])
    print("  DEX MB   reached  whole app CPU s   us an instruction reached")
    for row in sorted(rows, key=lambda row: row["dex"]):
        each = row["cpu"] / row["reached"] * 1e6
        print(
            f"  {row['dex'] / 1e6:6.1f} {row['reached']:9d} {row['cpu']:11.3f} {each:14.1f}", end=""
        )
        print(f"   {'█' * round(20 * row['cpu'])} {row['file']}")
    points = [(math.log(row["reached"]), math.log(row["cpu"])) for row in rows]
    return _slope(points)


def _is_app(apk: Path) -> bool:
    try:
        return dex_size(apk) > SMALL_DEX
    except zipfile.BadZipFile:
        return False


def _slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the line of least squares."""
    x0 = sum(x for x, _ in points) / len(points)
    y0 = sum(y for _, y in points) / len(points)
    across = sum((x - x0) ** 2 for x, _ in points)
    return sum((x - x0) * (y - y0) for x, y in points) / across


def _merged(folder: Path, names: tuple[str, ...]) -> Path:
    """Return the subject with the code of others behind its own."""
    path = folder / f"{SUBJECT.stem}+{'+'.join(name.removesuffix('.apk') for name in names)}.apk"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        with zipfile.ZipFile(SUBJECT) as subject:
            for file in ("AndroidManifest.xml", "resources.arsc"):
                out.writestr(file, subject.read(file))
        for number, dex in enumerate(_dex_of([SUBJECT, *(INPUTS / name for name in names)])):
            out.writestr(f"classes{number + 1 if number else ''}.dex", dex)
    return path


def _dex_of(apks: list[Path]) -> Iterator[bytes]:
    for apk in apks:
        with zipfile.ZipFile(apk) as zipped:
            names = [n for n in zipped.namelist() if n.endswith(".dex") and "/" not in n]
            yield from (zipped.read(name) for name in sorted(names))


def _timed(apks: list[Path]) -> list[dict[str, float]]:
    """Follow apps one after another in one fresh process; rows of file, dex, cpu, reached."""
    words = [sys.executable, "-m", "benchmarks.machine", *map(str, apks)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _answer(apks: list[Path]) -> None:
    """Print a row for each app; what starting costs is left out."""
    from appassay.extract import run

    for number, apk in enumerate([apks[0], *apks]):
        begin = time.process_time()
        told = run.tell(apk, whole=True)
        cpu = time.process_time() - begin
        reached = told["coverage"]["executed"]
        if number and reached:
            row = {"file": apk.name, "dex": dex_size(apk), "cpu": cpu, "reached": reached}
            print(json.dumps(row))


if __name__ == "__main__":
    _answer([Path(word) for word in sys.argv[1:]])
