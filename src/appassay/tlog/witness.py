"""Witnesses: who saw a log grow, and never saw it change (C2SP tlog-witness)."""

import base64
import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, note, tiles
from appassay.tlog.checkpoint import Checkpoint
from appassay.tlog.remote import Address
from appassay.tlog.store import Folder

LARGEST = 1 << 20
MOST = 63
"""Hashes of the longest proof a witness takes."""
TEXT, SIZE = "text/plain; charset=utf-8", "text/x.tlog.size"


class Answer(NamedTuple):
    """What a witness answers to a request."""

    status: int
    text: str
    kind: str = TEXT


class Request(NamedTuple):
    """A checkpoint to be witnessed, and the proof that it goes on from an older one."""

    old: int
    proof: tuple[bytes, ...]
    checkpoint: str

    def __str__(self) -> str:
        """Return the body of the request."""
        hashes = (base64.b64encode(found).decode() for found in self.proof)
        return "\n".join((f"old {self.old}", *hashes)) + "\n\n" + self.checkpoint


class Witness:
    """A witness with its memory: the newest checkpoint it saw of each log."""

    def __init__(
        self, folder: Path, signer: note.Signer, logs: Sequence[note.Key], clock: Callable[[], int]
    ) -> None:
        """Take a folder for the memory, a key, the logs it watches, and what tells seconds."""
        self._folder = Folder(folder)
        self._signer = signer
        self._logs = {key.name: key for key in logs}
        self._clock = clock
        folder.mkdir(parents=True, exist_ok=True)

    def answer(self, body: bytes) -> Answer:
        """Answer one `add-checkpoint`."""
        try:
            asked = _request(body)
            told = note.parse(asked.checkpoint.encode())
            head = checkpoint.parse(told.text)
        except LogError as error:
            return Answer(400, f"{error}\n")
        key = self._logs.get(head.origin)
        if not key:
            return Answer(404, f"the log {head.origin} is not watched here\n")
        try:
            if not note.verified(told, [key]):
                return Answer(403, f"the checkpoint is not signed by {head.origin}\n")
        except LogError as error:
            return Answer(403, f"{error}\n")
        if asked.old > head.size:
            return Answer(400, f"{asked.old} is more than {head.size}\n")
        with self._alone():
            return self._weigh(asked, head, told)

    def seen(self, origin: str) -> Checkpoint | None:
        """Return the newest checkpoint that was seen of a log."""
        path = _path(origin)
        if not self._folder.has(path):
            return None
        return checkpoint.parse(note.parse(self._folder.read(path)).text)

    def _weigh(self, asked: Request, head: Checkpoint, told: note.Note) -> Answer:
        known = self.seen(head.origin) or Checkpoint(head.origin, 0, merkle.EMPTY)
        if asked.old != known.size:
            return Answer(409, f"{known.size}\n", SIZE)
        if known.size == head.size and known.root != head.root:
            return Answer(409, f"{known.size}\n", SIZE)
        try:
            merkle.verify_consistency(known.size, head.size, known.root, head.root, asked.proof)
        except LogError as error:
            return Answer(422, f"{error}\n")
        self._folder.replace(_path(head.origin), str(told).encode())
        line = self._signer.sign(told.text, self._clock())
        return Answer(200, f"{line}\n")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self._folder.root / "lock").open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _path(origin: str) -> str:
    return f"seen/{sha256(origin.encode()).hexdigest()}"


def _request(body: bytes) -> Request:
    if len(body) > LARGEST:
        raise LogError("the request is too large")
    try:
        head, gap, rest = body.decode().partition("\n\n")
    except UnicodeDecodeError:
        raise LogError("the request is not UTF-8 text") from None
    first, *lines = head.split("\n")
    old = note.number(first.removeprefix("old ")) if first.startswith("old ") else None
    if not gap or old is None:
        raise LogError("the request does not begin with the size of an older checkpoint")
    if len(lines) > MOST:
        raise LogError(f"a proof has at most {MOST} hashes")
    hashes = [note.hash_of(line) for line in lines]
    if None in hashes:
        raise LogError("a line of the proof is not a hash")
    return Request(old, tuple(filter(None, hashes)), rest)


def ask(address: Address, key: note.Key, signed: str, tree: tiles.Tree) -> note.Line:
    """Show a signed checkpoint to a witness and return its line.

    Args:
        address: below which the witness answers.
        key: the witness's.
        signed: the checkpoint as the log signed it.
        tree: the tree of that checkpoint.

    Raises:
        LogError: the witness can't be reached, refuses, or its signature is wrong.
    """
    old = 0
    for _ in range(3):
        proof = merkle.prove_consistency(tree.subtree, old, tree.size)
        body = str(Request(old, tuple(proof), signed)).encode()
        status, data = address.post("add-checkpoint", body)
        text = data.decode("utf-8", "replace").strip()
        if status == 409 and text.isdecimal() and old != int(text) <= tree.size:
            old = int(text)
            continue
        if status != 200:
            raise LogError(f"the witness {key.name} answers {status}: {text[:160]}")
        told = note.parse(note.parse(signed.encode()).text.encode() + b"\n" + data)
        for line in told.lines:
            if (line.name, line.id) == (key.name, key.id):
                key.verify(told.text, line)
                return line
        raise LogError(f"the witness {key.name} answered without its signature")
    raise LogError(f"the witness {key.name} saw another log under this name")
