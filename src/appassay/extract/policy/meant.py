"""Which of the kinds a sentence names it says something about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from appassay.extract.policy import values
from appassay.extract.policy.context import Context, section_of
from appassay.extract.policy.defaults import default_action
from appassay.extract.policy.flow import LABEL, SILENT, Flow
from appassay.extract.policy.grammar import ASIDE, CLAUSE_END, EXCEPTED, Mention, Reading
from appassay.extract.policy.kinds import resolved
from appassay.extract.policy.labels import label_role
from appassay.extract.policy.partners import names_party
from appassay.extract.policy.said import Said
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_pattern
from appassay.model.document import Block

_SAID = frozenset({"collect", "deny", "share", "sdk"})


def meant(
    block: Block, text: str, reading: Reading, context: Context, said: Said, flow: Flow
) -> Iterator[Mention]:
    """Yield the kinds the sentence says something about."""
    if _says_nothing(text, reading):
        return
    default = default_action(block, text, reading, context, said, flow)
    label = LABEL.match(text)
    receiver = label is not None and _receives(label[1], context)
    dropped = _dropped(text, reading, context)
    reached = any(values.contacts(text, context.section == "contact"))
    taken = resolved(text, reading, default, item=block.kind == "item")
    mentions = _without_contradictions(text, taken, reading)
    mentions = _beside_label(block, text, context, label, _denied_after(text, mentions))
    mentions = _handed_over(_shown_here(mentions, reading, context), text, context)
    mentions = _denied_here(mentions, text, reading, context)
    for mention in _beside_party(label if receiver else None, mentions):
        if mention.action == "deny" and _of_others(text, mention, context, reading):
            continue
        if mention.action in {"collect", "sdk"}:
            if dropped and not _taken(mention, context):
                continue
            if _for_function(text, mention, label, said, flow):
                continue
        if reached and mention.kind in {"profile_form", "phone_number"} and not mention.strong:
            continue
        if mention.action != "collect":
            yield from _both_ways(text, mention, said)
        elif not _idle(mention, text, reading):
            inside = _after_sdk(text, mention, said) and not _signs_in(text, mention, context)
            alone = "app" in reading.roles and "partner" not in reading.roles
            own = mention.direct and (mention.strong or alone)
            given = receiver or (context.section == "share" and not own)
            yield replace(mention, action="sdk" if inside else "share" if given else "collect")


def _says_nothing(text: str, reading: Reading) -> bool:
    """Return whether a sentence defines a word, warns, or tells users to do something."""
    defines = "define" in reading.roles and "app" not in reading.roles
    told = _HAZARD.search(text) or _TOLD_TO.match(text)
    return defines or _DEFINED.match(text) is not None or told is not None


def _both_ways(text: str, mention: Mention, said: Said) -> Iterator[Mention]:
    """Yield a mention; what is handed to an SDK is both shared and taken in by it."""
    yield mention
    if mention.action == "share" and _to_sdk(text, mention, said):
        yield replace(mention, action="sdk")


def _to_sdk(text: str, mention: Mention, said: Said) -> bool:
    """Return whether it is an SDK, named at once after the verb, to which a kind is handed."""
    after = text[mention.token.end :]
    found = (after.find(name) for name in said.values("sdk"))
    return any(at > 0 and _HANDED_TO.search(after, 0, at) for at in found)


_HANDED_TO = re.compile(r"(?:给|至|到|予|交由)$|\b(?:to|with) (?:the )?$")


def _receives(label: str, context: Context) -> bool:
    """Return whether what follows a label goes to whom the label names."""
    return context.section == "share" and not _kinds_in(label)


def _beside_label(
    block: Block,
    text: str,
    context: Context,
    label: re.Match[str] | None,
    mentions: list[Mention],
) -> list[Mention]:
    """Return the mentions, those of a label as what follows it makes of them."""
    if label is None:
        return mentions
    end = label.end()
    if context.action == "share" and _TO_NOBODY.match(text, end):
        return [m for m in mentions if m.token.end > end]
    if _REFUSAL.match(text, end):
        mentions = [replace(m, action="deny") if m.token.end <= end else m for m in mentions]
    if block.kind == "item" and context.action == "collect":
        mentions = [
            replace(m, action="collect")
            if m.token.end <= end and m.action in {"none", "share"}
            else m
            for m in mentions
        ]
    spoken = [m for m in mentions if m.token.start >= end and m.action in _SAID]
    if block.kind == "item" and _is_purpose(text, label, mentions, spoken):
        return [m for m in mentions if m.token.end <= end]
    return [m for m in mentions if not spoken or m.token.end > end or m in spoken]


def _signs_in(text: str, mention: Mention, context: Context) -> bool:
    """Return whether another service, by which one signs in, hands a kind over to the app."""
    other = context.section != "sdk" and mention.kind in _HANDED_OVER
    return other and _SIGNS_IN.search(text) is not None


def _handed_over(mentions: list[Mention], text: str, context: Context) -> list[Mention]:
    """Return the mentions; what a service for signing in hands over is collected."""
    return [
        replace(m, action="collect") if m.action == "sdk" and _signs_in(text, m, context) else m
        for m in mentions
    ]


_HANDED_OVER = frozenset({"profile_form", "photos_media"})
_SIGNS_IN = policy_pattern("meant.signs_in")


def _shown_here(mentions: list[Mention], reading: Reading, context: Context) -> list[Mention]:
    """Return the mentions; what is but shown or sent, below a heading of sharing, is shared."""
    near = section_of(context.heading) == "share" and reading.verbs == {"none"}
    if not near or reading.denials or not reading.roles & {"give", "give_zh"}:
        return mentions
    return [replace(m, action="share") if m.action == "none" else m for m in mentions]


def _denied_here(
    mentions: list[Mention], text: str, reading: Reading, context: Context
) -> list[Mention]:
    """Return the mentions; what a list of denials says is done, by nobody named, is denied."""
    mentions = [
        replace(m, action="collect") if m.action == "deny" and ASIDE.match(text, m.token.end) else m
        for m in mentions
    ]
    if context.action != "deny" or reading.roles & {"app", "user", "unless", "condition", "sdk"}:
        return mentions
    near = context.lead.action == "deny" or section_of(context.heading) == "deny"
    if reading.denials or not near:
        return mentions
    bare = (m.action == "collect" and not ASIDE.match(text, m.token.end) for m in mentions)
    pairs = zip(mentions, bare, strict=True)
    return [replace(m, action="deny") if denied else m for m, denied in pairs]


def _beside_party(label: re.Match[str] | None, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions less those in the name of a receiver ("Debt collectors: …")."""
    if label is None or not names_party(label[1]):
        return mentions
    return [m for m in mentions if m.token.end > label.end()]


def _denied_after(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, those of a clause after which it says "we do not read it" denied."""
    last = _NOT_TAKEN.search(text)
    if last is None or any(m.action == "deny" for m in mentions):
        return mentions
    begin = max(text.rfind(mark, 0, last.start()) for mark in "，。；：") + 1
    return [
        replace(m, action="deny") if begin <= m.token.start < last.start() else m for m in mentions
    ]


_NOT_TAKEN = policy_pattern("meant.not_taken")


def _is_purpose(
    text: str, label: re.Match[str], mentions: list[Mention], spoken: list[Mention]
) -> bool:
    """Return whether a label names what is collected and what follows it only what for."""
    named = any(m.token.end <= label.end() and m.action == "collect" for m in mentions)
    if not named or not spoken:
        return False
    taken = any(m.strong or m.given or m.token.start - label.end() < _LIST_BEGINS for m in spoken)
    return not taken and _FUNCTION.search(text[label.end() :]) is not None


_LIST_BEGINS = 2


def _of_others(text: str, mention: Mention, context: Context, reading: Reading) -> bool:
    """Return whether a denial is about who else gets something, which has no word."""
    if _OTHERS_NOT.search(text[: mention.token.start]):
        return True
    others = context.section in {"share", "sdk"} and not context.own
    return others and "app" not in reading.roles


_OTHERS_NOT = policy_pattern("meant.others_not")


def _for_function(
    text: str, mention: Mention, label: re.Match[str] | None, said: Said, flow: Flow
) -> bool:
    """Return whether a kind only stands in what an SDK, or a permission, is there for."""
    if not label or mention.strong:
        return False
    if mention.token.start < label.end():
        return any(text.startswith(name, label.end()) for name in said.values("sdk"))
    if label_role(text) == "purpose":
        return True
    if not (said.has("sdk") or flow.sdk) or label_role(text):
        return False
    ends = CLAUSE_END.search(text, label.end())
    clause = text[label.end() : ends.start() if ends else len(text)]
    inside = mention.token.start < label.end() + len(clause)
    return inside and _FUNCTION.search(clause) is not None


_FUNCTION = policy_pattern("meant.function")


def _idle(mention: Mention, text: str, reading: Reading) -> bool:
    """Return whether a kind is only called sensitive, or checked by the system."""
    called = "sensitive" in reading.roles or _NAMING.search(text) is not None
    if mention.kind == "minors" and _UNKNOWING.search(text):
        return True
    if _STAYS.match(text):
        return True
    if mention.kind == "calendar" and _ENTERED.search(text):
        return True
    return (called and not mention.strong) or (
        mention.kind == "biometrics" and _BY_SYSTEM.search(text) is not None
    )


def _without_contradictions(text: str, mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Return the mentions; of a kind both taken and denied, an exception wins, else the denial."""
    mentions = [
        m for m in mentions if m.action != "deny" or not _REST.search(text[: m.token.start])
    ]
    aside = [span.span() for span in _IN_BRACKETS.finditer(text)]
    outside = {m.kind for m in mentions if m.action == "collect" and not _in(aside, m)}
    mentions = [
        m for m in mentions if m.action != "deny" or m.kind not in outside or not _in(aside, m)
    ]
    excepted = EXCEPTED.search(text) is not None
    only = excepted or "unless" in reading.roles or _ONLY.search(text) is not None
    wins = "collect" if only else "deny"
    loses = {"collect": "deny", "deny": "collect"}[wins]
    won = {mention.kind for mention in mentions if mention.action == wins}
    return [m for m in mentions if m.action != loses or m.kind not in won]


def _in(spans: list[tuple[int, int]], mention: Mention) -> bool:
    return any(begin < mention.token.start < end for begin, end in spans)


_IN_BRACKETS = re.compile(r"[（(][^（()）]+[）)]")
"""What is denied there is denied of a part of what stands before."""


def _after_sdk(text: str, mention: Mention, said: Said) -> bool:
    """Return whether an SDK is named before the kind, and the app not again after the SDK."""
    for name in said.values("sdk"):
        at = text.find(name)
        between = text[at + len(name) : mention.token.start] if at >= 0 else ""
        if at >= 0 and at < mention.token.start and not _AGAIN.search(between):
            return True
    return False


_REST = policy_pattern("meant.the_rest")
_NAMING = policy_pattern("meant.naming")
_ONLY = policy_pattern("meant.only")
_STAYS = policy_pattern("meant.stays")
_SPAN = policy_pattern("topics.span")
_ENTERED = policy_pattern("meant.entered")
_HAZARD = policy_pattern("meant.hazard")
_TOLD_TO = policy_pattern("meant.told_to")
_DEFINED = policy_pattern("meant.defined")
_UNKNOWING = policy_pattern("meant.unknowing")
_AGAIN = policy_pattern("meant.again")

_TO_NOBODY = re.compile(
    r"(?:nobody|no one|none)\b|无人|没有人|没人|谁也不|谁都不|不给", re.IGNORECASE
)
"""After a label, where sharing is told of: it goes to nobody."""
_REFUSAL = re.compile(
    r"(no|never|not|none)\b|不(收集|读取|采集|获取|碰|要|会|读|看)|无[。；]?$|从不|没有[。；]?$",
    re.I,
)
"""After a label: what it names is not collected."""


def _kinds_in(text: str) -> bool:
    return any(token.kinds for token in vocabulary().find(text))


def _taken(mention: Mention, context: Context) -> bool:
    """Return whether a verb says that the data itself comes in."""
    return mention.strong or (mention.given and context.section not in SILENT | {"permission"})


def _dropped(text: str, reading: Reading, context: Context) -> bool:
    """Return whether only a verb that says data is obtained makes it collected here."""
    spans = "span" in reading.roles or _SPAN.search(text) is not None
    kept = "keep" in reading.roles and spans and "app" not in reading.roles
    return kept or context.section in SILENT or context.section == "permission"


_BY_SYSTEM = policy_pattern("read.by_system")
