"""The terms of renewal promise a reminder five days before.

Applies to: terms of renewal that were handed in.
Expects: a sentence that promises a reminder as many days before the charge, by a channel it names.
    Fewer days are a breach, and so is a document that speaks of no reminder at all.
Cannot tell: whether the promise is kept.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.stated import TEXTS, documents, mentioned, passages, within
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Passage, TestPoint, Value

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = ()
_CHANNEL = re.compile(
    r"短信|推送|站内信|邮件|弹窗|电话|微信|text message|SMS|push|e-?mail|in-app", re.IGNORECASE
)
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = (
    {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
    | {"两": 2, "十五": 15}
    | {word: n for n, word in enumerate(_ENGLISH, 1)}
)


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the terms of renewal."""
    return documents(facts, "renewal")


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge the longest promise of one document."""
    least = int(point.number("days"))
    args: dict[str, Value] = {"name": paper.name, "least": least}
    promised = [
        (days, p) for p in within(passages(facts, "renewal-notice"), [paper]) if (days := _days(p))
    ]
    if not promised:
        unclear = mentioned([paper], "renewal-notice")
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
            says="unclear" if unclear else "unpromised",
            args=args,
            evidence=(paper,),
            absent=TEXTS,
        )
        return
    days, passage = max(promised, key=lambda found: found[0])
    args["days"] = days
    if days < least:
        outcome, says = Outcome.FAILED, "too_late"
    elif _CHANNEL.search(passage.quote):
        outcome, says = Outcome.PASSED, "promised"
    else:
        outcome, says = Outcome.REVIEW, "no_channel"
    yield Finding(outcome=outcome, says=says, args=args, evidence=(passage,))


def _days(passage: Passage) -> int:
    """Return the days a sentence names; 0 where they were not understood."""
    word = passage.value.lower()
    return int(word) if word.isdecimal() else _NUMBERS.get(word, 0)
