"""Consent is an active choice with an equal refusal.

Applies to: apps whose code was executed from the first launch on.
Expects: a control in it that refuses, and one that agrees by more than "I know". A window without
    is a suspicion: a picture may stand for the control, or the back key may refuse.
Cannot tell: windows that were not recognised; boxes ticked in advance, sizes of controls, and
    whether the window can be left by the back key; so a window that offers both is no pass without
    a run on a phone.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import events, happened
from appassay.knowledge.models import models
from appassay.model import Event, Fact, Facts, Finding, Outcome, Package, Run, TestPoint

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package,)
KNOWN = frozenset({"好的", "我知道了", "知道了", "ok", "got it"})
"""Words that take note but do not agree."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for words that refuse, and for words that agree."""
    window = next(iter(events(facts, "consent.asked")), None)
    if window is None:
        yield Finding(outcome=Outcome.UNTESTED, says="no_window", evidence=tuple(facts.of(Run)))
        return
    words = models()["words"]
    texts = [text.strip().lower() for text in window.args]
    agrees = [t for t in texts if _has(t, words["accept"]) and not _has(t, words["refuse"])]
    if not any(_has(text, words["refuse"]) for text in texts):
        yield happened("no_refusal", [window], proves=False, args={"texts": window.args[-1]})
    elif agrees and KNOWN & set(texts) and all(t in KNOWN or len(t) > 8 for t in agrees):
        yield happened("only_noted", [window], proves=False, args={"texts": window.args[-1]})
    else:
        yield Finding(outcome=Outcome.UNTESTED, says="both", evidence=(window,))


def _has(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)
