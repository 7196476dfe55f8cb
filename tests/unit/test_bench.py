"""The ruler itself: counting, intervals, and what counts as no answer."""

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from appassay.bench import (
    FORMAT,
    Answer,
    App,
    Command,
    Event,
    Found,
    Measured,
    by_category,
    by_point,
    details,
    exact_flows,
    load,
    markdown,
    wilson,
)
from appassay.bench.index import Spot
from appassay.errors import ConfigError


def _app(
    variant: str, truth: dict[str, str], *, suite: str = "points", **more: Any
) -> dict[str, Any]:
    return {
        "id": f"{suite}/u1/case/{variant}", "suite": suite, "category": "u1", "case": "case",
        "variant": variant, "sealed": False, "package": "a.b", "apk": "app.apk", "sha256": "0",
        "why": "for the test", "expect": [{"point": p, "verdict": v} for p, v in truth.items()],
        **more,
    }  # fmt: skip


def _index(folder: Path, *apps: dict[str, Any]) -> tuple[App, ...]:
    (folder / "app.apk").touch()
    path = folder / "index.json"
    path.write_text(json.dumps({"format": 1, "digest": "d" * 64, "apps": apps}))
    return load(path).apps


def _spot(line: int) -> dict[str, Any]:
    return {"file": "Main.java", "line": line}


def test_wilson_is_that_of_the_textbook() -> None:
    # 81 of 263, from R. G. Newcombe, Statistics in Medicine 17 (1998), table I: 0.2553 to 0.3662.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(5, 5)[1] == 1.0
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("truth", "said", "field"),
    [
        ("failed", "failed", "tp"),
        ("failed", "suspect", "tp"),
        ("failed", "passed", "fn"),
        ("failed", "inapplicable", "fn"),
        ("failed", "review", "missed"),
        ("failed", "untested", "missed"),
        ("passed", "suspect", "fp"),
        ("passed", "passed", "tn"),
        ("inapplicable", "passed", "tn"),
        ("passed", "untested", "left"),
        ("suspect", "suspect", "open_flagged"),
        ("suspect", "review", "open_flagged"),
        ("suspect", "passed", "open_cleared"),
    ],
)
def test_each_answer_is_counted_once(tmp_path: Path, truth: str, said: str, field: str) -> None:
    apps = _index(tmp_path, _app("a", {"U1.4": truth}))
    counts = by_point(apps, {apps[0].id: Answer("t", {"U1.4": said})})["U1.4", False]
    figures = {name: getattr(counts, name) for name in counts.__slots__}
    assert {name for name, figure in figures.items() if figure} == {field}


def test_a_wrong_failed_is_told_from_a_wrong_suspect(tmp_path: Path) -> None:
    apps = _index(tmp_path, _app("a", {"U1.4": "passed"}), _app("b", {"U1.4": "passed"}))
    said = {apps[0].id: "failed", apps[1].id: "suspect"}
    answers = {name: Answer("t", {"U1.4": verdict}) for name, verdict in said.items()}
    counts = by_point(apps, answers)["U1.4", False]
    assert (counts.fp, counts.wrong_failed) == (2, 1)


def test_a_tool_that_gives_no_answer_is_not_right(tmp_path: Path) -> None:
    apps = _index(tmp_path, _app("clean", {}, suite="flow", flow=[]))
    for answer in (Answer("t", error="out of memory", flows=()), Answer("t")):
        counts = by_category(apps, {apps[0].id: answer})["flow", "u1", False]
        assert (counts.tn, counts.left) == (0, 1)


def test_flows_are_counted_by_both_lines(tmp_path: Path) -> None:
    truth = [{"source": _spot(3), "sink": _spot(5)}, {"source": _spot(4), "sink": _spot(5)}]
    apps = _index(tmp_path, _app("leak", {}, suite="flow", flow=truth))
    found = [(3, 5), (3, 6)]
    flows = tuple(Found(Spot("Main.java", a), Spot("Main.java", b)) for a, b in found)
    answers = {apps[0].id: Answer("t", flows=(*flows, Found()))}
    exact = exact_flows(apps, answers)
    assert (exact.found, exact.missed, exact.strange, exact.endless) == (1, 1, 1, 1)
    assert by_category(apps, answers)["flow", "u1", False].tp == 1


def test_a_tool_is_not_asked_about_points_it_never_speaks_of(tmp_path: Path) -> None:
    apps = _index(tmp_path, _app("a", {"U9.9": "failed", "C3.3": "failed"}))
    answers = {apps[0].id: Answer("t", {"U9.9": "failed"})}
    assert set(by_point(apps, answers)) == {("U9.9", False)}
    assert by_category(apps, answers)["points", "u1", False].missed == 0


def _consent(folder: Path, **label: str) -> tuple[App, ...]:
    return _index(
        folder,
        _app("a", {}, suite="consent")
        | {"expect": [{"point": "U9.9", "verdict": "failed", **label}]},
    )


def _shares(apps: tuple[App, ...], verdict: str, *events: Event) -> list[tuple[int, int]]:
    found = details(apps, {apps[0].id: Answer("t", {"U9.9": verdict}, events=events)})
    return [
        (share.right, share.of)
        for row in found.values()
        for share in (row.state, row.kind, row.owner, row.whole)
    ]


def test_details_must_hold_in_one_event(tmp_path: Path) -> None:
    apps = _consent(tmp_path, state="R0", kind="imei", owner="umeng")
    late = Event("U9.9", "failed", "R2", "imei", "umeng_common")
    other = Event("U9.9", "failed", "R0", "mac", "app")
    assert _shares(apps, "failed", late, other) == [(1, 1), (1, 1), (1, 1), (0, 1)]
    right = Event("U9.9", "failed", "R0", "imei", "umeng_common")
    assert _shares(apps, "failed", late, right)[-1] == (1, 1)


def test_details_are_asked_of_flagged_breaches_and_named_fields_alone(tmp_path: Path) -> None:
    apps = _consent(tmp_path, kind="imei")
    event = Event("U9.9", "suspect", "", "imei", "app")
    assert _shares(apps, "suspect", event) == [(0, 0), (1, 1), (1, 1), (1, 1)]
    assert _shares(apps, "passed", event) == []
    elsewhere = Event("U9.1", "failed", "", "imei", "app")
    assert _shares(apps, "failed", elsewhere)[-1] == (0, 1)


def test_the_page_shows_open_and_sealed_apart(tmp_path: Path) -> None:
    sealed = _app("b", {"U1.4": "failed"}) | {"sealed": True}
    apps = _index(tmp_path, _app("a", {"U1.4": "failed"}), sealed)
    said = {apps[0].id: "failed", apps[1].id: "passed"}
    answers = {"t 1": {name: Answer("t 1", {"U1.4": v}) for name, v in said.items()}}
    page = markdown(apps, Measured(FORMAT, "2026-01-31", "abc", "d" * 64, answers))
    assert "| U1.4 | 1 | 1 | 0 | 0 | 0 |" in page
    assert "| U1.4 (sealed) | 1 | 0 | 0 | 1 | 0 |" in page
    assert "| points (sealed) | t 1 | 1 | 0 | 0 | 1 | 0 |" in page
    assert f"Measured on 2026-01-31, commit `abc`, 2 apps of corpus `{'d' * 16}`, 1 of them" in page


def test_a_command_is_asked_and_its_failure_told(tmp_path: Path) -> None:
    good = 'import json,sys; print(json.dumps({"tool": "x 1", "flows": [], "apk": sys.argv[1]}))'
    bad = 'import sys; sys.exit("line one\\nno memory")'
    told = [
        Command.parse(f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}").ask(tmp_path)
        for code in (good, bad, "print('{')")
    ]
    assert told[0] == Answer("x 1", flows=())
    assert told[1].error == "no memory"
    assert "not an answer" in told[2].error


def test_an_index_without_its_apps_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    with pytest.raises(ConfigError, match="run `make corpus`"):
        load(path)
    path.write_text(json.dumps({"format": 1, "digest": "", "apps": [_app("a", {})]}))
    with pytest.raises(ConfigError, match=r"app\.apk is missing"):
        load(path)
    path.write_text(json.dumps({"format": 9, "digest": "", "apps": []}))
    with pytest.raises(ConfigError, match="format 9"):
        load(path)
