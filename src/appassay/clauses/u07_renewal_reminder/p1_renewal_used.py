"""Whether the app uses automatic renewal, and so whether the clause applies.

Applies to: apps whose texts or code speak of automatic renewal; none means that it is not used.
Expects: nothing: a hit is no breach. A person confirms the use, and the other test points of the
    clause are then tested.
Cannot tell: offers that only a server delivers.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, by_owner, is_library, live, texts, words
from appassay.model import (
    APP,
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (TextSeen, ApiCall)
READS: tuple[type[Fact], ...] = (Package,)
TEXTS = ("renewal.words", "renewal.interface")
HUAWEI, BILLING = "renewal.huawei", "renewal.billing"
SUBSCRIPTIONS: dict[str, set[object]] = {HUAWEI: {2, 3}, BILLING: {"subs"}}
"""Values of the first argument that mean a subscription, in the vendors' interfaces."""

Sign = TextSeen | ApiCall


def applies(facts: Facts) -> Sequence[tuple[Sign, ...]]:
    """Return the signs of renewal, one group an owner."""
    signs = [] if is_library(facts) else _signs(facts)
    return [tuple(group) for _, group in by_owner(signs)]


def _signs(facts: Facts) -> list[Sign]:
    """Return the texts and calls that count.

    An SDK's own texts count only where a path leads to them: it speaks of other apps' offers too.
    """
    seen = texts(facts, *TEXTS)
    own = [text for text in seen if text.owner == APP]
    calls = [c for c in facts.calls(HUAWEI, BILLING) if c.args[:1] and _is_subscription(c)]
    others = [text for text in seen if text.owner != APP]
    return [*own, *live(others, facts), *live(calls, facts)]


def _is_subscription(call: ApiCall) -> bool:
    return call.args[0] in SUBSCRIPTIONS[call.api]


def expects(group: Sequence[Sign], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Prepare the signs for a person."""
    own = group[0].owner == APP
    yield Finding(
        outcome=Outcome.REVIEW,
        says="renewal_used" if own else "sdk_speaks_of_renewal",
        args={"signs": "; ".join(list(dict.fromkeys(_names(group)))[:5]), "count": len(group)},
        evidence=tuple(group[:SHOWN]),
        certainty=Certainty.MAY if any(s.reachable for s in group) else Certainty.POSSIBLE,
        owner=group[0].owner,
    )


def _names(group: Sequence[Sign]) -> Iterator[str]:
    """Yield the words found, and the calls made."""
    for sign in group:
        if isinstance(sign, ApiCall):
            yield sign.target.split("(")[0]
        else:
            yield from (f"“{word}”" for word in words(sign.phrase) if word in sign.text)
