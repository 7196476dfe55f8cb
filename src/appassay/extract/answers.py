"""A filled-in questionnaire as facts: what was answered, and the files it rests on."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from appassay import files
from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.knowledge.questions import QuestionRow, questions
from appassay.model import Answer, Artifact, Attached, Coverage, Fact, Place, Valued

FORMAT = "urn:appassay:answers:1"
LARGEST = 1 << 20
"""Bytes of the largest form."""
DEEPEST = 8
WORDS = {
    "yes": "yes", "是": "yes", "no": "no", "否": "no", "partly": "partly", "部分": "partly",
    "not_applicable": "not_applicable", "不适用": "not_applicable",
}  # fmt: skip
"""Words an answer may be given in."""
SHAPES = {"count": r"\d{1,15}", "code": r"[0-9A-Z]{18}", "digest": r"[0-9a-f]{64}"}
"""What values look like."""


class _Attached(Struct, forbid_unknown_fields=True):
    kind: str
    file: str = ""
    sha256: str = ""
    ref: str = ""


class _Valued(Struct, forbid_unknown_fields=True):
    name: str
    value: str = ""


class _Answer(Struct, forbid_unknown_fields=True):
    id: str
    answer: str = ""
    text: str = ""
    date: str = ""
    by: str = ""
    attachments: tuple[_Attached, ...] = ()
    values: tuple[_Valued, ...] = ()


class _Form(Struct, forbid_unknown_fields=True):
    format: str
    answered_on: str
    answers: tuple[_Answer, ...]
    organisation: str = ""


class Told(Struct, frozen=True):
    """What a form says."""

    artifact: Artifact
    facts: tuple[Answer, ...]
    coverage: Mapping[type[Fact], Coverage]


class _Loader(yaml.BaseLoader):
    """Texts, lists and tables only: a `no` stays a word, and nothing refers to anything else."""

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("it refers to another part of itself (*), which is not read")
        self.depth = getattr(self, "depth", 0) + 1
        if self.depth > DEEPEST:
            raise yaml.YAMLError("it is nested too deeply")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401
        keys = Counter(str(key.value) for key, _ in node.value)
        twice = [key for key, count in keys.items() if count > 1]
        if twice:
            raise yaml.YAMLError(f"line {node.start_mark.line + 1}: {twice[0]} is there twice")
        return super().construct_mapping(node, deep)


def answers(path: Path) -> Told:
    """Return what a form says.

    Raises:
        ArtifactError: it is no such form, or a file is not as it was when the form was filled in.
    """
    data = files.content(path)
    form = _form(data, path)
    found = tuple(_answers(form, path))
    digest = hashlib.sha256(data).hexdigest()
    artifact = Artifact(name=printable(path.name), sha256=digest, size=len(data), kind="answers")
    covered = Coverage(read=len(found), total=len(questions()), unit="question")
    return Told(artifact, found, {Answer: covered})


def _form(data: bytes, path: Path) -> _Form:
    if len(data) > LARGEST:
        raise ArtifactError(f"{path}: is larger than {LARGEST >> 20} MB")
    try:
        table = yaml.load(data.decode("utf-8-sig"), _Loader)  # noqa: S506 - texts only
        form = msgspec.convert(_without_blanks(table), _Form)
    except UnicodeDecodeError as error:
        raise ArtifactError(f"{path}: is not a UTF-8 text (byte {error.start})") from error
    except (yaml.YAMLError, msgspec.ValidationError, ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise ArtifactError(f"{path}: is not a filled-in questionnaire: {said}") from error
    if form.format != FORMAT:
        raise ArtifactError(f"{path}: its format is “{form.format}”, not “{FORMAT}”")
    _day(form.answered_on, f"{path}: answered_on")
    return form


def _without_blanks(table: Any) -> Any:  # noqa: ANN401
    """Return the form without what was left empty, which YAML gives as an empty text."""
    if isinstance(table, dict):
        return {k: _without_blanks(v) for k, v in table.items() if v != ""}
    if isinstance(table, list):
        return [_without_blanks(value) for value in table]
    return table


def _answers(form: _Form, path: Path) -> Iterator[Answer]:
    known = {question.id: question for question in questions()}
    seen: set[str] = set()
    for row in form.answers:
        where = f"{path}: {printable(row.id)}"
        if row.id not in known:
            raise ArtifactError(f"{where}: there is no such question")
        if row.id in seen:
            raise ArtifactError(f"{where}: is answered twice")
        seen.add(row.id)
        if not row.answer:
            continue
        if row.answer not in WORDS:
            words = "yes, no, partly or not_applicable"
            raise ArtifactError(f"{where}: “{printable(row.answer)}” is none of {words}")
        if row.date:
            _day(row.date, where)
            if row.date > form.answered_on:
                raise ArtifactError(f"{where}: its date is after that of the form")
        yield _answer(row, known[row.id], form, path)


def _answer(row: _Answer, question: QuestionRow, form: _Form, path: Path) -> Answer:
    return Answer(
        at=Place(file=printable(path.name), member=row.id),
        question=row.id,
        point=question.point,
        answer=WORDS[row.answer],
        text=printable(row.text),
        date=row.date,
        by=printable(row.by),
        attachments=tuple(_attached(a, question, path) for a in row.attachments if a.file or a.ref),
        values=tuple(_valued(row, question, path)),
        organisation=printable(form.organisation),
        answered_on=form.answered_on,
    )


def _valued(row: _Answer, question: QuestionRow, path: Path) -> Iterator[Valued]:
    """Yield the values that were filled in.

    Raises:
        ArtifactError: one is not asked for, is there twice, or is no such value.
    """
    known = {value.id: value.type for value in question.values}
    names = [value.name for value in row.values]
    for name, value in ((v.name, v.value.strip()) for v in row.values):
        where = f"{path}: {question.id}: {printable(name)}"
        if name not in known:
            raise ArtifactError(f"{where}: the question asks for no such value")
        if names.count(name) > 1:
            raise ArtifactError(f"{where}: is there twice")
        if value and known[name] == "day":
            _day(value, where)
        elif value and not re.fullmatch(SHAPES.get(known[name], r".*"), value):
            raise ArtifactError(f"{where}: “{printable(value)}” is no {known[name]}")
        if value:
            yield Valued(name=name, value=printable(value))


def _attached(row: _Attached, question: QuestionRow, path: Path) -> Attached:
    """Return a file as it is; one that is not there, or has no digest in the form, proves nothing.

    Raises:
        ArtifactError: it lies elsewhere than beside the form, or is another file by its digest.
    """
    where = f"{path}: {question.id}: {printable(row.file)}"
    if row.kind not in {attach.id for attach in question.attach}:
        raise ArtifactError(f"{where}: the question asks for no “{printable(row.kind)}”")
    if not row.file:
        return Attached(kind=row.kind, ref=printable(row.ref))
    folder = path.resolve().parent
    try:
        file = (folder / row.file).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise ArtifactError(f"{where}: is no name of a file") from error
    if not file.is_relative_to(folder):
        raise ArtifactError(f"{where}: lies outside the folder of the form")
    stated = row.sha256.lower()
    if stated and not re.fullmatch(r"[0-9a-f]{64}", stated):
        raise ArtifactError(f"{where}: its sha256 is no SHA-256")
    name = printable(row.file)
    if not stated or not file.is_file():
        return Attached(kind=row.kind, file=name, ref=printable(row.ref))
    digest = hashlib.sha256(files.content(file)).hexdigest()
    if digest != stated:
        raise ArtifactError(f"{where}: is not the file the form was filled in with (SHA-256)")
    return Attached(kind=row.kind, file=name, sha256=digest, ref=printable(row.ref))


def _day(text: str, where: str) -> None:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        date.fromisoformat(text)
    except ValueError as error:
        raise ArtifactError(
            f"{where}: “{printable(text)}” is no date, such as 2026-01-31"
        ) from error
