"""Every app of the corpus, as the platform's own tools see it."""

import hashlib
import re
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from appassay.bench import App, Index, load
from conftest import ROOT

FOLDER = ROOT / "build" / "corpus"


@pytest.fixture(scope="module")
def index() -> Index:
    """The corpus; `make corpus` builds it."""
    return load(FOLDER / "index.json")


def _badging(app: App) -> str:
    done = subprocess.run(
        ["aapt", "dump", "badging", FOLDER / app.apk], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{app.id}: {done.stderr}"
    return done.stdout


def test_aapt_reads_every_app(index: Index) -> None:
    with ThreadPoolExecutor(4) as pool:
        for app, text in zip(index.apps, pool.map(_badging, index.apps), strict=True):
            assert f"package: name='{app.package}'" in text, app.id


def test_the_stock_verifier_accepts_the_signatures(index: Index) -> None:
    # The builder asks the verifier's library about each; here a part goes to the stock command.
    for app in index.apps[::25]:
        if "unsigned" in app.variant:
            continue
        done = subprocess.run(
            ["apksigner", "verify", FOLDER / app.apk], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{app.id}: {done.stdout}{done.stderr}"


def test_the_files_are_those_of_the_index(index: Index) -> None:
    for app in index.apps:
        assert hashlib.sha256((FOLDER / app.apk).read_bytes()).hexdigest() == app.sha256, app.id


def test_ids_are_told_apart(index: Index) -> None:
    twice = [name for name, count in Counter(app.id for app in index.apps).items() if count > 1]
    assert twice == []
    packages = Counter((app.suite, app.case) for app in index.apps)
    folders = {(app.suite, app.category, app.case) for app in index.apps}
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
