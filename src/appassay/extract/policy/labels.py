"""Words that only name what stands beside them: column heads, first cells, labels."""

import re
from functools import cache

from appassay.extract.policy.context import matching, rows_in
from appassay.extract.policy.senses import fold
from appassay.knowledge.policies import policy_pattern

_LONGEST_ZH, _LONGEST_EN = 12, 36
_SHARE = 0.5
"""Of a label, the least that its words cover."""
_LABEL = re.compile(r"^[\s\d.、()（）*•·①-⑳■-]*([^：:。，；|]{1,36}?)\s*[：:]")
_NAMES_COMPANY = policy_pattern("entries.company_name")


@cache
def head_role(text: str) -> str:
    """Return what a column head or label announces; empty for a text that is more than that."""
    bare = fold(text).strip(" *:-—·")
    longest = _LONGEST_EN if bare.isascii() else _LONGEST_ZH
    if not 0 < len(bare) <= longest or _NAMES_COMPANY.search(text):
        return ""
    found = matching("heads", "head", bare)
    return found[0] if found and _covered(bare) > _SHARE * len(bare) else ""


def _covered(bare: str) -> int:
    """Return how many characters of a text are words of column heads."""
    marks = [False] * len(bare)
    for _, words in rows_in("heads", "head"):
        for word in words:
            at = bare.find(word) if len(word) > 1 else -1
            while at >= 0:
                marks[at : at + len(word)] = [True] * len(word)
                at = bare.find(word, at + 1)
    return sum(marks)


def label_role(text: str) -> str:
    """Return what a label before a colon announces ("所属机构：…"), empty for none."""
    match = _LABEL.match(text)
    return head_role(match[1]) if match else ""
