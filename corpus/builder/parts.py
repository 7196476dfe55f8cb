"""Unpack the libraries and SDK archives an app is built with, and translate them to DEX once."""

import re
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from corpus.builder.jvm import Jvm

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


@dataclass(frozen=True, slots=True)
class Library:
    """One archive, unpacked."""

    folder: Path
    jars: tuple[Path, ...]
    dex: tuple[Path, ...]
    package: str
    """Package of its manifest, empty for a JAR."""

    @property
    def res(self) -> Path | None:
        """Its resources, where it has any."""
        found = self.folder / "res"
        return found if found.is_dir() and any(found.rglob("*.*")) else None

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

    def __init__(self, fetched: Path, into: Path, jvm: Jvm, min_sdk: int = 24) -> None:
        """`fetched` holds the archives by name."""
        self._fetched, self._into, self._jvm, self._min_sdk = fetched, into, jvm, min_sdk
        self.platform = fetched / PLATFORM

    def library(self, name: str) -> Library:
        """Return an archive as what an app is built with."""
        folder = self._into / name
        done = folder / "done"
        if not done.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            (folder / "dex").mkdir(parents=True)
            archive = self._fetched / name
            if archive.suffix == ".aar":
                with zipfile.ZipFile(archive) as zipped:
                    zipped.extractall(folder)
            else:
                shutil.copy(archive, folder / "classes.jar")
            jars = _jars(folder)
            self._jvm.call("d8", folder / "dex", self._min_sdk, "", *jars)
            done.touch()
        manifest = folder / "AndroidManifest.xml"
        text = manifest.read_text("utf-8") if manifest.is_file() else ""
        found = re.search(r'package="([\w.]+)"', text)
        dex = tuple(sorted((folder / "dex").glob("*.dex")))
        return Library(folder, _jars(folder), dex, found[1] if found else "")


def _jars(folder: Path) -> tuple[Path, ...]:
    return (folder / "classes.jar", *sorted((folder / "libs").glob("*.jar")))


def worker_classpath(fetched: Path) -> list[Path]:
    """Return the class path of the JVM that does the work."""
    names = (*KOTLIN, "kotlin-stdlib.jar", "kotlinx-coroutines-core-jvm.jar", D8)
    return [*(fetched / name for name in names), APKSIG]
