"""What happened in a run, in words."""

from collections import Counter
from collections.abc import Callable, Iterable

from appassay.knowledge import permissions, pi_kinds, wording
from appassay.knowledge.moments import moment
from appassay.model import (
    Event,
    EventEntry,
    Facts,
    Lang,
    Owner,
    OwnerName,
    Run,
    RunEntry,
    Text,
)

_LIMIT = 160
"""Longest list of arguments quoted in a sentence, in characters."""
_OTHER = "other"
MACHINE = "machine"
"""What an event is seen by that was not observed."""
_DENIED, _BLANK = "_denied", ".blank"
"""Wordings of events the system refuses, and of those without arguments."""
_LOOSE = " :："
"""What is left at the end of a sentence whose arguments are empty."""
_MOST = 400
"""Most events of a report."""
_SHOWN = frozenset(
    {
        "permission.request",
        "consent.asked",
        "component.enabled",
        "load.code",
        "install.session",
        "install.commit",
        "permission.change",
    }
)
"""Events a report shows though they carry nothing personal."""


def run_entry(facts: Facts, name: Callable[[Owner], OwnerName]) -> RunEntry | None:
    """Return the run of a report; None where the code was not executed."""
    run = facts.first(Run)
    if run is None:
        return None
    telling = [e for e in facts.of(Event) if e.kinds or e.event in _SHOWN]
    entries = list(_entries(telling, name))
    return RunEntry(
        by=run.by,
        consent=next((r.consent for r in facts.of(Run) if r.consent), ()),
        coverage=facts.coverage[Run],
        share=round(run.share, 3),
        events=tuple(entries[:_MOST]),
        left_out=max(0, len(entries) - _MOST),
        recorded=tuple(followed(r) for r in facts.of(Run) if r.by != MACHINE),
    )


def _entries(events: Iterable[Event], name: Callable[[Owner], OwnerName]) -> Iterable[EventEntry]:
    """Yield one entry for like events of one place, in the order of states and time."""
    events = sorted(events, key=lambda event: (event.state, event.time, event.id))
    counts: Counter[tuple[object, ...]] = Counter()
    for event in events:
        counts[_same(event)] += event.count
    for event in _first(events):
        yield EventEntry(
            state=event.state,
            agreed=event.agreed,
            time=event.time,
            event=event.event,
            kind=event.kind,
            kinds=event.kinds,
            certainty=event.certainty,
            strict=_strict(event),
            text=deed(event),
            owner=name(event.owner),
            api=event.api,
            at=event.at,
            count=counts[_same(event)],
            by=event.by,
        )


def _first(events: Iterable[Event]) -> Iterable[Event]:
    """Return the first event of each place."""
    found: dict[tuple[object, ...], Event] = {}
    for event in events:
        found.setdefault(_same(event), event)
    return found.values()


def _same(event: Event) -> tuple[object, ...]:
    about = (event.event, event.kind, event.kinds, event.api, event.certainty, event.by)
    return (event.state, event.agreed, *about, event.owner, event.at)


def _strict(event: Event) -> bool:
    """Return whether an event is one that needs the user's consent."""
    if event.event == "permission.request":
        table = permissions()
        return any(name in table and table[name].kinds for name in event.args)
    table_of_kinds = pi_kinds()
    rows = (table_of_kinds[kind] for kind in event.kinds if kind in table_of_kinds)
    return any(row.more.get("before_consent") == "strict" for row in rows)


def said(event: Event) -> Text:
    """Return what an event says: when, and what happened."""
    words = wording()
    template = words["fact"]["Event" if event.by == MACHINE else "EventSeen"]
    doing, by = deed(event), words["seen_by"][event.by]
    woken = moment(event) if event.cause else Text(zh="", en="")
    often = f"（{event.count:,} 次）" if event.count > 1 else ""
    times = f" ({event.count:,} times)" if event.count > 1 else ""
    when = {"state": event.state, "time": f"{event.time:,}"}
    zh = when | {
        "by": by.zh,
        "count": often,
        "event": "，".join(filter(None, (woken.zh, doing.zh))),
    }
    en = when | {
        "by": by.en,
        "count": times,
        "event": ", ".join(filter(None, (woken.en, doing.en))),
    }
    return Text(zh=template.zh.format_map(zh), en=template.en.format_map(en))


def followed(run: Run) -> Text:
    """Return how much of the code a run followed, or how long a record lasted."""
    if run.by == MACHINE:
        values = {"executed": f"{run.executed:,}", "share": f"{run.share:.0%}"}
        return _filled("Run", values, values)
    states = ", ".join(f"{state} {seconds} s" for state, seconds in run.states)
    by = wording()["seen_by"][run.by]
    values = {"record": run.record, "states": states, "seen": f"{run.seen:,}"}
    values["digest"] = run.digest[:16]
    return _filled("RunSeen", values | {"by": by.zh}, values | {"by": by.en})


def _filled(name: str, zh: dict[str, str], en: dict[str, str]) -> Text:
    template = wording()["fact"][name]
    return Text(zh=template.zh.format_map(zh), en=template.en.format_map(en))


def deed(event: Event) -> Text:
    """Return what happened, without when."""
    words = wording()["event"]
    variant = _DENIED if event.denied else "" if any(event.args) else _BLANK
    template = words.get(event.event + variant) or words.get(event.event) or words[_OTHER]
    return Text(
        zh=template.zh.format_map(_values(event, "zh")).rstrip(_LOOSE),
        en=template.en.format_map(_values(event, "en")).rstrip(_LOOSE),
    )


def _values(event: Event, lang: Lang) -> dict[str, str]:
    table, joint = pi_kinds(), "、" if lang == "zh" else ", "
    channel = wording()["channel"].get(event.kind)
    args = joint.join(event.args)
    kinds = joint.join(table[k].text[lang] if k in table else k for k in event.kinds)
    return {
        "kinds": kinds or wording()["given"]["none"][lang],
        "kind": channel[lang] if channel else event.kind,
        "api": event.api,
        "event": event.event,
        "args": args if len(args) <= _LIMIT else args[:_LIMIT] + "…",
    }
