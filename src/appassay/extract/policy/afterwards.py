"""What the whole of a sentence makes of kinds that were read one by one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from appassay.extract.policy.grammar import REACH, Mention

_BARE_NO = re.compile(
    r"(?:\b(?:no|neither|nor|without(?: any)?) |没有|(?<![\u4e00-\u9fff])无"
    r"|(?:^|[，。；：、\s]|我们|我|也|都|均|绝|从|决|并)不(?:会|去|要)?)$"
)
"""Before a kind in a sentence without a verb: there is none of it ("No name.", "不录音")."""


def denied_bare(mentions: Sequence[Mention], low: str, verbs: bool, outside: bool) -> list[Mention]:
    """Deny what there is none of: in a sentence without a verb, or in a list at a colon."""
    found, no = [], _LISTED_NO if verbs else _BARE_NO
    for mention in mentions:
        bare = mention.action == "" or (verbs and mention.action == "none")
        denied = bare and no.search(low, 0, mention.token.start) is not None
        found.append(replace(mention, action="deny") if denied else mention)
    return [replace(m, action="none") if outside and _not_done(m, low) else m for m in found]


def _not_done(mention: Mention, low: str) -> bool:
    """Return whether a kind, told by a verb, is denied at some time alone ("平时不定位")."""
    return mention.action in {"", "deny"} and low.endswith("不", 0, mention.token.start)


def narrowed(mentions: Sequence[Mention], low: str) -> list[Mention]:
    """Leave out what is denied for one use alone, or after use: it is collected all the same."""
    return [
        replace(m, action="none") if m.action == "deny" and _is_narrow(m, low) else m
        for m in mentions
    ]


def _is_narrow(mention: Mention, low: str) -> bool:
    used = _NOT_USED.search(low, 0, mention.token.start)
    if used is not None and _FOR_THAT.match(low, mention.token.end):
        return True
    return _NOT_KEPT.search(low, 0, mention.token.start) is not None


_NOT_USED = re.compile(
    r"不(?:会)?(?:再)?(?:用|将|把|拿)(?:您的?|你的?|用户的?|孩子的?)?$"
    r"|\b(?:not|never) (?:use|analyse|analyze|process) (?:your |the |any |this )?$"
)
_FOR_THAT = re.compile(
    r"[^，。；,.;]{0,6}?(?:来|去|用于|用来|投|做|推|猜|判断|推断|训练|营销|画像|打广告|算|定价)"
    r"| (?:to|for|in order) "
)
_NOT_KEPT = re.compile(
    r"(?:后|完|即)(?:并|也|均|都)?不(?:会)?(?:再)?(?:保存|存储|留存|保留|存)(?:您的?)?$"
)


_LISTED_NO = re.compile(r"[:\u2013\u2014](?: no [a-z -]+,)* (?:and )?no $")
"""The same after a colon or dash, among others of its sort ("…: no calls, no location")."""


def excepted_aside(mentions: Sequence[Mention], aside: Sequence[tuple[int, int]]) -> list[Mention]:
    """Take what an exception in brackets stands after, though the rest is denied."""
    begins = {begin for begin, _ in aside}
    return [
        replace(m, action="collect") if m.action == "deny" and m.token.end in begins else m
        for m in mentions
    ]


def shown_to_all(mentions: Sequence[Mention]) -> list[Mention]:
    """Share what is taken, where the sentence says that everybody sees it."""
    return [replace(m, action="share") if m.action in {"collect", ""} else m for m in mentions]


def passed_on(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """Share as well what is collected and "passed on to …" in one sentence.

    Args:
        mentions: the kinds.
        at: where a verb of sharing stands that governs none of its own; 0 for none.
    """
    if not at or any(mention.action == "share" for mention in mentions):
        return list(mentions)
    taken = (m for m in mentions if m.action == "collect" and 0 < at - m.token.start < REACH)
    return [*mentions, *(Mention(m.token, m.kind, "share", m.conditional) for m in taken)]
