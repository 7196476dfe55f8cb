"""Make FlowDroid ready to be asked: fetch it, compile our driver, make it a platform."""

import subprocess
import sys
from pathlib import Path

from appassay.bench.stream import Stream
from benchmarks.measure import INPUTS, ROOT

HERE = Path(__file__).parent
PARTS = INPUTS / "bench"
CLASSES = (INPUTS / "corpus" / "android-api-34.jar", PARTS / "robovm-rt.jar")
"""The classes of the platform; the first has but a few of java.*, the second the older ones."""
BUILT = ROOT / "build" / "bench" / "flowdroid"
PLATFORM = BUILT / "platform.jar"
"""All of them without code, as in an Android SDK, and the newer java.* classes from the JDK."""
LIMIT = 120
"""Seconds for each of FlowDroid's three stages."""


def fetch() -> None:
    """Fetch FlowDroid and what it needs, unless it is there with the right digests."""
    table = ROOT / "benchmarks" / "parts.toml"
    command = (sys.executable, ROOT / "scripts" / "inputs.py", "--table", table, "--into", PARTS)
    subprocess.run(command, check=True)


def compile_driver() -> None:
    """Compile the driver, and write the platform, unless both are newer than the sources."""
    sources = sorted(HERE.glob("*.java"))
    newest = max(path.stat().st_mtime for path in sources)
    if PLATFORM.is_file() and PLATFORM.stat().st_mtime > newest:
        return
    BUILT.mkdir(parents=True, exist_ok=True)
    subprocess.run(["javac", "-nowarn", "-cp", _classpath(), "-d", BUILT, *sources], check=True)
    fresh = PLATFORM.with_suffix(".new")
    subprocess.run(["java", "-cp", _classpath(), "Platform", fresh, *CLASSES], check=True)
    fresh.rename(PLATFORM)


def stream() -> Stream:
    """Return FlowDroid."""
    lists = (HERE / "SourcesAndSinks.txt", HERE / "shortcuts.txt")
    words = (
        *("java", "-Xmx4g", "-XX:+UseSerialGC", "-cp", _classpath(), "FlowDroidPeer"),
        *(str(PLATFORM), *map(str, lists), str(LIMIT)),
    )
    return Stream(words, "FlowDroid", timeout=3.5 * LIMIT)


def _classpath() -> str:
    return f"{BUILT}:{PARTS}/*"
