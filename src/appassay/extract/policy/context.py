"""Where a sentence stands: what its headings, lead-in and column heads make of it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from appassay.extract.policy.clauses import read_sentence
from appassay.extract.policy.grammar import Reading
from appassay.extract.policy.heads import matching, meant_by, names_others
from appassay.extract.policy.names import headed_sdks
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_pattern
from appassay.model.document import Block, Document


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
    own: bool = False
    """The document is an SDK's own: the SDK is what an app is elsewhere."""
    question: bool = False
    """The innermost heading asks something."""
    heading: str = ""
    """The innermost one."""
    names: tuple[str, ...] = ()
    """By which the app calls itself."""
    title: str = ""
    """Of the document, folded: what stands there is the app's own name."""
    heading_kinds: tuple[str, ...] = ()
    """Kinds the innermost heading names."""

    evident: bool = False
    """Most entries of its list open with an SDK."""

    @property
    def lists_sdks(self) -> bool:
        """Return whether SDKs are listed here, so that a plain name names one."""
        return not self.own and ("sdk" in self.sections or self.section == "sdk")


_ACTIONS = {"collect": "collect", "share": "share", "sdk": "sdk", "deny": "deny"}
_TITLE = 60
_OWN = policy_pattern("context.own")
_LIST = policy_pattern("context.list")


def is_own(document: Document) -> bool:
    """Return whether the document is an SDK's own statement."""
    heads = (block.text for block in document.blocks[:1] if block.kind == "heading")
    title = next(heads, document.title)
    if len(title) >= _TITLE or _LIST.search(title):
        return False
    if not (_OWN.search(title) or _speaks_of_itself(document)):
        return False
    columns = {head for block in document.blocks for head in block.header}
    return not any("sdk" in matching("heads", "head", head) for head in columns)


def _speaks_of_itself(document: Document) -> bool:
    """Return whether a document tells developers of "this SDK", whatever its title says."""
    text = "\n".join(block.text for block in document.blocks)
    return len(_THIS_SDK.findall(text)) > 1 and _DEVELOPERS.search(text) is not None


_THIS_SDK = re.compile(r"本\s?SDK|我们的\s?SDK|\b(?:our|this) SDK\b", re.IGNORECASE)
_DEVELOPERS = re.compile(r"开发者|\bdevelopers?\b", re.IGNORECASE)
_TO_US = policy_pattern("context.to_us")
_POLICY = policy_pattern("context.policy")
_INNER = policy_pattern("context.inner")
"""Headings and lead-ins, in an SDK's own document, above the SDKs inside it."""
_SDK_HEADING = policy_pattern("context.sdk_heading")
_SPEAKS = policy_pattern("context.speaks")
_COLLECTS = policy_pattern("context.collects")
"""Headings that speak of collecting, too: what stands below is not only about the other matter."""
_BESIDE = frozenset({"retention", "right", "permission", "sensitive", "safety"})
"""Sections that say nothing of what is collected, unless their heading speaks of that as well."""
_THIRD = re.compile(r"第三方|别人|他人|third[- ]part(?:y|ies)|\bothers?\b", re.IGNORECASE)


def _by_meaning(found: list[str], heading: str) -> list[str]:
    """Return the sections of a heading, by what it means where its words alone mislead."""
    meant = list(meant_by(heading))
    if meant == ["purpose"] and any(token.kinds for token in vocabulary().find(heading)):
        meant = []  # "how we use your photos" tells of them
    denied = meant == ["deny"] and found[:1] == ["collect"]
    of_others = meant == ["sdk"] and found[:1] == ["share"]
    seen = meant == ["share"] and found[:1] == ["collect"] and names_others(heading)
    return meant if not found or denied or of_others or seen else found


@cache
def _sections(headings: tuple[str, ...], own: bool) -> tuple[str, frozenset[str]]:
    inner, every = "", set()
    for at, heading in enumerate(headings):
        found = list(matching("heads", "section", heading))
        if "sdk" not in found and _SDK_HEADING.search(heading):
            found = ["sdk", *found]
        found = _by_meaning(found, heading)
        if found[:1] == ["sdk"]:  # "third-party SDKs" tells of no sharing by that word alone
            found = ["sdk", *matching("heads", "section", _THIRD.sub(" ", heading))[1:]]
        if own:
            found = [name for name in found if name != "sdk"]
        if inner == "sdk" and found[:1] != ["sdk"] and not _SPEAKS.search(heading):
            continue  # a sort of SDK, or one of them: "sharing", "voice collection kit"
        if _TO_US.search(heading):
            found = [name for name in found if name != "share"] or ["collect"]
        if found[:1] and found[0] in _BESIDE and _COLLECTS.search(heading):
            found = ["collect", *(name for name in found if name != "collect")]
        titled = len(headings) > 1 or _POLICY.search(heading) is not None
        if at == 0 and titled and "sdk" not in found:
            continue
        if found:
            inner = "share" if found[:1] == ["sdk"] and "share" in found else found[0]
            every.update(found if found[0] == "sdk" else found[:1])
    return inner, frozenset(every)


def section_of(heading: str) -> str:
    """Return the section one heading opens, empty for none."""
    return _sections(("", heading), False)[0]


def answering(context: Context, question: str) -> Context:
    """Return the context of an answer: that of its question, where that opens a section."""
    section = section_of(_ASKS.sub("", question)) if question else ""
    if section not in _ANSWERED or context.own or context.sdk:
        return context
    action = _ACTIONS.get(section, "none")
    sections = context.sections | {section}
    return replace(context, section=section, sections=sections, action=action, heading=question)


_ANSWERED = frozenset({"share", "deny", "sdk"})
_ASKS = re.compile(r"^(?:问|Q\d*)\s*[：:.、]?\s*")


def lists_sdks(headings: tuple[str, ...]) -> bool:
    """Return whether SDKs are listed below some headings."""
    return _sections(headings, False)[0] == "sdk"


_OPEN_TO = {
    "sdk": frozenset({"", "share", "collect", "minors"}),
    "named": frozenset({"share", "sdk"}),
    "all": frozenset({"", "collect", "minors", "share", "sdk"}),
    "services": frozenset({"", "collect", "minors"}),
    "share": frozenset({"", "minors"}),
}
"""Sections that a heading may tell of, though the list below it is about SDKs or partners."""


@cache
def _read(text: str, subject: str) -> Reading:
    return read_sentence(text, vocabulary().find(text), subject)


def _lead_of(block: Block, section: str) -> Reading:
    return _read(block.lead, "sdk" if section == "sdk" else "") if block.lead else Reading()


def _section_of(block: Block, own: bool, lead: Reading, shown: str) -> tuple[str, frozenset[str]]:
    """Return the innermost section of a block and all, by headings, lead-in and the list itself."""
    section, sections = _sections(block.headings, own)
    if not own and "sdk" in lead.roles and len(block.lead) < _TITLE:
        section, sections = "sdk", sections | {"sdk"}
    if block.lead and not lead.verbs and len(block.lead) < _TITLE:
        named = _sections(("", block.lead), own)[0]
        section, sections = named or section, sections | ({named} if named else set())
    if not own and shown and section in _OPEN_TO[shown]:
        section = shown if shown == "share" else "sdk"
        sections |= {section}
    return section, sections


def context_of(
    block: Block,
    own: bool,
    title: str = "",
    names: tuple[str, ...] = (),
    backed: frozenset[str] = frozenset(),
    shown: str = "",
) -> Context:
    """Return the context of the sentences of a block.

    Args:
        block: the block.
        own: the document is an SDK's own.
        title: that of the document, folded.
        names: by which the app calls itself.
        backed: headings below which an SDK is told of.
        shown: the section that the entries of its list speak for.
    """
    own = own and not any(map(_INNER.search, (*block.headings[1:], block.lead)))
    last = block.headings[-1] if block.headings else ""
    lead = _lead_of(block, _sections(block.headings, own)[0])
    section, sections = _section_of(block, own, lead, shown)
    above = _sections(block.headings[:-1], own)[0] if block.headings else ""
    sdk = "" if own else _sdk_of(last, above == "sdk", last in backed)
    asked = _read(last, "") if last else Reading()
    evident = shown in {"named", "all"} and section == "sdk"
    acting = sdk or (section == "sdk" and (evident or block.kind != "paragraph"))
    return Context(
        section,
        sections,
        _action(section, lead, sdk),
        "sdk" if acting else "",
        sdk,
        lead,
        own,
        "?" in last or "？" in last,
        last,
        names,
        title,
        tuple(dict.fromkeys(mention.kind for mention in asked.mentions)),
        evident,
    )


def _action(section: str, lead: Reading, sdk: str) -> str:
    if sdk or section == "sdk":
        return "sdk"
    if lead.action == "collect" and section == "share":
        return "share"
    if lead.action in {"collect", "deny", "share", "sdk"}:
        return lead.action
    if lead.action == "none" and lead.verbs:
        return "none"
    if section in _ACTIONS:
        return _ACTIONS[section]
    return "none" if section else ""


@cache
def _sdk_of(heading: str, listed: bool, backed: bool) -> str:
    names = headed_sdks(heading, vocabulary().find(heading), listed, listed and backed)
    return names[0][0] if len(names) == 1 and len(heading) < 40 else ""
