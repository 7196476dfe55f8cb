"""Consent is an active choice with an equal refusal.

Applies to: apps whose code was executed from the first launch on.
Expects: no box about the rules that is ticked before anybody touched it, a control that refuses,
    and one that agrees by more than "I know". A ticked box is proved, and so is an alert of the
    platform that can't be dismissed and has buttons that agree alone. Another window without a
    refusal is a suspicion: a picture may stand for the control, or the back key may refuse.
    Where a run record holds windows of the first launch, these decide: a box that is ticked when
    first seen is proved, and a window without a refusal that back does not close, where no picture
    and no small control without words may stand for one; a refusal much smaller is a suspicion.
Cannot tell: windows that were not recognised, and by execution, boxes whose text stands beside them
    and sizes of controls; so a window that offers both is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import events, grouped, happened
from appassay.clauses.u09_clear_rules.shown_rules import choice, implied, ticked
from appassay.knowledge.models import models
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
KNOWN = frozenset({"好的", "我知道了", "知道了", "ok", "got it"})
"""Words that take note but do not agree."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for boxes ticked in advance, for words that refuse, and for words that agree."""
    seen = [*ticked(package, facts), *implied(package, facts)]
    seen += choice(package, facts, point)
    yield from seen
    told = _told(facts)
    # What was seen tells more than that nothing was found amiss, or nothing at all.
    yield from (f for f in told if not seen or f.outcome is not Outcome.UNTESTED)


def _told(facts: Facts) -> Iterable[Finding]:
    boxes = [event for event in events(facts, "consent.box") if event.state == "R0"]
    full = [event for event in boxes if event.kind == "ticked"]
    for _, group in grouped(full, lambda event: event.args):
        yield happened("ticked", group, args={"text": group[0].args[0]})
    window = next(iter(events(facts, "consent.asked")), None)
    if window is None and boxes and not full:
        yield Finding(outcome=Outcome.UNTESTED, says="not_ticked", evidence=tuple(boxes[:5]))
    elif window is None and not full:
        yield Finding(outcome=Outcome.UNTESTED, says="no_window", evidence=tuple(facts.of(Run)))
    elif window is not None:
        yield _of_window(window, facts)


def _of_window(window: Event, facts: Facts) -> Finding:
    words = models()["words"]
    texts = [text.strip().lower() for text in window.args]
    agrees = [t for t in texts if _has(t, words["accept"]) and not _has(t, words["refuse"])]
    if not any(_has(text, words["refuse"]) for text in texts):
        ways = [event for event in events(facts, "consent.ways") if event.kind == "none"]
        args: dict[str, Value] = {"texts": window.args[-1]}
        return happened("no_refusal", [window], proves=bool(ways), beside=ways[:1], args=args)
    if agrees and KNOWN & set(texts) and all(t in KNOWN or len(t) > 8 for t in agrees):
        return happened("only_noted", [window], proves=False, args={"texts": window.args[-1]})
    return Finding(outcome=Outcome.UNTESTED, says="both", evidence=(window,))


def _has(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)
