"""What the virtual phone is made of: jars from a Maven repository, and our own sources compiled."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec import Struct

from appassay import files
from appassay.errors import AssayError

HERE = Path(__file__).parent
TABLE = HERE / "parts.toml"
SOURCES = HERE / "java"
CACHE = "APPASSAY_CACHE"
_UNUSED = 30 * 86_400
"""Seconds for which classes of ours are kept that nobody uses."""
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>appassay</groupId><artifactId>virtual</artifactId><version>1</version>
<packaging>pom</packaging><build><plugins><plugin>
<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
<version>3.8.1</version><configuration><artifactItems>{items}</artifactItems></configuration>
</plugin></plugins></build></project>"""
_ITEM = (
    "<artifactItem><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version>"
    "<type>{}</type></artifactItem>"
)


_NEEDED = {
    Path("/usr/lib/python3/dist-packages/enjarify"): "enjarify",
    Path("/usr/bin/python3"): "python3",
    Path("/usr/bin/prlimit"): "util-linux",
}
"""What of the system is used inside the sandbox beside the JDK."""
_LIGHT = ".lighter.jar"
_HEAVY = re.compile(
    r"^native/(mac|windows)/.|CJK-(Black|DemiLight|Light|Medium|Thin)|^fonts/NotoSerif(?!-)|NotoColorEmoji"
)


class SetupError(AssayError):
    """The virtual phone can't be set up."""


class Jar(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `parts.toml`."""

    artifact: str
    """Group and name, with a colon."""
    version: str
    sha256: str
    type: str = "jar"
    role: str = "library"
    """`platform` is the jar that stands for Android, `native` the one with its drawing code."""

    @property
    def file(self) -> str:
        """Return the name of the file as a repository has it."""
        return f"{self.artifact.split(':')[1]}-{self.version}.{self.type}"


class Parts(Struct, frozen=True, kw_only=True):
    """Everything a run needs, ready to be used."""

    jdk: Path
    classes: Path
    """Our own classes."""
    platform: Path
    jars: tuple[Path, ...]
    store: Path
    """Folder of the class files that were converted."""
    debug: tuple[str, ...] = ()


def cache_folder() -> Path:
    """Return where all of it is kept: `$APPASSAY_CACHE`, or a folder of the user's cache."""
    given = os.environ.get(CACHE)
    if given:
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "appassay"


def table() -> tuple[Jar, ...]:
    """Return the rows of `parts.toml`."""
    return msgspec.convert(tomllib.loads(files.text(TABLE))["jar"], tuple[Jar, ...])


def parts(say: Callable[[str], None] = lambda _: None) -> Parts:
    """Return the parts; what is missing is fetched and compiled first.

    Raises:
        SetupError: something is missing and can't be had.
    """
    for path, package in _NEEDED.items():
        if not path.exists():
            raise SetupError(f"the virtual phone needs {path.name}: install the package {package}")
    top = cache_folder() / "virtual"
    jdk = _jdk()
    rows = table()
    found = _jars(rows, top / "jars", say)
    platform = next(row for row in rows if row.role == "platform")
    libraries = tuple(found[row.file] for row in rows if row is not platform)
    classes = _compiled(jdk, libraries, found[platform.file], top, say)
    debug = ("-Dappassay.debug=1",) if os.environ.get("APPASSAY_VIRTUAL_DEBUG") else ()
    return Parts(
        jdk=jdk, classes=classes, platform=found[platform.file], jars=libraries,
        store=top / "classes", debug=debug,
    )  # fmt: skip


def _jdk() -> Path:
    """Return the folder of a JDK 17: later ones can't end a thread that never ends by itself."""
    for path in sorted(Path("/usr/lib/jvm").glob("*17*")):
        if (path / "bin" / "javac").exists():
            return path.resolve()
    raise SetupError("the virtual phone needs a JDK 17: install openjdk-17-jdk-headless")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _jars(rows: Iterable[Jar], into: Path, say: Callable[[str], None]) -> dict[str, Path]:
    """Return where each jar lies; those that are missing are fetched, all in one go."""
    into.mkdir(parents=True, exist_ok=True)
    found = {row.file: into / row.sha256[:16] / row.file for row in rows}
    missing = [
        row for row in rows
        if not (found[row.file].exists() or found[row.file].with_suffix(_LIGHT).exists())
    ]  # fmt: skip
    if missing:
        say(f"fetching {len(missing)} libraries of the virtual phone from Maven, 350 MB in all")
        _fetch(missing, found)
    ready = {name: _plain(path) for name, path in found.items()}
    return ready | {row.file: _lighter(found[row.file]) for row in rows if row.role == "native"}


def _fetch(rows: Iterable[Jar], into: dict[str, Path]) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise SetupError(
            "the virtual phone fetches its libraries with Maven: install the package maven"
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        items = (_ITEM.format(*row.artifact.split(":"), row.version, row.type) for row in rows)
        (folder / "pom.xml").write_text(_POM.format(items="".join(items)), encoding="utf-8")
        command = [maven, "-q", "-B", _COPY, f"-DoutputDirectory={folder}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"Maven could not fetch the libraries: {_last(done.stdout)}")
        for row in rows:
            if _digest(folder / row.file) != row.sha256:
                raise SetupError(f"{row.file}: is not the file that parts.toml names (SHA-256)")
            target = into[row.file]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / row.file, target.with_suffix(".part"))
            target.with_suffix(".part").rename(target)


def _last(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[0] if lines else "no reason given"


def _plain(path: Path) -> Path:
    """Return the jar inside an archive of an Android library."""
    if path.suffix != ".aar":
        return path
    plain = path.with_suffix(".classes.jar")
    if not plain.exists():
        with zipfile.ZipFile(path) as archive:
            plain.write_bytes(archive.read("classes.jar"))
    return plain


def _lighter(path: Path) -> Path:
    """Return the jar with drawing code, without other systems' and most weights of fonts.

    Every process unpacks all of it into memory.
    """
    lighter = path.with_suffix(_LIGHT)
    if lighter.exists():
        return lighter
    part = lighter.with_suffix(".part")
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as kept:
        for entry in whole.infolist():
            if not _HEAVY.search(entry.filename):
                kept.writestr(entry.filename, b"" if entry.is_dir() else whole.read(entry))
    part.rename(lighter)
    path.unlink()
    return lighter


def _compiled(
    jdk: Path, libraries: Iterable[Path], platform: Path, top: Path, say: Callable[[str], None],
) -> Path:  # fmt: skip
    """Return the folder of our own classes, made again where a source has changed."""
    sources = sorted(SOURCES.rglob("*.java"))
    said = hashlib.sha256(files.text(HERE / "inside" / "Compile.java").encode())
    for source in sources:
        said.update(source.read_bytes())
    target = top / "own" / said.hexdigest()[:16]
    if target.is_dir():
        os.utime(target)
        return target
    say("compiling the virtual phone")
    asm = next(path for path in libraries if path.name.startswith("asm-9"))
    classpath = ":".join(str(path) for path in (*libraries, platform))
    with tempfile.TemporaryDirectory(dir=_made(top / "own")) as name:
        made = Path(name) / "classes"
        made.mkdir()
        command = [
            str(jdk / "bin" / "java"), "-cp", str(asm), str(HERE / "inside" / "Compile.java"),
            classpath, str(made), *map(str, sources),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"the virtual phone does not compile: {_last(done.stderr)}")
        # Another version of the program may be at work with its own.
        for old in (top / "own").iterdir():
            if time.time() - old.stat().st_mtime > _UNUSED:
                shutil.rmtree(old, ignore_errors=True)
        if not target.is_dir():
            made.rename(target)
    return target


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    parts(print)
