"""HAR 1.2: what went through a proxy. Source: the HAR 1.2 specification (W3C web performance)."""

import re

import msgspec
from msgspec import Struct, field

from appassay.recording.imports import clock
from appassay.recording.imports.found import Export, File, Found
from appassay.recording.schema import Seen

_FLOWS = re.compile(rb"\d{1,9}:\d+:[\w-]+[;,]")
_LONGEST = 4_096
VERSIONS = ("1.1", "1.2")


class _Request(Struct):
    method: str
    url: str
    body: dict[str, object] | None = field(default=None, name="postData")


class _Response(Struct):
    status: int | float | None = None


class _Entry(Struct, rename="camel"):
    started_date_time: str
    request: _Request
    response: _Response | None = None
    server_ip_address: str | None = field(default=None, name="serverIPAddress")
    comment: str | None = None


class _Log(Struct):
    version: str
    entries: list[msgspec.Raw]


class _Har(Struct):
    log: _Log


_HAR = msgspec.json.Decoder(_Har)
_ENTRY = msgspec.json.Decoder(_Entry)


def is_flows(data: bytes) -> bool:
    """Return whether a file is what mitmproxy saves: its own format, which only it reads."""
    return _FLOWS.match(data[:64]) is not None


def read(file: File) -> Export:
    """Return what an archive of traffic tells.

    Raises:
        ArtifactError: it is no HAR, or an entry makes no sense.
    """
    try:
        log = _HAR.decode(file.data.removeprefix(b"\xef\xbb\xbf")).log
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        file.refuse(f"is no HAR ({error})")
    if log.version not in VERSIONS:
        file.refuse(f"is HAR {log.version!r}; this program reads {' and '.join(VERSIONS)}")
    found = [_entry(file, raw, number) for number, raw in enumerate(log.entries)]
    return Export(format="har", found=found, of_the_run=True, keep="network.har")


def _entry(file: File, raw: msgspec.Raw, number: int) -> Found:
    try:
        entry = _ENTRY.decode(raw)
        when = clock.full(entry.started_date_time, file.given.zone)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        # No time and no UTF-8 are values that are wrong.
        file.refuse(f"entry {number}: {error}")
    request = entry.request
    more = {
        "method": request.method,
        "status": str((entry.response and entry.response.status) or ""),
        "address": entry.server_ip_address or "",
        "sent as": str((request.body or {}).get("mimeType") or ""),
        "comment": entry.comment or "",
        "entry": str(number),
    }
    seen = Seen(
        n=0, t=0, state="R0", event="traffic",
        args=(request.url[:_LONGEST],), more={key: text for key, text in more.items() if text},
    )  # fmt: skip
    return Found(when, seen)
