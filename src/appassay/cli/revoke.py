"""`assay revoke`: take a certificate back."""

from datetime import UTC, datetime

import click

from appassay.cli import signing
from appassay.errors import ConfigError


@click.command()
@click.argument("serial")
@click.option("--reason", required=True, help="Why; it is public.")
@signing.options
def revoke(serial: str, reason: str, **made: object) -> None:
    """Put into a log that the certificate SERIAL holds no more.

    Verifiers learn it from the list that `assay log revocations` makes of the log.
    """
    from appassay.certify import issue
    from appassay.certify import statement as st

    if len(serial) != 32 or set(serial) - set("0123456789abcdef"):
        raise ConfigError(f"{serial}: is not the number of a certificate (32 hexadecimal digits)")
    chosen = signing.logging(made)
    said = st.Revoked(serial=serial, revoked=st.stamp(datetime.now(UTC)), reason=reason)
    subject = st.Subject(name=serial, digest={})
    place = issue.logged(st.make(subject, st.REVOKED, said), chosen)
    click.echo(f"revocation  {place}")
