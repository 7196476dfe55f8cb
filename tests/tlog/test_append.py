"""The one writer: what it writes is read by Go, and survives whatever stops the machine."""

import base64
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization as pem
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from appassay.errors import LogError
from appassay.tlog import checkpoint, merkle, monitor, note, policy, proof, tiles
from appassay.tlog.append import Log
from appassay.tlog.store import CHECKPOINT, PRIVATE, Folder
from conftest import ROOT
from tlog.conftest import told

Entry = Callable[[], bytes]


def keep(signer: note.Signer) -> policy.Policy:
    return policy.parse(f"log {signer.key}\nquorum none\n")


def test_proofs_hold_at_every_size(log: Log, signer: note.Signer, entry: Entry) -> None:
    entries: list[bytes] = []
    trust = keep(signer)
    for count in (1, 1, 2, 251, 1, 1, 300, 1):
        fresh = [entry() + str(len(entries) + i).encode() for i in range(count)]
        places = log.add(fresh)
        assert places == list(range(len(entries), len(entries) + count))
        entries += fresh
        for place in {0, len(entries) // 2, len(entries) - 1}:
            held = proof.verify(log.prove(place), entries[place], trust)
            assert (held.place, held.head.size) == (place, len(entries))
            with pytest.raises(LogError, match="does not lead to the root"):
                proof.verify(log.prove(place), b"another", trust)
    head = monitor.rebuilt(log.store.read, signer.key, lambda _: None)
    assert head.size == len(entries)


@pytest.mark.parametrize("size", [1, 255, 256, 257, 65_800])
def test_go_reads_the_log(log: Log, signer: note.Signer, go: Callable[..., str], size: int) -> None:
    log.add([b"entry %d" % number for number in range(size)])
    places = sorted({0, size // 3, size - 1})
    theirs = told(go("read", log.store.root, signer.key, *places))
    assert theirs["Size"] == theirs["Entries"] == size
    for place in places:
        ours = proof.parse(log.prove(place)).path
        assert theirs["Inclusion"][str(place)] == [base64.b64encode(h).decode() for h in ours]
        if place:
            grown = merkle.prove_consistency(log.tree.subtree, place, size)
            assert theirs["Consistency"][str(place)] == [
                base64.b64encode(h).decode() for h in grown
            ]


@pytest.mark.parametrize("size", [1, 256, 700])
def test_we_read_what_go_writes(tmp_path: Path, go: Callable[..., str], size: int) -> None:
    made = told(go("write", tmp_path / "log", size))
    read, key = Folder(tmp_path / "log").read, note.parse_key(str(made["vkey"]))
    head = monitor.rebuilt(read, key, lambda _: None)
    assert (head.size, base64.b64encode(head.root).decode()) == (size, made["root"])
    found = list(monitor.Monitor(tmp_path / "seen", key).follow(read))
    assert found == [(number, b"record %d" % number) for number in range(size)]
    other = note.Key(key.name, key.kind, bytes(32))
    with pytest.raises(LogError, match="is not signed by"):
        checkpoint.opened(read(CHECKPOINT), other)


def test_transparency_dev_verifies_our_proofs(
    tmp_path: Path, signer: note.Signer, go: Callable[..., str]
) -> None:
    """Their readers of tlog-proof, checkpoints, cosignatures and inclusion proofs take ours."""
    witness = note.Signer("w.example/1", Ed25519PrivateKey.generate(), note.COSIGNATURE)

    def cosign(text: str, _: checkpoint.Checkpoint, __: Log) -> list[note.Line]:
        return [witness.sign(note.parse(text.encode()).text, 1_800_000_000)]

    log = Log.create(tmp_path / "log", signer, cosign)
    log.add([b"entry %d" % number for number in range(400)])
    for place in (0, 255, 256, 399):
        path = tmp_path / "it.tlog-proof"
        path.write_bytes(log.prove(place))
        theirs = told(go("proof", path, f"entry {place}", signer.key, witness.key))
        assert theirs == {"size": 400, "index": place, "seen": {"w.example/1": 1_800_000_000}}


def test_an_entry_is_added_once(log: Log) -> None:
    assert log.add([b"a", b"b", b"a"]) == [0, 1, 0]
    assert log.add([b"b", b"c"]) == [1, 2]
    assert log.head.size == 3


def test_the_index_is_made_again(log: Log, signer: note.Signer) -> None:
    log.add([b"%d" % number for number in range(600)])
    log.close()
    place = log.store.root / PRIVATE / "index.sqlite"
    for damage in (place.unlink, lambda: place.write_bytes(b"no database" * 99)):
        damage()
        again = Log(log.store.root, signer)
        assert again.add([b"5", b"599", b"new"])[:2] == [5, 599]
        again.close()


def test_an_entry_that_does_not_fit_adds_nothing(log: Log) -> None:
    for bad in (b"", bytes(tiles.LARGEST + 1)):
        with pytest.raises(LogError, match="bytes, not 1 to"):
            log.add([b"fine", bad])
    assert log.head.size == 0
    assert log.add([bytes(tiles.LARGEST)]) == [0]


def test_full_tiles_leave_no_partial_ones(log: Log) -> None:
    for start, end in ((0, 3), (3, 254), (254, 255), (255, 256), (256, 257)):
        log.add([b"%d" % number for number in range(start, end)])
    left = sorted(p.relative_to(log.store.root).as_posix() for p in log.store.root.rglob("*.p/*"))
    assert left == ["tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/001.p/1"]


def test_writers_take_turns(log: Log, signer: note.Signer) -> None:
    places: list[int] = []

    def work(name: int) -> None:
        mine = Log(log.store.root, signer)
        for number in range(6):
            places.extend(mine.add([f"{name} {number}".encode()]))
        mine.close()

    workers = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(places) == list(range(24))
    monitor.rebuilt(log.store.read, signer.key, lambda _: None)


@pytest.mark.parametrize("what", ["leaf", "bundle", "root"])
def test_damage_is_noticed(log: Log, signer: note.Signer, what: str) -> None:
    log.add([b"%d" % number for number in range(300)])
    path = {"leaf": "tile/0/000", "bundle": "tile/entries/000", "root": "tile/1/000.p/1"}[what]
    data = bytearray(log.store.read(path))
    data[40 if what != "root" else 3] ^= 1
    (log.store.root / path).write_bytes(data)
    with pytest.raises(LogError):
        monitor.rebuilt(log.store.read, signer.key, lambda _: None)
    if what == "root":
        with pytest.raises(LogError, match="not those of its checkpoint"):
            log.add([b"more"])


def test_a_log_of_another_key_is_left_alone(log: Log) -> None:
    other = note.Signer("log.example/apps", Ed25519PrivateKey.generate())
    with pytest.raises(LogError, match="is not signed by"):
        Log(log.store.root, other)
    with pytest.raises(LogError, match="is not empty"):
        Log.create(log.store.root, other)


WRITER = """
import sys
from pathlib import Path
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from appassay.tlog import note
from appassay.tlog.append import Log
key = load_pem_private_key(Path(sys.argv[2]).read_bytes(), None)
log = Log(Path(sys.argv[1]), note.Signer("log.example/apps", key))
print("ready", flush=True)
number = log.head.size
while True:
    count = number % 7 * 60 + 1
    places = log.add([b"entry %d" % (number + i) for i in range(count)])
    number += count
    print(places[-1], flush=True)
"""


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Kill the writer over and over: what it said is there stays there, and the log is sound."""
    private = Ed25519PrivateKey.generate()
    signer = note.Signer("log.example/apps", private)
    key = tmp_path / "key.pem"
    form = pem.PrivateFormat.PKCS8
    key.write_bytes(private.private_bytes(pem.Encoding.PEM, form, pem.NoEncryption()))
    folder = tmp_path / "log"
    Log.create(folder, signer).close()
    chance = random.Random(3)  # noqa: S311
    watch = monitor.Monitor(tmp_path / "seen", signer.key)
    promised, seen = -1, 0
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for _ in range(25):
        words = [sys.executable, "-c", WRITER, str(folder), str(key)]
        work = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=env)
        assert work.stdout
        assert work.stdout.readline() == "ready\n"
        time.sleep(chance.random() * 0.12)
        work.send_signal(signal.SIGKILL)
        lines = [line for line in work.stdout.read().split("\n")[:-1] if line]
        work.wait()
        promised = max([promised, *map(int, lines)])
        for place, data in watch.follow(lambda path: (folder / path).read_bytes()):
            assert data == b"entry %d" % place
            seen = place + 1
    log = Log(folder, signer)
    assert log.head.size > promised
    assert seen > 0
    head = monitor.rebuilt(log.store.read, signer.key, lambda _: None)
    assert head == log.head == checkpoint.opened(log.store.read(CHECKPOINT), signer.key)
