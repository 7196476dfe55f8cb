"""What a run sent and fetched, as several checks ask: whose it is, and who is told."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.clauses.log import events
from appassay.knowledge import sdks
from appassay.knowledge.observed import observed
from appassay.model import APP, Event, Facts, Owner, Package, Request

CONTACTS = ("connect", "sink", "download")
"""Events by which an app reaches a host."""
_HOST = re.compile(r"(?:^|//|@)((?:[a-z0-9-]+\.)+[a-z0-9-]+)(?=[:/?#]|$)")
SUFFIXES = frozenset({"com", "net", "org", "gov", "edu", "ac", "co"})
"""Second parts of country domains under which names are given out."""


def is_apps(request: Request, package: Package, facts: Facts) -> bool:
    """Return whether it is sure that a request is the app's: its archive or an event says so."""
    if request.app:
        return request.app == package.name
    return bool(contacts(request, facts))


def is_others(request: Request, package: Package) -> bool:
    """Return whether the archive says that another app sent a request."""
    return bool(request.app) and request.app != package.name


def contacts(request: Request, facts: Facts) -> list[Event]:
    """Return the events by which the app reached the host of a request in that state of the run."""
    return facts.once("contacts", _contacts).get((request.record, request.state, request.host), [])


def _contacts(facts: Facts) -> dict[tuple[str, str, str], list[Event]]:
    found: dict[tuple[str, str, str], list[Event]] = {}
    for event in events(facts, *CONTACTS):
        if event.record:
            for host in {host for arg in event.args for host in _HOST.findall(arg.lower())}:
                found.setdefault((event.record, event.state, host), []).append(event)
    return found


def owner_of(request: Request, facts: Facts) -> Owner:
    """Return the SDK that a request is of; the app's own where none is known.

    Its code reached the host, or read what is sent, and the host bears the name of its packages.
    """
    reached = next((e.owner for e in contacts(request, facts) if e.owner.sdk), None)
    if reached is not None:
        return reached
    wanted = {carried.read for carried in request.carries}
    reads = (e for e in events(facts, "source") if e.record == request.record and e.id in wanted)
    return next((e.owner for e in reads if _bears(request.host, e.owner)), APP)


def _bears(host: str, owner: Owner) -> bool:
    row = sdks().get(owner.sdk)
    names = (".".join(reversed(name.split(".")[:2])) for name in row.packages) if row else ()
    return domain(host) in names


def domain(host: str) -> str:
    """Return the name a host was registered under; a number stays as it is."""
    parts = host.strip(".").split(".")
    if parts[-1].isdecimal() or ":" in host:
        return host
    longer = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SUFFIXES
    return ".".join(parts[-3 if longer else -2 :])


def is_operators(host: str, package: Package) -> bool:
    """Return whether a host bears the name by which the app's package begins."""
    own = package.name.lower().split(".")
    turned = ".".join(reversed(own[:3])), ".".join(reversed(own[:2]))
    return domain(host) in turned


def is_own_sdk(owner: Owner, package: Package) -> bool:
    """Return whether an SDK is of the house the app is of, by the names of their packages.

    The SDKs of one provider have several: com.qq.e and com.tencent.mm are of one house.
    """
    row = sdks().get(owner.sdk)
    house = package.name.split(".")[:2]
    if row is None:
        return False
    kin = [one for one in sdks().values() if one.provider.zh == row.provider.zh]
    names = (name for one in (row, *kin) for name in one.packages)
    return any(name.split(".")[:2] == house for name in names)


def shown(requests: Sequence[Request], most: int = 6) -> tuple[Request, ...]:
    """Return the requests that stand as evidence."""
    return tuple(requests[:most])


def hosts(requests: Iterable[Request]) -> str:
    """Return the first few hosts of requests, each once."""
    found = list(dict.fromkeys(r.host for r in requests if r.host))
    return ", ".join(found[:3]) + (" …" if len(found) > 3 else "")


class Load(Struct, frozen=True):
    """A download of executable content that a run shows."""

    record: str
    state: str
    time: int
    address: str
    fact: Event | Request
    sure: bool
    """Whether it is the app's for certain."""
    size: int = 0
    """Bytes; 0 where they are not known."""


def loads(package: Package, facts: Facts) -> list[Load]:
    """Return the downloads of executable content, in order: by events, and by traffic."""
    found = [
        Load(e.record, e.state, e.time, address, e, True)
        for e in events(facts, "download")
        if e.record and (address := _executable(e.args))
    ]
    found += [
        Load(r.record, r.state, r.time, r.url, r, is_apps(r, package, facts), r.size)
        for r in facts.of(Request)
        if r.brings and not is_others(r, package)
    ]
    return sorted(found, key=lambda load: (load.record, load.time))


def _executable(args: Iterable[str]) -> str:
    """Return the address of what is downloaded, without its query, if it names such content."""
    for arg in args:
        address = arg.partition("?")[0]
        if "://" in address and any(
            address.lower().endswith(row.endings) for row in observed().executable
        ):
            return address
    return ""
