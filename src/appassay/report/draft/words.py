"""What the forms of a draft share: names, places, and the words around the tables."""

from appassay.draft import Change, Changes, Lists, Spot, Table
from appassay.knowledge import draft_words, sources
from appassay.model import Evidence, Lang

SOURCE = "S_292"


def table_words(lang: Lang, name: str) -> dict[str, str]:
    """Return a table of words in one language."""
    return {key: text[lang] for key, text in draft_words()[name].items()}


def name_of(draft: Lists | Changes, lang: Lang) -> str:
    """Return the app's name, else its package, else the file's name."""
    subject = draft.subject
    return subject.label[lang] or subject.package or draft.artifact.name


def about_of(draft: Lists | Changes) -> str:
    """Return which version of which package was read, and from which file."""
    subject = draft.subject
    return " · ".join(filter(None, (subject.package, subject.version_name, draft.artifact.name)))


def title_of(draft: Lists, lang: Lang) -> str:
    """Return the title of the lists."""
    return table_words(lang, "page")["title"].format(name=name_of(draft, lang))


def source_of(lang: Lang) -> str:
    """Return what the columns come from."""
    row = sources()[SOURCE]
    return table_words(lang, "page")["source"].format(source=f"{row.title[lang]} {row.number}")


def summary_of(table: Table, lang: Lang) -> str:
    """Return how many rows a list has, and how many cells are to be completed."""
    return table_words(lang, "page")["rows"].format(rows=len(table.rows), todo=table.todos)


def place_of(entry: Evidence) -> str:
    """Return where evidence lies; empty for the package as a whole."""
    return str(entry.at)


def spot_of(spot: Spot, lang: Lang) -> str:
    """Return where something stands in a document."""
    words = table_words(lang, "diff")
    parts = [spot.file]
    if spot.page:
        parts.append(words["page"].format(page=spot.page))
    if spot.line:
        parts.append(words["line"].format(line=spot.line))
    if spot.sentence:
        parts.append(words["sentence"].format(sentence=spot.sentence))
    if spot.headings:
        parts.append(words["under"].format(heading=spot.headings[-1]))
    return {"zh": "，", "en": ", "}[lang].join(parts)


def weight_of(change: Change, lang: Lang) -> str:
    """Return whether something is to be changed or to be checked."""
    return table_words(lang, "diff")[change.weight]
