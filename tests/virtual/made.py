"""Apps of these tests, built by the corpus's builder, and runs of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appassay.cli import imported
from appassay.recording import Record, open_record
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.written import Done
from appassay.recording.schema import StateName
from appassay.recording.virtual.run import Figures, Wanted, run
from conftest import ROOT
from corpus.builder.__main__ import FETCHED, OUT
from corpus.builder.case import read
from corpus.builder.code import Shared
from corpus.builder.parts import Parts
from corpus.builder.pipeline import Tools, build
from corpus.builder.profile import Profile
from corpus.builder.stage import stage
from corpus.builder.tools import key, worker

DIARY = ROOT / "build/corpus/apps/open/consent/dialogs/dialog_fragment/breach/app.apk"
"""It asks for the place before its window was answered."""
APPS = Path(__file__).parent / "apps" / "flow"


@contextmanager
def toolbox(work: Path) -> Iterator[Tools]:
    """Give the tools that build an app."""
    with worker(FETCHED, OUT, 1) as jvm:
        profile = Profile(jvm.pid)
        parts = Parts(FETCHED, OUT / "parts", jvm, profile)
        yield Tools(jvm, parts, key(OUT), profile, Shared(), work / "work")


def built(name: str, variant: str, tools: Tools, into: Path, words: dict[str, str]) -> Path:
    """Build a variant of an app, some words of its resources replaced."""
    case = read(APPS / name, "open")
    staged = stage(case, variant, ROOT / "corpus" / "common")
    for old, new in words.items():
        for path, data in staged.files.items():
            if path.endswith(".xml"):
                staged.files[path] = data.replace(old.encode(), new.encode())
    apk = into / f"{case.name}-{variant}.apk"
    build(case, case.recipes[variant], staged, apk, tools)
    return apk


def recorded(
    apk: Path, target: Path, states: tuple[StateName, ...] = ("R0",), seconds: float = 2.0
) -> tuple[Done, Record, Figures]:
    """Run an app and return what became of it."""
    app = imported.app(apk, "")
    assert app is not None
    plan = Plan(states=states, seconds=seconds, walk=seconds * 10)
    wanted = Wanted(target=target, apk=apk, app=app, plan=plan, made_by="tests")
    done, figures = run(wanted, lambda _: None)
    return done, open_record(target), figures


def texts(record: Record) -> set[str]:
    """Return all texts that were on screen."""
    return {node.text for window in record.windows() for node in window.nodes if node.text}
