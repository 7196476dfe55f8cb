"""Words that only name what stands beside them: column heads, first cells, labels."""

import re
from functools import cache

from appassay.extract.policy.heads import matching, rows_in
from appassay.extract.policy.senses import fold
from appassay.knowledge.policies import policy_pattern

_LONGEST_ZH, _LONGEST_EN = 12, 36
_SHARE = 0.5
"""Of a label, the least that its words cover."""
_LABEL = re.compile(r"^[\s\d.、()（）*•·①-⑳■-]*([^：:。，；|]{1,36}?)\s*[：:]")
_NAMES_COMPANY = policy_pattern("entries.company_name")


@cache
def announced_role(text: str) -> str:
    """Return what a column head or label announces; empty for a text that is more than that."""
    bare = fold(text).strip(" *:-—·")
    longest = _LONGEST_EN if bare.isascii() else _LONGEST_ZH
    if not 0 < len(bare) <= longest or _NAMES_COMPANY.search(text):
        return ""
    found = matching("heads", "head", bare)
    return first_role(found, bare) if found and _covered(bare) > _SHARE * len(bare) else ""


def first_role(found: tuple[str, ...], head: str) -> str:
    """Return the role among those whose words a head has: "name of the company" is no name."""
    other = found[:1] == ("name",) and len(found) > 1 and not re.search(r"[及和与/]| and ", head)
    return found[1] if other else next(iter(found), "")


def _covered(bare: str) -> int:
    """Return how many characters of a text are words of column heads, or small words."""
    marks = [False] * len(bare)
    for word in _head_words():
        at = bare.find(word)
        while at >= 0:
            end = at + len(word)
            if _free(bare, at, end):
                marks[at:end] = [True] * len(word)
            at = bare.find(word, at + 1)
    for match in _SMALL.finditer(bare):
        marks[match.start() : match.end()] = [True] * len(match[0])
    return sum(marks)


_SMALL = re.compile(r"\b(?:of|the|by|it|its|is|to|a|an|and|for|us|read|obtained|collected)\b|[的 ]")


@cache
def _head_words() -> tuple[str, ...]:
    words = (word for _, row in rows_in("heads", "head") for word in row)
    return tuple(dict.fromkeys(word for word in words if len(word) > 1))


def _free(bare: str, at: int, end: int) -> bool:
    """Return whether a word stands alone here; Chinese words need no blanks."""
    if not bare[at].isascii():
        return True
    end += bare.startswith("s", end)
    return not (bare[at - 1 : at].isalnum() and at) and not bare[end : end + 1].isalnum()


def label_role(text: str) -> str:
    """Return what a label before a colon announces ("所属机构：…"), empty for none."""
    match = _LABEL.match(text)
    return announced_role(match[1]) if match else ""
