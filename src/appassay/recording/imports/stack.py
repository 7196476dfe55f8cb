"""Stacks as Java prints them, the innermost call first, and the call that was hooked."""

import re
from collections.abc import Sequence

from msgspec import Struct

from appassay.knowledge import exports
from appassay.recording.schema import SeenFrame

_FRAME = re.compile(r"(?:at\s+)?(?P<cls>[^\s()]+)\.(?P<method>[^\s().]+)\((?P<source>[^()]*)\)")
# PrivacySentry writes the number of a line as its locale groups digits, and an arrow behind.
_ARROW = re.compile(r"(?P<cls>[^\s()]+)\.(?P<method>[^\s().]+)\(\) (?P<line>-?[\d.,\s]*)(?:<-)?")
_PLATFORM = ("android.", "androidx.", "java.", "javax.", "dalvik.", "com.android.")


_DIGITS = "0123456789"


class Stack(Struct, frozen=True):
    """Calls under way, as a record has them."""

    api: str
    """The call that was hooked, ``class.method``; empty where the stack does not show it."""
    frames: tuple[SeenFrame, ...]
    """The outermost first."""
    whole: bool
    """Whether every line was understood."""

    @property
    def of_system(self) -> bool:
        """Return whether the system made the call by itself: nothing of the app was under way."""
        inner = all(exports.is_system(frame.cls) for frame in self.frames)
        return self.whole and bool(self.frames) and inner


def stack(text: str, own_frames: Sequence[str] = (), *, shows_call: bool = True) -> Stack:
    """Return a stack, without what the tool itself has in it.

    Args:
        text: one call a line, the innermost first.
        own_frames: how the tool's own calls begin.
        shows_call: the innermost call is the one that was hooked, not the one that makes it.
    """
    frames: list[SeenFrame] = []
    whole = True
    for line in text.splitlines():
        line = line.strip()
        match = _FRAME.fullmatch(line) or _ARROW.fullmatch(line)
        if not match:
            whole = whole and not line
        elif not line.removeprefix("at ").startswith(tuple(own_frames) or ("\0",)):
            frames.append(_frame(match))
    api = f"{frames[0].cls}.{frames[0].method}" if frames else ""
    hooked = shows_call and (api.startswith(_PLATFORM) or api in exports.calls())
    inner = frames[1:] if hooked else frames
    return Stack(api if hooked else "", tuple(reversed(inner)), whole)


def _frame(match: re.Match[str]) -> SeenFrame:
    cls, method, told = match["cls"], match["method"], match.groupdict()
    if "line" in told:
        digits = "".join(c for c in told["line"] if c in _DIGITS)
        known = bool(digits) and "-" not in told["line"] and len(digits) < 10
        return SeenFrame(cls=cls, method=method, line=int(digits) if known else 0)
    file, _, line = told["source"].rpartition(":")
    if line and not set(line) - set(_DIGITS) and len(line) < 10:
        return SeenFrame(cls=cls, method=method, file=file, line=int(line))
    return SeenFrame(cls=cls, method=method, file=told["source"] if "." in told["source"] else "")
