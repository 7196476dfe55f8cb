"""A hotline number stands in the documents.

Applies to: the documents of an app, and its windows in a run record.
Expects: a number of a service telephone. Its lack in documents proves nothing of the site and of
    the app, and only major firms have to publish one.
Cannot tell: the home page of the site, pages of the app that a run did not come to, and who is a
    major firm: without these nothing passes.
"""

import re
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import judged, nothing
from appassay.clauses.stated import TEXTS, passages, policies, shown
from appassay.clauses.windows import is_own
from appassay.knowledge import phrases
from appassay.model import Fact, Facts, Finding, Outcome, Package, TestPoint, Value, WindowSeen

TARGETS: tuple[type[Fact], ...] = TEXTS
READS: tuple[type[Fact], ...] = (Package,)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app, if its privacy policy is there, or its windows are."""
    there = bool(policies(facts)) or bool(facts.of(WindowSeen))
    return the_app(facts) if there else []


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for a number, in windows and in documents."""
    if facts.of(WindowSeen):
        yield _in_app(package, facts)
    if policies(facts):
        yield from _in_papers(facts)


def _in_app(package: Package, facts: Facts) -> Finding:
    """Return where a window of the app shows a number beside words for a service."""
    seen = [window for window in facts.of(WindowSeen) if is_own(window, package)]
    for window in seen:
        numbers = [n for text in window.texts for n in _numbers(text)]
        spoken = any(says_so("window.service", text) for text in window.texts)
        if spoken and numbers:
            args: dict[str, Value] = {"number": numbers[0]}
            return judged(Outcome.PASSED, "in_app", [window], facts, args=args)
    return nothing(Outcome.UNTESTED, "not_in_app", facts, len(seen))


def _numbers(text: str) -> list[str]:
    found = [match.group() for match in re.finditer(phrases()["window.hotline"].regex, text)]
    return [n for n in found if not says_so("contact.placeholder", _digits(n))]


def _in_papers(facts: Facts) -> Iterable[Finding]:
    found = passages(facts, "hotline")
    real = [p for p in found if not says_so("contact.placeholder", _digits(p.value))]
    if real:
        numbers = ", ".join(dict.fromkeys(p.value for p in real))
        yield Finding(
            outcome=Outcome.PASSED, says="published", args={"numbers": numbers},
            evidence=shown(real),
        )  # fmt: skip
    elif found:
        numbers = ", ".join(dict.fromkeys(p.value for p in found))
        yield Finding(
            outcome=Outcome.REVIEW, says="placeholder", args={"numbers": numbers},
            evidence=shown(found),
        )  # fmt: skip
    else:
        yield Finding(outcome=Outcome.UNTESTED, says="none", evidence=tuple(policies(facts)))


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdecimal())
