"""XLSX in the trade's own columns: category, scene, result, fix, SDK, data kind, moment."""

import datetime
import io
from collections.abc import Callable

import xlsxwriter

from appassay.knowledge import categories, pi_kinds, wording
from appassay.model import FindingEntry, Lang, Outcome, PointEntry, Report, Text

COLUMNS = (
    (Text(zh="问题类别", en="category"), 26),
    (Text(zh="场景", en="scene"), 40),
    (Text(zh="检测结果", en="result"), 12),
    (Text(zh="说明与证据", en="finding and evidence"), 70),
    (Text(zh="改进建议", en="fix"), 50),
    (Text(zh="涉及 SDK", en="SDK"), 20),
    (Text(zh="信息类型", en="data kind"), 20),
    (Text(zh="发生时机", en="moment"), 16),
    (Text(zh="测试点", en="test point"), 10),
)
SHEETS = (Text(zh="问题", en="findings"), Text(zh="全部测试点", en="all test points"))
COLOURS = {
    Outcome.FAILED: "#F8D7D4",
    Outcome.SUSPECT: "#FCE8C8",
    Outcome.REVIEW: "#DCE6F8",
    Outcome.UNTESTED: "#EDEDED",
    Outcome.PASSED: "#D6EEDC",
    Outcome.INAPPLICABLE: "#F7F7F7",
}
_SHOWN = {Outcome.FAILED, Outcome.SUSPECT, Outcome.REVIEW}
CELL_LIMIT = 32_000
"""A cell holds 32,767 characters at most (Excel specifications)."""
HEAD = {"bold": True, "bg_color": "#1F3A5F", "font_color": "white"}
"""How the heads of columns look."""


def workbook(fill: Callable[[xlsxwriter.Workbook], None], title: str = "") -> bytes:
    """Return a workbook, the same for the same content; `fill` writes its sheets."""
    stream = io.BytesIO()
    # No strings become formulas or links: all of them may come from a hostile app.
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": title, "created": datetime.datetime(2020, 1, 1)})
        fill(book)
    return stream.getvalue()


def render(report: Report, lang: Lang) -> bytes:
    """Return the report as a workbook: the findings, then every test point."""

    def fill(book: xlsxwriter.Workbook) -> None:
        _findings(book, report, lang)
        _points(book, report, lang)

    return workbook(fill)


def _findings(book: xlsxwriter.Workbook, report: Report, lang: Lang) -> None:
    sheet = book.add_worksheet(SHEETS[0][lang])
    head = book.add_format(HEAD)
    wrap = {
        o: book.add_format({"text_wrap": True, "valign": "top", "bg_color": c})
        for o, c in COLOURS.items()
    }
    for column, (text, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text[lang], head)
    row = 1
    for clause in report.clauses:
        for point in clause.points:
            for finding in point.findings:
                if finding.outcome in _SHOWN:
                    for column, value in enumerate(_row(point, finding, lang)):
                        sheet.write_string(row, column, value[:CELL_LIMIT], wrap[finding.outcome])
                    row += 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(row - 1, 1), len(COLUMNS) - 1)


def _row(point: PointEntry, finding: FindingEntry, lang: Lang) -> list[str]:
    words, kinds = wording(), pi_kinds()
    category = categories().get(finding.category)
    evidence = [f"· {e.text[lang]}  [{e.at}]" for e in finding.evidence]
    return [
        category.text[lang] if category else "",
        point.check[lang],
        words["outcome"][finding.outcome.value][lang],
        "\n".join([finding.message[lang], *evidence]),
        finding.fix[lang] if finding.fix else "",
        f"{finding.owner.name[lang]} {finding.owner.version}".strip() if finding.owner.sdk else "",
        ", ".join(kinds[k].text[lang] for k in finding.data_kinds if k in kinds),
        words["moment"][finding.moment][lang],
        point.id,
    ]


def _points(book: xlsxwriter.Workbook, report: Report, lang: Lang) -> None:
    sheet = book.add_worksheet(SHEETS[1][lang])
    words = wording()
    for column, width in enumerate((8, 60, 14, 40)):
        sheet.set_column(column, column, width)
    formats = {o: book.add_format({"bg_color": c, "text_wrap": True}) for o, c in COLOURS.items()}
    points = [point for clause in report.clauses for point in clause.points]
    for row, point in enumerate(points):
        waits = ", ".join(words["evidence"][kind][lang] for kind in point.waits_for)
        values = (point.id, point.check[lang], words["outcome"][point.outcome.value][lang], waits)
        for column, value in enumerate(values):
            sheet.write_string(row, column, value, formats[point.outcome])
