"""A visit is a record: what it holds, how it is judged again, and what a page can't do to us."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from appassay.api import check
from appassay.errors import ArtifactError
from appassay.recording import Record, open_record, pack
from appassay.recording.web import Options, browser, visit
from appassay.report import render
from conftest import ROOT
from corpus.sites import page_cases, served
from corpus.sites.serve import package

SHORT = "<!doctype html><meta name='viewport' content='width=device-width'><title>t</title>"


def _site(name: str, folder: Path) -> str:
    """Visit a labelled site, and return its address."""
    where, _, variant = name.rpartition("/")
    case = next(case for case in page_cases(ROOT / "corpus") if case.name == where)
    with served(case, next(v for v in case.variants if v.name == variant)) as url:
        visit(url, folder)
    return url


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The record of a page whose overlay can't be closed and whose package comes after a tap."""
    folder = tmp_path_factory.mktemp("web") / "visit"
    return folder, _site("u01/advert/breach", folder)


def _events(record: Record) -> list[dict[str, object]]:
    return [
        {"event": e.event, "state": e.state, "kind": e.kind, "active": e.active, **e.more}
        for e in record.events()
    ]


def test_a_visit_is_a_whole_record_that_says_which_time_is_virtual(
    visited: tuple[Path, str],
) -> None:
    folder, url = visited
    record = open_record(folder)
    record.check()
    header = record.header
    assert header.way == "web" and header.app.package == ""
    assert header.page is not None
    assert (header.page.url, header.page.final, header.page.status) == (url, url, 200)
    assert [state.state for state in header.states] == [f"W{n}" for n in range(7)]
    assert all(state.virtual for state in header.states)
    lasted = {state.state: state.ended - state.began for state in header.states}
    assert lasted["W0"] >= 15_000 and lasted["W4"] >= 180_000
    assert header.device.width == browser.WIDTH * browser.SCALE
    assert header.more["guard"] == browser.guards()[0]
    har = json.loads((folder / "network.har").read_text("utf-8"))
    assert any(entry["request"]["url"] == url for entry in har["log"]["entries"])


def test_a_download_is_told_by_its_hash_and_not_kept(visited: tuple[Path, str]) -> None:
    folder, _ = visited
    record = open_record(folder)
    (got,) = [event for event in _events(record) if event["event"] == "download"]
    data = package("/dl/redpack.apk")
    assert got["sha256"] == hashlib.sha256(data).hexdigest()
    assert got["package"] == "yes" and got["active"] and got["state"] == "W6"
    assert not [p for p in folder.rglob("*") if p.is_file() and data in p.read_bytes()]


def test_a_record_is_judged_again_as_it_was(visited: tuple[Path, str], tmp_path: Path) -> None:
    folder, _ = visited
    pack(folder, tmp_path / "visit.zip")
    first, again = check(folder), check(tmp_path / "visit.zip")
    assert first.counts == again.counts and first.counts["failed"] >= 2
    points = {point.id: point for clause in first.clauses for point in clause.points}
    assert points["U9.9"].outcome.value == "untested", "a page says nothing of the app"
    assert points["U2.5"].outcome.value == "untested"
    assert render(first, "json", "zh") != b""


def test_the_page_of_the_report_shows_the_picture_with_its_place_marked(
    visited: tuple[Path, str],
) -> None:
    folder, _ = visited
    report = check(folder, only=["C4.5"])
    shots = [s for c in report.clauses for p in c.points for f in p.findings for s in f.shots]
    assert shots and shots[0].image.startswith("data:image/jpeg;base64,")
    box = shots[0].boxes[0]
    assert 0 < (box[2] - box[0]) * (box[3] - box[1]) < shots[0].size[0] * shots[0].size[1] / 4
    for lang in ("zh", "en"):
        page = render(report, "html", lang).decode()
        assert shots[0].image in page
    assert "image/jpeg" not in render(report, "json", "en").decode()


def test_what_was_changed_is_refused(visited: tuple[Path, str], tmp_path: Path) -> None:
    shutil.copytree(visited[0], tmp_path / "visit")
    log = tmp_path / "visit" / "events.ndjson"
    log.write_bytes(log.read_bytes().replace(b'"download"', b'"downloap"'))
    with pytest.raises(ArtifactError, match="was changed"):
        check(tmp_path / "visit")


def test_a_saved_page_sees_no_file_beside_it_and_no_network(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "own.js").write_text("document.title = 'own script ran'", "utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        SHORT + "<p id='out'>waits</p><script src='page_files/own.js'></script><script>"
        "Promise.allSettled([fetch('/secret.txt').then(r => r.ok ? 'read' : 'refused'),"
        "fetch('http://example.com/')]).then(r => {"
        "document.getElementById('out').textContent = r[0].value + ' ' + r[1].status})</script>",
        "utf-8",
    )
    visit(page, tmp_path / "visit")
    record = open_record(tmp_path / "visit")
    assert record.header.page is not None
    assert record.header.page.saved and record.header.page.url == "page.html"
    assert record.header.page.title == "own script ran"
    texts = [node.text for window in record.windows() for node in window.nodes]
    assert "refused rejected" in texts and "read" not in " ".join(texts)


@pytest.mark.parametrize(
    "script",
    [
        "setInterval(() => { for (let i = 0; i < 400; i++)"
        " document.body.append(document.createElement('button')) }, 20)",
        "setTimeout(() => { while (true); }, 2000)",
    ],
    ids=["grows without end", "never gives way"],
)
def test_a_page_that_keeps_the_browser_busy_is_left_in_time(script: str, tmp_path: Path) -> None:
    page = tmp_path / "busy.html"
    page.write_text(f"{SHORT}<p>text</p><script>{script}</script>", "utf-8")
    visit(page, tmp_path / "visit", Options(patience=4))
    watches = {watch.what: watch for watch in open_record(tmp_path / "visit").header.watches}
    assert watches["windows"].level == watches["navigations"].level == "partial"
    report = check(tmp_path / "visit", only=["U2.1", "U2.3"])
    assert report.counts["passed"] == report.counts["inapplicable"] == 0


def test_what_is_missing_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ArtifactError, match="can't be opened"):
        visit("http://127.0.0.1:9/", tmp_path / "one")
    monkeypatch.setenv("ASSAY_CHROMIUM", "no-such-browser")
    with pytest.raises(ArtifactError, match=r"appassay\[web\].*apt-get install chromium"):
        visit("http://127.0.0.1:9/", tmp_path / "two")


def test_a_record_of_a_page_and_one_of_an_app_are_told_apart(
    visited: tuple[Path, str], tmp_path: Path
) -> None:
    from recording.made import write

    write(tmp_path / "run", ())
    with pytest.raises(ArtifactError, match="not a visit to a web page"):
        check(visited[0], records=[tmp_path / "run"])
    with pytest.raises(ArtifactError, match="not a run of an app"):
        check(tmp_path / "run", records=[visited[0]])
