"""Operations figures: tables of an operator, breaching and compliant, and hostile ones."""

import datetime
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from appassay.assess.discover import checks
from appassay.assess.run import run_check
from appassay.errors import ArtifactError
from appassay.extract.figures import KINDS, counts, deadlines, figures
from appassay.extract.figures.days import known_years
from appassay.knowledge import wording
from appassay.knowledge.figures import figure_tables
from appassay.model import (
    FIGURES,
    CallMonth,
    ComplaintMonth,
    DialDay,
    Fact,
    Facts,
    FigureRow,
    FigureTableSeen,
    Level,
    Outcome,
    Package,
    RenewalMonth,
    RequestMonth,
)
from appassay.report import render
from conftest import ROOT

CALLS = "call_id,asked_at,answered_at"
COMPLAINTS = "complaint_id,received_at,closed_at,paused_days,satisfied,category,as_of"
RENEWALS = "charge_id,charged_at,notified_at,delivered,opened_at,agreed_at,cancelled_at"
REQUESTS = "request_id,right,received_at,completed_at,verified_at,as_of"
DIALS = "dial_id,dialled_at,person_offered,answered,keys,wait_seconds"
HALF_HOUR = datetime.timedelta(minutes=30)


def _file(folder: Path, *rows: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(("\n".join(rows) + "\n").encode(encoding))
    return path


def _facts(*paths: Path) -> Facts:
    told = figures(paths)
    package = Package(name="com.example.app")
    return Facts((package, *told.facts), told.coverage, frozenset({"figures"}))


def _outcome(point: str, *paths: Path) -> Outcome:
    check = next(check for check in checks() if check.point.id == point)
    return run_check(check, _facts(*paths)).outcome


def _months(kind: type[Fact], *paths: Path) -> list[Fact]:
    return [fact for fact in figures(paths).facts if type(fact) is kind]


def _calls(months: Sequence[int], wait: int, answered: int, of: int = 100) -> list[str]:
    rows = [CALLS]
    for month in months:
        begin = datetime.datetime(2026, month, 1, 0, 15)
        for number in range(of):
            asked = begin + number * HALF_HOUR
            done = asked + datetime.timedelta(seconds=wait) if number < answered else ""
            rows.append(f"{month}-{number},{asked},{done}")
    return rows


# --- calls -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("months", "wait", "answered", "outcome"),
    [
        ((1, 2, 3), 30, 86, Outcome.PASSED),
        ((1, 2, 3), 31, 86, Outcome.FAILED),
        ((1, 2, 3), 30, 85, Outcome.FAILED),
        ((1, 2), 30, 86, Outcome.UNTESTED),
        ((1, 2, 4), 30, 86, Outcome.UNTESTED),
    ],
)
def test_calls(
    tmp_path: Path, months: Sequence[int], wait: int, answered: int, outcome: Outcome
) -> None:
    assert _outcome("U11.3", _file(tmp_path, *_calls(months, wait, answered))) is outcome


def test_the_month_of_calls_is_counted_exactly(tmp_path: Path) -> None:
    rows = [CALLS]
    waits = list(range(1, 101))
    random.Random(5).shuffle(waits)  # noqa: S311
    for number, wait in enumerate(waits):
        asked = datetime.datetime(2026, 5, 1, 8) + number * HALF_HOUR
        rows.append(f"{number},{asked},{asked + datetime.timedelta(seconds=wait)}")
    rows.append("x,2026-05-02 10:00:00,")
    (month,) = _months(CallMonth, _file(tmp_path, *rows))
    assert isinstance(month, CallMonth)
    assert (month.asked, month.answered, month.mean) == (101, 100, 50.5)
    assert (month.p50, month.p95) == (50, 95)


def test_times_with_offsets_are_of_the_month_in_shanghai(tmp_path: Path) -> None:
    rows = [
        CALLS,
        "1,2026-01-31T16:00:00Z,2026-01-31T16:00:10Z",
        "2,2026-01-31T23:59:59+08:00,2026-01-31T11:00:09-0500",
        # The hour that a summer time repeats is told apart by its offset.
        "3,2026-10-25T02:30:00+02:00,2026-10-25T02:30:20+02:00",
        "4,2026-10-25T02:30:00+01:00,2026-10-25T02:30:20+01:00",
        "5,2026/1/5 9:03,2026-01-05 09:03:07.500",
    ]
    path = _file(tmp_path, *rows)
    found = {m.month: m for m in _months(CallMonth, path) if isinstance(m, CallMonth)}
    assert {name: month.asked for name, month in found.items()} == {
        "2026-01": 2, "2026-02": 1, "2026-10": 2,
    }  # fmt: skip
    assert found["2026-01"].mean == (10 + 7.5) / 2
    (seen,) = _months(FigureTableSeen, path)
    assert isinstance(seen, FigureTableSeen)
    assert seen.local == 2
    assert seen.missing == tuple(f"2026-0{month}" for month in range(3, 10))


def test_rows_that_are_there_twice(tmp_path: Path) -> None:
    rows = _calls((1, 2, 3), 10, 100)
    repeated = _file(tmp_path, *rows, rows[1], rows[2], rows[2])
    (seen,) = _months(FigureTableSeen, repeated)
    assert isinstance(seen, FigureTableSeen)
    assert (seen.rows, seen.repeated, seen.disputed) == (300, 3, 0)
    assert _outcome("U11.3", repeated) is Outcome.PASSED

    disputed = _file(tmp_path, *rows, rows[1].replace("2026-01", "2026-02"), rows[2], name="d.csv")
    told = figures([disputed])
    (seen,) = (fact for fact in told.facts if isinstance(fact, FigureTableSeen))
    assert (seen.rows, seen.repeated, seen.disputed) == (299, 1, 2)
    shown = [fact.at.line for fact in told.facts if isinstance(fact, FigureRow)]
    assert sorted(line or 0 for line in shown) == [2, 302]
    assert told.coverage[CallMonth].level is Level.PARTIAL
    assert _outcome("U11.3", disputed) is Outcome.UNTESTED


def test_a_month_with_disputed_rows_is_no_proof(tmp_path: Path) -> None:
    rows = _calls((1, 2, 3), 40, 100)
    changed = rows[1].rpartition(",")[0] + ","
    assert _outcome("U11.3", _file(tmp_path, *rows)) is Outcome.FAILED
    assert _outcome("U11.3", _file(tmp_path, *rows, changed)) is Outcome.FAILED
    one = [rows[0], *(row for row in rows if row.startswith("1-"))]
    assert _outcome("U11.3", _file(tmp_path, *one, changed)) is Outcome.SUSPECT


def test_several_files_of_a_table_count_together(tmp_path: Path) -> None:
    parts = [
        _file(tmp_path, *_calls((month,), 10, 100), name=f"{month}.csv") for month in (1, 2, 3)
    ]
    assert _outcome("U11.3", *parts) is Outcome.PASSED
    (seen,) = _months(FigureTableSeen, *parts, parts[0])
    assert isinstance(seen, FigureTableSeen)
    assert (seen.rows, seen.repeated) == (300, 100)


# --- dial tests ------------------------------------------------------------------------------


def _dials(
    days: int, offered: str = "是", answered: str = "是", hours: str = "09 14 20"
) -> list[str]:
    return [
        DIALS,
        *(
            f"{day}{hour},2026-03-{day + 1:02} {hour}:00:00,{offered},{answered},2,12.5"
            for day in range(days)
            for hour in hours.split()
        ),
    ]


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        (_dials(5), Outcome.PASSED),
        (_dials(4), Outcome.UNTESTED),
        (_dials(5, hours="09 14"), Outcome.UNTESTED),
        (_dials(5, offered="否", answered="否"), Outcome.FAILED),
        (_dials(5, answered="no"), Outcome.FAILED),
        (_dials(1, answered="no"), Outcome.SUSPECT),
        ([*_dials(5), "x,2026-03-02 12:00:00,yes,no,,"], Outcome.REVIEW),
    ],
)
def test_dials(tmp_path: Path, rows: list[str], outcome: Outcome) -> None:
    assert _outcome("U11.2", _file(tmp_path, *rows)) is outcome


def test_the_day_of_dials_is_counted(tmp_path: Path) -> None:
    (day,) = _months(DialDay, _file(tmp_path, *_dials(1), "x,2026-03-01 09:30:00,no,no,7,"))
    assert day == DialDay(
        at=day.at, day="2026-03-01", dials=4, hours=(9, 14, 20), offered=3, answered=3, keys=7,
        wait=12.5,
    )  # fmt: skip


# --- complaints ------------------------------------------------------------------------------


def _complaints(*more: str, as_of: str = "2026-03-31") -> list[str]:
    rows = [
        f"{m}{d},2026-{m:02}-{d:02},2026-{m:02}-{d + 15:02},,是,其他,{as_of}"
        for m in (1, 2, 3)
        for d in (1, 9)
    ]
    return [COMPLAINTS, *rows, *more]


@pytest.mark.parametrize(
    ("more", "as_of", "outcome"),
    [
        ([], "2026-03-31", Outcome.PASSED),
        (["x,2026-01-05,2026-01-21,,,,"], "2026-03-31", Outcome.FAILED),
        (["x,2026-01-05 23:59:00,2026-01-20 23:59:59,,,,"], "2026-03-31", Outcome.PASSED),
        (["x,2026-01-05,2026-01-25,5,,,"], "2026-03-31", Outcome.REVIEW),
        (["x,2026-01-05,2026-01-26,5,,,"], "2026-03-31", Outcome.FAILED),
        (["x,2026-03-20,,,,,"], "2026-03-31", Outcome.PASSED),
        (["x,2026-03-20,,,,,"], "", Outcome.REVIEW),
        (["x,2026-03-01,,,,,"], "2026-03-31", Outcome.FAILED),
        (["x,2026-01-01,,,,,"], "", Outcome.FAILED),
    ],
)
def test_complaints(tmp_path: Path, more: list[str], as_of: str, outcome: Outcome) -> None:
    assert _outcome("U12.3", _file(tmp_path, *_complaints(*more, as_of=as_of))) is outcome


def test_the_month_of_complaints_is_counted(tmp_path: Path) -> None:
    late = "x,2026-02-05,2026-02-25,,不满意,个人信息保护,"
    told = figures([_file(tmp_path, *_complaints(late))])
    month = next(m for m in told.facts if isinstance(m, ComplaintMonth) and m.month == "2026-02")
    assert (month.received, month.closed, month.overdue, month.median) == (3, 3, 1, 15)
    assert (month.rated, month.satisfied) == (3, 2)
    assert month.shares == (("other", 2), ("personal_information", 1))
    (row,) = (fact for fact in told.facts if isinstance(fact, FigureRow))
    assert (row.at.line, row.why, row.values[0]) == (8, "overdue", ("complaint_id", "x"))


# --- renewals --------------------------------------------------------------------------------


def _renewals(*more: str) -> list[str]:
    rows = [f"{m},2026-{m:02}-20,2026-{m:02}-15,已送达,2025-12-01,2025-12-01," for m in (1, 2, 3)]
    return [RENEWALS, *rows, *more]


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ([], Outcome.PASSED),
        (["x,2026-02-20,2026-02-16,yes,2025-12-01,2025-12-01,"], Outcome.FAILED),
        (["x,2026-02-20,2026-02-01,no,2025-12-01,2025-12-01,"], Outcome.FAILED),
        (["x,2026-02-20,,,2025-12-01,2025-12-01,"], Outcome.FAILED),
        (["x,2026-02-20,2026-02-25,yes,2025-12-01,2025-12-01,"], Outcome.FAILED),
        (["x,2026-02-20,,,2026-02-17,2026-02-17,"], Outcome.REVIEW),
        (["x,2026-02-20,2026-02-01,yes,2025-12-01,,"], Outcome.REVIEW),
        (["x,2026-02-20,2026-02-01,yes,2025-12-01,2025-12-01,2026-02-10"], Outcome.REVIEW),
        (["x,2026-02-20,2026-02-01,yes,2025-12-01,2025-12-01,2026-02-28"], Outcome.PASSED),
    ],
)
def test_renewals(tmp_path: Path, more: list[str], outcome: Outcome) -> None:
    assert _outcome("U7.5", _file(tmp_path, *_renewals(*more))) is outcome


def test_the_month_of_charges_is_counted(tmp_path: Path) -> None:
    more = "x,2026-02-20,2026-02-16,yes,,2025-12-01,"
    found = _months(RenewalMonth, _file(tmp_path, *_renewals(more)))
    counted = [(m.charges, m.reminded, m.unreminded) for m in found if isinstance(m, RenewalMonth)]
    assert counted == [(1, 1, 0), (2, 1, 1), (1, 1, 0)]


# --- requests --------------------------------------------------------------------------------


def _requests(*more: str, as_of: str = "2026-04-30") -> list[str]:
    rows = [f"{m},删除,2026-{m:02}-05,2026-{m:02}-09,,{as_of}" for m in (1, 3, 4)]
    return [REQUESTS, *rows, f"2,注销,2026-02-02,2026-02-06,,{as_of}", *more]


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ([], Outcome.PASSED),
        # Fifteen working days from 9 February 2026 go over the long Spring Festival holiday.
        (["x,view,2026-02-09,2026-03-06,,"], Outcome.PASSED),
        (["x,view,2026-02-09,2026-03-12,,"], Outcome.FAILED),
        (["x,view,2026-03-02,2026-03-23,,"], Outcome.PASSED),
        (["x,view,2026-03-02,2026-03-24,,"], Outcome.FAILED),
        (["x,view,2026-03-02,2026-03-24,2026-03-05,"], Outcome.REVIEW),
        (["x,view,2026-04-20,,,"], Outcome.PASSED),
        (["x,view,2026-03-02,,,"], Outcome.FAILED),
    ],
)
def test_requests(tmp_path: Path, more: list[str], outcome: Outcome) -> None:
    assert _outcome("U12.4", _file(tmp_path, *_requests(*more))) is outcome


def test_open_requests_without_an_export_date_are_for_a_person(tmp_path: Path) -> None:
    rows = _requests("x,view,2026-04-20,,,", as_of="")
    assert _outcome("U12.4", _file(tmp_path, *rows)) is Outcome.REVIEW


def test_years_whose_holidays_are_not_known_clear_nobody(tmp_path: Path) -> None:
    year = known_years()[1] + 1
    path = _file(tmp_path, *_requests(f"x,view,{year}-01-04,{year}-01-06,,"))
    told = figures([path])
    assert told.coverage[RequestMonth].level is Level.PARTIAL
    assert "figure_years" in [gap.why for gap in told.coverage[RequestMonth].gaps]
    assert _outcome("U12.4", path) is Outcome.UNTESTED
    # What took more working days than that within the known years is late all the same.
    late = _file(tmp_path, *_requests(f"x,view,{year - 1}-11-02,{year}-01-06,,"), name="l.csv")
    assert _outcome("U12.4", late) is Outcome.FAILED


# --- what is handed in -----------------------------------------------------------------------


def test_headings_in_chinese_gb18030_and_other_signs(tmp_path: Path) -> None:
    rows = ["通话编号;请求人工时间;接听时间;是否放弃;备注", "1;2026-01-05 09:00:00;;是;无人接听"]
    for encoding in ("gb18030", "utf-8-sig"):
        path = _file(tmp_path, *rows, encoding=encoding, name=f"{encoding}.csv")
        (month,), (seen,) = _months(CallMonth, path), _months(FigureTableSeen, path)
        assert isinstance(month, CallMonth)
        assert isinstance(seen, FigureTableSeen)
        assert (month.asked, month.answered, seen.unread) == (1, 0, ("备注",))


def test_a_workbook_says_the_same_as_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows = _calls((1, 2, 3), 12, 90)
    sheet.append(rows[0].split(","))
    for row in rows[1:]:
        number, asked, answered = row.split(",")
        sheet.append([
            number, datetime.datetime.fromisoformat(asked),
            datetime.datetime.fromisoformat(answered) if answered else None,
        ])  # fmt: skip
    book.save(tmp_path / "calls.xlsx")
    text = _months(CallMonth, _file(tmp_path, *rows))
    cells = _months(CallMonth, tmp_path / "calls.xlsx")
    plain = [
        (m.month, m.asked, m.answered, m.mean, m.p95) for m in text if isinstance(m, CallMonth)
    ]
    assert plain == [
        (m.month, m.asked, m.answered, m.mean, m.p95) for m in cells if isinstance(m, CallMonth)
    ]


def test_a_formula_in_a_workbook_is_told_of(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(CALLS.split(","))
    sheet.append(["1", "=NOW()", None])
    book.save(tmp_path / "calls.xlsx")
    with pytest.raises(ArtifactError, match=r"row 2, column “asked_at”.* is a formula"):
        figures([tmp_path / "calls.xlsx"])


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([CALLS, "1,25:61,"], "row 2, column “asked_at”: “25:61” is not a date and time"),
        ([CALLS, "1,,"], "row 2, column “asked_at”: is empty"),
        ([CALLS, ",2026-01-05 09:00:00,"], "row 2, column “call_id”: is empty"),
        ([CALLS, "1,2026-01-05 09:00:00,2026-01-05 08:00:00"], "is before “asked_at”"),
        ([CALLS, "1,1926-01-05 09:00:00,"], "“1926-01-05 09:00:00” is not a date and time"),
        ([CALLS, "1,2026-01-05,"], "“2026-01-05” is not a date and time"),
        ([CALLS, "1,2026-02-30 09:00:00,"], "“2026-02-30 09:00:00” is not a date and time"),
        ([CALLS, "=1+1,2026-01-05 09:00:00,"], "column “call_id”: “=1+1” is a formula"),
        ([CALLS, "1,2026-01-05 09:00:00,,7"], "row 2 has 4 cells, the heading 3"),
        ([CALLS, '1,"2026-01-05 09:00:00,'], "its rows can't be told apart"),
        ([DIALS, "1,2026-01-05 09:00:00,maybe,no,,"], "“maybe” is neither yes nor no"),
        ([DIALS, "1,2026-01-05 09:00:00,yes,no,-1,"], "“-1” is not a whole number from 0"),
        ([DIALS, "1,2026-01-05 09:00:00,yes,no,1,nan"], "“nan” is not a number of seconds"),
        ([REQUESTS, "1,forget,2026-01-05,,,"], "“forget” is none of: view, copy"),
        ([CALLS + ",abandoned", "1,2026-01-05 09:00:00,2026-01-05 09:00:09,yes"], "is yes for a"),
        (["a,b,c", "1,2,3"], "its heading is of none of the tables"),
        (["call_id,asked_at", "1,2026-01-05 09:00:00"], "lacks the column answered_at (接听时间)"),
        ([CALLS + ",通话编号", "1,2026-01-05 09:00:00,,1"], "column call_id is there twice"),
        ([CALLS], "has no rows below its heading"),
        ([""], "the first line is no heading"),
        ([",".join(f"c{n}" for n in range(101)), "1"], "has 101 columns; at most 100 are read"),
        ([",".join(["c"] * 1_000_000), "1"], "the heading is longer than 64 KB"),
        ([CALLS, "1,2026-01-05 09:00:00,\0"], "line 2 holds a NUL character"),
        ([CALLS, "x" * (9 << 20)], "a line is longer than 4 MB"),
        ([CALLS, "x" * 9000 + ",2026-01-05 09:00:00,"], "is empty or too long"),
    ],
)  # fmt: skip
def test_bad_tables_are_told_of(tmp_path: Path, rows: list[str], says: str) -> None:
    with pytest.raises(ArtifactError) as caught:
        figures([_file(tmp_path, *rows)])
    text = str(caught.value)
    assert says in text
    assert str(tmp_path / "table.csv") in text
    assert len(text) < 500


def test_each_bad_cell_is_named_and_the_rest_counted(tmp_path: Path) -> None:
    rows = [f"{n},2026-01-05 09:00:00,never" for n in range(40)]
    with pytest.raises(ArtifactError) as caught:
        figures([_file(tmp_path, CALLS, *rows)])
    text = str(caught.value)
    assert [f"row {n}, column “answered_at”" in text for n in (2, 11, 12)] == [True, True, False]
    assert text.endswith("and 30 more bad cells")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("a,b\n".encode("utf-16"), "is UTF-16"),
        (CALLS.encode() + b"\n1,2026-01-05 09:00:00,\xff\xff\n", "is neither UTF-8 (byte"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "is an old Excel file"),
        (b"PK\x03\x04" + b"x" * 600, "is not a workbook"),
        (b"", "the first line is no heading"),
    ],
)  # fmt: skip
def test_other_files_are_refused(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "table"
    path.write_bytes(data)
    with pytest.raises(ArtifactError) as caught:
        figures([path])
    assert says in str(caught.value)
    with pytest.raises(ArtifactError, match="no such file"):
        figures([tmp_path / "nothing.csv"])


def test_empty_rows_at_the_end_are_no_rows(tmp_path: Path) -> None:
    path = _file(tmp_path, CALLS, "1,2026-01-05 09:00:00,", ",,", "", "2,2026-01-05 09:00:00,")
    (seen,) = _months(FigureTableSeen, path)
    assert isinstance(seen, FigureTableSeen)
    assert seen.rows == 2


# --- data, words and the command -------------------------------------------------------------


def test_the_tables_are_those_the_checks_use() -> None:
    points = {check.point.id: check.point for check in checks()}
    assert {table.id for table in figure_tables().table} == set(FIGURES)
    for table in figure_tables().table:
        assert set(table.points) <= set(points)
        owners: dict[str, str] = {}
        for column in table.column:
            for name in column.names:
                assert owners.setdefault(name.casefold().replace("_", " "), column.id) == column.id
    assert points["U7.5"].number("days") == counts.NOTICE_DAYS
    assert points["U12.3"].number("days") == deadlines.COMPLAINT_DAYS
    assert points["U12.4"].number("working_days") == deadlines.REQUEST_DAYS


def test_the_page_on_figures_names_every_column() -> None:
    page = (ROOT / "docs/reference/figures.md").read_text("utf-8")
    for table in figure_tables().table:
        assert table.text.zh in page
        for column in table.column:
            assert f"`{column.id}`" in page, column.id
            assert all(name in page for name in column.zh), column.zh


def test_without_figures_nothing_large_is_loaded() -> None:
    code = "import sys, appassay.api; sys.exit('polars' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    told = figures([])
    assert {told.coverage[kind].level for kind in KINDS} == {Level.NONE}


def test_a_report_tells_of_figures_in_both_languages(tmp_path: Path) -> None:
    from appassay.assess import assess, load_pack
    from appassay.model import Artifact

    late = "x,2026-02-05,2026-02-25,,不满意,个人信息保护,"
    facts = _facts(
        _file(tmp_path, *_complaints(late), name="c.csv"),
        _file(tmp_path, *_dials(5, answered="no"), name="d.csv"),
        _file(tmp_path, *_calls((1, 3), 40, 90), name="h.csv"),
    )
    artifact = Artifact(name="a.apk", sha256="0" * 64, size=1, kind="apk")
    report = assess(artifact, facts, load_pack(None), tool="t", only=["U11", "U12"])
    assert report.counts["failed"] == 3
    chinese = render(report, "text", "zh", terminal=False).decode()
    english = render(report, "text", "en", terminal=False).decode()
    assert "个人信息保护 1" in render(report, "html", "zh", terminal=False).decode()
    assert "2026-02 接收的 3 件投诉中，1 件超过15个自然日" in chinese
    assert "1 were closed after more than 15 calendar days" in english
    assert "热线通话记录 缺少月份：2026-02" in chinese
    assert set(wording()["figure_row"]) >= {"overdue", "unreminded", "disputed"}
