"""Notes, checkpoints, proofs and policies: what is no such text gets one clear error."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, note, policy, proof, tiles

SIGNER = note.Signer("log.example", Ed25519PrivateKey.from_private_bytes(bytes(32)))
WITNESS = note.Signer(
    "w.example", Ed25519PrivateKey.from_private_bytes(b"w" * 32), note.COSIGNATURE
)
HEAD = str(checkpoint.Checkpoint("log.example", 3, bytes(32)))
SIGNED = str(note.Note(HEAD, (SIGNER.sign(HEAD), WITNESS.sign(HEAD, 7))))


def test_the_example_of_signed_note() -> None:
    """The test vector of C2SP signed-note is read, and its signature is not ours to verify."""
    text = (
        "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
        "ed è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2"
        "i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n"
    )
    found = note.parse(text.encode())
    assert found.text.endswith("sera.\n")
    assert [line.name for line in found.lines] == ["quasimodo.example/salvatore"]
    assert str(found) == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a signed note"),
        (b"text\n", "not a signed note"),
        (b"text\n\n", "not a signed note"),
        (b"text\n\n- a AAAA\n", "not a line"),
        ("text\n\n— a b\n".encode(), "not a line"),
        ("text\n\n— a+b AAAAAAAA\n".encode(), "not a line"),
        (b"te\x01xt\n\n", "control"),
        (b"\xff", "UTF-8"),
        (b"x" * (note.LARGEST + 1), "1 MB"),
    ],
)
def test_what_is_no_note(data: bytes, says: str) -> None:
    with pytest.raises(LogError, match=says):
        note.parse(data)


def test_cosignatures_tell_the_time() -> None:
    found = note.verified(note.parse(SIGNED.encode()), [SIGNER.key, WITNESS.key])
    assert {s.key.name: s.time for s in found} == {"log.example": 0, "w.example": 7}
    line = note.parse(SIGNED.encode()).lines[1]
    later = line._replace(signature=(8).to_bytes(8, "big") + line.signature[8:])
    with pytest.raises(LogError, match="does not fit"):
        note.verified(note.Note(HEAD, (later,)), [WITNESS.key])


def test_keys_are_texts() -> None:
    for key in (SIGNER.key, WITNESS.key):
        assert note.parse_key(str(key)) == key
    damaged = str(SIGNER.key).replace("+", "+0", 1)
    for text in ("", "a+b", "a+b+c", damaged, "a+00000000+AAAA"):
        with pytest.raises(LogError):
            note.parse_key(text)


@pytest.mark.parametrize(
    "text",
    [
        "log.example\n3\n",
        "log.example\n03\n" + HEAD.split("\n")[2] + "\n",
        "log.example\n-1\n" + HEAD.split("\n")[2] + "\n",
        "log.example\n3\nAAAA\n",
        "\n3\n" + HEAD.split("\n")[2] + "\n",
        "log.example\n0\n" + HEAD.split("\n")[2] + "\n",
    ],
)
def test_what_is_no_checkpoint(text: str) -> None:
    with pytest.raises(LogError):
        checkpoint.parse(text)


def test_extension_lines_are_read_over() -> None:
    assert checkpoint.parse(HEAD + "more\n").size == 3


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "does not begin"),
        (b"c2sp.org/tlog-proof@v1\n\n", "where the entry lies"),
        (b"c2sp.org/tlog-proof@v1\nindex 01\n\n", "place of an entry"),
        (b"c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n", "not a hash"),
        (b"c2sp.org/tlog-proof@v1\nindex 1\n" + b"A\n" * 99 + b"\n", "longer"),
    ],
)
def test_what_is_no_proof(data: bytes, says: str) -> None:
    with pytest.raises(LogError, match=says):
        proof.parse(data)


def test_proofs_are_texts() -> None:
    made = proof.Proof(1, (merkle.EMPTY, bytes(32)), SIGNED)
    assert proof.parse(str(made).encode()) == made
    extra = str(made).replace("\nindex", "\nextra AAAA\nindex", 1)
    assert proof.parse(extra.encode()) == made


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("quorum nobody", "line 1: nobody is not a name"),
        ("log x", "line 1: 'x' is not a verifier key"),
        ("frob", "line 1"),
        (f"log {WITNESS.key}\nquorum none", "not one of a log"),
        (f"witness a {SIGNER.key}", "not one of a witness"),
        (
            f"witness a {WITNESS.key}\nwitness b {WITNESS.key}",
            "line 2: the witness b",
        ),
        (f"witness a {WITNESS.key}\ngroup g 2 a\nquorum g", "no quorum"),
        (f"witness a {WITNESS.key}\ngroup g any a\ngroup h any a", "in a group already"),
        (f"log {SIGNER.key}", "needs one line `quorum`"),
        ("quorum none\nquorum none", "quorum already"),
    ],
)
def test_what_is_no_policy(lines: str, says: str) -> None:
    with pytest.raises(LogError, match=says):
        policy.parse(lines)


def test_quorums_are_counted() -> None:
    others = [
        note.Signer(f"w{n}.example", Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32), 4)
        for n in range(1, 4)
    ]
    lines = [f"log {SIGNER.key} https://log.example", "# witnesses"]
    lines += [f"witness w{n} {signer.key}" for n, signer in enumerate(others)]
    lines += ["group some 2 w0 w1", "group all-of all some w2", "quorum all-of"]
    trust = policy.parse("\n".join(lines))
    own = SIGNER.sign(HEAD)
    for seen, enough in (((0, 1, 2), True), ((0, 2), False), ((0, 1), False), ((), False)):
        told = note.Note(HEAD, (own, *(others[n].sign(HEAD, 5) for n in seen)))
        if enough:
            assert len(trust.verify(told, "log.example")) == 4
        else:
            with pytest.raises(LogError, match="too few witnesses"):
                trust.verify(told, "log.example")
    with pytest.raises(LogError, match="not one that is trusted"):
        trust.verify(note.Note(HEAD, (own,)), "other.example")


@pytest.mark.parametrize(
    ("tile", "path"),
    [
        (tiles.Tile(0, 0), "tile/0/000"),
        (tiles.Tile(0, 1_234_067), "tile/0/x001/x234/067"),
        (tiles.Tile(1, 1000, 17), "tile/1/x001/000.p/17"),
        (tiles.Tile(-1, 999, 255), "tile/entries/999.p/255"),
    ],
)
def test_paths(tile: tiles.Tile, path: str) -> None:
    assert tile.path == path


def test_the_example_of_70000() -> None:
    """C2SP tlog-tiles, "Partial Tiles", counts the tiles of a tree of this size."""
    assert {(t.level, t.number, t.width) for t in tiles.edge(70_000)} == {
        (0, 273, 112),
        (1, 1, 17),
        (2, 0, 1),
        (-1, 273, 112),
    }
    assert [(t.level, t.width) for t in tiles.edge(256)] == [(1, 1)]


@given(st.binary(max_size=400))
def test_any_bytes_give_an_error_or_a_note(data: bytes) -> None:
    for read in (note.parse, proof.parse):
        try:
            read(data)
        except LogError as error:
            assert str(error)


@given(st.binary(max_size=300), st.integers(1, 256))
def test_any_bytes_as_a_bundle(data: bytes, width: int) -> None:
    tile = tiles.Tile(-1, 0, width)
    try:
        assert tiles.bundle(tiles.entries_of(data, tile)) == data
    except LogError as error:
        assert tile.path in str(error)
