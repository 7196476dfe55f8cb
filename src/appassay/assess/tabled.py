"""Operations figures and answers in words."""

from collections.abc import Mapping

from appassay.knowledge import wording
from appassay.knowledge.figures import ColumnRow, FigureTable, figure_tables
from appassay.model import (
    Answer,
    Attached,
    ComplaintMonth,
    FigureRow,
    FigureTableSeen,
    Lang,
    Text,
    plain,
)

_FLAGS = {"yes": "是", "no": "否"}


def tabled(fact: FigureRow | FigureTableSeen | ComplaintMonth) -> Text:
    """Return what a table, a row of it, or a month of complaints says."""
    words = {lang: _words(fact, lang) for lang in ("zh", "en")}
    template = wording()["fact"][type(fact).__name__]
    return Text(
        zh=template.zh.format_map(words["zh"]),
        en=template.en.format_map(words["en"]),
    )


def told(fact: Answer) -> Text:
    """Return what was answered, with the files it rests on."""
    shown = {lang: _answer(fact, lang) for lang in ("zh", "en")}
    template = wording()["fact"]["Answer"]
    return Text(zh=template.zh.format_map(shown["zh"]), en=template.en.format_map(shown["en"]))


def _answer(fact: Answer, lang: str) -> dict[str, object]:
    tongue: Lang = "zh" if lang == "zh" else "en"
    words = wording()["answer"]
    comma = "、" if tongue == "zh" else ", "
    listed = comma.join(_proof(a, words, tongue) for a in fact.attachments) or "–"
    values = comma.join(f"{row.name} {row.value}" for row in fact.values)
    return {
        "question": fact.question,
        "answer": words[fact.answer][tongue],
        "answered_on": fact.answered_on or "–",
        "by": fact.by or "–",
        "text": " ".join(filter(None, (fact.text, values))),
        "attachments": words["attached"].filled({"files": listed})[tongue],
    }


def _proof(proof: Attached, words: Mapping[str, Text], lang: Lang) -> str:
    """Return the name of a proof: a file, or where it is on record."""
    if not proof.file:
        return words["on_record"].filled({"ref": proof.ref})[lang]
    name = f"{proof.file} ({proof.ref})" if proof.ref else proof.file
    return name if proof.sha256 else words["not_there"].filled({"file": name})[lang]


def table_names() -> Mapping[str, Text]:
    """Return the name of each table."""
    return {table.id: table.text for table in figure_tables().table}


def _words(fact: FigureRow | FigureTableSeen | ComplaintMonth, lang: str) -> dict[str, object]:
    tongue: Lang = "zh" if lang == "zh" else "en"
    comma = "，" if tongue == "zh" else ", "
    found = {name: getattr(fact, name) for name in fact.__struct_fields__}
    if isinstance(fact, ComplaintMonth):
        category = _column("complaints", "category")
        pairs = (f"{_value(category, name, tongue)} {count}" for name, count in fact.shares)
        return found | {"shares": comma.join(pairs) or "–"}
    found["table"] = table_names()[fact.table][tongue]
    if isinstance(fact, FigureTableSeen):
        return found | {"unread": comma.join(fact.unread) or "–"}
    found["why"] = wording()["figure_row"].get(fact.why, plain(fact.why))[tongue]
    columns = ((_column(fact.table, name), value) for name, value in fact.values)
    shown = (f"{_heading(c, tongue)} {_value(c, value, tongue)}" for c, value in columns)
    return found | {"values": comma.join(shown)}


def _column(table: str, name: str) -> ColumnRow:
    about: FigureTable = next(row for row in figure_tables().table if row.id == table)
    return next(column for column in about.column if column.id == name)


def _heading(column: ColumnRow, lang: Lang) -> str:
    return column.zh[0] if lang == "zh" else column.en[0]


def _value(column: ColumnRow, value: str, lang: Lang) -> str:
    if lang == "en":
        return value.replace("_", " ") if column.values else value
    if column.type == "flag":
        return _FLAGS.get(value, value)
    return next(iter(column.values.get(value, ())), value)
