"""A person is reached in few steps.

Applies to: a table of dial tests with the keys that were pressed, and windows of a run record in
    which a chat with the customer service opens.
Expects: no more keys before a person than the limit, and in the chat a choice of a person within
    few taps from where it opens. More is a suspicion, for the limits are ours, and so is a chat
    whose menu comes back with each choice and offers no person.
Cannot tell: a voice menu that comes round again; a chat in a web page, or one that offers a person
    only when asked in words: what a walk did not come to is for a person.
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import alike, judged
from appassay.clauses.taps import hits
from appassay.clauses.ways import way_to
from appassay.clauses.windows import controls, is_own
from appassay.model import (
    DialDay,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (DialDay,)
READS: tuple[type[Fact], ...] = (Package, Event, Run)
ALSO: tuple[type[Fact], ...] = (WindowSeen,)
LONGEST = 24
"""Characters of what is written on a control."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at the voice menu, then at the chat."""
    days = [day for day in facts.of(DialDay) if day.keys]
    if days:
        yield _dialled(days, point)
    chats = [w for w in facts.of(WindowSeen) if is_own(w, package) and _is_chat(w)]
    if chats:
        yield _chat(chats[0], package, facts, point)
    if not days and not chats:
        yield Finding(outcome=Outcome.UNTESTED, says="neither", evidence=tuple(facts.of(Run)[:3]))


def _dialled(days: Sequence[DialDay], point: TestPoint) -> Finding:
    keys = max(day.keys for day in days)
    args: dict[str, Value] = {"keys": keys, "most": point.number("levels")}
    deep = keys > point.number("levels")
    return Finding(
        outcome=Outcome.SUSPECT if deep else Outcome.PASSED,
        says="deep" if deep else "shallow",
        args=args,
        evidence=tuple(day for day in days if day.keys == keys)[:3],
    )


def _is_chat(window: WindowSeen) -> bool:
    """Return whether a window is a chat, not a page that leads to one: it greets or takes words."""
    typed = any(node.cls.endswith("EditText") for node in window.nodes)
    greets = any(says_so("window.greets", text) for text in window.texts)
    return greets or (typed and any(says_so("window.chat", text) for text in window.texts))


def _offers(window: WindowSeen) -> bool:
    return any(
        len(word) <= LONGEST and says_so("window.person", word)
        for control in controls(window)
        for word in control.words
    )


def _chat(chat: WindowSeen, package: Package, facts: Facts, point: TestPoint) -> Finding:
    way = way_to(chat, _offers, package, facts)
    if way is None:
        again = [hit.tap for hit in hits(facts) if hit.control and alike(hit.window, chat)]
        if len(again) > point.number("steps"):
            # The same menu came back each time.
            return judged(Outcome.SUSPECT, "goes_round", [chat], facts, beside=again[:4])
        return judged(Outcome.REVIEW, "no_person", [chat], facts)
    # The tap on the choice itself counts.
    steps = len(way.taps) + 1
    args: dict[str, Value] = {"steps": steps, "most": point.number("steps")}
    far = steps > point.number("steps")
    return judged(
        Outcome.SUSPECT if far else Outcome.PASSED, "far" if far else "near", [way.page, chat],
        facts, beside=way.taps[-4:], args=args,
    )  # fmt: skip
