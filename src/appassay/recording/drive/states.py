"""The states of the protocol, one after the other."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from appassay.knowledge import phrases
from appassay.knowledge.driving import driving
from appassay.recording.drive.device import Device
from appassay.recording.drive.hand import Hand
from appassay.recording.drive.log import Log
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.walk import Walk
from appassay.recording.drive.written import Begun, Done, written
from appassay.recording.schema import StateName, Window

BACKGROUND = 5.0
"""Seconds between two looks where the app is not in front."""
_REFUSALS = 3
"""Windows that are refused one after the other: many ask again."""


def record(
    device: Device, folder: Path, plan: Plan, begun: Begun,
    say: Callable[[str], None] = lambda _: None,
) -> Done:  # fmt: skip
    """Go through the states of a plan and write the record into a folder.

    Raises:
        AssayError: the app can't be installed, or nothing at all was recorded.
    """
    skipped: dict[StateName, str] = {}

    def go(log: Log) -> None:
        states = _States(Hand(device, log, plan, say), skipped)
        for state in plan.states:
            states.go(state)

    def notes() -> Mapping[str, str]:
        return {f"{state} skipped": why for state, why in skipped.items()}

    return written(device, folder, begun, go, notes)


class _States:
    """Brings the app into each state and stays there as long as the plan says."""

    def __init__(self, hand: Hand, skipped: dict[StateName, str]) -> None:
        self.skipped = skipped
        self._hand, self._device, self._log = hand, hand.device, hand.log
        self._plan = hand.plan
        self._installed = self._consented = False
        self._ways: Mapping[StateName, Callable[[], None]] = {
            "R0": self._r0, "R1": self._r1, "R2": self._r2, "R3": self._r3, "R4": self._r4,
            "R5": self._r5, "R6": self._r6, "R7": self._r7, "R8": self._r8, "R9": self._r9,
        }  # fmt: skip

    def go(self, state: StateName) -> None:
        """Go through a state, unless the device can't."""
        why = self._device.cannot().get(state)
        if why:
            self.skipped[state] = why
            return
        self._hand.say(state)
        self._ways[state]()

    def _begin(self, state: StateName, did: str) -> None:
        self._log.begin(state, did)

    def _stay(self, pace: float | None = None) -> None:
        state = self._log.state
        if state is not None:
            self._hand.idle(self._device.now() + self._plan.length(state), pace)

    def _install(self) -> None:
        self._log.end()
        self._log.agreed_at = None
        self._device.install()
        self._installed, self._consented = True, False

    def _r0(self) -> None:
        self._install()
        self._begin("R0", "全新安装后冷启动 (clean install, cold start)")
        self._hand.launch()
        self._stay()

    def _r1(self) -> None:
        if not self._installed:
            self._install()
        self._begin("R1", "未见征求同意的窗口 (no window that asks for consent was seen)")
        if self._hand.look() and not self._hand.is_in_front():
            self._hand.launch()
        found = self._hand.consent(self._plan.appears)
        if found is None:
            return
        if found.refuse is None:
            self._log.did("窗口没有拒绝的控件 (the window has nothing that refuses)")
            return
        did = " ".join(found.refuse.words)
        self._log.did(f"点击“{did}” (refused)")
        for _ in range(_REFUSALS):
            self._hand.tap(found.refuse.node, found.window)
            again = self._hand.consent(0)
            if again is None or again.refuse is None:
                break
            found = again
        self._stay()

    def _r2(self) -> None:
        self._begin_consent("R2")
        self._stay()

    def _begin_consent(self, state: StateName) -> None:
        """Begin a state by agreeing to the rules, in whatever window asks.

        Until that is done, what is seen belongs to the state before: nobody has agreed.
        """
        if not self._installed:
            self._r0_again()
        elif self._hand.look() and not self._hand.is_in_front():
            self._hand.launch()
        found = self._hand.consent(self._plan.appears)
        if found is None and "R1" in self._log.gone:
            # A refusal may be remembered: what follows an agreement is seen in a clean install.
            self._r0_again()
            found = self._hand.consent(self._plan.appears)
        if found is None:
            self._begin(state, "未见征求同意的窗口 (no window that asks for consent was seen)")
        else:
            did = " ".join(found.agree.words)
            self._begin(state, f"点击“{did}” (agreed)")
            self._hand.agree(self._hand.consent(0) or found)
        self._consented = True

    def _r0_again(self) -> None:
        self._install()
        self._begin("R0", "重新安装后冷启动 (installed again, cold start)")
        self._hand.launch()

    def _ready(self) -> None:
        """Bring the app to where its user has agreed, outside of any state where none was asked."""
        if self._consented:
            return
        if not self._installed:
            self._install()
        self._hand.launch()
        if (found := self._hand.consent(self._plan.appears)) is not None:
            self._hand.agree(found)
        self._consented = True

    def _r3(self) -> None:
        self._ready()
        self._begin("R3", "遍历主要功能，授予权限 (walked, granting permissions)")
        until = self._device.now() + self._plan.length("R3")
        self._hand.look()
        self._hand.answer(grant=True)
        self._motions(until)
        Walk(self._hand, until, grant=True).go()

    def _motions(self, until: int) -> None:
        """Play movements to opening windows that speak of them: one launch each."""
        if not self._device.about.virtual:
            return
        for motion in driving().motion:
            self._device.home()
            self._device.kill()
            self._hand.launch()
            if self._device.now() >= until or not self._opens_by_motion():
                return
            if not self._hand.move(motion):
                return

    def _opens_by_motion(self) -> bool:
        for _ in range(3):
            if any(self._own(w) and _moves(w) for w in self._hand.look()):
                return True
            self._device.wait(self._plan.pace)
        return False

    def _own(self, window: Window) -> bool:
        return window.package in ("", self._device.app.package)

    def _r4(self) -> None:
        self._ready()
        self._begin("R4", "退到后台：亮屏、熄屏 (home, screen on, then off)")
        end = self._device.now() + self._plan.length("R4")
        self._device.home()
        self._hand.idle(end - self._plan.length("R4") // 2, BACKGROUND)
        self._device.light(on=False)
        self._hand.idle(end, BACKGROUND)
        self._device.light(on=True)

    def _r5(self) -> None:
        self._ready()
        self._begin("R5", "结束进程，不打开 (processes ended, not opened)")
        self._device.home()
        if not self._device.kill():
            self._log.did("进程未能结束 (the processes could not be ended)")
            self.skipped["R5"] = "进程未能结束，未观察 (the processes could not be ended)"
            return
        self._stay(BACKGROUND)

    def _r6(self) -> None:
        self._ready()
        self._begin("R6", "重启，解锁，不打开 (rebooted, unlocked, not opened)")
        self._device.reboot()
        self._stay(BACKGROUND)

    def _r7(self) -> None:
        self._log.end()
        self._installed = False
        self._begin_consent("R7")
        until = self._device.now() + self._plan.length("R7")
        self._hand.answer(grant=False)
        Walk(self._hand, until, grant=False).go()

    def _r8(self) -> None:
        self._ready()
        self._begin("R8", "再次启动 (launched again)")
        self._hand.launch()
        self._stay()

    def _r9(self) -> None:
        self._ready()
        self._log.end()
        self._device.update()
        self._begin("R9", "覆盖安装新版本后冷启动 (next version installed over it, cold start)")
        self._hand.launch()
        self._stay()


def _moves(window: Window) -> bool:
    """Return whether a window says that a movement leads somewhere."""
    text = " ".join(node.words for node in window.nodes)
    rows = phrases()
    return all(re.search(rows[name].regex, text) for name in ("window.moves", "window.leads"))
