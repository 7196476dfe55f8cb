"""What the JVM tells, as events and windows of a record.

The app runs in the same process as what watches it, so nothing it says is taken on trust: what does
not fit the format is dropped and counted.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from appassay.knowledge import pi_kinds
from appassay.recording.schema import Node, Seen, SeenFrame, Window
from appassay.recording.virtual import hooks

_TEXT = 2_000
"""Longest text that is kept."""
_WINDOWS = 50


class _Told(Struct, frozen=True, rename={"stack_": "stack"}):
    event: str
    t: int
    kind: str = ""
    kinds: tuple[str, ...] = ()
    clear: tuple[str, ...] = ()
    api: str = ""
    args: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    thread: str = ""
    entry: str = ""
    stack: tuple[SeenFrame, ...] = ()


class _Shown(Struct, frozen=True):
    kind: str
    nodes: tuple[Node, ...]
    activity: str = ""
    title: str = ""


class Teller:
    """Turns what is told of one app into events and windows."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._events = hooks.events()
        self._kinds = frozenset(pi_kinds())

    def seen(self, told: Mapping[str, Any], shift: int) -> Seen:
        """Return an event, its time shifted.

        Raises:
            ValidationError: it does not fit the format.
            ValueError: it speaks of what there is not.
        """
        one = msgspec.convert(told, _Told, strict=True)
        if one.event not in self._events:
            raise ValueError(one.event)
        if not self._kinds.issuperset({*one.kinds, *one.clear}):
            raise ValueError("unknown kind")
        return Seen(
            n=0, t=max(0, one.t + shift), state="R0", event=one.event, kind=one.kind,
            kinds=one.kinds, clear=one.clear, api=one.api[:_TEXT],
            args=tuple(arg[:_TEXT] for arg in one.args[:50]),
            denied=tuple(name.removeprefix("android.permission.") for name in one.denied),
            process=self._package, thread=one.thread[:200], entry=one.entry[:200],
            stack=one.stack[:100],
        )  # fmt: skip

    def windows(self, told: object) -> tuple[Window, ...] | None:
        """Return windows; none where what is told makes no sense."""
        try:
            found = msgspec.convert(told, tuple[_Shown, ...], strict=True)
        except msgspec.ValidationError:
            return None
        return tuple(
            Window(
                number=0, t=0, state="R0", kind=one.kind, package=self._package,
                activity=one.activity[:_TEXT], title=one.title[:_TEXT], nodes=one.nodes,
            )
            for one in found[:_WINDOWS]
            if all(node.parent < place for place, node in enumerate(one.nodes))
        )  # fmt: skip

    @staticmethod
    def files(told: object) -> dict[str, str]:
        """Return files in base64 by name."""
        try:
            return msgspec.convert(told, dict[str, str], strict=True)
        except msgspec.ValidationError:
            return {}

    @staticmethod
    def names(told: object) -> tuple[str, ...]:
        """Return names of permissions."""
        try:
            return msgspec.convert(told, tuple[str, ...], strict=True)
        except msgspec.ValidationError:
            return ()
