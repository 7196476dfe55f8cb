"""Where documents tell of targeted recommendation or advertising, they tell how to switch it off.

Applies to: apps whose documents say that they recommend or advertise by a person's data.
Expects: a sentence on switching it off. Where none is there, the app may still have a switch, so
    that this is a suspicion; words on switching off in general are for a person.
Cannot tell: whether the switch works, and whether recommended blocks are labelled: without a run on
    a phone nothing passes.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import PAPERS, mentioned, shown, statements
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Statement,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (Package,)
_DENIED = re.compile(
    r"(?:不会?|未|没有|并不|从不|不存在|不提供|无)[^，。；]{0,16}"
    r"(?:个性化|个人化|定向|画像|精准|推荐|猜你|感兴趣)"
    r"|\b(?:not|never|no|without)\b[^.;]{0,50}(?:personali[sz]|target|profil|recommend|tailor)",
    re.IGNORECASE,
)

_STOP = re.compile(r"关闭|停止|停用|退出|\b(?:stop|off|out|refuse|object)\b", re.IGNORECASE)


def applies(facts: Facts) -> Sequence[tuple[Statement, ...]]:
    """Return what documents say of targeting as one group, denials left out."""
    told = [s for s in statements(facts, "targeted-push") if not _DENIED.search(s.quote)]
    return [tuple(told)] if told and the_app(facts) else []


def expects(told: tuple[Statement, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a switch."""
    switches = statements(facts, "targeted-push-switch")
    if switches:
        yield Finding(outcome=Outcome.PASSED, says="switch_told", evidence=shown(switches))
        return
    unclear = mentioned(facts.of(DocumentSeen), "switch") or any(
        _STOP.search(s.quote) for s in told
    )
    yield Finding(
        outcome=Outcome.REVIEW if unclear else Outcome.SUSPECT,
        says="unclear" if unclear else "no_switch",
        evidence=shown(told),
        absent=PAPERS,
    )
