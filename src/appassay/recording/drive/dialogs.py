"""Dialogs of the system that ask the user for a permission, told by the windows on screen."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from appassay.knowledge import permissions, phrases
from appassay.knowledge.controls import Control, controls
from appassay.knowledge.driving import driving
from appassay.model.window import WindowNode
from appassay.recording.drive.device import Request
from appassay.recording.schema import Window

_QUOTED = re.compile(r"“[^”]*”|「[^」]*」|\"[^\"]*\"|‘[^’]*’")
GROUP = "window.group."
"""How the rows of the phrase table begin that tell permissions by words of dialogs."""
_MEANT = {
    "nearby": ("nearby_devices",),
    "phone": ("phone", "call_log"),
    "storage": ("storage", "media"),
    "sensors": ("sensors", "activity_recognition"),
}
"""Groups of permissions that the words of a row mean, where they are not those of its name."""


def request(windows: Sequence[Window], declared: Iterable[str]) -> Request | None:
    """Return what the topmost dialog asks for; none where there is no such dialog.

    Args:
        windows: what is on screen, the lowest first.
        declared: the permissions the app declares, by full name: of them those are meant that
            belong to what the dialog speaks of.
    """
    words = driving().dialog
    for number in reversed(range(len(windows))):
        window = windows[number]
        if window.package not in words.packages:
            continue
        found = controls(window.nodes)
        allow = _control(found, words.allow_ids, words.allow)
        deny = _control(found, words.deny_ids, words.deny)
        if allow is None or deny is None or allow is deny:
            continue
        text = _told(window, found)
        return Request(
            permissions=_meant(text, tuple(declared)), text=text,
            allow=allow, deny=deny, window=number,
        )  # fmt: skip
    return None


def _control(
    found: Sequence[Control], ids: Sequence[str], texts: Sequence[str]
) -> WindowNode | None:
    by_id = {control.node.id: control.node for control in reversed(found)}
    for name in ids:
        if name in by_id:
            return by_id[name]
    said = {" ".join(c.words).strip().lower(): c.node for c in reversed(found)}
    return next((said[text] for text in texts if text in said), None)


def _told(window: Window, found: Sequence[Control]) -> str:
    taken = {word for control in found for word in control.words}
    texts = [node.words for node in window.nodes if node.words and node.words not in taken]
    return " ".join(texts)[:300]


def _meant(text: str, declared: Sequence[str]) -> tuple[str, ...]:
    """Return the declared permissions that belong to what a dialog speaks of."""
    # The name of the app stands in quotation marks, and may be anything.
    text = _QUOTED.sub("", text)
    groups: set[str] = set()
    for group, pattern in _groups():
        if pattern.search(text):
            groups |= set(_MEANT.get(group, (group,)))
    table = permissions()
    rows = (table[name] for name in declared if name in table)
    return tuple(row.name for row in rows if row.group in groups and row.protection == "dangerous")


@cache
def _groups() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name.removeprefix(GROUP), re.compile(row.regex))
        for name, row in phrases().items()
        if name.startswith(GROUP) and row.regex
    )
