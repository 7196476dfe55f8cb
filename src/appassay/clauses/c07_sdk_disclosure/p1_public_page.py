"""The public page of an SDK has all basic fields.

Applies to: the public page of an SDK, handed in with its archive, or visited.
Expects: name, developer, version, function, manual, rules for personal information, contact and a
    date. What the page does not even name is missing.
    A visited page that shows nothing before a login is not public.
Cannot tell: whether a page handed in as a file is public: without a visit nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import is_library, says_so
from appassay.clauses.pages import told, visits, windows
from appassay.clauses.stated import TEXTS, contents, documents
from appassay.model import (
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Mark,
    Outcome,
    Package,
    PageWindow,
    TestPoint,
    Visit,
)

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (PageWindow, Visit)
BRIEF = 400
"""Characters below which a page that asks for a login shows nothing else."""
WANTED = dict.fromkeys(
    (
        "sdk-name", "sdk-developer", "sdk-version", "sdk-function", "sdk-manual", "sdk-rules",
        "contact", "date",
    ),
    Outcome.FAILED,
)  # fmt: skip
WORDS = {
    "sdk-name": ("sdk",),
    "sdk-developer": ("operator",),
    "contact": ("contact",),
    "date": ("updated-date", "effective-date"),
}


def applies(facts: Facts) -> Sequence[Sequence[DocumentSeen] | Visit]:
    """Return the public pages of an SDK; pages of one visit tell it together."""
    papers = documents(facts, "sdk_page")
    if visits(facts):
        shut = [visit for visit in visits(facts) if _before_login(visit, facts)]
        return [*shut] or ([papers] if papers else [])
    return [[paper] for paper in papers] if is_library(facts) else []


def expects(
    target: Sequence[DocumentSeen] | Visit, facts: Facts, point: TestPoint
) -> Iterable[Finding]:
    """Look for each field."""
    if isinstance(target, Visit):
        window = _before_login(target, facts)
        marks = [Mark(window=w, bounds=(0, 0, w.width, w.height)) for w in window]
        yield told(Outcome.FAILED, "behind_login", (target,), marks=marks)
    else:
        yield from contents(WANTED, target, facts, words=WORDS)


def _before_login(visit: Visit, facts: Facts) -> list[PageWindow]:
    """Return the page of an SDK that shows little but that it wants a login."""
    first = [w for w in windows(facts, visit, "W0") if w.kind == "page"][-1:]
    return [
        w for w in first
        if any(says_so("page.login", text) for text in w.texts)
        and sum(len(text) for text in w.texts) < BRIEF
        and any("SDK" in text for text in (w.title, *w.texts))
    ]  # fmt: skip
