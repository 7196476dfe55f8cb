"""Ask a tool about apps: ourselves, or any command that prints its answer as JSON."""

import resource
import shlex
import subprocess
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import msgspec

import appassay
from appassay.bench.index import App, Spot
from appassay.errors import AssayError
from appassay.model import Report

RECORD = ".zip"
"""How the name of a packed run record ends: there is no code in it."""


class Found(msgspec.Struct, frozen=True):
    """One flow a tool reports; a tool that knows no lines leaves the ends out."""

    source: Spot | None = None
    sink: Spot | None = None


class Event(msgspec.Struct, frozen=True):
    """One thing a tool says happens, as far as it says what, when and by whom."""

    point: str
    verdict: str
    state: str = ""
    """R0 to R9; empty where the tool does not say."""
    kind: str = ""
    owner: str = "app"


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a tool says of one app."""

    tool: str
    """Name and version."""
    points: dict[str, str] = {}
    """Test point to verdict word."""
    flows: tuple[Found, ...] | None = None
    """Flows found; None for a tool that looks for none."""
    events: tuple[Event, ...] = ()
    """What lies behind the verdicts `failed` and `suspect`."""
    cpu_s: float = 0.0
    stages: dict[str, float] = {}
    """Parts of `cpu_s` by name, where a tool does more than one thing."""
    note: str = ""
    """What the tool wants known about this answer."""
    error: str = ""
    """Why there is no answer; empty where there is one."""


class Beside(msgspec.Struct, frozen=True):
    """What is handed in with an APK or a record, beside which it lies in a file `handed.json`."""

    documents: tuple[str, ...] = ()
    """Names of files in the folder of the APK; so are all that follow but the type of the app."""
    earlier: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    register: str = ""
    answers: str = ""
    app_type: str = ""


def beside(apk: Path) -> Beside:
    """Return what is handed in with an APK; nothing where nothing is told."""
    told = apk.parent / "handed.json"
    return msgspec.json.decode(told.read_bytes(), type=Beside) if told.is_file() else Beside()


class Adapter(Protocol):
    """A tool that can be asked."""

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        """Return the answer on each app, in their order."""


@dataclass(frozen=True, slots=True)
class Ours:
    """`assay check`, and `assay flows` where this version has it, in this process."""

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        """Return our answer on each app."""
        if jobs == 1:
            return [self.ask(apk) for apk in apks]
        with ProcessPoolExecutor(jobs) as pool:
            return list(pool.map(self.ask, apks, chunksize=4))

    def ask(self, apk: Path) -> Answer:
        """Return our answer on one app."""
        from appassay.api import TOOL, check

        began = time.process_time()
        try:
            report = check(apk, **_handed_in(apk))
            checked = time.process_time()
            flows = _flows(apk)
        except AssayError as error:
            return Answer(TOOL, cpu_s=time.process_time() - began, error=str(error))
        ended = time.process_time()
        stages = {"check": checked - began}
        if flows is not None:
            stages["flows"] = ended - checked
        points = {p.id: p.outcome.value for clause in report.clauses for p in clause.points}
        return Answer(TOOL, points, flows, events(report), ended - began, stages)


def _handed_in(apk: Path) -> dict[str, Any]:
    told = beside(apk)
    lists = {name: getattr(told, name) for name in ("documents", "earlier", "records", "figures")}
    files = {"register": told.register, "answers": told.answers}
    return {
        **{name: [apk.parent / file for file in listed] for name, listed in lists.items()},
        **{name: apk.parent / file if file else None for name, file in files.items()},
        "app_type": told.app_type,
    }


def _flows(apk: Path) -> tuple[Found, ...] | None:
    """Return the flows that the library finds; None where it can't look for any."""
    find: Any = getattr(appassay, "flows", None)
    if find is None or apk.suffix == RECORD:
        return None
    return tuple(Found(_spot(flow.source), _spot(flow.sink)) for flow in find(apk))


def _spot(end: Any) -> Spot:  # noqa: ANN401 # the flows of any version of the library
    return Spot(end.file.rsplit("/", 1)[-1], end.line)


def events(report: Report) -> tuple[Event, ...]:
    """Return what a report says happens: one event a finding and PI kind."""
    found = []
    for point in (p for clause in report.clauses for p in clause.points):
        for finding in (f for f in point.findings if f.outcome.value in ("failed", "suspect")):
            state = "" if finding.moment == "static" else finding.moment
            owner = finding.owner.sdk or "app"
            for kind in finding.data_kinds or ("",):
                found.append(Event(point.id, finding.outcome.value, state, kind, owner))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is given the APK and prints one JSON object with the fields of `Answer`.

    Ends of flows are objects with at least `file` and `line`; what else they hold is not read.
    """

    words: tuple[str, ...]
    timeout: float = 600.0
    """Seconds."""

    @classmethod
    def parse(cls, text: str) -> "Command":
        """Return the command in a shell-like line."""
        return cls(tuple(shlex.split(text)))

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        """Return the command's answer on each app."""
        before = _children()
        with ThreadPoolExecutor(jobs) as pool:
            answers = list(pool.map(self.ask, apks))
        if any(answer.cpu_s for answer in answers):
            return answers
        # Commands that don't say what they cost are told by the system, all together.
        share = (_children() - before) / max(len(answers), 1)
        return [msgspec.structs.replace(answer, cpu_s=share) for answer in answers]

    def ask(self, apk: Path) -> Answer:
        """Return the command's answer; a command that fails has none, and says why."""
        try:
            done = subprocess.run(
                [*self.words, str(apk)],
                capture_output=True,
                timeout=self.timeout,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return Answer(self.words[0], error=str(error))
        if done.returncode:
            last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            return Answer(self.words[0], error=last or f"exit code {done.returncode}")
        return decode(done.stdout, self.words[0])


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def decode(text: bytes, name: str) -> Answer:
    """Return the answer in one JSON object, or why it is none."""
    try:
        return msgspec.json.decode(text, type=Answer)
    except msgspec.DecodeError as error:
        return Answer(name, error=f"not an answer: {error}")


def run(adapter: Adapter, apps: Iterable[App], root: Path, jobs: int) -> dict[str, Answer]:
    """Return the answer on each app by its id.

    `root` is the folder the paths of the index start from.
    """
    listed = list(apps)
    answers = adapter.ask_all([root / app.apk for app in listed], jobs)
    return dict(zip((app.id for app in listed), answers, strict=True))
