"""A document as statements: who collects, shares and promises what, sentence by sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from appassay.extract.policy import values
from appassay.extract.policy.clauses import read_sentence
from appassay.extract.policy.context import Context, answering, context_of, is_own
from appassay.extract.policy.entries import (
    recurring,
)
from appassay.extract.policy.flow import LABEL, Flow
from appassay.extract.policy.grammar import Reading
from appassay.extract.policy.labels import label_role
from appassay.extract.policy.leading import only_label, runs_in, short
from appassay.extract.policy.meant import meant
from appassay.extract.policy.names import (
    headed_sdks,
    named_permissions,
)
from appassay.extract.policy.numbered import told_apart
from appassay.extract.policy.own import own_names, with_own
from appassay.extract.policy.partners import with_partners
from appassay.extract.policy.purposes import is_phrase, purpose_of
from appassay.extract.policy.rows import read_row
from appassay.extract.policy.runin import entitled, headed
from appassay.extract.policy.said import ABOUT_DATA, Said, said_in
from appassay.extract.policy.shown import shown_lists, spoken_for
from appassay.extract.policy.spoken import sdks_of
from appassay.extract.policy.tables import backed_headings, settled
from appassay.extract.policy.tokens import Token, vocabulary
from appassay.extract.policy.topics import rights, topics
from appassay.knowledge import permissions
from appassay.knowledge.policies import policy_pattern
from appassay.model.document import Block, Document, Sentence
from appassay.model.statement import Statement

_NO = policy_pattern("read.no")
_YES = policy_pattern("read.yes")
_THEY = policy_pattern("read.they")
_BACK = policy_pattern("read.back")
_DETAIL = policy_pattern("read.detail")
"""Labels of what is told about an SDK named above."""
_PURPOSES = re.compile(r"(用于|用途|目的|用来|purposes?)[^。.]{0,12}[：:]\s*$|\bto[：:]\s*$", re.I)
"""A lead-in whose items are purposes."""
_LEADING = 12
"""Characters within which a name stands at the start."""
_OF_DATA = re.compile(r"信息|资料|数据|\b(information|data)\b", re.I)
_MARKED = re.compile(r"^(?:问|Q\d*)\s*[：:.、]")
_ASKED = re.compile(r"[？?]$|^(问|Q)[：:]")


def statements(document: Document) -> list[Statement]:
    """Return what a document says, in its order."""
    blocks: Sequence[Block] = document.blocks
    for step in (headed, entitled, told_apart, settled):
        blocks = tuple(step(blocks))
    first = _read_all(document, blocks, ())
    told = recurring(s.value for s in first if s.word == "sdk")
    return _read_all(document, blocks, told) if told else first


def _read_all(
    document: Document, blocks: Sequence[Block], told: tuple[str, ...]
) -> list[Statement]:
    """Return what blocks say, where some names are known to be those of SDKs."""
    found: list[Statement] = []
    backed, shown = backed_headings(blocks), shown_lists(blocks)
    own, flow = is_own(document), Flow(told=told, backed=backed)
    names = own_names(document)
    heads = (b.text for b in document.blocks[:2] if b.kind == "heading")
    title = " ".join((document.title, *heads)).casefold()
    for block in blocks:
        context = context_of(block, own, title, names, backed, spoken_for(block, shown))
        flow.first, flow.goes_on = True, False
        context = answering(context, flow.topic)
        if block.kind == "heading" or block.headings != flow.headings:
            flow.sdk, flow.headings, flow.topic = "", block.headings, ""
        if not _tells_more(block.text):
            flow.sdk = ""
        for sentence in block.sentences:
            said = said_in(sentence, block, document.artifact.name)
            said.scope = context.sdk
            _sentence(block, sentence, context, said, flow)
            _flowed(flow, block, sentence, said)
            found += said.statements()
    return found


def _tells_more(text: str) -> bool:
    """Return whether a block is a label and what it tells of what was named above."""
    return _DETAIL.match(text) is not None or bool(label_role(text))


def _flowed(flow: Flow, block: Block, sentence: Sentence, said: Said) -> None:
    flow.kinds = said.values("collects") or flow.kinds
    if said.has("sdk") and block.kind != "row":
        flow.sdk = said.values("sdk")[-1]
        flow.leads = -1 < sentence.text.find(flow.sdk) < _LEADING or bool(
            LABEL.match(sentence.text)
        )
    flow.block, flow.first, flow.ended = block, False, sentence.text
    flow.goes_on = flow.goes_on or said.has("collects")
    if not (_ASKED.search(sentence.text) or flow.labelled):
        flow.asked, flow.question = (), ""
    flow.labelled = False


def _sentence(block: Block, sentence: Sentence, context: Context, said: Said, flow: Flow) -> None:
    tokens = with_own(vocabulary().find(sentence.text), sentence.text, context.names)
    if block.kind == "heading":
        _heading(sentence.text, tokens, context, said, flow.backed)
    elif _ASKED.search(sentence.text):
        flow.asked = tuple(dict.fromkeys(kind for token in tokens for kind in token.kinds))
        flow.question = sentence.text
        flow.topic = sentence.text if _MARKED.match(sentence.text) else ""
    elif block.kind == "row" and not block.is_header:
        read_row(block, sentence, context, said)
        _of_children(sentence.text, context, said)
        _plain(sentence.text, tokens, context, said)
    elif block.kind != "row":
        _prose(block, sentence, tokens, context, said, flow)
        _plain(sentence.text, tokens, context, said)


def _heading(
    text: str,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    backed: frozenset[str],
) -> None:
    told = not context.own and text in backed and text.rstrip().endswith("SDK")
    if (context.lists_sdks or told) and len(text) < 40:
        found = headed_sdks(text, tokens, True, text in backed)
        _say_sdks(found, said)
    for word, day in values.dates(text, True):
        said.say("effective-date" if word == "effective-date" else "updated-date", day)


def _say_sdks(found: Sequence[tuple[str, str]], said: Said) -> None:
    for name, row in found:
        said.rows[name] = row
        said.say("sdk", name)
    if len(found) == 1:
        said.scope = found[0][0]


def _prose(
    block: Block,
    sentence: Sentence,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    flow: Flow,
) -> None:
    text = sentence.text
    names, starts = _permissions(block, text, tokens, context)
    tokens = [token for token in tokens if token.start not in starts]
    if not context.own:
        _say_sdks(sdks_of(block, text, tokens, context, flow), said)
    if (flow.first and only_label(block, text)) or runs_in(block, sentence):
        flow.asked = tuple(dict.fromkeys(kind for token in tokens for kind in token.kinds))
        flow.labelled = True
        return
    subject = _subject(block, text, tokens, context, said, flow)
    called = said.values("sdk")
    named = " ".join(called).lower()
    tokens = [replace(t, sure=True) if t.sdk is not None and t.text in named else t for t in tokens]
    tokens = with_own(tokens, text, called, "sdk") if not context.own else tokens
    tokens = with_partners(tokens, text)
    reading = read_sentence(text, tokens, subject, context.own, bool(called))
    for mention in meant(block, text, reading, context, said, flow):
        action = "collect" if context.own and mention.action == "sdk" else mention.action
        said.kinds(action, (mention.kind,), mention.conditional)
    _referred(reading, context, said, flow, text)
    _say_permissions(text, names, said)
    _sensitive(reading, context, said)
    _of_children(text, context, said)
    _purpose(block, text, tokens, context, said, reading, flow)
    if "open" in reading.roles and said.has("collects", "shares", "sdk-collects"):
        said.say("vague-scope")


def _subject(
    block: Block,
    text: str,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    flow: Flow,
) -> str:
    """Return who acts where the sentence names nobody."""
    if context.own:
        return ""
    if context.subject or (said.has("sdk") and LABEL.match(text)):
        return "sdk"
    more = _tells_more(text)
    same = (flow.block is block and flow.leads) or more
    told = block.kind == "item" or more or context.evident
    if flow.sdk and not said.has("sdk") and same and told:
        return "sdk"
    goes_on = flow.ended.endswith((";", "；", "…")) or _THEY.match(text)
    return "sdk" if flow.sdk and goes_on and flow.block is block else ""


_REFUSED = policy_pattern("read.refused")
_REFUSED_AFTER = policy_pattern("read.refused_after")


def _say_permissions(text: str, names: Sequence[tuple[str, int]], said: Said) -> None:
    for name, start in names:
        if not (_REFUSED.search(text[:start]) or _REFUSED_AFTER.search(text, start)):
            said.say("permission", name)
            continue
        row = permissions().get(f"android.permission.{name}")
        named = next((t.kinds for t in vocabulary().find(text) if t.start == start), ())
        kinds = named or (row.kinds if row else ())
        said.kinds("deny", kinds if len(kinds) == 1 else ())


def _permissions(
    block: Block, text: str, tokens: Sequence[Token], context: Context
) -> tuple[list[tuple[str, int]], frozenset[int]]:
    names, starts = named_permissions(text, tokens, False)
    if not names and context.section == "permission":
        names, _ = named_permissions(text, (), True)
    label = LABEL.match(text)
    if context.section == "permission":
        tokens = vocabulary().find(text, listed=True)
    if context.section == "permission" and label and not names:
        inside = [token for token in tokens if token.end <= label.end()]
        names, starts = named_permissions(text[: label.end()], inside, True)
    elif context.section == "permission" and block.kind == "item" and not names:
        inside = [token for token in tokens if token.start < 12]
        names, starts = named_permissions(text[:60], inside, True)
    return names, starts


def _referred(reading: Reading, context: Context, said: Said, flow: Flow, text: str) -> None:
    """Kinds that stand in the sentence before, in a question or in the heading."""
    if said.has("collects", "denies", "shares", "sdk-collects"):
        return
    asked = flow.asked or (context.heading_kinds if context.question else ())
    at_once = flow.first or bool(flow.asked)
    hands = reading.roles & {"share", "give", "give_zh"}
    back = "refer" in reading.roles and bool(_THEY.match(text) or _OF_DATA.search(text))
    back = back or (flow.goes_on and _BACK.match(text) is not None)
    if back and "share" in reading.verbs and hands:
        said.kinds("share", flow.kinds)
        said.kinds("collect" if {"keep", "app"} <= reading.roles else "", flow.kinds)
    elif asked and at_once and _NO.match(text):
        said.kinds("" if _of_sharing(flow, context) else "deny", asked)
    elif asked and at_once and _YES.match(text):
        said.kinds("share" if _of_sharing(flow, context) else "collect", asked)
    elif reading.denied and not reading.mentions and short(text) and (asked or flow.first):
        said.kinds("deny", asked or context.heading_kinds)


def _of_sharing(flow: Flow, context: Context) -> bool:
    """Return whether the question just put asks who else gets something."""
    question = flow.question or (context.heading if context.question else "")
    return "share" in read_sentence(question, vocabulary().find(question)).verbs


def _sensitive(reading: Reading, context: Context, said: Said) -> None:
    if "sensitive" in reading.roles or context.section == "sensitive":
        for mention in reading.mentions:
            said.say("sensitive", mention.kind)


_CHILD = policy_pattern("read.child")
_UNWANTED = policy_pattern("read.unwanted")
"""Data of children is not wanted."""


def _of_children(text: str, context: Context, said: Said) -> None:
    """Data about a child is that of a minor beside the kind it is of."""
    if _UNWANTED.search(text) and not said.has("collects"):
        said.say("denies", "minors")
    for word in ("collects", "shares"):
        if said.has(word) and ("minors" in context.sections or _CHILD.search(text)):
            said.say(word, "minors")


def _purpose(
    block: Block,
    text: str,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    reading: Reading,
    flow: Flow,
) -> None:
    follows = flow.sdk and flow.block is block and not said.words and len(text) < 40
    listed = block.kind == "item" and _PURPOSES.search(block.lead) is not None
    listed = listed or (context.section == "purpose" and is_phrase(text, reading.roles))
    generally = bool(_OF_DATA.search(text)) and bool(reading.verbs & {"collect", "share", "sdk"})
    about = said.has(*ABOUT_DATA) or "refer" in reading.roles or follows or listed
    if not (about or generally) or context.section in {"right", "retention", "change"}:
        return
    purpose, vague = purpose_of(text, tokens)
    if listed and not purpose:
        purpose, vague = text, "vague_purpose" in reading.roles
    label = LABEL.match(text)
    if not purpose and follows:
        purpose = text
    if not purpose and said.has("permission") and label and len(text) > label.end() + 2:
        purpose = text[label.end() :]
    scene = label[1] if label and said.has("collects", "shares") else ""
    if not purpose and 1 < len(scene) < 20 and not vocabulary().find(scene):
        purpose = scene
    if not purpose and block.lead:
        purpose, vague = purpose_of(block.lead, vocabulary().find(block.lead))
    if purpose and (about or vague):
        said.purpose, said.vague = purpose, vague
        said.say("vague-purpose" if vague else "purpose")


def _plain(text: str, tokens: Sequence[Token], context: Context, said: Said) -> None:
    """Add what does not hang on kinds: dates, contact, operator, rights, topics."""
    for word, day in values.dates(text, True):
        said.say("effective-date" if word == "effective-date" else "updated-date", day)
    own = "©" in text or not context.lists_sdks
    if own and not said.has("sdk", "shares") and not said.scope:
        for value in values.contacts(text, context.section == "contact"):
            said.say("contact", value)
        short = len(text) < 60 and context.section != "share"
        for name in values.operators(text, short or "©" in text):
            said.say("operator", name)
    for days in values.reply_days(text):
        said.say("reply-days", days)
    for right in rights(text, context):
        said.say("right", right)
    for topic in topics(text, tokens, context):
        said.say(topic)  # type: ignore[arg-type]
