"""What the driver needs of a device, real or virtual."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from appassay.errors import AssayError
from appassay.model.window import WindowNode
from appassay.recording.schema import AppSeen, Seen, StateName, Watch, Window
from appassay.recording.schema import Device as About


class LostError(AssayError):
    """The device does not answer any more: a pulled cable, an emulator that ended."""


class Request(Struct, frozen=True, kw_only=True):
    """Permissions the system is asking the user for."""

    permissions: tuple[str, ...]
    """Full names, as far as they can be told."""
    text: str = ""
    """What the question says."""
    allow: WindowNode | None = None
    """What to tap; none where `Device.answer` does it without a window."""
    deny: WindowNode | None = None
    window: int | None = None
    """Which of the windows on screen it is, from 0."""


class Device(Protocol):
    """An app on a device, as the driver sees it.

    Times are whole milliseconds since the record began, on the device's own clock: the virtual
    phone's goes on only when it is waited for. Whatever can't be reached any more raises
    `LostError`; what a device can't do at all is named by `cannot`.
    """

    @property
    def app(self) -> AppSeen:
        """Return the app that is tested."""
        ...

    @property
    def about(self) -> About:
        """Return what the app runs on."""
        ...

    @property
    def system_packages(self) -> frozenset[str]:
        """Return the packages whose windows are of no app: home screen, system UI, keyboard."""
        ...

    def now(self) -> int:
        """Return the time; it never goes back."""
        ...

    def wait(self, seconds: float) -> None:
        """Let so much time pass."""
        ...

    def cannot(self) -> Mapping[StateName, str]:
        """Return the states it can't be brought into, each with why."""
        ...

    def install(self) -> None:
        """Install the app where there is nothing left of it, or make it as if."""
        ...

    def update(self) -> None:
        """Install the next version over it."""
        ...

    def launch(self) -> None:
        """Open the app as its icon does."""
        ...

    def home(self) -> None:
        """Go to the home screen."""
        ...

    def light(self, *, on: bool) -> None:
        """Switch the screen on (and unlock it) or off."""
        ...

    def kill(self) -> bool:
        """End the app's processes as the system does for want of memory: no force-stop.

        Return whether none is left; what goes on running was never ended, and did not start itself.
        """
        ...

    def reboot(self) -> None:
        """Restart and unlock; the app is not opened."""
        ...

    def windows(self) -> tuple[int, tuple[Window, ...] | None]:
        """Return the time, and every window on screen, the lowest first; none if it can't be told.

        Number, time and state of a window are filled in by the driver. The time is that of the
        beginning of the look: a window that is there then was not gone before.
        """
        ...

    def picture(self) -> bytes:
        """Return a PNG of the screen; empty where none can be taken."""
        ...

    def tap(self, x: int, y: int) -> None:
        """Tap a point of the screen."""
        ...

    def back(self) -> None:
        """Press back."""
        ...

    def move(self, force: float, turn: float, seconds: float) -> bool:
        """Move the phone, by m/s² without gravity and degrees; return whether that was possible."""
        ...

    def request(self, windows: Sequence[Window]) -> Request | None:
        """Return what the user is being asked for; `dialogs.request` tells it by the windows."""
        ...

    def answer(self, request: Request, *, grant: bool) -> bool:
        """Answer a request that has no window to tap; return whether that was possible."""
        ...

    def drain(self) -> Sequence[Seen]:
        """Return what happened since the last time, all of it up to now.

        Number, state and `agreed` are filled in by the driver; `t` says when it happened.
        """
        ...

    def dumps(self, state: StateName) -> Iterable[tuple[str, bytes]]:
        """Return files to keep at the end of a state, by name: ``raw/appops-R0.txt``."""
        ...

    def rest(self) -> Iterable[tuple[str, bytes]]:
        """Return files to keep at the end of the record, as far as they were got: no LostError."""
        ...

    def watches(self) -> Sequence[Watch]:
        """Return what was watched, how well, and what was missing; never raises LostError."""
        ...

    def notes(self) -> Mapping[str, str]:
        """Return what else the header of the record tells (`more`); never raises LostError."""
        ...
