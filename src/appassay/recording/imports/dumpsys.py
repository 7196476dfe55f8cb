"""`dumpsys package` and `dumpsys activity`: what was installed, granted and running.

Source: AOSP, Settings.java (dumpPackageLPr), ActivityManagerService.java (dumpProcessesLocked),
ServiceRecord.java (dump).
"""

import re
from collections.abc import Iterator

from appassay.recording.imports.found import Export, File, Found
from appassay.recording.schema import AppSeen, Seen

_PACKAGE = re.compile(r"\s*Package \[([\w.]+)\] \(\w+\):\s*")
_FIELD = re.compile(r"\s*(versionCode|versionName|firstInstallTime|lastUpdateTime)=(\S.*)")
_GRANT = re.compile(r"\s*([\w.]+): granted=(true|false)\b(.*)")
_PROCESS = re.compile(r"ProcessRecord\{\w+ \d+:([\w.:-]+)/([\w.]+)\}")
_SERVICE = re.compile(r"ServiceRecord\{\w+ u\d+ (([\w.]+)/[\w.$]+)[^}]*\}")
PACKAGE = re.compile(r"(?m)^\s*Package \[[\w.]+\] \(\w+\):\s*$")
ACTIVITY = re.compile(
    r"(?m)^\s*ACTIVITY MANAGER (?:RUNNING PROCESSES|SERVICES|LRU PROCESSES)\b|"
    r"^\s*\* ServiceRecord\{|^\s*\*(?:APP|PERS)\* UID \d+ ProcessRecord\{"
)


def package(file: File, lines: list[str]) -> Export:
    """Return which packages were installed, and what they were granted."""
    export = Export(format="package")
    name = ""
    grants: dict[str, dict[str, str]] = {}
    for line in lines:
        if match := _PACKAGE.fullmatch(line):
            name = match[1]
            export.apps.setdefault(name, AppSeen(package=name))
        elif name and (match := _FIELD.fullmatch(line)):
            _field(export, name, match[1], match[2].strip())
        elif name and (match := _GRANT.fullmatch(line)):
            grants.setdefault(name, {})[match[1]] = match[2] + match[3]
    for app, granted in grants.items():
        told = "; ".join(f"{key} {text}" for key, text in granted.items())
        export.more[f"{app} granted"] = told
    wanted = file.given.package
    if wanted:
        export.more = {k: v for k, v in export.more.items() if k.split()[0] == wanted}
    return export


def _field(export: Export, name: str, field: str, text: str) -> None:
    app = export.apps[name]
    number = re.match(r"\d{1,15}", text)
    if field == "versionCode" and number and not app.version_code:
        export.apps[name] = AppSeen(
            package=name, version_name=app.version_name, version_code=int(number[0])
        )
    elif field == "versionName" and not app.version_name:
        export.apps[name] = AppSeen(package=name, version_name=text, version_code=app.version_code)
    elif field.endswith("Time"):
        export.more.setdefault(f"{name} {field}", text)


def activity(file: File, lines: list[str]) -> Export:
    """Return what was running.

    It is an event where it is known when that was, and else something the record tells beside.
    """
    export = Export(format="activity")
    running = sorted(set(_running("\n".join(lines), file.given.package)))
    if file.given.taken is None:
        for event, what in running:
            before = export.more.get(event, "")
            export.more[event] = f"{before}; {what}" if before else what
        return export
    export.found = [
        Found(
            file.given.taken,
            Seen(
                n=0, t=0, state="R0", event=event,
                args=(what,) if event == "service.seen" else (),
                process=what if event == "process.seen" else "",
            ),
        )
        for event, what in running
    ]  # fmt: skip
    return export


def _running(text: str, wanted: str) -> Iterator[tuple[str, str]]:
    for match in _PROCESS.finditer(text):
        if not wanted or match[1].partition(":")[0] == wanted:
            yield "process.seen", match[1]
    for match in _SERVICE.finditer(text):
        if not wanted or match[2] == wanted:
            yield "service.seen", match[1]
