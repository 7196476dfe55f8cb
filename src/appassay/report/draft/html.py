"""One self-contained page to complete in a browser: no script, and no request at all."""

from appassay.draft import Changes, Lists
from appassay.draft.wording import mark
from appassay.knowledge import draft_words
from appassay.model import Lang
from appassay.report.draft.words import (
    about_of,
    name_of,
    place_of,
    source_of,
    spot_of,
    summary_of,
    title_of,
)
from appassay.report.html import HERE, environment

_SHOWN = 3
"""Pieces of evidence shown at once; the rest folds away."""


def render(draft: Lists | Changes, lang: Lang) -> bytes:
    """Return a draft as one HTML page."""
    words = {name: {k: t[lang] for k, t in rows.items()} for name, rows in draft_words().items()}
    style = "".join((HERE / name).read_text("utf-8") for name in ("style.css", "draft.css"))
    common = {
        "draft": draft,
        "lang": lang,
        "html_lang": {"zh": "zh-CN", "en": "en"}[lang],
        "words": words,
        "w": words["page"],
        "style": style,
        "about": about_of(draft),
        "place": place_of,
        "most": _SHOWN,
    }
    if isinstance(draft, Lists):
        page: str = (
            environment()
            .get_template("lists.html.j2")
            .render(
                **common,
                title=title_of(draft, lang),
                source=source_of(lang),
                summary=lambda table: summary_of(table, lang),
                mark=lambda todo: mark(todo)[lang],
            )
        )
    else:
        page = (
            environment()
            .get_template("changes.html.j2")
            .render(
                **common,
                title=words["diff"]["title"].format(name=name_of(draft, lang)),
                spot=lambda at: spot_of(at, lang),
            )
        )
    return page.encode()
