"""Who else acts or receives: words for them that no table lists, by where they stand."""

import re
from collections.abc import Sequence
from functools import cache

from appassay.extract.policy.tokens import Token, vocabulary
from appassay.knowledge.policies import policy_pattern

_ACTING = policy_pattern("partners.acting")
_RECEIVING = policy_pattern("partners.receiving")
_HANDED = policy_pattern("partners.handed")
_SORTS = (
    (_ACTING, "partner"),
    (_RECEIVING, "partner"),
    (policy_pattern("partners.to_whom"), "partner"),
    (_HANDED, "share"),
)
_WHO = frozenset({"app", "user", "sdk", "partner", "possessive"})


def with_partners(tokens: Sequence[Token], text: str) -> list[Token]:
    """Return the words of a sentence with those among them that tell who else takes part."""
    found = list(tokens)
    for pattern, role in _SORTS:
        for match in pattern.finditer(text):
            begin, end = match.span(match.lastgroup or 0)
            inside = [t for t in found if t.start < end and begin < t.end]
            if role == "partner" and any(
                t.roles & _WHO or t.sdk is not None or t.kinds for t in inside
            ):
                continue
            if any("share" in t.roles for t in inside):
                continue
            found = [t for t in found if t not in inside]
            found.append(Token(begin, end, match[0].lower(), frozenset({role})))
    return sorted(found, key=lambda token: token.start)


@cache
def names_party(text: str) -> bool:
    """Return whether a label, head or cell is but the name of somebody who may get something."""
    bare = _NUMBERED.sub("", text).strip(" *“”\"'：:")
    bare = _ASIDE.sub("", bare).strip()
    if not 0 < len(bare) <= (_LONGEST_EN if bare.isascii() else _LONGEST_ZH):
        return False
    words = vocabulary().find(bare)
    inside = (t for t in words if t.kinds and t.end < len(bare) and not t.weak)
    if any(inside) or any(token.sdk is not None or token.roles & _NOBODY for token in words):
        return False
    ends = _NO_PARTY.search(bare) is None and any(
        "partner" in token.roles and token.end == len(bare) for token in words
    )
    return ends or _PARTY.search(bare) is not None


_NOBODY = frozenset({"app", "user", "neg", "neg_verb", "sdk"})
_NO_PARTY = re.compile(r"(?:手机|网上|电话)银行$")
_PARTY = policy_pattern("partners.party")
_NUMBERED = re.compile(
    r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）.、\s]+|[①-⑳]\s*)*"
)
_ASIDE = re.compile(r"[（(][^（()）]*[）)]|,.*|，.*")
_LONGEST_ZH, _LONGEST_EN = 16, 48
