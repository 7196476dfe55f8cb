"""From lines to blocks: headings, what a list completes, the heads of columns, sentences."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from appassay.extract.documents.colours import contrast
from appassay.extract.documents.lines import Line, Look, Raw, Run, squeezed
from appassay.extract.documents.sentences import spans
from appassay.model import Block, Sentence, Style

_NUMBERED = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,3}[章节条部分]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）\s]|[(（][一二三四五六七八九十\d]{1,3}[)）]|[a-zA-Z][)）.]\s|[①-⑳])"
)
_CHAPTER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,3}[章节条部分]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]\s?(?!\d))"
)
_BULLET = re.compile(r"^\s*[-•·●○■◆▪*—–]\s*")
_LEADS = ("：", ":")
LONGEST_HEADING = 40
"""Characters; longer lines are text, however bold."""
LARGER = 1.15
"""Type this much larger than the rest stands out."""
BOLD = 600


def blocks(raw: Raw) -> tuple[Block, ...]:
    """Return the lines of a document as blocks, in order."""
    lines = [line for line in map(_cleaned, raw.lines) if line.runs or any(line.cells)]
    base = _base(lines)
    return tuple(_Builder(base).all(_guessed(lines, base)))


def _cleaned(line: Line) -> Line:
    if line.kind == "row":
        return replace(line, cells=tuple(squeezed(cell) for cell in line.cells))
    return replace(line, runs=squeezed(line.runs))


def _base(lines: Iterable[Line]) -> Look:
    """Return how most of the text looks."""
    sizes: Counter[float | None] = Counter()
    weights: Counter[int | None] = Counter()
    colours: Counter[tuple[int, int, int] | None] = Counter()
    for line in lines:
        for run in (*line.runs, *(run for cell in line.cells for run in cell)):
            sizes[run.look.size] += len(run.text)
            weights[run.look.weight] += len(run.text)
            colours[run.look.colour] += len(run.text)
    if not sizes:
        return Look()
    return Look(
        size=sizes.most_common(1)[0][0],
        weight=weights.most_common(1)[0][0],
        colour=colours.most_common(1)[0][0],
    )


def stands_out(look: Look, base: Look) -> bool:
    """Return whether text looks stronger than the rest."""
    bolder = (look.weight or 400) >= BOLD > (base.weight or 400)
    larger = bool(look.size and base.size and look.size >= base.size * LARGER)
    coloured = look.colour is not None and look.colour != base.colour
    return bolder or larger or coloured or look.underlined


def _guessed(lines: list[Line], base: Look) -> Iterator[Line]:
    """Yield lines, those that are headings or items by their look made such."""
    found = {
        number: _size(line)
        for number, line in enumerate(lines)
        if line.kind == "paragraph" and _is_heading(line, base)
    }
    sizes = sorted(set(found.values()), reverse=True)
    titled = bool(found) and not any(line.kind == "heading" for line in lines)
    title = min(found) if titled else -1
    if title >= 0 and _CHAPTER.match(lines[title].text):
        title = -1
    for number, line in enumerate(lines):
        if number in found:
            inner = _level(line.text) + sizes.index(found[number]) * _STEPS
            yield replace(line, kind="heading", level=1 if number == title else inner)
        elif line.kind != "paragraph":
            yield line
        elif _BULLET.match(line.text) or _NUMBERED.match(line.text):
            yield replace(line, kind="item", level=1)
        else:
            yield line


_STEPS = 6
"""Levels that numbers tell apart within one size of type."""


def _size(line: Line) -> float:
    """Return the size of most of a line's type, 0 where the format does not tell."""
    sizes = Counter[float]()
    for run in line.runs:
        sizes[round(run.look.size or 0.0)] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_heading(line: Line, base: Look) -> bool:
    text = line.text
    if len(text) > LONGEST_HEADING or text.endswith(tuple("。；;！？!?，,.：:")):
        return False
    strong = all(stands_out(run.look, base) for run in line.runs if not run.link)
    if strong and any(not run.link for run in line.runs):
        return True
    return bool(_CHAPTER.match(text)) and not re.search(r"[，,。;；]", text)


def _level(text: str) -> int:
    """Return the level of a heading that its format does not tell: by its number."""
    if re.match(r"^\s*(?:第|[一二三四五六七八九十]{1,3}[、.．])", text):
        return 2
    number = re.match(r"^\s*(\d{1,2}(?:\.\d{1,2})*)", text)
    if number:
        return min(2 + number.group(1).count("."), 6)
    return 3 if re.match(r"^\s*[(（]", text) else 2


class _Builder:
    """Puts lines in order, and numbers their sentences."""

    def __init__(self, base: Look) -> None:
        self._base = base
        self._headings: list[tuple[int, str]] = []
        self._lead = ""
        self._table = 0
        self._header: tuple[str, ...] = ()
        self._number = 0
        self._last: Line | None = None

    def all(self, lines: Iterable[Line]) -> Iterator[Block]:
        for line in lines:
            yield self._row(line) if line.kind == "row" else self._text(line)

    def _text(self, line: Line) -> Block:
        sentences = tuple(self._sentences(line))
        if line.kind == "heading":
            while self._headings and self._headings[-1][0] >= line.level:
                self._headings.pop()
            block, self._last = self._block(line, sentences), line
            self._headings.append((line.level, block.text))
            self._lead = ""
            return block
        self._last = line
        block = self._block(line, sentences)
        if line.kind == "paragraph" or line.text.endswith(_LEADS):
            self._lead = sentences[-1].text if line.text.endswith(_LEADS) else ""
        return block

    def _row(self, line: Line) -> Block:
        cells = tuple("".join(run.text for run in cell) for cell in line.cells)
        first = line.table != self._table
        goes_on = first and self._goes_on(line, cells)
        self._table = line.table
        if first and not goes_on:
            self._header = cells if line.heads or _looks_like_heads(cells) else ()
        is_header = bool(self._header) and ((first and not goes_on) or cells == self._header)
        self._last = line
        runs: list[Run] = []
        for number, cell in enumerate(line.cells):
            runs.extend([Run(" | ")] * bool(number))
            runs.extend(cell)
        sentence = self._sentence(tuple(runs), line.page, cells)
        header = () if is_header else self._header
        return Block(
            kind="row",
            headings=tuple(text for _, text in self._headings),
            header=header,
            is_header=is_header,
            lead=self._lead,
            sentences=(sentence,),
        )

    def _goes_on(self, line: Line, cells: tuple[str, ...]) -> bool:
        """Return whether a table goes on over a page: a row came last, as wide, a page before."""
        last = self._last
        if last is None or last.kind != "row" or len(last.cells) != len(cells):
            return False
        return line.page is not None and last.page is not None and line.page == last.page + 1

    def _block(self, line: Line, sentences: tuple[Sentence, ...]) -> Block:
        return Block(
            kind=line.kind,
            level=line.level,
            headings=tuple(text for _, text in self._headings),
            lead=self._lead if line.kind == "item" else "",
            sentences=sentences,
        )

    def _sentences(self, line: Line) -> Iterator[Sentence]:
        parts = [(0, len(line.text))] if line.kind == "heading" else spans(line.text)
        for begin, end in parts:
            yield self._sentence(_cut(line.runs, begin, end), line.page)

    def _sentence(
        self, runs: tuple[Run, ...], page: int | None, cells: tuple[str, ...] = ()
    ) -> Sentence:
        self._number += 1
        strong = tuple(run.text.strip() for run in runs if stands_out(run.look, self._base))
        return Sentence(
            number=self._number,
            text="".join(run.text for run in runs),
            cells=cells,
            page=page,
            style=_style(runs),
            strong=tuple(text for text in strong if text),
            links=tuple(dict.fromkeys(run.link for run in runs if run.link)),
        )


def _looks_like_heads(cells: tuple[str, ...]) -> bool:
    """Return whether the first row of a table names its columns: short cells, no sentence."""
    return len(cells) > 1 and all(0 < len(cell) <= 16 and "。" not in cell for cell in cells)


def _cut(runs: Iterable[Run], begin: int, end: int) -> tuple[Run, ...]:
    found = []
    at = 0
    for run in runs:
        text = run.text[max(begin - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            found.append(Run(text, run.look, run.link))
    return tuple(found)


def _style(runs: Iterable[Run]) -> Style:
    """Return how most of the text looks."""
    weighed: Counter[Look] = Counter()
    for run in runs:
        weighed[run.look] += len(run.text)
    if not weighed:
        return Style()
    look = weighed.most_common(1)[0][0]
    against = contrast(look.colour, look.ground) if look.colour or look.ground else None
    return Style(size=look.size, weight=look.weight, contrast=against, hidden=look.hidden)
