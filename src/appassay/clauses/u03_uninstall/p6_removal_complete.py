"""Removal leaves nothing behind that runs.

Applies to: apps, by what a run record compared before the installation and after the removal.
Expects: no package the app installed, no shortcut of it and no executable file of it left behind.
    What names the app is proved; an executable file elsewhere, and an account of it, are
    suspicions, for something else may have put them there. Documents are noted.
Cannot tell: what a server keeps; what was not compared: packages, files, accounts and shortcuts
    all have to be for a pass.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.log import LOG, events, seen
from appassay.knowledge.observed import observed
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package,)
COMPARED = ("packages", "files", "accounts", "shortcuts")
"""What has to be compared."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what was left, then at what was compared."""
    found = [
        *_packages(package, facts), *_shortcuts(package, facts),
        *_files(package, facts), *_accounts(package, facts),
    ]  # fmt: skip
    yield from found
    if found:
        return
    removed = _of("app.removed", facts)
    there = {arg for event in _of("compared", facts) for arg in event.args}
    missing = [what for what in COMPARED if what not in there]
    files = _of("left.file", facts)
    args: dict[str, Value] = {"count": len(files), "missing": ", ".join(missing)}
    says, outcome = "nothing_left", Outcome.PASSED
    if not removed:
        says, outcome = "not_removed", Outcome.UNTESTED
    elif missing:
        says, outcome = "not_compared", Outcome.UNTESTED
    elif files:
        says = "documents_left"
    shown = (*removed[:1], *_of("compared", facts), *files)[:SHOWN]
    yield Finding(outcome=outcome, says=says, args=args, evidence=shown)


def _of(name: str, facts: Facts) -> list[Event]:
    return [event for event in events(facts, name) if seen(event)]


def _told(outcome: Outcome, says: str, event: Event, *beside: Event) -> Finding:
    args: dict[str, Value] = {"what": event.args[0] if event.args else "?"}
    return Finding(outcome=outcome, says=says, args=args, evidence=(event, *beside))


def _packages(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield apps that are left; whose doing they are the system or an installation tells."""
    done = _of("install.commit", facts)
    for event in _of("left.package", facts):
        installer = event.args[1] if len(event.args) > 1 else ""
        by = [e for e in done if event.args and any(event.args[0] in arg for arg in e.args)]
        sure = installer == package.name or bool(by)
        if sure or not installer:
            outcome = Outcome.FAILED if sure else Outcome.SUSPECT
            yield _told(outcome, "package_left", event, *by[:1])


def _shortcuts(package: Package, facts: Facts) -> Iterator[Finding]:
    for event in _of("left.shortcut", facts):
        owner = event.args[1] if len(event.args) > 1 else ""
        if owner in ("", package.name):
            outcome = Outcome.FAILED if owner else Outcome.SUSPECT
            yield _told(outcome, "shortcut_left", event)


def _files(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield executable files; one in a folder that bears the name of the app is of it."""
    endings = tuple(e for row in observed().executable for e in row.endings)
    for event in _of("left.file", facts):
        path = event.args[0] if event.args else ""
        if path.lower().endswith((*endings, *observed().left.endings)):
            sure = package.name in path.split("/")
            yield _told(Outcome.FAILED if sure else Outcome.SUSPECT, "executable_left", event)


def _accounts(package: Package, facts: Facts) -> Iterator[Finding]:
    for event in _of("left.account", facts):
        if event.args and event.args[0].startswith(package.name):
            yield _told(Outcome.SUSPECT, "account_left", event)
