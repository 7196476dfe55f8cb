"""`assay attest`: put the other steps of an app's way into a log."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from appassay.cli import signing
from appassay.errors import ConfigError

if TYPE_CHECKING:
    from appassay.certify import statement as st

_PATH = click.Path(path_type=Path, readable=False)
_STEPS = ("filing", "developer", "submission", "listing", "distribution")
_FIELDS = {
    "filing": ("number", "operator"),
    "developer": ("organisation", "code"),
    "submission": ("organisation",),
    "listing": ("store", "decision", "reviewer"),
    "distribution": ("store", "address"),
}
"""What each step has to say beside the app."""


@click.command()
@click.argument("step", type=click.Choice(_STEPS))
@click.argument("apk", type=_PATH)
@click.option("--say", multiple=True, metavar="NAME=VALUE", help="What the step says.")
@signing.options
def attest(step: str, apk: Path, say: tuple[str, ...], **made: object) -> None:
    r"""Sign that an app was filed, its developer identified, a file submitted, listed, distributed.

    \b
    filing        --say number=京ICP备… --say operator=…
    developer     --say organisation=… --say code=<unified social credit code>
    submission    --say organisation=…
    listing       --say store=… --say decision=… --say reviewer=…
    distribution  --say store=… --say address=https://…
    """
    from appassay.certify import issue
    from appassay.certify import statement as st

    said = dict(_pair(text) for text in say)
    if missing := [name for name in _FIELDS[step] if name not in said]:
        raise ConfigError(f"{step} also needs --say {'=… --say '.join(missing)}=…")
    chosen = signing.logging(made)
    app, subject = _about(apk, whole=step not in ("filing", "developer"))
    statement = st.make(subject, st.step_type(step), {"app": app, **said})
    click.echo(f"{step}  {issue.logged(statement, chosen)}")


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name or not value:
        raise ConfigError(f"--say {text}: is not NAME=VALUE")
    return name, value


def _about(apk: Path, whole: bool) -> "tuple[dict[str, str], st.Subject]":
    """Return the app of a file, and the subject: the whole file, or the app by its name."""
    from appassay.certify import statement as st

    package, version, signer = told(apk)
    app = {"package": package, "signer": signer}
    if not whole:
        return app, st.Subject(name=package, digest={})
    return app | {"version_name": version}, st.look(apk).subject(f"{package} {version}")


def told(apk: Path) -> tuple[str, str, str]:
    """Return package name, version and developer's certificate of an APK."""
    from appassay.extract import read
    from appassay.model import Package, Signer

    facts = read(apk, execute=False).facts
    package, signer = facts.first(Package), facts.first(Signer)
    if not package:
        raise ConfigError(f"{apk}: its manifest does not name an app")
    return package.name, package.version_name, signer.sha256 if signer else ""
