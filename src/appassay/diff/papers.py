"""Sentences that came into a policy, list or terms, and those that went."""

import difflib
from collections.abc import Iterator

from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.model import Document, Evidence, Place, Statement, plain

_MOST = 200
"""Most sentences told of each kind."""


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield the sentences in which documents differ."""
    if not old.texts or not new.texts:
        return
    was, now = (_sentences(side) for side in (old, new))
    before, after = [text for text, _, _ in was], [text for text, _, _ in now]
    saying = {(s.at.file, s.sentence) for s in new.facts.of(Statement)}
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    told = 0
    for change, i, j, k, m in matcher.get_opcodes():
        if change == "equal":
            continue
        for text, _, _ in was[i:j]:
            told += 1
            if told <= _MOST and text not in after:
                yield Row(section="papers", change="removed", text=plain(text))
        for text, name, number in now[k:m]:
            told += 1
            if told <= _MOST and text not in before:
                place = Place(file=name)
                yield Row(
                    section="papers", change="added", text=plain(text),
                    heavy=(name, number) in saying,
                    evidence=(Evidence(kind="Statement", at=place, text=plain(text)),),
                )  # fmt: skip
    if told > _MOST:
        more = filled("more_sentences", count=told - _MOST)
        yield Row(section="papers", change="changed", text=more)


def gaps(old: Side, new: Side) -> Iterator[str]:
    """Yield what could not be compared."""
    if bool(old.texts) != bool(new.texts):
        yield "one_paper"
    elif not new.texts:
        yield "no_papers"


def _sentences(side: Side) -> list[tuple[str, str, int]]:
    return [row for document in side.texts for row in _of(document)]


def _of(document: Document) -> Iterator[tuple[str, str, int]]:
    for block in document.blocks:
        for sentence in block.sentences:
            yield sentence.text, document.artifact.name, sentence.number
