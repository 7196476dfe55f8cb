"""Which calls of the platform are hooked in a running app, and what each means."""

from functools import cache
from typing import Any, Literal

from msgspec import Struct

from appassay.knowledge.load import rows_of
from appassay.knowledge.models import models
from appassay.knowledge.tables import ANDROID_PERMISSION, apis

_SINKS = frozenset({"sms", "clipboard"})
"""Channels whose every use is told; what goes over the network is told by its address."""


class Hook(Struct, frozen=True, kw_only=True):
    """A call that is hooked."""

    cls: str
    methods: tuple[str, ...]
    event: str
    kind: str = ""
    when: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Arguments, from 1, and what one of them has to be; a star at the end stands for anything."""
    args: Literal["all", "items", "this"] = "all"
    permissions: tuple[str, ...] = ()
    """Any of which lets the call go through."""


@cache
def hooks() -> tuple[Hook, ...]:
    """Return the calls that are hooked: those that prove something first."""
    found = [_modelled(row) for row in models()["rows"] if _is_told(row)]
    found += rows_of("hooks", "hook", Hook)
    known = {(hook.cls, method) for hook in found for method in hook.methods}
    for rows in apis().values():
        for row in rows:
            names = tuple(n for n in row.methods if n[0] not in ".*" and (row.cls, n) not in known)
            # What may be read in more ways than one, or only by what is asked for, proves nothing.
            if row.kinds and names and row.cls != "*":
                found.append(Hook(cls=row.cls, methods=names, event="call", kind=row.kinds[0]))
    return tuple(found)


def _is_told(row: dict[str, Any]) -> bool:
    return "source" in row or "event" in row or row.get("sink") in _SINKS


def _modelled(row: dict[str, Any]) -> Hook:
    event = "source" if "source" in row else row.get("event", "sink")
    return Hook(
        cls=row["class"],
        methods=tuple(name.partition("(")[0] for name in row["methods"]),
        event=event,
        kind=row.get("source", row.get("sink", "") if event == "sink" else ""),
        when=tuple((test["arg"], tuple(test["is"])) for test in row.get("when", ())),
        permissions=tuple(_full(name) for name in row.get("permission", ())),
    )


def _full(name: str) -> str:
    return name if "." in name else ANDROID_PERMISSION + name
