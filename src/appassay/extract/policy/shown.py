"""What a list is about, by what stands in it, where its heading leaves that open."""

import re
from collections.abc import Callable, Mapping, Sequence

from appassay.extract.policy.entries import plausible
from appassay.extract.policy.labels import announced_role, label_role
from appassay.extract.policy.partners import names_party
from appassay.extract.policy.tokens import vocabulary
from appassay.model.document import Block

Place = tuple[tuple[str, ...], str]
"""The headings and the lead-in of a list."""

_FEWEST = 2
"""Entries that have to show what a list is about."""
_MOST = 0.5
"""Their least share of all entries."""
_HEAD = 40
_OPENING = 2
_MARKS = re.compile(
    r"^[\s*•·■●○-]*(?:[（(]?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）.、\s]+|[①-⑳]\s*)*"
)
_HEADS_ENTRY = re.compile(r"[：:|，,（(—。]|\.\s|\.$|\s[–—-]\s|\s(?=[a-z])")
"""What ends the head of an entry."""
_LABEL = re.compile(r"^([^：:|。—]{1,48}?)\s*(?:[：:|]|——|\s[–—-]\s)")


def spoken_for(block: Block, shown: Mapping[Place, str]) -> str:
    """Return what the list a block is an entry of is about; a party among SDKs is none."""
    about = shown.get((block.headings, block.lead), "")
    plain = block.kind == "paragraph" and about in {"named", "all"}
    if plain and not _is_name(_set_off(block.text)):
        return ""
    return "" if about != "share" and _opens_with_party(block.text) else about


def shown_lists(blocks: Sequence[Block]) -> Mapping[Place, str]:
    """Return what lists are about whose entries mostly open with something of one sort.

    That is an SDK ("sdk"), a name of which one is an SDK's ("named"), most ("all"), what may be one
    ("services") or a party ("share").
    """
    entries: dict[Place, list[str]] = {}
    rows: set[Place] = set()
    for block in blocks:
        place = (block.headings, block.lead)
        if block.kind == "row":
            rows.add(place)
        if block.kind != "heading" and not block.is_header and not label_role(block.text):
            entries.setdefault(place, []).append(block.text)
    found: dict[Place, str] = {}
    for place, texts in entries.items():
        if _most(texts, _opens_with_sdk):
            found[place] = "sdk"
        elif place not in rows and _names_several(texts):
            found[place] = "all" if _most(texts, _may_open_with_sdk) else "named"
        elif _most(texts, _may_open_with_sdk):
            found[place] = "services"
        elif _most(texts, _opens_with_party):
            found[place] = "share"
    return found


def _names_several(texts: Sequence[str]) -> bool:
    """Return whether most entries open with what is but a name, some with that of an SDK."""
    heads = [_set_off(text) for text in texts]
    named = [head for head in heads if head and _is_name(head)]
    known = any(_covers(head) for head in named)
    return (
        known
        and not any(map(names_party, heads))
        and len(named) >= max(_SEVERAL, len(texts) * _MOST)
    )


def _covers(head: str) -> bool:
    """Return whether the head of an entry is the name of a known SDK and no more."""
    words = vocabulary().find(head)
    return len(words) == 1 and words[0].sdk is not None and words[0].end == len(head)


def _set_off(text: str) -> str:
    """Return what a mark sets off at the beginning of an entry; empty where a sentence begins."""
    bare = _MARKS.sub("", text)
    found = _HEADS_ENTRY.search(bare)
    return bare[: found.start()].strip(" *") if found and not found[0].isspace() else ""


def _is_name(head: str) -> bool:
    """Return whether the head of an entry is but a name, and no party's."""
    return plausible(head, "") and not names_party(head) and not announced_role(head)


_SEVERAL = 3


def _most(texts: Sequence[str], fits: Callable[[str], bool]) -> bool:
    count = sum(map(fits, texts))
    return count >= max(_FEWEST, len(texts) * _MOST)


def _opens_with_sdk(text: str) -> bool:
    """Return whether an entry opens with the name of a known SDK, or calls its head one."""
    bare = _MARKS.sub("", text)[:_HEAD]
    words = vocabulary().find(bare)
    known = next((t for t in words if t.sdk is not None and _opens(bare[: t.start])), None)
    label = _LABEL.match(bare)
    if known is not None and known.sure and not known.kinds:
        return True
    return label is not None and label[1].rstrip(" ）)").endswith(("SDK", "Kit"))


def _opens(before: str) -> bool:
    """Return whether only a maker's name stands before the name of an SDK."""
    return len(before) < _OPENING or re.fullmatch(r"[A-Z]\w+ ", before) is not None


def _may_open_with_sdk(text: str) -> bool:
    """Return whether an entry opens with an SDK, or one that is a company, too."""
    bare = _MARKS.sub("", text)[:_HEAD]
    known = next((t for t in vocabulary().find(bare) if t.sdk is not None), None)
    if known is None or known.start >= _OPENING or known.kinds:
        return _opens_with_sdk(text)
    head = _HEADS_ENTRY.split(bare, maxsplit=1)[0]
    return (known.end - known.start) * 2 >= len(head)


def _opens_with_party(text: str) -> bool:
    label = _LABEL.match(_MARKS.sub("", text))
    return label is not None and names_party(label[1])
