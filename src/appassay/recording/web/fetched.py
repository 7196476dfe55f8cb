"""Files a page sends: looked at up to a limit, told by their hash, and thrown away."""

import hashlib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from playwright.sync_api import Download

MOST = 256 << 20
"""Bytes that are read of all files of a visit."""


class Fetched(Struct, frozen=True):
    """A file a page sent."""

    name: str = ""
    size: int = 0
    sha256: str = ""
    """Empty where it was not read to its end."""
    package: bool = False
    """It is the package of an app by its content."""
    why: str = ""
    """Why it was not read."""


def taken(download: "Download", left: int) -> Fetched:
    """Return what a page sent, and keep nothing of it."""
    from playwright.sync_api import Error

    name = download.suggested_filename[:200]
    try:
        path = Path(str(download.path()))
        size = path.stat().st_size
        if size > left:
            return Fetched(name=name, size=size, why="too large")
        return Fetched(name, size, _hash(path), is_package(path))
    except (Error, OSError) as error:
        return Fetched(name=name, why=str(error).splitlines()[0][:200])
    finally:
        _forget(download)


def _forget(download: "Download") -> None:
    from contextlib import suppress

    from playwright.sync_api import Error

    with suppress(Error):
        download.delete()


def _hash(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def is_package(path: Path) -> bool:
    """Return whether a file is a ZIP with a manifest of Android in it, or holds such."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "AndroidManifest.xml" in names or any(name.endswith(".apk") for name in names)
