"""A phone is recorded over adb, and judged as a person would who saw it.

The adb server is a stand-in that replays sessions (`sessions/`); adbutils and uiautomator2 are the
real ones.
"""

from pathlib import Path
from typing import Any

import pytest
from adbutils import AdbClient

from appassay import api
from appassay.model import Outcome, PointEntry, Report
from appassay.recording import AppSeen, Record, Seen, open_record
from appassay.recording.drive import plan as plans
from appassay.recording.drive.plan import Plan
from appassay.recording.phone.about import app
from appassay.recording.phone.adb import Adb, Clock
from appassay.recording.phone.phone import Setup
from appassay.recording.phone.run import Wanted, run
from phone.console import Console, leave_token
from phone.model import Stepped, load
from phone.server import Server

PACKAGE = "com.example.notes"


def record(
    target: Path, name: str, states: str, *, seconds: float = 5, walk: float = 30, ahead: float = 0,
    serial: str = "A1", console: Console | None = None, **flags: bool,
) -> Record:  # fmt: skip
    """Record an app that is on a phone; the time of both goes on only where somebody waits."""
    clock = Stepped()
    phone = load(name, clock=clock, ahead=ahead)
    phone.flags |= {"installed": True, **flags}
    if console is not None:
        console.phone = phone
    with Server({serial: phone}) as server:
        adb = Adb(AdbClient("127.0.0.1", server.port).device(serial))
        setup = Setup(app=app(adb, PACKAGE) or AppSeen(package=PACKAGE), hooks=False)
        plan = Plan(states=plans.states(states), seconds=seconds, walk=walk, pace=2.5)
        wanted = Wanted(target=target, setup=setup, plan=plan, made_by="tests")
        ticks = Clock(clock.monotonic, clock.wall, clock.sleep)
        run(adb, wanted, lambda _: None, ticks)
    made = open_record(target)
    made.check()
    return made


def events(made: Record, *names: str) -> list[Seen]:
    return [seen for seen in made.events() if not names or seen.event in names]


def point(report: Report, name: str) -> PointEntry:
    return next(p for clause in report.clauses for p in clause.points if p.id == name)


def watch(made: Record, name: str) -> Any:
    return next(w for w in made.header.watches if w.what == name)


def test_an_app_that_asks_first(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "compliant", "R0-R3,R7", ahead=3.5)
    told = [(s.event, s.state, s.agreed) for s in events(made, "consent.asked", "user.agreed")]
    assert told == [
        ("consent.asked", "R0", False),
        # Refused, it goes on without asking: what follows an agreement is seen in a new install.
        ("consent.asked", "R0", False),
        ("user.agreed", "R2", True),
        ("consent.asked", "R0", False),
        ("user.agreed", "R7", True),
    ]
    assert {(s.state, s.agreed, s.kind) for s in events(made, "source")} == {
        ("R3", True, "contacts")
    }
    (refused,) = [s.did for s in made.header.states if s.state == "R1"]
    assert refused == "点击“不同意” (refused)"
    asked = events(made, "permission.request", "permission.granted", "permission.denied")
    assert {(s.event, s.state, s.args) for s in asked} == {
        ("permission.request", "R3", ("android.permission.READ_CONTACTS",)),
        ("permission.granted", "R3", ("android.permission.READ_CONTACTS",)),
        ("permission.request", "R7", ("android.permission.READ_CONTACTS",)),
        ("permission.denied", "R7", ("android.permission.READ_CONTACTS",)),
    }
    device = made.header.device
    assert (device.system, device.sdk, device.width, device.density) == (
        "Android 14",
        34,
        1080,
        440,
    )
    assert made.header.began.endswith("+08:00")
    assert made.header.more["clock"].partition(": ")[2].startswith(("+3.4", "+3.5"))
    assert watch(made, "windows").level == "full" and watch(made, "calls").level == "partial"
    report = api.check(tmp_path / "r.zip")
    assert [p.id for c in report.clauses for p in c.points if p.outcome is Outcome.FAILED] == []


def test_the_walk_reaches_what_lies_behind_two_taps(tmp_path: Path) -> None:
    made = record(tmp_path / "r", "compliant", "R3", walk=90)
    texts = {node.text for window in made.windows() for node in window.nodes}
    assert {"隐私政策全文", "反馈成功，受理编号 20261127001", "客服热线 400-800-1234"} <= texts
    kinds = {(w.kind, w.package, w.activity) for w in made.windows()}
    assert ("dialog", PACKAGE, "com.example.notes.Main") in kinds
    assert ("activity", PACKAGE, "com.example.notes.Policy") in kinds
    assert all(window.screen for window in made.windows())
    # What is on screen is kept a second after each tap, changed or not.
    times = [window.t for window in made.windows()]
    taps = [seen.t for seen in events(made, "user.tap")][:-1]
    assert taps and all(any(t + 1000 <= time for time in times) for t in taps)


def test_a_read_before_consent(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "early", "R0-R1", ahead=-7200)
    (read,) = events(made, "source")
    assert (read.state, read.kind, read.agreed) == ("R0", "cell_info", False)
    assert read.t < 8_000
    assert {s.args for s in events(made, "connect")} == {("203.0.113.7:443",)}
    found = point(api.check(tmp_path / "r.zip"), "U9.9")
    assert found.outcome is Outcome.FAILED
    assert "cell towers" in found.findings[0].message.en


def test_an_app_that_quits_when_refused(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "quits", "R0-R2")
    assert {s.state for s in events(made, "process.exit")} == {"R1"}
    assert [s.state for s in made.header.states] == ["R0", "R1", "R2"]
    # It asks again when it is opened again, and is agreed to there.
    assert [s.state for s in events(made, "consent.asked")] == ["R0", "R1"]
    assert [s.state for s in events(made, "user.agreed")] == ["R2"]


def test_an_app_that_asks_for_permissions_at_once(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "asks", "R0-R1,R7")
    first = events(made, "permission.request")[0]
    assert (first.state, first.args) == ("R0", ("android.permission.READ_PHONE_STATE",))
    assert first.more["text"] == "是否允许“记事本”获取手机/电话权限？"
    ends = events(made, "denial.ends")
    assert ends[0].args == ("android.permission.READ_PHONE_STATE",) and ends[0].state == "R7"
    report = api.check(tmp_path / "r.zip")
    assert point(report, "U8.2").outcome is Outcome.FAILED
    assert point(report, "U10.3").outcome is Outcome.FAILED


def test_an_advertisement_without_close(tmp_path: Path) -> None:
    record(tmp_path / "r.zip", "ad", "R0-R2")
    found = point(api.check(tmp_path / "r.zip"), "U4.1")
    # A cross may be painted where no element tells of it: a person compares the picture.
    assert found.outcome is Outcome.SUSPECT
    assert "限时特惠" in found.findings[0].message.zh


def test_a_walk_sets_off_a_shake_advertisement(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    leave_token(tmp_path)
    with Console() as console:
        made = record(
            tmp_path / "r.zip", "shake", "R3", walk=100, serial=f"emulator-{console.port}",
            console=console,
        )  # fmt: skip
    assert made.header.device.virtual
    moved = events(made, "user.motion")
    assert [s.args[0] for s in moved][:2] == ["T0 still", "T1 walking"]
    assert moved[1].args[1:] == ("force=4", "turn=12", "seconds=4")
    opened = events(made, "start.activity")
    assert {(s.kind, s.args[0]) for s in opened} == {("other", "package=com.example.shop")}
    assert {s.args for s in events(made, "call")} == {("android.sensor.accelerometer",)}
    found = point(api.check(tmp_path / "r.zip"), "U4.5")
    assert found.outcome is Outcome.FAILED
    assert any("walking" in finding.message.en for finding in found.findings)


def test_an_old_phone_says_less(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "old", "R0-R1")
    assert made.header.device.system == "Android 8.0.0"
    assert watch(made, "windows").level == "partial"
    assert "uiautomator2" in watch(made, "windows").why
    assert [(s.kind, s.state) for s in events(made, "source")] == [("cell_info", "R0")]
    assert {w.kind for w in made.windows() if w.package == PACKAGE} == {"activity", "dialog"}
    assert "±0.5" in made.header.more["clock"] or "±0.6" in made.header.more["clock"]
    assert point(api.check(tmp_path / "r.zip"), "U9.9").outcome is Outcome.FAILED


def test_a_pulled_cable(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "pulled", "R0-R3")
    assert [s.state for s in made.header.states][-1] == "R3"
    assert made.header.more["cut"].startswith("lost: ")
    assert all(w.level != "full" and "中途断开" in w.why for w in made.header.watches)
    report = api.check(tmp_path / "r.zip")
    assert point(report, "U9.9").outcome is Outcome.FAILED
    assert not [p.id for c in report.clauses for p in c.points if p.outcome is Outcome.PASSED]


def test_a_rooted_phone_that_starts_an_app_at_boot(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "rooted", "R5-R6")
    assert made.header.device.rooted
    (start,) = events(made, "process.start")
    assert (start.state, start.process) == ("R6", f"{PACKAGE}:push")
    assert start.cause == f"broadcast {PACKAGE}/.BootReceiver"
    assert any(link.file == "raw/appops-R6.txt" for link in made.chain)
    assert watch(made, "logs").level == "full"
    found = point(api.check(tmp_path / "r.zip"), "U6.2")
    assert found.outcome is Outcome.SUSPECT, "it starts itself, and nobody told the user what for"


def test_a_process_that_can_not_be_ended(tmp_path: Path) -> None:
    made = record(tmp_path / "r.zip", "compliant", "R5", stubborn=True)
    assert "could not be ended" in made.header.more["R5 skipped"]
    assert events(made) == []
