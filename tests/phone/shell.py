"""The commands of the phone's shell, as Android of several releases prints their answers."""

import hashlib
import re
import shlex
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import quoteattr

from phone.model import HOME, UID, Phone

Answer = tuple[bytes, int]
RELEASES = {26: "8.0.0", 31: "12", 34: "14"}


def answer(phone: Phone, command: str) -> Answer:
    """Return what a command prints, and its exit code."""
    phone.commands.append(command)
    phone.tick()
    command = command.strip()
    echoes = re.fullmatch(r"(.*); echo (\S+:)\$\?", command, re.S)
    if echoes:
        told, code = answer(phone, echoes[1])
        return told + f"{echoes[2]}{code}\n".encode(), 0
    command = " ".join(shlex.split(command.removesuffix(" 2>/dev/null")))
    for pattern, reply in _REPLIES:
        if match := re.match(pattern, command):
            told = reply(phone, match)
            return (told if isinstance(told, bytes) else told.encode()), 0
    return f"/system/bin/sh: {command.split()[0]}: not found\n".encode(), 127


def _getprop(phone: Phone, match: re.Match[str]) -> str:
    about = phone.about
    table = {
        "ro.product.manufacturer": about.get("maker", "Example"),
        "ro.product.model": about.get("model", "One"),
        "ro.build.version.release": RELEASES.get(phone.sdk, str(phone.sdk)),
        "ro.build.version.sdk": str(phone.sdk),
        "ro.product.cpu.abi": "arm64-v8a",
        "persist.sys.locale": about.get("locale", "zh-CN"),
        "persist.sys.timezone": "Asia/Shanghai",
        "sys.boot_completed": "1",
    } | about.get("props", {})
    if match[1]:
        return f"{table.get(match[1], '')}\n"
    return "".join(f"[{key}]: [{value}]\n" for key, value in table.items())


def _date(phone: Phone, _: re.Match[str]) -> str:
    now = phone.now()
    if phone.about.get("plain_date"):
        return f"{int(now.timestamp())}.N +0800\n"
    return f"{int(now.timestamp())}.{now.microsecond:06}000 +0800\n"


def _package(phone: Phone, _: re.Match[str]) -> str:
    if not phone.flags.get("installed"):
        return f"Unable to find package: {phone.package}\n"
    wanted = phone.session.get("permissions", [])
    lines = [
        "Packages:", f"  Package [{phone.package}] (1a2b3c4):", f"    userId={UID}",
        "    versionCode=12 minSdk=24 targetSdk=33", "    versionName=1.2",
        *(f"      android.intent.action.{name}:" for name in phone.session.get("receives", ())),
        "    requested permissions:", *(f"      {name}" for name in wanted),
        "    install permissions:", "      android.permission.INTERNET: granted=true",
        "    User 0: ceDataInode=1 installed=true", "      runtime permissions:",
        *(f"        {n}: granted={str(n in phone.granted).lower()}, flags=[ USER_SET ]" for n in wanted),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _windows(phone: Phone, _: re.Match[str]) -> str:
    lines = ["WINDOW MANAGER WINDOWS (dumpsys window windows)"]
    for number, window in enumerate(reversed(phone.windows())):
        left, top, right, bottom = window.get("frame", phone.frame)
        title = window.get("title") or f"{window['package']}/{window.get('activity', '.Main')}"
        kind = window["type"]
        lines.append(f"  Window #{number} Window{{{number + 0xA0:x}f u0 {title}}}:")
        lines.append(
            f"    mDisplayId=0 stackId=1 mSession=Session{{1 u0a234}} package={window['package']}"
        )
        kind = (
            {"BASE_APPLICATION": "1", "APPLICATION": "2"}.get(kind, kind)
            if phone.sdk < 28
            else kind
        )
        lines.append(
            f"    mAttrs={{(0,0)(fillxfill) sim={{adjust=pan}} ty={kind} fmt=TRANSLUCENT}}"
        )
        frame = f"[{left},{top}][{right},{bottom}]"
        if phone.sdk < 30:
            lines.append(f"    mFrame={frame} last={frame}")
        else:
            lines.append(
                f"    Frames: parent=[0,0][1080,2340] display=[0,0][1080,2340] frame={frame} last=[0,0][0,0]"
            )
        lines.append("    mHasSurface=true isReadyForDisplay()=true")
        lines.append("    isOnScreen=true" if phone.sdk >= 26 else "")
    return "\n".join(lines) + "\n"


def hierarchy(phone: Phone, windows: list[dict[str, Any]]) -> str:
    """Return windows as accessibility services see them."""
    out = ["<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>", '<hierarchy rotation="0">']
    for window in windows:
        out.append(
            _node(
                window["package"],
                {"cls": "android.widget.FrameLayout", "bounds": window.get("frame", phone.frame)},
                end=">",
            )
        )
        out += [_node(window["package"], node, end=" />") for node in window["node"]]
        out.append("</node>")
    return "\n".join([*out, "</hierarchy>"])


def _node(package: str, node: dict[str, Any], end: str) -> str:
    left, top, right, bottom = node["bounds"]
    click = bool(node.get("click"))
    cls = node.get("cls") or ("android.widget.Button" if click else "android.widget.TextView")
    name = f"{package}:id/{node['id']}" if node.get("id") else ""
    rows = {
        "index": "0", "text": node.get("text", ""), "resource-id": name, "class": cls,
        "package": package, "content-desc": node.get("said", ""),
        "checkable": str(bool(node.get("box"))).lower(),
        "checked": str(bool(node.get("checked"))).lower(), "clickable": str(click).lower(),
        "enabled": "true", "focusable": "false", "focused": "false", "scrollable": "false",
        "long-clickable": "false", "password": "false", "selected": "false",
        "bounds": f"[{left},{top}][{right},{bottom}]",
    }  # fmt: skip
    return "<node " + " ".join(f"{key}={quoteattr(value)}" for key, value in rows.items()) + end


def _dump(phone: Phone, _: re.Match[str]) -> str:
    if phone.about.get("never_idle"):
        return "ERROR: could not get idle state.\n"
    return hierarchy(phone, phone.windows()[-1:]) + "UI hierchary dumped to: /dev/tty\n"


def _appops(phone: Phone, _: re.Match[str]) -> str:
    now, lines = phone.now(), []
    if phone.sdk < 29:
        for use in phone.uses:
            ago = int((now - use.at).total_seconds() * 1000)
            word = "rejectTime" if use.rejected else "time"
            lines.append(f"{use.op}: allow; {word}=+{ago // 1000}s{ago % 1000}ms ago")
        return "\n".join(lines or ["No operations."]) + "\n"
    lines = [
        "Current AppOps Service state:",
        f"  Uid u0a{UID - 10000}:",
        f"    Package {phone.package}:",
    ]
    # Operations that were asked for and never used have rows as well.
    for op in ("CAMERA", "READ_CONTACTS"):
        if op not in {use.op for use in phone.uses}:
            lines += [f"      {op} (allow):", "        null=[", "        ]"]
    for use in phone.uses:
        word = "Reject" if use.rejected else "Access"
        stamp = use.at.strftime("%Y-%m-%d %H:%M:%S.") + f"{use.at.microsecond // 1000:03}"
        lines += [
            f"      {use.op} (allow):",
            "        null=[",
            f"          {word}: [fg-s] {stamp} (-1s0ms)",
            "        ]",
        ]
    return "\n".join(lines) + "\n"


def _sockets(phone: Phone, _: re.Match[str]) -> str:
    lines = [
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode"
    ]
    for number, text in enumerate(phone.sockets):
        host, _, port = text.rpartition(":")
        there = "".join(f"{int(part):02X}" for part in reversed(host.split(".")))
        lines.append(
            f"   {number}: 0100A8C0:C350 {there}:{int(port):04X} 01 00000000:00000000 00:00000000 00000000 {UID:5}        0 4242 1"
        )
    lines.append(
        "   9: 00000000:15B3 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1"
    )
    return "\n".join(lines) + "\n"


def _sensors(phone: Phone, _: re.Match[str]) -> str:
    lines = [
        "Sensor List:",
        "0x00000001) Accelerometer             | Example         | ver: 1 | type: android.sensor.accelerometer(1) | perm: n/a",
        "0x00000004) Gyroscope                 | Example         | ver: 1 | type: android.sensor.gyroscope(4) | perm: n/a",
        "Previous Registrations:",
    ]
    for at, handle in reversed(phone.sensors):
        lines.append(
            f"{at:%H:%M:%S} + 0x{int(handle):08x} pid= 4007 uid={UID} package={phone.package} samplingPeriod=66667us batchingPeriod=0us result=OK (0x00000000)"
        )
    return "\n".join(lines) + "\n"


def _ps(phone: Phone, _: re.Match[str]) -> str:
    rows = {"zygote64": 700, "com.android.systemui": 1500, **phone.pids}
    return "  PID NAME\n" + "".join(f"{pid:5} {name}\n" for name, pid in rows.items())


def _kill(phone: Phone, _: re.Match[str]) -> str:
    if not phone.flags.get("stubborn"):
        phone.end("kill background")
        phone.happens("killed")
    return ""


def _install(phone: Phone, match: re.Match[str]) -> str:
    phone.installs.append(phone.files.get(match[1], b""))
    if refusal := phone.session.get("refuses_install"):
        return f"Failure [{refusal}]\n"
    if match[1] not in phone.files:
        return "Failure [INSTALL_FAILED_INVALID_URI]\n"
    phone.flags["installed"] = True
    return "Success\n"


def _launch(phone: Phone, _: re.Match[str]) -> str:
    if not phone.flags.get("installed"):
        return "Error: Activity class does not exist.\n"
    phone.happens("launch")
    return f"Starting: Intent {{ cmp={phone.package}/.Main }}\n"


def _key(phone: Phone, match: re.Match[str]) -> str:
    if phone.session.get("untouchable"):
        return "java.lang.SecurityException: Injecting to another application requires INJECT_EVENTS permission\n"
    code = int(match[1])
    if code == 3:
        phone.go("home")
    elif code == 4:
        phone.happens("back")
    elif code in (223, 224):
        phone.awake = code == 224
    return ""


def _reboot(phone: Phone, _: re.Match[str]) -> str:
    phone.end("reboot")
    phone.go("home")
    # For a moment the old system answers still.
    phone.dying, phone.booting = phone.monotonic() + 2, phone.monotonic() + 8
    phone.happens("boot")
    return ""


def _md5(phone: Phone, match: re.Match[str]) -> str:
    data = phone.files.get(match[1], b"")
    return f"{hashlib.md5(data).hexdigest()}  {match[1]}\n"  # noqa: S324


def _setting(phone: Phone, match: re.Match[str]) -> str:
    return str(phone.session.get("settings", {}).get(match[2], "null")) + "\n"


def _packages(phone: Phone, _: re.Match[str]) -> str:
    names = [
        *phone.session.get("others", []),
        *phone.added,
        *([phone.package] if phone.flags.get("installed") else []),
    ]
    return "".join(f"package:{name}\n" for name in names)


def _tap(phone: Phone, match: re.Match[str]) -> str:
    phone.tapped(int(match[1]), int(match[2]))
    return ""


def _page(phone: Phone, _: re.Match[str]) -> str:
    page = phone.session.get("page")
    return f"priority=0\n{page}\n" if page else "No activity found\n"


def _open_page(phone: Phone, _: re.Match[str]) -> str:
    phone.happens("page")
    return ""


def _do(phone: Phone, match: re.Match[str]) -> str:
    phone.happens("do", do=match[1])
    return ""


def _nothing(_: Phone, __: re.Match[str]) -> str:
    return ""


def _clear(phone: Phone, _: re.Match[str]) -> str:
    installed, stubborn = (phone.flags.get(name, False) for name in ("installed", "stubborn"))
    phone.clear()
    phone.flags |= {"installed": installed, "stubborn": stubborn}
    return "Success\n" if installed else "Failed\n"


def _uninstall(phone: Phone, _: re.Match[str]) -> str:
    phone.clear()
    return "Success\n"


def _mark(phone: Phone, match: re.Match[str]) -> str:
    phone.write(match[1], match[2], 5000)
    return ""


def _dumpsys(phone: Phone, match: re.Match[str]) -> str:
    return str(phone.session.get("dumpsys", {}).get(match[1], f"DUMP OF SERVICE {match[1]}:\n"))


_REPLIES: list[tuple[str, Callable[[Phone, re.Match[str]], str | bytes]]] = [
    (r"cat /proc/sys/kernel/random/boot_id", lambda p, _: f"boot-{p.boots}\n"),
    (r"cmd package resolve-activity .*REVIEW_PERMISSION_USAGE", _page),
    (r"am start -a android.intent.action.REVIEW_PERMISSION_USAGE", _open_page),
    (r"am start -a appassay.probe.DO .*--es do (.*)", _do),
    (r"pm grant", _nothing),
    (r"getprop ?(\S*)$", _getprop),
    (r"date ", _date),
    (r"id -u$", lambda p, _: "0\n" if p.about.get("root") else "2000\n"),
    (r"su -c", lambda p, _: "0\n" if p.about.get("su") else "/system/bin/sh: su: not found\n"),
    (r"wm size$", lambda p, _: "Physical size: {}x{}\n".format(*p.frame[2:])),
    (r"wm density$", lambda p, _: f"Physical density: {p.about.get('density', 440)}\n"),
    (r"wm ", _nothing),
    (
        r"pm path (\S+)",
        lambda p, m: (
            "package:/data/app/base.apk\n" if p.flags.get("installed") and m[1] == p.package else ""
        ),
    ),
    (r"pm clear ", _clear),
    (r"pm uninstall ", _uninstall),
    (r"pm install .*?(/\S+)$", _install),
    (r"pm list packages", _packages),
    (
        r"sha256sum",
        lambda p, _: (
            hashlib.sha256(p.files.get("/data/local/tmp/appassay.apk", b"")).hexdigest()
            + "  /data/app/base.apk\n"
        ),
    ),
    (r"dumpsys package ", _package),
    (r"dumpsys window windows", _windows),
    (r"dumpsys appops|appops get", _appops),
    (r"dumpsys sensorservice", _sensors),
    (r"dumpsys (\w+)", _dumpsys),
    (
        r"cmd package resolve-activity .*HOME",
        lambda p, _: f"priority=0 preferredOrder=0\n{HOME}/.Home\n",
    ),
    (
        r"cmd package resolve-activity ",
        lambda p, _: f"priority=0 preferredOrder=0\n{p.package}/.Main\n",
    ),
    (r"settings get (\w+) (\w+)", _setting),
    (r"cat /proc/net", _sockets),
    (r"ps -A", _ps),
    (r"am kill ", _kill),
    (r"am start |monkey ", _launch),
    (r"input keyevent (\d+)", _key),
    (r"input tap (\d+) (\d+)", _tap),
    (r"uiautomator dump", _dump),
    (r"screencap -p", lambda p, _: p.picture()),
    (r"log -t (\S+) (\S+)", _mark),
    (r"rm |cmd locale|toybox true", _nothing),
    (r"toybox md5sum (\S+)", _md5),
    (r"reboot", _reboot),
    (r"echo (.*)", lambda p, m: m[1] + "\n"),
]
