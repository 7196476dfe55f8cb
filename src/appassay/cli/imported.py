"""What the command line says of exports that become a run record."""

import re
from pathlib import Path

from appassay.errors import ConfigError
from appassay.recording.imports import FORMATS, Input
from appassay.recording.schema import AppSeen

_NAME = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z_]\w*)+")


def given(text: str) -> Input:
    """Return a file, and behind an @ when it was made; a file may have an @ in its name."""
    path = Path(text)
    if path.exists() or "@" not in text:
        return Input(path)
    name, _, taken = text.rpartition("@")
    return Input(Path(name), taken)


def form(text: str) -> str:
    """Return the name of a format.

    Raises:
        ConfigError: there is none of that name.
    """
    if text and text not in FORMATS:
        raise ConfigError(f"--from {text}: the formats are {', '.join(FORMATS)}")
    return text


def app(path: Path | None, package: str) -> AppSeen | None:
    """Return the app that ran: by its package file, by its name, or none.

    Raises:
        ArtifactError: the file can't be read as an app.
        ConfigError: both are named and differ, or the name is none.
    """
    if package and not _NAME.fullmatch(package):
        raise ConfigError(f"--package {package}: is no package name")
    if path is None:
        return AppSeen(package=package) if package else None
    from appassay.extract import read
    from appassay.model import Package

    reading = read(path, execute=False)
    found = reading.facts.first(Package)
    if found is None:
        raise ConfigError(f"{path}: has no package name")
    if package and package != found.name:
        raise ConfigError(f"{path}: is {found.name}, not {package}")
    return AppSeen(
        package=found.name, version_name=found.version_name, sha256=reading.artifact.sha256
    )
