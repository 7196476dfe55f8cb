"""What a phone and an installed app say of themselves, and what its clock says."""

import re
from collections.abc import Sequence

from msgspec import Struct

from appassay.recording.phone.adb import Adb, Clock
from appassay.recording.schema import AppSeen, Device

_PROPERTY = re.compile(r"(?m)^\[([\w.\-]+)\]: \[(.*?)\]$")
_SIZE = re.compile(r"(Physical|Override) size: (\d+)x(\d+)")
_DENSITY = re.compile(r"(Physical|Override) density: (\d+)")
_DATE = re.compile(r"(\d{9,11})(?:\.(\d{1,9}))? ([+-]\d{4})")
_ASKED = re.compile(r"(?m)^\s*requested permissions:\n((?:\s+[\w.]+(?:: .*)?\n?)+)")
_TRIES = 3


def about(adb: Adb) -> Device:
    """Return what a phone says of itself."""
    told = dict(_PROPERTY.findall(adb.say("getprop")))
    size = dict((kind, (int(w), int(h))) for kind, w, h in _SIZE.findall(adb.say("wm size")))
    dots = dict(_DENSITY.findall(adb.say("wm density")))
    width, height = size.get("Override") or size.get("Physical") or (0, 0)
    release = told.get("ro.build.version.release", "")
    virtual = told.get("ro.kernel.qemu") == "1" or told.get("ro.boot.qemu") == "1"
    return Device(
        maker=told.get("ro.product.manufacturer", ""),
        model=told.get("ro.product.model", ""),
        system=f"Android {release}" if release else "",
        sdk=_number(told.get("ro.build.version.sdk", "")),
        abi=told.get("ro.product.cpu.abi", ""),
        rooted=_is_root(adb),
        virtual=virtual,
        width=width,
        height=height,
        density=_number(dots.get("Override") or dots.get("Physical") or ""),
        locale=told.get("persist.sys.locale") or told.get("ro.product.locale", ""),
        timezone=told.get("persist.sys.timezone", ""),
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def _is_root(adb: Adb) -> bool:
    if adb.say("id -u") == "0":
        return True
    return adb.say("su -c 'id -u' 2>/dev/null", timeout=5) == "0"


def app(adb: Adb, package: str) -> AppSeen | None:
    """Return what the phone says of an app that is installed on it; none where it is not."""
    where = [line.partition(":")[2] for line in adb.say(f"pm path {package}").split("\n") if line]
    if not where or not where[0]:
        return None
    told = adb.say(f"dumpsys package {package}")
    name = re.search(r"versionName=(\S+)", told)
    code = re.search(r"versionCode=(\d{1,15})", told)
    # One hash stands for one file: where there are splits, the record goes by the name alone.
    digest = adb.say(f"sha256sum {where[0]}").partition(" ")[0] if len(where) == 1 else ""
    return AppSeen(
        package=package,
        version_name=name[1] if name else "",
        version_code=int(code[1]) if code else 0,
        sha256=digest if re.fullmatch(r"[0-9a-f]{64}", digest) else "",
    )


def declared(adb: Adb, package: str) -> Sequence[str]:
    """Return the permissions an installed app declares."""
    match = _ASKED.search(adb.say(f"dumpsys package {package}") + "\n")
    return [line.split(":")[0].strip() for line in match[1].split("\n") if line] if match else []


def user_id(adb: Adb, package: str) -> int:
    """Return the user id an app runs under; 0 where it is not known."""
    match = re.search(r"\b(?:userId|appId)=(\d{4,6})", adb.say(f"dumpsys package {package}"))
    return int(match[1]) if match else 0


def system_packages(adb: Adb) -> frozenset[str]:
    """Return the packages whose windows are of no app: home screen, system UI, keyboard."""
    home = adb.say(
        "cmd package resolve-activity --brief -a android.intent.action.MAIN "
        "-c android.intent.category.HOME"
    )
    keyboard = adb.say("settings get secure default_input_method")
    found = {text.strip().rpartition("\n")[2].partition("/")[0] for text in (home, keyboard)}
    return frozenset({"com.android.systemui", "android", *(name for name in found if "." in name)})


class Offset(Struct, frozen=True):
    """How far the phone's clock is ahead of this computer's."""

    seconds: float
    sure: float
    """How far it may be off, in seconds."""
    zone: str
    """Offset of the phone's zone from UTC, such as ``+0800``."""


def offset(adb: Adb, clock: Clock) -> Offset | None:
    """Return how far the phone's clock is ahead; none where it can't be told."""
    best: Offset | None = None
    for _ in range(_TRIES):
        before = clock.wall()
        match = _DATE.search(adb.say("date '+%s.%N %z'").replace(".N ", " "))
        after = clock.wall()
        if match is None:
            return best
        there = float(f"{match[1]}.{match[2]}") if match[2] else int(match[1]) + 0.5
        sure = (after - before) / 2 + (0 if match[2] else 0.5)
        if best is None or sure < best.sure:
            best = Offset(there - (before + after) / 2, sure, match[3])
    return best
