"""What a record's archive of traffic tells: what was sent, when, by whom, and what came back."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from appassay import api
from appassay.errors import ArtifactError
from appassay.extract import read
from appassay.model import Outcome, PointEntry, Request
from appassay.recording import Seen, SeenFrame, Writer
from recording.made import HEADER, LENGTHS, PACKAGE, READ, WATCHES, seen

ID = "9f8e7d6c5b4a3921"
VALUE = seen(READ, 300, "R0", more={"value": ID})
UMENG = (SeenFrame(cls="com.umeng.commonsdk.UMConfigure", method="init()"),)
CONNECT = Seen(
    n=0, t=500, state="R0", event="connect", args=("https://ulogs.umeng.com/log",), stack=UMENG
)  # fmt: skip


def entry(seconds: float, url: str, **more: Any) -> dict[str, Any]:
    """Return an entry of an archive."""
    minutes, rest = divmod(seconds, 60)
    request = {"method": "POST", "url": url} | more.pop("request", {})
    return {
        "startedDateTime": f"2026-11-20T09:{30 + int(minutes):02}:{rest:06.3f}+08:00",
        "request": request,
        "response": more.pop("response", {"status": 200}),
    } | more


def record(folder: Path, *entries: dict[str, Any], events: tuple[Seen, ...] = (VALUE,)) -> Path:
    """Write a record with an archive of traffic."""
    return raw(folder, json.dumps({"log": {"version": "1.2", "entries": entries}}).encode(), events)


def raw(folder: Path, har: bytes, events: tuple[Seen, ...] = (VALUE,), **header: Any) -> Path:
    """Write a record with a file of traffic as it is."""
    writer = Writer(folder, replace(HEADER, **header))
    end = 0
    for name, seconds in LENGTHS.items():
        writer.begin(name, end)  # type: ignore[arg-type]
        for event in events:
            if event.state == name:
                writer.add(event)
        end += seconds * 1000
    writer.keep("network.har", har)
    writer.close(end, WATCHES)
    return folder


def requests(folder: Path) -> list[Request]:
    """Return the requests of a record."""
    return read(folder).facts.of(Request)


def hashed(name: str) -> str:
    """Return the identifier as a hash."""
    return hashlib.new(name, ID.encode()).hexdigest()


FORMS = {
    "plain": f"https://a.example/x?id={ID}&v=1",
    "md5": f"https://a.example/x?id={hashed('md5').upper()}",
    "sha1": f"https://a.example/{hashed('sha1')}/x",
    "sha256": f"https://a.example/x?q=%7B%22d%22%3A%22{hashed('sha256')}%22%7D",
    "base64": "https://a.example/x?d=" + base64.b64encode(ID.encode()).decode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_value_that_was_read_is_found_in_what_is_sent(form: str, tmp_path: Path) -> None:
    (request,) = requests(record(tmp_path / "r", entry(1, FORMS[form])))
    ((one),) = request.carries
    assert (one.kind, one.form, one.read) == ("android_id", form, 0)
    assert ID not in request.url and "?" not in request.url


def test_bodies_and_headers_are_looked_at(tmp_path: Path) -> None:
    body = {"postData": {"mimeType": "application/json", "text": json.dumps({"a": [ID]})}}
    headers = {"headers": [{"name": "X-Device", "value": ID}]}
    found = requests(
        record(
            tmp_path / "r",
            entry(1, "https://a.example/1", request=body),
            entry(2, "https://a.example/2", request=headers),
            entry(3, f"https://a.example/{ID}0"),
            entry(4, "https://a.example/4"),
        )
    )
    assert [bool(request.carries) for request in found] == [True, True, False, False]


@pytest.mark.parametrize("value", ["short", "00000000-0000-0000-0000-000000000000", ""])
def test_values_that_tell_nobody_apart_are_not_looked_for(value: str, tmp_path: Path) -> None:
    events = (seen(READ, 300, "R0", more={"value": value} if value else {}),)
    (request,) = requests(
        record(tmp_path / "r", entry(1, f"https://a.example/?id={value}"), events=events)
    )
    assert not request.carries


def test_requests_lie_in_the_states_of_the_run(tmp_path: Path) -> None:
    agreed = seen(READ, 121_000, "R2", agreed=True)
    found = requests(
        record(
            tmp_path / "r",
            entry(10, "https://a.example/1"),
            entry(130, "https://a.example/2"),
            # Half an hour after the end of the run.
            {
                "startedDateTime": "2026-11-20T11:30:00+08:00",
                "request": {"url": "https://b.example"},
            },
            events=(agreed,),
        )
    )
    assert [(r.entry, r.state, r.time, r.agreed) for r in found] == [
        (0, "R0", 10_000, False), (1, "R2", 130_000, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "response", "brings"),
    [
        ("https://a.example/app.apk?x=1", {}, "apk"),
        ("https://a.example/f", {"mimeType": "application/vnd.android.package-archive"}, "apk"),
        ("https://a.example/f", {"text": base64.b64encode(b"dex\n035\0" * 9).decode()}, "dex"),
        ("https://a.example/f", {"text": base64.b64encode(b"\x7fELF" * 9).decode()}, "so"),
        ("https://a.example/film.mp4", {"mimeType": "video/mp4"}, ""),
        ("https://a.example/apk", {"mimeType": "text/html", "text": "dex"}, ""),
    ],
)
def test_executable_content_is_told(
    url: str, response: dict[str, str], brings: str, tmp_path: Path
) -> None:
    answer = {"status": 200, "content": {"size": 7_000_000} | response}
    (request,) = requests(record(tmp_path / "r", entry(1, url, response=answer)))
    assert (request.brings, request.size) == (brings, 7_000_000)


BROKEN = {
    "no JSON": (b"<html>", "is no HAR"),
    "no log": (b"{}", "is no HAR"),
    "an entry without a request": (
        b'{"log":{"entries":[{"startedDateTime":"2026-11-20T09:30:00+08:00"}]}}', "entry 0",
    ),
    "no offset": (
        b'{"log":{"entries":[{"startedDateTime":"2026-11-20T09:30:00","request":{"url":"x"}}]}}',
        "has no offset from UTC",
    ),
    "no time": (
        b'{"log":{"entries":[{"startedDateTime":"now","request":{"url":"x"}}]}}', "entry 0",
    ),
    "deep": (b'{"log":{"entries":' + b"[" * 100_000, "is no HAR"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_archive_gives_one_line(name: str, tmp_path: Path) -> None:
    data, told = BROKEN[name]
    with pytest.raises(ArtifactError, match=r"network\.har") as caught:
        read(raw(tmp_path / "r", data))
    assert told in str(caught.value) and "\n" not in str(caught.value)


def test_of_an_import_only_what_it_told_of_counts(tmp_path: Path) -> None:
    """Its times may have no offset, and what lies outside the run has no event."""
    har = {"log": {"entries": [entry(1, "https://a.example/0"), entry(2, "https://a.example/1")]}}
    for one in har["log"]["entries"]:
        one["startedDateTime"] = one["startedDateTime"].removesuffix("+08:00")
    traffic = Seen(n=0, t=90_000, state="R1", event="traffic", more={"entry": "1"})
    folder = raw(tmp_path / "r", json.dumps(har).encode(), (traffic,), way="imported")
    assert [(r.entry, r.time, r.state) for r in requests(folder)] == [(1, 90_000, "R1")]


def _point(folder: Path, name: str) -> PointEntry:
    report = api.check(folder, only=[name])
    return next(p for clause in report.clauses for p in clause.points)


def test_an_identifier_sent_to_an_sdk_before_consent_fails(tmp_path: Path) -> None:
    url = f"https://ulogs.umeng.com/log?id={hashed('md5')}"
    sent = [entry(n, url) for n in (1, 2, 3)]
    point = _point(record(tmp_path / "a", *sent, events=(VALUE, CONNECT)), "U8.9")
    assert point.outcome is Outcome.FAILED
    (finding,) = point.findings
    assert "ulogs.umeng.com" in finding.message.zh and "3 times" in finding.message.en
    texts = [row.text.en for row in finding.evidence]
    assert any("request 0: POST https://ulogs.umeng.com/log" in t and "as MD5" in t for t in texts)
    assert any("reads Android ID" in text for text in texts)
    assert ID not in "".join(texts) and hashed("md5") not in "".join(texts)
    # The same where nothing tells that the app sent it, and once another app did.
    other = [one | {"_package": "com.other.app"} for one in sent]
    assert _point(record(tmp_path / "b", *sent), "U8.9").outcome is Outcome.SUSPECT
    assert _point(record(tmp_path / "c", *other), "U8.9").outcome is not Outcome.SUSPECT


def test_a_package_fetched_in_the_background_fails(tmp_path: Path) -> None:
    # Home comes after eight minutes.
    load = entry(500, "https://cdn.example.com/u.apk", _package=PACKAGE)
    load["response"] = {"content": {"size": 9_000_000}}
    folder = record(tmp_path / "r", load)
    assert _point(folder, "U6.7").outcome is Outcome.FAILED
    small = load | {"response": {"content": {"size": 900_000}}}
    assert _point(record(tmp_path / "s", small), "U6.7").outcome is Outcome.PASSED


def test_a_run_that_reached_somebody_and_kept_no_archive_clears_nobody(tmp_path: Path) -> None:
    from recording.made import write

    write(tmp_path / "r", (CONNECT,))
    assert _point(tmp_path / "r", "U6.7").outcome is Outcome.UNTESTED
    write(tmp_path / "s", ())
    assert _point(tmp_path / "s", "U6.7").outcome is Outcome.PASSED
    assert _point(record(tmp_path / "t", events=(CONNECT,)), "U6.7").outcome is Outcome.PASSED


def test_a_host_that_bears_the_name_of_the_sdk_that_read_is_a_third_party(tmp_path: Path) -> None:
    read_by = seen(VALUE, 300, "R0", stack=UMENG)
    sent = entry(1, f"https://log.umeng.com/x?id={ID}", _package=PACKAGE)
    point = _point(record(tmp_path / "r", sent, events=(read_by,)), "U8.9")
    assert point.outcome is Outcome.FAILED and point.findings[0].owner.sdk == "umeng_common"


def test_what_is_told_of_an_app_counts_beside_a_record_alone(tmp_path: Path) -> None:
    from appassay.model import AppProfile

    folder = record(tmp_path / "r")
    assert [p.app_type for p in read(folder, app_type="news").facts.of(AppProfile)] == ["news"]
