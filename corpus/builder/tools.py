"""What a build needs before its first app: the JVM of the Java tools, and the keys."""

import hashlib
import subprocess
from pathlib import Path

from corpus.builder.jvm import Jvm
from corpus.builder.lock import only_one
from corpus.builder.parts import APKSIG, D8, KOTLIN, PLATFORM, digests, worker_classpath

HERE = Path(__file__).resolve().parent
NAMES = {
    "release": "CN=AssayBench,O=AssayBench,C=CN",
    "debug": "CN=Android Debug,O=Android,C=US",
}
"""Owners of the two certificates apps are signed with, by the name a recipe uses."""


def worker(fetched: Path, out: Path, jobs: int) -> Jvm:
    """Start the JVM, whose own classes are compiled where they are not yet."""
    sources = sorted(HERE.glob("*.java"))
    classes = out / "worker" / _digest(sources)
    bare = out / "parts" / f"platform-{_digest([HERE / 'Platform.java'])}.jar"
    path = worker_classpath(fetched)
    with only_one(out / "worker"):
        if not (classes / "done").is_file():
            classes.mkdir(exist_ok=True)
            compiled = f"{fetched / D8}:{APKSIG}:{fetched / KOTLIN[0]}"
            subprocess.run(["javac", "-cp", compiled, "-d", classes, *sources], check=True)
            (classes / "done").touch()
        if not bare.is_file():
            bare.parent.mkdir(exist_ok=True)
            words = (":".join(map(str, [classes, *path])), "Platform", fetched / PLATFORM, bare)
            subprocess.run(["java", "-XX:+UseSerialGC", "-cp", *words], check=True)
    return Jvm([classes, *path], bare, jobs)


def _digest(sources: list[Path]) -> str:
    state = b"".join(path.read_bytes() for path in sources) + digests()[PLATFORM].encode()
    return hashlib.sha256(state).hexdigest()[:16]


def key(out: Path) -> Path:
    """Return the key store, made at the first call."""
    path, part = out / "key.p12", out / "key.part"
    common = "-storetype PKCS12 -storepass assaybench -keyalg RSA -keysize 2048 -validity 10000"
    with only_one(out / "worker"):
        if path.is_file():
            return path
        part.unlink(missing_ok=True)
        for alias, name in NAMES.items():
            own = ("-keystore", str(part), "-alias", alias, "-dname", name)
            command = ["keytool", "-genkeypair", *common.split(), *own]
            subprocess.run(command, check=True, capture_output=True)
        return part.replace(path)
