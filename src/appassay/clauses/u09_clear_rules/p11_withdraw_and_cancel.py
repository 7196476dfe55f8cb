"""Consent is withdrawn and the account closed in time, and without more being asked for.

Applies to: apps with a privacy policy; closing an account where documents speak of accounts.
Expects: both ways, a promised time within the limit, and no demand beyond what was collected (a
    photo holding the card, a face, the hotline alone), which is itself a breach, whether a document
    makes it or a window of a run in which the account is closed. Where windows were kept, both ways
    have to be among them.
Cannot tell: whether the account is really closed; without a run on a phone nothing passes.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import judged
from appassay.clauses.stated import TEXTS, mentioned, passages, policies, shown, statements
from appassay.clauses.windows import controls, is_own
from appassay.knowledge import wording
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Statement,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package, WindowSeen)
WEEK, WORKING_WEEK = 7, 5
_WORKING = re.compile(r"工作日|working days?|business days?", re.IGNORECASE)


_ERASED = re.compile(
    r"清除|备份|冷静期|犹豫期|匿名化|\b(?:back-?ups?|erased?|wiped?|purged?|cooling)\b",
    re.IGNORECASE,
)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its privacy policy is there."""
    return the_app(facts) if policies(facts) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for both ways, the demands and the time."""
    limit = int(point.number("working_days"))
    found = [*_demands(facts), *_ways(facts), *_times(facts, limit), *_shown(package, facts)]
    yield from found
    if not found:
        told = [*statements(facts, "right"), *statements(facts, "reply-days")]
        yield Finding(
            outcome=Outcome.PASSED, says="told",
            evidence=shown(s for s in told if s.value not in ("access", "copy", "correct")),
        )  # fmt: skip


def _demands(facts: Facts) -> Iterable[Finding]:
    for passage in passages(facts, "cancel-demand"):
        yield Finding(
            outcome=Outcome.FAILED, says="demand", args={"demand": passage.value},
            evidence=(passage,),
        )  # fmt: skip


def _shown(package: Package, facts: Facts) -> Iterable[Finding]:
    """Yield what windows demand of who closes the account, and that ways are not among them."""
    own = [window for window in facts.of(WindowSeen) if is_own(window, package)]
    closing = [window for window in own if says_so("window.close_account", window.shown)]
    found = [finding for window in closing for finding in _demanded(window, facts)]
    yield from found[:1]
    withdrawing = any(says_so("window.withdraw", window.shown) for window in own)
    if own and not found and not (closing and withdrawing):
        yield judged(Outcome.REVIEW, "ways_not_seen", own[:1], facts)


def _demanded(window: WindowSeen, facts: Facts) -> Iterable[Finding]:
    """Yield what a window on which the account is closed demands."""
    for text in window.texts:
        args: dict[str, Value] = {"demand": text[:60]}
        goes_on = any(says_so("window.goes_on", w) for c in controls(window) for w in c.words)
        by_phone = says_so("window.close_by_phone", text) and not goes_on
        if by_phone or says_so("window.close_demand", text):
            yield judged(Outcome.FAILED, "demand_shown", [window], facts, args=args)
        elif says_so("window.close_more", text):
            yield judged(Outcome.SUSPECT, "more_shown", [window], facts, args=args)


def _ways(facts: Facts) -> Iterable[Finding]:
    told = {s.value for s in statements(facts, "right")}
    wanted = ["withdraw", *(["cancel"] if passages(facts, "account") else [])]
    for right in (right for right in wanted if right not in told):
        unclear = mentioned(facts.of(DocumentSeen), f"right {right}")
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.SUSPECT,
            says="way_unclear" if unclear else "no_way",
            args={"content": wording()["content"][f"right {right}"]},
            evidence=tuple(policies(facts)),
            absent=TEXTS,
        )


def _times(facts: Facts, limit: int) -> Iterable[Finding]:
    # A time after which copies are erased, or to think it over, is no promise of an answer.
    promised = [s for s in statements(facts, "reply-days") if not _ERASED.search(s.quote)]
    args: dict[str, Value] = {"limit": limit}
    if not promised:
        unclear = mentioned(facts.of(DocumentSeen), "reply-days")
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
            says="time_unclear" if unclear else "no_time",
            args=args,
            evidence=tuple(policies(facts)),
            absent=TEXTS,
        )
    for statement in promised:
        args = {"limit": limit, "days": statement.value}
        if _working_days(statement) > limit:
            yield Finding(outcome=Outcome.FAILED, says="too_long", args=args, evidence=(statement,))


def _working_days(statement: Statement) -> float:
    """Return a promised time in working days; calendar days hold five in seven of them."""
    days = int(statement.value) if statement.value.isdecimal() else 0
    return days if _WORKING.search(statement.quote) else days * WORKING_WEEK / WEEK
