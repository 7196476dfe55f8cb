"""Ask a tool about apps: ourselves, or any command that prints its answer as JSON."""

import shlex
import subprocess
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

from appassay.bench.index import App, Spot
from appassay.errors import AssayError


class Found(msgspec.Struct, frozen=True):
    """One flow a tool reports; a tool that knows no lines leaves the ends out."""

    source: Spot | None = None
    sink: Spot | None = None


class Answer(msgspec.Struct, frozen=True):
    """What a tool says of one app."""

    tool: str
    """Name and version."""
    points: dict[str, str] = {}
    """Test point to verdict word."""
    flows: tuple[Found, ...] | None = None
    """Flows found; None for a tool that looks for none."""
    cpu_s: float = 0.0
    error: str = ""
    """Why there is no answer; empty where there is one."""


class Adapter(Protocol):
    """A tool that can be asked."""

    def ask(self, apk: Path) -> Answer:
        """Return the answer on one app."""


@dataclass(frozen=True, slots=True)
class Ours:
    """`assay check` itself, in this process."""

    def ask(self, apk: Path) -> Answer:
        """Return our verdicts."""
        from appassay.api import TOOL, check

        began = time.process_time()
        try:
            report = check(apk)
        except AssayError as error:
            return Answer(TOOL, cpu_s=time.process_time() - began, error=str(error))
        points = {p.id: p.outcome.value for clause in report.clauses for p in clause.points}
        return Answer(TOOL, points, cpu_s=time.process_time() - began)


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
        try:
            return msgspec.json.decode(done.stdout, type=Answer)
        except msgspec.DecodeError as error:
            return Answer(self.words[0], error=f"not an answer: {error}")


def run(adapter: Adapter, apps: Iterable[App], root: Path, jobs: int) -> dict[str, Answer]:
    """Return the answer on each app by its id.

    `root` is the folder the paths of the index start from.
    """
    listed = list(apps)
    paths = [root / app.apk for app in listed]
    if jobs == 1:
        answers: Iterable[Answer] = map(adapter.ask, paths)
        return dict(zip((app.id for app in listed), answers, strict=True))
    with ProcessPoolExecutor(jobs) as pool:
        answers = pool.map(adapter.ask, paths, chunksize=4)
        return dict(zip((app.id for app in listed), answers, strict=True))
