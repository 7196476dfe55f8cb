"""The rules say all that a privacy policy has to say.

Applies to: the documents of an app, where a privacy policy is among them.
Expects: operator, contact, kinds, purposes, retention, place of storage, sharing, transfer abroad,
    the rights of the person, a way to complain, minors, changes, and a date.
Cannot tell: whether what is said is true; the way in which information is collected. Where words
    speak of a matter and no statement of it was understood, a person has to look.
"""

from collections.abc import Callable, Iterable, Sequence

from appassay.clauses.hits import the_app
from appassay.clauses.stated import PAPERS, mentioned, policies, shown, statements
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
)

TARGETS: tuple[type[Fact], ...] = PAPERS
READS: tuple[type[Fact], ...] = (Package,)
Says = Callable[[Statement], bool]


def _word(*words: str) -> Says:
    return lambda statement: statement.word in words


def _right(right: str) -> Says:
    return lambda statement: statement.word == "right" and statement.value == right


def _purpose(statement: Statement) -> bool:
    return statement.word in ("purpose", "vague-purpose") or bool(statement.purpose)


CONTENTS: dict[str, Says] = {
    "collects": _word("collects", "sdk-collects", "denies"),
    "purpose": _purpose,
    "contact": _word("contact"),
    "complaint": lambda s: s.word == "reply-days" or _right("complain")(s),
    "operator": _word("operator"),
    "retention": lambda s: s.word == "retention" or bool(s.keeping),
    "storage-place": _word("storage-place"),
    "shares": _word("shares", "sdk", "sdk-collects"),
    "abroad": _word("abroad"),
    "right access": _right("access"),
    "right copy": _right("copy"),
    "right correct": _right("correct"),
    "right delete": _right("delete"),
    "right withdraw": _right("withdraw"),
    "right cancel": _right("cancel"),
    "minors": _word("minors"),
    "change-notice": _word("change-notice"),
    "date": _word("effective-date", "updated-date"),
}
"""What has to be said, by rows of `knowledge/policy/mentions.toml`, and what says it."""
ESSENTIAL = frozenset({"collects", "purpose", "contact", "complaint"})
"""Without these the rules are no rules."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its privacy policy is there."""
    return the_app(facts) if policies(facts) else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for each of the contents in all documents together."""
    papers = facts.of(DocumentSeen)
    evidence: tuple[Fact, ...] = tuple(policies(facts))
    found: list[Statement] = []
    complete = True
    for content, says in CONTENTS.items():
        saying = [statement for statement in facts.of(Statement) if says(statement)]
        if saying:
            found.append(saying[0])
            continue
        complete = False
        outcome = Outcome.FAILED if content in ESSENTIAL else Outcome.SUSPECT
        unclear = mentioned(papers, content)
        yield Finding(
            outcome=Outcome.REVIEW if unclear else outcome,
            says="unclear" if unclear else "missing",
            args={"content": wording()["content"][content]},
            evidence=evidence,
            absent=PAPERS,
        )
    if complete:
        yield Finding(
            outcome=Outcome.PASSED,
            says="complete",
            args={"count": len(CONTENTS)},
            evidence=shown(found) or shown(statements(facts, "collects")),
        )
