"""`assay keys`: keys that sign certificates, logs and witnesses."""

import os
from pathlib import Path

import click

from appassay import files
from appassay.errors import ConfigError


@click.group()
def keys() -> None:
    """Make keys and show them.

    Passphrases come from ASSAY_KEY_PASSPHRASE, else they are asked for.
    """


@keys.command("new")
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@click.option(
    "--kind", type=click.Choice(["p256", "ed25519", "sm2"]), default="p256", show_default=True
)
@click.option("--plain", is_flag=True, help="Do not encrypt it.")
def new(path: Path, kind: str, plain: bool) -> None:
    """Make a private key PATH and its public half PATH.pub.

    Logs and witnesses need ed25519. SM2 keys are written plain; OpenSSL encrypts them.
    """
    from appassay.certify import keys as made

    told = os.environ.get(made.PASSPHRASE)
    if kind == "sm2":
        plain = True
    if not plain and told is None:
        told = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
    secret = told.encode() if told and not plain else None
    private, public = made.generate(kind, secret)
    write(path, private, 0o600)
    write(path.with_name(path.name + ".pub"), public, 0o644)
    click.echo(f"{path}\n{path}.pub")


@keys.command("show")
@click.argument("path", type=click.Path(path_type=Path, readable=False))
@click.option("--log", "name", metavar="NAME", help="As the key of the log NAME.")
@click.option("--witness", metavar="NAME", help="As the key of the witness NAME.")
def show(path: Path, name: str | None, witness: str | None) -> None:
    """Show the public half of a key, as trust files and policies name it."""
    from appassay.certify import public
    from appassay.tlog import note

    data = files.content(path)
    if name or witness:
        kind = note.COSIGNATURE if witness else note.ED25519
        click.echo(str(note.public_key(data, name or witness or "", kind)))
        return
    key = public.parse(data, str(path))
    click.echo(f"{key.id}  {key.kind}")


def write(path: Path, data: bytes, mode: int) -> None:
    """Write a new file; one that is there already is left alone.

    Raises:
        ConfigError: it is there, or can't be written.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as target:
            target.write(data)
    except FileExistsError as error:
        raise ConfigError(f"{path}: is there already; name another file") from error
    except OSError as error:
        raise ConfigError(f"{path}: {files.reason(error)}") from error


def ask(what: str) -> str:
    """Ask a person for what is secret."""
    answer: str = click.prompt(what, hide_input=True, err=True)
    return answer
