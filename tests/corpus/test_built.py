"""Every app of the corpus, as the platform's own tools see it."""

import hashlib
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from appassay.bench import App, Index, load
from appassay.bench.index import Spot
from conftest import ROOT
from corpus.builder.case import find

FOLDER = ROOT / "build" / "corpus"
VERIFY = Path(__file__).with_name("Verify.java")
JARS = "/usr/share/java/apksigner.jar:/usr/share/java/apksig.jar"
CODE = re.compile(r"\.(java|kt|smali)$")
SOURCE = re.compile(r"^  source_file_idx   : -?\d+ \((.*)\)$")
LINE = re.compile(r"^        0x([0-9a-f]+) line=(\d+)$")


@pytest.fixture(scope="module")
def index() -> Index:
    """The corpus; `make corpus` builds it."""
    return load(FOLDER / "index.json")


def _is_sdk(app: App) -> bool:
    """Return whether it is the archive of an SDK, not an app."""
    return app.apk.endswith(".aar")


def _badging(app: App) -> str:
    done = subprocess.run(
        ["aapt", "dump", "badging", FOLDER / app.apk], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{app.id}: {done.stderr}"
    return done.stdout


def test_aapt_reads_every_app(index: Index) -> None:
    with ThreadPoolExecutor(2) as pool:
        apps = [app for app in index.apps if not _is_sdk(app)]
        for app, text in zip(apps, pool.map(_badging, apps), strict=True):
            assert f"package: name='{app.package}'" in text, app.id
    print(f"aapt dump badging: {len(apps)} apps")


def test_the_archives_of_sdks_hold_what_a_host_merges(index: Index) -> None:
    archives = [app for app in index.apps if _is_sdk(app)]
    for app in archives:
        with zipfile.ZipFile(FOLDER / app.apk) as zipped:
            assert {"AndroidManifest.xml", "R.txt", "classes.jar"} <= set(zipped.namelist()), app.id
            with zipped.open("classes.jar") as inner, zipfile.ZipFile(inner) as classes:
                assert all(name.endswith(".class") for name in classes.namelist()), app.id
    assert archives, "no archive of an SDK was built"


@pytest.fixture(scope="module")
def unsigned() -> set[tuple[str, str, str]]:
    """Suite, case and variant of the apps whose recipe says that nobody signs them."""
    return {
        (case.suite, case.name, variant)
        for case in find(ROOT / "corpus")
        for variant, recipe in case.recipes.items()
        if not recipe.schemes
    }


def test_the_stock_verifier_accepts_every_signature(
    index: Index, unsigned: set[tuple[str, str, str]]
) -> None:
    # `apksigner verify` itself; one JVM for all, as each start of it takes most of a second.
    apps = [app for app in index.apps if not _is_sdk(app)]
    signed = [a for a in apps if (a.suite, a.case, a.variant) not in unsigned]
    paths = [str(FOLDER / app.apk) for app in signed]
    done = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-cp", JARS, VERIFY],
        input="\n".join(paths) + "\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    verified = [x.split()[-1] for x in done.stdout.splitlines() if x.startswith("verified ")]
    assert verified == paths, f"after {verified[-1:]}: {done.stdout[-500:]}{done.stderr[-500:]}"
    print(f"apksigner verify: {len(verified)} apps")


Lines = set[tuple[str, int]]


def _code(*spots: Spot | None) -> Lines:
    return {(spot.file, spot.line) for spot in spots if spot and CODE.search(spot.file)}


def _spots(app: App) -> tuple[Lines, Lines]:
    """Return the lines of code that the app's labels name, apart those that are a flow's source."""
    flows = app.flow or ()
    plain = _code(*(expect.at for expect in app.expect), *(flow.sink for flow in flows))
    return plain, _code(*(flow.source for flow in flows))


def _lost(app: App, into: Path) -> Lines:
    """Return the lines that the labels name and that no instruction of the app's DEX files has.

    A source may be the parameter of a callback; its line is that of the declaration, and the
    first instruction of the callback follows.
    """
    plain, sources = _spots(app)
    lines, first = _lines(app, into)
    declared = {(file, line - back) for file, line in first for back in (1, 2)}
    return (plain - lines) | (sources - lines - declared)


def _lines(app: App, into: Path) -> tuple[Lines, Lines]:
    """Return the lines of all instructions of the app's own DEX files, and of methods' first."""
    lines, first = set(), set()
    with zipfile.ZipFile(FOLDER / app.apk) as zipped:
        names = [n for n in zipped.namelist() if n == "classes.dex" or n.startswith("assets/")]
        for number, name in enumerate(n for n in names if n.endswith(".dex")):
            # Not by digest: variants that differ in their documents alone share an APK.
            path = into / f"{app.id.replace('/', '.')}-{number}.dex"
            path.write_bytes(zipped.read(name))
            done = subprocess.run(["dexdump", path], capture_output=True, check=True)
            path.unlink()
            for file, address, line in _table(done.stdout.decode("utf-8", "replace")):
                lines.add((file, line))
                if address == 0:
                    first.add((file, line))
    return lines, first


def _table(dump: str) -> Iterator[tuple[str, int, int]]:
    rows: list[tuple[int, int]] = []
    for text in dump.splitlines():
        if match := LINE.match(text):
            rows.append((int(match[1], 16), int(match[2])))
        elif match := SOURCE.match(text):  # stands after the methods of its class
            yield from ((match[1], *row) for row in rows)
            rows = []


def test_every_labelled_line_of_code_is_in_the_dex(index: Index, tmp_path: Path) -> None:
    apps = [app for app in index.apps if any(_spots(app)) and not _is_sdk(app)]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda app: _lost(app, tmp_path), apps))
    assert {app.id: lost for app, lost in zip(apps, found, strict=True) if lost} == {}
    count = sum(len(plain | sources) for plain, sources in map(_spots, apps))
    print(f"line tables: {count} lines of {len(apps)} apps")


def test_every_label_has_a_reason(index: Index) -> None:
    assert [app.id for app in index.apps if len(app.why) < 20 or " " not in app.why] == []
    print(f"reasons: {len(index.apps)} variants, {len({app.why for app in index.apps})} texts")


def test_the_files_are_those_of_the_index(index: Index) -> None:
    for app in index.apps:
        assert hashlib.sha256((FOLDER / app.apk).read_bytes()).hexdigest() == app.sha256, app.id
    listed = {FOLDER / app.apk for app in index.apps}
    assert set((FOLDER / "apps").rglob("app.*")) == listed, "an app that no case makes"


def test_ids_are_told_apart(index: Index) -> None:
    twice = [name for name, count in Counter(app.id for app in index.apps).items() if count > 1]
    assert twice == []
    packages = Counter((app.suite, app.case) for app in index.apps)
    folders = {(app.suite, app.category, app.case, app.sealed) for app in index.apps}
    assert len(packages) == len(folders), "a case's name is unique in its suite"


def test_nothing_built_is_committed() -> None:
    done = subprocess.run(
        ["git", "ls-files", "corpus"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    binary = re.compile(r"\.(apk|dex|jar|aar|so|class|keystore|p12)$")
    assert [name for name in done.stdout.split("\n") if binary.search(name)] == []


def test_sources_say_which_package_they_are_in() -> None:
    strangers = []
    for path in (ROOT / "corpus").glob("*/*/*/*/Main.java"):
        suite, case = Path(path).parts[-4], Path(path).parts[-2]
        if f"package bench.{suite}.{case};" not in path.read_text("utf-8"):
            strangers.append(path.relative_to(ROOT).as_posix())
    assert strangers == []
