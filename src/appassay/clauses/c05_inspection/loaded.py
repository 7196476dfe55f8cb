"""Code that an execution loads, where the calls in the package do not show it."""

from collections.abc import Iterator

from appassay.clauses.log import events, grouped, happened
from appassay.knowledge import phrases
from appassay.model import ApiCall, Event, Facts, Finding

OWN = ("assets/", "res/", "lib/")
"""Beginnings of the origin of code that lies in the package."""


def loaded(facts: Facts) -> Iterator[Finding]:
    """Yield the loads that no call seen in the package explains: by reflection, for instance."""
    seen = {call.at.member for call in facts.of(ApiCall) if call.api.startswith("hotupdate.")}
    known = phrases()["hotupdate.library_code"].any
    more = [
        event
        for event in events(facts, "load.code")
        if event.at.member not in seen and not event.at.member.startswith(known)
    ]
    for _, group in grouped(more, lambda event: (event.owner, event.state)):
        yield happened("loaded", group, proves=False, args={"what": _what(group[0])})


def _what(event: Event) -> str:
    return next((arg for arg in event.args if "/" in arg), "?")


def packaged(facts: Facts) -> set[str]:
    """Return the methods of which every load that an execution sees is of code of the package."""
    found: dict[str, bool] = {}
    for event in events(facts, "load.code"):
        own = bool(event.args) and event.args[-1].startswith(OWN)
        found[event.at.member] = own and found.get(event.at.member, True)
    return {member for member, own in found.items() if own}
