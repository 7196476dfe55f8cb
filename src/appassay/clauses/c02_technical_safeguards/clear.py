"""Cleartext: what the package lets through, and what an execution gives to addresses in clear."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from appassay.clauses.log import events, grouped, happened, kind_names, personal
from appassay.knowledge import phrases
from appassay.model import Event, Facts, Finding, NetworkRule, Package, Value

CLEAR_BELOW = 28
"""Below this target Android allows cleartext unless told otherwise (platform behaviour)."""


def stated(package: Package, rule: NetworkRule | None) -> bool | None:
    """Return whether cleartext is allowed or forbidden in general; None where nothing says."""
    # A network security configuration takes the place of the manifest's flag (from Android 7).
    return (rule.cleartext if rule else None) if package.network_config else package.cleartext


def base(rules: Sequence[NetworkRule]) -> NetworkRule | None:
    """Return the rule for all hosts that are not named."""
    return next((r for r in rules if r.kind == "base" and r.cleartext is not None), None)


def target(package: Package) -> int:
    """Return the release the package is made for."""
    return package.target_sdk or package.min_sdk or 1


def _lets_through(host: str, package: Package, rules: Sequence[NetworkRule]) -> bool:
    """Return whether the package allows cleartext to a host."""
    own = [r for r in rules if r.kind == "domain" and r.cleartext is not None]
    named = [r for r in own if host == r.domain or host.endswith(f".{r.domain}")]
    if named:
        return bool(max(named, key=lambda rule: len(rule.domain)).cleartext)
    allowed = stated(package, base(rules))
    return target(package) < CLEAR_BELOW if allowed is None else allowed


def sent(package: Package, rules: Sequence[NetworkRule], facts: Facts) -> Iterator[Finding]:
    """Yield what is given to addresses in clear, as the log tells it."""
    given = [e for e in events(facts, "sink") if e.kind == "network" and personal(e)]
    for connect in (e for e in events(facts, "connect") if e.kind == "http" and e.args):
        host = host_of(connect.args[0])
        if not host or is_local(host) or not _lets_through(host, package, rules):
            continue
        here = [sink for sink in given if sink.stack and sink.stack == connect.stack]
        near = [sink for sink in given if _beside(sink, connect)]
        for _, group in grouped(here or near, lambda e: (e.owner, e.state)):
            kinds = kind_names(kind for event in group for kind in personal(event))
            args: dict[str, Value] = {"kinds": kinds, "host": host}
            yield happened("sent", group, proves=bool(here), beside=[connect], args=args)


def _beside(sink: Event, connect: Event) -> bool:
    """Return whether the method that opened a connection gives something away after it."""
    if not sink.stack or not connect.stack or sink.state != connect.state:
        return False
    one, other = sink.stack[-1], connect.stack[-1]
    return (one.cls, one.method) == (other.cls, other.method) and sink.id > connect.id


def host_of(address: str) -> str:
    """Return the host of an address; empty where it is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_local(host: str) -> bool:
    """Return whether a host is the device itself or stands in the local network."""
    return re.search(phrases()["transport.local_host"].regex, host) is not None
