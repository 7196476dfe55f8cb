"""Where sentences end."""

import re

_ENDS = re.compile(
    r"""
    [。！？；…]+[”’」』）)"']*          # Chinese ends, with the quotes and brackets they close
  | [!?]+["')\]]*(?=\s|$)
  # a full stop before a capital or "(a)", or at the end
  | \.["')\]]*(?=\s+["'(\[“]?[A-Z0-9•]|\s+\([a-z]{1,4}\)\s|\s*$)
    """,
    re.VERBOSE,
)
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|Inc|Ltd|Pte|Pty|Co|Corp|No|Nos|Art|Sec|St|Mr|Mrs|Ms|Dr|Jr|U\.S|U\.K|approx|incl)"
    r"|(?<![A-Za-z])[A-Z]|^\(?[A-Z]?\d{1,3}(?:\.\d{1,2})*|^\(?[ivxIVX]{1,4})\.$"
)


def spans(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a paragraph begins and ends; blanks between belong to none.

    A sentence ends with 。！？； or with a full stop before a capital; "No." and "Inc." end none.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _ENDS.finditer(text):
        upto = text[begin : match.start() + 1]
        if match.group().startswith(".") and _ABBREVIATIONS.search(upto) and text[match.end() :]:
            continue
        found.append((begin, match.end()))
        begin = match.end()
    found.append((begin, len(text)))
    return [span for span in (_trimmed(text, *span) for span in found) if span[0] < span[1]]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end
