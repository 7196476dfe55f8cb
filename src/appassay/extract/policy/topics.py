"""What a sentence speaks of beside kinds, SDKs and permissions."""

import re
from collections.abc import Iterator, Sequence

from appassay.extract.policy.context import Context
from appassay.extract.policy.tokens import Token, fold
from appassay.knowledge.policies import NameRow, policy_names, policy_pattern, policy_topics

_MAY = policy_pattern("topics.may")
_NOT_MAY = re.compile(
    r"无权|不支持|不能注销|暂不|无法注销|我们有权|公司有权|right to (modify|change|delete|amend)",
    re.I,
)


def topics(tokens: Sequence[Token], context: Context) -> Iterator[str]:
    """Yield the words of the topics a sentence speaks of."""
    roles = {role for token in tokens for role in token.roles}
    if any("minors" in token.kinds for token in tokens):
        roles.add("minors")
    for topic in policy_topics():
        if topic.section and topic.section != context.section:
            continue
        if all(roles & set(group) for group in topic.all) and not roles & set(topic.none):
            yield topic.word


def rights(text: str, context: Context) -> Iterator[str]:
    """Yield the rights a sentence tells of."""
    if not (context.section == "right" or _MAY.search(text)) or _NOT_MAY.search(text):
        return
    low = fold(text)
    for row in policy_names("rights", "right"):
        if any(_stands(low, fold(word)) for word in (*row.zh, *row.en)) and _granted(
            row, low, context
        ):
            yield row.id


def _stands(low: str, word: str) -> bool:
    if not word[0].isascii():
        return word in low
    return re.search(rf"\b{re.escape(word)}\b", low) is not None


_GRANT = policy_pattern("topics.grant")


def _granted(row: NameRow, low: str, context: Context) -> bool:
    if row.id in {"withdraw", "complain"} and context.section != "right":
        return _GRANT.search(low) is not None or "撤" in low
    if context.section == "right":
        return True
    if row.id == "cancel":
        return _GRANT.search(low) is not None
    return _GRANT.search(low) is not None and context.section not in {"change", "safety"}
