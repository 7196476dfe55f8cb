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


def denied_bare(mentions: Sequence[Mention], low: str, verbs: bool) -> list[Mention]:
    """Deny what there is none of: in a sentence without a verb, or in a list at a colon."""
    found, no = [], _LISTED_NO if verbs else _BARE_NO
    for mention in mentions:
        bare = mention.action == "" or (verbs and mention.action == "none")
        denied = bare and no.search(low, 0, mention.token.start) is not None
        found.append(replace(mention, action="deny") if denied else mention)
    return found


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
