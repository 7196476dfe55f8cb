"""What a run shows to be sent without encryption."""

from collections.abc import Iterator

from appassay.clauses.c02_technical_safeguards.clear import host_of, is_local
from appassay.clauses.log import LOG, events, grouped, happened, kind_names, personal, seen
from appassay.clauses.traffic import is_apps, is_others, owner_of, shown
from appassay.model import Event, Facts, Finding, Outcome, Package, Request, Value

CLEAR = "http://"
PLAIN = ("plain", "base64")
"""Forms in which whoever listens reads a value."""


def in_clear(package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield what requests without encryption carry, and what calls give to such addresses."""
    found = [*_requests(package, facts), *_calls(facts)]
    yield from found
    if not found:
        requests = [r for r in facts.of(Request) if r.url.startswith(CLEAR)]
        yield Finding(
            outcome=Outcome.PASSED, says="nothing_in_clear", args={"count": len(requests)},
            evidence=shown(requests), absent=(Request, *LOG),
        )  # fmt: skip


def _requests(package: Package, facts: Facts) -> Iterator[Finding]:
    table: dict[str, list[Request]] = {}
    for request in facts.of(Request):
        told = [carried for carried in request.carries if carried.form in PLAIN]
        open_one = request.url.startswith(CLEAR) and not is_local(request.host)
        if open_one and told and not is_others(request, package):
            table.setdefault(request.host, []).append(request)
    for host, group in table.items():
        sure = any(is_apps(request, package, facts) for request in group)
        kinds = kind_names(c.kind for r in group for c in r.carries if c.form in PLAIN)
        args: dict[str, Value] = {"host": host, "kinds": kinds, "times": len(group)}
        yield Finding(
            outcome=Outcome.FAILED if sure else Outcome.SUSPECT,
            says="carried", args=args, evidence=shown(group), owner=owner_of(group[0], facts),
        )  # fmt: skip


def _calls(facts: Facts) -> Iterator[Finding]:
    given = [e for e in events(facts, "sink") if seen(e) and personal(e) and _address(e)]
    for (_, host), group in grouped(given, lambda e: (e.owner, host_of(_address(e)))):
        if not is_local(host):
            kinds = kind_names(kind for event in group for kind in personal(event))
            args: dict[str, Value] = {"kinds": kinds, "host": host}
            yield happened("sent", group, args=args)


def _address(event: Event) -> str:
    return next((arg for arg in event.args if arg.startswith(CLEAR)), "")
