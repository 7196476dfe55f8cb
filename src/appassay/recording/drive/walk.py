"""A walk over the main functions of an app: its screens, the nearest first."""

import re
from collections import deque
from functools import cache

from msgspec import Struct

from appassay.knowledge.controls import Control, controls
from appassay.knowledge.driving import driving
from appassay.recording.drive.hand import Hand
from appassay.recording.schema import Window

_DIGITS = re.compile(r"\d+")
_DEEPEST = 6
"""Taps from the first screen; what lies deeper is no main function."""
_ALIKE = 3
"""Most controls of one look (rows of a list) that are tapped on one screen."""

Key = tuple[str, ...]


class _Screen(Struct):
    """A screen that was come across, and what of it was not tapped yet."""

    key: Key
    path: tuple[Key, ...]
    """The controls that lead to it from the first screen."""
    left: list[Key]


class Walk:
    """Taps what can be tapped, breadth first, until the time is up."""

    def __init__(self, hand: Hand, until: int, *, grant: bool) -> None:
        self._hand, self._until, self._grant = hand, until, grant
        self._known: set[Key] = set()
        self._queue: deque[_Screen] = deque()

    def go(self) -> None:
        """Walk; where everything was tapped, wait for the time to be up."""
        self._hand.look()
        first = self._here()
        if first is None:
            self._restart()
            first = self._here()
        if first is not None:
            self._found(first, ())
        while self._queue and self._going():
            self._explore(self._queue.popleft())
        self._hand.idle(self._until)

    def _going(self) -> bool:
        return self._hand.device.now() < self._until

    def _explore(self, screen: _Screen) -> None:
        for key in list(screen.left):
            if not self._going() or not self._at(screen):
                return
            control = self._control(key)
            if control is None:
                continue
            self._tap(control)
            self._hand.answer(grant=self._grant)
            here = self._here()
            if here is not None and _key(here) not in self._known:
                self._found(here, (*screen.path, key))

    def _found(self, window: Window, path: tuple[Key, ...]) -> None:
        key = _key(window)
        self._known.add(key)
        if len(path) < _DEEPEST:
            self._queue.append(_Screen(key, path, _controls(window)))

    def _at(self, screen: _Screen) -> bool:
        """Return whether the walk stands on a screen, having gone back or there again."""
        for _ in range(2):
            if self._is(screen):
                return True
            if not self._hand.is_in_front():
                break
            self._hand.back()
        return self._is(screen) or self._again(screen)

    def _again(self, screen: _Screen) -> bool:
        self._restart()
        for key in screen.path:
            control = self._control(key) if self._going() else None
            if control is None:
                return False
            self._tap(control)
            self._hand.answer(grant=self._grant)
        return self._is(screen)

    def _restart(self) -> None:
        if not self._hand.is_in_front():
            self._hand.device.home()
        self._hand.launch()
        self._hand.after()
        self._hand.answer(grant=self._grant)

    def _is(self, screen: _Screen) -> bool:
        here = self._here()
        return here is not None and _key(here) == screen.key

    def _here(self) -> Window | None:
        """Return the topmost window of the app, where nothing of another app lies above."""
        hand = self._hand
        windows = [w for w in hand.last if w.package not in hand.device.system_packages]
        if windows and windows[-1].package in ("", hand.device.app.package):
            return windows[-1]
        return None

    def _control(self, key: Key) -> Control | None:
        here = self._here()
        found = controls(here.nodes) if here else []
        return next((control for control in found if _of(control) == key), None)

    def _tap(self, control: Control) -> None:
        here = self._here()
        self._hand.tap(control.node, here)


def _key(window: Window) -> Key:
    """Return what a screen is known by: the look and the words of what can be tapped."""
    shape = sorted(
        {f"{n.cls}#{n.id}#{_DIGITS.sub('', n.words)[:20]}" for n in window.nodes if n.clickable}
    )
    return (window.kind, window.activity, *shape)


def _of(control: Control) -> Key:
    """Return what a control is known by on its screen."""
    node = control.node
    place = "" if node.id or control.words else str(node.bounds)
    return (node.cls, node.id, _DIGITS.sub("", " ".join(control.words))[:60], place)


def _controls(window: Window) -> list[Key]:
    """Return the controls of a screen that a walk taps, the smaller ones first."""
    alike: dict[tuple[str, str], int] = {}
    kept: list[Key] = []
    for control in controls(window.nodes):
        node = control.node
        if _avoid().search(" ".join(control.words)) or node.cls.endswith("EditText"):
            continue
        look = (node.cls, node.id) if node.id else (node.cls, str(node.bounds))
        alike[look] = alike.get(look, 0) + 1
        if alike[look] <= _ALIKE and _of(control) not in kept:
            kept.append(_of(control))
    return kept


@cache
def _avoid() -> re.Pattern[str]:
    return re.compile(driving().walk.avoid)
