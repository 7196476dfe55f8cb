"""The peers' side: the list all of them are given, the grep, and answers that are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from appassay.bench import Answer
from benchmarks.accuracy import KNOWN, Kept, bars, faster
from benchmarks.peers.apis import Api, Lists, descriptor, load
from benchmarks.peers.grep import Code, answer, is_password, reachable

READ = Api("Landroid/telephony/TelephonyManager;", "getDeviceId", "()Ljava/lang/String;")
LOG = Api("Landroid/util/Log;", "i", "(Ljava/lang/String;Ljava/lang/String;)I")
START = Api("Landroid/app/Activity;", "startActivity", "(Landroid/content/Intent;)V")
HEARD = Api(
    "Landroid/location/LocationListener;", "onLocationChanged", "(Landroid/location/Location;)V"
)
TEXT = Api("Landroid/widget/EditText;", "getText", "()Landroid/text/Editable;")
LISTS = Lists(frozenset({READ}), frozenset({HEARD}), frozenset({LOG, START}))
MAIN, WORK, IDLE = (Api(f"La/{name};", "run", "()V") for name in ("Main", "Work", "Idle"))


def _code(calls: dict[Api, set[Api]], **more: object) -> Code:
    parts: dict[str, object] = {"parents": {}, "creates": {}, "components": ["La/Main;"], **more}
    return Code(calls=calls, **parts)  # type: ignore[arg-type]


def test_types_are_named_as_in_a_dex_file() -> None:
    names = ("int", "java.lang.String", "byte[]", "android.os.Build$VERSION[][]")
    assert [descriptor(name) for name in names] == [
        "I", "Ljava/lang/String;", "[B", "[[Landroid/os/Build$VERSION;",
    ]  # fmt: skip


def test_the_list_holds_what_the_corpus_calls_sources_and_sinks() -> None:
    lists = load()
    assert {READ} < lists.sources
    assert {HEARD} < lists.callbacks
    assert {LOG, START} < lists.sinks
    assert not lists.sources & lists.sinks


def test_a_line_that_is_neither_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("% a note\n<a.B: void c()> -> _SURCE_\n")
    with pytest.raises(ValueError, match="_SURCE_"):
        load(path)


def test_only_what_a_component_leads_to_counts_as_flow() -> None:
    calls = {MAIN: {WORK}, WORK: {READ, LOG}, IDLE: set()}
    assert answer(_code(calls), LISTS) == {"flows": [{}], "points": {"U9.9": "failed"}}
    calls = {MAIN: set(), WORK: set(), IDLE: {READ, LOG}}
    assert answer(_code(calls), LISTS) == {"flows": [], "points": {"U9.9": "failed"}}
    assert answer(_code({MAIN: {LOG}}), LISTS) == {"flows": [], "points": {"U9.9": "passed"}}


def test_methods_of_objects_that_are_made_are_reached() -> None:
    code = _code({MAIN: set(), WORK: {READ}, IDLE: set()}, creates={MAIN: {"La/Work;"}})
    assert reachable(code) == {MAIN, WORK}


def test_inherited_methods_are_those_of_the_platform() -> None:
    own = Api("La/Main;", START.name, START.descriptor)
    parents = {"La/Main;": ("La/Base;",), "La/Base;": ("Landroid/app/Activity;",)}
    code = _code({MAIN: {READ, own}}, parents=parents)
    assert answer(code, LISTS)["flows"] == [{}]
    # One that the app defines itself is the app's.
    assert answer(_code({MAIN: {READ, own}, own: set()}, parents=parents), LISTS)["flows"] == []


def test_a_callback_is_a_source_where_its_interface_is_implemented() -> None:
    own = Api("La/Ear;", HEARD.name, HEARD.descriptor)
    calls: dict[Api, set[Api]] = {MAIN: {LOG}, own: set()}
    heard = _code(calls, parents={"La/Ear;": ("Ljava/lang/Object;", HEARD.type)})
    assert answer(heard, LISTS)["flows"] == [{}]
    assert answer(_code(calls), LISTS)["flows"] == []


def test_a_field_is_a_source_where_there_is_a_password() -> None:
    calls = {MAIN: {TEXT, LOG}}
    assert answer(_code(calls, has_password=True), LISTS)["flows"] == [{}]
    assert answer(_code(calls), LISTS)["flows"] == []
    types = {"0x81": True, "0x00000012": True, "0x1": False, "textPassword": True, "": False}
    assert {text: is_password(text) for text in types} == types


@dataclass
class _Tool:
    asked: list[str] = field(default_factory=list)

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        self.asked += [apk.name for apk in apks]
        return [Answer("t", error="late" if apk.name == "slow" else "") for apk in apks]


def test_a_peer_is_asked_again_only_when_app_or_setup_changed(tmp_path: Path) -> None:
    tool, apks = _Tool(), [tmp_path / name for name in ("a", "b")]
    for apk in apks:
        apk.write_text(apk.name)
    file = tmp_path / "kept" / "t.json"
    first = Kept(tool, file, "1").ask_all(apks, 1)
    assert Kept(tool, file, "1").ask_all(apks, 1) == first
    assert tool.asked == ["a", "b"]
    apks[1].write_text("changed")
    Kept(tool, file, "1").ask_all(apks, 1)
    assert tool.asked == ["a", "b", "b"]
    Kept(tool, file, "2").ask_all(apks, 1)
    assert tool.asked == ["a", "b", "b", "a", "b"]


def test_a_failure_is_told_but_not_kept(tmp_path: Path) -> None:
    tool, apk = _Tool(), tmp_path / "slow"
    apk.write_text("x")
    for _ in range(2):
        assert Kept(tool, tmp_path / "t.json", "1").ask_all([apk], 1)[0].error == "late"
    assert tool.asked == ["slow", "slow"]


def test_a_peer_that_was_not_run_well_misses_a_bar() -> None:
    from appassay.bench import Found

    right = {name: Answer("FlowDroid 2", flows=(Found(),) * leaks) for name, leaks in KNOWN.items()}
    assert all(met for _, met in bars({"FlowDroid 2": right}))
    nothing = {name: Answer("FlowDroid 2", flows=()) for name in KNOWN}
    assert [met for _, met in bars({"FlowDroid 2": nothing})] == [False, True, True]
    broken = {name: Answer("FlowDroid 2", error="out of memory") for name in KNOWN}
    assert [met for _, met in bars({"FlowDroid 2": broken})] == [False, True, False]
    name = next(iter(KNOWN))
    blind = right | {name: Answer("FlowDroid 2", flows=(Found(),), note="no java.lang.Thread")}
    assert [met for _, met in bars({"FlowDroid 2": blind})] == [True, False, True]


def test_flows_are_compared_by_their_own_cost() -> None:
    ours = {"a": Answer("appassay 1", cpu_s=9.0, stages={"check": 8.0, "flows": 1.0})}
    peer = {"a": Answer("FlowDroid 2", cpu_s=50.0), "b": Answer("FlowDroid 2", cpu_s=50.0)}
    assert faster({"appassay 1": ours, "FlowDroid 2": peer})[1]
    assert not faster({"appassay 1": ours, "FlowDroid 2": {"a": Answer("x", cpu_s=49.0)}})[1]
    assert not faster({"FlowDroid 2": peer})[1]
