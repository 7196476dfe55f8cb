"""The Merkle tree of a log: hashes and proofs, pure functions (RFC 6962, section 2.1)."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from appassay.errors import LogError

SIZE = 32
"""Bytes of a hash."""
EMPTY = sha256().digest()
"""Root of a tree without entries."""

Subtree = Callable[[int, int], bytes]
"""Gives the hash of the complete subtree of ``2**level`` leaves at an index of its level."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of an entry."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node with two children."""
    return sha256(b"\1" + left + right).digest()


def complete(hashes: Sequence[bytes]) -> bytes:
    """Return the hash of a complete subtree from its leaves; their number is a power of two."""
    row = list(hashes)
    while len(row) > 1:
        row = [node_hash(row[i], row[i + 1]) for i in range(0, len(row), 2)]
    return row[0]


def cover(start: int, end: int) -> list[tuple[int, int]]:
    """Return the fewest complete subtrees, (level, index), that cover the leaves of a range."""
    subtrees = []
    while start < end:
        level = (start & -start).bit_length() - 1 if start else end.bit_length()
        while start + (1 << level) > end:
            level -= 1
        subtrees.append((level, start >> level))
        start += 1 << level
    return subtrees


def fold(hashes: Iterable[bytes]) -> bytes:
    """Return the hash over neighbouring subtrees, the largest first."""
    total = b""
    for found in reversed(list(hashes)):
        total = node_hash(found, total) if total else found
    return total or EMPTY


def range_hash(subtree: Subtree, start: int, end: int) -> bytes:
    """Return the hash over a range that begins where a subtree of its size may begin."""
    return fold(subtree(level, index) for level, index in cover(start, end))


class Frontier:
    """The complete subtrees of a tree that grows, the largest first: all that growing needs."""

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        """Begin where a tree of a size ends.

        Raises:
            LogError: a tree of that size has another number of complete subtrees.
        """
        self.size = size
        self.hashes = list(hashes)
        if len(self.hashes) != size.bit_count():
            raise LogError(f"a tree of {size} entries does not end in {len(self.hashes)} subtrees")

    def add(self, leaf: bytes) -> None:
        """Take one more leaf."""
        size, self.size = self.size, self.size + 1
        while size & 1:
            leaf = node_hash(self.hashes.pop(), leaf)
            size >>= 1
        self.hashes.append(leaf)

    @property
    def root(self) -> bytes:
        """Return the root of the tree."""
        return fold(self.hashes)


def _split(count: int) -> int:
    """Return the largest power of two below a count of at least two."""
    return 1 << ((count - 1).bit_length() - 1)


def prove_inclusion(subtree: Subtree, index: int, size: int) -> list[bytes]:
    """Return the proof that a tree of a size has a leaf, from its sibling up (section 2.1.1)."""
    start, end, proof = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            proof.append(range_hash(subtree, middle, end))
            end = middle
        else:
            proof.append(range_hash(subtree, start, middle))
            start = middle
    return proof[::-1]


def prove_consistency(subtree: Subtree, old: int, new: int) -> list[bytes]:
    """Return the proof that a tree goes on from an older one (section 2.1.2)."""
    if old in (0, new):
        return []
    start, end, proof = 0, new, []
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(range_hash(subtree, middle, end))
            end = middle
        else:
            proof.append(range_hash(subtree, start, middle))
            start = middle
    if start:
        proof.append(range_hash(subtree, start, end))
    return proof[::-1]


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Check that a tree has a leaf (RFC 9162, section 2.1.3.2).

    Raises:
        LogError: the proof does not lead to the root.
    """
    if not 0 <= index < size:
        raise LogError(f"entry {index} can't lie in a log of {size} entries")
    place, last, found = index, size - 1, leaf
    for other in proof:
        if last == 0:
            raise LogError("the inclusion proof is longer than it can be")
        if place & 1 or place == last:
            found = node_hash(other, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, other)
        place, last = place >> 1, last >> 1
    if last:
        raise LogError("the inclusion proof is shorter than it must be")
    if found != root:
        raise LogError("the inclusion proof does not lead to the root of the checkpoint")


def verify_consistency(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Check that a tree goes on from an older one (RFC 9162, section 2.1.4.2).

    Raises:
        LogError: the proof does not lead to both roots.
    """
    if not 0 <= old <= new:
        raise LogError(f"a log of {new} entries can't go on from one of {old}")
    if old in (0, new):
        roots = EMPTY if old == 0 else new_root
        if proof or old_root != roots:
            raise LogError("the older checkpoint is not of this log")
        return
    hashes = list(proof)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        raise LogError("the consistency proof is empty")
    _climb(old - 1, new - 1, hashes, (old_root, new_root))


def _climb(place: int, last: int, hashes: list[bytes], roots: tuple[bytes, bytes]) -> None:
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = hashes[0]
    for other in hashes[1:]:
        if last == 0:
            raise LogError("the consistency proof is longer than it can be")
        if place & 1 or place == last:
            before, after = node_hash(other, before), node_hash(other, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, other)
        place, last = place >> 1, last >> 1
    if last:
        raise LogError("the consistency proof is shorter than it must be")
    if before != roots[0]:
        raise LogError("the consistency proof does not lead to the older root")
    if after != roots[1]:
        raise LogError("the consistency proof does not lead to the newer root")
