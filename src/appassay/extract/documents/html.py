"""HTML pages, as a browser without scripts shows them."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from appassay.extract.documents.colours import BLACK, WHITE
from appassay.extract.documents.css import BASE, Styles
from appassay.extract.documents.lines import MOST_TEXT, Line, Look, Raw, Run
from appassay.extract.documents.text import decoded

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 2048
_LEFT_OUT = {
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "svg",
    "iframe",
    "object",
    "select",
    "textarea",
}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip
_TITLES = ("summary", "legend")
"""Headings of what is folded away or framed."""
_DEEPEST = 200


def read(data: bytes) -> Raw:
    """Return the lines of an HTML file."""
    named = _CHARSET.search(data[:_HEAD])
    return of_text(decoded(data, named.group(1).decode("ascii", "replace") if named else ""))


def of_text(page: str) -> Raw:
    """Return the lines of an HTML page."""
    tree = LexborHTMLParser(page)
    raw = Raw()
    title = tree.css_first("title")
    raw.title = " ".join(title.text().split()) if title else ""
    root = tree.css_first("html")
    raw.lang = (root.attributes.get("lang") or "") if root else ""
    if tree.body is None:
        return raw
    walker = _Walker(Styles(tree))
    walker.block(tree.body, walker.page(tree.body), "", 0)
    walker.end()
    raw.lines = walker.lines
    if walker.cut:
        raw.unread.append("limit")
    if not raw.lines and tree.css_first("script"):
        raw.unread.append("made_by_script")
    return raw


class _Walker:
    """Goes through the tree and collects lines."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.lines: list[Line] = []
        self.cut = False
        self._runs: list[Run] = []
        self._kind: tuple[str, int] = ("paragraph", 0)
        self._tables = 0
        self._characters = 0

    def page(self, body: LexborNode) -> Look:
        """Return how text looks that nothing is said about: 16 pixels, black on white."""
        return self._styles.of(body, Look(size=BASE, weight=400, colour=BLACK, ground=WHITE))

    def end(self) -> None:
        """Close the line that is open."""
        runs, self._runs = tuple(self._runs), []
        kind, level = self._kind
        if any(run.text.strip() for run in runs):
            if kind == "heading":
                self.lines.append(Line(kind="heading", level=level, runs=runs))
            elif kind == "item":
                self.lines.append(Line(kind="item", level=level, runs=runs))
                self._kind = ("paragraph", 0)
            else:
                self.lines.append(Line(kind="paragraph", runs=runs))

    def block(self, node: LexborNode, look: Look, link: str, depth: int) -> None:
        """Go through the children of an element."""
        if depth > _DEEPEST:
            self.cut = True
            return
        child = node.child
        while child is not None:
            self._node(child, look, link, depth)
            child = child.next

    def _node(self, node: LexborNode, look: Look, link: str, depth: int) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "", look, link)
        elif not node.is_element_node or tag in _LEFT_OUT:
            return
        elif tag == "br":
            self.end()
        elif tag == "table":
            self._table(node, self._styles.of(node, look), depth)
        elif tag in _INLINE:
            href = (node.attributes.get("href") or "").strip() if tag == "a" else ""
            self.block(node, self._styles.of(node, look), href or link, depth + 1)
        else:
            self._block(node, tag, self._styles.of(node, look), link, depth)

    def _block(self, node: LexborNode, tag: str, look: Look, link: str, depth: int) -> None:
        self.end()
        before = self._kind
        if re.fullmatch("h[1-6]", tag):
            self._kind = ("heading", int(tag[1]))
        elif tag in _TITLES or tag == "dt":
            self._kind = ("heading", 6)
        elif tag in ("li", "dd", "dt"):
            self._kind = ("item", max(1, _nesting(node)))
        self.block(node, look, link, depth + 1)
        self.end()
        self._kind = before

    def _text(self, text: str, look: Look, link: str) -> None:
        self._characters += len(text)
        if self._characters > MOST_TEXT:
            self.cut = True
            return
        self._runs.append(Run(text, look, link))

    def _table(self, table: LexborNode, look: Look, depth: int) -> None:
        self.end()
        rows = list(_rows(table))
        if _is_layout(rows):
            for row in rows:
                for cell in row:
                    self._block(cell, "td", self._styles.of(cell, look), "", depth + 1)
            return
        self._tables += 1
        spans: dict[int, tuple[int, tuple[Run, ...]]] = {}
        for row in rows:
            cells, heads = self._cells(row, look, depth, spans)
            self.lines.append(Line(kind="row", cells=tuple(cells), heads=heads, table=self._tables))

    def _cells(
        self,
        row: list[LexborNode],
        look: Look,
        depth: int,
        spans: dict[int, tuple[int, tuple[Run, ...]]],
    ) -> tuple[list[tuple[Run, ...]], bool]:
        """Return the cells of a row; one that spans rows stands in each of them."""
        cells: list[tuple[Run, ...]] = []
        waiting = iter(row)
        cell = next(waiting, None)
        while cell is not None or len(cells) in spans:
            column = len(cells)
            if column in spans:
                left, runs = spans.pop(column)
                if left > 1:
                    spans[column] = (left - 1, runs)
                cells.append(runs)
                continue
            if cell is None:
                break
            runs = self._cell(cell, look, depth)
            rows_below = _number(cell.attributes.get("rowspan")) - 1
            if rows_below > 0:
                spans[column] = (rows_below, runs)
            cells.append(runs)
            cell = next(waiting, None)
        return cells, bool(row) and all(cell.tag == "th" for cell in row)

    def _cell(self, cell: LexborNode, look: Look, depth: int) -> tuple[Run, ...]:
        """Return the text of a cell on one line."""
        outer, self.lines = self.lines, []
        self.block(cell, self._styles.of(cell, look), "", depth + 1)
        self.end()
        inner, self.lines = self.lines, outer
        runs: list[Run] = []
        for line in inner:
            for part in (line.runs,) if line.runs else line.cells:
                runs.extend([Run(" ")] * bool(runs))
                runs.extend(part)
        return tuple(runs)


def _rows(table: LexborNode) -> Iterator[list[LexborNode]]:
    for row in table.css("tr"):
        owner = row.parent
        while owner is not None and owner.tag != "table":
            owner = owner.parent
        if owner is not None and owner.mem_id == table.mem_id:
            cells = [cell for cell in row.iter() if cell.tag in ("td", "th")]
            if cells:
                yield cells


def _is_layout(rows: list[list[LexborNode]]) -> bool:
    """Return whether a table only puts things in place: it has one column, or tables inside.

    Heads of several columns say that it is none, though a cell holds a table of its own.
    """
    if any(len(row) > 1 and all(cell.tag == "th" for cell in row) for row in rows):
        return False
    return all(len(row) == 1 for row in rows) or any(
        cell.css_first("table") is not None for row in rows for cell in row
    )


def _nesting(node: LexborNode) -> int:
    """Return how many lists an item stands in."""
    count, parent = 0, node.parent
    while parent is not None:
        count += parent.tag in ("ul", "ol", "dl")
        parent = parent.parent
    return count


def _number(text: str | None) -> int:
    return min(int(text), 1000) if text and text.isdecimal() else 1
