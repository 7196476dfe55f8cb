"""Pages in a web view neither fetch files nor open other apps by themselves.

Applies to: apps and SDK archives whose code is told of the addresses or downloads of a page.
Expects: that reachable code that hands an address to other apps, or a file to the system's
    downloads, shows a dialog first or asks whether the user touched the page. Where it looks at the
    kind of file, a person decides.
Cannot tell: whether the dialog asks for this, and what pages under the control of others do; so
    nothing found is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import class_of, live, shapes, suspicion, texts
from appassay.model import (
    ApiCall,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (MethodShape, ApiCall)
READS: tuple[type[Fact], ...] = (TextSeen,)
ASKS = {"page.asks", "page.gesture"}
OPENS = {"jump.start", "page.open"}
FETCHES = "page.fetch"


def applies(facts: Facts) -> Sequence[Sequence[MethodShape]]:
    """Return the callbacks that are told of addresses and downloads, as one group."""
    found = live(shapes(facts, "page.address", "page.download"), facts)
    return [found] if found else []


def expects(found: Sequence[MethodShape], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for callbacks that go on without asking."""
    unasked = [shape for shape in found if not ASKS & {*shape.calls, *shape.reaches}]
    opening = [s for s in unasked if s.shape == "page.address" and set(s.reaches) >= OPENS]
    fetching = [s for s in unasked if FETCHES in s.reaches]
    choosy = {class_of(text) for text in texts(facts, "page.file_kind")}
    chosen = [shape for shape in fetching if class_of(shape) in choosy]
    plain = [shape for shape in fetching if shape not in chosen]
    told = [
        *suspicion("opens_unasked", opening),
        *suspicion("fetches_unasked", plain),
        *suspicion("fetches_kinds", chosen, outcome=Outcome.REVIEW),
    ]
    yield from told
    if not told:
        yield Finding(
            outcome=Outcome.PASSED,
            says="asks_first",
            args={"count": len(found)},
            evidence=tuple(found[:5]),
            absent=(MethodShape, ApiCall),
        )
