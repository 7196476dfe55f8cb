"""What to write: a sentence, or a row in the columns of the table it belongs in.

In the language of the document. What is known is filled in; the rest is marked.
"""

from collections.abc import Mapping

from appassay.draft.rows import Spot
from appassay.draft.wording import mark, word
from appassay.extract.policy.rows import column_role
from appassay.knowledge import draft_words
from appassay.model import Lang

_NUMBER = ("序号", "编号", "no.", "no", "#", "number")
_SCENE = ("场景", "scene", "when", "occasion", "时机")
_CELL = {
    "sdk": "name", "name": "name", "receiver": "provider", "provider": "provider",
    "permission": "permission", "link": "link", "purpose": "purpose", "kinds": "kinds",
    "way": "way",
}  # fmt: skip
"""Which value belongs under a head: rows of `head` in `policy/heads.toml`."""


def values(lang: Lang, known: Mapping[str, str]) -> dict[str, str]:
    """Return what is known, and marks for what is not."""
    todo = {
        "provider": "provider", "purpose": "purpose", "scene": "scene", "kinds": "kinds",
        "way": "shared_way", "link": "link", "when": "when", "effect": "effect",
    }  # fmt: skip
    marks = {key: mark(name)[lang] for key, name in todo.items()}
    return {**marks, **{key: value for key, value in known.items() if value}}


def sentence(what: str, lang: Lang, known: Mapping[str, str]) -> str:
    """Return a proposed sentence: a row of table `sentence`, filled in."""
    filled = values(lang, known)
    marks = {"todo_purpose": filled["purpose"], "todo_scene": filled["scene"]}
    return draft_words()["sentence"][what][lang].format_map({**filled, **marks})


def row(at: Spot, what: str, lang: Lang, known: Mapping[str, str]) -> str:
    """Return a proposed row in the columns of the table at a place; empty where it has no heads."""
    if not at.header or len(at.header) != len(at.row):
        return ""
    filled = values(lang, known)
    cells: list[str] = []
    for head in at.header:
        cell = _cell(head, what, lang, filled)
        # Of several columns that may hold a name, the first does; "package name" is another thing.
        again = cell == filled.get("name") and cell in cells
        cells.append(word("todo", "mark", what=head)[lang] if again else cell)
    # A table none of whose columns takes what is added is about something else.
    return " | ".join(cells) if any(known.get(key) in cells for key in ("name", "kinds")) else ""


def _cell(head: str, what: str, lang: Lang, filled: Mapping[str, str]) -> str:
    low = head.strip().lower()
    if low in _NUMBER:
        return "…"
    if what == "permission" and any(word in low for word in _SCENE):
        return filled["when"]
    if any(word in low for word in _SCENE):
        return filled["scene"]
    key = _CELL.get(column_role(head), "")
    if what == "permission" and key == "permission":
        return filled["name"]
    if key in filled and not (what == "kind" and key == "name"):
        return filled[key]
    return word("todo", "mark", what=head)[lang]
