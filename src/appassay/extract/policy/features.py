"""What stands around a kind in a sentence, as the names of features that are weighed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appassay.extract.policy.clauses import VERBS, Mention, Reading
from appassay.extract.policy.context import Context
from appassay.extract.policy.tokens import Token
from appassay.model.document import Block

_BOUND = re.compile(r"[，。；;！？!?：:]|,\s|\.\s|\s[–—-]\s|——")
_WHO = ("sdk", "app", "user", "partner")
_NEAR = 7
"""Characters between two kinds of one list."""


@dataclass(frozen=True, slots=True)
class Around:
    """A sentence and where it stands."""

    text: str
    tokens: Sequence[Token]
    reading: Reading
    block: Block
    context: Context
    default: str
    named: bool
    """It names an SDK."""
    scoped: bool
    """It is about an SDK named before."""


def of_sentence(around: Around) -> list[str]:
    """Return the features that all kinds of a sentence share."""
    context, block, text = around.context, around.block, around.text
    kinds = sum(1 for token in around.tokens if token.kinds)
    words = len(text.split()) if text.isascii() else len(text) // 2
    found = [
        f"section={context.section}",
        f"context={context.action}",
        f"lead={context.lead.action if block.lead else '-'}",
        f"block={block.kind}",
        f"default={around.default}",
        f"named={around.named}",
        f"scoped={around.scoped}",
        f"kinds={min(kinds, 5)}",
        f"words={min(words // 6, 8)}",
        f"asks={text[-1:] in '?？'}",
        f"question={context.question}",
        f"denied={around.reading.denied}",
        f"own={context.own}",
        f"english={text.isascii()}",
    ]
    found += [f"sections={name}" for name in sorted(context.sections)]
    found += sorted({f"role={role}" for token in around.tokens for role in token.roles})
    return found


def of_mention(around: Around, mention: Mention, final: str) -> Iterator[str]:
    """Yield the features of one kind named.

    Args:
        around: its sentence.
        mention: the kind, and what the walk through the sentence made of it.
        final: what the rules make of it: an action, or empty.
    """
    token, text = mention.token, around.text
    section, block = around.context.section, around.block.kind
    raw = mention.action or "-"
    yield f"raw={raw}"
    yield f"final={final}"
    yield f"final={final} weak={token.weak}"
    yield f"final={final} section={section}"
    yield f"final={final} block={block}"
    yield f"final={final} raw={raw}"
    yield f"raw={raw} section={section}"
    yield f"raw={raw} default={around.default}"
    yield f"raw={raw} weak={token.weak}"
    yield f"weak={token.weak} block={block}"
    yield f"strong={mention.strong}"
    yield f"given={mention.given}"
    yield f"conditional={mention.conditional}"
    yield f"kind={mention.kind}"
    yield f"word={token.text}"
    yield from _of_clause(around, token)
    yield from _of_list(around, token)
    yield from _of_letters(text, token)


def _of_clause(around: Around, token: Token) -> Iterator[str]:
    """Yield who and what stands in the clause, before and after."""
    begin, end = 0, len(around.text)
    for match in _BOUND.finditer(around.text):
        if match.end() <= token.start:
            begin = match.end()
        elif match.start() >= token.end:
            end = match.start()
            break
    who, verb, after, denied = "-", None, None, False
    for other in around.tokens:
        if other.kinds or other is token:
            continue
        near = begin <= other.start < end
        if near:
            side = "before" if other.start < token.start else "after"
            yield from (f"{side}={role}" for role in sorted(other.roles))
        if other.start < token.start:
            who = next((role for role in _WHO if role in other.roles), who)
            verb = other if other.roles & _VERBS else verb
            denied = near and (denied or "neg" in other.roles)
        elif near and after is None and other.roles & _VERBS:
            after = other
    yield f"who={who}"
    yield f"neg={denied}"
    first = "/".join(sorted(verb.roles & _VERBS)) if verb else "-"
    then = "/".join(sorted(after.roles & _VERBS)) if after else "-"
    yield f"who={who} verb={first}"
    yield f"verb={first} then={then}"
    yield f"verb={first} neg={denied}"
    yield f"verb:{verb.text if verb else '-'}"
    yield f"then:{after.text if after else '-'}"
    if verb:
        yield f"verb away={min((token.start - verb.end) // 6, 6)}"


_VERBS = frozenset((*VERBS, "neg_verb", "seen", "obtain"))


def _of_list(around: Around, token: Token) -> Iterator[str]:
    beside = [
        other
        for other in around.tokens
        if other.kinds
        and other is not token
        and max(other.start, token.start) - min(other.end, token.end) < _NEAR
    ]
    firm = any(not other.weak for other in beside)
    yield f"beside={bool(beside)}"
    yield f"beside firm={firm} weak={token.weak}"
    text = around.text
    opened = sum(text.count(mark, 0, token.start) for mark in "（(")
    closed = sum(text.count(mark, 0, token.start) for mark in "）)")
    yield f"bracketed={opened > closed}"
    quoted = text.count("“", 0, token.start) > text.count("”", 0, token.start)
    yield f"quoted={quoted}"
    yield f"place={token.start * 4 // max(1, len(text))}"
    yield f"first={token.start < 4}"
    yield f"last={token.end > len(text) - 3}"


def _of_letters(text: str, token: Token) -> Iterator[str]:
    """Yield what stands at once before and after."""
    low = text.lower()
    if text.isascii():
        before, after = low[: token.start].split()[-2:], low[token.end :].split()[:2]
        yield f"left={before[-1] if before else '^'}"
        yield f"left2={' '.join(before)}"
        yield f"right={after[0] if after else '$'}"
        yield f"right2={' '.join(after)}"
        return
    yield f"left={low[max(0, token.start - 1) : token.start]}"
    yield f"left2={low[max(0, token.start - 2) : token.start]}"
    yield f"right={low[token.end : token.end + 1]}"
    yield f"right2={low[token.end : token.end + 2]}"
