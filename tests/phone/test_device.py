"""What a phone's maker owes is tried on a phone, and judged by what the phone did."""

from pathlib import Path

import pytest
from adbutils import AdbClient
from click.testing import CliRunner

from appassay import api
from appassay.cli import main
from appassay.model import Outcome, Text
from appassay.recording import AppSeen, open_record
from appassay.recording.drive.plan import Plan
from appassay.recording.phone.adb import Adb, Clock
from appassay.recording.phone.phone import Setup
from appassay.recording.phone.run import Wanted, examine
from appassay.recording.phone.terminal import Trials
from phone.model import Phone, Stepped, load
from phone.server import Server

PROBE = "com.example.probe"
POINTS = ("C10.1", "C10.2", "C10.3", "C10.4", "C11.1", "C11.2", "C11.3")


class Beside:
    """Who stands beside the phone: does what is asked, and says what is seen."""

    reactions: dict[str, str] = {}  # noqa: RUF012

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.asked: list[str] = []

    def do(self, text: Text) -> bool:
        self.asked.append(text.en)
        for word, flag in (("reset", "reset"), ("tracking", "off"), ("self-start", "switched")):
            if word in text.en:
                self.phone.flags[flag] = True
        for name, words in self.reactions.items():
            if f"appassay-{name}.apk" in text.en:
                node = {"text": words, "bounds": [80, 1440, 1000, 1600]}
                self.phone.session["window"]["confirm"]["node"] = [node]
                self.phone.go("confirm")
        return True

    def says(self, text: Text) -> bool | None:
        self.asked.append(text.en)
        return False

    def number(self, text: Text) -> int | None:
        self.asked.append(text.en)
        return 3


def outcomes(tmp_path: Path, session: str, **samples: Path) -> tuple[dict[str, Outcome], Beside]:
    clock = Stepped()
    phone = load(session, clock=clock)
    phone.flags["installed"] = True
    tester, target = Beside(phone), tmp_path / "phone.zip"
    points = frozenset(("C12.1", "C12.3") if samples else POINTS)
    with Server({"A1": phone}) as server:
        adb = Adb(AdbClient("127.0.0.1", server.port).device("A1"))
        setup = Setup(app=AppSeen(package=PROBE), hooks=False)
        wanted = Wanted(target=target, setup=setup, plan=Plan(), made_by="tests")
        ticks = Clock(clock.monotonic, clock.wall, clock.sleep)
        examine(adb, wanted, tester, Trials(points=points, samples=samples), ticks)
    open_record(target).check()
    report = api.check(target, only=["C10", "C11", "C12"])
    return {p.id: p.outcome for c in report.clauses for p in c.points}, tester


def test_a_maker_that_does_what_is_owed(tmp_path: Path) -> None:
    found, tester = outcomes(tmp_path, "maker")
    # Nothing binds the probe as a partner app would, so that linked start stays open.
    assert found.pop("C10.1") is Outcome.UNTESTED
    assert {found[p] for p in POINTS[1:]} == {Outcome.PASSED}, found
    assert not any("indicator" in text for text in tester.asked), "each was seen without asking"
    report = api.check(tmp_path / "phone.zip", only=["C10.1"])
    (finding,) = report.clauses[0].points[0].findings
    assert "nothing started it" in finding.message.en and "partner app" in finding.message.en


def test_a_maker_that_does_not(tmp_path: Path) -> None:
    found, tester = outcomes(tmp_path, "careless")
    failed = {point for point, outcome in found.items() if outcome is Outcome.FAILED}
    assert failed == {"C10.1", "C10.2", "C10.3", "C11.1", "C11.2"}
    assert found["C10.4"] is Outcome.SUSPECT
    assert found["C11.3"] is Outcome.UNTESTED, "there is no page to look at"
    assert sum("indicator" in text for text in tester.asked) == 4
    report = api.check(tmp_path / "phone.zip", only=["C10.1"])
    assert "BootReceiver" in report.clauses[0].points[0].findings[0].message.zh


def test_samples_are_installed_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reactions = {
        "certified": "已认证的官方应用，是否安装？", "plain": "要安装此应用吗？",
        "altered": "警告：安装包被修改，禁止安装", "other": "要安装此应用吗？",
        "listed": "风险提示：该应用涉嫌诈骗。取消 仍要安装",
    }  # fmt: skip
    monkeypatch.setattr(Beside, "reactions", reactions)
    samples = {name: tmp_path / f"{name}.apk" for name in reactions}
    for name, path in samples.items():
        path.write_bytes(name.encode())
    found, _ = outcomes(tmp_path, "maker", **samples)
    # A sample that is certified for somebody else goes through without a word.
    assert found["C12.1"] is Outcome.FAILED
    report = api.check(tmp_path / "phone.zip", only=["C12"])
    said = [f.message.en for c in report.clauses for p in c.points for f in p.findings]
    assert [text for text in said if "another subject" in text]
    assert not [text for text in said if "altered" in text]
    # The list itself was not handed in, so that even a warning does not pass.
    assert found["C12.3"] is Outcome.UNTESTED


def test_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    phone = load("maker")
    phone.flags["installed"] = True
    target = tmp_path / "phone.zip"
    command = ["device", "--probe", PROBE, "--lang", "en", "-o"]
    with Server({"A1": phone}) as server:
        monkeypatch.setenv("ANDROID_ADB_SERVER_PORT", str(server.port))
        done = CliRunner().invoke(
            main, [*command, str(target), "--only", "C10.2,C10.4"], input="y\n6\nn\n"
        )
        wrong = CliRunner().invoke(main, [*command, str(tmp_path / "x"), "--only", "U1"])
    assert done.exit_code == 0, done.output
    assert "reset the identifier (OAID) in settings" in done.output
    report = api.check(target, only=["C10"])
    found = {p.id: p for c in report.clauses for p in c.points}
    # Who said it was reset did not do it; and the way there has six levels.
    assert found["C10.2"].outcome is Outcome.FAILED
    assert [f.outcome for f in found["C10.2"].findings] == [Outcome.FAILED, Outcome.SUSPECT]
    assert found["C10.4"].outcome is Outcome.PASSED
    assert wrong.exit_code == 2 and "there are trials for C10.1" in wrong.output


def test_a_use_that_was_noted_stands_for_no_other(tmp_path: Path) -> None:
    """The system notes the microphone alone; the camera's row stands right above, without a use."""
    clock = Stepped()
    phone = load("careless", clock=clock)
    phone.flags["installed"] = True
    noted = {
        "on": "do",
        "do": "use microphone",
        "does": ["use RECORD_AUDIO", "log appassay-probe used microphone"],
    }
    phone.session["rule"].insert(0, noted)
    target = tmp_path / "phone.zip"
    with Server({"A1": phone}) as server:
        adb = Adb(AdbClient("127.0.0.1", server.port).device("A1"))
        setup = Setup(app=AppSeen(package=PROBE), hooks=False)
        wanted = Wanted(target=target, setup=setup, plan=Plan(), made_by="tests")
        ticks = Clock(clock.monotonic, clock.wall, clock.sleep)
        examine(adb, wanted, Beside(phone), Trials(points=frozenset({"C11.1"})), ticks)
    told = {e.kind: e.args[0] for e in open_record(target).events() if e.event == "trial"}
    uses = {kind: result for kind, result in told.items() if kind.startswith("use.")}
    assert uses.pop("use.microphone") == "noted"
    assert set(uses.values()) == {"missing"} and len(uses) == 4
