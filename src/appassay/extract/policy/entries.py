"""Names of SDKs by where they stand: heads of entries in lists, or what is said to be used."""

import re
from collections.abc import Iterable, Iterator

from appassay.extract.policy.heads import matching
from appassay.extract.policy.labels import announced_role
from appassay.extract.policy.names import generic, known_name
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_pattern

_MARKS = re.compile(
    r"^[^\w（(①-⑳㈠-㈩“\"「『【《]*"
    r"(?:[（(]?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4})[）).、．:]\s*|[①-⑳㈠-㈩⑴-⒇]\s*|(?:其?[一二三四五六七八九十]|首先|其次|再次|最后)是"
    r"|\d{1,2}\s+(?=\D)|\d{1,2}(?=[\u4e00-\u9fff]))*[^\w（(“\"「『【《]*"
)
_HEAD_END = policy_pattern("entries.head_end")
_COMPANY = policy_pattern("entries.company")
_STARTS = policy_pattern("entries.starts")
_NO_NAME_ZH = policy_pattern("entries.no_name_zh")
_AFTER_LABEL = policy_pattern("entries.after_label")
_CAPITAL = re.compile(
    r"(?:[A-Z][\w+&'’.-]*\w|[A-Z]|[a-z]+[A-Z]\w*)(?: (?:[A-Z0-9][\w+&'’-]*|of|for|[a-z]+[A-Z]\w*))*"
)
_USED = (policy_pattern("entries.used_zh"), policy_pattern("entries.used_en"))
_AMONG = policy_pattern("entries.used_among")
_MORE = policy_pattern("entries.more_en")
_ABSENT = policy_pattern("entries.absent")
_GONE = policy_pattern("entries.gone")
_HOSTS_BEFORE = policy_pattern("entries.hosts_before")
_HOSTS_AFTER = policy_pattern("entries.hosts_after")
_LABELS = {"provider", "kinds", "purpose", "link", "way", "retention", "permission", "receiver"}
_LONGEST_ZH, _LONGEST_EN = 18, 36
_LONGEST_SORT = 5
"""Characters of a Chinese word for a sort of plug-in; longer ones have a name in them."""


def entry_names(text: str, *, item: bool = False) -> list[str]:
    """Return the names with which an entry of a list of SDKs begins.

    Args:
        text: the entry.
        item: it is an item of a list of SDKs, so that a name needs nothing said of it.
    """
    start = _MARKS.match(text)
    bare = text[start.end() :] if start else text
    bare = _QUOTED_HEAD.sub(r"\g<name>：", bare, count=1).lstrip('“"「『【《*')
    ends = _HEAD_END.search(bare)
    head = (bare[: ends.start()] if ends else bare).strip(' ”"」』】》*.')
    rest = bare[ends.start() :] if ends else ""
    labelled = rest[:1] in ("：", ":", "—", "–") or rest[:2] == " —"
    roles = matching("heads", "head", head) if labelled and len(head) < _LONGEST_ZH else ()
    made = labelled and _COMPANY.search(rest[:_LONGEST_EN]) is not None
    if roles and head and (announced_role(head) or (_only_label(head, roles[0]) and not made)):
        return []
    if labelled and _named_after(head, rest):
        return _after_label(rest)
    if labelled and (generic(head) or _CATEGORY.fullmatch(head)) and not known_name(head):
        told = _after_label(rest)
        fits = plausible(head, rest, item=item) and _backed(head, rest)
        return told or ([head] if fits else [])
    called = head.endswith(("控件", "插件")) and len(head) > _LONGEST_SORT
    sort = (generic(head) or _CATEGORY.fullmatch(head)) and not (known_name(head) or called)
    if rest[:1] in ("（", "(") and sort:
        told = _in_brackets(rest)
        if told or not _COMPANY.search(rest[:_LONGEST_EN]):
            return told
    if _goes_on(head):
        return []
    pieces = [piece.strip() for piece in re.split(r"[、/]|\s+(?:and|&)\s+", head)]
    parted = item and (not rest or rest[0] in _PARTED or labelled)
    fit = [piece for piece in pieces if _names_one(piece, rest, parted)]
    return fit if len(fit) == len(pieces) else []


def _names_one(piece: str, rest: str, parted: bool) -> bool:
    """Return whether a piece of a head is a name, by what follows or by its shape."""
    shaped = parted and _SHAPED.search(piece) is not None
    return plausible(piece, rest, item=parted) and (_backed(piece, rest) or shaped)


def _named_after(head: str, rest: str) -> bool:
    """Return whether a label is but what is done, and the known name of who does it follows."""
    after = rest.lstrip("：:—–- ")
    return not head.isascii() and not known_name(head) and known_name(after)


def _goes_on(head: str) -> bool:
    """Return whether known names open a clause that tells more, and are no part of a longer one."""
    known = [token for token in vocabulary().find(head) if token.sdk is not None]
    if head.isascii() or not known or known[0].start or _SHAPED.search(head):
        return False
    return len(known) > 1 and len(head) - known[-1].end > 1


_PARTED = frozenset("，,（(：:—–")
_SHAPED = policy_pattern("entries.shaped")


_QUOTED_HEAD = re.compile(
    r"^[“\"「『【《](?P<name>[^”\"」』】》]{2,14})[”\"」』】》]"
    r"(?=[\u4e00-\u9fff]{2,8}[：:])"
)
"""A name in quotes before the word for what it does."""


def _in_brackets(rest: str) -> list[str]:
    """Return the names in the brackets that follow the word for a sort of service."""
    inside = re.split(r"[）)]", rest[1:])[0]
    if _COMPANY.search(inside):
        return []
    pieces = [piece.strip() for piece in re.split(r"[、/，,]|和|或|\s+(?:and|or)\s+", inside)]
    return [piece for piece in pieces if plausible(piece, "", used=True)]


def _backed(name: str, rest: str) -> bool:
    """Return whether what follows a name speaks of an SDK: its maker, or what it reads."""
    if _COMPANY.search(rest[:80]) or name.endswith(("SDK", "Kit", "kit")):
        return True
    words = vocabulary().find(name + rest)
    return any(token.kinds or token.sdk or token.roles & _TELLING for token in words)


_TELLING = frozenset({"collect", "purpose", "obtain"})
_CATEGORY = policy_pattern("entries.category")


def _only_label(head: str, role: str) -> bool:
    return role in _LABELS and not re.search(r"SDK\b|Kit\b", head) and not _proper(head)


def _proper(head: str) -> bool:
    """Return whether a head has a capital inside, as brands have."""
    return re.search(r"[a-z][A-Z]|[A-Z]{2,}|[A-Z][a-z]+ [A-Z]", head) is not None


def made_by_company(text: str) -> bool:
    """Return whether an entry names a company after its head."""
    found = _COMPANY.search(text)
    return found is not None and found.start() > 1


def _after_label(rest: str) -> list[str]:
    """Return the names that follow the word for a sort of service ("Push: Lane, from …")."""
    told = _AFTER_LABEL.sub("", rest.lstrip("：:—– -"))
    if told[:1].isascii() and not re.match(r"[A-Za-z]+[\u4e00-\u9fff]", told):
        found = _CAPITAL.match(told)
        name = found[0] if found else ""
        return [name] if name and plausible(name, told[len(name) :]) else []
    ends = _HEAD_END.search(told)
    head = told[: ends.start()] if ends else told
    pieces = [piece.strip() for piece in re.split(r"[、/]|和|或", head)]
    return [piece for piece in pieces if plausible(piece, told[len(head) :])]


def plausible(name: str, rest: str, *, used: bool = False, item: bool = False) -> bool:
    """Return whether a piece of text may be the name of an SDK.

    Args:
        name: the piece.
        rest: what follows it.
        used: a verb says that it is used, so part of it may be a word for data.
        item: it heads an item of a list of SDKs, so that may be within it, too.
    """
    if len(name) < 2 or generic(name) or _COMPANY.search(name):
        return False
    words = vocabulary().find(name)
    if len(words) == 1 and words[0].sdk is not None and words[0].end == len(name):
        return True
    backed = name.endswith(("SDK", "Kit", "kit")) or _COMPANY.search(rest[:60]) is not None
    data = [token for token in words if token.kinds]
    ends = used and all(token.start > 1 and token.end == len(name) for token in data)
    within = item and all(token.start > 1 for token in data)
    if data and not (backed or ends or within):
        return False
    if not name.isascii():
        plain = not any(token.roles & _NOT_IN_NAMES for token in words)
        return len(name) <= _LONGEST_ZH and plain and not _NO_NAME_ZH.search(name)
    if len(name) > _LONGEST_EN or _STARTS.match(name):
        return False
    if name.endswith((" SDK", " Kit", " kit")):
        return name[0].isupper()
    return _CAPITAL.fullmatch(name) is not None


_NOT_IN_NAMES = frozenset({"app", "user", "possessive", "neg", "condition", "refer", "unless"})


def used_names(text: str, *, among: bool = False) -> Iterator[str]:
    """Yield names, known or not, of what a sentence says the app uses, runs on or signs in with.

    Args:
        text: the sentence.
        among: it stands among SDKs, so that whatever does something is one.
    """
    for pattern in (*_USED, _AMONG) if among else _USED:
        for match in pattern.finditer(text):
            yield from _names_at(text, match)


def _names_at(text: str, match: re.Match[str]) -> Iterator[str]:
    group = match.lastgroup or "name"
    name = _without_verb(match[group].strip(" .”」"))
    ascii_ = name.isascii()
    rest = text[match.end(group) :]
    if (
        not name.endswith(("'s", "’s"))
        and plausible(name, rest, used=not ascii_)
        and not _COMPANY.match(rest.lstrip(" .,"))
        and len(name) > 2
    ):
        yield name
    end = match.end(group)
    while ascii_:
        more = _MORE.match(text, end)
        if more is None:
            return
        if plausible(more["name"], text[more.end() :]):
            yield more["name"]
        end = more.end()


def _without_verb(name: str) -> str:
    """Return a known name without the verb of one character after it ("Bugly查")."""
    known = vocabulary().find(name)
    led = known and known[0].start == 0 and known[0].sdk is not None and known[0].sure
    return name[: known[0].end] if led and known[0].end == len(name) - 1 else name


def absent(text: str, start: int) -> bool:
    """Return whether the name that begins here is said not to be in the app."""
    before = text[:start]
    return _ABSENT.search(before) is not None or _GONE.match(text, start) is not None


def hosts(text: str, name: str) -> bool:
    """Return whether a name is but that of who runs the servers or a page of the web."""
    at = text.find(name)
    if at < 0 or "SDK" in text:
        return False
    led = _HOSTS_BEFORE.search(text, 0, at) is not None
    return led or _HOSTS_AFTER.match(text, at + len(name)) is not None


def recurring(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names by which a document may speak of an SDK again, where it lists none."""
    return tuple(name for name in dict.fromkeys(names) if _unmistakable(name))


def _unmistakable(name: str) -> bool:
    bare = name.removesuffix("SDK").strip()
    if bare.isascii():
        return len(bare) > 2 and bare[0].isupper() and not _STARTS.match(bare)
    words = vocabulary().find(bare)
    doubtful = any(token.sdk is not None and not token.sure for token in words)
    data = any(token.kinds for token in words)
    return len(bare) > 2 and not doubtful and not data and not generic(bare)


def stands_in(name: str, text: str) -> bool:
    """Return whether a name stands in a text, and no company's of which it is the beginning."""
    at = text.find(name)
    if at < 0:
        return False
    after = text[at + len(name) :]
    if after.startswith(("'s", "’s", "的")):
        return False
    if name.isascii() and (after[:1].isalnum() or text[at - 1 : at].isalnum()):
        return not after[:1].isascii()
    return not _COMPANY.match(after.lstrip(" .,")) and not _FIRM.match(after)


_FIRM = re.compile(r"[^，。；、|]{0,10}(?:公司|集团)")
