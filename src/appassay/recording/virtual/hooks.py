"""The rules by which the virtual phone hooks calls, from the tables experts edit.

One rule a line, fields apart by tabs; `host/Rules.java` reads them.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from appassay.knowledge import ANDROID_PERMISSION, apis
from appassay.knowledge.models import models
from appassay.knowledge.virtual import virtual

_OWN = frozenset({"activity.shown", "connect", "exit", "native.load", "uncaught"})
"""Events that stand by no rule."""
_TOLD = frozenset({"source", "sink", "event"})


def rules() -> str:
    """Return all rules, swaps first: where two speak of one call, the first counts."""
    return "".join("\t".join(row) + "\n" for row in _rows())


@cache
def events() -> frozenset[str]:
    """Return the events that the virtual phone tells: an app that forges others is not heard."""
    return frozenset({row[4] for row in _rows() if row[0] != "swap"} | _OWN)


def _rows() -> Iterator[tuple[str, ...]]:
    known: set[tuple[str, str]] = set()
    for swap in virtual().swap:
        for method in swap.methods:
            name, desc = _split(method)
            yield _row("swap", swap.cls, name, desc, event=swap.own)
    for hook in virtual().hook:
        for method in hook.methods:
            known.add((hook.cls, method))
            yield _row("call", hook.cls, *_split(method), event=hook.event)
    for row in (r for r in models()["rows"] if _TOLD & r.keys()):
        for method in row["methods"]:
            known.add((row["class"], method))
            yield _told(row, method)
    for field in (f for f in models()["fields"] if "source" in f):
        for name in field["names"]:
            known.add((field["class"], f".{name}"))
            yield _row("field", field["class"], name, event="source", kind=field["source"])
    yield from _apis(known)


def _apis(known: set[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Yield calls that checks look for and no model tells of: alone they prove nothing."""
    for api in (api for group in apis().values() for api in group):
        if not api.id.startswith("pi.") or api.cls == "*":
            continue
        for name in api.methods:
            if (api.cls, name) in known or name == "*":
                continue
            if name.startswith("."):
                yield _row("field", api.cls, name[1:], event="call")
            else:
                yield _row("call", api.cls, name, event="call")


def _told(row: dict[str, Any], method: str) -> tuple[str, ...]:
    event = "source" if "source" in row else row.get("event", "sink")
    kind = row.get("source") or row.get("sink", "")
    whens = "\1".join("\2".join((str(w["arg"]), *w.get("is", ()))) for w in row.get("when", ()))
    permissions = ",".join(ANDROID_PERMISSION + name for name in row.get("permission", ()))
    return _row(
        "call", row["class"], *_split(method), event=event, kind=kind,
        permissions=permissions, throws=row.get("throws", ""), whens=whens,
    )  # fmt: skip


def _split(method: str) -> tuple[str, str]:
    name, paren, rest = method.partition("(")
    return name, paren + rest


def _row(
    how: str, cls: str, name: str, desc: str = "", *, event: str = "", kind: str = "",
    permissions: str = "", throws: str = "", whens: str = "",
) -> tuple[str, ...]:  # fmt: skip
    return (how, cls, name, desc, event, kind, permissions, throws, whens)
