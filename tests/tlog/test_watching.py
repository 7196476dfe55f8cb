"""Witnesses and monitors, over real connections."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from appassay.errors import LogError
from appassay.tlog import asking, checkpoint, merkle, note, policy, proof, serve, tiles
from appassay.tlog.append import Log
from appassay.tlog.monitor import Monitor, SplitViewError, rebuilt
from appassay.tlog.publish import publish
from appassay.tlog.remote import Address
from appassay.tlog.store import CHECKPOINT, Folder
from appassay.tlog.witness import Request, Witness, ask

TIME = 1_800_000_000
Served = Callable[[serve.Application], str]


def _running(server: Any) -> None:
    """Run a server until its socket is closed under it."""
    with contextlib.suppress(OSError):
        server.run()


@pytest.fixture
def served() -> Iterator[Served]:
    """Serve applications on free ports until the test ends."""
    servers = []

    def start(app: serve.Application) -> str:
        server = waitress.create_server(app, host="127.0.0.1", port=0, threads=8)
        servers.append(server)
        threading.Thread(target=_running, args=(server,), daemon=True).start()
        return f"http://127.0.0.1:{server.effective_port}"

    yield start
    for server in servers:
        server.close()


def witnessing(folder: Path, name: str, *logs: note.Key) -> tuple[Witness, note.Key]:
    signer = note.Signer(name, Ed25519PrivateKey.generate(), note.COSIGNATURE)
    return Witness(folder, signer, logs, lambda: TIME), signer.key


def test_a_log_asks_its_witnesses(tmp_path: Path, signer: note.Signer, served: Served) -> None:
    keys, lines = [], [f"log {signer.key}"]
    for number in range(2):
        seen, key = witnessing(tmp_path / f"w{number}", f"w.example/{number}", signer.key)
        keys.append(key)
        lines.append(f"witness w{number} {key} {served(serve.witness_app(seen))}")
    lines += ["witness gone " + str(_key("gone.example")) + " http://127.0.0.1:9"]
    lines += ["group two 2 w0 w1 gone", "quorum two"]
    trust = policy.parse("\n".join(lines))
    log = Log.create(tmp_path / "log", signer, asking.cosign("\n".join(lines)))
    for size in (1, 5, 300):
        log.add([b"%d" % number for number in range(size)])
        held = proof.verify(log.prove(size - 1), b"%d" % (size - 1), trust)
        assert sorted(s.key.name for s in held.signatures if s.time) == [
            "w.example/0",
            "w.example/1",
        ]
        assert held.seen == TIME
    alone = Log.create(tmp_path / "alone", signer)
    alone.add([b"0"])
    with pytest.raises(LogError, match="too few witnesses"):
        proof.verify(alone.prove(0), b"0", trust)


def _key(name: str) -> note.Key:
    return note.Signer(name, Ed25519PrivateKey.generate(), note.COSIGNATURE).key


def test_a_witness_refuses_what_does_not_go_on(
    tmp_path: Path, signer: note.Signer, served: Served
) -> None:
    seen, key = witnessing(tmp_path / "w", "w.example/1", signer.key)
    address = Address(served(serve.witness_app(seen)))
    honest = Log.create(tmp_path / "a", signer)
    honest.add([b"1", b"2", b"3"])
    line = ask(address, key, honest.store.read(CHECKPOINT).decode(), honest.tree)
    assert line.name == "w.example/1"
    other = Log.create(tmp_path / "b", signer)
    other.add([b"1", b"2", b"4", b"5"])
    with pytest.raises(LogError, match="422"):
        ask(address, key, other.store.read(CHECKPOINT).decode(), other.tree)
    short = Log.create(tmp_path / "c", signer)
    short.add([b"1"])
    with pytest.raises(LogError, match=r"409: 3"):
        ask(address, key, short.store.read(CHECKPOINT).decode(), short.tree)
    assert (found := seen.seen("log.example/apps"))
    assert found.size == 3


def test_what_a_witness_answers(tmp_path: Path, signer: note.Signer) -> None:
    seen, _ = witnessing(tmp_path / "w", "w.example/1", signer.key)
    log = Log.create(tmp_path / "log", signer)
    log.add([b"1", b"2"])
    signed = log.store.read(CHECKPOINT).decode()
    stranger = note.Signer("other.example", Ed25519PrivateKey.generate())
    forger = note.Signer(signer.key.name, Ed25519PrivateKey.generate())
    text = note.parse(signed.encode()).text
    cases = {
        400: [
            b"",
            b"old x\n\n",
            b"old 01\n\n" + signed.encode(),
            str(Request(3, (), signed)).encode(),
        ],
        404: [_asked(stranger, "other.example\n" + text.split("\n", 1)[1])],
        403: [_asked(forger, text)],
        422: [str(Request(0, (merkle.EMPTY,), signed)).encode()],
        409: [str(Request(1, (), signed)).encode()],
        200: [str(Request(0, (), signed)).encode()],
    }
    for status, bodies in cases.items():
        for body in bodies:
            assert seen.answer(body).status == status, body
    assert seen.answer(str(Request(1, (), signed)).encode()).text == "2\n"


def _asked(signer: note.Signer, text: str) -> bytes:
    signed = str(note.Note(text, (signer.sign(text),)))
    return str(Request(0, (), signed)).encode()


def test_a_monitor_takes_each_entry_once(
    tmp_path: Path, log: Log, signer: note.Signer, served: Served
) -> None:
    where = Address(served(serve.log_app(Folder(log.store.root))))
    total: list[bytes] = []
    for count in (3, 0, 600):
        log.add([b"%d" % number for number in range(len(total), len(total) + count)])
        fresh = list(Monitor(tmp_path / "seen", signer.key).follow(where.read))
        assert [place for place, _ in fresh] == list(range(len(total), len(total) + count))
        total += [data for _, data in fresh]
    assert total == [b"%d" % number for number in range(603)]


def test_a_split_view_is_proved(tmp_path: Path, signer: note.Signer) -> None:
    one, two = (Log.create(tmp_path / name, signer) for name in "ab")
    one.add([b"1", b"2", b"3"])
    two.add([b"1", b"2", b"x", b"y"])
    watch = Monitor(tmp_path / "seen", signer.key)
    assert len(list(watch.follow(one.store.read))) == 3
    with pytest.raises(SplitViewError, match="does not show all the same log"):
        watch.compare(two.store.read(CHECKPOINT), two.store.read)
    with pytest.raises(SplitViewError):
        list(watch.follow(two.store.read))
    kept = sorted((tmp_path / "seen" / "evidence").iterdir())
    heads = [checkpoint.opened(path.read_bytes(), signer.key) for path in kept]
    assert {head.size for head in heads} == {3, 4}


def test_same_size_other_root(tmp_path: Path, signer: note.Signer) -> None:
    one, two = (Log.create(tmp_path / name, signer) for name in "ab")
    one.add([b"1"])
    two.add([b"2"])
    watch = Monitor(tmp_path / "seen", signer.key)
    list(watch.follow(one.store.read))
    with pytest.raises(SplitViewError, match="two roots of one size"):
        watch.compare(two.store.read(CHECKPOINT), one.store.read)


def test_an_older_checkpoint_is_no_split(tmp_path: Path, log: Log, signer: note.Signer) -> None:
    log.add([b"1"])
    old = log.store.read(CHECKPOINT)
    log.add([b"2", b"3"])
    watch = Monitor(tmp_path / "seen", signer.key)
    list(watch.follow(log.store.read))
    watch.compare(old, log.store.read)
    assert not (tmp_path / "seen" / "evidence").exists()


def test_entries_over_http(log: Log, signer: note.Signer, served: Served) -> None:
    def admit(entry: bytes) -> None:
        if entry.startswith(b"bad"):
            raise LogError("not this one")

    where = Address(served(serve.log_app(log.store, log, admit)))
    trust = policy.parse(f"log {signer.key}\nquorum none\n")
    answers: dict[int, tuple[int, bytes]] = {}

    def send(number: int) -> None:
        answers[number] = where.post("add", b"entry %d" % number)

    senders = [threading.Thread(target=send, args=(number,)) for number in range(24)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    for number, (status, data) in answers.items():
        assert status == 200
        proof.verify(data, b"entry %d" % number, trust)
    assert log.head.size == 24
    assert where.post("add", b"bad")[0] == 403
    assert where.post("add", b"")[0] == 413
    assert where.post("checkpoint", b"x")[0] == 405
    for path in (".state/signed", "tile/../.state/signed", "tile/0/0", "tile/64/000"):
        with pytest.raises(LogError, match="404"):
            where.read(path)
    assert len(tiles.entries_of(where.read("tile/entries/000.p/24"), tiles.Tile(-1, 0, 24))) == 24


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[tiles.Read]:
    """A bucket on a server that speaks S3, and what reads a log in it."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }.items():
        monkeypatch.setenv(name, value)
    import fsspec

    files = fsspec.filesystem("s3", skip_instance_cache=True)
    files.mkdir("logs")

    def read(path: str) -> bytes:
        try:
            data: bytes = files.cat_file(f"logs/apps/{path}")
        except FileNotFoundError as error:
            raise LogError(f"{path}: is not there") from error
        return data

    yield read
    server.stop()


def test_a_log_in_object_storage(
    tmp_path: Path, log: Log, signer: note.Signer, bucket: tiles.Read
) -> None:
    """What is copied into a bucket is a whole log at any time."""
    watch, total = Monitor(tmp_path / "seen", signer.key), 0
    for count in (3, 300, 0, 700):
        log.add([b"%d" % number for number in range(total, total + count)])
        assert publish(log.store.read, signer.key, "s3://logs/apps") == (total, total + count)
        total += count
        fresh = list(watch.follow(bucket))
        assert len(fresh) == count
    assert rebuilt(bucket, signer.key, lambda _: None).size == total
    other = Log.create(tmp_path / "other", signer)
    with pytest.raises(LogError, match="more than the 0 here"):
        publish(other.store.read, signer.key, "s3://logs/apps")
    with pytest.raises(LogError, match="nowhere://x"):
        publish(log.store.read, signer.key, "nowhere://x")
