"""A run in order of time: as lines of text, and as lines of JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from appassay.assess.happenings import deed
from appassay.knowledge import wording
from appassay.model import Event, Flow, Frame, Lang, Trace

CONSENT = "consent.asked"
_TELLING = frozenset({"permission.request", CONSENT})
"""Events shown though they carry nothing personal."""
_CALLS = 3
"""Innermost calls shown of each event."""


def telling(events: Iterable[Event]) -> list[Event]:
    """Return the events that carry personal information or lead to it."""
    return [event for event in events if event.kinds or event.event in _TELLING]


def line(row: Event | Flow) -> str:
    """Return an event or a flow as one line of JSON."""
    values: dict[str, Any] = msgspec.to_builtins(row)
    if isinstance(row, Flow):
        values["source"], values["sink"] = _renamed(values["source"]), _renamed(values["sink"])
        values["path"] = [_step(frame) for frame in row.path]
    else:
        values.pop("at")
        values["stack"] = [_step(frame) for frame in row.stack]
    return msgspec.json.encode(values).decode()


def _step(frame: Frame) -> dict[str, Any]:
    step = {"class": frame.cls, "method": frame.method, "file": frame.file, "line": frame.line}
    return step | ({"code": frame.code} if frame.code else {})


def _renamed(values: dict[str, Any]) -> dict[str, Any]:
    return {("class" if key == "cls" else key): value for key, value in values.items()}


def text(trace: Trace, events: Sequence[Event], lang: Lang) -> Iterator[str]:
    """Yield the timeline, state by state; `events` are those to show."""
    words = {key: row[lang] for key, row in wording()["trace"].items()}
    states = dict.fromkeys(event.state for event in events)
    if not trace.run.consent:
        yield words["no_consent"]
    for state in sorted(states, key=_order):
        name = wording()["moment"].get(state)
        yield ""
        yield f"{state}  {name[lang] if name else ''}".rstrip()
        for event in sorted((e for e in events if e.state == state), key=lambda e: e.time):
            yield from _rows(event, words, lang)
    if not events:
        yield words["nothing"]
    yield ""
    yield _summary(trace, words)


def _order(state: str) -> tuple[bool, str]:
    return (not state.startswith("R"), state)


def _rows(event: Event, words: dict[str, str], lang: Lang) -> Iterator[str]:
    if event.event == CONSENT:
        yield f"  {'─' * 8} {words['consent']} {'─' * 24}"
        yield from (f"           {text}" for text in event.args)
        yield f"  {'─' * 60}"
        return
    owner = event.owner.name or event.owner.sdk or words["app"]
    version = f"@{event.owner.version}" if event.owner.version else ""
    sure = words[event.certainty]
    yield f"  {event.time / 1000:>8.3f} s  {sure}  {deed(event)[lang]}  [{owner}{version}]"
    calls = event.stack[-_CALLS:]
    yield from (f"{'':15}{frame}" for frame in reversed(calls))
    if not calls and event.entry:
        yield f"{'':15}{event.entry}"


def _summary(trace: Trace, words: dict[str, str]) -> str:
    run = trace.run
    return words["summary"].format(
        executed=f"{run.executed:,}",
        share=f"{run.share:.0%}",
        whole=f"{run.instructions:,}",
        cuts=sum(count for _, count in run.cuts),
        unmodelled=len(run.unmodelled),
    )


def run_line(trace: Trace) -> str:
    """Return how much was followed as one line of JSON."""
    values: dict[str, Any] = msgspec.to_builtins(trace.run)
    values.pop("at")
    values["cuts"], values["unmodelled"] = dict(trace.run.cuts), dict(trace.run.unmodelled)
    return msgspec.json.encode(values).decode()


def coverage(trace: Trace, lang: Lang) -> str:
    """Return how much was followed, what was cut, and which calls nothing is known of."""
    words = {key: row[lang] for key, row in wording()["trace"].items()}
    rows = [_summary(trace, words), "", words["cuts"]]
    rows += [f"  {count:>8,}  {name}" for name, count in trace.run.cuts] or [f"  {words['none']}"]
    rows += ["", words["unmodelled"]]
    rows += [f"  {count:>8,}  {name}" for name, count in trace.run.unmodelled]
    return "\n".join(rows)
