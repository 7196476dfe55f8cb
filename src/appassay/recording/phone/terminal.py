"""Trials on a phone for the duties of its maker: what a probe app tries, and what the phone does.

The probe is any app that opens for the action `appassay.probe.DO`, does what the extra `do` says
and tells of it in the log under the tag `appassay-probe`; `docs/reference/device.md` has the words.
What no command shows is asked of the person beside the phone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from appassay.knowledge.trials import UseRow, asks, trial_words, uses
from appassay.model import Text
from appassay.recording.drive.log import Log
from appassay.recording.phone.phone import Phone
from appassay.recording.schema import Window

ACTION, TAG = "appassay.probe.DO", "appassay-probe"
SYSTEM = "com.android.systemui"
ANSWERS = 6.0
"""Seconds in which a probe does what it is told."""
INDICATOR = 1.0
"""Seconds a page or an indicator takes to show, as a rule."""
BACKGROUND = 60.0
"""Seconds after a restart in which the system sends its broadcasts."""
_ZEROS = re.compile(r"[0-]*|null")
_PACE, _ASKS = 0.25, 3.0
"""Seconds between two looks: where something is on screen for a moment, and where it is not."""
_INSTALLS = 20.0


class Person(Protocol):
    """Who stands beside the phone."""

    def do(self, text: Text) -> bool:
        """Ask for something to be done; return whether it was."""
        ...

    def says(self, text: Text) -> bool | None:
        """Ask a question; none where it is left open."""
        ...

    def number(self, text: Text) -> int | None:
        """Ask for a number; none where it is left open."""
        ...


class Trials(Struct, frozen=True, kw_only=True):
    """What is tried."""

    points: frozenset[str]
    samples: Mapping[str, Path] = {}
    """Packages by what they are: certified, plain, altered, other; and listed."""
    label: str = ""
    """The name of the probe, as the phone's pages show it."""
    levels: float = 4
    """Deepest path in settings."""
    delay: float = 1.0
    """Longest time, in seconds, until an indicator shows."""


class Terminal:
    """Makes the trials, one after the other, and notes what came of each."""

    def __init__(self, phone: Phone, log: Log, person: Person, wanted: Trials) -> None:
        self._phone, self._log, self._person, self._wanted = phone, log, person, wanted
        self._lines: list[str] = []

    def go(self) -> None:
        """Make the trials that are wanted."""
        steps: tuple[tuple[frozenset[str], Callable[[], None]], ...] = (
            (frozenset({"C11.1", "C11.2"}), self.uses),
            (frozenset({"C11.3"}), self.page),
            (frozenset({"C10.2"}), self.identifier),
            (frozenset({"C10.3"}), self.install),
            (frozenset({"C10.4"}), self.load),
            (frozenset({"C12.1", "C12.3"}), self.samples),
            (frozenset({"C10.1"}), self.switch),
        )
        self._log.begin("R3", "终端能力测试 (trials of the phone)")
        for points, step in steps:
            if points & self._wanted.points:
                step()

    def uses(self) -> None:
        """Let the probe use what is sensitive; look for an indicator and for the system's note."""
        phone = self._phone
        has_page = self._page_exists()
        for use in uses():
            for permission in use.permissions:
                phone.adb.run(f"pm grant {phone.app.package} {permission}")
            begun, since = phone.now(), phone.phone_time()
            if not self._probe(f"use {use.kind}", rf"used {use.kind}\b"):
                continue
            if use.indicator:
                self._indicator(use, begun)
            noted = self._noted(use, since)
            self._trial(
                f"use.{use.kind}", "noted" if noted else "unseen" if has_page else "missing",
                noted or "appops",
            )  # fmt: skip

    def _indicator(self, use: UseRow, begun: int) -> None:
        phone, pattern = self._phone, re.compile(use.indicator)
        end = phone.now() + round(2 * INDICATOR * 1000)
        while True:
            shown = [t for w in self._look() for t in _signs(w) if pattern.search(t)]
            after = (phone.now() - begun) / 1000
            if shown or phone.now() >= end:
                break
            phone.wait(_PACE)
        if shown:
            result = "shown" if after <= self._wanted.delay else "late"
            self._trial(f"indicator.{use.kind}", result, f"{after:.1f} s", shown[0][:80])
            return
        self._look(keep=True)
        saw = self._person.says(asks("indicator", kind=use.kind))
        result = "unseen" if saw is None else "shown" if saw else "absent"
        self._trial(f"indicator.{use.kind}", result, "" if saw is None else "测试人员 (tester)")

    def _noted(self, use: UseRow, since: datetime) -> str:
        """Return the operation the system noted for a use; empty where it noted none."""
        phone = self._phone
        told = phone.polls.noted(phone.phone_time(), phone.zone, since) if phone.polls else ()
        return next((op for op in use.ops if op in told), "")

    def page(self) -> None:
        """Open the page that tells of uses, and look for what it has to show."""
        phone, words = self._phone, trial_words()
        if not self._page_exists():
            return
        phone.adb.run(f"am start -a {words.page}")
        phone.wait(2 * INDICATOR)
        texts = self._texts(keep=True)
        self._person.do(asks("page"))
        shown = " | ".join((texts, self._texts(keep=True)))
        kinds = "|".join(use.indicator.removeprefix("(?i)") for use in uses() if use.indicator)
        fields = {
            "app": self._label(), "kind": f"(?i){kinds}", "time": words.time,
            "state": words.state, "count": words.count,
        }  # fmt: skip
        for name, pattern in fields.items():
            found = re.search(pattern, shown)
            self._trial(
                f"field.{name}", "shown" if found else "lacking", found[0][:40] if found else ""
            )

    def identifier(self) -> None:
        """Read the identifier, have it reset, read it again, and once more with tracking off."""
        before = self._identifier()
        if not before:
            return
        if self._person.do(asks("reset")):
            self._levels("reset_path")
            after = self._identifier()
            self._trial("identifier", "same" if after == before else "changed")
        if self._person.do(asks("tracking")):
            off = self._identifier()
            self._trial("tracking_off", "empty" if _ZEROS.fullmatch(off) else "told")

    def install(self) -> None:
        """Let the probe install another app, and see whether the user is asked."""
        phone = self._phone
        before = self._packages()
        if not self._probe("install", r"(installs|refused)\b"):
            return
        if any(re.search(rf"{TAG}\s*: refused", line) for line in self._lines):
            self._trial("install", "refused")
            return
        end = phone.now() + round(_INSTALLS * 1000)
        installers = re.compile(trial_words().installers)
        while phone.now() < end:
            asked = [w for w in self._look() if installers.search(w.package) and w.kind != "toast"]
            if asked:
                self._trial("install", "asked", asked[0].package)
                phone.back()
                return
            if new := self._packages() - before:
                self._trial("install", "silent", ", ".join(sorted(new)))
                return
            phone.wait(_PACE)

    def load(self) -> None:
        """Let the probe load code from a path it can write to."""
        if not self._probe("load", r"(loaded|blocked)\b"):
            return
        words = re.compile(trial_words().loads)
        own = re.compile(rf"\s{TAG}\s*: (loaded|blocked)\b")
        system = [line for line in self._lines if not own.search(line) and words.search(line)]
        blocked = any((m := own.search(line)) and m[1] == "blocked" for line in self._lines)
        result = "blocked" if blocked else "logged" if system else "unseen"
        self._trial("load", result, system[0][-160:] if system else "")

    def samples(self) -> None:
        """Have samples installed by hand, and see how the phone reacts to each."""
        for name, path in self._wanted.samples.items():
            there = f"/sdcard/Download/appassay-{name}.apk"
            self._phone.adb.device.sync.push(path, there)
            told = self._person.do(asks("sample", file=there))
            if told:
                self._reaction(name, self._texts(keep=True))

    def _reaction(self, name: str, texts: str) -> None:
        words = trial_words()
        warns, trusted = (bool(re.search(p, texts)) for p in (words.warns, words.trusted))
        if name == "listed":
            chosen = warns and re.search(words.choice, texts)
            self._trial("listed", "warned" if chosen else "unwarned", texts[:160])
            return
        due = {"certified": trusted and not warns, "plain": not trusted and not warns}
        self._trial(f"sample.{name}", "due" if due.get(name, warns) else "undue", texts[:160])

    def switch(self) -> None:
        """Have the switches set off, end the probe, restart, and see whether it starts."""
        phone = self._phone
        if not phone.adb.say(f"dumpsys package {phone.app.package}").count("BOOT_COMPLETED"):
            return
        if not self._person.do(asks("switch")):
            return
        self._levels("switch_path")
        phone.home()
        phone.kill()
        self._log.begin("R6", "关闭自启动后重启 (restarted with self-start off)")
        phone.reboot()
        started: list[str] = []
        end = phone.now() + round(BACKGROUND * 1000)
        while phone.now() < end and not started:
            seen = self._log.settle()
            started = [s.cause or " ".join(s.args) for s in seen if s.event == "process.start"]
            phone.wait(_ASKS)
        self._trial("self_start", "started" if started else "held", started[0] if started else "")

    def _trial(self, what: str, result: str, *details: str) -> None:
        self._log.note("trial", kind=what, args=(result, *filter(None, details)))

    def _probe(self, do: str, answer: str) -> bool:
        """Tell the probe to do something; return whether it says that it did."""
        phone = self._phone
        self._take()
        self._lines.clear()
        phone.adb.run(f"am start -a {ACTION} -p {phone.app.package} --es do '{do}'")
        end = phone.now() + round(ANSWERS * 1000)
        done = re.compile(rf"\s{TAG}\s*: {answer}")
        while True:
            self._take()
            if any(done.search(line) for line in self._lines):
                return True
            if phone.now() >= end:
                phone.notes_made[f"probe {do}"] = "探针没有应答 (the probe did not answer)"
                return False
            phone.wait(_PACE)

    def _take(self) -> None:
        """Read the log as it is; what it tells of the app goes into the record as well."""
        with self._phone.log.also(self._lines):
            self._log.settle()

    def _identifier(self) -> str:
        for name in trial_words().identifiers:
            told = self._phone.adb.say(f"settings get {name}")
            if told and told != "null":
                return told
        if not self._probe("read oaid", r"oaid\b"):
            return ""
        lines = (re.search(rf"\s{TAG}\s*: oaid ?(\S*)", line) for line in self._lines)
        return next((m[1] or "null" for m in reversed(list(lines)) if m), "")

    def _levels(self, what: str) -> None:
        levels = self._person.number(asks("levels"))
        if levels is not None:
            result = "short" if levels <= self._wanted.levels else "deep"
            self._trial(what, result, str(levels))

    def _page_exists(self) -> bool:
        told = self._phone.adb.say(f"cmd package resolve-activity --brief -a {trial_words().page}")
        return "/" in told.rpartition("\n")[2]

    def _packages(self) -> frozenset[str]:
        return frozenset(self._phone.adb.say("pm list packages -3").split())

    def _label(self) -> str:
        return re.escape(self._wanted.label or self._phone.app.package)

    def _look(self, *, keep: bool = False) -> Sequence[Window]:
        windows = self._log.look(keep=keep)
        self._take()
        return windows

    def _texts(self, *, keep: bool) -> str:
        skip = {SYSTEM}
        shown = (w for w in self._look(keep=keep) if w.package not in skip)
        return " | ".join(node.words for w in shown for node in w.nodes if node.words)


def _signs(window: Window) -> list[str]:
    """Return what the system's own windows show: names of elements, and what they say."""
    if window.package != SYSTEM and window.kind != "toast":
        return []
    return [f"{node.id} {node.words}".strip() for node in window.nodes if node.id or node.words]
