"""What a sentence speaks of beside kinds, SDKs and permissions."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from appassay.extract.policy.context import Context
from appassay.extract.policy.senses import fold
from appassay.extract.policy.tokens import Token
from appassay.knowledge.policies import policy_names, policy_pattern, policy_topics

_MAY = policy_pattern("topics.may")
_NOT_MAY = policy_pattern("topics.not_may")
_GRANT = policy_pattern("topics.grant")


_SPAN = policy_pattern("topics.span")
_PLACE = policy_pattern("topics.place")


def topics(text: str, tokens: Sequence[Token], context: Context) -> Iterator[str]:
    """Yield the words of the topics a sentence speaks of."""
    roles = {role for token in tokens for role in token.roles}
    if any("minors" in token.kinds for token in tokens):
        roles.add("minors")
    if _SPAN.search(text):
        roles.add("span")
    if _PLACE.search(text):
        roles.add("place")
    for topic in policy_topics():
        if topic.section and topic.section != context.section:
            continue
        if all(roles & set(group) for group in topic.all) and not roles & set(topic.none):
            yield topic.word


def rights(text: str, context: Context) -> Iterator[str]:
    """Yield the rights a sentence tells of."""
    granted = _GRANT.search(text) is not None
    if not granted and context.section != "right" and "撤" not in text:
        return
    if not (context.section == "right" or _MAY.search(text)) or _NOT_MAY.search(text):
        return
    low = fold(text)
    section = context.section == "right"
    for name, words, brief in _rights():
        told = words.search(low) or (section and brief is not None and brief.search(low))
        if told and _granted(name, low, granted, context):
            yield name


@cache
def _rights() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    """Return each right with the words for it, and those for it in a section on rights."""
    return tuple(
        (row.id, _any((*row.zh, *row.en)), _any(row.brief) if row.brief else None)
        for row in policy_names("rights", "right")
    )


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_bounded(fold(word)) for word in words))


def _bounded(word: str) -> str:
    return rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)


def _granted(name: str, low: str, granted: bool, context: Context) -> bool:
    if name in {"withdraw", "complain"} and context.section != "right":
        return granted or "撤" in low
    if context.section == "right":
        return True
    return granted and (name == "cancel" or context.section not in {"change", "safety"})
