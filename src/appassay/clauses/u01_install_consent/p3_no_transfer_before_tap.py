"""No package of an app is fetched before the user confirms.

Applies to: apps whose code was executed from the first launch on.
Expects: no download of an APK, by the download service or by a connection, in states in which
    nothing was tapped. A download that is told to the download service on every way the app can
    take is proved; addresses that are not known, and connections that were only opened, are
    suspicions. In a run record: none on its way while a prompt to download is shown and nothing
    was tapped; that is proved, too.
Cannot tell: addresses that a server sends; whether the user switched automatic updates on; so
    nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.log import clean, events, grouped, happened
from appassay.clauses.showings import actions, judged, showings, tells_acts, while_shown
from appassay.clauses.traffic import loads
from appassay.clauses.windows import controls, is_own
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Request,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, Request, WindowSeen)
TAPPED = "R3"
DOWNLOAD, CONNECT = "download", "connect"


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for downloads that no tap asked for."""
    idle = [e for e in events(facts, DOWNLOAD, CONNECT) if e.state != TAPPED]
    addresses = {address for address in set(map(_address, idle)) if _is_package(address)}
    packages = [event for event in idle if _address(event) in addresses]
    for (_, _, event), group in grouped(packages, lambda e: (e.owner, e.state, e.event)):
        proves = event == DOWNLOAD
        address = _address(group[0])
        says = "fetched" if proves else "connected"
        yield happened(says, group, proves=proves, args={"address": address})
    open_ones = [e for e in idle if e.event == DOWNLOAD and not _address(e)]
    for _, group in grouped(open_ones, lambda e: (e.owner, e.state)):
        yield happened("address_unknown", group, proves=False)
    early = list(_before_tap(package, facts))
    yield from early
    if not packages and not open_ones and not early:
        yield clean("none_fetched", facts, {"count": len(idle)})


def _before_tap(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield packages that were on their way while a prompt asked, and nothing had been tapped."""
    found = [load for load in loads(package, facts) if load.state == TAPPED]
    for showing in showings(facts) if found else ():
        first = showing.first
        if not (is_own(first, package) and tells_acts(first) and _asks(first)):
            continue
        end = min(
            (e.time for e in while_shown(actions(facts, first.record), showing)), default=None
        )
        end = end if end is not None else showing.gone
        during = [x for x in found if x.record == first.record and first.time < x.time]
        during = [x for x in during if end is None or x.time < end]
        load = next((x for x in during if x.sure), during[0] if during else None)
        before = load and any(x.address == load.address and x.time < first.time for x in found)
        if load and not before:
            outcome = Outcome.FAILED if load.sure else Outcome.SUSPECT
            yield judged(
                outcome, "before_tap", [first], facts, beside=[load.fact],
                args={"address": load.address},
            )  # fmt: skip


def _asks(window: WindowSeen) -> bool:
    words = (word.strip() for control in controls(window) for word in control.words)
    return any(says_so("window.install", word) for word in words)


def _address(event: Event) -> str:
    """Return the address that is fetched; empty where it is not known."""
    return next((arg for arg in event.args if "://" in arg and "?" not in arg[:1]), "")


def _is_package(address: str) -> bool:
    try:
        return urlsplit(address).path.lower().endswith(".apk")
    except ValueError:
        return False
