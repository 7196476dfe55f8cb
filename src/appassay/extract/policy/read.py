"""A document as statements: who collects, shares and promises what, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence

from appassay.extract.policy import values
from appassay.extract.policy.clauses import Mention, Reading, read_sentence
from appassay.extract.policy.context import Context, context_of
from appassay.extract.policy.kinds import resolved
from appassay.extract.policy.names import leading_name, named_permissions, named_sdks
from appassay.extract.policy.purposes import purpose_of
from appassay.extract.policy.rows import read_row
from appassay.extract.policy.said import ABOUT_DATA, Said, said_in
from appassay.extract.policy.tokens import Token, vocabulary
from appassay.extract.policy.topics import rights, topics
from appassay.model.document import Block, Document, Sentence
from appassay.model.statement import Statement

_LABEL = re.compile(r"^[\s\d.、()（）*•-]*([^：:，。]{1,40}?)\s*[：:]\s*")
_NO = re.compile(r"^(no\b|never|not |none|不会|没有|否|不收集|不读取|不，|从不)", re.I)
_SILENT = frozenset({"right", "define", "retention"})
"""Sections in which a kind that is named is not thereby collected."""


def statements(document: Document) -> list[Statement]:
    """Return what a document says, in its order."""
    found: list[Statement] = []
    before: tuple[str, ...] = ()
    for block in document.blocks:
        context = context_of(block)
        for at, sentence in enumerate(block.sentences):
            said = said_in(sentence, block, document.artifact.name)
            said.scope = context.sdk
            _sentence(block, sentence, context, said, before, at == 0)
            before = said.values("collects") or before
            found += said.statements()
    return found


def _sentence(
    block: Block,
    sentence: Sentence,
    context: Context,
    said: Said,
    before: tuple[str, ...],
    first: bool,
) -> None:
    tokens = vocabulary().find(sentence.text)
    if block.kind == "heading":
        _heading(sentence.text, tokens, context, said)
        return
    if block.is_header:
        return
    if block.kind == "row":
        read_row(block, sentence, context, said)
        _plain(sentence.text, tokens, context, said, row=True)
        return
    _prose(block, sentence, tokens, context, said, before, first)
    _plain(sentence.text, tokens, context, said, row=False)


def _heading(text: str, tokens: Sequence[Token], context: Context, said: Said) -> None:
    if "sdk" in context.sections and len(text) < 40:
        for name, row in named_sdks(text, tokens, True):
            said.rows[name] = row
            said.say("sdk", name)
    for word, day in values.dates(text, True):
        said.say("effective-date" if word == "effective-date" else "updated-date", day)


def _prose(
    block: Block,
    sentence: Sentence,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    before: tuple[str, ...],
    first: bool,
) -> None:
    text = sentence.text
    names, starts = _permissions(block, text, tokens, context)
    tokens = [token for token in tokens if token.start not in starts]
    _name_sdks(block, text, tokens, context, said)
    reading = read_sentence(text, tokens, context.subject)
    for mention in _meant(block, text, tokens, reading, context):
        said.kinds(mention.action, (mention.kind,), mention.conditional)
    _referred(reading, context, said, before, first, text)
    for name in names:
        if not _refused(text, reading, name):
            said.say("permission", name)
    _sensitive(reading, said)
    _purpose(block, text, tokens, context, said, reading)
    if "open" in reading.roles and said.has("collects", "shares", "sdk-collects"):
        said.say("vague-scope")


def _refused(text: str, reading: Reading, name: str) -> bool:
    return False


def _permissions(
    block: Block, text: str, tokens: Sequence[Token], context: Context
) -> tuple[list[str], frozenset[int]]:
    names, starts = named_permissions(text, tokens, False)
    label = _LABEL.match(text)
    if context.section == "permission" and label and not names:
        inside = [token for token in tokens if token.end <= label.end()]
        names, starts = named_permissions(text[: label.end()], inside, True)
    elif context.section == "permission" and block.kind == "item" and not names:
        inside = [token for token in tokens if token.start < 12]
        names, starts = named_permissions(text[:60], inside, block.kind == "item")
    return names, starts


def _name_sdks(
    block: Block, text: str, tokens: Sequence[Token], context: Context, said: Said
) -> None:
    listed = context.section == "sdk" or context.action == "sdk"
    found = named_sdks(text, tokens, listed)
    if not found and listed and block.kind == "item" and not context.sdk:
        name = leading_name(text)
        label = _LABEL.match(text)
        if name and not (label and vocabulary().find(label[1])):
            found = [(name, "")]
    for name, row in found:
        said.rows[name] = row
        said.say("sdk", name)
    if found:
        said.scope = found[0][0]


def _meant(
    block: Block, text: str, tokens: Sequence[Token], reading: Reading, context: Context
) -> Iterator[Mention]:
    """Yield the kinds the sentence says something about."""
    if "define" in reading.roles and "collect" not in reading.verbs:
        return
    default = _default(block, text, reading, context)
    for mention in resolved(text, reading, default):
        if mention.action == "collect" and context.section in _SILENT:
            continue
        yield mention


def _default(block: Block, text: str, reading: Reading, context: Context) -> str:
    """Return what is done with kinds that no verb governs."""
    if "sensitive" in reading.roles or context.section in _SILENT:
        return "none"
    if block.kind == "item":
        return context.action
    if reading.verbs & {"collect"}:
        return "collect"
    opening = reading.mentions[0].token.start < 12 if reading.mentions else False
    if opening or "include" in reading.roles:
        return context.action
    return "none"


def _referred(
    reading: Reading,
    context: Context,
    said: Said,
    before: tuple[str, ...],
    first: bool,
    text: str,
) -> None:
    """Kinds that stand in the sentence before or in the heading."""
    if said.has("collects", "denies", "shares", "sdk-collects"):
        return
    if "refer" in reading.roles and "share" in reading.verbs:
        said.kinds("share", before)
    elif context.heading_kinds and len(text) < 60:
        answer = context.question and first and _NO.match(text)
        if answer or (reading.denied and not reading.mentions):
            said.kinds("deny", context.heading_kinds)


def _sensitive(reading: Reading, said: Said) -> None:
    if "sensitive" in reading.roles:
        for mention in reading.mentions:
            said.say("sensitive", mention.kind)


def _purpose(
    block: Block,
    text: str,
    tokens: Sequence[Token],
    context: Context,
    said: Said,
    reading: Reading,
) -> None:
    if not (said.has(*ABOUT_DATA) or "refer" in reading.roles):
        return
    purpose, vague = purpose_of(text, tokens)
    label = _LABEL.match(text)
    if not purpose and said.has("permission") and label and len(text) > label.end() + 2:
        purpose = text[label.end() :]
    if not purpose and block.lead:
        purpose, vague = purpose_of(block.lead, vocabulary().find(block.lead))
    if purpose:
        said.purpose, said.vague = purpose, vague
        said.say("vague-purpose" if vague else "purpose")


def _plain(text: str, tokens: Sequence[Token], context: Context, said: Said, *, row: bool) -> None:
    """Add what does not hang on kinds: dates, contact, operator, rights, topics."""
    for word, day in values.dates(text, True):
        said.say("effective-date" if word == "effective-date" else "updated-date", day)
    if context.section != "sdk" and not said.has("sdk"):
        for value in values.contacts(text, context.section == "contact"):
            said.say("contact", value)
        for name in values.operators(text, len(text) < 60):
            said.say("operator", name)
    for days in values.reply_days(text):
        said.say("reply-days", days)
    for right in rights(text, context):
        said.say("right", right)
    for topic in topics(tokens, context):
        said.say(topic)  # type: ignore[arg-type]
