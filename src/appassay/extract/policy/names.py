"""Which SDKs and which permissions a sentence names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from appassay.extract.policy.tokens import Token, vocabulary
from appassay.knowledge import permissions
from appassay.knowledge.policies import policy_pattern, policy_permissions

_ENGLISH = re.compile(
    r"((?:[A-Z][\w+&-]*(?:\.[a-z]+)?|[a-z]+[A-Z]\w*)"
    r"(?:[ -](?:[A-Z0-9][\w+&-]*|of|for|by|[a-z]+[A-Z]\w*)){0,4}"
    r"(?: (?:push|maps?|location|analytics|attribution|upload|voice|speech|video|live|login|payment"
    r"|share|sharing|statistics|crash|ads?|chat|face|messag\w+|tracking|security|sign-in))?)"
    r"[ -]?SDKs?\b",
    re.ASCII,
)
_CHINESE = re.compile(r"([\w+·\-/. ]{1,24}?)\s*SDK", re.ASCII | re.I)
_HAN = re.compile(r"([\u4e00-\u9fffA-Za-z0-9+·\-_. ]{2,24}?)\s*SDK")
_BOUND = policy_pattern("names.bound")
_LOOSE = re.compile(
    r"^(?:[在对向以用是为即让被当因需把给到]|\d+[.、\s]+|[.、\s-]+)+(?=[A-Za-z])|^(?:\d+[.、\s]+)+"
)
_TAIL = re.compile(r"\s*(for )?(Android|安卓|客户端|移动端|安卓版)$", re.IGNORECASE)
_GENERIC = policy_pattern("names.generic")
_ARTICLES = policy_pattern("names.articles")
_LEAD = policy_pattern("names.lead")


def named_sdks(text: str, tokens: Sequence[Token], listed: bool) -> list[tuple[str, str]]:
    """Return the SDKs a sentence names, each with its row of `sdks/` or an empty text.

    Args:
        text: the sentence.
        tokens: the words in it.
        listed: it stands where SDKs are listed, so doubtful names count too.
    """
    found: dict[tuple[int, int], tuple[str, str]] = {}
    signs = listed or bool(_SIGN.search(text))
    for span, written in sorted(_written(text), key=lambda item: item[0][0] - item[0][1]):
        name = without_maker(written)
        if not any(at[0] < span[1] and span[0] < at[1] for at in found):
            found[span] = (name, "")
    for token in tokens:
        capital = _written_as_name(text, token)
        sure = token.sure or signs or _led(text, token) or _listed_with_sure(text, token, tokens)
        if token.sdk is None or token.kinds or not capital or not sure:
            continue
        span = (token.start, token.end)
        over = [at for at in found if at[0] < span[1] and span[0] < at[1]]
        if over:
            found[over[0]] = (found[over[0]][0], token.sdk or found[over[0]][1])
        elif not _company(text, token):
            found[span] = (without_maker(_whole(text, token)), token.sdk)
            bare = re.sub(r"(?:登录|登陆)$", "", found[span][0])
            if bare != found[span][0] and _SIGNS_IN.search(text[: token.start]):
                found[span] = (bare, token.sdk)
    names = list(dict.fromkeys(found[at] for at in sorted(found)))
    return [one for one in names if not any(one[0] in two[0] and one != two for two in names)]


_BETWEEN = re.compile(r"\s*(?:[、,/&]|和|与|及|以及|,? and|,? or)\s*")


def _listed_with_sure(text: str, token: Token, tokens: Sequence[Token]) -> bool:
    """Return whether a doubtful name stands at once beside a sure one in a list."""
    return any(
        other.sdk is not None
        and other.sure
        and _BETWEEN.fullmatch(
            text[min(token.end, other.end) : max(token.start, other.start)],
        )
        for other in tokens
    )


def _led(text: str, token: Token) -> bool:
    """Return whether a maker of SDKs stands after a word for using something."""
    return bool(_VENDOR.fullmatch(token.text) and _LED.search(text[: token.start]))


def _written_as_name(text: str, token: Token) -> bool:
    """Return whether a word has the capital of a name, or stands alone in a Chinese sentence."""
    written = text[token.start : token.end]
    if not written.isascii() or not written.split()[0].islower():
        return True
    beside = text[token.start - 1 : token.start] + text[token.end : token.end + 1]
    return _HAN_CHAR.search(text) is not None and not re.search(r"[\w./@-]", beside, re.ASCII)


_HAN_CHAR = re.compile(r"[\u4e00-\u9fff]")
_SIGN = policy_pattern("names.sign")
_SIGNS_IN = policy_pattern("names.signs_in")
_MAKER = policy_pattern("names.maker")


def without_maker(name: str) -> str:
    """Return the name of an SDK less its maker's, where what is left is known as its name."""
    bare = _MAKER.sub("", name)
    known = vocabulary().find(bare) if bare and bare != name else []
    return bare if known and known[0].sure and known[0].end == len(bare) else name


def sdk_row(name: str) -> str:
    """Return the row of `sdks/` that a name stands for, empty for none."""
    known = vocabulary().find(name)
    return next((token.sdk for token in known if token.sdk), "")


def known_name(name: str) -> bool:
    """Return whether a text begins with the name of a known SDK."""
    known = vocabulary().find(name.strip())
    return bool(known) and known[0].sdk is not None


_MORE = policy_pattern("names.more")
_MORE_EN = policy_pattern("names.more_en")
_VENDOR = policy_pattern("names.vendor")
_LED = policy_pattern("names.led")
_COMPANY = re.compile(
    r"[^，。；、（）|]{0,10}(?:[（(][^（）()]{1,6}[）)][^，。；、（）|]{0,14})?(公司|集团)|\s?出品|旗下|品牌|手机|机型|应用商店|账号|好友|用户|号|会员|省电|管家|\s?(Inc|Ltd|Co\.|LLC)"
)


def _whole(text: str, token: Token) -> str:
    made = _BEFORE_MAKER.match(text, token.start)
    if made:
        return made[0]
    more = _MORE.match(text, token.end) or _MORE_EN.match(text, token.end)
    return text[token.start : more.end() if more else token.end]


def _company(text: str, token: Token) -> bool:
    return _COMPANY.match(text, token.end) is not None


_BEFORE_MAKER = re.compile(
    r"[\w\u4e00-\u9fff]{2,14}(?=[（(][^（()）]{2,30}(?:公司|集团|科技)[^（()）]{0,6}[)）])"
)
"""A name up to its maker's in brackets."""
_CATEGORY = policy_pattern("names.category")


def generic(name: str) -> bool:
    """Return whether a name is but the word for a sort of SDK."""
    name = name.lstrip("和及与或")
    return _GENERIC.fullmatch(name) is not None or _CATEGORY.fullmatch(name) is not None


_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_SUCH = re.compile(r"([^，。：；（）(]{2,60}?)等[^，。；、]{0,10}(?:SDK|插件|组件)")
_OF = policy_pattern("names.of")
_QUOTED = re.compile(r"[“「\"]([^”」\"]{2,20})[”」\"]\s*SDK")
_CAPITAL = re.compile(r"[A-Z][\w+.]*(?: [A-Z][\w+.]*)*")


def _enumerated(text: str) -> Iterator[str]:
    """Yield the names of "A, B and C SDKs"."""
    for match in _SUCH.finditer(_BRACKETS.sub("", text)):
        for piece in re.split(r"[、和及]", match[1]):
            name = _BOUND.split(piece)[-1].strip()
            if 1 < len(name) < 16:
                yield name
    yield from (match[1].removesuffix("SDK").strip() for match in _QUOTED.finditer(text))
    for match in _OF.finditer(text):
        for piece in re.split(r",|\band\b|\bor\b", match["of"] or match["pair"]):
            found = _CAPITAL.match(re.sub(r"^\s*(the|also)?\s*", "", piece))
            if found:
                yield found[0]


def _written(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the names written before "SDK"."""
    if "SDK" not in text and "sdk" not in text:
        return
    for match in _ENGLISH.finditer(text):
        name = match[1]
        while _ARTICLES.match(name):
            name = _ARTICLES.sub("", name, count=1)
        if name and not generic(name):
            at = match.start(1) + match[1].rfind(name)
            yield (at, match.end()), name
    for match in _HAN.finditer(text):
        name = _BOUND.split(match[1])[-1].strip(" .-、·+_")
        name = _known_part(_TAIL.sub("", _LOOSE.sub("", name)))
        han = any("\u4e00" <= char <= "\u9fff" for char in name)
        if han and len(name) > 1 and not generic(name):
            at = match.start(1) + match[1].rfind(name)
            yield (at, match.end()), name


def _known_part(name: str) -> str:
    """Return a name without a verb of one character that stands before a known one."""
    known = vocabulary().find(name)
    led = len(known) == 1 and known[0].start == 1 and known[0].end == len(name)
    return name[1:] if led and known[0].sdk is not None else name


_NO_NAME = re.compile(
    r"的|我们|您|你|App|会|之外|信息|权限|目的|用途|方式|类$|开发者|公司|提供|链接|官网|联系|版本|主体"
)


def leading_name(text: str) -> str:
    """Return the name a list item or a cell begins with."""
    match = _LEAD.match(text)
    if not match:
        return ""
    name = match["name"].strip()
    if generic(name):
        return ""
    if name.isascii():
        return name if any(char.isupper() for char in name) else ""
    named = text[match.end() :].startswith(("（", "(", "：", ":", "—", "|")) or match.end() == len(
        text
    )
    return name if named and len(name) <= 12 and not _NO_NAME.search(name) else ""


_LISTING = policy_pattern("names.listing")
_PIECE = re.compile(r"[、,;，；]|\band\b|和|及|以及")
_KEYED = re.compile(r"(?:SDK|插件|组件)名称\s*[：:]\s*(?P<name>[^，。；：:\s|]{2,24})")
_SEVERAL = 2
_CALLED = policy_pattern("names.called")
_NAMED = policy_pattern("names.named")


def listed_names(text: str) -> list[str]:
    """Return names that a list of SDKs, a label or "called" gives, whether known or not."""
    label = _NAMED.match(text)
    if label and len(_KEYED.findall(text)) < _SEVERAL:
        name = re.sub(r"[（(].*|\s+\S{1,8}[：:].*", "", label["zh"] or label["en"])
        return [name.strip()]
    found = [match["name"] for match in _CALLED.finditer(text)]
    found += [match["name"] for match in _KEYED.finditer(text)]
    found += [name for name in _enumerated(text) if _may_name(name)]
    listing = _LISTING.search(text)
    if listing and not _TOLD.search(listing[0]):
        named = [_first_name(piece) for piece in _pieces(text[listing.end() :])]
        sure = [name for name in named if name and _may_name(name)]
        found += [name for name in named if name in sure or (len(sure) > 1 and _alike(name))]
    return list(dict.fromkeys(found))


_TOLD = re.compile(
    r"(?:用途|目的|功能|场景|作用|字段|信息|类型|方式|公司|提供方|链接|purpose|data)\s*[：:]\s*$",
    re.I,
)
"""A label after the word for an SDK: it tells of one, and lists none."""


def _first_name(piece: str) -> str:
    return re.split(r" (?:for|of|from|with|by)\b", leading_name(piece.strip()))[0].strip()


def _alike(name: str) -> bool:
    """Return whether a piece beside names may be one, though it holds a word for data."""
    known = [token for token in vocabulary().find(name) if token.kinds]
    whole = any(token.end - token.start == len(name) for token in known)
    return _LONGEST // 2 <= len(name) <= _LONGEST and not whole and not generic(name)


def _may_name(name: str) -> bool:
    """Return whether a piece of a list of SDKs may be a name."""
    words = vocabulary().find(name)
    if any(token.kinds for token in words) or generic(name) or _is_company(name):
        return False
    called = name[0].isupper() or _MORE.search(name) is not None
    return called or (not name.isascii() and len(name) <= _LONGEST and not words)


_LONGEST = 8
"""Characters of a Chinese name that nothing else gives away."""


def _is_company(name: str) -> bool:
    return name.endswith(("公司", "Ltd", "Inc", "GmbH")) or generic(name)


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a list; what stands in brackets divides none."""
    depth = start = 0
    for match in re.finditer(r"[（(]|[）)]|[、,;，；。]|\band\b|和", text):
        mark = match[0]
        if mark in "（(":
            depth += 1
        elif mark in "）)":
            depth = max(0, depth - 1)
        elif not depth:
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def titled_name(text: str) -> str:
    """Return the name of an SDK that a heading among SDKs gives."""
    bare = re.sub(r"^\s*第[\d一二三四五六七八九十]+[条章节款部]", "", text)
    bare = re.sub(r"^[\s（(]*[\d一二三四五六七八九十.、]*[）)]?[^\w“]*", "", bare).strip()
    bare = re.sub(r"^[a-zA-Z][).]\s+", "", bare)
    bare = re.sub(r"\s*[（(].*", "", bare)
    short = 1 < len(bare) <= (14 if not bare.isascii() else 32)
    plain = not _NO_NAME.search(bare) and not generic(bare) and not _TOPIC.search(bare)
    return bare if short and plain else ""


def headed_sdks(
    text: str, tokens: Sequence[Token], listed: bool, backed: bool
) -> list[tuple[str, str]]:
    """Return the SDKs a heading names.

    Args:
        text: the heading.
        tokens: the words in it.
        listed: it stands among SDKs.
        backed: what stands below tells of an SDK, so that the whole heading may be its name.
    """
    label = _NAMED.match(text)
    if label and label["zh"]:
        return [(name, sdk_row(name)) for name in listed_names(text)]
    found = named_sdks(text, tokens, listed)
    whole = titled_name(text) if backed and len(found) < _SEVERAL else ""
    if not whole or (found and not whole.startswith(found[0][0])):
        return found
    return [(without_maker(whole), found[0][1] if found else "")]


_TOPIC = policy_pattern("names.topic")


# --- permissions ---

_CONSTANT = policy_pattern("names.constant")
_CHAIN = re.compile(
    r"[\s、/,，&和及与或（）()【】「」“”\"]*([（(][^（()）]{1,24}[）)][\s、/,，和及与]*)?"
    r"(and|or|以及|the|your|等|等相关)?[\s、/（）()【】「」“”\"]*"
)
_AFTER = re.compile(
    r"[）)]?\s*(等)?(系统|设备|相关|的|访问|读写|使用|读取)?权限|[）)]?\s*(access )?permissions?\b",
    re.I,
)
_BEFORE = policy_pattern("names.before")


@cache
def _constants() -> dict[str, str]:
    names = {name.rpartition(".")[2]: name for name in permissions()}
    return names | {row.name: f"android.permission.{row.name}" for row in policy_permissions()}


def named_permissions(
    text: str, tokens: Sequence[Token], listed: bool
) -> tuple[list[tuple[str, int]], frozenset[int]]:
    """Return the permissions a text names with their places, and where its words start.

    Args:
        text: the sentence or cell.
        tokens: the words in it.
        listed: it stands where permissions are listed.
    """
    found: dict[str, int] = {}
    constants = [match for match in _CONSTANT.finditer(text) if match[2] in _constants()]
    told = listed or "ermission" in text or any("_" in match[2] for match in constants)
    for match in constants:
        if told or "_" in match[2] or match[1]:
            found[match[2]] = match.start()
    starts: set[int] = set()
    for chain in _chains(text, tokens):
        ends = _AFTER.match(text, chain[-1].end)
        if ends or listed or _BEFORE.search(text[: chain[0].start]):
            starts |= {token.start for token in chain}
            if not found or not listed:
                for token in chain:
                    found.setdefault(token.permission, token.start)
    return list(found.items()), frozenset(starts)


def _chains(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield runs of permission words with only marks of a list between."""
    chain: list[Token] = []
    for token in tokens:
        if not token.permission:
            continue
        if chain and not _CHAIN.fullmatch(text[chain[-1].end : token.start]):
            yield chain
            chain = []
        chain.append(token)
    if chain:
        yield chain
