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
        at, first = _first_mark(block)
        if first is None:
            yield block
        else:
            if at:
                yield replace(block, sentences=block.sentences[:at])
            yield from _items(replace(block, sentences=block.sentences[at:]), first)


def _first_mark(block: Block) -> tuple[int, re.Match[str] | None]:
    """Return the sentence of a paragraph in which a list begins, and where it does."""
    if block.kind not in {"paragraph", "item"} or len(block.sentences) < _FEWEST:
        return 0, None
    for at, sentence in enumerate(block.sentences[:-1]):
        if not _MARK.match(block.sentences[at + 1].text):
            continue
        text = sentence.text
        found = next((m for m in _MARK.finditer(text) if _is_first(m)), None)
        fits = found and 0 < found.start() < _LONGEST_LEAD
        if found and fits and text[: found.start()].endswith(_ENDS):
            return at, found
    return 0, None


def _is_first(mark: re.Match[str]) -> bool:
    return (mark["a"] or mark["b"] or mark["c"]) in _FIRST


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
