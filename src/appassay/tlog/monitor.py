"""Monitors: read all of a log, and notice when it shows others another one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, note, tiles
from appassay.tlog.checkpoint import Checkpoint
from appassay.tlog.store import CHECKPOINT, Folder

Read = tiles.Read
STATE, EVIDENCE = "state.json", "evidence"


class SplitViewError(LogError):
    """A log signed two checkpoints that can't both be true."""


class _State(msgspec.Struct, frozen=True):
    checkpoint: str
    """The newest that was followed, as it was signed."""
    frontier: tuple[bytes, ...]


class Monitor:
    """Follows one log, from where it stopped the last time."""

    def __init__(self, folder: Path, key: note.Key) -> None:
        """Take a folder for what is remembered, and the key of the log."""
        self._store = Folder(folder)
        self._key = key
        self._state = self._remembered()

    @property
    def head(self) -> Checkpoint | None:
        """Return the newest checkpoint that was followed."""
        return self._opened(self._state.checkpoint) if self._state else None

    def follow(self, read: Read) -> Iterator[tuple[int, bytes]]:
        """Yield the entries that are new, each once it is certain that the log has it.

        The tree is built anew from the hashes of its entries, and each entry is held against its
        hash, so that nothing is left to believe. What was yielded is remembered once all of it
        was taken.

        Raises:
            SplitViewError: the log does not go on from what it showed before.
            LogError: it can't be read, or does not hold what it signed.
        """
        data = read(CHECKPOINT)
        fresh = self._opened(data.decode("utf-8", "replace"))
        known = self.head or Checkpoint(fresh.origin, 0, merkle.EMPTY)
        if fresh.size <= known.size:
            self.compare(data, read)
            return
        frontier = merkle.Frontier(known.size, self._state.frontier if self._state else ())
        tree = tiles.Tree(read, fresh.size)
        tree.grow(frontier)
        if frontier.root != fresh.root:
            raise self._split(known, fresh, data, "its entries do not lead to the root it signed")
        yield from tree.entries(known.size, fresh.size)
        self._remember(data, frontier)

    def compare(self, data: bytes, read: Read) -> None:
        """Hold a checkpoint that someone else was shown against what was followed.

        Args:
            data: the checkpoint, as it was signed.
            read: reads the log, for the proof that one goes on from the other.

        Raises:
            SplitViewError: the two can't both be true.
            LogError: it is not one of this log, or the log can't be read.
        """
        theirs = self._opened(data.decode("utf-8", "replace"))
        ours = self.head
        if not ours:
            return
        old, new = sorted((ours, theirs), key=lambda head: head.size)
        if old.size == new.size:
            if old.root != new.root:
                raise self._split(ours, theirs, data, "two roots of one size are signed")
            return
        tree = tiles.Tree(read, new.size)
        proof = merkle.prove_consistency(tree.subtree, old.size, new.size)
        try:
            merkle.verify_consistency(old.size, new.size, old.root, new.root, proof)
        except LogError as error:
            raise self._split(ours, theirs, data, str(error)) from error

    def _split(self, ours: Checkpoint, theirs: Checkpoint, data: bytes, why: str) -> SplitViewError:
        """Keep both checkpoints: together they prove it to anyone."""
        place = f"{EVIDENCE}/{theirs.size}-{theirs.root.hex()[:16]}"
        self._store.replace(place, data)
        if self._state:
            known = f"{EVIDENCE}/{ours.size}-{ours.root.hex()[:16]}"
            self._store.replace(known, self._state.checkpoint.encode())
        return SplitViewError(
            f"{self._key.name} does not show all the same log: {why} "
            f"(sizes {ours.size} and {theirs.size}; kept in {self._store.root / EVIDENCE})"
        )

    def _opened(self, text: str) -> Checkpoint:
        return checkpoint.opened(text.encode(), self._key)

    def _remembered(self) -> _State | None:
        if not self._store.has(STATE):
            return None
        try:
            return msgspec.json.decode(self._store.read(STATE), type=_State)
        except msgspec.DecodeError as error:
            raise LogError(f"{self._store.root / STATE}: is damaged ({error})") from error

    def _remember(self, data: bytes, frontier: merkle.Frontier) -> None:
        state = _State(data.decode(), tuple(frontier.hashes))
        self._state = state
        self._store.replace(STATE, msgspec.json.encode(state))


def whole(data: bytes, read: Read, key: note.Key) -> tuple[Checkpoint, Iterator[tuple[int, bytes]]]:
    """Return a log's checkpoint and all of its entries, with their places.

    Args:
        data: the checkpoint, as it was signed.
        read: reads the log.
        key: the log's.

    Raises:
        LogError: the log did not sign it, or its hashes lead elsewhere; on the way through the
            entries, that one is another than its hash says.
    """
    head = checkpoint.opened(data, key)
    tree = tiles.Tree(read, head.size)
    tree.hold(head.root)
    return head, tree.entries(0, head.size)


def rebuilt(read: Read, key: note.Key, told: Callable[[int], None]) -> Checkpoint:
    """Build the whole tree of a log anew from its entries, and hold every tile against it.

    Args:
        read: reads the log.
        key: the log's.
        told: is told now and then how many entries were read.

    Raises:
        LogError: a tile, an entry or the root is another.
    """
    head = checkpoint.opened(read(CHECKPOINT), key)
    tree = tiles.Tree(read, head.size)
    rows: list[list[bytes]] = []
    for number in range(-(-head.size // tiles.WIDTH)):
        tile = tiles.at(-1, number, head.size)
        found = tiles.entries_of(tiles.read_tile(read, tile), tile)
        _held(tree, rows, 0, number, [merkle.leaf_hash(entry) for entry in found])
        told(number * tiles.WIDTH + len(found))
    for level, row in enumerate(rows):
        if row:
            _same(tree, level, (head.size >> (tiles.HEIGHT * level)) // tiles.WIDTH, row)
    if tree.root() != head.root:
        raise LogError(f"{key.name}: its entries do not lead to the root it signed")
    return head


def _held(
    tree: tiles.Tree, rows: list[list[bytes]], level: int, number: int, row: list[bytes]
) -> None:
    """Hold a row of hashes against its tile, and hand what is full to the level above."""
    while len(rows) <= level:
        rows.append([])
    if len(row) < tiles.WIDTH:
        rows[level] = row
        return
    rows[level] = []
    _same(tree, level, number, row)
    above = rows[level + 1] if len(rows) > level + 1 else []
    above.append(merkle.complete(row))
    while len(rows) <= level + 1:
        rows.append([])
    rows[level + 1] = above
    if len(above) == tiles.WIDTH:
        _held(tree, rows, level + 1, number // tiles.WIDTH, above)


def _same(tree: tiles.Tree, level: int, number: int, row: list[bytes]) -> None:
    if tree.row(level, number) != row:
        path = tiles.at(level, number, tree.size).path
        raise LogError(f"{path}: does not hold the hashes of the entries below it")
