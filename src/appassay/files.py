"""Small files a user names on the command line, and names as they may be shown."""

import stat
import unicodedata
from pathlib import Path

from appassay.errors import ConfigError

LARGEST = 256 << 20
"""Bytes of the largest file taken; a JSON report of the largest app has about 20 MB."""

_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe; save it to a file first"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)


def content(path: Path) -> bytes:
    """Return the bytes of a regular file.

    It is looked at before it is opened: a pipe without a writer would keep us waiting for ever,
    and a device may never end.

    Raises:
        ConfigError: it is missing, not a regular file, too large or may not be read.
    """
    try:
        about = path.stat()
        for test, text in _KINDS:
            if test(about.st_mode):
                raise ConfigError(f"{path}: {text}")
        if about.st_size > LARGEST:
            raise ConfigError(f"{path}: is larger than {LARGEST >> 20} MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: {reason(error)}") from error


def is_address(where: str | Path) -> bool:
    """Return whether something names a document on a server, not a file."""
    return isinstance(where, str) and where.lower().startswith(("http://", "https://"))


def text(path: Path) -> str:
    """Return the text of a regular UTF-8 file.

    Raises:
        ConfigError: as with `content`, or it is not UTF-8.
    """
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not a UTF-8 text (byte {error.start})") from error


def reason(error: OSError | ValueError) -> str:
    """Return what went wrong in words a user can act on."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "this user may not read or write it"
    if isinstance(error, NotADirectoryError):
        return "a part of this path is a file, not a folder"
    return (getattr(error, "strerror", None) or str(error)).lower()


def printable(name: str) -> str:
    """Return a name with control, direction and unpaired characters written as escapes.

    The names of files and ZIP entries are chosen by strangers: a line break or a change of
    writing direction would let one line of a report pass for another.
    """
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else _escape(c) for c in name
    )


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
