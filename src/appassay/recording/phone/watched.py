"""How well a phone was watched, and what was missing."""

from typing import TYPE_CHECKING

from appassay.knowledge.protocol import protocol
from appassay.recording.schema import Watch

if TYPE_CHECKING:
    from appassay.recording.phone.phone import Phone

_NO_HOOKS = (
    "没有Frida，读取个人信息的调用只见系统记录的部分 "
    "(without Frida: only those the system itself notes)"
)
_MISSED = 0.05
"""Share of looks at the screen that may fail; our own default."""


def watches(phone: "Phone") -> list[Watch]:
    """Return every watch of the protocol, with its level."""
    hooked = phone.hooks.why() if phone.hooks is not None else phone.no_hooks
    lacks: dict[str, str] = {
        "calls": f"{hooked}; {_NO_HOOKS}" if hooked else "",
        "permissions": hooked and "只见系统弹窗 (only the dialogs of the system were seen)",
        "code": hooked
        or "只见DEX的加载，不见原生库和脚本 (loaders of DEX, no libraries, no scripts)",
        "windows": _windows(phone),
        "screens": "只在窗口变化时截屏 (taken where windows changed)",
        "network": hooked
        and "每隔数秒看一次连接，不见内容 (connections every few seconds, no contents)",
        "appops": "每种操作只保留最近几次 (only the latest uses of each operation)",
        "sensors": _sensors(phone),
        "processes": "" if phone.log.full else _LOG,
        "installs": hooked and "只见新装的应用，不见下载 (apps that were installed, no downloads)",
        "logs": "" if phone.log.full else _LOG,
    }
    return [
        Watch(what=row.id, level="partial" if (why := lacks.get(row.id, "")) else "full", why=why)
        for row in protocol().watch
    ]


_LOG = "日志有中断 (there is a gap in the log)"


def _windows(phone: "Phone") -> str:
    eye = phone.eye
    if not eye.has_agent:
        return (
            "没有uiautomator2代理，只见最上层窗口，且较慢 "
            f"(no agent of uiautomator2: the topmost window alone, and late: {eye.why})"
        )
    if eye.missed > _MISSED * eye.looks:
        return f"{eye.missed}/{eye.looks} 次未能读取窗口 (looks at the screen that told nothing)"
    return ""


def _sensors(phone: "Phone") -> str:
    if phone.polls is None or "sensors" in phone.polls.refused:
        return "系统未列出传感器的使用记录 (the system does not tell who listens to sensors)"
    return ""
