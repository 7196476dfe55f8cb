"""Consent is an active choice with an equal refusal.

Applies to: apps whose code was executed from the first launch on.
Expects: no box about the rules that is ticked before anybody touched it, a control that refuses,
    and one that agrees by more than "I know". A ticked box is proved, and so is an alert of the
    platform that can't be dismissed and has buttons that agree alone. Another window without a
    refusal is a suspicion: a picture may stand for the control, or the back key may refuse.
Cannot tell: windows that were not recognised, boxes whose text stands beside them, and sizes of
    controls; so a window that offers both is no pass without a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import events, grouped, happened
from appassay.knowledge.models import models
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
KNOWN = frozenset({"好的", "我知道了", "知道了", "ok", "got it"})
"""Words that take note but do not agree."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for boxes ticked in advance, for words that refuse, and for words that agree."""
    boxes = [event for event in events(facts, "consent.box") if event.state == "R0"]
    ticked = [event for event in boxes if event.kind == "ticked"]
    for _, group in grouped(ticked, lambda event: event.args):
        yield happened("ticked", group, args={"text": group[0].args[0]})
    window = next(iter(events(facts, "consent.asked")), None)
    if window is None and boxes and not ticked:
        yield Finding(outcome=Outcome.UNTESTED, says="not_ticked", evidence=tuple(boxes[:5]))
    elif window is None and not ticked:
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
