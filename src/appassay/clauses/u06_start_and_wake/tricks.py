"""Tricks to stay alive that show in code: accounts, pages at screen off, empty notifications."""

from collections.abc import Iterator

from appassay.clauses.hits import class_of, live, on_tap, shapes, suspicion, texts
from appassay.model import ApiCall, Component, Facts, Finding, MethodShape, Outcome

SYNC = "android.content.SyncAdapter"
SIDES = 2
"""A window has a width and a height."""


def accounts(facts: Facts) -> Iterator[Finding]:
    """Yield accounts the code makes unasked; one made by a tap may be the user's own."""
    for call in _sync(facts):
        asked = on_tap(call)
        says = "sync_account" if asked else "sync_account_unasked"
        outcome = Outcome.REVIEW if asked else Outcome.SUSPECT
        yield from suspicion(says, [call], outcome=outcome)


def _sync(facts: Facts) -> list[ApiCall]:
    """Return accounts that code makes by itself, where it also sets periodic synchronisation."""
    adapters = any(SYNC in f.actions for c in facts.of(Component) for f in c.filters)
    periodic = live(facts.calls("keepalive.periodic_sync"), facts)
    added = live(facts.calls("keepalive.add_account"), facts)
    return added if adapters and periodic else []


def at_screen_off(facts: Facts) -> list[MethodShape]:
    """Return receivers that open a page as the screen goes off, where a window gets one pixel."""
    waits = {class_of(text) for text in live(texts(facts, "keepalive.screen_off"), facts)}
    sized = [c for c in live(facts.calls("keepalive.window_size"), facts) if c.args[:1] == (1,)]
    sides = {(c.at.member, c.target) for c in sized}
    tiny = {member for member, _ in sides if sum(m == member for m, _ in sides) == SIDES}
    heard = live(shapes(facts, "exported.receiver"), facts)
    opening = [s for s in heard if "jump.start" in s.reaches and class_of(s) in waits]
    return opening if tiny else []


def empty(facts: Facts) -> list[ApiCall]:
    """Return notifications made without content in a method that goes to the foreground."""
    shown = {c.at.member for c in live(facts.calls("keepalive.foreground"), facts)}
    filled = {c.at.member for c in facts.calls("keepalive.notification_content")}
    made = live(facts.calls("keepalive.empty_notification"), facts)
    found = [c for c in made if c.at.member in shown - filled]
    # A builder may be filled in anywhere, so that only a package without any content tells.
    told = live(facts.calls("keepalive.builder_content"), facts)
    built = live(facts.calls("keepalive.builder"), facts)
    return found + ([] if told else [c for c in built if c.at.member in shown])
