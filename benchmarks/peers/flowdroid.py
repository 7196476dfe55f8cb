"""Make FlowDroid ready to be asked: fetch it, compile our driver, complete the platform."""

import subprocess
import sys
from pathlib import Path

from appassay.bench.stream import Stream
from benchmarks.measure import INPUTS, ROOT

HERE = Path(__file__).parent
PARTS = INPUTS / "bench"
PLATFORM = INPUTS / "corpus" / "android-api-34.jar"
JAVA = PARTS / "robovm-rt.jar"
"""The java.* classes of an Android platform; the platform jar has but a few of them."""
BUILT = ROOT / "build" / "bench" / "flowdroid"
FILLER = BUILT / "filler.jar"
"""Newer java.* classes, such as java.util.function, from the JDK that runs FlowDroid."""
LIMIT = 240
"""Seconds for each of FlowDroid's three stages."""


def fetch() -> None:
    """Fetch FlowDroid and what it needs, unless it is there with the right digests."""
    table = ROOT / "benchmarks" / "parts.toml"
    command = [sys.executable, ROOT / "scripts" / "inputs.py", "--table", table, "--into", PARTS]
    subprocess.run(command, check=True)


def compile_driver() -> None:
    """Compile the driver, and write the filler, unless both are newer than the sources."""
    sources = sorted(HERE.glob("*.java"))
    newest = max(path.stat().st_mtime for path in sources)
    if FILLER.is_file() and FILLER.stat().st_mtime > newest:
        return
    BUILT.mkdir(parents=True, exist_ok=True)
    subprocess.run(["javac", "-cp", _classpath(), "-d", BUILT, *sources], check=True)
    subprocess.run(["java", "-cp", BUILT, "Filler", FILLER, PLATFORM, JAVA], check=True)


def stream(added: tuple[Path, ...] = (JAVA, FILLER)) -> Stream:
    """Return FlowDroid, with these jars added to the platform jar."""
    lists = (HERE / "SourcesAndSinks.txt", HERE / "shortcuts.txt")
    words = (
        *("java", "-Xmx4g", "-XX:+UseSerialGC", "-cp", _classpath(), "FlowDroidPeer"),
        *(str(PLATFORM), ":".join(map(str, added)), *map(str, lists), str(LIMIT)),
    )
    return Stream(words, "FlowDroid", timeout=3.5 * LIMIT)


def _classpath() -> str:
    return f"{BUILT}:{PARTS}/*"
