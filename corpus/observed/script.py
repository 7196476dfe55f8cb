"""From the script of a case to a run record.

An entry of `run` is one line: state, seconds into it (`+0.4`: after the entry before), what it is.

    R0 0.5 show splash+banner      what is on screen from now on, the last in front
    R0 +1 tap 跳过                 on an element by its text or `id=`, or on a place in dp (180,400)
    R2 0.2 agree 同意              a tap, from which on the user has agreed
    R0 3 back                      the user presses back
    R0 3 motion T1 force=3 turn=5 seconds=2
    R3 9 source kind=location_precise api=… by=com.vendor.sdk.Core every=30 times=20
                                   an event by its word, with fields of a record; `|` parts lists
    R3 9 http POST https://log.example.cn/up body=id=12 type=text/html size=400
                                   a request, kept in `network.har`

What a case does not say of a state is done as a tester would do it (`usual.yaml`).
"""

import shlex
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from appassay.recording import AppSeen, Device, Header, Seen, SeenFrame, Watch, Writer
from appassay.recording.write import pack
from corpus.builder.case import STATES, CaseError
from corpus.observed.draw import picture
from corpus.observed.item import Item
from corpus.observed.screen import DPI, HEIGHT, SCALE, WIDTH, Screen, pairs, screen
from corpus.observed.traffic import BEGAN, har

USUAL = Path(__file__).with_name("usual.yaml")
LISTS = ("args", "kinds", "clear", "denied")
TEXTS = ("kind", "api", "process", "thread", "entry", "cause")
OTHERS = {"by", "method", "line", "every", "times", "window", "value"}
KEYS = {
    "way", "unwatched", "lasts", "screens", "run", "never", "pictures", "version", "code",
    "conditions", "rooted", "virtual",
}  # fmt: skip
"""What a script may hold beside what is handed in."""
UNAGREED = ("R0", "R1")


@dataclass(slots=True)
class Script:
    """A script with what it shares with all others."""

    package: str
    where: str
    table: Mapping[str, Any]
    screens: dict[str, Screen] = field(default_factory=dict)
    begins: dict[str, int] = field(default_factory=dict)
    lasts: dict[str, int] = field(default_factory=dict)
    drawn: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    """Pictures by the screens they show."""

    def __post_init__(self) -> None:
        usual = _usual()
        if lost := set(self.table) - KEYS:
            raise CaseError(f"{self.where}: unknown {', '.join(sorted(lost))}")
        lines = usual["screens"] | self.table.get("screens", {})
        self.screens = {name: screen(rows, name) for name, rows in lines.items()}
        lasts = usual["lasts"] | self.table.get("lasts", {})
        at = 0
        for state in STATES:
            if lasts.get(state):
                self.begins[state], self.lasts[state] = at, lasts[state] * 1000
                at += lasts[state] * 1000

    def lines(self) -> Iterator[list[str]]:
        """Yield the entries in the order of their states, those of the case or the usual ones."""
        own = [shlex.split(line) for line in self.table.get("run", ())]
        told = {line[0] for line in own}
        if lost := told - set(self.begins):
            raise CaseError(f"{self.where}: {', '.join(sorted(lost))} does not last")
        usual = [shlex.split(line) for line in _usual()["run"]]
        for state in self.begins:
            yield from (line for line in (own if state in told else usual) if line[0] == state)

    def items(self) -> list[Item]:
        """Return what the record holds, in order of time."""
        found: list[Item] = []
        shown: tuple[str, ...] = ()
        agreed, before, state = False, 0.0, ""
        lines = list(self.lines())
        for line in lines:
            if line[0] != state:
                state, before = line[0], 0.0
                asks = any(row[2] == "agree" for row in lines if row[0] == state)
                agreed = state not in UNAGREED and not asks and not self.table.get("never")
            at = before + float(line[1]) if line[1][0] == "+" else float(line[1])
            if at < before or at * 1000 > self.lasts[state]:
                raise CaseError(f"{self.where}: “{' '.join(line)}” lies outside its state")
            before, time = at, self.begins[state] + round(at * 1000)
            if line[2] == "http":
                found.append(Item(time, request=tuple(line[3:])))
                continue
            if line[2] == "show":
                shown = self._known(tuple(line[3].split("+")))
                found.append(Item(time, screens=shown))
                continue
            event = Seen(n=0, t=time, state=state, event="", agreed=agreed)  # type: ignore[arg-type]
            found += self._happens(line[2:], event, shown)
            agreed = agreed or line[2] == "agree"
        return sorted(found, key=lambda item: item.time)

    def _known(self, names: tuple[str, ...]) -> tuple[str, ...]:
        if lost := set(names) - set(self.screens):
            raise CaseError(f"{self.where}: there is no screen {', '.join(sorted(lost))}")
        return names

    def _happens(self, words: list[str], event: Seen, shown: tuple[str, ...]) -> Iterator[Item]:
        name, *rest = words
        values = {n: getattr(event, n) for n in event.__struct_fields__}
        if name in ("tap", "agree"):
            place, window = self._target(" ".join(rest), shown)
            seen = Seen(**values | {"event": "user.tap", "args": tuple(map(str, place))})
            yield Item(event.t, seen=seen, shown=window)
        elif name == "back":
            yield Item(event.t, seen=Seen(**values | {"event": "user.back"}))
        elif name == "motion":
            yield Item(event.t, seen=Seen(**values | {"event": "user.motion", "args": tuple(rest)}))
        else:
            yield from self._events(name, rest, values)

    def _events(self, name: str, rest: list[str], values: dict[str, Any]) -> Iterator[Item]:
        more, flags = pairs(rest, {*LISTS, *TEXTS, *OTHERS})
        if flags:
            raise CaseError(f"{self.where}: event {name}: unknown {', '.join(flags)}")
        told: dict[str, Any] = {key: more[key] for key in TEXTS if key in more}
        told |= {key: tuple(more[key].split("|")) for key in LISTS if key in more}
        if name.startswith(("permission.", "denial.")):
            told["args"] = tuple(_permission(word) for word in told.get("args", ()))
        stack = self._stack(more)
        told |= {"more": {"value": more["value"]}} if "value" in more else {}
        seen = Seen(**values | {"event": name, "process": self.package, "stack": stack} | told)
        step, window = round(float(more.get("every", "0")) * 1000), more.get("window", "")
        for number in range(int(more.get("times", "1"))):
            at = {n: getattr(seen, n) for n in seen.__struct_fields__} | {
                "t": seen.t + number * step
            }
            yield Item(at["t"], seen=Seen(**at), shown=window)

    def _stack(self, more: Mapping[str, str]) -> tuple[SeenFrame, ...]:
        if more.get("by") == "system":
            return ()
        method, line = more.get("method", "run()"), int(more.get("line", "20"))
        own = SeenFrame(cls=f"{self.package}.Main", method="onCreate()", file="Main.java", line=12)
        cls = more.get("by", f"{self.package}.Main")
        file = cls.rpartition(".")[2].partition("$")[0] + ".java"
        return own, SeenFrame(cls=cls, method=method, file=file, line=line)

    def _target(self, word: str, shown: tuple[str, ...]) -> tuple[tuple[int, int], str]:
        """Return the place a tap goes to, in pixels, and the screen it belongs to."""
        parts = word.split(",")
        if len(parts) == 2 and all(part.isdecimal() for part in parts):
            return (int(parts[0]) * SCALE, int(parts[1]) * SCALE), shown[-1]
        for name in reversed(shown):
            for element in reversed(self.screens[name].elements):
                if word in (element.text, element.more.get("said"), f"id={element.more.get('id')}"):
                    left, top, right, bottom = element.box
                    return ((left + right) * SCALE // 2, (top + bottom) * SCALE // 2), name
        raise CaseError(f"{self.where}: nothing on screen reads “{word}”")


def _permission(word: str) -> str:
    """Return the whole name of a permission that is given by its constant."""
    return f"android.permission.{word}" if word.isupper() and "." not in word else word


@cache
def _usual() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(USUAL.read_text("utf-8"))
    return table


def record(script: Script, target: Path) -> None:
    """Write the record of a script, packed."""
    table = script.table
    header = Header(
        format="", made_by="AssayBench", way=table.get("way", "phone"),
        began=BEGAN,
        app=AppSeen(
            package=script.package, version_name=str(table.get("version", "1.0")),
            version_code=int(table.get("code", 1)),
        ),
        device=Device(
            maker="Bench", model="One", system="Android 14", sdk=34, abi="arm64-v8a",
            width=WIDTH * SCALE, height=HEIGHT * SCALE, density=DPI, locale="zh-CN",
            timezone="Asia/Shanghai", rooted=bool(table.get("rooted")),
            virtual=bool(table.get("virtual")),
        ),
        states=(), watches=(), events=0, more=table.get("conditions", {}),
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "record"
        writer = Writer(folder, header)
        _write(script, writer)
        sent = ((item.time, item.request) for item in script.items() if item.request)
        if archive := har(sent):
            writer.keep("network.har", archive)
        unwatched = table.get("unwatched", {})
        watches = [
            Watch(
                what=what,
                level="none" if what in unwatched else "full",
                why=unwatched.get(what, ""),
            )
            for what in (*_usual()["watches"], *(["screens"] if table.get("pictures") else []))
        ]
        writer.close(_end(script), watches)
        pack(folder, target)


def _end(script: Script) -> int:
    last = next(reversed(script.begins))
    return script.begins[last] + script.lasts[last]


def _write(script: Script, writer: Writer) -> None:
    items, numbers = script.items(), dict[str, int]()
    for state, begin in script.begins.items():
        writer.begin(state, begin)  # type: ignore[arg-type]
        end = begin + script.lasts[state]
        for item in items:
            within = begin <= item.time < end or (item.time == end and end == _end(script))
            if not within:
                continue
            if item.seen:
                seen = {n: getattr(item.seen, n) for n in item.seen.__struct_fields__}
                writer.add(Seen(**seen | {"state": state, "window": numbers.get(item.shown)}))
            elif item.screens:
                numbers = _show(script, item, state, writer)


def _show(script: Script, item: Item, state: str, writer: Writer) -> dict[str, int]:
    """Keep all windows that are on screen, and return their numbers."""
    shown: Sequence[Screen] = [script.screens[name] for name in item.screens]
    if item.screens not in script.drawn:
        script.drawn[item.screens] = picture(shown) if script.table.get("pictures") else b""
    png = script.drawn[item.screens]
    return {
        name: writer.show(window.window(script.package, item.time, state), png)
        for name, window in zip(item.screens, shown, strict=True)
    }
