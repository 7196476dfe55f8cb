"""No package of an app is fetched before the user confirms.

Applies to: apps whose code was executed from the first launch on; web pages that offer an app.
Expects: no download of an APK, by the download service or by a connection, in states in which
    nothing was tapped. A download that is told to the download service on every way the app can
    take is proved; addresses that are not known, and connections that were only opened, are
    suspicions. In a run record: none on its way while a prompt to download is shown and nothing was
    tapped; that is proved, too.
Cannot tell: addresses that a server sends; whether the user switched automatic updates on; so
    nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from appassay.clauses.log import clean, events, grouped, happened
from appassay.clauses.pages import seen_apps, visits
from appassay.clauses.u01_install_consent.early import before_tap
from appassay.clauses.u01_install_consent.transfers import of_pages
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Package,
    PageEvent,
    PageWindow,
    Request,
    Run,
    TestPoint,
    Visit,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, Request, WindowSeen)
ALSO: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)
TAPPED = "R3"
DOWNLOAD, CONNECT = "download", "connect"


def applies(facts: Facts) -> Sequence[Package | Visit]:
    """Return the app, and the visits to web pages."""
    return [*seen_apps(facts, TARGETS), *visits(facts)]


def expects(target: Package | Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for downloads that no tap asked for."""
    if isinstance(target, Visit):
        yield from of_pages(target, facts)
    else:
        yield from _of_app(target, facts)


def _of_app(package: Package, facts: Facts) -> Iterable[Finding]:
    idle = [e for e in events(facts, DOWNLOAD, CONNECT) if e.state != TAPPED]
    # A record has hundreds of thousands of connections, to few addresses.
    told = [(event, _address(event)) for event in idle]
    addresses = {address for address in {address for _, address in told} if _is_package(address)}
    packages = [event for event, address in told if address in addresses]
    for (_, _, event), group in grouped(packages, lambda e: (e.owner, e.state, e.event)):
        proves = event == DOWNLOAD
        address = _address(group[0])
        says = "fetched" if proves else "connected"
        yield happened(says, group, proves=proves, args={"address": address})
    open_ones = [e for e in idle if e.event == DOWNLOAD and not _address(e)]
    for _, group in grouped(open_ones, lambda e: (e.owner, e.state)):
        yield happened("address_unknown", group, proves=False)
    early = list(before_tap(package, facts))
    yield from early
    if not packages and not open_ones and not early:
        yield clean("none_fetched", facts, {"count": len(idle)})


def _address(event: Event) -> str:
    """Return the address that is fetched; empty where it is not known."""
    return next((arg for arg in event.args if "://" in arg and "?" not in arg[:1]), "")


def _is_package(address: str) -> bool:
    try:
        return urlsplit(address).path.lower().endswith(".apk")
    except ValueError:
        return False
