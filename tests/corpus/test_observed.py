"""Cases of what was observed or told: how sources are read, and what is built from them."""

import io
import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from PIL import Image

from appassay.bench.index import load
from appassay.extract.answers import answers
from appassay.knowledge.figures import figure_tables
from appassay.knowledge.questions import questions
from appassay.recording import Record, Window, open_record
from conftest import ROOT
from corpus.builder.case import CaseError
from corpus.observed.__main__ import build
from corpus.observed.case import Case, find, read
from corpus.observed.screen import SCALE

LABELS = """
[breach]
why = "The window has no control that closes it."
expect = [{ point = "U4.1", verdict = "failed" }]
[clean]
why = "The window has a control that closes it."
expect = [{ point = "U4.1", verdict = "passed" }]
"""
RUN = """
screens:
  promo:
    - dialog .Main
    - text 限时 特惠 80,300,300,340 size=20 ink=#ff0000
    - icon 290,130,330,170 said=关闭 id=close #: @clean
pictures: true
run:
  - R3 0.2 show home
  - R3 10 show home+promo
  - R3 12 tap id=close #: @clean
  - R3 14 source kind=oaid api=a.B.c by=com.vendor.Core every=2.5 times=3 value=7f
  - R3 20 http POST https://a.example.cn/up body=x=1 size=9
"""
Write = Callable[..., Case]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a case; keywords replace its parts."""

    def _write(source: str = RUN, labels: str = LABELS, name: str = "run.yaml") -> Case:
        suite = {"run.yaml": "records", "tables.yaml": "figures", "form.yaml": "answers"}[name]
        folder = tmp_path / "open" / suite / "u04" / "sample"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, "utf-8")
        (folder / "labels.toml").write_text(labels, "utf-8")
        return read(folder, "open")

    return _write


def _record(case: Case, variant: str, tmp_path: Path) -> Record:
    record = open_record(build(case, variant, tmp_path / "out" / variant))
    record.check()
    return record


def test_a_script_becomes_a_record_that_holds(write: Write, tmp_path: Path) -> None:
    record = _record(write(), "clean", tmp_path)
    assert record.header.app.package == "bench.records.sample"
    assert [(s.state, s.ended - s.began) for s in record.header.states][3] == ("R3", 300_000)
    begin = next(s.began for s in record.header.states if s.state == "R3")
    own = [e for e in record.events() if e.state == "R3"]
    tap, *reads = own
    assert (tap.event, tap.t, tap.args) == ("user.tap", begin + 12_000, ("620", "300"))
    assert [e.t - begin for e in reads] == [14_000, 16_500, 19_000]
    assert reads[0].stack[-1].cls == "com.vendor.Core"
    assert (reads[0].more, reads[0].agreed) == ({"value": "7f"}, True)
    promo = next(w for w in record.windows() if w.kind == "dialog" and w.state == "R3")
    assert tap.window == promo.number
    assert promo.nodes[0].text == "限时 特惠"
    assert promo.nodes[1].bounds == tuple(side * SCALE for side in (290, 130, 330, 170))
    assert any(link.file == "network.har" for link in record.chain)


def test_what_a_case_leaves_out_is_as_usual(write: Write, tmp_path: Path) -> None:
    record = _record(write(), "breach", tmp_path)
    events = list(record.events())
    assert [e.event for e in events if e.state in ("R0", "R1")] == ["consent.asked", "user.tap"]
    agreed = next(e for e in events if e.event == "user.agreed")
    assert not any(e.agreed for e in events if e.t < agreed.t)
    assert all(e.agreed for e in events if e.t >= agreed.t)
    assert {w.level for w in record.header.watches} == {"full"}
    assert not any(e.event == "user.tap" and e.state == "R3" for e in events)


def test_a_picture_shows_what_the_elements_say(write: Write, tmp_path: Path) -> None:
    record = _record(write(), "clean", tmp_path)
    promo = next(w for w in record.windows() if w.kind == "dialog" and w.state == "R3")
    link = next(link for link in record.chain if link.file == promo.screen)
    image = Image.open(io.BytesIO(record.content(link))).convert("RGB")
    assert _colours(image, promo, 0) >= {(255, 0, 0), (255, 255, 255)}
    beside = {image.getpixel((5, y)) for y in range(1300, 1400)}
    assert (255, 255, 255) not in beside  # a dialog darkens what lies behind it


def _colours(image: Image.Image, window: Window, node: int) -> set[Any]:
    part = image.crop(window.nodes[node].bounds)
    return {part.getpixel((x, y)) for x in range(part.width) for y in range(part.height)}


def test_the_same_source_gives_the_same_record(write: Write, tmp_path: Path) -> None:
    first = build(write(), "clean", tmp_path / "one").read_bytes()
    assert build(write(), "clean", tmp_path / "two").read_bytes() == first


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("show home+promo", "show home+other", "there is no screen other"),
        ("tap id=close #: @clean", "tap 跳过", "nothing on screen reads"),
        ("R3 12 tap", "R3 9 tap", "lies outside its state"),
        ("R3 20 http", "R9 20 http", "R9 does not last"),
        ("every=2.5", "each=2.5", "unknown each"),
        ("- icon", "- cross", "is no element"),
        ("said=关闭", "says=关闭", "unknown says"),
        ("pictures: true", "picture: true", "unknown picture"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(
    write: Write, tmp_path: Path, old: str, new: str, why: str
) -> None:
    with pytest.raises(CaseError, match=why):
        build(write(RUN.replace(old, new)), "clean", tmp_path / "out")


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        (LABELS.replace("[clean]", "[other]"), "no label for clean"),
        (LABELS.replace("U4.1", "U4.99"), "unknown point"),
        (LABELS.replace("The window has no control that closes it.", "bad"), "a reason"),
        (LABELS.replace('"failed" }', '"failed", kind = "shoe_size" }'), "unknown point"),
    ],
)
def test_a_label_says_something_true_words_can_say(write: Write, labels: str, why: str) -> None:
    with pytest.raises(CaseError, match=why):
        write(labels=labels)


def test_two_cases_do_not_share_a_name(write: Write, tmp_path: Path) -> None:
    case = write()
    assert [c.name for c in find(tmp_path)] == ["sample"]
    shutil.copytree(case.folder, tmp_path / "sealed" / "records" / "u05" / "sample")
    with pytest.raises(CaseError, match="bears this name"):
        list(find(tmp_path))


def test_rows_become_a_table(write: Write, tmp_path: Path) -> None:
    source = """
    calls:
      as: xlsx #: @clean
      heading: [通话编号, 请求人工时间, 接听时间]
      rows:
        - 2x | C{n} | 2026-08-03 23:00 every 2h | after 90s
        - C{n} | 2026-08-05 09:00 |
    """
    case = write(source, LABELS.replace("U4.1", "U11.3"), "tables.yaml")
    build(case, "breach", tmp_path / "csv")
    assert (tmp_path / "csv" / "calls.csv").read_text("utf-8").splitlines()[1:] == [
        "C1,2026-08-03 23:00:00,2026-08-03 23:01:30",
        "C2,2026-08-04 01:00:00,2026-08-04 01:01:30",
        "C3,2026-08-05 09:00,",
    ]
    build(case, "clean", tmp_path / "xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "xlsx" / "calls.xlsx").active
    assert sheet is not None
    assert sheet["A3"].value == "C2"


def test_a_form_names_its_files_by_digest(write: Write, tmp_path: Path) -> None:
    source = """
    answered_on: 2026-11-27
    answers:
      - id: S4.1
        answer: no #: @breach
        answer: yes #: @clean
        files: { ledger: 台账 } #: @clean
        refs: { statistics: page 7 } #: @clean
        values: { reports: 3, linked: 3, answered: 3 } #: @clean
    """
    case = write(source, LABELS.replace("U4.1", "S4.1"), "form.yaml")
    for variant, word, proofs in (("breach", "no", 0), ("clean", "yes", 2)):
        build(case, variant, tmp_path / variant)
        (answer,) = answers(tmp_path / variant / "answers.yaml").facts
        assert (answer.answer, len(answer.proofs)) == (word, proofs)
    text = (tmp_path / "clean" / "S4.1-ledger.txt").read_text("utf-8")
    assert text == "台账\n"
    told = yaml.safe_load((tmp_path / "clean" / "answers.yaml").read_text("utf-8"))
    assert told["answers"][0]["attachments"][1] == {"kind": "statistics", "ref": "page 7"}


def test_every_built_record_holds() -> None:
    path = ROOT / "build" / "corpus" / "observed.json"
    index = load(path)
    for case in index.apps:
        open_record(path.parent / case.apk).check()
    print(f"records: {len(index.apps)}")
    assert len({case.sha256 for case in index.apps}) > len(index.apps) * 0.9


def test_what_figures_and_answers_decide_has_a_breach_a_twin_and_a_trap() -> None:
    labelled: dict[tuple[str, str], list[str]] = defaultdict(list)
    for case in find(ROOT / "corpus"):
        for label in case.labels.values():
            for expect in label.expect:
                labelled[case.suite, expect.point].append(expect.verdict)
    asked = {question.point for question in questions()}
    counted = {point for table in figure_tables().table for point in table.points}
    wanted = {("answers", point) for point in asked} | {("figures", point) for point in counted}
    wanted |= {pair for pair in labelled if pair[0] == "records"}
    lacking = [pair for pair in sorted(wanted) if len(labelled[pair]) < 3]
    assert not lacking, "fewer than three variants"
    good = {"passed", "inapplicable", "review"}
    assert not [pair for pair in sorted(wanted) if not good & set(labelled[pair])]
    bad = {"failed", "suspect"}
    assert not [p for p in sorted(wanted) if not bad & set(labelled[p]) and p[1] not in ADVICE]


ADVICE = {"U7.1", "U11.1", "U12.5", "C14.2"}
"""Points of which a record or an answer alone shows no breach: a person decides, or advises."""


def test_about_a_third_is_sealed() -> None:
    cases = list(find(ROOT / "corpus"))
    sealed = sum(len(case.labels) for case in cases if case.part == "sealed")
    assert 0.28 < sealed / sum(len(case.labels) for case in cases) < 0.45
