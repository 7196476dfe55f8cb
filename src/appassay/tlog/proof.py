"""Proofs that a log has an entry, to be verified offline (C2SP tlog-proof)."""

import base64
from typing import NamedTuple

from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, note
from appassay.tlog.checkpoint import Checkpoint
from appassay.tlog.policy import Policy

FIRST = "c2sp.org/tlog-proof@v1"
LARGEST = 64
"""Hashes of the longest proof."""


class Proof(NamedTuple):
    """Where an entry lies, the hashes that lead to the root, and the checkpoint."""

    place: int
    path: tuple[bytes, ...]
    checkpoint: str

    def __str__(self) -> str:
        """Return it as a file holds it."""
        lines = [FIRST, f"index {self.place}"]
        lines += [base64.b64encode(found).decode() for found in self.path]
        return "\n".join(lines) + "\n\n" + self.checkpoint


class Held(NamedTuple):
    """What a verified proof says."""

    head: Checkpoint
    place: int
    signatures: tuple[note.Signed, ...]
    """Of the log and of witnesses."""

    @property
    def seen(self) -> int:
        """Return when the first witness saw the checkpoint; 0 where none did."""
        return min((s.time for s in self.signatures if s.time), default=0)


def parse(data: bytes) -> Proof:
    """Return a proof; nothing of it is verified.

    Raises:
        LogError: it is not a proof.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise LogError("a proof is UTF-8 text") from None
    head, gap, rest = text.partition("\n\n")
    lines = head.split("\n")
    if not gap or lines[0] != FIRST:
        raise LogError(f"this is not a proof: it does not begin with {FIRST}")
    lines = lines[2:] if lines[1:2] and lines[1].startswith("extra ") else lines[1:]
    if not lines or not lines[0].startswith("index "):
        raise LogError("this proof does not say where the entry lies")
    told = lines[0].removeprefix("index ")
    place = note.number(told)
    if place is None:
        raise LogError(f"{told[:40]!r} is not the place of an entry")
    if len(lines) > LARGEST + 1:
        raise LogError("this proof is longer than one can be")
    return Proof(place, tuple(_hash(line) for line in lines[1:]), rest)


def _hash(line: str) -> bytes:
    found = note.hash_of(line)
    if found is None:
        raise LogError(f"{line[:80]!r} is not a hash")
    return found


def verify(data: bytes, entry: bytes, policy: Policy) -> Held:
    """Return what a proof says of an entry, where it holds.

    Raises:
        LogError: the proof is damaged or of another entry, the log is not one that is trusted, or
            too few witnesses saw the checkpoint.
    """
    found = parse(data)
    told = note.parse(found.checkpoint.encode())
    head = checkpoint.parse(told.text)
    signatures = policy.verify(told, head.origin)
    merkle.verify_inclusion(merkle.leaf_hash(entry), found.place, head.size, found.path, head.root)
    return Held(head, found.place, tuple(signatures))
