"""The kinds a text names, and what is done with them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from appassay.extract.policy.clauses import read_sentence
from appassay.extract.policy.grammar import Mention, Reading
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_groups, policy_pattern

_OPENERS = (
    *(
        "包括",
        "包含",
        "如",
        "例如",
        "：",
        ":",
        "（",
        "(",
        "，包括",
        "，如",
        "，具体",
        "具体",
        "，例如",
    ),
    *(
        "such as",
        "including",
        "namely",
        "–",
        "—",
        ", such",
        ", includ",
        ", for example",
        ", namely",
    ),
    *("of you, includ", "/"),
)


_LISTED = 48
"""Characters within which the members of a group begin."""


def without_groups(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions less group words whose members the text lists after them."""
    kept: list[Mention] = []
    for at, mention in enumerate(mentions):
        group = mention.token.text in policy_groups()
        rest = text[mention.token.end :].lstrip().lower()
        follower = next(
            (m for m in mentions[at + 1 :] if m.token.start > mention.token.start), None
        )
        lists = follower and follower.action == mention.action and rest.startswith(_OPENERS)
        near = follower and follower.token.start - mention.token.end < _LISTED
        if not (group and lists and near):
            kept.append(mention)
    return kept


def listed_kinds(text: str) -> tuple[str, ...]:
    """Return the kinds of a cell or list, whatever verbs stand there."""
    tokens = [token for token in vocabulary().find(text) if token.kinds]
    mentions = [Mention(token, kind, "") for token in tokens for kind in token.kinds]
    return tuple(dict.fromkeys(m.kind for m in without_groups(text, mentions)))


def kinds_by_action(text: str, default: str, subject: str = "") -> dict[str, tuple[str, ...]]:
    """Return the kinds of a text under what is done with them."""
    reading = read_sentence(text, vocabulary().find(text), subject)
    return grouped(resolved(text, reading, default))


def obtained(text: str) -> list[Mention]:
    """Return the mentions of a cell whose verb says that the data itself is obtained."""
    reading = read_sentence(text, vocabulary().find(text))
    return [m for m in without_groups(text, reading.mentions) if m.strong]


_NEAR, _SHORT = 30, 26


def _certain(text: str, mentions: Sequence[Mention], item: bool) -> list[Mention]:
    """Return the mentions less ambiguous words that stand alone and open no item."""
    short = len(text) < _SHORT
    mentions = [m for m in mentions if _is_number(text, m, mentions)]
    firm = [
        m
        for m in mentions
        if not m.token.weak
        or m.strong
        or m.given
        or m.action == "deny"
        or short
        or (m.action == "sdk" and _alone(text, m))
        or _owned(text, m)
        or m.direct
        or (item and m.kind not in _OF_PERSONS and _OPENS.fullmatch(text[: m.token.start]))
    ]
    return [m for m in mentions if m in firm or any(_beside(text, m, one) for one in mentions)]


def _is_number(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Return whether a word for telephones is a number: alone between marks, or in a list."""
    word = mention.token.text
    if word in {"your phone", "your mobile"}:
        return any(_AMONG.fullmatch(_gap(text, mention, other)) for other in mentions)
    if word not in {"手机", "电话"} or _alone(text, mention):
        return True
    if _LEADS.search(text, 0, mention.token.start) and text[mention.token.end :][:1] in _MARKS:
        return True
    gaps = (_gap(text, mention, other) for other in mentions if other.kind == "profile_form")
    return word == "电话" and any(_JOINS.fullmatch(gap) for gap in gaps)


_LEADS = re.compile(r"(?:填写?|提供|留下?|登记|注册|输入|预留)(?:的|您的?)?$")
"""Before a number that is handed in."""
_AMONG = re.compile(r"\s*(?:,|,? and|,? or|&)\s+(?:(?:your|the|an?)\s)?", re.IGNORECASE)
_JOINS = re.compile(r"[^，。；、和与及或]{0,4}(?:[、/]|和|与|及|或)[^，。；、]{0,4}")


def _gap(text: str, mention: Mention, other: Mention) -> str:
    one, two = mention.token, other.token
    return text[min(one.end, two.end) : max(one.start, two.start)]


def _alone(text: str, mention: Mention) -> bool:
    """Return whether a word is all that stands between two marks."""
    before = text[: mention.token.start].rstrip()[-1:]
    after = text[mention.token.end :].lstrip()[:1]
    return before in _MARKS and (not after or after in _MARKS)


_MARKS = frozenset("-–—:：|、,，;；（(）).。/和与及或")


def _owned(text: str, mention: Mention) -> bool:
    """Return whether the word is said to be the user's, and a verb takes it."""
    before = text[: mention.token.start].lower()
    owned = before.endswith(("your ", "您的", "你的", "用户的", "their ")) or (
        mention.token.text.startswith(("your ", "您的"))
    )
    return mention.action == "share" or (owned and mention.action in {"collect", "sdk"})


def _beside(text: str, mention: Mention, other: Mention) -> bool:
    """Return whether another kind stands near enough to make it a list of kinds."""
    one, two = mention.token, other.token
    lends = not two.weak or other.kind != mention.kind or one.text != two.text
    gap = _gap(text, mention, other)
    if mention.kind == "phone_number" and not _AND.search(gap):
        return False  # "move your phone (motion sensors)" tells of no number
    return one is not two and lends and len(gap) < _NEAR


_AND = re.compile(r"[,、;；/|和与及或，]|\band\b|\bor\b|&")


_OF_PERSONS = frozenset({"phone_number", "profile_form"})
_OPENS = re.compile(
    r"[^\w（(]*(?:[（(]?\w{1,3}[)）.、]\s*)?"
    r"(?:(?:your|the|any|whatever|which|all|some)\s|您的?|你的?)?",
    re.IGNORECASE,
)
"""What may stand before the first word of an item."""


def resolved(text: str, reading: Reading, default: str, *, item: bool = False) -> list[Mention]:
    """Return the mentions, those no verb governs with the default action."""
    mentions = [replace(m, action=m.action or default) for m in reading.mentions]
    return without_groups(text, _without_pictures(text, _certain(text, mentions, item)))


def _without_pictures(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions less pictures of documents and faces, and what a camera in use shows."""
    mentions = [m for m in mentions if not _of_contact(text, m, mentions)]
    papers = [m for m in mentions if m.kind in {"id_document", "biometrics"}]
    seen = any(m.kind == "camera" and m.action in {"collect", "sdk", "share"} for m in mentions)
    return [
        m
        for m in mentions
        if m.kind != "photos_media"
        or not (
            any(_picture_of(text, m, paper) for paper in papers)
            or (seen and m.token.text in _SHOWN and not _listed(text, m))
        )
    ]


def _of_contact(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Return whether a name or number is only that of an entry of the contacts."""
    return mention.kind in {"profile_form", "phone_number"} and any(
        other.kind == "contacts"
        and other.token.end <= mention.token.start
        and _THEIR.fullmatch(text[other.token.end : mention.token.start])
        for other in mentions
    )


_THEIR = re.compile(r"(?:里|中|好友|内|联系人|条目)*的?")


def _listed(text: str, mention: Mention) -> bool:
    """Return whether a word stands in a list of its own."""
    return text.startswith(("、", ","), mention.token.end)


def _picture_of(text: str, picture: Mention, paper: Mention) -> bool:
    """Return whether a picture is that of a document or face ("照片" after "身份证")."""
    after = text[paper.token.end : picture.token.start]
    before = text[picture.token.end : paper.token.start].lower()
    one = paper.token.end <= picture.token.start and _ITS.fullmatch(after)
    other = picture.token.end <= paper.token.start and _OF.fullmatch(before)
    return bool(one or other)


_ITS = re.compile(r"的?(?:正反面|正面|清晰|原件)?的?")
_OF = policy_pattern("kinds.picture_of")
_SHOWN = frozenset({"录像", "视频", "画面", "录音录像", "影像", "video", "videos", "摄像", "图像"})


def grouped(mentions: Iterable[Mention]) -> dict[str, tuple[str, ...]]:
    """Return the kinds of mentions under their actions."""
    found: dict[str, dict[str, None]] = {}
    for mention in mentions:
        found.setdefault(mention.action, {})[mention.kind] = None
    return {action: tuple(kinds) for action, kinds in found.items()}
