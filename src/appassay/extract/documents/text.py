"""Plain text, and how bytes become text."""

import codecs
import re

from charset_normalizer import from_bytes

from appassay.extract.documents.lines import Line, Raw, Run

_NAMES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "utf8": "utf-8"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WRAPPED = 0.75
"""A line this much as wide as the widest, in a text with short lines, goes on in the next."""
_NARROWEST, _WIDEST = 30, 120
"""Characters of the widest line of a text that is broken at a width."""


def decoded(data: bytes, named: str = "") -> str:
    """Return bytes as text: by their mark, as UTF-8, by the name given, else by a guess."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    for name in ("utf-8", _NAMES.get(named.lower(), named.lower())):
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (UnicodeError, LookupError):
            continue
    guess = from_bytes(data[:65536]).best()
    encoding = _NAMES.get(guess.encoding, guess.encoding) if guess else "gb18030"
    return data.decode(encoding, errors="replace")


def read(data: bytes) -> Raw:
    """Return the lines of a text file."""
    raw = Raw()
    for paragraph in paragraphs(decoded(data)):
        raw.lines.append(Line(kind="paragraph", runs=(Run(paragraph),)))
    return raw


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text: its lines, those wrapped at a width put together."""
    rows = [row.strip() for row in re.split(r"\r\n|\r|\n", text)]
    widest = max((len(row) for row in rows), default=0)
    found: list[str] = []
    goes_on = False
    for row in rows:
        if (
            goes_on
            and row
            and not re.match(r"^(?:[-•·*●]|[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．])", row)
        ):
            between = "" if ord(row[0]) > 0x2E80 else " "
            found[-1] += between + row
        elif row:
            found.append(row)
        wrapped = _NARROWEST <= widest <= _WIDEST and len(row) >= widest * _WRAPPED
        goes_on = bool(row) and wrapped and not row.endswith(tuple("。；：！？.:;!?"))
    return found
