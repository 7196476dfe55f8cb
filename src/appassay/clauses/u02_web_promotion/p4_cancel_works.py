"""What a page puts above itself to call for an app can be cancelled, and cancelling works.

Applies to: web pages over which something floats that has a control that opens or downloads an app.
Expects: that a tap on what says it closes leaves the page where it is, for five seconds, with
    nothing fetched and no app opened, and that what floats is gone then.
Cannot tell: what a control is that says nothing; where such a one leads away it is a suspicion.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.pages import (
    Float,
    address,
    after,
    closes,
    happened,
    lacking,
    leads_out,
    told,
    visits,
    whole_of,
)
from appassay.clauses.u02_web_promotion.overlays import (
    Closing,
    closings,
    prompting,
    shut_in,
    ways_to_close,
)
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    PageEvent,
    PageWindow,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)
READS: tuple[type[Fact], ...] = ()
LARGE = 0.3
"""Share of the screen from which on what floats has to offer a way out."""


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each tap that cancels."""
    found = prompting(facts, visit)
    given = [finding for one in found for finding in _of(one, facts, visit, point)]
    yield from given
    if not given:
        yield told(Outcome.INAPPLICABLE, "none", (visit,))


def _of(one: Float, facts: Facts, visit: Visit, point: TestPoint) -> Iterable[Finding]:
    tried = closings(one, facts, visit)
    within = round(point.number("watched") * 1000)
    spoken = [c for c in tried if c.control is not None and closes(c.control)]
    yield from (f for c in tried if (f := _leads(c, facts, visit, within)) is not None)
    if any(_leads(c, facts, visit, within) for c in tried):
        return
    if spoken and not any(c.went for c in tried):
        marks = [_mark(spoken[0]), whole_of(one.windows[-1])]
        yield told(Outcome.FAILED, "stays", (spoken[0].tap,), marks=marks)
    elif any(c.went for c in tried):
        gone = next(c for c in tried if c.went)
        yield told(Outcome.PASSED, "works", (gone.tap,), marks=[_mark(gone)])
    elif _large(one) and shut_in(one, facts, visit) and not ways_to_close(one):
        finding = told(Outcome.FAILED, "no_cancel", (), marks=[whole_of(one.first)])
        yield lacking(finding, one.windows)


def _large(one: Float) -> bool:
    from appassay.clauses.pages import cover

    return any(cover(window) > LARGE for window in one.windows)


def _leads(closing: Closing, facts: Facts, visit: Visit, within: int) -> Finding | None:
    """Return what a tap led to where it should only have closed something."""
    later = after(closing.tap, happened(facts, visit), within)
    bad = [e for e in later if leads_out(e) or e.event in ("navigate", "download")]
    bad = [e for e in bad if "#" not in address(e) or leads_out(e)]
    if not bad:
        return None
    says = closing.control is not None and closes(closing.control)
    outcome = Outcome.FAILED if says else Outcome.SUSPECT
    return told(
        outcome, "leads_away" if says else "sign_leads_away", (closing.tap, *bad[:2]),
        marks=[_mark(closing)],
        args={"words": closing.tap.entry[:40], "address": address(bad[0])[:160]},
    )  # fmt: skip


def _mark(closing: Closing) -> Mark:
    if closing.control is None:
        return whole_of(closing.window)
    return Mark(window=closing.window, bounds=closing.control.node.bounds)
