"""No app is installed without the system asking the user.

Applies to: the code of an app or SDK archive.
Expects: no reachable installer session, install command, hidden install method, or accessibility
    service that presses the installer's buttons. Handing a package to the system's own installer
    is listed, but raises no suspicion: the system asks there, as it does at the end of a session
    of an app that holds no right to install without the user.
Cannot tell: whether the app is a store that a phone maker signed; what happens when it runs.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import (
    SHOWN,
    Hit,
    class_of,
    live,
    places,
    presses,
    suspicion,
    texts,
    words,
)
from appassay.model import (
    ApiCall,
    Component,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Permission,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall, TextSeen)
READS: tuple[type[Fact], ...] = (Permission, Component, Package)
UNASKED = frozenset(
    {
        "android.permission.INSTALL_PACKAGES",
        "android.permission.UPDATE_PACKAGES_WITHOUT_USER_ACTION",
    }
)
"""Rights to install without the user (android.content.pm.PackageInstaller)."""
ACCESSIBILITY = "android.permission.BIND_ACCESSIBILITY_SERVICE"


def applies(facts: Facts) -> Sequence[str]:
    """Return one target: the whole of the code."""
    return ["code"]


def expects(target: str, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each means of installing."""
    allowed = [p for p in facts.of(Permission) if p.name in words("install.permission")]
    found = [*_silent(facts, allowed), *_taps(facts)]
    yield from found
    if found:
        return
    sessions = live(facts.calls("install.session"), facts)
    if sessions:
        yield Finding(
            outcome=Outcome.PASSED,
            says="session_asks",
            args={"where": places(sessions)},
            evidence=(*allowed, *sessions)[:SHOWN],
            absent=(ApiCall, TextSeen, Permission),
        )
        return
    asked = live(texts(facts, "install.by_system"), facts)
    yield Finding(
        outcome=Outcome.PASSED,
        says="system_asks" if asked else "nothing_found",
        args={"where": places(asked)} if asked else {},
        evidence=(*allowed, *asked)[:SHOWN],
        absent=(ApiCall, TextSeen),
    )


def _silent(facts: Facts, allowed: Sequence[Permission]) -> Iterator[Finding]:
    if _may_be_silent(facts):
        sessions = live(facts.calls("install.session"), facts)
        yield from suspicion("session", sessions, beside=allowed)
    yield from suspicion("shell", _commands(facts), beside=allowed)
    hidden: list[Hit] = [*live(facts.calls("install.hidden"), facts), *_reflected(facts)]
    yield from suspicion("hidden_method", hidden, beside=allowed)


def _may_be_silent(facts: Facts) -> bool:
    """Return whether a session may end without the system asking the user.

    Android asks whoever holds neither of the two rights. What the host of an SDK archive holds, and
    what an app gets by a shared user, is not known.
    """
    shared = any(package.library or package.shared_user for package in facts.of(Package))
    return shared or any(permission.name in UNASKED for permission in facts.of(Permission))


def _commands(facts: Facts) -> list[TextSeen]:
    """Return install commands, where the code starts commands at all."""
    runs = live(facts.calls("install.exec"), facts)
    return live(texts(facts, "install.shell_text"), facts) if runs else []


def _reflected(facts: Facts) -> list[TextSeen]:
    """Return names of hidden methods in classes that name a hidden type, or call by name, too.

    The name alone may be anything, such as a message to a script.
    """
    types = {class_of(text) for text in texts(facts, "install.hidden_class")}
    if any(permission.name in UNASKED for permission in facts.of(Permission)):
        # With the right to install, a call by the method's name is enough.
        types |= {class_of(c) for c in live(facts.calls("install.reflective_call"), facts)}
    names = live(texts(facts, "install.reflected"), facts)
    return [name for name in names if class_of(name) in types]


def _taps(facts: Facts) -> Iterator[Finding]:
    services = [c for c in facts.of(Component) if c.permission == ACCESSIBILITY and c.enabled]
    windows = live(texts(facts, "install.installer_window"), facts)
    actions = presses(facts)
    if services and windows and actions:
        yield from suspicion("accessibility", actions, beside=(*services[:2], *windows[:3]))
