"""`assay log`: a transparency log: begin it, add to it, serve, verify, follow and witness it."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay import files
from appassay.cli import keys
from appassay.errors import CertificateError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from appassay.tlog import append, note
    from appassay.tlog.checkpoint import Checkpoint
    from appassay.tlog.tiles import Read

_PATH = click.Path(path_type=Path, readable=False)
KEY = click.option(
    "--key", "key", type=_PATH, required=True, help="The log's private key (Ed25519, PEM)."
)
POLICY = click.option(
    "--policy", type=_PATH, help="Witnesses to be asked, with their addresses (tlog-policy)."
)


@click.group()
def log() -> None:
    """Keep a transparency log (C2SP tlog-tiles), or look at one.

    LOG is a folder; where one is only read, also an address of http or https.
    """


@log.command("create")
@click.argument("folder", type=_PATH)
@click.option("--name", required=True, help="Its origin, such as log.example.cn/apps.")
@KEY
def create(folder: Path, name: str, key: Path) -> None:
    """Begin a log in FOLDER; print its verifier key."""
    from appassay.tlog.append import Log

    signer = _signer(key, name)
    Log.create(folder, signer).close()
    click.echo(str(signer.key))


@log.command("add")
@click.argument("folder", type=_PATH)
@click.argument("entries", nargs=-1, required=True, type=_PATH)
@KEY
@POLICY
def add(folder: Path, entries: tuple[Path, ...], key: Path, policy: Path | None) -> None:
    """Add files to a log, and write the proof of each beside it (.tlog-proof)."""
    log = opened(folder, key, policy)
    data = [files.content(entry) for entry in entries]
    for entry, place in zip(entries, log.add(data), strict=True):
        target = entry.with_name(entry.name + ".tlog-proof")
        target.write_bytes(log.prove(place))
        click.echo(f"{place}  {target}")
    log.close()


@log.command("serve")
@click.argument("folder", type=_PATH)
@click.option("--bind", default="127.0.0.1:8620", show_default=True)
@click.option("--key", type=_PATH, help="Take entries by POST add, signed with this key.")
@click.option("--admit", type=_PATH, multiple=True, help="Public key whose statements come in.")
@POLICY
def serve(
    folder: Path, bind: str, key: Path | None, admit: tuple[Path, ...], policy: Path | None
) -> None:
    """Serve a log over HTTP. Its files can as well be served by any web server."""
    from appassay.certify import issue
    from appassay.tlog.serve import log_app
    from appassay.tlog.store import Folder

    if key and not admit:
        raise ConfigError("--key needs --admit: whose statements may come into the log")
    log = opened(folder, key, policy) if key else None
    check = issue.admit([files.text(path) for path in admit]) if admit else None
    _run(log_app(Folder(folder), log, check), bind)


@log.command("publish")
@click.argument("folder", type=_PATH)
@click.argument("target")
@click.option("--vkey", required=True, help="The log's verifier key, or a file with it.")
def publish(folder: Path, target: str, vkey: str) -> None:
    """Copy what is new of a log to TARGET: s3://bucket/log, gs://…, a folder (fsspec).

    The checkpoint comes last, so that whoever reads it there always finds a whole log.
    """
    from appassay.tlog.publish import publish as copy

    old, new = copy(reader(str(folder)), verifier(vkey), target)
    click.echo(f"{files.printable(target)}: {old} → {new}")


@log.command("verify")
@click.argument("where")
@click.option("--vkey", required=True, help="The log's verifier key, or a file with it.")
def verify(where: str, vkey: str) -> None:
    """Read the whole log and build its tree anew: every entry, every tile, the root."""
    from appassay.tlog import monitor

    def told(count: int) -> None:
        if count % 65_536 == 0:
            click.echo(f"{count} entries", err=True)

    head = monitor.rebuilt(reader(where), verifier(vkey), told)
    click.echo(f"{head.origin}: size {head.size}, root {head.root.hex()}")


@log.command("monitor")
@click.argument("where")
@click.option("--vkey", required=True, help="The log's verifier key, or a file with it.")
@click.option("--state", type=_PATH, required=True, help="Folder for what was seen so far.")
@click.option("--also", multiple=True, help="The same log as others see it: address or folder.")
@click.option("--every", type=click.IntRange(min=1), help="Seconds; goes on until it is stopped.")
def follow(where: str, vkey: str, state: Path, also: tuple[str, ...], every: int | None) -> None:
    """Follow a log: print what is new, and fail where it does not show all the same log.

    Two checkpoints that can't both be true are kept in STATE/evidence: they prove it to anyone.
    """
    from appassay.certify import envelope
    from appassay.certify import statement as st
    from appassay.tlog.monitor import Monitor
    from appassay.tlog.store import CHECKPOINT

    watch = Monitor(state, verifier(vkey))
    while True:
        for place, entry in watch.follow(reader(where)):
            try:
                said = st.parse(envelope.parse(entry).payload)
                about = f"{said.predicate_type} {said.subject[0].name}"
            except CertificateError:
                about = f"{len(entry)} bytes"
            click.echo(f"{place}  {files.printable(about)}")
        for other in also:
            watch.compare(reader(other)(CHECKPOINT), reader(where))
        if not every:
            return
        time.sleep(every)


@log.command("witness")
@click.option("--name", required=True, help="The witness's name, such as witness.example.cn/w1.")
@click.option("--key", type=_PATH, required=True, help="Its private key (Ed25519, PEM).")
@click.option("--state", type=_PATH, required=True, help="Folder for what it saw.")
@click.option("--watch", "logs", multiple=True, required=True, help="Verifier key of a log.")
@click.option("--bind", default="127.0.0.1:8621", show_default=True)
def witness(name: str, key: Path, state: Path, logs: tuple[str, ...], bind: str) -> None:
    """Serve a witness (C2SP tlog-witness): it signs what goes on from what it saw before."""
    from appassay.tlog import note
    from appassay.tlog.serve import witness_app
    from appassay.tlog.witness import Witness

    signer = _signer(key, name, note.COSIGNATURE)
    seen = Witness(state, signer, [verifier(text) for text in logs], lambda: int(time.time()))
    _run(witness_app(seen), bind)


@log.command("revocations")
@click.argument("where")
@click.option("--vkey", required=True, help="The log's verifier key, or a file with it.")
@click.option("--trust", type=_PATH, required=True, help="Whose revocations count.")
@click.option("--key", "signing", required=True, help="The certifier's private key.")
@click.option("-o", "--output", type=_PATH, required=True)
def revocations(where: str, vkey: str, trust: Path, signing: str, output: Path) -> None:
    """Write the signed list of all that was revoked, for verifying offline."""
    from appassay.certify import envelope, trail
    from appassay.certify import keys as made
    from appassay.certify import trust as trusted

    now = datetime.now(UTC)
    head, entries = whole(where, vkey)
    found = list(trail.revocations(entries, trusted.load(trust), now))
    statement = trusted.listed(found, now, head.origin)
    output.write_bytes(envelope.sign(statement, [made.signer(signing, keys.ask)]))
    click.echo(f"{output}: {len(found)} revoked")


def opened(folder: Path, key: Path, policy: Path | None) -> "append.Log":
    """Return a log that is added to, which asks the witnesses of a policy.

    Raises:
        LogError: there is no such log, or the key is another's.
    """
    from appassay.tlog import asking
    from appassay.tlog.append import Log, origin_of

    signer = _signer(key, origin_of(folder))
    return Log(folder, signer, asking.cosign(files.text(policy)) if policy else None)


def whole(where: str, vkey: str) -> "tuple[Checkpoint, Iterator[tuple[int, bytes]]]":
    """Return the checkpoint of a log and all of its entries; raises what `monitor.whole` does."""
    from appassay.tlog import monitor
    from appassay.tlog.store import CHECKPOINT

    read = reader(where)
    return monitor.whole(read(CHECKPOINT), read, verifier(vkey))


def reader(where: str) -> "Read":
    """Return what reads a log: a folder, or an address."""
    from appassay.tlog.remote import Address
    from appassay.tlog.store import Folder

    return Address(where).read if files.is_address(where) else Folder(Path(where)).read


def verifier(text: str) -> "note.Key":
    """Return a verifier key, given as it is or by a file.

    Raises:
        LogError: it is none.
    """
    from appassay.tlog import note

    return note.parse_key(text if "+" in text else files.text(Path(text)))


def _signer(path: Path, name: str, kind: int | None = None) -> "note.Signer":
    from appassay.certify import keys as made
    from appassay.tlog import note

    data = files.content(path)
    private = made.load_private(data, made.passphrase(data, str(path), keys.ask), str(path))
    return note.signer(name, private, kind or note.ED25519)


def _run(app: "Callable[..., object]", bind: str) -> None:
    import waitress

    host, _, port = bind.rpartition(":")
    if not port.isdecimal():
        raise ConfigError(f"{bind}: is not HOST:PORT")
    click.echo(f"http://{bind}", err=True)
    try:
        waitress.serve(app, host=host or "127.0.0.1", port=int(port), threads=8, _quiet=True)
    except OSError as error:
        raise ConfigError(f"{bind}: {files.reason(error)}") from error
