"""Short sentences that are but the name of what follows them."""

import re

from appassay.extract.policy.tokens import vocabulary
from appassay.model.document import Block, Sentence


def only_label(block: Block, text: str) -> bool:
    """Return whether a sentence is but the name of what follows it in its paragraph."""
    words = len(text.split()) if text.isascii() else len(text) // 3
    bare = not _SAYS.search(text.replace("、", "") if _NUMBERED.match(text) else text)
    bare = bare and not _told(text) and not _enumerates(text)
    return len(block.sentences) > 1 and words < 6 and bare and text == block.sentences[0].text


_NO_MARK = re.compile(r"^\W+")


def _told(text: str) -> bool:
    """Return whether a verb before a kind, or one of telling, makes a short text a sentence."""
    verb, opening = False, len(text) - len(_NO_MARK.sub("", text))
    for token in vocabulary().find(text):
        if token.roles & _TELLS or (token.kinds and verb):
            return True
        verb = verb or ("collect" in token.roles and token.start > opening)
    return False


def _enumerates(text: str) -> bool:
    """Return whether a text lists what people enter ("E-mail and year of birth."), no functions."""
    named = [token for token in vocabulary().find(text) if token.kinds]
    told = len(named) > 1 and not _NUMBERED.match(text)
    return told and not all(_FUNCTIONS.issuperset(token.kinds) for token in named)


_FUNCTIONS = frozenset(
    {"camera", "microphone", "location_precise", "contacts", "sms", "calendar", "storage"}
    | {"photos_media", "call_log", "nearby_bt", "notifications", "sensors_motion", "clipboard"}
)
"""Kinds whose names are also those of functions, and so head what is told of them."""


def runs_in(block: Block, sentence: Sentence) -> bool:
    """Return whether a short sentence stands out within a paragraph: the name of what follows."""
    text = sentence.text
    words = len(text.split()) if text.isascii() else len(text) // 3
    whole = "".join(sentence.strong).strip(" 。.:：") == text.strip(" 。.:：")
    bare = whole and words < _FEW_WORDS and text.endswith(("。", ".", "：", ":"))
    return bare and len(block.sentences) > 1 and not _SAYS.search(text)


_FEW_WORDS = 6
_TELLS = frozenset({"share", "obtain", "neg_verb"})


def short(text: str) -> bool:
    """Return whether a sentence is too short to hold a statement of its own."""
    return len(text) < (60 if text.isascii() else 24)


_NUMBERED = re.compile(r"[（(]?[\d一二三四五六七八九十.]+[）).、\s]")
_SAYS = re.compile(
    r"我们|您|你|收集|不|未|没|无(?!线|障碍)|[，、：:；;]|\b(we|you|your|is|are|our|it|not?|never|none)\b",
    re.I,
)
