"""Writing help: the lists regulators ask for, from facts, for a person to complete.

What the package tells is filled in, with its evidence; what only a person can know is marked.
"""

from collections.abc import Iterator, Sequence

from appassay.assess.happenings import followed
from appassay.assess.subject import subject_of
from appassay.assess.words import gap_text
from appassay.draft import collected, contradicted, missing, permissions, shared
from appassay.draft.lines import lines
from appassay.draft.places import LISTS, Papers
from appassay.draft.rows import Cell, Change, Changes, Compared, Lists, Row, Spot, Table
from appassay.draft.seen import Seen, reading, told
from appassay.draft.wording import joined, word
from appassay.extract import Reading
from appassay.extract.documents import Source
from appassay.extract.papers import KINDS as PAPERS
from appassay.knowledge import draft_words, wording
from appassay.model import Event, Facts, Package, Packer, Run, Text

__all__ = [
    "Cell",
    "Change",
    "Changes",
    "Compared",
    "Lists",
    "Row",
    "Spot",
    "Table",
    "changes",
    "lists",
]

_GAPS = 4
"""Most things named that could not be read."""


def lists(read: Reading) -> Lists:
    """Return the three lists of an app, as far as facts fill them."""
    facts = read.facts
    found = _found(facts)
    return Lists(
        artifact=read.artifact,
        subject=subject_of(facts),
        documents=read.documents,
        tables=(
            collected.table(found, facts),
            shared.table(found, facts),
            permissions.table(facts),
        ),
        notes=(word("note", "draft"), *_notes(facts)),
    )


def changes(read: Reading, sources: Sequence[Source]) -> Changes:
    """Return what to change in the documents that an app was read with.

    Args:
        read: the app, with the documents.
        sources: the same documents as they were handed in, in the same order.
    """
    pairs = list(zip(sources, read.texts, strict=True))
    found = _found(read.facts)
    papers = Papers(read.facts, read.texts, {t.artifact.name: lines(s, t) for s, t in pairs})
    names = [text.artifact.name for text in read.texts]
    lacking = list(missing.changes(found, papers))
    wrong = contradicted.changes(found, lacking, papers)
    return Changes(
        artifact=read.artifact,
        subject=subject_of(read.facts),
        documents=tuple(
            Compared(artifact=t.artifact, title=t.title, origin=t.origin) for t in read.texts
        ),
        changes=tuple(
            sorted([*lacking, *wrong], key=lambda c: (names.index(c.at.file), c.at.sentence))
        ),
        notes=(*_notes(read.facts), *_unread(read), *_left_out(papers)),
    )


def _unread(read: Reading) -> Iterator[Text]:
    """Yield which documents were not read whole."""
    words = wording()["gap"]
    for text in read.texts:
        if text.unread:
            detail = joined(words[why].filled({"file": "", "detail": ""}) for why in text.unread)
            yield word("diff", "unread", file=text.artifact.name, detail=detail)


def _left_out(papers: Papers) -> Iterator[Text]:
    """Yield what was not compared, as no document was handed in that should tell it."""
    parts = [what for what in LISTS if not papers.hold(what)]
    if parts:
        names = joined(draft_words()["part"][what] for what in parts)
        yield word("diff", "left_out", what=names)


def _found(facts: Facts) -> list[Seen]:
    """Return what was seen, then what SDKs that are in use collect by their vendors."""
    seen = reading(facts)
    in_use = [sdk.sdk for sdk in shared.present(facts) if sdk.used or not sdk.classes]
    return [*seen, *told(seen, in_use)]


def _notes(facts: Facts) -> Iterator[Text]:
    """Yield what a person must know of how far the facts go."""
    for packer in facts.of(Packer):
        yield word("note", "packed", name=packer.name)
    package, run = facts.first(Package), facts.first(Run)
    if package and package.library:
        yield word("note", "library")
    if run is None:
        yield word("note", "not_run")
    else:
        yield word("note", "followed", run=followed(run))
    of_package = (c for k, c in facts.coverage.items() if k not in (Event, Run, *PAPERS))
    gaps = list(dict.fromkeys(gap for covered in of_package for gap in covered.gaps))
    if gaps:
        detail = joined(map(gap_text, gaps[:_GAPS]), "between")
        yield word("note", "partly", detail=detail)
