"""Overlays that call for an app can be closed, and stay closed.

Applies to: web pages over which something floats that covers much of the screen and has a control
    that opens or downloads an app.
Expects: a control that closes it, and that the same does not come back on the same page. What only
    a tap beside it closes, and many of them during one read, are suspicions.
Cannot tell: what counts as frequent in law.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.pages import Float, happened, lacking, told, visits, whole_of
from appassay.clauses.u02_web_promotion.overlays import (
    closings,
    prompting,
    returns,
    shut_in,
    ways_to_close,
)
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    PageEvent,
    PageWindow,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)
READS: tuple[type[Fact], ...] = ()
READING = "W4"


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each overlay."""
    found = prompting(facts, visit, point.number("cover"))
    bad = [*_each(found, facts, visit), *_often(found, facts, visit, point)]
    yield from bad
    if not found and not bad:
        yield told(Outcome.INAPPLICABLE, "none", (visit,))
    elif not bad:
        marks = [whole_of(one.first) for one in found]
        yield told(Outcome.PASSED, "closable", (), marks=marks, args={"count": len(found)})


def _each(found: Sequence[Float], facts: Facts, visit: Visit) -> Iterable[Finding]:
    back: list[Float] = []
    for one in found:
        if any(one is other for other in back):
            continue
        tried = closings(one, facts, visit)
        marks = [whole_of(one.first)]
        again = returns(one, found)
        if shut_in(one, facts, visit):
            if again is None:
                yield lacking(_shut(one, tried != [], marks), one.windows)
        elif again is not None and any(closing.went for closing in tried):
            back.append(again)
            yield told(Outcome.FAILED, "returns", (), marks=[whole_of(again.first), *marks])
        elif tried and all(c.control is None for c in tried if c.went) and _went(one, tried):
            yield told(Outcome.SUSPECT, "no_control", (tried[-1].tap,), marks=marks)


def _went(one: Float, tried: Sequence[object]) -> bool:
    return one.gone is not None and bool(tried)


def _shut(one: Float, tried: bool, marks: list) -> Finding:  # type: ignore[type-arg]
    """Return what it amounts to that nothing closed it: proved where nothing might, or all was."""
    open_ways = ways_to_close(one)
    outcome = Outcome.FAILED if tried or not open_ways else Outcome.SUSPECT
    return told(outcome, "not_closable", (), marks=marks)


def _often(
    found: Sequence[Float], facts: Facts, visit: Visit, point: TestPoint
) -> Iterable[Finding]:
    """Return that more came up during the read than may."""
    came = [one for one in found if one.first.state == READING]
    asked = [e for e in happened(facts, visit, "dialog") if e.state == READING]
    asked = [e for e in asked if any(says_so("page.opens", arg) for arg in e.args)]
    count = len(came) + len(asked)
    if count > point.number("prompts"):
        marks = [whole_of(one.first) for one in came]
        yield told(
            Outcome.SUSPECT, "often", tuple(asked[:3]), marks=marks,
            args={"count": count, "most": point.number("prompts"), "minutes": point.number("span")},
        )  # fmt: skip
