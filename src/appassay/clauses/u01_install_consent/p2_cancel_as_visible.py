"""A prompt to download or install an app can be turned down as easily as accepted.

Applies to: apps whose windows in a run record ask, above a screen, to download or install, and web
    pages that do.
Expects: a control that cancels, there from the first sight on, not much smaller than the one that
    confirms, and not faint in the picture. A prompt without one is proved where no picture and no
    small control without words may stand for it and back does not close it; what is small, late or
    faint is a suspicion.
Cannot tell: contrast where no picture was measured, for which a person looks; that a tap beside the
    prompt closes it.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.looks import contrast
from appassay.clauses.pages import seen_apps, visits
from appassay.clauses.showings import (
    Showing,
    judged,
    nothing,
    showings,
    without,
)
from appassay.clauses.u01_install_consent.web_prompts import of_pages
from appassay.clauses.windows import (
    FLOATING,
    Control,
    closing,
    controls,
    is_own,
)
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    PageEvent,
    PageWindow,
    Run,
    TestPoint,
    Value,
    Visit,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
ALSO: tuple[type[Fact], ...] = (PageWindow, PageEvent, Visit)


def applies(facts: Facts) -> Sequence[Package | Visit]:
    """Return the app, and the visits to web pages."""
    return [*seen_apps(facts, TARGETS), *visits(facts)]


def expects(target: Package | Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at each prompt."""
    if isinstance(target, Visit):
        yield from of_pages(target, facts, point)
    else:
        yield from _of_app(target, facts, point)


def _of_app(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    asked = [s for s in showings(facts) if is_own(s.first, package) and _confirms(s.first)]
    for showing in asked:
        yield _of(showing, facts, point)
    if not asked:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _confirms(window: WindowSeen) -> list[Control]:
    """Return the controls of a prompt that begin to download or install."""
    if window.kind not in FLOATING:
        return []
    found = controls(window)
    return [c for c in found if any(says_so("window.install", w.strip()) for w in c.words)]


def _of(showing: Showing, facts: Facts, point: TestPoint) -> Finding:
    window = next((w for w in showing.windows if closing(w)), None)
    if window is None:
        return without("no_cancel", showing, showing.last, facts)
    yes = max(control.node.area for control in _confirms(showing.first))
    # Where there are several, the largest is what a user goes for.
    no = max(closing(window), key=lambda control: control.node.area)
    ratio, clear = no.node.area / yes, contrast(no.node, showing)
    late = (window.time - showing.first.time) / 1000
    args: dict[str, Value] = {
        "ratio": f"{ratio:.2f}",
        "least": point.number("area_ratio"),
        "seconds": f"{late:g}",
        "contrast": f"{clear or 0:.2f}",
        "clear": point.number("contrast"),
    }
    if late > point.number("delay"):
        return judged(Outcome.SUSPECT, "late", [window, showing.first], facts, args=args)
    if ratio < point.number("area_ratio"):
        return judged(Outcome.SUSPECT, "small", [window], facts, args=args, node=no.node)
    if clear is None:
        outcome = Outcome.REVIEW if window.screen else Outcome.UNTESTED
        return judged(outcome, "as_large", [window], facts, args=args, node=no.node)
    if clear < point.number("contrast"):
        return judged(Outcome.SUSPECT, "faint", [window], facts, args=args, node=no.node)
    return judged(Outcome.PASSED, "as_clear", [window], facts, args=args, node=no.node)
