"""Who else acts or receives: words for them that no table lists, by where they stand."""

from collections.abc import Sequence

from appassay.extract.policy.tokens import Token
from appassay.knowledge.policies import policy_pattern

_ACTING = policy_pattern("partners.acting")
_RECEIVING = policy_pattern("partners.receiving")
_HANDED = policy_pattern("partners.handed")
_WHO = frozenset({"app", "user", "sdk", "partner", "possessive"})


def with_partners(tokens: Sequence[Token], text: str) -> list[Token]:
    """Return the words of a sentence with those among them that tell who else takes part."""
    found = list(tokens)
    for pattern, role in ((_ACTING, "partner"), (_RECEIVING, "partner"), (_HANDED, "share")):
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


def _means_more(token: Token) -> bool:
    return bool(token.roles & _WHO or token.kinds) or token.sdk is not None
