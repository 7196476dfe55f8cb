"""Checkpoints: what a log says of itself at one size (C2SP tlog-checkpoint)."""

import base64
from typing import NamedTuple

from appassay.errors import LogError
from appassay.tlog import merkle, note

LARGEST = (1 << 63) - 1


class Checkpoint(NamedTuple):
    """The first lines of a checkpoint."""

    origin: str
    """The name of the log."""
    size: int
    root: bytes

    def __str__(self) -> str:
        """Return the text that is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def parse(text: str) -> Checkpoint:
    """Return what the text of a note says of a log.

    Raises:
        LogError: it is not the text of a checkpoint.
    """
    lines = text.split("\n")
    if len(lines) < 4 or not all(lines[:-1]) or lines[-1]:
        raise LogError("this is not a checkpoint: a name, a size, a root")
    origin, told, root = lines[:3]
    size, found = note.number(told), note.hash_of(root)
    if size is None:
        raise LogError(f"{told[:40]!r} is not the size of a log")
    if found is None or size > LARGEST:
        raise LogError("this checkpoint has no root that can be one")
    if size == 0 and found != merkle.EMPTY:
        raise LogError("a log without entries has another root")
    return Checkpoint(origin, size, found)


def opened(data: bytes, key: note.Key) -> Checkpoint:
    """Return a checkpoint that its log signed.

    Raises:
        LogError: it is not signed by that log, or not one of it.
    """
    told = note.parse(data)
    if not note.verified(told, [key]):
        raise LogError(f"this checkpoint is not signed by {key.name}")
    found = parse(told.text)
    if found.origin != key.name:
        raise LogError(f"this is a checkpoint of {found.origin}, not of {key.name}")
    return found
