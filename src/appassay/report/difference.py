"""What changed between two versions: for the terminal, for programs, and as a page."""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from appassay.assess.words import owner_name
from appassay.diff import Difference, Row
from appassay.files import printable
from appassay.knowledge import wording
from appassay.model import Evidence, Lang
from appassay.report.html import HERE, environment

FORMATS = ("text", "html", "json")
_SHOWN = 2
"""Most pieces of evidence of a row in the terminal."""
_MARKS = {"added": "+", "removed": "-", "changed": "~"}


def render(found: Difference, form: str, lang: Lang) -> bytes:
    """Return a difference in one of `FORMATS`."""
    return {"text": _text, "html": _html, "json": _json}[form](found, lang)


def _json(found: Difference, lang: Lang) -> bytes:
    values = {"schema": "urn:appassay:difference:1", **msgspec.to_builtins(found)}
    return msgspec.json.format(msgspec.json.encode(values), indent=2) + b"\n"


def _words(lang: Lang) -> dict[str, str]:
    return {name: text[lang] for name, text in wording()["diff_page"].items()}


def title(found: Difference, lang: Lang) -> str:
    """Return the title."""
    name = found.new.label[lang] or found.new.package
    versions = (f"{s.version_name} ({s.version_code})" for s in (found.old, found.new))
    old, new = versions
    return _words(lang)["title"].format(name=name, old=old, new=new)


def summary(found: Difference, lang: Lang) -> str:
    """Return how much there is."""
    if not found.rows:
        return _words(lang)["none"]
    return _words(lang)["count"].format(all=len(found.rows), heavy=len(found.heavy))


def _text(found: Difference, lang: Lang) -> bytes:
    return ("\n".join(map(printable, _lines(found, lang))) + "\n").encode()


def _lines(found: Difference, lang: Lang) -> Iterator[str]:
    yield title(found, lang)
    yield summary(found, lang)
    yield from (f"! {wording()['diff_gap'][name][lang]}" for name in found.left_out)
    for section, rows in groupby(found.rows, key=lambda row: row.section):
        yield ""
        yield wording()["diff_section"][section][lang]
        for row in rows:
            heavy = "!" if row.heavy else " "
            yield f" {heavy}{_MARKS[row.change]} {row.text[lang]}{_owner(row, lang)}"
            for entry in row.evidence[:_SHOWN] if row.change != "removed" else ():
                if _place(entry):
                    yield f"      {_place(entry)}"


def _owner(row: Row, lang: Lang) -> str:
    if not row.owner or not row.owner.sdk or row.section not in ("components", "code"):
        return ""
    return f" [{owner_name(row.owner).name[lang]}]"


def _place(entry: Evidence) -> str:
    return str(entry.at)


def _html(found: Difference, lang: Lang) -> bytes:
    names = {key: text[lang] for key, text in wording()["diff_section"].items()}
    page: str = (
        environment()
        .get_template("difference.html.j2")
        .render(
            found=found,
            lang=lang,
            html_lang={"zh": "zh-CN", "en": "en"}[lang],
            title=title(found, lang),
            summary=summary(found, lang),
            sections=[(names[s], list(r)) for s, r in groupby(found.rows, lambda r: r.section)],
            gaps=[wording()["diff_gap"][name][lang] for name in found.left_out],
            changes={key: text[lang] for key, text in wording()["diff_change"].items()},
            owner=lambda row: _owner(row, lang),
            place=_place,
            w=_words(lang),
            style="".join((HERE / n).read_text("utf-8") for n in ("style.css", "draft.css")),
        )
    )
    return page.encode()
