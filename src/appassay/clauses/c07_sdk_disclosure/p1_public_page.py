"""The public page of an SDK has all basic fields.

Applies to: the public page handed in with an SDK archive.
Expects: name, developer, version, function, manual, rules for personal information, contact and a
    date. What the page does not even name is missing.
Cannot tell: whether the page is public: without a record of the web page nothing passes.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import is_library
from appassay.clauses.stated import TEXTS, contents, documents
from appassay.model import DocumentSeen, Fact, Facts, Finding, Outcome, Package, TestPoint

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
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


def applies(facts: Facts) -> Sequence[DocumentSeen]:
    """Return the public pages, if it is an SDK that was handed in."""
    return documents(facts, "sdk_page") if is_library(facts) else []


def expects(paper: DocumentSeen, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each field."""
    yield from contents(WANTED, [paper], facts, words=WORDS)
