"""What the driver does to an app and what it notices of it, each noted in the record."""

from collections.abc import Callable, Sequence

from appassay.knowledge.driving import Motion
from appassay.model.window import WindowNode
from appassay.recording.drive.consent import Asking, asking
from appassay.recording.drive.device import Device, Request
from appassay.recording.drive.log import Log
from appassay.recording.drive.plan import Plan
from appassay.recording.schema import Window

AFTER = 1.05
"""Seconds after a tap at which the screen is kept in any case: what is still there stays."""
HEARD = 5_000
"""Milliseconds in which a dialog belongs to a request that was noted already."""
_DIALOGS = 8
"""Most dialogs that are answered in one go: some apps ask again without end."""


class Hand:
    """The driver's hand and eye."""

    def __init__(self, device: Device, log: Log, plan: Plan, say: Callable[[str], None]) -> None:
        self.device, self.log, self.plan, self.say = device, log, plan, say
        self.last: tuple[Window, ...] = ()
        """What was on screen at the last look."""
        self._asked: frozenset[str] = frozenset()
        """Texts of the dialogs on screen that were noted."""
        self._consent_noted = False
        self._heard: dict[str, int] = {}
        """When a permission was asked for, as the device told."""

    def launch(self) -> None:
        """Open the app."""
        self._consent_noted = False
        self.device.launch()

    def look(self, *, keep: bool = False) -> tuple[Window, ...]:
        """Look at the screen, and note a window that asks for consent or a permission."""
        self.last = windows = self.log.look(keep=keep)
        for seen in self.log.settle():
            if seen.event == "permission.request":
                self._heard |= dict.fromkeys(seen.args, seen.t)
        found = asking(windows, self.device.app.package)
        if found and not self._consent_noted:
            self._consent_noted = True
            self.log.note("consent.asked", args=found.texts, window=found.window.number)
        self._note_request(windows)
        return windows

    def _note_request(self, windows: Sequence[Window]) -> Request | None:
        request = self.device.request(windows)
        if request is None:
            self._asked = frozenset()
            return None
        if request.text in self._asked:
            return request
        self._asked = frozenset({request.text})
        since = self.device.now() - HEARD
        heard = (self._heard[name] for name in request.permissions if name in self._heard)
        if not any(time >= since for time in heard):
            self.log.note(
                "permission.request", args=request.permissions, window=_number(request, windows),
                more={"text": request.text} if request.text else {},
            )  # fmt: skip
        return request

    def idle(self, until: int, pace: float | None = None) -> None:
        """Look at the screen until a time, and touch nothing."""
        while True:
            self.look()
            left = until - self.device.now()
            if left <= 0:
                return
            self.device.wait(min(pace or self.plan.pace, left / 1000))

    def consent(self, seconds: float) -> Asking | None:
        """Return the window that asks for consent, once it is there; deny permissions before."""
        end = self.device.now() + round(seconds * 1000)
        dialogs = 0
        while True:
            windows = self.look()
            if (found := asking(windows, self.device.app.package)) is not None:
                return found
            if dialogs < _DIALOGS and self.answer(grant=False):
                dialogs += 1
            elif self.device.now() >= end:
                return None
            else:
                self.device.wait(self.plan.pace)

    def tap(self, node: WindowNode, window: Window | None) -> tuple[Window, ...]:
        """Tap the middle of an element, and return what is on screen a second later."""
        self.touch(node, window)
        return self.after()

    def touch(self, node: WindowNode, window: Window | None) -> None:
        """Tap the middle of an element."""
        left, top, right, bottom = node.bounds
        x, y = (left + right) // 2, (top + bottom) // 2
        self.log.note("user.tap", args=(str(x), str(y)), window=window.number if window else None)
        self.device.tap(x, y)

    def after(self) -> tuple[Window, ...]:
        """Look at what follows an act: soon, and after a second in any case."""
        begun = self.device.now()
        self.device.wait(self.plan.settle)
        self.look()
        left = round(AFTER * 1000) - (self.device.now() - begun)
        self.device.wait(max(left, 0) / 1000)
        return self.look(keep=True)

    def back(self) -> tuple[Window, ...]:
        """Press back, and return what is on screen a second later."""
        self.log.note("user.back")
        self.device.back()
        return self.after()

    def move(self, motion: Motion) -> bool:
        """Move the phone; nothing is noted where that is not possible."""
        begun = self.device.now()
        if not self.device.move(motion.force, motion.turn, motion.seconds):
            return False
        sizes = (("force", motion.force), ("turn", motion.turn), ("seconds", motion.seconds))
        args = (f"{motion.name} {motion.text.en}", *(f"{name}={size:g}" for name, size in sizes))
        self.log.note_at(begun, "user.motion", args=args)
        self.after()
        return True

    def answer(self, *, grant: bool) -> bool:
        """Answer the permission dialogs that the last look showed; return whether there was one."""
        for count in range(_DIALOGS):
            windows = self.last
            request = self._note_request(windows)
            if request is None:
                return count > 0
            node = request.allow if grant else request.deny
            if node is not None:
                number = request.window
                self.touch(node, windows[number] if number is not None else None)
            elif not self.device.answer(request, grant=grant):
                return count > 0
            event = "permission.granted" if grant else "permission.denied"
            self.log.note(event, args=request.permissions)
            self._asked = frozenset()
            self.after()
            if not grant and self.left():
                self.log.note("denial.ends", kind="left", args=request.permissions)
                self.launch()
                self.after()
        return True

    def left(self) -> bool:
        """Return whether the app is gone from the screen, and the home screen is there."""
        windows = self.last
        own = any(window.package in ("", self.device.app.package) for window in windows)
        others = {window.package for window in windows} - self.device.system_packages
        return not own and not others

    def is_in_front(self) -> bool:
        """Return whether a window of the app is the topmost that is not of the system."""
        windows = [w for w in self.last if w.package not in self.device.system_packages]
        return bool(windows) and windows[-1].package in ("", self.device.app.package)

    def agree(self, found: Asking) -> None:
        """Agree to the rules."""
        window = found.window
        if found.box is not None:
            self.tap(found.box, window)
            # The window as it is with the box ticked.
            again = asking(self.look(), self.device.app.package)
            found, window = (again, again.window) if again else (found, window)
        self.log.agreed_at = self.device.now()
        self.touch(found.agree.node, window)
        self.log.note("user.agreed", args=found.agree.words[:1], window=window.number)
        self.after()


def _number(request: Request, windows: Sequence[Window]) -> int | None:
    return windows[request.window].number if request.window is not None else None
