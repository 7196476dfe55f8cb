"""On which line of its file a sentence begins, for formats that have lines."""

import html
import re
from collections.abc import Iterator

from appassay.extract.documents import Source
from appassay.extract.documents.text import decoded
from appassay.model import Document

_LINED = frozenset({"html", "markdown", "text"})
_MARKUP = re.compile(
    r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>|<[^>]*>|(?<=\])\([^()\s]*\)",
    re.DOTALL | re.IGNORECASE,
)
_KEY = 80
"""Letters of a sentence that are looked for."""


def lines(source: Source, document: Document) -> dict[int, int]:
    """Return the line on which each sentence begins, by the number of the sentence.

    Letters and digits alone are compared: spaces, signs and mark-up between them differ. A
    sentence that is not found so has no line.
    """
    if document.artifact.kind not in _LINED:
        return {}
    text = decoded(source.data, source.charset)
    letters: list[str] = []
    at: list[int] = []
    for part, line in _parts(text, marked=document.artifact.kind != "text"):
        for character in html.unescape(part):
            if character == "\n":
                line += 1
            elif character.isalnum():
                letters.append(character)
                at.append(line)
    stream, begin, found = "".join(letters), 0, dict[int, int]()
    for sentence in document.sentences:
        key = "".join(c for c in sentence.text if c.isalnum())[:_KEY]
        place = stream.find(key, begin) if key else -1
        if place >= 0:
            found[sentence.number] = at[place]
            begin = place + len(key)
    return found


def _parts(text: str, *, marked: bool) -> Iterator[tuple[str, int]]:
    """Yield the text between mark-up, with the line it begins on."""
    begin, line = 0, 1
    for match in _MARKUP.finditer(text) if marked else ():
        yield text[begin : match.start()], line
        line += text.count("\n", begin, match.end())
        begin = match.end()
    yield text[begin:], line
