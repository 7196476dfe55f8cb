"""Unpack the libraries and SDK archives an app is built with, and translate them to DEX once."""

import hashlib
import re
import shutil
import subprocess
import threading
import tomllib
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from corpus.builder.archive import Entry, entry, write
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.lock import only_one
from corpus.builder.profile import Profile

ANDROID = "{http://schemas.android.com/apk/res/android}"
TOOLS = "{http://schemas.android.com/tools}"
ABI = "arm64-v8a"
KOTLIN = (
    "kotlin-compiler-embeddable.jar",
    "kotlin-script-runtime.jar",
    "kotlin-reflect.jar",
    "kotlin-daemon-embeddable.jar",
    "kotlin-build-tools-api.jar",
    "annotations.jar",
)
PLATFORM = "android-api-34.jar"
D8 = "d8.jar"
APKSIG = Path("/usr/share/java/apksig.jar")
TABLE = Path(__file__).resolve().parent.parent / "parts.toml"


@dataclass(frozen=True, slots=True)
class Library:
    """One archive, unpacked."""

    folder: Path
    jars: tuple[Path, ...]
    dex: tuple[Entry, ...]
    native: tuple[Entry, ...]
    package: str
    """Package of its manifest, empty for a JAR."""

    @property
    def res(self) -> Path | None:
        """Its compiled resources, where it has any."""
        found = self.folder / "res.zip"
        return found if found.is_file() else None

    def merged(self, application_id: str) -> tuple[list[ET.Element], list[ET.Element]]:
        """Return what its manifest adds beside and inside the `application` element."""
        path = self.folder / "AndroidManifest.xml"
        if not path.is_file():
            return [], []
        text = path.read_text("utf-8").replace("${applicationId}", application_id)
        root = ET.fromstring(text)  # noqa: S314 # pinned by digest
        for element in root.iter():
            for key in [k for k in element.attrib if k.startswith(TOOLS)]:
                del element.attrib[key]
            name = element.get(f"{ANDROID}name", "")
            if name.startswith("."):
                element.set(f"{ANDROID}name", self.package + name)
        inside = root.find("application")
        beside = [e for e in root if e.tag not in ("application", "uses-sdk")]
        return beside, list(inside) if inside is not None else []


class Parts:
    """The parts of `corpus/parts.toml`, unpacked below one folder when first asked for."""

    def __init__(
        self, fetched: Path, into: Path, jvm: Jvm, profile: Profile, min_sdk: int = 24
    ) -> None:
        """`fetched` holds the archives by name."""
        self._fetched, self._into, self._jvm, self._min_sdk = fetched, into, jvm, min_sdk
        self._profile = profile
        self._lock, self._known = threading.Lock(), dict[str, Library]()
        self.framework = into / f"framework-{digests()[PLATFORM][:16]}.apk"
        with only_one(into):
            if not self.framework.is_file():
                _framework(fetched / PLATFORM, self.framework)

    def library(self, name: str) -> Library:
        """Return an archive as what an app is built with."""
        with self._lock:
            if name not in self._known:
                with self._profile.stage("libraries"):
                    self._known[name] = self._unpacked(name)
            return self._known[name]

    def _unpacked(self, name: str) -> Library:
        if name not in digests():
            raise ToolError(f"{name}: parts.toml has no such part")
        folder = self._into / name
        done = folder / "done"
        state = f"{digests()[name]} {self._min_sdk}"
        with only_one(self._into):
            if not (done.is_file() and done.read_text() == state):
                self._unpack(name, folder)
                done.write_text(state)
        manifest = folder / "AndroidManifest.xml"
        text = manifest.read_text("utf-8") if manifest.is_file() else ""
        found = re.search(r'package="([\w.]+)"', text)
        dex = tuple(entry(p.name, p.read_bytes()) for p in sorted((folder / "dex").glob("*.dex")))
        native = sorted(folder.glob(f"jni/{ABI}/*.so"))
        packed = tuple(entry(f"lib/{ABI}/{p.name}", p.read_bytes()) for p in native)
        return Library(folder, _jars(folder), dex, packed, found[1] if found else "")

    def _unpack(self, name: str, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "dex").mkdir(parents=True)
        archive = self._fetched / name
        if archive.suffix == ".aar":
            with zipfile.ZipFile(archive) as zipped:
                zipped.extractall(folder)
        else:
            shutil.copy(archive, folder / "classes.jar")
        self._jvm.call("d8", folder / "dex", self._min_sdk, "", *_jars(folder))
        if any((folder / "res").rglob("*.*")):
            run("aapt2", "compile", "--dir", folder / "res", "-o", folder / "res.zip")


def run(*command: object) -> str:
    """Run a tool and return what it says on both channels.

    Raises:
        ToolError: it refused.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolError(f"{words[0]}: {done.stdout}{done.stderr}".strip())
    return done.stdout + done.stderr


@cache
def digests() -> dict[str, str]:
    """Return the SHA-256 of each part by its name."""
    return {row["name"]: row["sha256"] for row in tomllib.loads(TABLE.read_text("utf-8"))["input"]}


def owners(libs: tuple[str, ...]) -> set[str]:
    """Return how labels may name the owners of these parts: `umeng-push`, or `umeng` in short."""
    names = {Path(name).stem for name in libs}
    return names | {name.split("-")[0] for name in names}


def digest_of_table() -> str:
    """Return a digest of all parts, whichever way the table is written."""
    return hashlib.sha256(repr(sorted(digests().items())).encode()).hexdigest()


def _framework(platform: Path, out: Path) -> None:
    """Resources are linked against the platform's table alone, not the whole of its archive."""
    with zipfile.ZipFile(platform) as zipped:
        names = ("AndroidManifest.xml", "resources.arsc")
        part = out.with_suffix(".part")
        write(part, [entry(name, zipped.read(name), deflate=False) for name in names])
        part.replace(out)


def _jars(folder: Path) -> tuple[Path, ...]:
    return (folder / "classes.jar", *sorted((folder / "libs").glob("*.jar")))


def worker_classpath(fetched: Path) -> list[Path]:
    """Return the class path of the JVM that does the work."""
    names = (*KOTLIN, "kotlin-stdlib.jar", "kotlinx-coroutines-core-jvm.jar", D8)
    return [*(fetched / name for name in names), APKSIG]
