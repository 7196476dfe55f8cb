"""What a row of a hook's table means: a read of a kind, a request of permissions, or any call."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from appassay.knowledge import exports

_PERMISSION = re.compile(r"[A-Za-z][\w.]*\.permission\.[A-Z0-9_]+")


class Row(NamedTuple):
    """What a table says of one call."""

    api: str
    """``class.method``; empty where only `method` is told."""
    method: str
    words: tuple[str, ...]
    """What the tool calls it."""
    args: str | None
    """None where the table has no arguments."""


class Sense(NamedTuple):
    """What it means."""

    event: str
    kind: str = ""
    args: tuple[str, ...] = ()


CALL = Sense("call")
"""A call that proves nothing."""


def sense(row: Row) -> Sense:
    """Return what a row means; `call` where nothing proves more."""
    if exports.requests().intersection(row.words):
        asked = tuple(dict.fromkeys(_PERMISSION.findall(row.args or "")))
        return Sense("permission.request", args=asked)
    kind = _by_api(row) or _by_words(row) or _by_method(row)
    return Sense("source", kind) if kind else CALL


def _by_api(row: Row) -> str:
    cls, _, method = row.api.rpartition(".")
    name = f"{exports.aliases().get(cls, cls)}.{method}"
    known = exports.calls().get(name, ())
    return next((call.kind for call in known if _holds(call.has, row.args)), "")


def _by_words(row: Row) -> str:
    for word in row.words:
        known = exports.says().get(word)
        if known and row.api not in known.not_from and _may_hold(known.has, row.args):
            return known.kind
    return ""


def _by_method(row: Row) -> str:
    known = exports.methods().get(row.method) if not row.api else None
    return known.kind if known and _holds((known.has,) if known.has else (), row.args) else ""


def _holds(wanted: Sequence[str], args: str | None) -> bool:
    """Return whether arguments hold what makes a call a read; unknown arguments prove nothing."""
    if not wanted:
        return True
    return args is not None and any(_stands(text, args) for text in wanted)


def _may_hold(wanted: str, args: str | None) -> bool:
    """Return the same where the tool names the read only if the arguments held it."""
    return not wanted or args is None or _stands(wanted, args)


def _stands(text: str, args: str) -> bool:
    if text.endswith("*"):
        return text[:-1] in args
    return re.search(rf"(?<![\w.]){re.escape(text)}(?![\w.])", args) is not None
