"""Nothing of the person goes to third parties before consent, nor later to one that is not told of.

Applies to: apps, by the events and the traffic of a run record.
Expects: before consent, and after a refusal, no request to somebody else's host that carries an
    identifier which the app read in the run, as it is, encoded or hashed; and no identifier that an
    SDK was seen to send. After consent, each SDK that is seen to send personal information stands
    in a document. Proved is what is surely the app's, and goes to an SDK's house, not the app's.
Cannot tell: whose a host is where neither an SDK reached it nor it bears the name of the app: that
    is a suspicion; encrypted bodies; values that the record does not tell.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import the_app
from appassay.clauses.log import (
    LOG,
    NETWORK,
    clean,
    early,
    events,
    grouped,
    happened,
    is_strict,
    kind_names,
    sdk_name,
    seen,
)
from appassay.clauses.traffic import (
    is_apps,
    is_operators,
    is_others,
    is_own_sdk,
    owner_of,
    shown,
)
from appassay.clauses.u08_necessity.receivers import unlisted
from appassay.knowledge.moments import moment
from appassay.model import (
    APP,
    DocumentSeen,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Request,
    Statement,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package, Request, DocumentSeen, Statement)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what is sent before consent, then at who is told of after it."""
    sent = [r for r in facts.of(Request) if r.carries and not is_others(r, package)]
    sent = [r for r in sent if not is_operators(r.host, package)]
    given = [e for e in events(facts, "sink") if seen(e) and e.kind in NETWORK and e.kinds]
    theirs = [e for e in given if e.owner.sdk]
    found = [*_early(sent, package, facts), *_by_sdk(theirs, package)]
    found += unlisted(theirs, sent, package, facts)
    yield from found
    if not found:
        yield from _clean(facts)


def _early(sent: Sequence[Request], package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield what requests carried before consent, a host and a state at a time."""
    table: dict[tuple[str, str], list[Request]] = {}
    for request in sent:
        if not request.agreed and any(is_strict(c.kind) for c in request.carries):
            table.setdefault((request.host, request.state), []).append(request)
    for (host, state), group in table.items():
        owner = next((o for r in group if (o := owner_of(r, facts)).sdk), APP)
        apps = any(is_apps(r, package, facts) for r in group)
        third = bool(owner.sdk) and not is_own_sdk(owner, package)
        reads = _reads(group, facts)
        args: dict[str, Value] = {
            "host": host, "state": moment(Event(state=state)), "times": len(group),
            "kinds": kind_names(c.kind for r in group for c in r.carries),
            "when": f"{group[0].time / 1000:g}", "sdk": sdk_name(owner) if third else "–",
        }  # fmt: skip
        yield Finding(
            outcome=Outcome.FAILED if third and apps else Outcome.SUSPECT,
            says="sent" if third else "sent_unclear",
            args=args,
            evidence=(*shown(group, 4), *reads),
            owner=owner if third else APP,
        )


def _reads(group: Sequence[Request], facts: Facts) -> list[Event]:
    """Return the reads whose values were found again in requests."""
    wanted = {(r.record, c.read) for r in group for c in r.carries}
    return [e for e in events(facts, "source") if (e.record, e.id) in wanted][:3]


def _by_sdk(theirs: Sequence[Event], package: Package) -> Iterator[Finding]:
    """Yield identifiers that an SDK was seen to send before consent."""
    sent = [e for e in early(theirs) if any(map(is_strict, e.kinds))]
    for (owner, _), group in grouped(sent, lambda e: (e.owner, e.state)):
        kinds = kind_names(kind for event in group for kind in event.kinds)
        args: dict[str, Value] = {
            "sdk": sdk_name(owner), "kinds": kinds, "times": sum(e.count for e in group),
        }  # fmt: skip
        yield happened("given", group, proves=not is_own_sdk(owner, package), args=args)


def _clean(facts: Facts) -> Iterator[Finding]:
    """Yield that nothing was sent, if values were known by which it could be told."""
    before = [r for r in facts.of(Request) if not r.agreed]
    known = any(r.carries for r in facts.of(Request))
    read = [e for e in early(events(facts, "source")) if seen(e) and is_strict(e.kind)]
    says = "none_sent" if known or not (before and read) else "values_unknown"
    finding = clean(says, facts, {"count": len(before)})
    outcome = Outcome.PASSED if says == "none_sent" else Outcome.UNTESTED
    yield replace(finding, outcome=outcome, absent=(*LOG, Request))
