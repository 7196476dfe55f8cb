"""The questionnaire: the empty form, filled in, with files, and hostile ones."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from appassay.assess.discover import checks
from appassay.assess.run import run_check
from appassay.assess.words import describe
from appassay.clauses.answered import is_credit_code
from appassay.errors import ArtifactError, ConfigError
from appassay.extract import answers as reader
from appassay.extract.answers import answers
from appassay.knowledge import load_clauses
from appassay.knowledge.questions import questions
from appassay.model import Answer, Facts, Outcome
from appassay.report import form as writer
from appassay.report.form import form
from conftest import ROOT

HEAD = "format: urn:appassay:answers:1\nanswered_on: 2026-11-27\norganisation: 星原科技\nanswers:\n"
FILES = ("rules", "result", "example")


def _form(folder: Path, *lines: str, head: str = HEAD) -> Path:
    path = folder / "form.yaml"
    path.write_text(head + "".join(f"  {line}\n" for line in lines), "utf-8")
    return path


def _yes(folder: Path, files: tuple[str, ...] = FILES) -> list[str]:
    """Return an answer to C1.5 with its files."""
    lines = ["- id: C1.5", "  answer: yes", "  by: 王女士", "  attachments:"]
    for kind in files:
        data = kind.encode()
        (folder / f"{kind}.pdf").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        lines += [f"    - kind: {kind}", f"      file: {kind}.pdf", f"      sha256: {digest}"]
    return lines


def _outcome(path: Path, point: str = "C1.5") -> Outcome:
    told = answers(path)
    facts = Facts(told.facts, told.coverage, frozenset({"questionnaire"}))
    check = next(check for check in checks() if check.point.id == point)
    return run_check(check, facts).outcome


def test_a_no_is_a_breach_and_a_yes_rests_on_its_files(tmp_path: Path) -> None:
    assert _outcome(_form(tmp_path, "- id: C1.5", "  answer: no")) is Outcome.FAILED
    assert _outcome(_form(tmp_path, "- id: C1.5", "  answer: 部分")) is Outcome.SUSPECT
    assert _outcome(_form(tmp_path, "- id: C1.5", "  answer: yes")) is Outcome.UNTESTED
    assert _outcome(_form(tmp_path, *_yes(tmp_path))) is Outcome.REVIEW
    assert _outcome(_form(tmp_path, *_yes(tmp_path, FILES[:2]))) is Outcome.UNTESTED
    assert _outcome(_form(tmp_path, "- id: C1.3", "  answer: 否")) is Outcome.UNTESTED


def test_dates_are_compared_with_the_day_of_the_form(tmp_path: Path) -> None:
    (tmp_path / "p.pdf").write_bytes(b"p")
    digest = hashlib.sha256(b"p").hexdigest()
    for date, outcome in (
        ("2025-11-27", Outcome.REVIEW),
        ("2025-11-26", Outcome.SUSPECT),
    ):
        lines = [
            "- id: C1.2.phases", "  answer: 是", f"  date: {date}", "  attachments:",
            "    - kind: procedures", "      file: p.pdf", f"      sha256: {digest}",
        ]  # fmt: skip
        assert _outcome(_form(tmp_path, *lines), "C1.2") is outcome


def test_a_file_that_is_gone_or_without_a_digest_proves_nothing(tmp_path: Path) -> None:
    path = _form(tmp_path, *_yes(tmp_path))
    (tmp_path / "rules.pdf").unlink()
    (answer,) = answers(path).facts
    assert answer.proofs == {"result", "example"}
    assert "rules.pdf（缺文件或未填摘要）" in describe(answer).zh
    assert "rules.pdf (not there, or no digest)" in describe(answer).en
    assert _outcome(path) is Outcome.UNTESTED
    lines = [line for line in _yes(tmp_path) if "sha256" not in line]
    assert _outcome(_form(tmp_path, *lines)) is Outcome.UNTESTED


def test_a_file_that_was_changed_is_an_error(tmp_path: Path) -> None:
    path = _form(tmp_path, *_yes(tmp_path))
    (tmp_path / "rules.pdf").write_bytes(b"other")
    with pytest.raises(ArtifactError, match=r"rules\.pdf: is not the file the form was filled in"):
        answers(path)


DIGEST = "ab" * 32


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["- id: C1.5", "  answer: maybe"], "C1.5: “maybe” is none of yes, no, partly"),
        (["- id: C9.9", "  answer: no"], "C9.9: there is no such question"),
        (["- id: C1.5", "  answer: no", "- id: C1.5", "  answer: yes"], "is answered twice"),
        (["- id: C1.5", "  answer: no", "  answer: yes"], "answer is there twice"),
        (["- id: C1.5", "  answer: yes", "  date: 27.11.2026"], "is no date, such as 2026-01-31"),
        (["- id: C1.5", "  answer: yes", "  date: 2026-11-28"], "is after that of the form"),
        (["- id: C1.5", "  colour: red"], "unknown field `colour`"),
        (["- id: &a C1.5", "  text: *a"], "refers to another part of itself"),
        (["- id: C1.5", "  text: " + "[" * 50 + "]" * 50], "is nested too deeply"),
        (["- {"], "is not a filled-in questionnaire"),
        (["- id: C1.5", "  text: !!python/object:os.system x"], ""),
    ],
)  # fmt: skip
def test_bad_forms_are_told_of(tmp_path: Path, lines: list[str], says: str) -> None:
    path = _form(tmp_path, *lines)
    if not says:
        assert answers(path).facts == ()  # tags are words, nothing is made of them
        return
    with pytest.raises(ArtifactError) as caught:
        answers(path)
    assert says in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("file", "kind", "digest", "says"),
    [
        ("../x.pdf", "rules", DIGEST, "lies outside the folder of the form"),
        ("/etc/passwd", "rules", DIGEST, "lies outside the folder of the form"),
        ("link.pdf", "rules", DIGEST, "lies outside the folder of the form"),
        ("x.pdf", "matrix", DIGEST, "the question asks for no “matrix”"),
        ("x.pdf", "rules", "12", "its sha256 is no SHA-256"),
    ],
)
def test_files_lie_beside_the_form(
    tmp_path: Path, file: str, kind: str, digest: str, says: str
) -> None:
    (tmp_path / "link.pdf").symlink_to("/etc/passwd")
    lines = ["- id: C1.5", "  answer: yes", "  attachments:"]
    lines += [f"    - kind: {kind}", f"      file: {file}", f"      sha256: '{digest}'"]
    with pytest.raises(ArtifactError) as caught:
        answers(_form(tmp_path, *lines))
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfe", "is not a UTF-8 text"),
        (b"", "is not a filled-in questionnaire"),
        (HEAD.replace(":1", ":9").encode() + b"  - id: C1.5\n", "its format is"),
        (HEAD.replace("2026-11-27", "soon").encode() + b"  - id: C1.5\n", "“soon” is no date"),
        (b"#" * (2 << 20), "is larger than 1 MB"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "form.yaml"
    path.write_bytes(data)
    with pytest.raises(ArtifactError) as caught:
        answers(path)
    assert says in str(caught.value)


S41 = (
    "- id: S4.1", "  answer: yes", "  attachments:",
    "    - kind: ledger", "      ref: reports 2026, 1 to 12",
    "    - kind: statistics", "      ref: /statistics/2026-10",
    "  values:",
)  # fmt: skip


def _values(**told: object) -> list[str]:
    pairs = [[f"    - name: {name}", f"      value: {value}"] for name, value in told.items()]
    return [*S41, *(line for pair in pairs for line in pair)]


def test_values_bear_out_a_yes_or_contradict_it(tmp_path: Path) -> None:
    for told, outcome in (
        ({"reports": 12, "linked": 12, "answered": 12}, Outcome.REVIEW),
        ({"reports": 12, "linked": 12, "answered": 11}, Outcome.FAILED),
        ({"reports": 12, "linked": 12}, Outcome.UNTESTED),
        ({"reports": 0, "linked": 0, "answered": 0}, Outcome.REVIEW),
    ):
        assert _outcome(_form(tmp_path, *_values(**told)), "S4.1") is outcome, told


def test_a_file_that_is_gone_is_not_made_up_for_by_a_reference(tmp_path: Path) -> None:
    lines = _values(reports=1, linked=1, answered=1)
    lines.insert(4, "      file: gone.csv")
    assert _outcome(_form(tmp_path, *lines), "S4.1") is Outcome.UNTESTED
    (answer,) = answers(tmp_path / "form.yaml").facts
    told = describe(answer)
    assert "gone.csv (reports 2026, 1 to 12) (not there, or no digest)" in told.en
    assert "on record as /statistics/2026-10" in told.en
    assert "reports 1" in told.zh and "记录 /statistics/2026-10" in told.zh


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"reports": "many"}, "S4.1: reports: “many” is no count"),
        ({"reports": "-1"}, "“-1” is no count"),
        ({"tickets": 1}, "S4.1: tickets: the question asks for no such value"),
    ],
)
def test_values_of_another_shape_are_told_of(
    tmp_path: Path, told: dict[str, object], says: str
) -> None:
    with pytest.raises(ArtifactError) as caught:
        answers(_form(tmp_path, *_values(**told)))
    assert says in str(caught.value)
    twice = [*_values(reports=1), "    - name: reports", "      value: 2"]
    with pytest.raises(ArtifactError, match=r"S4\.1: reports: is there twice"):
        answers(_form(tmp_path, *twice))


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("91350100M000100Y43", True),  # the example of GB 32100-2015
        ("91350100M000100Y34", False),
        ("91350100M000100Y4", False),
        ("9135O100M000100Y43", False),  # the letter O is none of its signs
    ],
)
def test_the_last_sign_of_a_credit_code(code: str, right: bool) -> None:
    assert is_credit_code(code) is right


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_empty_form_asks_everything_and_answers_nothing(tmp_path: Path, lang: str) -> None:
    text = form("zh" if lang == "zh" else "en")
    for question in questions():
        assert (question.text.zh if lang == "zh" else question.text.en) in text
    path = tmp_path / "form.yaml"
    path.write_text(text.replace('answered_on: ""', "answered_on: 2026-11-27"), "utf-8")
    assert answers(path).facts == ()
    rows = yaml.safe_load(text)["answers"]
    assert [row["id"] for row in rows] == [question.id for question in questions()]


def test_a_form_for_one_duty_holder() -> None:
    text = form("en", "terminal_maker")
    assert "C10.1" in text
    assert "C1.5" not in text
    with pytest.raises(ConfigError, match="no such duty holder: me"):
        form("en", "me")
    for holder in ("regulator", "testing_body", "association", "sdk_provider"):
        assert yaml.safe_load(form("en", holder))["answers"], holder


def test_the_questions_are_of_points_with_a_check() -> None:
    points = {point.id: point for clause in load_clauses() for point in clause.points}
    reading = {c.point.id for c in checks() if Answer in {*c.module.TARGETS, *c.module.READS}}
    assert {question.point for question in questions()} == reading
    assert len({question.id for question in questions()}) == len(questions())
    for question in questions():
        assert not question.within or question.date
        names = {value.id for value in question.values}
        assert {v.same or v.least for v in question.values} <= names | {""}
        assert not question.within or points[question.point].number(question.within) > 0
        assert "questionnaire" in points[question.point].evidence
    assert writer.FORMAT == reader.FORMAT


def test_the_page_on_answers_names_every_question() -> None:
    page = (ROOT / "docs/reference/answers.md").read_text("utf-8")
    for question in questions():
        assert f"`{question.id}`" in page
        assert question.text.zh in page


def test_the_command_writes_and_shows_a_form(tmp_path: Path) -> None:
    assay = [sys.executable, "-m", "appassay", "answers"]
    path = tmp_path / "form.yaml"
    made = subprocess.run([*assay, "new", "-o", path], check=False, capture_output=True)
    assert made.returncode == 0
    again = subprocess.run([*assay, "new", "-o", path], check=False, capture_output=True, text=True)
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
    _form(tmp_path, *_yes(tmp_path))
    shown = subprocess.run(
        [*assay, "show", path, "--lang", "en"], check=False, capture_output=True, text=True
    )
    assert "C1.5 question C1.5 is answered yes (2026-11-27, 王女士)" in shown.stdout
