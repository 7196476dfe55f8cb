"""Text for the terminal: each change with the sentence it is about, and what to write."""

from collections.abc import Iterator

from appassay.draft import Change, Changes
from appassay.files import printable
from appassay.model import Lang
from appassay.report.draft.words import name_of, place_of, spot_of, table_words, weight_of

_SHOWN = 3
_QUOTE = 300


def render(draft: Changes, lang: Lang) -> bytes:
    """Return the changes as text."""
    return ("\n".join(map(printable, _lines(draft, lang))) + "\n").encode()


def _lines(draft: Changes, lang: Lang) -> Iterator[str]:
    words = table_words(lang, "diff")
    yield words["title"].format(name=name_of(draft, lang))
    for document in draft.documents:
        origin = document.origin
        fetched = (
            words["fetched"].format(final=origin.final, fetched=origin.fetched) if origin else ""
        )
        yield "  ".join(filter(None, (document.artifact.name, document.title, fetched)))
    for note in draft.notes:
        yield f"! {note[lang]}"
    if not draft.changes:
        yield words["none"]
        return
    counts = {"must": draft.count("change"), "check": draft.count("check")}
    yield words["count"].format_map(counts)
    for number, change in enumerate(draft.changes, 1):
        yield ""
        yield from _change(number, change, lang)


def _change(number: int, change: Change, lang: Lang) -> Iterator[str]:
    words = table_words(lang, "diff")
    yield f"{number}. [{weight_of(change, lang)}] {change.why[lang]}"
    yield f"   {words['where']}: {spot_of(change.at, lang)}"
    quote = change.at.quote
    if quote:
        yield f"   {words['text']}: {quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}"
    yield f"   {words['proposal']} ({words[change.how]}): {change.proposal}"
    for entry in change.evidence[:_SHOWN]:
        place = place_of(entry)
        yield f"   {words['evidence']}: {entry.text[lang]}" + (f" ({place})" if place else "")
