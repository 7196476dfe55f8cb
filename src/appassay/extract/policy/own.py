"""By which name an app calls itself, so that what it does is not taken for another's doing."""

import re
from collections.abc import Sequence

from appassay.extract.policy.tokens import Token
from appassay.knowledge.policies import policy_pattern
from appassay.model.document import Document

_NOT_NAME = policy_pattern("own.not_name")
_CALLED = policy_pattern("own.called")
_GENERAL = policy_pattern("own.general")
_GENERIC = policy_pattern("own.generic")
_FEWEST = 2
"""Times a name must stand in a document to be taken for the app's."""


def own_names(document: Document) -> tuple[str, ...]:
    """Return the names of the app and its company in a document, longest first."""
    heads = [document.title, *(b.text for b in document.blocks[:2] if b.kind == "heading")]
    found = {part.strip() for head in heads for part in _NOT_NAME.split(head)}
    text = "\n".join(block.text for block in document.blocks)
    for match in _CALLED.finditer(text[:4000]):
        found.add((match["zh"] or match["en"]).strip())
    fit = {name for name in found if _fits(name) and text.count(name) >= _FEWEST}
    fit |= {_stem(name) for name in found if _fits(name) and _called_short(name, text)}
    return tuple(sorted(fit, key=lambda name: (-len(name), name)))


def _stem(name: str) -> str:
    """Return the part of a name by which it is called for short."""
    return name.split(" ")[0] if name.isascii() else name[:2]


def _called_short(name: str, text: str) -> bool:
    short = _stem(name)
    long_enough = len(name) > len(short) + 1 and _fits(short)
    return long_enough and text.count(short) >= text.count(name) + _FEWEST


def _fits(name: str) -> bool:
    if name.isascii():
        return 2 < len(name) < 32 and name[0].isupper() and not _GENERAL.search(name)
    return 1 < len(name) < 12 and name.isalnum() and not _GENERAL.search(name)


def with_own(
    tokens: Sequence[Token], text: str, names: Sequence[str], role: str = "app"
) -> list[Token]:
    """Return the words of a sentence with names among them, as words of a role."""
    found = list(tokens)
    for name in names:
        for match in re.finditer(re.escape(name), text):
            begin, end = match.span()
            inside = [t for t in found if t.start < end and begin < t.end]
            if any(role in t.roles or t.start < begin or t.end > end for t in inside):
                continue
            found = [t for t in found if t not in inside]
            found.append(Token(begin, end, name.lower(), frozenset({role})))
    for match in _GENERIC.finditer(text) if role == "app" else ():
        if not any(t.start < match.end() and match.start() < t.end for t in found):
            found.append(Token(*match.span(), match[0].lower(), frozenset({role})))
    return sorted(found, key=lambda token: token.start)
