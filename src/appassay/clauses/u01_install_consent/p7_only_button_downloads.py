"""Only a control that says so downloads an app, and what was stopped stays so.

Applies to: apps, by the taps, windows and traffic of a run record.
Expects: no app package is fetched after a tap on a place of an information window that says neither
    download nor install; where the place has words of its own, or no picture may hold any, that is
    proved. No package whose download was paused or cancelled is fetched again on a later launch
    before anything is tapped.
Cannot tell: words that a picture holds; that an archive of traffic is the app's where neither it
    nor an event says so; places that nobody tapped: without a grid of taps nothing passes.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.log import LOG
from appassay.clauses.showings import information, judged, nothing
from appassay.clauses.taps import Hit, hits, until_next, words_at
from appassay.clauses.traffic import Load, loads
from appassay.clauses.u01_install_consent.resumed import resumed
from appassay.clauses.windows import (
    LARGE,
    agrees,
    closes,
    controls,
    is_ad,
    is_own,
    painted,
    promotes,
)
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Request,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run, Request)
FILLS = 0.8
"""Share of the screen from which on a floating window informs whatever it says."""
BEFORE = 10_000
"""Milliseconds after a tap that asks for a download in which it may begin."""
SOON = 3_000
"""Milliseconds after a tap in which a download it sets off begins."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what each tap set off, then at what the next launch took up again."""
    own = [hit for hit in hits(facts) if is_own(hit.window, package)]
    found = loads(package, facts)
    told = [*_set_off(own, found, facts), *resumed(own, found, facts)]
    yield from told
    if told:
        return
    shown = {s.first.number for s in information(facts, package, FILLS)}
    beside = [hit for hit in own if _informs(hit.window) and not _is_labelled(hit)]
    if not shown and not beside:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))
    elif len(beside) < point.number("grid"):
        yield nothing(Outcome.UNTESTED, "few_taps", facts, len(beside))
    else:
        window = beside[0].window
        args = {"count": len(beside)}
        yield judged(
            Outcome.PASSED, "nothing_loaded", [window], facts, args=dict(args),
            rests=(WindowSeen, *LOG),
        )  # fmt: skip


def _set_off(own: Sequence[Hit], found: Sequence[Load], facts: Facts) -> Iterator[Finding]:
    for hit in own:
        end = until_next(hit, SOON, facts)
        same = [load for load in found if load.record == hit.tap.record]
        after = [load for load in same if hit.tap.time <= load.time <= end]
        if not after or not _informs(hit.window) or _is_labelled(hit):
            continue
        if any(
            _is_labelled(x) and 0 <= hit.tap.time - x.tap.time <= BEFORE
            for x in same_record(own, hit)
        ):
            # What was asked for a moment ago may begin only now.
            continue
        load = next((load for load in after if load.sure), after[0])
        said = [word for word in words_at(hit) if word]
        args = {"words": said[0][:30] if said else "–", "address": load.address}
        # Where a button says what it does, what lies beside it is none, whatever it shows.
        hidden = not said and painted(hit.window) and not _has_button(hit.window)
        outcome = Outcome.FAILED if load.sure and not hidden else Outcome.SUSPECT
        says = "unlabelled" if said else "beside_button"
        yield judged(
            outcome, says, [hit.window], facts, beside=[hit.tap, load.fact], args=dict(args),
            lack=not said, node=hit.control.node if hit.control else None,
        )  # fmt: skip


def same_record(own: Sequence[Hit], hit: Hit) -> list[Hit]:
    """Return the taps of the record that a tap is of."""
    return [other for other in own if other.tap.record == hit.tap.record]


def _informs(window: WindowSeen) -> bool:
    """Return whether a window is an advertisement or tells of an offer.

    In the list of files or apps that a user walks over, a tap is a choice.
    """
    recommends = any(says_so("window.recommends", text) for text in window.texts)
    return is_ad(window) or promotes(window) or recommends or _has_button(window)


def _has_button(window: WindowSeen) -> bool:
    """Return whether a window has a control that says it downloads or installs."""
    return any(
        says_so("window.install", word.strip()) for c in controls(window) for word in c.words
    )


def _is_labelled(hit: Hit) -> bool:
    """Return whether the place of a tap says that something is loaded, or confirms what does."""
    for node in hit.spot:
        screen = hit.window.width * hit.window.height
        if says_so("window.loads", node.words) and node.area <= LARGE * (screen or node.area * 9):
            return not (hit.control and closes(hit.control))
    control = hit.control
    confirms = control is not None and (
        agrees(control) or any(says_so("window.noted", word) for word in control.words)
    )
    asked = any(says_so("window.loads", text) for text in hit.window.texts)
    return confirms and asked and not is_ad(hit.window)
