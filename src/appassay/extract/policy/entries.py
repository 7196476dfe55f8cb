"""Names of SDKs by where they stand: the head of an entry in a list, or what a sentence says is used."""

import re
from collections.abc import Iterator

from appassay.extract.policy.context import matching
from appassay.extract.policy.names import generic
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_pattern

_MARKS = re.compile(
    r"^[\s•·*●○■◆▪–—-]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）).、．]\s*|[①-⑳]\s*|\d{1,2}\s+(?=\D))*"
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
_MORE = policy_pattern("entries.more_en")
_ABSENT = policy_pattern("entries.absent")
_GONE = policy_pattern("entries.gone")
_LABELS = {"provider", "kinds", "purpose", "link", "way", "retention", "permission", "receiver"}
_LONGEST_ZH, _LONGEST_EN = 18, 36


def entry_name(text: str) -> str:
    """Return the name with which an entry of a list of SDKs begins, empty for none."""
    start = _MARKS.match(text)
    bare = text[start.end() :] if start else text
    bare = bare.lstrip("“\"「『【《*")
    ends = _HEAD_END.search(bare)
    head = (bare[: ends.start()] if ends else bare).strip(" ”\"」』】》*")
    rest = bare[ends.start() :] if ends else ""
    labelled = rest[:1] in ("：", ":", "—", "–")
    roles = matching("heads", "head", head) if labelled and len(head) < _LONGEST_ZH else ()
    if roles and head and _only_label(head, roles[0]):
        return ""
    if labelled and (generic(head) or _CATEGORY.fullmatch(head)):
        return _after_label(rest)
    return head if plausible(head, rest) else ""


_CATEGORY = policy_pattern("entries.category")


def _only_label(head: str, role: str) -> bool:
    return role in _LABELS and not re.search(r"SDK\b|Kit\b", head) and not _proper(head)


def _proper(head: str) -> bool:
    """Return whether a head has a capital inside, as brands have."""
    return re.search(r"[a-z][A-Z]|[A-Z]{2,}|[A-Z][a-z]+ [A-Z]", head) is not None


def _after_label(rest: str) -> str:
    """Return the name that follows the word for a sort of service ("Push: Lane, from …")."""
    told = rest.lstrip("：:—–- ")
    told = _AFTER_LABEL.sub("", told)
    if told[:1].isascii():
        found = _CAPITAL.match(told)
        return found[0] if found and plausible(found[0], told[found.end() :]) else ""
    ends = _HEAD_END.search(told)
    name = told[: ends.start()] if ends else told
    return name.strip() if plausible(name.strip(), told[len(name) :]) else ""


def plausible(name: str, rest: str) -> bool:
    """Return whether a piece of text may be the name of an SDK.

    Args:
        name: the piece.
        rest: what follows it.
    """
    if len(name) < 2 or generic(name) or _COMPANY.search(name):
        return False
    words = vocabulary().find(name)
    backed = name.endswith(("SDK", "Kit", "kit")) or _COMPANY.search(rest[:60]) is not None
    if any(token.kinds for token in words) and not backed:
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


def used_names(text: str) -> Iterator[str]:
    """Yield names, known or not, of what a sentence says the app uses, runs on or signs in with."""
    for pattern in _USED:
        for match in pattern.finditer(text):
            yield from _names_at(text, match)


def _names_at(text: str, match: re.Match[str]) -> Iterator[str]:
    name = match["name"].strip(" .”」")
    ascii_ = name.isascii()
    rest = text[match.end("name") :]
    if plausible(name, rest) and not _COMPANY.match(rest.lstrip(" .,")) and len(name) > 2:
        yield name
    end = match.end("name")
    while ascii_:
        more = _MORE.match(text, end)
        if more is None:
            return
        if plausible(more["name"], text[more.end() :]):
            yield more["name"]
        end = more.end()


def absent(text: str, start: int) -> bool:
    """Return whether the name that begins here is said not to be in the app."""
    before = text[:start]
    return _ABSENT.search(before) is not None or _GONE.match(text, start) is not None
