"""No reward lures the user into giving away their identity.

Applies to: apps whose windows in a run record tell of a reward.
Expects: no step after it, nor the same window, that asks for an identity number, a picture of a
    document, the face or the voice, unless the type of app needs an identity. What names a duty to
    check identities (real names, tax, payment, minors) is for a person, and so is an app whose type
    its operator does not state.
Cannot tell: whether such a duty holds; what a web page asks for.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import says_so, the_app
from appassay.clauses.showings import alike, judged, nothing
from appassay.clauses.taps import Hit, following, hits
from appassay.clauses.windows import controls, is_own
from appassay.knowledge import app_types
from appassay.model import (
    AppProfile,
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (WindowSeen,)
READS: tuple[type[Fact], ...] = (Package, Event, Run, AppProfile)
IDENTITY = frozenset({"id_document", "biometrics"})
"""Kinds of personal information that are an identity."""
SOON = 10_000
"""Milliseconds after a tap within which the next step appears."""
Step = tuple[WindowSeen, WindowSeen, tuple[Event, ...]]


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for steps from a reward to a request for an identity."""
    rewards = [w for w in facts.of(WindowSeen) if is_own(w, package) and _says("reward", w)]
    found: list[Finding] = []
    done: list[WindowSeen] = []
    for reward, asking, taps in _steps(rewards, package, facts):
        if not any(alike(asking, one) for one in done):
            done.append(asking)
            found.append(_of(reward, asking, taps, facts))
    yield from found
    if not rewards:
        yield nothing(Outcome.INAPPLICABLE, "none_shown", facts, len(facts.of(WindowSeen)))
    elif not found and not _taken(rewards, facts):
        yield judged(Outcome.UNTESTED, "not_taken", [rewards[0]], facts)
    elif not found:
        yield judged(Outcome.PASSED, "none_asked", [rewards[0]], facts, rests=(WindowSeen, Event))


def _says(row: str, window: WindowSeen) -> bool:
    return any(says_so(f"window.{row}", text) for text in window.texts)


def _steps(
    rewards: Sequence[WindowSeen], package: Package, facts: Facts
) -> Iterator[Step]:  # fmt: skip
    """Yield windows with a reward, and what they or the next step ask for."""
    for window in rewards:
        if _asks(window):
            yield window, window, ()
    for hit in _taken(rewards, facts):
        for after in following(hit, SOON, facts):
            if is_own(after, package) and _asks(after) and not alike(after, hit.window):
                yield hit.window, after, (hit.tap,)


def _taken(rewards: Sequence[WindowSeen], facts: Facts) -> list[Hit]:
    """Return the taps by which a reward was taken up."""
    numbers = {(window.record, window.number) for window in rewards}
    return [
        hit
        for hit in hits(facts)
        if (hit.window.record, hit.window.number) in numbers
        and any(
            says_so(row, word)
            for word in (hit.control.words if hit.control else ())
            for row in ("window.takes", "window.reward")
        )
    ]


def _asks(window: WindowSeen) -> bool:
    """Return whether a window wants an identity: it names one, and takes something in."""
    if not _says("identity", window):
        return False
    fields = any(node.cls.endswith("EditText") for node in window.nodes)
    return fields or any(
        says_so("window.gives", word) for control in controls(window) for word in control.words
    )


def _of(
    reward: WindowSeen, asking: WindowSeen, taps: tuple[Event, ...], facts: Facts
) -> Finding:  # fmt: skip
    profile = facts.first(AppProfile)
    row = app_types().get(profile.app_type) if profile else None
    text = next(text for text in asking.texts if says_so("window.identity", text))
    outcome, says = Outcome.SUSPECT, "lured"
    if _says("real_name", asking) or _says("real_name", reward):
        outcome, says = Outcome.REVIEW, "duty_named"
    elif row is None:
        outcome, says = Outcome.REVIEW, "type_unknown"
    elif IDENTITY & set(row.more.get("kinds", ())):
        outcome, says = Outcome.REVIEW, "type_needs_it"
    gain = next(text for text in reward.texts if says_so("window.reward", text))
    return judged(
        outcome, says, list(dict.fromkeys((asking, reward))), facts, beside=taps,
        args={"text": text[:40], "reward": gain[:40]},
    )  # fmt: skip
