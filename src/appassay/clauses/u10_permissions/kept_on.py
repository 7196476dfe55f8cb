"""Uses of camera, microphone and place by the code: what ends them, and what begins them unseen."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import by_owner, live, places, shapes
from appassay.knowledge import shapes as table
from appassay.model import ApiCall, Certainty, Component, Facts, Finding, MethodShape, Outcome, Text

NAMES = {
    "camera": Text(zh="相机", en="camera"),
    "microphone": Text(zh="麦克风", en="microphone"),
    "location": Text(zh="位置", en="location"),
}
ONCE = "use.once.location"
CODE = (ApiCall, MethodShape)


def in_code(facts: Facts, seen: set[str]) -> Iterator[Finding]:
    """Yield uses that no leaving of a page ends, and that code with no page in front begins.

    Args:
        facts: the facts of the app.
        seen: what the execution tells more of than the code.
    """
    for kind in [kind for kind in NAMES if kind not in seen]:
        yield from _left_on(kind, facts)
        yield from _unseen(kind, facts)


def _left_on(kind: str, facts: Facts) -> Iterator[Finding]:
    """Yield uses in a page that go on when it is left, as nothing called then ends them."""
    begun = [c for c in live(facts.calls(f"use.start.{kind}"), facts) if _in_page(c)]
    leaving = live(shapes(facts, *_rows("leave.")), facts)
    if begun and not any(f"use.stop.{kind}" in shape.reaches for shape in leaving):
        yield from _found("left_on", kind, begun, facts, facts.calls(f"use.stop.{kind}"))


def _in_page(call: ApiCall) -> bool:
    """Return whether a page leads to a call; a service goes on by its own rules."""
    return call.path[:1] == () or call.path[0].startswith("activity ")


def _unseen(kind: str, facts: Facts) -> Iterator[Finding]:
    """Yield uses that begin where the system calls the app with no page in front."""
    begins = {f"use.start.{kind}"} | ({ONCE} if kind == "location" else set())
    behind = live(shapes(facts, *_rows("behind.")), facts)
    yield from _found("begun_unseen", kind, [s for s in behind if begins & set(s.reaches)], facts)


def _rows(start: str) -> tuple[str, ...]:
    return tuple(row for row in table() if row.startswith(start))


def _found(
    says: str,
    kind: str,
    hits: Sequence[ApiCall] | Sequence[MethodShape],
    facts: Facts,
    ends: Sequence[ApiCall] = (),
) -> Iterator[Finding]:
    """Yield a finding an owner; a foreground service of the type is for a person to look at."""
    services = [c for c in facts.of(Component) if kind in c.foreground_types]
    for owner, group in by_owner(hits):
        finding = Finding(
            outcome=Outcome.REVIEW if services else Outcome.SUSPECT,
            says=says,
            args={"kind": NAMES[kind], "where": places(group)},
            evidence=(*group[:5], *ends[:2], *services[:2]),
            certainty=Certainty.MAY,
            owner=owner,
        )
        # What a callback leads to may lie in code that was not read.
        yield replace(finding, absent=CODE) if says == "left_on" else finding
