"""Requests of a script as an archive of traffic (HAR 1.2)."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from corpus.builder.case import CaseError
from corpus.observed.screen import pairs

BEGAN = "2026-11-20T09:30:00+08:00"
"""When every record begins."""
KNOWN = {"body", "type", "size", "status", "text", "app"}


def har(sent: Iterable[tuple[int, tuple[str, ...]]]) -> bytes:
    """Return the archive of requests, each with its milliseconds; nothing where there is none."""
    entries = [_entry(time, words) for time, words in sorted(sent, key=lambda row: row[0])]
    if not entries:
        return b""
    creator = {"name": "AssayBench", "version": "1"}
    log = {"version": "1.2", "creator": creator, "entries": entries}
    return json.dumps({"log": log}, ensure_ascii=False, indent=1).encode()


def _entry(time: int, words: tuple[str, ...]) -> dict[str, Any]:
    method, address, *rest = words
    more, flags = pairs(rest, KNOWN)
    if flags:
        raise CaseError(f"http {address}: unknown {', '.join(flags)}")
    begun = datetime.fromisoformat(BEGAN) + timedelta(milliseconds=time)
    size, body = int(more.get("size", "2")), more.get("body", "")
    request: dict[str, Any] = {
        "method": method, "url": address, "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
        "queryString": [], "headersSize": -1, "bodySize": len(body.encode()),
    }  # fmt: skip
    if body:
        request["postData"] = {"mimeType": "application/x-www-form-urlencoded", "text": body}
    content = {"size": size, "mimeType": more.get("type", "text/plain")}
    content |= {"text": more["text"]} if "text" in more else {}
    response = {
        "status": int(more.get("status", "200")), "statusText": "", "httpVersion": "HTTP/1.1",
        "cookies": [], "headers": [], "content": content, "redirectURL": "", "headersSize": -1,
        "bodySize": size,
    }  # fmt: skip
    entry = {
        "startedDateTime": begun.isoformat(timespec="milliseconds"), "time": 20, "cache": {},
        "request": request, "response": response, "timings": {"send": 1, "wait": 18, "receive": 1},
    }  # fmt: skip
    return entry | ({"_package": more["app"]} if "app" in more else {})
