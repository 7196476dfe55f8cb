"""Where the app can take payment, the listing and the agreement say so.

Applies to: apps whose reachable code starts a payment; SDK archives take none.
Expects: a statement of fees in the listing or the agreement. Where both were handed in and neither
    has one it is a breach; words that may speak of fees are for a person. Without them, texts of
    the package that speak of fees are listed.
Cannot tell: what goods cost; payment started by a web page or a script.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, is_library, live, texts
from appassay.clauses.stated import TEXTS, documents, mentioned, passages, shown, within
from appassay.knowledge import apis, sdks
from appassay.model import (
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    SdkPresent,
    TestPoint,
    TextSeen,
)

TARGETS: tuple[type[Fact], ...] = (ApiCall, SdkPresent)
READS: tuple[type[Fact], ...] = (TextSeen, Package, *TEXTS)
ROW = "payment.start"
CATEGORY = "payment"
"""SDKs of this category; what they call inside is not the app's doing."""


def applies(facts: Facts) -> Sequence[tuple[Fact, ...]]:
    """Return the payment code as one group: the app's calls, else the SDKs alone."""
    if is_library(facts):
        return []
    calls = _calls(facts)
    present = [s for s in facts.of(SdkPresent) if _is_payment(s.sdk)]
    group: tuple[Fact, ...] = tuple(calls or present)
    return [group] if group else []


def _calls(facts: Facts) -> list[ApiCall]:
    return [c for c in live(facts.calls(ROW), facts) if not _is_payment(c.owner.sdk)]


def _is_payment(sdk: str) -> bool:
    row = sdks().get(sdk)
    return row is not None and row.category == CATEGORY


def expects(group: Sequence[Fact], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Prepare what a reader of the listing and the agreement needs."""
    calls = [fact for fact in group if isinstance(fact, ApiCall)]
    if not calls:
        names = ", ".join(f.name.en or f.sdk for f in group if isinstance(f, SdkPresent))
        yield Finding(
            outcome=Outcome.INAPPLICABLE,
            says="embedded_unused",
            args={"names": names},
            evidence=tuple(group[:SHOWN]),
            absent=(ApiCall,),
        )
        return
    names = ", ".join(dict.fromkeys(_product(c) for c in calls))
    papers = documents(facts, "terms", "listing")
    fees = within(passages(facts, "fees"), papers)
    if fees:
        yield Finding(
            outcome=Outcome.PASSED, says="told", args={"names": names},
            evidence=(*shown(fees)[:5], *calls[:5]),
        )  # fmt: skip
    elif {"terms", "listing"} <= {paper.role for paper in papers}:
        unclear = mentioned(papers, "fees")
        yield Finding(
            outcome=Outcome.REVIEW if unclear else Outcome.FAILED,
            says="unclear" if unclear else "untold",
            args={"names": names},
            evidence=(*calls[:5], *papers),
            absent=TEXTS,
        )
    else:
        told = texts(facts, "payment.fee_words")
        yield Finding(
            outcome=Outcome.UNTESTED,
            says="payment_used_and_mentioned" if told else "payment_used",
            args={"names": names},
            evidence=(*calls[:5], *told)[:SHOWN],
            certainty=Certainty.MAY,
        )


def _product(call: ApiCall) -> str:
    """Return the name of the payment product a call belongs to."""
    rows = (row for row in apis().get(ROW, ()) if call.target.startswith(f"{row.cls}."))
    return next((str(row.note) for row in rows), call.target)
