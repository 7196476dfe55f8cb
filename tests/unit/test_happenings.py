"""From what a run tells to events, owners, coverage, and the words of reports."""

import json
import xml.etree.ElementTree as ET
from typing import Any, cast

import jsonschema
import pytest

from appassay.assess import assess, load_pack
from appassay.extract.doer import Doers
from appassay.extract.run import Told, coverage, events, run_of, why_not
from appassay.extract.sdk import Owners
from appassay.knowledge.models import models
from appassay.model import APP, Artifact, Event, Frame, Lang, Level, Outcome, Owner, Packer, Report
from appassay.report import render
from appassay.report.html.picture import DEEP, draw
from appassay.report.timeline import line, telling
from appassay.stored import facts_from
from conftest import ROOT
from support.native import element, reading

ASKS = ["请阅读隐私政策", "同意", "不同意"]


def _frame(cls: str, line: int = 7) -> dict[str, Any]:
    return {"class": cls, "method": "run()", "file": "A.java", "line": line, "pc": 3, "code": ""}


def _event(number: int, **more: Any) -> dict[str, Any]:
    row = {
        "id": number, "state": "R0", "agreed": False, "time": 0, "event": "source",
        "kind": "android_id", "kinds": [], "certainty": "must", "api": "a.B.c", "args": [],
        "entry": "", "cause": "", "denied": "", "stack": [_frame("com.example.app.Main")],
        "sources": [],
    }  # fmt: skip
    return row | more


def _told(*rows: dict[str, Any], **more: Any) -> Told:
    followed = {
        "steps": 9, "executed": 9, "entered": 10, "instructions": 20, "methods": 2,
        "cuts": {}, "unmodelled": {},
    }  # fmt: skip
    told = {"events": list(rows), "flows": [], "consent": None, "coverage": followed} | more
    return cast(Told, told)


def test_a_source_has_its_kind_and_a_sink_what_it_is_given_in_clear() -> None:
    flow = {"source": 0, "sink": 1, "certainty": "must", "hashed": False, "implicit": False}
    sink = _event(1, event="sink", kind="log", kinds=["android_id"], sources=[0])
    source, given = events(_told(_event(0), sink, flows=[flow]))
    assert source.kinds == ("android_id",) and source.clear == ()
    assert given.clear == ("android_id",)
    hashed = events(_told(_event(0), sink, flows=[flow | {"hashed": True}]))[1]
    assert hashed.clear == ()


def test_the_place_of_an_event_is_the_innermost_call() -> None:
    stack = [_frame("com.example.app.Main", 3), _frame("com.example.app.Work", 9)]
    event = events(_told(_event(0, stack=stack)))[0]
    assert str(event.at) == "com.example.app.Work.run():9"
    assert event.path[0].startswith("com.example.app.Main.run()")


def test_the_consent_window_stands_behind_the_window_that_showed_it() -> None:
    window = _event(0, event="window.dialog", kind="", args=ASKS, time=500)
    later = _event(1, time=900)
    found = events(_told(window, later, consent=ASKS))
    assert [event.event for event in found] == ["window.dialog", "consent.asked", "source"]
    assert found[1].time == 500 and found[1].args == tuple(ASKS)


@pytest.fixture
def doers() -> Doers:
    manifest = element("manifest", element("application"), package="com.example.app")
    native = reading(manifest)
    return Doers(native, Owners(native))


@pytest.mark.parametrize(
    ("stack", "owner"),
    [
        (["com.example.app.Main"], APP),
        (["com.example.app.Main", "com.umeng.commonsdk.UMConfigure"], "umeng_common"),
        # a helper that a shrinker renamed belongs to whoever calls it
        (["com.umeng.commonsdk.UMConfigure", "a.b.c"], "umeng_common"),
        # code of the app that an SDK calls back is the app's
        (["com.umeng.commonsdk.UMConfigure", "com.example.app.Main$1"], APP),
        (["com.example.app.Main", "com.lantern.metrics.Lantern"], "lantern"),
        (["com.example.app.Main", "kotlinx.coroutines.Job", "androidx.core.A"], APP),
        ([], APP),
    ],
)
def test_the_innermost_call_that_can_be_told_owns_an_event(
    doers: Doers, stack: list[str], owner: Owner | str
) -> None:
    found = doers.of([Frame(cls=name, method="run()") for name in stack])
    assert (found.sdk if isinstance(owner, str) else found) == owner


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"executed": 0, "entered": 0}, "nothing_ran"),
        ({"executed": 1}, "little_ran"),
        ({"cuts": {"R0: too many messages": 2}}, "run_cut"),
        ({"unmodelled": {"android.content.ContentResolver.query": 1}}, "run_unread"),
    ],
)
def test_a_run_that_missed_something_clears_nobody(more: dict[str, Any], why: str) -> None:
    told = _told()
    told["coverage"] |= more
    found = coverage(run_of(told))
    assert found.level is Level.PARTIAL
    assert [gap.why for gap in found.gaps] == [why]


def test_cuts_in_later_states_and_harmless_ones_leave_the_launch_adequate() -> None:
    told = _told()
    lost = "a component whose class is not in the package"
    told["coverage"]["cuts"] = {"R4: too many messages": 1, f"R0: {lost}": 1}
    assert coverage(run_of(told)).level is Level.FULL


def test_packed_code_and_archives_are_not_run() -> None:
    manifest = element("manifest", package="com.example.app")
    code = reading(manifest)["code"] | {"dex": [{}]}
    native = reading(manifest, code=code)
    assert why_not(native, []) is None
    gap = why_not(native, [Packer(packer="x")])
    assert gap is not None and gap.why == "packed"
    archive = reading(manifest, code=code, artifact={"kind": "aar", "size": 1, "sha256": ""})
    gap = why_not(archive, [])
    assert gap is not None and gap.why == "not_run_library"


def test_every_event_a_model_row_names_has_words() -> None:
    from appassay.knowledge import wording

    named = {row["event"] for row in models()["rows"] if "event" in row}
    assert named <= set(wording()["event"])


# --- reports --------------------------------------------------------------------------------------

FACTS: list[dict[str, Any]] = [
    {"fact": "Package", "name": "com.example.app", "target_sdk": 34},
    {"fact": "Run", "executed": 9, "entered": 10, "consent": ASKS},
    {"fact": "Event", "event": "consent.asked", "args": ASKS},
    {
        "fact": "Event", "id": 1, "event": "source", "kind": "imei", "kinds": ["imei"],
        "time": 250, "api": "a.B.c", "owner": {"sdk": "jpush", "name": "JPush"},
        "at": {"member": "com.push.A.a()", "line": 3},
        "stack": [{"cls": "com.push.A", "method": "a()", "file": "A.java", "line": 3}],
    },
    {
        "fact": "Event", "id": 2, "state": "R2", "agreed": True, "event": "source",
        "kind": "oaid", "kinds": ["oaid"], "certainty": "may", "args": ["</script><b>"],
    },
]  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    facts = facts_from(FACTS, evidence=["manifest", "static_code", "machine_run"])
    artifact = Artifact(name="a.apk", sha256="0" * 64, size=1, kind="apk")
    return assess(artifact, facts, load_pack(), tool="appassay 0")


def test_a_finding_says_when_how_sure_whose_and_what_kind(report: Report) -> None:
    point = next(p for c in report.clauses for p in c.points if p.id == "U9.9")
    assert point.outcome is Outcome.FAILED
    finding = point.findings[0]
    assert (finding.moment, finding.certainty, finding.data_kinds) == ("R0", "must", ("imei",))
    assert finding.owner.sdk == "jpush"
    assert "0.25" in finding.message.en and "IMEI" in finding.message.zh
    assert finding.evidence[0].path == ("com.push.A.a() (A.java:3)",)


def test_json_tells_the_run_as_documented(report: Report) -> None:
    schema = json.loads((ROOT / "docs/reference/report.schema.json").read_text("utf-8"))
    tree = json.loads(render(report, "json", "en"))
    jsonschema.validate(tree, schema)
    assert [e["event"] for e in tree["run"]["events"]] == ["consent.asked", "source", "source"]
    assert [e["strict"] for e in tree["run"]["events"]] == [False, True, True]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_picture_has_lanes_marks_and_the_answer(report: Report, lang: Lang) -> None:
    page = render(report, "html", lang).decode()
    start = page.index('<svg viewBox="0 0 1000')
    svg = ET.fromstring(page[start : page.index("</svg>", start) + 6])  # noqa: S314 # our own text
    classes = [node.get("class") or "" for node in svg.iter()]
    assert "t-consent" in classes
    assert "t-mark t-bad" in classes and "t-mark t-fine t-may" in classes
    assert len([c for c in classes if c == "t-owner"]) == 2
    tips = [node.text or "" for node in svg.iter("title")]
    assert any("com.push.A.a():3" in tip for tip in tips)
    assert "</script><b>" not in page


def test_a_crowded_lane_counts_what_it_leaves_out(report: Report) -> None:
    rows = [FACTS[3] | {"id": n, "at": {"member": f"com.push.A.m{n}()"}} for n in range(300)]
    facts = facts_from([*FACTS[:3], *rows])
    many = assess(report.artifact, facts, load_pack(), tool="appassay 0")
    assert many.run is not None
    picture = draw(many.run, "en")
    assert picture is not None
    (lane,) = picture.lanes
    assert sum(count for _, _, count in lane.more) + len(lane.marks) == 300
    assert len({mark.y for mark in lane.marks}) <= DEEP
    assert all(0 < mark.x < picture.width for mark in lane.marks)


def test_a_line_of_the_trace_is_one_json_object() -> None:
    event = next(e for e in facts_from(FACTS).of(Event) if e.id == 1)
    row = json.loads(line(event))
    assert row["stack"][0]["class"] == "com.push.A"
    assert row["owner"]["sdk"] == "jpush"
    assert "\n" not in line(event)


def test_the_trace_shows_what_concerns_the_person() -> None:
    quiet = Event(event="window.activity")
    asked = Event(event="permission.request")
    assert telling([quiet, asked]) == [asked]


def test_without_a_run_the_log_s_points_are_untested(report: Report) -> None:
    facts = facts_from(FACTS[:1], none=["Event", "Run"], evidence=["manifest"])
    bare = assess(report.artifact, facts, load_pack(), tool="appassay 0")
    point = next(p for c in bare.clauses for p in c.points if p.id == "U9.9")
    assert point.outcome is Outcome.UNTESTED
    assert "machine_run" in point.waits_for
    assert bare.run is None
