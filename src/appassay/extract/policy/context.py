"""Where a sentence stands: what its headings, lead-in and column heads make of it."""

from dataclasses import dataclass
from functools import cache

from appassay.extract.policy.clauses import Reading, read_sentence
from appassay.extract.policy.names import leading_name, named_sdks
from appassay.extract.policy.tokens import fold, vocabulary
from appassay.knowledge.policies import NameRow, policy_names
from appassay.model.document import Block


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a sentence."""

    section: str = ""
    """Row of `section` in `policy/heads.toml`, of the innermost heading that has one."""
    sections: frozenset[str] = frozenset()
    """Of all its headings."""
    action: str = ""
    """What is done with kinds that no verb governs: collect, deny, share, sdk, none or empty."""
    subject: str = ""
    """Who acts unless the sentence says otherwise."""
    sdk: str = ""
    """Name of the SDK the section is about."""
    lead: Reading = Reading()
    head_cues: frozenset[str] = frozenset()
    """Cues that the lead-in or the innermost heading lends a short sentence."""
    question: bool = False
    """The innermost heading asks something."""
    heading_kinds: tuple[str, ...] = ()
    """Kinds the innermost heading names."""


@cache
def rows_in(table: str, key: str) -> tuple[tuple[NameRow, tuple[str, ...]], ...]:
    """Return the rows with their folded words, as `matching` wants them."""
    return tuple(
        (row, tuple(fold(word) for word in (*row.zh, *row.en))) for row in policy_names(table, key)
    )


def _inside(low: str, word: str) -> bool:
    at = low.find(word)
    if at < 0 or not word[0].isascii():
        return at >= 0
    free = not (at and low[at - 1].isascii() and low[at - 1].isalnum())
    end = at + len(word)
    end += 1 if low[end : end + 1] == "s" else 0
    return free and not (end < len(low) and low[end].isascii() and low[end].isalnum())


@cache
def matching(table: str, key: str, text: str) -> str:
    """Return the first row whose words stand in a heading or column head; empty for none."""
    low = fold(text)
    for row, words in rows_in(table, key):
        if any(_inside(low, word) for word in words):
            return row.id
    return ""


_ACTIONS = {"collect": "collect", "share": "share", "sdk": "sdk", "deny": "deny"}


@cache
def _sections(headings: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    inner, every = "", set()
    for heading in headings[1:] or headings:
        found = matching("heads", "section", heading)
        if found:
            inner = found
            every.add(found)
    return inner, frozenset(every)


@cache
def _read(text: str, subject: str) -> Reading:
    return read_sentence(text, vocabulary().find(text), subject)


def context_of(block: Block) -> Context:
    """Return the context of the sentences of a block."""
    section, sections = _sections(block.headings)
    last = block.headings[-1] if block.headings else ""
    lead = _read(block.lead, "sdk" if section == "sdk" else "") if block.lead else Reading()
    sdk = _sdk_of(last, section == "sdk" or "sdk" in sections)
    asked = _read(last, "") if last else Reading()
    return Context(
        section,
        sections,
        _action(block, section, lead, sdk),
        "sdk" if sdk or (section == "sdk" and block.kind != "paragraph") else "",
        sdk,
        lead,
        frozenset(),
        "?" in last or "？" in last,
        tuple(dict.fromkeys(mention.kind for mention in asked.mentions)),
    )


def _action(block: Block, section: str, lead: Reading, sdk: str) -> str:
    if lead.action in {"collect", "deny", "share", "sdk"}:
        return lead.action
    if lead.action == "none" and lead.verbs:
        return "none"
    if sdk or section == "sdk":
        return "sdk"
    if section in _ACTIONS:
        return _ACTIONS[section]
    return "none" if section else ""


@cache
def _sdk_of(heading: str, listed: bool) -> str:
    names = named_sdks(heading, vocabulary().find(heading), listed)
    if names and len(heading) < 40 and len(names) == 1:
        return names[0][0]
    return ""


def item_name(text: str) -> str:
    """Return the name a list item begins with."""
    return leading_name(text)
