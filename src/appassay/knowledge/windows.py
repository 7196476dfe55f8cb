"""Windows of a run in words: what they show, and where a person finds their picture."""

from appassay.knowledge.numbers import masked
from appassay.knowledge.tables import wording
from appassay.model import Text, WindowNode, WindowSeen, plain

_LIMIT = 200
"""Longest quotation of what stands in a window, in characters."""


def window_text(window: WindowSeen) -> Text:
    """Return what was seen: which window, when, what it shows, which picture was taken."""
    words, template = wording()["window"], wording()["fact"]["WindowSeen"]
    # A report is passed on; the record it rests on is not.
    whole = masked(window.shown)
    shown = whole[:_LIMIT] + ("…" if len(whole) > _LIMIT else "")
    texts = words["texts"].filled({"texts": shown}) if shown else words["no_texts"]
    title = window.title or window.activity.rpartition(".")[2]
    return template.filled(
        {
            "by": wording()["seen_by"][window.by],
            "state": window.state,
            "time": f"{window.time:,}",
            "number": window.number,
            "kind": words.get(window.kind) or plain(window.kind),
            "title": f" {title}" if title else "",
            "shown": texts,
            "picture": picture(window),
        }
    )


def spot(window: WindowSeen, node: WindowNode | None = None) -> Text:
    """Return which window a person has to look at, in which picture, and where in it."""
    at = node is not None and node in window.nodes
    left, top, right, bottom = node.bounds if node else (0, 0, 0, 0)
    return wording()["window"]["spot_at" if at else "spot"].filled(
        {
            "element": window.nodes.index(node) if node and at else "",
            "box": f"{left},{top}–{right},{bottom}",
            "number": window.number,
            "state": window.state,
            "seconds": f"{window.time / 1000:g}",
            "picture": picture(window),
        }
    )


def picture(window: WindowSeen) -> Text:
    """Return the name of the picture of a window."""
    words = wording()["window"]
    if not window.screen:
        return words["no_picture"]
    return words["picture"].filled({"screen": window.screen})
