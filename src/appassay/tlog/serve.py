"""A log or a witness as a web application (WSGI)."""

import gzip
import re
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from appassay.errors import AssayError, LogError
from appassay.tlog.append import Log
from appassay.tlog.store import CHECKPOINT, Folder
from appassay.tlog.tiles import LARGEST
from appassay.tlog.witness import LARGEST as LARGEST_REQUEST
from appassay.tlog.witness import TEXT, Witness

Start = Callable[[str, list[tuple[str, str]]], Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]
Admit = Callable[[bytes], None]
"""Raises an AssayError where an entry may not come into the log."""

_TILE = re.compile(r"tile/(?:entries|[1-5]?\d|6[0-3])/(?:x\d{3}/)*\d{3}(?:\.p/[1-9]\d{0,2})?")
_BYTES = "application/octet-stream"
_FOR_EVER = "public, max-age=31536000, immutable"
_SOON = "public, max-age=2"
_PLACES = {200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Not Allowed"}
_WORDS = {**_PLACES, 409: "Conflict", 413: "Too Large", 422: "Unprocessable", 503: "Unavailable"}


def log_app(folder: Folder, log: Log | None = None, admit: Admit | None = None) -> Application:
    """Return the application that serves a log.

    Args:
        folder: where the log lies.
        log: takes entries by `POST add`; read only without it.
        admit: decides what may come in.
    """
    batch = _Batch(log) if log else None

    def app(asked: dict[str, Any], start: Start) -> Iterable[bytes]:
        path = asked.get("PATH_INFO", "").lstrip("/")
        if asked["REQUEST_METHOD"] == "POST" and path == "add" and batch:
            return _add(asked, start, batch, admit)
        if asked["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return _said(start, 405, "only GET\n")
        if path != CHECKPOINT and not _TILE.fullmatch(path):
            return _said(start, 404, "a log has `checkpoint` and `tile/…`\n")
        try:
            data = folder.read(path)
        except LogError:
            return _said(start, 404, "there is no such tile\n")
        headers = [("Cache-Control", _SOON if path == CHECKPOINT else _FOR_EVER)]
        if path.startswith("tile/entries/") and "gzip" in asked.get("HTTP_ACCEPT_ENCODING", ""):
            data = gzip.compress(data, 6, mtime=0)
            headers.append(("Content-Encoding", "gzip"))
        headers.append(("Vary", "Accept-Encoding"))
        return _send(start, 200, data, TEXT if path == CHECKPOINT else _BYTES, headers)

    return app


def witness_app(witness: Witness) -> Application:
    """Return the application that serves a witness."""

    def app(asked: dict[str, Any], start: Start) -> Iterable[bytes]:
        if asked.get("PATH_INFO", "").strip("/") != "add-checkpoint":
            return _said(start, 404, "a witness takes `add-checkpoint`\n")
        if asked["REQUEST_METHOD"] != "POST":
            return _said(start, 405, "only POST\n")
        body = _body(asked, LARGEST_REQUEST)
        if body is None:
            return _said(start, 413, "the request is too large\n")
        answer = witness.answer(body)
        return _send(start, answer.status, answer.text.encode(), answer.kind, [])

    return app


def _add(
    asked: dict[str, Any], start: Start, batch: "_Batch", admit: Admit | None
) -> Iterable[bytes]:
    body = _body(asked, LARGEST)
    if not body:
        return _said(start, 413, f"an entry has 1 to {LARGEST} bytes\n")
    try:
        if admit:
            admit(body)
    except AssayError as error:
        return _said(start, 403, f"{error}\n")
    try:
        return _send(start, 200, batch.add(body), TEXT, [])
    except LogError as error:
        return _said(start, 503, f"{error}\n")


def _body(asked: dict[str, Any], largest: int) -> bytes | None:
    stated = asked.get("CONTENT_LENGTH") or "0"
    if not stated.isdecimal() or int(stated) > largest:
        return None
    data: bytes = asked["wsgi.input"].read(int(stated))
    return data


def _said(start: Start, status: int, text: str) -> Iterable[bytes]:
    return _send(start, status, text.encode(), TEXT, [])


def _send(
    start: Start, status: int, data: bytes, kind: str, headers: list[tuple[str, str]]
) -> Iterable[bytes]:
    told = [("Content-Type", kind), ("Content-Length", str(len(data))), *headers]
    start(f"{status} {_WORDS[status]}", told)
    return [data]


class _Batch:
    """Puts entries that come at about the same time into the log together."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._waiting: list[tuple[bytes, Future[int]]] = []
        self._lock = threading.Lock()
        self._turn = threading.Lock()

    def add(self, entry: bytes) -> bytes:
        """Return the proof that the log has an entry."""
        mine: Future[int] = Future()
        with self._lock:
            self._waiting.append((entry, mine))
        # Whoever gets the turn writes all that waits by then; the others find theirs written.
        with self._turn:
            with self._lock:
                all_waiting, self._waiting = self._waiting, []
            if all_waiting:
                self._write(all_waiting)
        return self._log.prove(mine.result())

    def _write(self, waiting: list[tuple[bytes, Future[int]]]) -> None:
        try:
            places = self._log.add([entry for entry, _ in waiting])
        except Exception as error:
            for _, future in waiting:
                future.set_exception(error)
            return
        for (_, future), place in zip(waiting, places, strict=True):
            future.set_result(place)
