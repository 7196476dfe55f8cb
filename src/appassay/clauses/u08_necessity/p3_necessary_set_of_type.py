"""The documents ask for no more than the type of app needs, as a condition of use.

Applies to: the privacy policy of an app whose type its operator states.
Expects: no sentence that makes the use of the app, registration or signing in depend on a kind
    outside the necessary information of the type (`knowledge/app_types.toml`).
Cannot tell: which fields a form really demands, apps of mixed type, laws that ask for real names;
    what a sentence says is a suspicion, and without a run on a phone nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.log import kind_names
from appassay.clauses.stated import TEXTS, passages, policies, shown, statements
from appassay.knowledge import app_types, pi_kinds
from appassay.model import (
    AppProfile,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Passage,
    TestPoint,
    Text,
    Value,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package, AppProfile)
NONE = Text(zh="无", en="none")


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the privacy policies of an app."""
    return policies(facts) if the_app(facts) else []


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare what is demanded with what the type needs."""
    profile = facts.first(AppProfile)
    row = app_types().get(profile.app_type) if profile else None
    demanded = [p for p in passages(facts, "must") if p.at.file == paper.name]
    if row is None:
        kinds = kind_names(kind for p in demanded for kind in _kinds(p, facts))
        yield Finding(
            outcome=Outcome.UNTESTED, says="no_type", args={"kinds": kinds},
            evidence=shown(demanded) or (paper,),
        )  # fmt: skip
        return
    needed = frozenset(row.more.get("kinds", ()))
    args: dict[str, Value] = {"type": row.text, "needed": kind_names(needed) if needed else NONE}
    beyond = [(p, extra) for p in demanded if (extra := _kinds(p, facts) - needed)]
    for passage, extra in beyond:
        yield Finding(
            outcome=Outcome.SUSPECT, says="beyond", args=args | {"kinds": kind_names(extra)},
            evidence=(passage,),
        )  # fmt: skip
    if not beyond:
        yield Finding(
            outcome=Outcome.PASSED, says="within", args=args | {"count": len(demanded)},
            evidence=shown(demanded) or (paper,),
        )  # fmt: skip


def _kinds(passage: Passage, facts: Facts) -> frozenset[str]:
    """Return the kinds a sentence speaks of, but for what comes with every connection."""
    here = (passage.at.file, passage.sentence)
    said = statements(facts, "collects", "sensitive")
    kinds = {s.value for s in said if (s.at.file, s.sentence) == here}
    table = pi_kinds()
    return frozenset(kind for kind in kinds if kind in table and table[kind].cls != "D")
