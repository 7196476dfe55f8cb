"""Hits in code that several checks share: which count, whose they are, what a finding shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from appassay.knowledge.said import says_so, words
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Fact,
    Facts,
    Finding,
    MethodShape,
    NativeLibrary,
    Outcome,
    Owner,
    Package,
    TextSeen,
    Value,
)

__all__ = [
    "says_so",
    "words",
]
SHOWN = 10
"""Most facts shown as evidence of one finding."""

TAP = re.compile(
    r"\.on(Click|LongClick|ItemClick|ItemLongClick|MenuItemClick|OptionsItemSelected|EditorAction)\b"
)
"""Listeners that a tap calls."""
HANDLER = re.compile(r"\([^()]*android\.view\.View\)$")
"""Lambdas of listeners, and handlers that a layout names."""

PRESSES = {16, 32}
"""ACTION_CLICK and ACTION_LONG_CLICK (android.view.accessibility.AccessibilityNodeInfo)."""

Hit = ApiCall | MethodShape | TextSeen
H = TypeVar("H", bound=ApiCall | MethodShape | TextSeen)
Owned = TypeVar("Owned", bound=ApiCall | MethodShape | TextSeen | Component | NativeLibrary)


def is_library(facts: Facts) -> bool:
    """Return whether an SDK archive was handed in, where every public method is an entry."""
    package = facts.first(Package)
    return package is not None and package.library


def the_app(facts: Facts) -> list[Package]:
    """Return the package if it is an app; nothing for an SDK archive."""
    return [package for package in facts.of(Package) if not package.library]


def texts(facts: Facts, *rows: str) -> list[TextSeen]:
    """Return the texts of the package that match any of the given rows."""
    wanted = set(rows)
    return [text for text in facts.of(TextSeen) if text.phrase in wanted]


def shapes(facts: Facts, *rows: str) -> list[MethodShape]:
    """Return the overriding methods for any of the given rows of the shape table."""
    wanted = set(rows)
    return [shape for shape in facts.of(MethodShape) if shape.shape in wanted]


def live(hits: Iterable[H], facts: Facts) -> list[H]:
    """Return the hits that raise suspicion.

    Dead code does not, and neither does the inside of general-purpose libraries, which wrap every
    platform call there is. In an SDK archive all code counts: the host may call it.
    """
    all_count = is_library(facts)
    return [hit for hit in hits if (all_count or hit.reachable) and not _is_plumbing(hit)]


def _is_plumbing(hit: Hit) -> bool:
    return _member(hit).startswith(words("generic.library"))


def _member(hit: Fact) -> str:
    return getattr(hit, "method", "") or hit.at.member


def on_tap(call: ApiCall) -> bool:
    """Return whether the shortest way to a call goes by a tap of the user."""
    return any(TAP.search(step) or HANDLER.search(step) for step in call.path)


def presses(facts: Facts) -> list[ApiCall]:
    """Return the reachable calls by which an accessibility service presses for the user."""
    calls = live(facts.calls("install.node_action"), facts)
    return [call for call in calls if _may_press(call)]


def _may_press(call: ApiCall) -> bool:
    """Return whether an action is a press, or it is not known which: scrolling presses nothing."""
    action = call.args[0] if call.args else None
    return not isinstance(action, int) or action in PRESSES or ".performAction(" not in call.target


def numbers(arg: object) -> set[int]:
    """Return the numbers an argument may be: one, or one of two (``2010 | 2038``)."""
    if isinstance(arg, int):
        return {arg}
    words = arg.split(" | ") if isinstance(arg, str) else []
    return {int(word) for word in words} if words and all(map(_is_number, words)) else set()


def _is_number(word: str) -> bool:
    return word.removeprefix("-").isdecimal()


def class_of(hit: Hit) -> str:
    """Return the outermost class a hit is in, so that lambdas and inner classes count as one."""
    return _member(hit).split("(")[0].rpartition(".")[0].split("$")[0]


def by_owner(hits: Iterable[Owned]) -> Iterator[tuple[Owner, list[Owned]]]:
    """Yield the hits of each owner, owners in a fixed order."""
    groups: dict[Owner, list[Owned]] = {}
    for hit in hits:
        groups.setdefault(hit.owner, []).append(hit)
    for owner in sorted(groups):
        yield owner, groups[owner]


def suspicion(
    says: str, hits: Iterable[Hit], *, beside: Sequence[Fact] = (),
    outcome: Outcome = Outcome.SUSPECT, certainty: Certainty | None = None,
    args: dict[str, Value] | None = None,
) -> Iterator[Finding]:  # fmt: skip
    """Yield one finding an owner over the given hits.

    Args:
        says: the wording; it may use ``{where}`` and ``{count}``.
        hits: what was found in code.
        beside: facts that belong to the matter whoever owns the code.
        outcome: what the hits amount to.
        certainty: how sure each is; worked out from the call graph where not given.
        args: further values for the wording.
    """
    for owner, group in by_owner(hits):
        reached = any(hit.reachable for hit in group)
        yield Finding(
            outcome=outcome,
            says=says,
            args={"where": places(group), "count": len(group), **(args or {})},
            evidence=(*beside, *group)[:SHOWN],
            certainty=certainty or (Certainty.MAY if reached else Certainty.POSSIBLE),
            owner=owner,
        )


def places(hits: Iterable[Fact], most: int = 3) -> str:
    """Return the methods the hits are in, the same in both languages."""
    members = dict.fromkeys(_member(hit).split("(")[0] or hit.at.file for hit in hits)
    names = [name for name in members if name]
    return "; ".join(names[:most]) + (" …" if len(names) > most else "")
