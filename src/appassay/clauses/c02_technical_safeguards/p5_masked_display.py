"""Numbers of persons are masked where they are shown.

Applies to: apps whose windows in a run record show telephone, identity or bank card numbers, in
    full or masked.
Expects: no such number in full, told by pattern and check digits, outside of fields to fill in and
    pages on which the user edits their own data. Numbers of services and shops are published on
    purpose, and what is shown in full after a tap on a masked number the user asked for.
Cannot tell: whose a number is, and whether it may be shown there: it is a suspicion. Pictures.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import judged, nothing, showings
from appassay.clauses.windows import controls, is_own
from appassay.knowledge import wording
from appassay.knowledge.numbers import agrees_with, covered, is_masked, numbers_of_persons
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowNode,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
SHORTEST = 11
"""Digits of a telephone number."""
FIELDS = ("EditText", "AutoCompleteTextView", "TextInputEditText")


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the texts of each window."""
    own = [s for s in showings(facts) if is_own(s.first, package)]
    masked = [w for s in own for w in s.windows if any(map(is_masked, w.texts))]
    told: set[tuple[str, str]] = set()
    for showing in own:
        for window in showing.windows:
            for node, kind, number in _shown(window):
                if (window.activity, number) in told or _uncovered(number, window, masked, facts):
                    continue
                told.add((window.activity, number))
                args: dict[str, Value] = {
                    "kind": wording()["personal_number"][kind], "number": covered(number),
                }  # fmt: skip
                found = judged(Outcome.SUSPECT, "in_full", [window], facts, args=args, node=node)
                # A picture of it would pass the number on.
                yield replace(found, marks=())
    if masked and not told:
        args = {"count": len(masked)}
        yield judged(Outcome.PASSED, "masked", [masked[0]], facts, args=args)
    elif not told:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))


def _shown(window: WindowSeen) -> Iterator[tuple[WindowNode, str, str]]:
    if _is_edited(window):
        return
    for node in window.nodes:
        # Few texts hold as many digits: what stands beside them need not be gathered for others.
        if _holds_digits(node.words) and not _is_field(node):
            row = _row(node, window)
            if not says_so("window.public_number", row):
                yield from ((node, *told) for told in numbers_of_persons(node.words, row))


def _holds_digits(text: str) -> bool:
    return sum(letter.isdecimal() for letter in text) >= SHORTEST


def _row(node: WindowNode, window: WindowSeen) -> str:
    """Return what stands on the height of an element, which may tell what a number is."""
    middle = (node.bounds[1] + node.bounds[3]) // 2
    beside = (n.words for n in window.nodes if n.words and n.bounds[1] <= middle < n.bounds[3])
    return " ".join(beside)[:500]


def _is_field(node: WindowNode) -> bool:
    return node.password or node.cls.endswith(FIELDS)


def _is_edited(window: WindowSeen) -> bool:
    """Return whether a window has fields to fill in and a control that keeps what was filled in."""
    fields = any(map(_is_field, window.nodes))
    return fields and any(
        len(word) <= 8 and says_so("window.own_edit", word)
        for control in controls(window)
        for word in control.words
    )


def _uncovered(number: str, window: WindowSeen, masked: Iterable[WindowSeen], facts: Facts) -> bool:
    """Return whether the number was masked on the same screen before, and a tap came between."""
    taps = [e.time for e in facts.events("user.tap") if e.record == window.record]
    return any(
        (before.record, before.activity) == (window.record, window.activity)
        and any(before.time <= time <= window.time for time in taps)
        and any(agrees_with(text, number) for text in before.texts)
        for before in masked
    )
