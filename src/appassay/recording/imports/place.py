"""When things were, and in which state: what several exports tell, on one line of time.

Whether the user had agreed decides what is a breach. So it is never assumed: either an export
tells it, or the tester says it. What lies between the last call an export puts before agreement
and the first it puts behind is taken to be behind. What comes after agreement is R3, a walk over
the app: R2 would say that the user touched nothing, which no export tells.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import cast, get_args

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ConfigError
from appassay.recording.imports import clock
from appassay.recording.imports.found import Export, Found, Shown
from appassay.recording.read import UNAGREED
from appassay.recording.schema import Seen, State, StateName, Window

NEVER, START = "never", "start"
_SPAN = re.compile(r"(R\d)=(.+?)(?:\.\.|(?<=\d):(?=\d+(?:\.\d+)?$))(.+)")
_SECONDS = re.compile(r"\+?(\d{1,7}(?:\.\d{1,3})?)s?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?")
_STEP = timedelta(milliseconds=1)
_APART = timedelta(days=1)
"""Exports that lie farther apart are of different runs, or a date was read wrongly."""
_DID = {
    "R0": "导入，同意之前 (imported: before the user agreed)",
    "R3": "导入，同意之后 (imported: after the user agreed)",
}


class Wanted(Struct, frozen=True, kw_only=True):
    """What the tester says of the run."""

    zone: tzinfo
    day: date
    """Of times that are told without a date."""
    began: str = ""
    agreed: str = ""
    """A time, ``never`` or ``start``; empty where the exports tell."""
    states: tuple[str, ...] = ()
    """``R0=0:60``, in seconds, or ``R0=09:30:00..09:31:00``."""


class Placed(Struct, frozen=True):
    """A run on one line of time."""

    began: datetime
    states: tuple[State, ...]
    events: tuple[Seen, ...]
    windows: tuple[tuple[Window, bytes], ...]
    left_out: int
    """What lies outside the run or its states."""


def moment(text: str, zone: tzinfo, day: date) -> datetime:
    """Return a time as a tester writes it: with its date, or on a day.

    Raises:
        ConfigError: it is none.
    """
    if _CLOCK.fullmatch(text):
        text = f"{day.isoformat()} {text}"
    try:
        return clock.full(text, zone)
    except clock.NoTimeError as error:
        raise ConfigError(f"{error}; write 09:30:12 or 2026-11-20 09:30:12") from error


def placed(exports: Sequence[Export], wanted: Wanted) -> Placed:
    """Return what exports tell, each thing at its time and in its state.

    Raises:
        ConfigError: nothing tells whether the user had agreed, or it is told in two ways.
    """
    _of_one_run(exports)
    since = _since(exports, wanted)
    told = sum(len(export.found) + len(export.shown) for export in exports)
    found = [row for export in exports for row in export.found if not _is_older(row, export, since)]
    shown = [row for export in exports for row in export.shown]
    whens = [row.when for row in found] + [row.when for row in shown]
    times = sorted(when for when in whens if when is not None)
    line = _line(times, wanted)
    inside = [row for row in found if row.when is None or row.when >= line.began]
    windows = [row for row in shown if row.when is None or row.when >= line.began]
    end = line.at(times[-1]) if times and times[-1] >= line.began else 0
    states = _states(inside, windows, line, end, wanted)
    if len(states) > 1 and None in whens:
        raise ConfigError(
            "some exports have no times, so nothing tells the state of what is in them: name the "
            "time of a file (FILE@09:30:12), or say --agreed never or --agreed start"
        )
    events = [_event(row, line, states) for row in inside]
    pictures = [_window(row, line, states) for row in windows]
    order = {state.state: number for number, state in enumerate(states)}
    kept = sorted((e for e in events if e), key=lambda e: (e.t, order[e.state]))
    seen = sorted((w for w in pictures if w), key=lambda w: (w[0].t, order[w[0].state]))
    return Placed(
        line.began,
        states,
        tuple(kept),
        tuple(seen),
        told - len(kept) - len(seen),
    )


def _times(export: Export) -> list[datetime]:
    whens = [row.when for row in export.found] + [row.when for row in export.shown]
    return sorted(when for when in whens if when is not None)


def _of_one_run(exports: Sequence[Export]) -> None:
    """Refuse exports of different days."""
    timed = [(times, e) for e in exports if e.of_the_run and (times := _times(e))]
    timed.sort(key=lambda pair: pair[0][0])
    for (one, first), (two, second) in pairwise(timed):
        if two[0] - one[-1] > _APART:
            raise ConfigError(
                f"{first.format} and {second.format} are not of one run: "
                f"{one[-1].isoformat(' ', 'seconds')} and {two[0].isoformat(' ', 'seconds')}; "
                "if they are, name the day of the files with --date"
            )


def _since(exports: Sequence[Export], wanted: Wanted) -> datetime | None:
    """Return when the run began at the latest, for exports that also tell of earlier runs.

    In an earlier run the user may have agreed: what the system noted then breaches nothing.
    """
    if wanted.began or not any(export.lasting and export.found for export in exports):
        return None
    times = [times[0] for e in exports if e.of_the_run and (times := _times(e))]
    if not times:
        raise ConfigError(
            "the record of permission use may tell of earlier runs: say when this one "
            "began (--began)"
        )
    return min(times)


def _is_older(row: Found, export: Export, since: datetime | None) -> bool:
    return export.lasting and since is not None and row.when is not None and row.when < since


class _Line(Struct, frozen=True):
    """A line of time."""

    began: datetime

    def at(self, when: datetime | None) -> int:
        """Return the milliseconds since the run began; 0 where no time is known."""
        return 0 if when is None else (when - self.began) // _STEP


def _line(times: Sequence[datetime], wanted: Wanted) -> _Line:
    first = times[0] if times else datetime.combine(wanted.day, datetime.min.time(), wanted.zone)
    first = first.astimezone(wanted.zone)
    if not wanted.began:
        return _Line(first)
    day = first.date() if times else wanted.day
    return _Line(moment(wanted.began, wanted.zone, day))


def _states(
    found: Sequence[Found], shown: Sequence[Shown], line: _Line, end: int, wanted: Wanted
) -> tuple[State, ...]:
    if wanted.states:
        if wanted.agreed:
            raise ConfigError("--state tells the states already: leave --agreed out")
        return _named(wanted.states, line)
    if wanted.agreed == NEVER:
        return (State(state="R0", began=0, ended=end, did=_DID["R0"]),)
    if wanted.agreed == START:
        return (State(state="R3", began=0, ended=end, did=_DID["R3"]),)
    if wanted.agreed:
        split = _instant(wanted.agreed, line)
        if not 0 <= split <= end:
            raise ConfigError(
                f"--agreed {wanted.agreed}: lies outside the run, which lasts {end / 1000:g} s "
                f"from {line.began.isoformat(' ', 'milliseconds')}"
            )
        return _halves(split, end)
    return _told(found, shown, line, end)


def _halves(split: int, end: int) -> tuple[State, ...]:
    return (
        State(state="R0", began=0, ended=split, did=_DID["R0"]),
        State(state="R3", began=split, ended=end, did=_DID["R3"]),
    )


def _told(
    found: Sequence[Found], shown: Sequence[Shown], line: _Line, end: int
) -> tuple[State, ...]:
    """Return the states that exports tell by saying of calls whether the user had agreed."""
    before = [line.at(row.when) for row in found if row.agreed is False]
    after = [line.at(row.when) for row in found if row.agreed]
    unsure = [line.at(row.when) for row in found if row.agreed is None]
    unsure += [line.at(row.when) for row in shown]
    if not before and not after:
        raise ConfigError(
            "nothing tells whether the user had agreed: say --agreed TIME, --agreed never, "
            "--agreed start, or name the states (--state R0=0:60)"
        )
    split = max(before, default=0)
    if after and min(after) < split:
        raise ConfigError(
            f"the exports contradict each other: agreed {min(after) / 1000:g} s from the start, "
            f"not agreed at {split / 1000:g} s; say --agreed TIME"
        )
    if not after and any(time > split for time in unsure):
        raise ConfigError(
            f"the exports tell that the user had not agreed until {split / 1000:g} s from the "
            "start, and nothing of what comes later: say --agreed TIME or --agreed never"
        )
    if not before:
        return (State(state="R3", began=0, ended=end, did=_DID["R3"]),)
    if not after:
        return (State(state="R0", began=0, ended=end, did=_DID["R0"]),)
    return _halves(split, end)


def _named(texts: Sequence[str], line: _Line) -> tuple[State, ...]:
    """Return the states a tester names."""
    states: list[State] = []
    for text in texts:
        match = _SPAN.fullmatch(text)
        if not match or match[1] not in get_args(StateName):
            raise ConfigError(f"--state {text}: write R0=0:60 (seconds) or R0=09:30:00..09:31:00")
        began, ended = _instant(match[2], line), _instant(match[3], line)
        if not 0 <= began <= ended:
            raise ConfigError(f"--state {text}: ends before it begins, or begins before the run")
        states.append(State(state=cast("StateName", match[1]), began=began, ended=ended))
    states.sort(key=lambda state: (state.began, state.ended))
    for one, two in pairwise(states):
        if two.began < one.ended:
            raise ConfigError(f"--state: {one.state} and {two.state} overlap")
    return tuple(states)


def _instant(text: str, line: _Line) -> int:
    """Return a time a tester names, in milliseconds since the run began."""
    seconds = _SECONDS.fullmatch(text)
    if seconds:
        return round(float(seconds[1]) * 1000)
    when = moment(text, cast("tzinfo", line.began.tzinfo), line.began.date())
    if _CLOCK.fullmatch(text) and when < line.began:
        when += timedelta(days=1)
    return line.at(when)


def _event(row: Found, line: _Line, states: Iterable[State]) -> Seen | None:
    time = line.at(row.when)
    state = _at(time, states, row.agreed, untimed=row.when is None)
    if state is None:
        return None
    time = max(time, state.began) if row.when is None else time
    agreed = state.state not in UNAGREED
    return replace(row.seen, t=time, state=state.state, agreed=agreed)


def _window(row: Shown, line: _Line, states: Iterable[State]) -> tuple[Window, bytes] | None:
    time = line.at(row.when)
    state = _at(time, states, None, untimed=row.when is None)
    if state is None:
        return None
    time = max(time, state.began) if row.when is None else time
    return replace(row.window, t=time, state=state.state), row.picture


def _at(time: int, states: Iterable[State], agreed: bool | None, *, untimed: bool) -> State | None:
    """Return the state of a time; of two that meet there, the one that fits what is told."""
    fitting = [state for state in states if untimed or state.began <= time <= state.ended]
    told = [s for s in fitting if agreed is None or (s.state not in UNAGREED) is agreed]
    return (told or fitting)[-1] if fitting else None
