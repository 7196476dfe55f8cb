"""An app that shows that code, time, reflection and components work as on a phone."""

from collections.abc import Iterator

import msgspec
import pytest

from appassay.knowledge.models import models
from appassay.recording import Record
from appassay.recording.virtual import hooks
from appassay.recording.virtual.told import Teller
from virtual.made import built, recorded, texts, toolbox

SAID = """attached
provider
application
steps 6
sorted [fig, pear, apple]
type java.util.List<java.lang.String>
mark shapes[1, 2]GREENString
field 0
names Markedsay
numbers -Infinity false 8 2147483647 中
switch 23
caught divided at last
refused SecurityException"""
LATE = {
    "handler after 2.0", "executor after 3.0", "timer after 4.0", "thread after 5.0",
    "latch false after 6.0", "service started", "bound true", "broadcast tell",
    "result 9 -1 answer",
}  # fmt: skip


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The record of one run."""
    folder = tmp_path_factory.mktemp("shapes")
    with toolbox(folder) as tools:
        apk = built("plain/shapes", "plain", tools, folder, {})
    done, record, _ = recorded(apk, folder / "record.zip", seconds=9)
    assert not done.cut
    yield record


def test_code_means_what_it_meant(ran: Record) -> None:
    assert not [event.args for event in ran.events() if event.event == "uncaught"]
    lines = max(texts(ran), key=len).split("\n")
    assert lines[:13] == SAID.split("\n")
    assert set(lines[13:]) == LATE


def test_reads_by_reflection_and_what_is_given_away_are_told(ran: Record) -> None:
    events = list(ran.events())
    reads = {event.kind: event for event in events if event.event == "source"}
    assert reads["imei"].denied == ("READ_PHONE_STATE",)
    assert reads["imei"].stack[-1].method == "hidden()"
    assert reads["serial"].stack[-1].method == "hidden()"
    (given,) = [event for event in events if event.event == "sink"]
    assert (given.kind, given.kinds, given.clear) == ("log", ("serial",), ("serial",))


def test_starts_and_requests_are_told(ran: Record) -> None:
    told = {(event.event, event.kind): event.args for event in ran.events()}
    assert told["start.service", "own"][0] == "component=bench.flow.shapes.Worker"
    assert told["start.bind", "own"][0] == "component=bench.flow.shapes.Worker"
    assert told["start.broadcast", "own"][:2] == ("component=bench.flow.shapes.Told", "action=tell")
    assert told["start.activity", "own"][0] == "component=bench.flow.shapes.Second"
    assert told["permission.request", ""] == ("android.permission.CAMERA",)


def test_every_source_of_the_models_has_a_rule() -> None:
    rows = [line.split("\t") for line in hooks.rules().splitlines()]
    assert all(len(row) == 9 for row in rows)
    ruled = {(row[1], row[2], row[5]) for row in rows}
    for row in models()["rows"]:
        if "source" in row:
            for method in row["methods"]:
                assert (row["class"], method.partition("(")[0], row["source"]) in ruled


@pytest.mark.parametrize(
    "told",
    [
        {"event": "source", "t": 1, "kinds": ["no such kind"]},
        {"event": "no.such.event", "t": 1},
        {"event": "source", "t": "1"},
        {"event": "source"},
        {"event": "source", "t": 1, "stack": [{"method": "m()"}]},
    ],
)
def test_what_makes_no_sense_is_not_taken(told: dict[str, object]) -> None:
    with pytest.raises((msgspec.ValidationError, ValueError)):
        Teller("a.b").seen(told, 0)


def test_windows_whose_elements_hang_in_a_circle_are_left_out() -> None:
    node = {"cls": "android.view.View", "bounds": [0, 0, 1, 1]}
    good = {"kind": "activity", "nodes": [node, {**node, "parent": 0}]}
    bad = {"kind": "dialog", "nodes": [{**node, "parent": 0}]}
    (window,) = Teller("a.b").windows([good, bad]) or ()
    assert (window.kind, window.package, len(window.nodes)) == ("activity", "a.b", 2)
    assert Teller("a.b").windows([{"kind": 1}]) is None
