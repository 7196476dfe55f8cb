"""How well the virtual phone watched an app, and what of it did not run."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from appassay.knowledge.protocol import protocol
from appassay.recording.schema import Watch

_ALWAYS = "虚拟手机，未见不等于没有 (virtual phone: what is not seen there may happen elsewhere)"
"""Neither system services nor other apps nor servers answer, so that branches may be other ones."""
_NONE = {
    "appops": "没有系统，无记录 (there is no system that notes uses)",
    "sensors": "没有传感器 (there are no sensors)",
    "processes": "只运行主进程 (the main process alone runs)",
    "logs": "未记录 (not recorded)",
}
_PARTIAL = {
    "network": "连接一律失败，不见内容 (every connection fails; what would be sent is not seen)",
    "windows": "网页控件不显示内容 (web views show no contents)",
    "screens": "只在窗口变化时截屏 (taken where windows changed)",
    "installs": "不安装、不下载 (nothing is installed or downloaded)",
}


class Lost(Struct):
    """What of an app did not run."""

    classes: dict[str, str] = field(default_factory=dict)
    native: set[str] = field(default_factory=set)
    loaded: set[str] = field(default_factory=set)
    thrown: list[str] = field(default_factory=list)
    often: set[str] = field(default_factory=set)
    """Calls that came so often that not all are in the record."""
    closed: str = ""
    """Why there is nothing to open."""
    ended: str = ""
    """Why the process ended before its time."""
    garbled: int = 0
    """What was told and made no sense."""

    def take(self, events: Iterable[Mapping[str, Any]], classes: Mapping[str, str]) -> None:
        """Note what events and classes tell of it."""
        self.classes |= classes
        for event in events:
            said = " ".join(map(str, event.get("args", ())))[:200]
            if event.get("event") == "native.load":
                self.native.add(said)
            elif event.get("event") == "load.code":
                self.loaded.add(said)
            elif event.get("event") == "uncaught":
                self.thrown.append(f"{event.get('entry', '')}: {said}")

    def why(self) -> list[str]:
        """Return what is missing, in words."""
        rows = (
            (self.native, "原生库不运行：{} (native libraries do not run)"),
            (self.loaded, "运行时加载的代码不运行：{} (code loaded at run time does not run)"),
            (self.classes, "未能运行的类：{} (classes that could not be run)"),
            (self.thrown, "未捕获的异常：{} (exceptions nobody caught ended what was under way)"),
            (self.often, "过于频繁、未全部记录的调用：{} (calls too many to be told all)"),
        )
        found = [text.format(len(what)) for what, text in rows if what]
        if self.closed:
            found.append(f"没有可以打开的界面 (nothing was opened: {self.closed})")
        if self.ended:
            found.append(f"进程提前结束：{self.ended} (the process ended early)")
        if self.garbled:
            found.append(f"记录不合格式：{self.garbled} (told in no known form)")
        return found


def watches(lost: Lost) -> list[Watch]:
    """Return every watch of the protocol: none is full, as a stand-in proves no absence."""
    found = []
    for row in protocol().watch:
        if row.id in _NONE:
            found.append(Watch(what=row.id, level="none", why=_NONE[row.id]))
            continue
        why = [_ALWAYS, *([_PARTIAL[row.id]] if row.id in _PARTIAL else []), *lost.why()]
        found.append(Watch(what=row.id, level="partial", why="; ".join(why)))
    return found
