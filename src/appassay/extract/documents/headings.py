"""Which lines are headings or items where the format does not tell: by their looks and marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from appassay.extract.documents.lines import Line, Look

_NUMBERED = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,3}[章节条部分]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）\s]|[A-Z]\d{1,2}[、.．)）]\s|[(（][一二三四五六七八九十\d]{1,3}[)）]|[a-zA-Z][)）.]\s|[①-⑳])"
)
_CHAPTER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,3}[章节条部分]|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[甲乙丙丁戊己庚辛壬癸][、.．]|\d{1,2}[、.．]\s?(?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,3}[\u4e00-\u9fff]{1,2}[：:、\s])"
)
_BULLET = re.compile(r"^\s*[-•·●○■◆▪*—–]\s*")
LONGEST_HEADING = 40
"""Characters; longer lines are text, however bold."""
LARGER = 1.15
"""Type this much larger than the rest stands out."""
BOLD = 600
_MARKED = re.compile(
    r"^(?:[【\[〔《〖].{1,24}[】\]〕》〗]|[=#*~_—-]{1,6}\s*[^=#*~_—-].{0,40}?\s*[=#*~_—-]{1,6})$"
)
"""A line between marks: 【收集】, == Sharing ==."""
_PART = re.compile(
    r"^(?:(?:section|article|part|chapter|clause|annex|appendix|schedule)\s+[\dA-Z]+\b|§+\s*\d"
    r"|[壹贰叁肆伍陆柒捌玖拾]+[、.．\s·]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s+[^\d\s]|[A-Z][.)]\s)",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[-=_~—*]{3,}$")
"""A line drawn below a heading, or between parts."""
_STYLES = (
    re.compile(r"^\s*[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+"),
    re.compile(r"^\s*\d{1,2}[、.．)）\s]"),
    re.compile(r"^\s*[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]"),
    re.compile(r"^\s*[(（]\s*\d{1,3}\s*[)）]"),
    re.compile(r"^\s*[(（]\s*\w{1,3}\s*[)）]"),
    re.compile(r"^\s*[a-zA-Z][.)）]\s"),
)
"""Ways of numbering; lines of one way that follow each other at once are a list."""
_ENDS = tuple("。；;！？!?，,.：:、")
_WORDS, _CHARACTERS = 7, 16
"""The most a plain line has that stands alone above others and is their heading."""
_STEPS = 6
"""Levels that numbers tell apart within one size of type."""


def stands_out(look: Look, base: Look) -> bool:
    """Return whether text looks stronger than the rest."""
    bolder = (look.weight or 400) >= BOLD > (base.weight or 400)
    larger = bool(look.size and base.size and look.size >= base.size * LARGER)
    coloured = look.colour is not None and look.colour != base.colour
    return bolder or larger or coloured or look.underlined


def guessed(lines: list[Line], base: Look) -> Iterator[Line]:
    """Yield lines, those that are headings or items by their look or marks made such."""
    plain = _is_plain(lines, base)
    found = {
        number: _size(line)
        for number, line in enumerate(lines)
        if line.kind == "paragraph" and _heads(lines, number, base, plain)
    }
    sizes = sorted(set(found.values()), reverse=True)
    title, above = _title(lines, found), 0
    parted = any(_HAN_PART.match(lines[number].text) for number in found)
    for number, line in enumerate(lines):
        if line.kind == "heading":
            above = line.level
        if number in found:
            inner = above + _level(line.text, parted) + sizes.index(found[number]) * _STEPS
            yield replace(line, kind="heading", level=1 if number == title else inner)
        elif line.kind != "paragraph":
            yield line
        elif _RULE.match(line.text):
            continue
        elif _BULLET.match(line.text) or _NUMBERED.match(line.text):
            yield replace(line, kind="item", level=1)
        else:
            yield line


def _title(lines: Sequence[Line], found: dict[int, float]) -> int:
    """Return the number of the heading that is the title, -1 for none."""
    first = min(found, default=-1)
    if first < 0 or any(line.kind == "heading" for line in lines):
        return -1
    top = first == 0 or (found[first] > 0 and found[first] == max(found.values()))
    return first if top and not _CHAPTER.match(lines[first].text) else -1


def _heads(lines: Sequence[Line], number: int, base: Look, plain: bool) -> bool:
    """Return whether a line is the heading of what follows it."""
    line = lines[number]
    text = line.text.strip()
    if len(text) > LONGEST_HEADING + 20 * text.isascii():
        return False
    if _MARKED.match(text):
        return True
    below = lines[number + 1] if number + 1 < len(lines) else None
    if below is not None and _RULE.match(below.text):
        return True
    if below is None or (plain and _asks(text, below)):
        return below is not None
    if text.endswith(_ENDS):
        return False
    if _is_heading(line, base) and not _in_list(lines, number):
        return True
    if not plain or line.text.startswith(_ANSWERS):
        return False
    capitals = text.isascii() and text.isupper() and sum(map(str.isalpha, text)) > 2
    part = _PART.match(text) is not None and not re.search(r"[，,。;；]", text)
    listed = _in_list(lines, number)
    above = _above(text, below, listed, line.apart)
    return number == 0 or capitals or (part and not listed) or above


def _is_plain(lines: Sequence[Line], base: Look) -> bool:
    """Return whether nothing but their words tells headings from the rest."""
    if any(line.kind == "heading" for line in lines):
        return False
    return not any(line.kind == "paragraph" and _strong(line, base) for line in lines)


_ANSWERS = ("答", "A:", "A：", "A.", "Q:", "Q：", "问")


def _asks(text: str, below: Line) -> bool:
    """Return whether a line is a short question that the text below answers."""
    if not text.endswith(("?", "？")) or below.kind == "row" or text.startswith(_ANSWERS):
        return False
    inner = re.search(r"[。；;!！]|[.?？] ", text) is not None
    short = len(text.split()) <= _ASKED_WORDS if text.isascii() else len(text) <= _ASKED
    return short and not inner and not below.text.endswith(("?", "？"))


_ASKED_WORDS, _ASKED = 14, 26
_MARK = re.compile(
    r"^(?:[A-Z]?\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）\s]|[A-Z][、.．)）\s]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\s?"
    r"|[(（][\dA-Za-z一二三四五六七八九十]{1,4}[)）]|附录[一二三四五\dA-Z]*\s?"
    r"|[一二三四五六七八九十]{1,3}(?:之[一二三四五六七八九十])?[、.．\s])\s*"
)
"""A number or letter before a heading."""


def _above(text: str, below: Line, listed: bool, apart: bool) -> bool:
    """Return whether a plain short line stands above a text, a list or a table.

    Args:
        text: the line.
        below: the next one.
        listed: the line is one of a list.
        apart: a blank line stands before it.
    """
    bare = _MARK.sub("", text) if not listed else text
    if not bare or _BULLET.match(bare) or (bare.isascii() and not bare[:1].isupper()):
        return False
    short = len(bare.split()) <= _WORDS if bare.isascii() else len(bare) <= _CHARACTERS
    if not short or re.search(r"[：:@]|\d", bare) or len(re.findall(r"[，,、]", bare)) > 1:
        return False
    if below.kind == "row" or (_STARTED.match(below.text) and not listed):
        return True
    if not listed and ((apart and not below.apart) or _LABELLED.match(below.text)):
        return True
    return len(below.text) > len(text) and below.text.endswith(_ENDS)


_LABELLED = re.compile(r"^[^：:，。,.;；]{1,24}[：:]\s*\S")
"""A label and what it tells."""
_STARTED = re.compile(r"^\s*(?:[-•·●○■◆▪*]|[(（]?(?:1|一|a|i)[)）、.．]|①)")
"""The first item of a list."""


def _style(text: str) -> int:
    return next((at for at, style in enumerate(_STYLES) if style.match(text)), -1)


def _in_list(lines: Sequence[Line], number: int) -> bool:
    """Return whether the line before or after is numbered in the same way, so that it is a list."""
    style = _style(lines[number].text)
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    return style >= 0 and any(
        _style(line.text) == style and line.kind == "paragraph" for line in beside
    )


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
    if _strong(line, base):
        return True
    return bool(_CHAPTER.match(text)) and not re.search(r"[，,。;；]", text)


_HAN_PART = re.compile(
    r"^\s*(?:第|[一二三四五六七八九十]{1,3}[、.．]|[甲乙丙丁戊己庚辛壬癸][、.．])"
)


def _level(text: str, parted: bool) -> int:
    """Return the level of a heading that its format does not tell: by its number.

    Args:
        text: the heading.
        parted: the document has parts with Chinese numbers, of which Arabic ones number sections.
    """
    if _HAN_PART.match(text):
        return 2
    number = re.match(r"^\s*(\d{1,2}(?:\.\d{1,2})*)", text)
    if number:
        return min(2 + parted + number.group(1).count("."), 6)
    return 3 if re.match(r"^\s*[(（]", text) else 2


def _strong(line: Line, base: Look) -> bool:
    """Return whether all of a line stands out, its links apart."""
    runs = [run for run in line.runs if not run.link]
    return bool(runs) and all(stands_out(run.look, base) for run in runs)
