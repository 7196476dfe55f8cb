"""Whether a sentence gives a purpose, in which words, and whether it is only a vague one."""

import re
from collections.abc import Sequence

from appassay.extract.policy.tokens import Token
from appassay.knowledge.policies import policy_pattern

_STOP = re.compile(r"[，。；;！？|]|\.\s|,\s(?:we|you|the app)\b")
_EN_TO = policy_pattern("purposes.en_to")
_SCENE = policy_pattern("purposes.scene")
_NO_SCENE = policy_pattern("purposes.no_scene")


def purpose_of(text: str, tokens: Sequence[Token]) -> tuple[str, bool]:
    """Return the purpose in the text's words, and whether it is vague; empty for none."""
    parts = [_clause(text, token.start) for token in tokens if "purpose" in token.roles]
    low = text.lower()
    parts += [_clause(text, match.start()) for match in _EN_TO.finditer(low)]
    vague_at = [token.start for token in tokens if "vague_purpose" in token.roles]
    scene = _SCENE.search(text)
    if scene and not _NO_SCENE.search(text):
        return (parts[0] if parts else scene[0]), False
    if not parts:
        return ("", False) if not vague_at else (text[vague_at[0] :], True)
    return _judged(text, parts, vague_at)


def is_phrase(text: str, roles: frozenset[str]) -> bool:
    """Return whether a text is but a purpose, such as stands in a list of purposes."""
    sentence = roles & {"app", "user", "sdk", "partner", "neg", "condition"} and not _TO.match(text)
    return not sentence and len(text) < (_LONGEST if text.isascii() else _LONGEST // 3)


_TO = re.compile(r"^[\W\d]*(?:to|for)\b|^[\W\d]*(?:为了?|用于|用来|向您|给您|给你)", re.IGNORECASE)
_LONGEST = 120


def _judged(text: str, parts: list[str], vague_at: list[int]) -> tuple[str, bool]:
    """A part is vague where one of the vague words stands in it and little else."""
    for part in parts:
        start = text.find(part)
        inside = [at for at in vague_at if start <= at < start + len(part)]
        items = [
            item for item in re.split(r"[、,]|以及|和|及|\band\b", part) if len(item.strip()) > 3
        ]
        if not inside or len(items) > len(inside) + 1:
            return part, False
    return parts[0], True


def _clause(text: str, start: int) -> str:
    stop = _STOP.search(text, start)
    return text[start : stop.start() if stop else len(text)].strip()
