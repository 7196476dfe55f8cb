"""The one writer of a log.

Entries and hashes are written first, then the signed checkpoint that speaks of them, then that
checkpoint is shown to witnesses and published. Whenever the machine stops, what no signed
checkpoint speaks of was never there, and what one speaks of is published at the next start.
"""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from appassay import files
from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, note, proof, tiles
from appassay.tlog.checkpoint import Checkpoint
from appassay.tlog.index import Index
from appassay.tlog.store import CHECKPOINT, PRIVATE, Folder

SIGNED = f"{PRIVATE}/signed"
BATCH = 1 << 16
"""Entries that become part of a log at once, at the most."""


def origin_of(folder: Path) -> str:
    """Return the name of the log in a folder; nothing is verified.

    Raises:
        LogError: there is no log.
    """
    store = Folder(folder)
    if not store.has(SIGNED):
        raise LogError(f"{folder}: is not a log (`assay log create` begins one)")
    return checkpoint.parse(note.parse(store.read(SIGNED)).text).origin


Cosign = Callable[[str, Checkpoint, "Log"], Sequence[note.Line]]
"""Shows a signed checkpoint to witnesses and returns their lines."""


class Log:
    """A log that can be added to."""

    def __init__(self, folder: Path, signer: note.Signer, cosign: Cosign | None = None) -> None:
        """Open a log, and finish what was begun when the machine stopped.

        Raises:
            LogError: there is no log, it is another's, or it is damaged.
        """
        self.store = Folder(folder)
        self.signer = signer
        self._cosign = cosign
        if not self.store.has(SIGNED):
            raise LogError(f"{folder}: is not a log (`assay log create` begins one)")
        self.index = Index(folder / PRIVATE)
        with self._alone():
            self._publish(self._signed())
            self._catch_up()

    @classmethod
    def create(cls, folder: Path, signer: note.Signer, cosign: Cosign | None = None) -> "Log":
        """Begin a log without entries.

        Raises:
            LogError: the folder holds something, or can't be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()):
                raise LogError(f"{folder}: is not empty; a log needs a folder of its own")
        except OSError as error:
            raise LogError(f"{folder}: {files.reason(error)}") from error
        told = str(Checkpoint(signer.key.name, 0, merkle.EMPTY))
        data = str(note.Note(told, (signer.sign(told),))).encode()
        Folder(folder).replace(SIGNED, data)
        return cls(folder, signer, cosign)

    @property
    def head(self) -> Checkpoint:
        """Return the newest checkpoint."""
        return self._opened(self._signed())

    @property
    def tree(self) -> tiles.Tree:
        """Return its tree as it is now."""
        return tiles.Tree(self.store.read, self.head.size)

    def add(self, entries: Sequence[bytes]) -> list[int]:
        """Add entries and return their places, once they will outlast a loss of power.

        An entry the log has already is not added again; its place is returned.

        Raises:
            LogError: an entry is too large, or the log can't be written. Nothing was added then.
        """
        for number, entry in enumerate(entries):
            if not 0 < len(entry) <= tiles.LARGEST:
                raise LogError(f"entry {number} has {len(entry)} bytes, not 1 to {tiles.LARGEST}")
        places: dict[bytes, int] = {}
        with self._alone():
            self._catch_up()
            for start in range(0, len(entries), BATCH):
                self._batch(entries[start : start + BATCH], places)
        return [places[merkle.leaf_hash(entry)] for entry in entries]

    def prove(self, place: int) -> bytes:
        """Return the proof that the published checkpoint holds an entry, for verifying offline.

        Raises:
            LogError: there is no such entry.
        """
        data = self.store.read(CHECKPOINT)
        size = self._opened(data).size
        if not 0 <= place < size:
            raise LogError(f"the log has no entry {place}, only {size}")
        tree = tiles.Tree(self.store.read, size)
        path = merkle.prove_inclusion(tree.subtree, place, size)
        return str(proof.Proof(place, tuple(path), data.decode())).encode()

    def close(self) -> None:
        """Close its index."""
        self.index.close()

    # ---- under the lock -----------------------------------------------------------------------

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep every other writer out, in this process and others."""
        place = self.store.root / PRIVATE / "lock"
        with place.open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _signed(self) -> bytes:
        return self.store.read(SIGNED)

    def _opened(self, data: bytes) -> Checkpoint:
        return checkpoint.opened(data, self.signer.key)

    def _batch(self, entries: Sequence[bytes], places: dict[bytes, int]) -> None:
        head = self.head
        fresh: list[bytes] = []
        leaves: list[bytes] = []
        for entry in entries:
            leaf = merkle.leaf_hash(entry)
            known = places.get(leaf)
            known = self.index.find(leaf) if known is None else known
            if known is None:
                known = head.size + len(fresh)
                fresh.append(entry)
                leaves.append(leaf)
            places[leaf] = known
        if not fresh:
            return
        root = self._write(head, fresh, leaves)
        told = str(Checkpoint(head.origin, head.size + len(fresh), root))
        data = str(note.Note(told, (self.signer.sign(told),))).encode()
        self.store.replace(SIGNED, data)
        self.index.add(head.size, leaves)
        self._publish(data)
        for tile in tiles.edge(head.size):
            if tiles.at(tile.level, tile.number, head.size + len(fresh)).width == tiles.WIDTH:
                self._tidy(tile)

    def _write(self, head: Checkpoint, entries: list[bytes], leaves: list[bytes]) -> bytes:
        """Write the tiles and bundles that are new, and return the new root."""
        old = tiles.Tree(self.store.read, head.size)
        if old.root() != head.root:
            raise LogError(f"{self.store.root}: its tiles are not those of its checkpoint")
        size = head.size + len(entries)
        begun = head.size // tiles.WIDTH
        held = [e for _, e in old.entries(begun * tiles.WIDTH, head.size)] + entries
        for number in range(begun, -(-size // tiles.WIDTH)):
            tile = tiles.at(-1, number, size)
            first = (number - begun) * tiles.WIDTH
            self.store.write(tile.path, tiles.bundle(held[first : first + tile.width]))
        level, fresh = 0, leaves
        while fresh:
            fresh = self._write_level(old, level, fresh, size)
            level += 1
        self.store.flush()
        return tiles.Tree(self.store.read, size).root()

    def _write_level(
        self, old: tiles.Tree, level: int, hashes: list[bytes], size: int
    ) -> list[bytes]:
        """Write the new hashes of a level, and return those they add to the level above."""
        before = old.size >> (tiles.HEIGHT * level)
        begun = before // tiles.WIDTH
        row = (old.row(level, begun) if before % tiles.WIDTH else []) + hashes
        above = []
        for first in range(0, len(row), tiles.WIDTH):
            tile = tiles.at(level, begun + first // tiles.WIDTH, size)
            part = row[first : first + tile.width]
            self.store.write(tile.path, b"".join(part))
            if tile.width == tiles.WIDTH:
                above.append(merkle.complete(part))
        return above

    def _publish(self, signed: bytes) -> None:
        """Publish a signed checkpoint with what witnesses say of it."""
        told = note.parse(signed)
        head = checkpoint.parse(told.text)
        if self.store.has(CHECKPOINT):
            known = self._opened(self.store.read(CHECKPOINT))
            if known.size > head.size:
                raise LogError(f"{self.store.root}: it published more than it signed last")
            if known == head and not self._cosign:
                return
        lines = tuple(self._cosign(str(told), head, self)) if self._cosign else ()
        data = str(note.Note(told.text, told.lines + lines)).encode()
        self.store.replace(CHECKPOINT, data)

    def _catch_up(self) -> None:
        """Note in the index what the log has and it has not."""
        size, known = self.head.size, self.index.size
        if known > size:
            self.index.forget()
            known = 0
        tree = tiles.Tree(self.store.read, size)
        for number in range(known // tiles.WIDTH, -(-size // tiles.WIDTH)):
            self.index.add(number * tiles.WIDTH, tree.row(0, number))

    def _tidy(self, tile: tiles.Tile) -> None:
        """Remove the partial tiles of one that is full now."""
        for width in range(1, tiles.WIDTH):
            with suppress(OSError):
                self.store.remove(tiles.Tile(tile.level, tile.number, width).path)
