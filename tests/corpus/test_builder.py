"""The builder's own parts: archives, locks, what is shared, and what it leaves behind."""

import threading
import time
import zipfile
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest

from conftest import ROOT
from corpus.builder.__main__ import FETCHED, OUT, cases_of, prune, wanted
from corpus.builder.archive import entries, entry, write
from corpus.builder.case import CaseError, read
from corpus.builder.code import Shared
from corpus.builder.dexfile import classes
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.lock import only_one
from corpus.builder.parts import Parts, owners, run
from corpus.builder.pipeline import Tools, build
from corpus.builder.profile import Profile
from corpus.builder.stage import stage
from corpus.builder.tools import key, worker

COMMON = ROOT / "corpus" / "common"


def test_an_archive_is_aligned_and_the_same_each_time(tmp_path: Path) -> None:
    items = [
        entry("a.txt", b"text" * 100),
        entry("odd", b"123", deflate=False),
        entry("lib/x/lib.so", b"\x7fELF", deflate=False),
        entry("中", b"name"),
    ]
    one, two = tmp_path / "one.apk", tmp_path / "two.apk"
    write(one, items)
    write(two, entries(one))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as zipped:
        assert zipped.testzip() is None
        assert zipped.read("中") == b"name"
    run("zipalign", "-c", "-p", "4", one)


def test_what_is_equal_is_made_once() -> None:
    shared, made = Shared(), []

    def make() -> list:  # type: ignore[type-arg]
        time.sleep(0.05)
        made.append(1)
        return [entry("classes.dex", b"dex")]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: shared.get("digest", make), range(8)))
    assert made == [1]
    assert all(result is results[0] for result in results)


def test_a_refusal_reaches_all_who_share() -> None:
    shared = Shared()

    def refuse() -> list:  # type: ignore[type-arg]
        raise ToolError("javac: no")

    for _ in range(2):
        with pytest.raises(ToolError, match="no"):
            shared.get("digest", refuse)


class Counted:
    """Stands in for the JVM: writes an empty DEX and counts."""

    pid = 1

    def __init__(self) -> None:
        self.calls = 0

    def call(self, operation: str, *args: object) -> None:
        self.calls += 1
        time.sleep(0.05)
        Path(str(args[0]), "classes.dex").touch()


def test_many_threads_unpack_a_library_once(tmp_path: Path) -> None:
    jvm = Counted()
    parts = Parts(FETCHED, tmp_path, cast(Jvm, jvm), Profile(1))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: parts.library("annotations.jar"), range(8)))
    assert jvm.calls == 1
    assert all(library is found[0] for library in found)
    Parts(FETCHED, tmp_path, cast(Jvm, jvm), Profile(1)).library("annotations.jar")
    assert jvm.calls == 1, "it lies there already"
    Parts(FETCHED, tmp_path, cast(Jvm, jvm), Profile(1), 26).library("annotations.jar")
    assert jvm.calls == 2, "made for another API level"


def test_an_unknown_library_is_refused(tmp_path: Path) -> None:
    parts = Parts(FETCHED, tmp_path, cast(Jvm, Counted()), Profile(1))
    with pytest.raises(ToolError, match=r"parts\.toml has no such part"):
        parts.library("other.aar")


def test_a_second_builder_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order = []

    def second() -> None:
        with only_one(tmp_path):
            order.append("second")

    with only_one(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.2)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]
    assert "waiting for another builder" in capsys.readouterr().err


def test_apps_that_no_case_makes_are_removed(tmp_path: Path) -> None:
    kept, renamed, gone = (
        tmp_path / name
        for name in ("open/flow/a/case/leak", "open/flow/a/case/old", "sealed/flow/b/case/leak")
    )
    for folder in (kept, renamed, gone):
        folder.mkdir(parents=True)
        (folder / "app.apk").touch()
    prune(tmp_path, {kept})
    assert [p for p in tmp_path.rglob("*") if not p.is_dir()] == [kept / "app.apk"]
    assert not (tmp_path / "sealed").exists(), "no empty folder is left"


def test_a_part_and_a_prefix_choose_what_is_built() -> None:
    both = cases_of(Namespace(only="flow/", part=None))
    parts = [cases_of(Namespace(only="flow/", part=part)) for part in ("open", "sealed")]
    assert [{case.part for case in cases} for cases in parts] == [{"open"}, {"sealed"}]
    assert len(both) == len(parts[0]) + len(parts[1])
    case = parts[0][0]
    name = f"flow/{case.category}/{case.name}/{next(iter(case.recipes))}"
    assert [found.name for found, _ in wanted(both, name)] == [case.name]
    with pytest.raises(CaseError, match="no app's id begins with 'flow/none/'"):
        cases_of(Namespace(only="flow/none/", part="open"))


def test_owners_are_parts_or_their_first_word() -> None:
    assert owners(("umeng-push.aar", "mmkv.aar")) == {"umeng-push", "umeng", "mmkv"}


def test_many_apps_are_compiled_at_once(tmp_path: Path) -> None:
    source = tmp_path / "Main.java"
    source.write_text(MAIN.replace("R.string.app_name", "1"))

    def compiled(number: int) -> bytes:
        made, dexed = (tmp_path / f"{name}{number}" for name in ("made", "dexed"))
        made.mkdir()
        dexed.mkdir()
        jvm.call("javac", made, "", source)
        jvm.call("d8", dexed, 24, "", *made.rglob("*.class"))
        return (dexed / "classes.dex").read_bytes()

    with worker(FETCHED, OUT, 8) as jvm, ThreadPoolExecutor(8) as pool:
        found = set(pool.map(compiled, range(64)))
    assert len(found) == 1, "the same source gives the same bytes"
    assert "Lbench/points/sample/Main;" in classes(found.pop())


CASE = """
[app]
libs = ["alipay.aar"]
[variants.plain]
[variants.wrong]
manifest = '<querries/>'
"""
LABELS = """
[plain]
why = "The library asks to see other apps, by an element that an old linker does not know."
expect = [{ point = "U9.9", verdict = "passed" }]
[wrong]
why = "The element is misspelt, which no app should be built with."
expect = [{ point = "U9.9", verdict = "passed" }]
"""
MAIN = """package bench.points.sample;
public class Main extends android.app.Activity {
    Runnable later = () -> setTitle(R.string.app_name);
}
"""


def test_queries_go_in_and_other_unknown_elements_do_not(tmp_path: Path) -> None:
    folder = tmp_path / "open" / "points" / "u9" / "sample"
    folder.mkdir(parents=True)
    for name, text in (("case.toml", CASE), ("labels.toml", LABELS), ("Main.java", MAIN)):
        (folder / name).write_text(text)
    case, apk = read(folder, "open"), tmp_path / "app.apk"
    with worker(FETCHED, OUT, 1) as jvm:
        profile = Profile(jvm.pid)
        parts = Parts(FETCHED, OUT / "parts", jvm, profile)
        tools = Tools(jvm, parts, key(OUT), profile, Shared(), tmp_path / "work")
        build(case, case.recipes["plain"], stage(case, "plain", COMMON), apk, tools)
        with pytest.raises(ToolError, match="unexpected element <querries>"):
            build(case, case.recipes["wrong"], stage(case, "wrong", COMMON), apk, tools)
    assert "E: queries" in run("aapt", "dump", "xmltree", apk, "AndroidManifest.xml")
    with zipfile.ZipFile(apk) as zipped:
        assert "Lbench/points/sample/Main;" in classes(zipped.read("classes.dex"))
        assert any("alipay" in name for name in classes(zipped.read("classes2.dex")))
    assert profile.seconds["d8"] > 0
    assert list((tmp_path / "work").iterdir()) == [], "nothing is left of the build"
