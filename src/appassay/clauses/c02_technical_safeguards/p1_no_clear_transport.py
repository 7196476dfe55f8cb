"""Nothing in the package lets data travel in clear or past the check of the server.

Applies to: apps that may use the network, and SDK archives.
Expects: where the code was executed, nothing personal that is given to an http:// address which the
    package lets through; it is proved where the address itself carries it, and a suspicion where
    the method that opens the connection also writes to one. In a run, no request of the app in
    clear that carries a value it read. In the package, no cleartext allowed for hosts outside the
    local network, no trust in certificates the user installed, and callbacks that check.
Cannot tell: what other network stacks send, and how the server is set up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from appassay.clauses.c02_technical_safeguards.clear import (
    CLEAR_BELOW,
    base,
    is_local,
    sent,
    stated,
    target,
)
from appassay.clauses.c02_technical_safeguards.in_clear import in_clear
from appassay.clauses.c02_technical_safeguards.owners import SHOWN, by_owner, counts, places
from appassay.clauses.log import LOG
from appassay.model import (
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    Level,
    MethodShape,
    NetworkRule,
    Outcome,
    Package,
    Permission,
    Request,
    Run,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Package,)
READS: tuple[type[Fact], ...] = (Permission, NetworkRule, MethodShape, ApiCall, *LOG)
ALSO: tuple[type[Fact], ...] = (Request,)
SHAPES: Mapping[str, str] = {
    "trust.server": "trusts_every_server",
    "trust.host": "accepts_every_host",
    "trust.page": "goes_on_after_error",
}
CALLS: Mapping[str, str] = {
    "transport.allow_all_verifier": "accepts_every_host_api",
    "transport.insecure_socket": "insecure_socket",
}


def applies(facts: Facts) -> Sequence[Package]:
    """Return the package, if it can use the network at all."""
    online = any(p.name == "android.permission.INTERNET" for p in facts.of(Permission))
    online |= _is_observed(facts)
    # A shared user may hold the permission through another app.
    return [p for p in facts.of(Package) if p.library or p.shared_user or online]


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the manifest, the network security configuration and the callbacks."""
    if _is_observed(facts):
        yield from in_clear(package, facts)
    if facts.level(TARGETS) is not Level.NONE:
        yield from _in_package(package, facts)


def _is_observed(facts: Facts) -> bool:
    return any(run.record for run in facts.of(Run))


def _in_package(package: Package, facts: Facts) -> Iterator[Finding]:
    rules = [rule for rule in facts.of(NetworkRule) if rule.kind != "debug"]
    found = [*_trust(facts)]
    if not package.library:
        found += [*_cleartext(package, rules), *_user_certificates(rules)]
        found += sent(package, rules, facts)
    yield from found
    if not found:
        yield Finding(
            outcome=Outcome.PASSED,
            says="nothing_found",
            evidence=(package, *rules[:SHOWN]),
            absent=(NetworkRule, MethodShape, ApiCall),
        )


def _cleartext(package: Package, rules: Sequence[NetworkRule]) -> Iterator[Finding]:
    rule, level = base(rules), target(package)
    allowed = stated(package, rule)
    if allowed:
        yield _suspect("cleartext_allowed", (rule or package,))
    elif allowed is None and level < CLEAR_BELOW:
        yield _suspect("cleartext_by_default", (package,), absent=(NetworkRule,), target=level)
    named = [r for r in rules if r.kind == "domain" and r.cleartext and not is_local(r.domain)]
    if named:
        hosts = ", ".join(dict.fromkeys(rule.domain for rule in named[:SHOWN]))
        yield _suspect("cleartext_domains", tuple(named[:SHOWN]), hosts=hosts)


def _suspect(
    says: str, evidence: tuple[Fact, ...], absent: tuple[type[Fact], ...] = (), **args: str | int
) -> Finding:
    return Finding(
        outcome=Outcome.SUSPECT,
        says=says,
        args=args,
        evidence=evidence,
        certainty=Certainty.POSSIBLE,
        absent=absent,
    )


def _user_certificates(rules: Sequence[NetworkRule]) -> Iterator[Finding]:
    trusting = [rule for rule in rules if rule.trusts_user]
    if trusting:
        yield _suspect("user_certificates", tuple(trusting[:SHOWN]))


def _trust(facts: Facts) -> Iterator[Finding]:
    shapes = [s for s in facts.of(MethodShape) if _is_weak(s) and counts(s, facts)]
    for shape, says in SHAPES.items():
        for group in by_owner(s for s in shapes if s.shape == shape).values():
            yield _in_code(says, group)
    for api, says in CALLS.items():
        for calls in by_owner(c for c in facts.calls(api) if counts(c, facts)).values():
            yield _in_code(says, calls)


def _is_weak(shape: MethodShape) -> bool:
    if shape.shape == "trust.server":
        return shape.empty
    if shape.shape == "trust.host":
        return shape.returns == 1 and not shape.throws
    return shape.shape == "trust.page" and "transport.ssl_proceed" in shape.calls


def _in_code(says: str, code: Sequence[ApiCall] | Sequence[MethodShape]) -> Finding:
    return Finding(
        outcome=Outcome.SUSPECT,
        says=says,
        args={"count": len(code), "where": places(code)},
        evidence=tuple(code[:SHOWN]),
        certainty=Certainty.MAY if code[0].reachable else Certainty.POSSIBLE,
        owner=code[0].owner,
    )
