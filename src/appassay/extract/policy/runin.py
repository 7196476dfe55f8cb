"""Names of passages that stand, in bold, at the head of their paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from appassay.extract.policy.entries import plausible
from appassay.extract.policy.tokens import vocabulary
from appassay.model.document import Block, Sentence

_WORDS, _CHARACTERS = 9, 20
FEWEST = 2
"""Labelled lines that tell of a name above them."""
_LABEL = re.compile(r"\s*[^\s:：,，。]{1,12}(?: [^\s:：]{1,12}){0,2}\s*[:：]")
_ENDED = re.compile(r"[。.!！?？:：,，;；]\s*$")
_MARKS = " 。.:：!！?？"


def headed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, names of passages in bold within a paragraph made headings."""
    for block in blocks:
        starts = [at for at, s in enumerate(block.sentences) if _names(s, block, at)]
        if block.kind != "paragraph" or not starts:
            yield block
            continue
        if starts[0]:
            yield replace(block, sentences=block.sentences[: starts[0]])
        for start, end in zip(starts, (*starts[1:], len(block.sentences)), strict=True):
            name, below = block.sentences[start], block.sentences[start + 1 : end]
            yield replace(block, kind="heading", sentences=(name,))
            yield replace(block, headings=(*block.headings, name.text), sentences=below)


def entitled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, names of SDKs that stand alone above labelled lines made headings.

    Print keeps no sign of what was the term of a definition list.
    """
    above: Block | None = None
    for block, below in zip_longest(blocks, blocks[1:]):
        name = above.text if above and block.headings == above.headings else ""
        above = None
        if below is not None and block.headings == below.headings and _entitles(block, below):
            above = block
            yield replace(block, kind="heading")
        else:
            yield replace(block, headings=(*block.headings, name)) if name else block


def _entitles(block: Block, below: Block) -> bool:
    """Return whether a block is but the name of an SDK, and the next tells of it by labels."""
    text = block.text.strip()
    alone = block.kind in ("paragraph", "item") and len(block.sentences) == 1
    if not alone or len(text) > _CHARACTERS or _ENDED.search(text):
        return False
    labelled = sum(bool(_LABEL.match(sentence.text)) for sentence in below.sentences)
    words = vocabulary().find(text)
    named = any(t.sdk is not None or "sdk" in t.roles for t in words)
    return named and labelled >= FEWEST and labelled == len(below.sentences)


def _names(sentence: Sentence, block: Block, at: int) -> bool:
    """Return whether a sentence is but the name, all of it strong, of what comes after it."""
    text = sentence.text
    following = block.sentences[at + 1 : at + 2]
    if not following or _strong(following[0]) or not _strong(sentence):
        return False
    short = len(text.split()) <= _WORDS if text.isascii() else len(text) <= _CHARACTERS
    words = vocabulary().find(text)
    told = any(t.kinds or t.sdk is not None or "sdk" in t.roles for t in words)
    return short and not told and not plausible(text.strip(_MARKS), "")


def _strong(sentence: Sentence) -> bool:
    return "".join(sentence.strong).strip(_MARKS) == sentence.text.strip(_MARKS) != ""
