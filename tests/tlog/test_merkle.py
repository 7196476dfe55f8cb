"""Hashes and proofs, against the definition of RFC 6962 and against pymerkle."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree
from pymerkle import verify_inclusion as others_inclusion

from appassay.errors import LogError
from appassay.tlog import merkle


def root_of(leaves: list[bytes]) -> bytes:
    """MTH, as RFC 6962 section 2.1 writes it."""
    if len(leaves) < 2:
        return leaves[0] if leaves else merkle.EMPTY
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return merkle.node_hash(root_of(leaves[:split]), root_of(leaves[split:]))


def reader(leaves: list[bytes]) -> merkle.Subtree:
    return lambda level, index: root_of(leaves[index << level : (index + 1) << level])


LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(300)]


@settings(deadline=None)
@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_inclusion(case: tuple[int, int]) -> None:
    size, place = case
    leaves = LEAVES[:size]
    proof = merkle.prove_inclusion(reader(leaves), place, size)
    root = root_of(leaves)
    merkle.verify_inclusion(leaves[place], place, size, proof, root)
    wrong: list[tuple[int, int, list[bytes], bytes]] = [
        (place, size, proof, LEAVES[299]),
        (place, size, [*proof, root], root),
    ]
    if size > 1:
        wrong += [((place + 1) % size, size, proof, root), (place, size, proof[:-1], root)]
        wrong.append((place, size, [LEAVES[299], *proof[1:]], root))
    for at, count, path, end in wrong:
        if end == root and path == proof and leaves[at] == leaves[place]:
            continue
        with pytest.raises(LogError):
            merkle.verify_inclusion(leaves[place], at, count, path, end)


@settings(deadline=None)
@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_consistency(case: tuple[int, int]) -> None:
    new, old = case
    leaves = LEAVES[:new]
    proof = merkle.prove_consistency(reader(leaves), old, new)
    roots = root_of(leaves[:old]), root_of(leaves)
    merkle.verify_consistency(old, new, *roots, proof)
    for at in range(len(proof)):
        bad = [*proof[:at], merkle.EMPTY, *proof[at + 1 :]]
        with pytest.raises(LogError):
            merkle.verify_consistency(old, new, *roots, bad)
    with pytest.raises(LogError):
        merkle.verify_consistency(old, new, *roots, [*proof, merkle.EMPTY])
    if 0 < old < new:
        with pytest.raises(LogError):
            merkle.verify_consistency(old, new, LEAVES[299], roots[1], proof)
        with pytest.raises(LogError):
            merkle.verify_consistency(old, new, roots[0], LEAVES[299], proof)


@given(st.integers(0, 300))
def test_what_grows_is_what_is_built_at_once(size: int) -> None:
    frontier = merkle.Frontier()
    for leaf in LEAVES[:size]:
        frontier.add(leaf)
    assert frontier.root == root_of(LEAVES[:size])
    again = merkle.Frontier(size, frontier.hashes)
    again.add(LEAVES[0])
    assert again.root == root_of([*LEAVES[:size], LEAVES[0]])


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 200])
def test_pymerkle_takes_our_proofs(size: int) -> None:
    tree = InmemoryTree(algorithm="sha256")
    for number in range(size):
        tree.append_entry(str(number).encode())
    leaves = LEAVES[:size]
    assert tree.get_root() == root_of(leaves)
    for place in {0, size // 2, size - 1}:
        theirs = tree.prove_inclusion(place + 1, size)
        others_inclusion(tree.get_leaf(place + 1), root_of(leaves), theirs)
        ours = merkle.prove_inclusion(reader(leaves), place, size)
        others = list(theirs.path)
        others.remove(leaves[place])
        assert sorted(ours) == sorted(others)


def test_a_frontier_of_another_size_is_refused() -> None:
    with pytest.raises(LogError):
        merkle.Frontier(3, [merkle.EMPTY])
