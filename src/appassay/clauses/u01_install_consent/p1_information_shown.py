"""A page that offers an app shows who runs it, what it does, its version, permissions and policy.

Applies to: web pages whose button downloads an app.
Expects: five fields with a value, on the page of the button or one tap away; the link to the policy
    answers, and the policy names the app or its operator. A field that may stand in a picture, or
    a button nothing came of, leaves a suspicion.
Cannot tell: whether what is shown is true and complete.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.listing import (
    Offer,
    fetches,
    is_painted,
    leads_only_to_store,
    names,
    offer,
    policy_pages,
    shown,
    speaks_of,
)
from appassay.clauses.pages import lacking, told, visits
from appassay.knowledge import wording
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    PageEvent,
    PageSeen,
    PageWindow,
    TestPoint,
    Value,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = (PageWindow, PageSeen, Visit)
READS: tuple[type[Fact], ...] = (PageEvent,)
FIELDS = ("operator", "functions", "version", "permissions", "policy")
LEAST_POLICY = 120
"""Characters below which a policy may be a picture, or loaded by a script that did not run."""


def applies(facts: Facts) -> Sequence[Visit]:
    """Return the visits."""
    return visits(facts)


def expects(visit: Visit, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each field, then at the policy."""
    found = offer(facts, visit)
    if found is None or found.to == "app":
        yield told(Outcome.INAPPLICABLE, "no_offer", (visit,))
        return
    if leads_only_to_store(found):
        yield told(Outcome.INAPPLICABLE, "in_store", (visit, *found.events[:1]))
        return
    given = [*_missing(found), *_policy(found)]
    yield from given
    if not given:
        fields = [seen for name in FIELDS if (seen := shown(found, name))]
        marks = [Mark(window=f.window, bounds=f.node.bounds) for f in fields]
        yield told(Outcome.PASSED, "complete", (), marks=marks)


def _missing(found: Offer) -> Iterable[Finding]:
    button = [Mark(window=found.button[0], bounds=found.button[1].bounds)] if found.button else []
    unsure = is_painted(found) or not fetches(found)
    for name in FIELDS:
        if shown(found, name) is None and not (name == "policy" and policy_pages(found)):
            outcome = Outcome.SUSPECT if unsure else Outcome.FAILED
            field = wording()["page_field"][name]
            finding = told(outcome, "missing", (), args={"field": field}, marks=button)
            yield lacking(finding, found.windows)


def _policy(found: Offer) -> Iterable[Finding]:
    for page in policy_pages(found)[:1]:
        if not 200 <= page.status < 300:
            args: dict[str, Value] = {"address": page.asked[:160], "status": page.status}
            yield told(Outcome.FAILED, "policy_dead", (page,), args=args)
            continue
        there = [w for w in found.windows if w.activity.split("#")[0] == page.url.split("#")[0]]
        if not there or any(speaks_of(window, names(found)) for window in there):
            continue
        brief = sum(len(text) for text in there[-1].texts) < LEAST_POLICY or not names(found)
        yield told(
            Outcome.SUSPECT if brief else Outcome.FAILED, "policy_of_another", (page,),
            args={"address": page.url[:160], "names": "、".join(names(found)[:4])},
            marks=[Mark(window=there[-1], bounds=(0, 0, there[-1].width, there[-1].height))],
        )  # fmt: skip
