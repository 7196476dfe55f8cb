"""Compile the code of one variant to DEX: Java, Kotlin, smali, and what is loaded at run time."""

import hashlib
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from corpus.builder.archive import Entry, entry
from corpus.builder.dexfile import classes
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.parts import Library, run
from corpus.builder.profile import Profile


class Shared:
    """Results by the digest of what they are made from; variants often share their code."""

    def __init__(self) -> None:
        self._lock, self._made = threading.Lock(), dict[str, Future[list[Entry]]]()

    def get(self, digest: str, make: Callable[[], list[Entry]]) -> list[Entry]:
        """Return what `make` gives, called once for each digest; others wait for it."""
        with self._lock:
            known = self._made.get(digest)
            mine = known or Future[list[Entry]]()
            self._made[digest] = mine
        if known is None:
            try:
                mine.set_result(make())
            except BaseException as problem:
                mine.set_exception(problem)
        return mine.result()


@dataclass(frozen=True, slots=True)
class Sources:
    """The code of one variant, by what is done with it."""

    java: list[Path]
    kotlin: list[Path]
    smali: list[Path]
    stubs: list[Path]
    payloads: dict[str, list[Path]]

    def digest(self, root: Path, more: Iterable[object]) -> str:
        """Return a digest over every source and what else shapes the result."""
        state = hashlib.sha256(repr(list(more)).encode())
        listed = [*self.java, *self.kotlin, *self.smali, *self.stubs]
        for path in [*listed, *(p for files in self.payloads.values() for p in files)]:
            data = path.read_bytes()
            state.update(f"\0{path.relative_to(root).as_posix()}\0{len(data)}\0".encode() + data)
        return state.hexdigest()


def sources(root: Path, generated: Path) -> Sources:
    """Return the sources below `root`, and the Java files that the linker made."""
    found = Sources([], [], [], [], {})
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        folders = path.relative_to(root).parts[:-1]
        if path.suffix == ".kt":
            found.kotlin.append(path)
        elif path.suffix == ".smali":
            found.smali.append(path)
        elif path.suffix == ".java" and folders[:1] == ("payload",):
            found.payloads.setdefault(folders[1], []).append(path)
        elif path.suffix == ".java" and folders[:1] == ("stubs",):
            found.stubs.append(path)
        elif path.suffix == ".java":
            found.java.append(path)
    found.java.extend(sorted(generated.rglob("*.java")))
    return found


@dataclass(frozen=True, slots=True)
class Compiler:
    """Where and with what one variant is compiled."""

    folder: Path
    libraries: list[Library]
    min_sdk: int
    jvm: Jvm
    profile: Profile

    def dex(self, code: Sources) -> list[Entry]:
        """Return the DEX files by the name they get in the APK.

        Raises:
            ToolError: a compiler refused, or classes were lost on the way.
        """
        jars = [jar for library in self.libraries for jar in library.jars]
        made = self._classes(code, _path(jars))
        if code.smali:
            with self.profile.stage("smali"):
                out = self.folder / "smali.dex"
                run("smali", "a", "-a", self.min_sdk, "-o", out, *code.smali)
                made.append(out)
        found = self._d8("dex", made, jars)
        _refuse_lost(self.folder / "classes", found)
        packed = [entry(f"classes{n if n > 1 else ''}.dex", d) for n, d in enumerate(found, 1)]
        for name, inside in code.payloads.items():
            target = self.folder / f"payload-{name}"
            target.mkdir()
            self._call("javac", target, _path(jars), *inside)
            (loaded,) = self._d8(f"payload-{name}-dex", sorted(target.rglob("*.class")), [])
            packed.append(entry(f"assets/{name}.dex", loaded))
        return packed

    def classes(self, code: Sources) -> list[Path]:
        """Return the class files alone, below the folder `classes`.

        Raises:
            ToolError: a compiler refused.
        """
        jars = [jar for library in self.libraries for jar in library.jars]
        return self._classes(code, _path(jars))

    def _classes(self, code: Sources, path: str) -> list[Path]:
        """Compile Java and Kotlin; return the class files."""
        into, stubs = self.folder / "classes", self.folder / "stubs"
        into.mkdir()
        if code.stubs:
            stubs.mkdir()
            self._call("javac", stubs, path, *code.stubs)
            path = f"{path}:{stubs}"
        if code.kotlin:
            self._call("kotlinc", into, path, *code.kotlin, *code.java)
        if code.java:
            self._call("javac", into, f"{path}:{into}", *code.java)
        return sorted(into.rglob("*.class"))

    def _d8(self, name: str, inputs: list[Path], jars: list[Path]) -> list[bytes]:
        out = self.folder / name
        out.mkdir()
        self._call("d8", out, self.min_sdk, _path(jars), *inputs)
        return [path.read_bytes() for path in sorted(out.glob("*.dex"))]

    def _call(self, operation: str, *args: object) -> None:
        with self.profile.stage(operation):
            self.jvm.call(operation, *args)


def _path(jars: list[Path]) -> str:
    return ":".join(map(str, jars))


def _refuse_lost(folder: Path, dex: list[bytes]) -> None:
    """A compiler that fails without saying so must not give an app without its classes."""
    wanted = {f"L{p.relative_to(folder).as_posix()[:-6]};" for p in folder.rglob("*.class")}
    if lost := wanted - {name for data in dex for name in classes(data)}:
        raise ToolError(f"classes lost on the way to DEX: {', '.join(sorted(lost))}")
