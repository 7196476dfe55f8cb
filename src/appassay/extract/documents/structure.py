"""From lines to blocks: headings, what a list completes, the heads of columns, sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from appassay.extract.documents.colours import contrast
from appassay.extract.documents.headings import guessed, stands_out
from appassay.extract.documents.lines import Line, Look, Raw, Run, squeezed
from appassay.extract.documents.sentences import spans
from appassay.model import Block, Sentence, Style

_LEADS = ("：", ":")


def blocks(raw: Raw) -> tuple[Block, ...]:
    """Return the lines of a document as blocks, in order."""
    lines = [line for line in map(_cleaned, raw.lines) if line.runs or any(line.cells)]
    base = _base(lines)
    return tuple(_Builder(base).all(guessed(lines, base)))


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
