"""Lists written into a paragraph: "We collect: (1) your name; (2) your number."."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from appassay.model.document import Block, BlockKind, Sentence

_MARK = re.compile(
    r"(?:[（(]\s*(?P<a>\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4})\s*[)）]"
    r"|(?P<b>[①-⑳])|(?<![\w.])(?P<c>\d{1,2}|[a-z]|[ivx]{1,4})(?:[)）]|[、.．](?!\d)))\s*"
)
_FIRST = frozenset({"1", "一", "a", "i", "①"})
_FEWEST = 2
_LONGEST_LEAD = 160
_ENDS = ("：", ":", " ", "，", ",", "。")


def told_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, a paragraph that holds a numbered list as its lead-in and its items."""
    for block in blocks:
        first = _first_mark(block)
        if first is None:
            yield block
        else:
            yield from _items(block, first)


def _first_mark(block: Block) -> re.Match[str] | None:
    """Return where the first item of a list begins in the first sentence of a paragraph."""
    if block.kind not in {"paragraph", "item"} or len(block.sentences) < _FEWEST:
        return None
    if not any(_MARK.match(sentence.text) for sentence in block.sentences[1:]):
        return None
    text = block.sentences[0].text
    found = next((m for m in _MARK.finditer(text) if (m["a"] or m["b"] or m["c"]) in _FIRST), None)
    fits = found and 0 < found.start() < _LONGEST_LEAD
    return found if found and fits and text[: found.start()].endswith(_ENDS) else None


def _items(block: Block, first: re.Match[str]) -> Iterator[Block]:
    opening = block.sentences[0]
    lead = opening.text[: first.start()].strip()
    yield _part(block, opening, lead, "paragraph", block.lead)
    yield _part(block, opening, opening.text[first.start() :], "item", lead)
    for sentence in block.sentences[1:]:
        kind: BlockKind = "item" if _MARK.match(sentence.text) else block.kind
        yield _part(block, sentence, sentence.text, kind, lead if kind == "item" else block.lead)


def _part(block: Block, sentence: Sentence, text: str, kind: BlockKind, lead: str) -> Block:
    return replace(block, kind=kind, lead=lead, sentences=(replace(sentence, text=text),))
