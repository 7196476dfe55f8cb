"""Options of the commands that sign: with which key, into which log."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay import files
from appassay.cli import keys
from appassay.errors import CertificateError, ConfigError

if TYPE_CHECKING:
    from appassay.certify import issue

_PATH = click.Path(path_type=Path, readable=False)


def options(function: click.decorators.FC) -> click.decorators.FC:
    """Add the options of whatever signs and logs."""
    added = (
        click.option("--key", metavar="KEY", help="Private key: PEM file, hsm:…, awskms:…, hv:…"),
        click.option("--public-key", type=_PATH, help="Its public half, for keys not in a file."),
        click.option("--demo-key", is_flag=True, help="Try it out with a key known to all."),
        click.option("--chain", type=_PATH, help="X.509 certificates of the key (PEM)."),
        click.option("--log", "into", metavar="LOG", help="Folder of a log, or its address."),
        click.option("--log-key", type=_PATH, help="Private key of the log, where it is a folder."),
        click.option("--log-policy", type=_PATH, help="Witnesses the log asks (tlog-policy)."),
        click.option("--timestamp", metavar="URL", default="", help="RFC 3161 authority."),
    )
    for add in reversed(added):
        function = add(function)
    return function


def chosen(made: dict[str, object]) -> "issue.With":
    """Return what the options say.

    Raises:
        CertificateError: a key can't be used.
        ConfigError: options do not go together.
    """
    from appassay.certify import demo, issue
    from appassay.certify import keys as private

    key, public, chain = made["key"], made["public_key"], made["chain"]
    if bool(key) == bool(made["demo_key"]):
        raise ConfigError("name a key: --key KEY, or --demo-key to try it out")
    public_file = public if isinstance(public, Path) else None
    signer = private.signer(str(key), keys.ask, public_file) if key else demo.signer()
    return issue.With(
        signers=(signer,),
        append=_append(made),
        authority=str(made["timestamp"]),
        chain=_chain(chain) if isinstance(chain, Path) else (),
    )


def logging(made: dict[str, object]) -> "issue.With":
    """Return what the options say, of a statement that is nothing but an entry of a log.

    Raises:
        CertificateError: a key can't be used.
        ConfigError: options do not go together, or name no log.
    """
    found = chosen(made)
    if not found.append:
        raise ConfigError("name the log it goes into: --log LOG")
    return found


def _append(made: dict[str, object]) -> "issue.Append | None":
    from appassay.certify import issue
    from appassay.cli import log
    from appassay.tlog.remote import Address

    into, key, policy = made["into"], made["log_key"], made["log_policy"]
    if not into:
        return None
    if files.is_address(str(into)):
        return issue.over(Address(str(into)))
    if not isinstance(key, Path):
        raise ConfigError("a log in a folder needs its key: --log-key FILE")
    opened = log.opened(Path(str(into)), key, policy if isinstance(policy, Path) else None)
    return issue.into(opened)


def _chain(path: Path) -> tuple[bytes, ...]:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        found = x509.load_pem_x509_certificates(files.content(path))
    except ValueError as error:
        raise CertificateError(f"{path}: holds no X.509 certificates (PEM)") from error
    return tuple(certificate.public_bytes(Encoding.DER) for certificate in found)
