"""Seed the fuzzers' corpora from the real inputs: whole archives, and the files inside them."""

import hashlib
import subprocess
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 256 * 1024
"""Largest seed in bytes: fuzzers learn little from long ones."""
MODULE = 1 << 20
"""Largest app in bytes that is turned into the module of a bundle."""


def target_of(name: str) -> str | None:
    """Return the fuzz target that reads a file of that name."""
    if name.endswith(".arsc"):
        return "arsc"
    if name.endswith(".xml"):
        return "axml"
    if name.endswith(".dex"):
        return "dex"
    if name.endswith(".class"):  # the dex target reads class files too
        return "dex"
    return "elf" if name.endswith(".so") else None


def keep(target: str, data: bytes) -> None:
    """Write one seed, named by its content."""
    folder = ROOT / "fuzz" / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def seed(path: Path) -> None:
    """Take one archive apart."""
    data = path.read_bytes()
    if len(data) <= LIMIT:
        keep("zip", data)
        keep("sign", data)
        keep("carry", data)
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                target = target_of(info.filename)
                if target and info.file_size <= LIMIT:
                    keep(target, archive.read(info))
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
        print(f"{path.name}: {error}")
    if path.suffix == ".apk" and len(data) <= MODULE:
        seed_bundle(path)


def seed_machine() -> None:
    """Seed the abstract machine with the classes of its suite, one DEX file each."""
    sources = sorted((ROOT / "tests" / "machine" / "java" / "suite").glob("*.java"))
    parts = ROOT / ".inputs" / "corpus"
    with tempfile.TemporaryDirectory() as folder:
        classes, out = Path(folder, "classes"), Path(folder, "dex")
        out.mkdir()
        options = ["--release", "8", "-nowarn", "-Xlint:-options", "-d", str(classes)]
        subprocess.run(["javac", *options, *map(str, sources)], check=True)
        command = ["java", "-cp", str(parts / "d8.jar"), "com.android.tools.r8.D8"]
        command += ["--file-per-class-file", "--no-desugaring", "--min-api", "28"]
        command += ["--lib", str(parts / "android-api-34.jar"), "--output", str(out)]
        subprocess.run([*command, *map(str, classes.rglob("*.class"))], check=True)
        for path in out.rglob("*.dex"):
            keep("machine", path.read_bytes())


def seed_bundle(path: Path) -> None:
    """Take the protocol buffers that an app would have as the module of a bundle."""
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder) / "module.apk"
        command = ["aapt2", "convert", "--output-format", "proto", "-o", str(module), str(path)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return
        with zipfile.ZipFile(module) as archive:
            for name in {"resources.pb", "AndroidManifest.xml"} & set(archive.namelist()):
                keep("proto", archive.read(name))


seed_machine()
for artifact in sorted(path for path in (ROOT / ".inputs").iterdir() if path.is_file()):
    seed(artifact)
