"""Whole apps on the abstract machine: what they log on a first launch, and when."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from appassay.extract.run import tell
from conftest import ROOT
from corpus.builder.__main__ import FETCHED, OUT
from corpus.builder.case import Case, read
from corpus.builder.code import Shared
from corpus.builder.parts import Parts
from corpus.builder.pipeline import Tools, build
from corpus.builder.profile import Profile
from corpus.builder.stage import stage
from corpus.builder.tools import key, worker

APPS = Path(__file__).parent / "apps"
COMMON = ROOT / "corpus" / "common"
LARGE = """package bench.flow.plug_ins;

/** Too large for the machine to keep every byte of its file apart. */
public final class Large {
    private static final String[] PADDING = {PADDED};

    public static String word() {
        return "large " + PADDING.length;
    }
}
"""
LETTERS = 40_000


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    """The tools that build an app."""
    with worker(FETCHED, OUT, 1) as jvm:
        profile = Profile(jvm.pid)
        parts = Parts(FETCHED, OUT / "parts", jvm, profile)
        yield Tools(jvm, parts, key(OUT), profile, Shared(), tmp_path_factory.mktemp("work"))


def _copied(name: str, into: Path) -> Case:
    """Return a case with what is too large to be kept in the repository."""
    folder = into / "flow" / name
    shutil.copytree(APPS / "flow" / name, folder)
    if name.endswith("plug_ins"):
        padding = ", ".join(f'"{letter * LETTERS}"' for letter in "ab")
        target = folder / "payload" / "large" / "Large.java"
        target.parent.mkdir()
        target.write_text(LARGE.replace("PADDED", padding))
    return read(folder, "open")


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("threads/coroutines", ("R0",)),
        ("threads/taken_back", ("R0",)),
        ("loading/plug_ins", ("R0",)),
        ("reflection/handles", ("R0",)),
        ("life/third_launch", ("R0", "R8")),
        ("life/gestures", ("R0", "R3")),
        ("life/in_sight", ("R0",)),
        ("life/sync", ("R0", "R6")),
        ("life/front_and_path", ("R0",)),
        ("life/woken", ("R0", "R5", "R6")),
        ("life/denied", ("R0",)),
    ],
)
def test_an_app_logs_what_it_should(
    name: str, states: tuple[str, ...], tools: Tools, tmp_path: Path
) -> None:
    case, apk = _copied(name, tmp_path), tmp_path / "app.apk"
    (variant,) = case.recipes
    build(case, case.recipes[variant], stage(case, variant, COMMON), apk, tools)
    told = tell(apk)
    lines = []
    for event in told["events"]:
        if event["api"] == "android.util.Log.i" and event["state"] in states:
            code = event["stack"][-1]["code"]
            state, time = event["state"], str(event["time"])
            words = [state, time, event["certainty"], event["args"][1]]
            lines.append(" ".join(words) + (f" @ {code}" if code else ""))
    assert lines == (case.folder / "expected.txt").read_text().splitlines()
    assert not told["coverage"]["cuts"], "all of it was followed"
