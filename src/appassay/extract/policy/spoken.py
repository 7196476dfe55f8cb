"""Which SDKs a sentence of prose names, by its words and by where it stands."""

import re
from collections.abc import Sequence

from appassay.extract.policy.chains import chained
from appassay.extract.policy.context import Context
from appassay.extract.policy.entries import (
    absent,
    entry_names,
    hosts,
    made_by_company,
    stands_in,
    used_names,
)
from appassay.extract.policy.flow import Flow
from appassay.extract.policy.labels import label_role
from appassay.extract.policy.names import listed_names, named_sdks, sdk_row, without_maker
from appassay.extract.policy.tokens import Token, vocabulary
from appassay.knowledge import pi_kinds
from appassay.model.document import Block

_OF_ANOTHER = frozenset({"provider", "purpose", "link", "kinds", "way", "retention"})
"""Labels of what is told about an SDK: the makers and shops named there are no further ones."""
_ENTRY = re.compile(r"[^：:，。；]{1,40}(?:SDK|Kit)\s*[：:]", re.I)
"""One SDK and what is told about it: what stands after the colon are no further ones."""


def _tells_of_several(block: Block) -> bool:
    """Return whether some sentences of a block begin with an SDK, so that others may, too."""
    first = [vocabulary().find(s.text[:_LEADING_NAME])[:1] for s in block.sentences]
    names = [t for found in first for t in found if t.sdk is not None and t.start < _OPENING]
    return len(names) > 1 and any(token.sure for token in names)


_LABELLED = re.compile(
    r"^[A-Z][a-z]+(?: [a-z]+){0,3}: (?P<name>[A-Z][\w+]*(?: [A-Z][\w+]*){0,2})(?=\.?$|,| \()"
)
"""A name after the word for what it does ("Liveness: Faceplant Go.")."""
_LEADING_NAME = 40
_MADE = re.compile(r"开发者|提供方|开发商|出品|由[^，。；]{2,24}(?:提供|开发)")
_OPENING = 2


def sdks_of(
    block: Block, text: str, tokens: Sequence[Token], context: Context, flow: Flow
) -> list[tuple[str, str]]:
    """Return the SDKs a sentence names, each with its row of `sdks/` or an empty text."""
    goes_on = flow.sdk and flow.block is block and flow.ended.endswith((";", "；"))
    if (flow.sdk or context.sdk) and label_role(text) in _OF_ANOTHER and "SDK" not in text:
        return []
    found = named_sdks(text, tokens, context.lists_sdks or _tells_of_several(block))
    if goes_on:  # what comes after the start of a further part is spoken of, not named
        found = [one for one in found if "SDK" in text or text.find(one[0]) < _OPENING]
    first = text == block.sentences[0].text
    entered = False
    if not context.sdk:
        heads = entry_names(text, item=first and _is_entry(context, block))
        if context.section != "sdk" or not (first or _may_open(text, block)):
            heads = [head for head in heads if _surely(head, text, tokens, context)]
        found = [one for one in found if not any(one[0] in head for head in heads)]
        found = [*((head, sdk_row(head)) for head in heads), *found]
        entered = len(heads) == 1 and bool(_ENTRY.match(text))
    listed = () if entered else listed_names(text)
    more = (
        *listed,
        *used_names(text, among=_among(context, block)),
        *_with_brackets(text, context),
        *(name for name in flow.told if stands_in(name, text)),
    )
    found += [(name, sdk_row(name)) for name in more if name.casefold() not in context.title]
    found += [(name, "") for name in chained(text, [name for name, _ in found])]
    if context.section == "sdk" and not found:
        found += [(match["name"], "") for match in _LABELLED.finditer(text)]
    if "sdk" in context.title:  # an SDK's own document names itself, too
        found = [one for one in found if one[0].casefold() not in context.title]
    if context.section not in {"sdk", "share"}:
        found = [one for one in found if not hosts(text, one[0])]
    return _distinct([one for one in found if not absent(text, max(0, text.find(one[0])))])


def _is_entry(context: Context, block: Block) -> bool:
    """Return whether a block is one entry of a list of SDKs."""
    return context.lists_sdks and (context.evident or block.kind == "item")


def _may_open(text: str, block: Block) -> bool:
    """Return whether a later English sentence may open with an SDK, as others of its block do."""
    return text.isascii() and _tells_of_several(block)


_BRACKETED = re.compile(
    r"(?:^|[,;:] |\band )(?P<name>[A-Z][\w.@+-]*(?: (?:[A-Z][\w.@+-]*|an?|of|the)){0,3}) \([a-z]"
)
"""A name before what it is told or there for, in brackets."""


def _with_brackets(text: str, context: Context) -> list[str]:
    """Return the names of "A (push token), B (location)", where SDKs are told of."""
    names = [match["name"] for match in _BRACKETED.finditer(text)]
    known = context.section == "sdk" or any(map(sdk_row, names))
    return names if known and len(names) > 1 else []


def _among(context: Context, block: Block) -> bool:
    """Return whether a sentence tells of SDKs, and of nothing told about one of them."""
    return context.section == "sdk" and not context.sdk and block.kind == "paragraph"


def _surely(head: str, text: str, tokens: Sequence[Token], context: Context) -> bool:
    """Return whether an entry outside lists of SDKs names one."""
    known = vocabulary().find(head)
    if any(token.sdk is not None and token.end - token.start >= len(head) - 1 for token in known):
        return True
    if context.section not in {"share", "sdk"} or any("partner" in token.roles for token in known):
        return False
    device = {k for t in tokens for k in t.kinds if pi_kinds()[k].cls in {"I", "D"}}
    told = _MADE.search(text) is not None and any(t.kinds for t in tokens)
    return len(device) > 1 or ((bool(device) or told) and made_by_company(text))


def _distinct(found: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the names without those that are another one over, or a part of it."""
    kept: list[tuple[str, str]] = []
    for name, row in found:
        bare = name.casefold().removesuffix("sdk").strip()
        if bare and not any(bare in other.casefold() for other, _ in kept):
            kept.append((without_maker(name), row))
    return kept
