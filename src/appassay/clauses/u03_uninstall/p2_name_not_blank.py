"""The name a launcher shows is not blank, and not that of a system app.

Applies to: apps: their own label and that of each launcher entry, in every locale.
Expects: something visible, and no name that belongs to a system app.
Cannot tell: whether a name misleads in other ways; which name shows where no label is given.
    Characters that Unicode had not assigned when this Python was made count as visible: a launcher
    draws a box for them.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from appassay.clauses.hits import SHOWN, the_app, words
from appassay.model import (
    Component,
    Fact,
    Facts,
    Finding,
    Label,
    Outcome,
    Package,
    TestPoint,
)

TARGETS: tuple[type[Fact], ...] = (Label,)
READS: tuple[type[Fact], ...] = (Package, Component)
INVISIBLE = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"}
"""Unicode categories Z and C, without Cn (not assigned)."""


def applies(facts: Facts) -> Sequence[tuple[Label, ...]]:
    """Return the labels of the app and of each entry, one group each."""
    groups: dict[str, list[Label]] = {}
    for label in facts.of(Label) if the_app(facts) else ():
        groups.setdefault(label.component, []).append(label)
    return [tuple(group) for group in groups.values()]


def expects(labels: Sequence[Label], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Judge one name in all its locales."""
    blank = [one for one in labels if one.text is not None and not _visible(one.text)]
    borrowed = [one for one in labels if _visible(one.text or "") in words("launcher.system_name")]
    if blank:
        yield _finding(Outcome.FAILED, "blank", blank)
    if borrowed and not any(package.system_image for package in the_app(facts)):
        real = _is_such_an_app(facts)
        says = "system_name_with_role" if real else "system_name"
        yield _finding(Outcome.REVIEW if real else Outcome.FAILED, says, borrowed)
    elif not blank:
        yield _shown(labels)


def _visible(text: str) -> str:
    """Return the text without what is drawn as nothing."""
    nothing = words("launcher.blank_letter")
    kept = (c for c in text if unicodedata.category(c) not in INVISIBLE and c not in nothing)
    return "".join(kept)


def _is_such_an_app(facts: Facts) -> bool:
    """Return whether the app offers what the borrowed name stands for."""
    roles = set(words("launcher.system_role"))
    return any(roles & set(one.actions) for c in facts.of(Component) for one in c.filters)


def _finding(outcome: Outcome, says: str, labels: Sequence[Label]) -> Finding:
    locales = ", ".join(dict.fromkeys(one.locale or "default" for one in labels))
    return Finding(
        outcome=outcome,
        says=says,
        args={"locales": locales, "entry": labels[0].component, "name": labels[0].text or ""},
        evidence=tuple(labels[:SHOWN]),
    )


def _shown(labels: Sequence[Label]) -> Finding:
    if any(one.text is not None for one in labels):
        return _finding(Outcome.PASSED, "name_shown", labels)
    # A missing label and one that leads nowhere look alike; the launcher shows the class name.
    return _finding(Outcome.REVIEW, "no_label", labels)
