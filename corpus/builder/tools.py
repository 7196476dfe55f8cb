"""What a build needs before its first app: the JVM of the Java tools, and the keys."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from corpus.builder.jvm import Jvm
from corpus.builder.parts import APKSIG, D8, KOTLIN, PLATFORM, worker_classpath

HERE = Path(__file__).resolve().parent
NAMES = {
    "release": "CN=AssayBench,O=AssayBench,C=CN",
    "debug": "CN=Android Debug,O=Android,C=US",
}
"""Owners of the two certificates apps are signed with, by the name a recipe uses."""


def worker(fetched: Path, out: Path, jobs: int) -> Jvm:
    """Start the JVM, whose own classes are compiled where they are not yet."""
    sources = sorted(HERE.glob("*.java"))
    state = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    classes = out / "worker"
    done = classes / "done"
    if not (done.is_file() and done.read_text() == state):
        shutil.rmtree(classes, ignore_errors=True)
        classes.mkdir(parents=True)
        path = f"{fetched / D8}:{APKSIG}:{fetched / KOTLIN[0]}"
        subprocess.run(["javac", "-cp", path, "-d", classes, *sources], check=True)
        done.write_text(state)
    bare = classes / "platform.jar"
    return Jvm([classes, *worker_classpath(fetched)], bare, fetched / PLATFORM, jobs)


def key(out: Path) -> Path:
    """Return the key store, made at the first call."""
    path = out / "key.p12"
    if path.is_file():
        return path
    part = out / "key.part"
    part.unlink(missing_ok=True)
    common = "-storetype PKCS12 -storepass assaybench -keyalg RSA -keysize 2048 -validity 10000"
    for alias, name in NAMES.items():
        own = ("-keystore", str(part), "-alias", alias, "-dname", name)
        command = ["keytool", "-genkeypair", *common.split(), *own]
        subprocess.run(command, check=True, capture_output=True)
    return part.replace(path)
