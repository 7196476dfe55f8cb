"""The traffic of a run record: who is told what, and what comes back.

Values that the app read in the run are looked for in what is sent: as they are, in Base64, and as
the usual hashes. What was found is told by kind and form; the values themselves are not kept.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus, urlsplit

import msgspec
from msgspec import Struct, field

from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.knowledge import pi_kinds
from appassay.knowledge.observed import observed
from appassay.model import Carried, Place, Request

if TYPE_CHECKING:
    from appassay.recording import Counted, Record

FILE = "network.har"
SOURCE, TRAFFIC = "source", "traffic"
UNAGREED = ("R0", "R1")
PERSONAL = ("I", "G", "S")
"""Classes of kinds whose values are looked for; of a device there may be a million."""
_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[0-9A-Za-z+/]{8,}={0,2}",
        r"[0-9A-Za-z_\-]{8,}={0,2}",
        r"[0-9A-Za-z:\-]{8,}",
        r"[0-9A-Za-z]{8,}",
    )
)
"""How what is sent is parted: values have no fixed neighbours, and signs of their own."""
_SHOWN = 300


class _Named(Struct):
    name: str = ""
    value: str = ""


class _Body(Struct):
    text: str | None = None


class _Sent(Struct, rename="camel"):
    url: str
    method: str = "GET"
    headers: list[_Named] = field(default_factory=list)
    post_data: _Body | None = None
    body_size: float | None = None


class _Content(Struct, rename="camel"):
    size: float | None = None
    mime_type: str | None = None
    text: str | None = None


class _Answer(Struct, rename="camel"):
    content: _Content | None = None
    body_size: float | None = None


class _Entry(Struct, rename="camel"):
    started_date_time: str
    request: _Sent
    response: _Answer | None = None
    app: str | None = field(default=None, name="_package")


class _Log(Struct):
    entries: list[msgspec.Raw]


class _Har(Struct):
    log: _Log


_HAR = msgspec.json.Decoder(_Har)
_ENTRY = msgspec.json.Decoder(_Entry)
Forms = Mapping[str, Carried]


class Moment(Struct, frozen=True):
    """When something was sent."""

    time: int
    state: str
    agreed: bool


def requests(record: "Record", rows: "Iterable[Counted]") -> Iterator[Request]:
    """Yield the requests of a record's archive of traffic that lie in its states.

    Args:
        record: the record.
        rows: its events.

    Raises:
        ArtifactError: the archive makes no sense.
    """
    link = next((link for link in record.chain if link.file == FILE), None)
    if link is None:
        return
    where = f"{record.name}: {FILE}"
    try:
        entries = _HAR.decode(record.content(link).removeprefix(b"\xef\xbb\xbf")).log.entries
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise ArtifactError(f"{where}: is no HAR ({error})") from error
    rows = list(rows)
    clock, forms = _Clock(record, rows), _forms(rows)
    for number, raw in enumerate(entries):
        try:
            entry = _ENTRY.decode(raw)
            when = clock.of(number, entry.started_date_time)
        except (msgspec.DecodeError, RecursionError, ValueError, OverflowError) as error:
            raise ArtifactError(f"{where}: entry {number}: {error}") from error
        if when is not None:
            yield _request(number, entry, when, record, forms)


class _Clock:
    """When each entry was sent, in the time of the record."""

    def __init__(self, record: "Record", rows: "Iterable[Counted]") -> None:
        self._began = datetime.fromisoformat(record.header.began)
        self._states = record.header.states
        self._imported = record.header.way == "imported"
        self._told: dict[str, Moment] = {}
        self._agreed: int | None = None
        for row in rows:
            seen = row.first
            if seen.agreed and self._agreed is None:
                self._agreed = seen.t
            if seen.event == TRAFFIC and "entry" in seen.more:
                self._told[seen.more["entry"]] = Moment(seen.t, seen.state, seen.agreed)

    def of(self, number: int, started: str) -> Moment | None:
        """Return when an entry was sent; None where that lies in no state of the record."""
        told = self._told.get(str(number))
        if told is not None or self._imported:
            # An importer told of each entry that lies in the run; times without an offset it knew.
            return told
        at = datetime.fromisoformat(started)
        if at.tzinfo is None:
            raise ValueError(f"{started!r} has no offset from UTC")
        time = round((at - self._began).total_seconds() * 1000)
        state = next((s.state for s in self._states if s.began <= time < s.ended), None)
        if state is None:
            return None
        given = self._agreed is None or time >= self._agreed
        return Moment(time, state, state not in UNAGREED and given)


def _request(
    number: int, entry: _Entry, when: Moment, record: "Record", forms: Forms
) -> Request:  # fmt: skip
    parts = _split(entry.request.url)
    body = (entry.request.post_data and entry.request.post_data.text) or ""
    return Request(
        at=Place(file=FILE, member=f"entry {number}"),
        record=record.name,
        entry=number,
        time=when.time,
        state=when.state,
        agreed=when.agreed,
        method=printable(entry.request.method[:20]),
        host=printable((parts[0] or "")[:255]),
        url=printable(entry.request.url.partition("?")[0][:_SHOWN]),
        sent=max(0, round(entry.request.body_size or 0), len(body)),
        size=_size(entry),
        brings=_brings(parts[1], entry),
        carries=tuple(_carried(entry, forms)),
        app=printable((entry.app or "")[:255]),
        by=record.header.way,
    )


def _split(url: str) -> tuple[str, str]:
    """Return the host and the path of an address."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").lower(), parts.path.lower()
    except ValueError:
        return "", ""


def _size(entry: _Entry) -> int:
    if entry.response is None:
        return 0
    content = entry.response.content or _Content()
    return max(0, round(entry.response.body_size or 0), round(content.size or 0))


def _brings(path: str, entry: _Entry) -> str:
    """Return the kind of executable content that an answer brings."""
    content = (entry.response and entry.response.content) or _Content()
    mime = (content.mime_type or "").partition(";")[0].strip().lower()
    begin = (content.text or "")[:16]
    for row in observed().executable:
        if path.endswith(row.endings) or mime in row.types or begin.startswith(row.begins):
            return row.id
    return ""


def _forms(rows: "Iterable[Counted]") -> Forms:
    """Return the forms in which values that were read may be sent."""
    rule, table = observed().values, pi_kinds()
    found: dict[str, Carried] = {}
    known: set[str] = set()
    for row in rows:
        seen = row.first
        kind = table.get(seen.kind)
        if seen.event != SOURCE or kind is None or kind.cls not in PERSONAL:
            continue
        value = next((seen.more[c].strip() for c in rule.columns if seen.more.get(c)), "")
        if value not in known and len(known) < rule.most and _tells(value):
            known.add(value)
            for form, text in _written(value):
                found.setdefault(text, Carried(kind=seen.kind, form=form, read=seen.n))
    return found


def _tells(value: str) -> bool:
    """Return whether a value tells one person or device from another."""
    rule = observed().values
    letters = {letter for letter in value.lower() if letter.isalnum()}
    return rule.shortest <= len(value) <= 256 and len(letters) >= rule.letters


def _written(value: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a value: as it is, without the signs that part it, encoded, hashed."""
    plain = re.sub(r"[:\-\s]", "", value)
    spelt = dict.fromkeys(w for v in (value, plain) for w in (v, v.lower(), v.upper()))
    for text in spelt:
        yield "plain", text
        data = text.encode()
        for code in (base64.b64encode(data), base64.urlsafe_b64encode(data)):
            yield "base64", code.decode()
            yield "base64", code.decode().rstrip("=")
        for name in ("md5", "sha1", "sha256"):
            digest = hashlib.new(name, data, usedforsecurity=False).hexdigest()
            yield name, digest
            yield name, digest.upper()


def _carried(entry: _Entry, forms: Forms) -> Iterator[Carried]:
    """Yield each value once that a request carries."""
    if not forms:
        return
    found: dict[str, Carried] = {}
    for text in _texts(entry.request):
        for pattern in _WORDS:
            for word in pattern.findall(text):
                form: Any = forms.get(word)
                if form is not None:
                    found.setdefault(form.kind, form)
    yield from (found[kind] for kind in sorted(found))


def _texts(sent: _Sent) -> Iterator[str]:
    length = observed().values.length
    body = (sent.post_data and sent.post_data.text) or ""
    for text in (sent.url, *(header.value for header in sent.headers), body):
        cut = text[:length]
        yield cut
        if "%" in cut:
            yield unquote_plus(cut)
