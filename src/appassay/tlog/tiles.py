"""Where the hashes and entries of a log lie: paths of tiles and bundles (C2SP tlog-tiles)."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from appassay.errors import LogError
from appassay.tlog import merkle

HEIGHT = 8
WIDTH = 1 << HEIGHT
"""Hashes of a full tile, entries of a full bundle."""
LARGEST = 0xFFFF
"""Bytes of the largest entry."""

Read = Callable[[str], bytes]
"""Gives the bytes of a path of the log; raises LogError where there are none."""


class Tile(NamedTuple):
    """A row of up to 256 hashes of one level of the tree, or as many entries (level -1)."""

    level: int
    number: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """Return its path below the prefix of the log."""
        number, parts = self.number, []
        while number >= 1000:
            number, part = divmod(number, 1000)
            parts.append(f"{part:03}")
        parts.append(f"{number:03}")
        place = "/".join(f"x{part}" if i else part for i, part in enumerate(parts))
        place = "/".join(reversed(place.split("/")))
        level = "entries" if self.level < 0 else str(self.level)
        end = f".p/{self.width}" if self.width < WIDTH else ""
        return f"tile/{level}/{place}{end}"


def widths(size: int) -> Iterator[tuple[int, int]]:
    """Yield each level of a tree and how many hashes its tiles hold in all."""
    level = 0
    while count := size >> (HEIGHT * level):
        yield level, count
        level += 1


def at(level: int, index: int, size: int) -> Tile:
    """Return a tile of a tree of a size, as wide as it is there."""
    count = size >> (HEIGHT * max(level, 0))
    return Tile(level, index, min(WIDTH, count - index * WIDTH))


def edge(size: int) -> list[Tile]:
    """Return the tiles at the right edge of a tree that are not full, and its last bundle."""
    tiles = [Tile(lv, n // WIDTH, n % WIDTH) for lv, n in widths(size) if n % WIDTH]
    if size % WIDTH:
        tiles.append(Tile(-1, size // WIDTH, size % WIDTH))
    return tiles


def hashes_of(data: bytes, tile: Tile) -> list[bytes]:
    """Return the hashes of a tile.

    Raises:
        LogError: it has not the size its path says.
    """
    if len(data) != tile.width * merkle.SIZE:
        raise LogError(f"{tile.path}: has {len(data)} bytes, not {tile.width * merkle.SIZE}")
    return [data[i : i + merkle.SIZE] for i in range(0, len(data), merkle.SIZE)]


def bundle(entries: list[bytes]) -> bytes:
    """Return the bytes of a bundle of entries."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def entries_of(data: bytes, tile: Tile) -> list[bytes]:
    """Return the entries of a bundle.

    Raises:
        LogError: it does not hold the entries its path says.
    """
    entries: list[bytes] = []
    place = 0
    while place < len(data):
        end = place + 2 + int.from_bytes(data[place : place + 2], "big")
        if place + 2 > len(data) or end > len(data):
            raise LogError(f"{tile.path}: ends within entry {len(entries)}")
        entries.append(data[place + 2 : end])
        place = end
    if len(entries) != tile.width:
        raise LogError(f"{tile.path}: has {len(entries)} entries, not {tile.width}")
    return entries


class Tree:
    """The tree of a log at one size, read from its tiles.

    What it gives is only as true as the tiles: a proof made of it counts once it is verified
    against the root of a signed checkpoint.
    """

    def __init__(self, read: Read, size: int) -> None:
        """Look at a log through what reads its paths."""
        self.size = size
        self._read = read
        self._rows: dict[tuple[int, int], list[bytes]] = {}

    def row(self, level: int, index: int) -> list[bytes]:
        """Return the hashes of a tile."""
        key = (level, index)
        if key not in self._rows:
            tile = at(level, index, self.size)
            self._rows[key] = hashes_of(read_tile(self._read, tile), tile)
        return self._rows[key]

    def subtree(self, level: int, index: int) -> bytes:
        """Return the hash of a complete subtree."""
        above, within = divmod(level, HEIGHT)
        first = index << within
        row = self.row(above, first // WIDTH)
        start = first % WIDTH
        return merkle.complete(row[start : start + (1 << within)])

    def root(self) -> bytes:
        """Return the hash of the whole tree."""
        return merkle.range_hash(self.subtree, 0, self.size)

    def hold(self, root: bytes) -> None:
        """Build the tree from the hashes of its entries, and hold it against a signed root.

        Raises:
            LogError: they lead to another one.
        """
        frontier = merkle.Frontier()
        self.grow(frontier)
        if frontier.root != root:
            raise LogError("the entries of the log do not lead to the root it signed")

    def grow(self, frontier: merkle.Frontier) -> None:
        """Take the leaves of the tree that a smaller one has not."""
        first = frontier.size // WIDTH
        for number in range(first, -(-self.size // WIDTH)):
            for leaf in self.row(0, number)[max(frontier.size - number * WIDTH, 0) :]:
                frontier.add(leaf)

    def entries(self, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """Yield entries with their indices, each held against its hash.

        Raises:
            LogError: an entry is another than the tree says.
        """
        for number in range(start // WIDTH, -(-end // WIDTH)):
            tile = at(-1, number, self.size)
            leaves = self.row(0, number)
            for place, entry in enumerate(entries_of(read_tile(self._read, tile), tile)):
                index = number * WIDTH + place
                if start <= index < end:
                    if merkle.leaf_hash(entry) != leaves[place]:
                        raise LogError(f"{tile.path}: entry {index} is not what the tree holds")
                    yield index, entry


def read_tile(read: Read, tile: Tile) -> bytes:
    """Return the bytes of a tile; a partial one may have gone once the full one was there.

    Raises:
        LogError: neither is there.
    """
    if tile.width == WIDTH:
        return read(tile.path)
    try:
        return read(tile.path)
    except LogError as missing:
        try:
            data = read(Tile(tile.level, tile.number).path)
        except LogError:
            raise missing from None
        if tile.level >= 0:
            return data[: tile.width * merkle.SIZE]
        full = entries_of(data, Tile(tile.level, tile.number))
        return bundle(full[: tile.width])
