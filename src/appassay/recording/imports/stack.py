"""Stacks as Java prints them, the innermost call first, and the call that was hooked."""

import re
from collections.abc import Sequence

from msgspec import Struct

from appassay.knowledge import exports
from appassay.recording.schema import SeenFrame

_FRAME = re.compile(r"(?:at\s+)?(?P<cls>[^\s()]+)\.(?P<method>[^\s().]+)\((?P<source>[^()]*)\)")
_PLATFORM = ("android.", "androidx.", "java.", "javax.", "dalvik.", "com.android.")


class Stack(Struct, frozen=True):
    """Calls under way, as a record has them."""

    api: str
    """The call that was hooked, ``class.method``; empty where the stack does not show it."""
    frames: tuple[SeenFrame, ...]
    """The outermost first."""
    whole: bool
    """Whether every line was understood."""


def stack(text: str, own_frames: Sequence[str] = ()) -> Stack:
    """Return a stack, without what the tool itself has in it."""
    frames: list[SeenFrame] = []
    whole = True
    for line in text.splitlines():
        line = line.strip()
        match = _FRAME.fullmatch(line)
        if not match:
            whole = whole and not line
        elif not line.removeprefix("at ").startswith(tuple(own_frames) or ("\0",)):
            frames.append(_frame(match["cls"], match["method"], match["source"]))
    api = f"{frames[0].cls}.{frames[0].method}" if frames else ""
    hooked = api.startswith(_PLATFORM) or api in exports.calls()
    inner = frames[1:] if hooked else frames
    return Stack(api if hooked else "", tuple(reversed(inner)), whole)


def _frame(cls: str, method: str, source: str) -> SeenFrame:
    file, _, line = source.rpartition(":")
    if line.isascii() and line.isdigit() and len(line) < 10:
        return SeenFrame(cls=cls, method=method, file=file, line=int(line))
    return SeenFrame(cls=cls, method=method, file=source if "." in source else "")
