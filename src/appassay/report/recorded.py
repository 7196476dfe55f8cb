"""A run record for people: what it is of, its states, its events."""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from appassay.assess.happenings import deed
from appassay.files import printable
from appassay.knowledge import wording
from appassay.knowledge.protocol import protocol
from appassay.model import Event, Lang, bilingual
from appassay.recording import Record, Seen


class Wanted(Struct, frozen=True):
    """What is to be shown; nothing named means all."""

    states: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()

    def takes(self, seen: Seen) -> bool:
        """Return whether an event is to be shown."""
        state = not self.states or seen.state in self.states
        return state and (not self.events or seen.event in self.events)


def lines(record: Record, wanted: Wanted) -> Iterator[str]:
    """Yield the events as they were recorded, one JSON object a line."""
    for seen in record.events():
        if wanted.takes(seen):
            yield msgspec.json.encode(seen).decode()


def text(
    record: Record, counts: Mapping[str, int], wanted: Wanted, lang: Lang, limit: int
) -> Iterator[str]:
    """Yield the lines a terminal shows: the head, then the events.

    Args:
        record: what is shown.
        counts: how many events each state has.
        wanted: which of them to show.
        lang: the language.
        limit: most events shown.
    """
    yield from head(record, counts, lang)
    yield ""
    yield from _events(record, wanted, _words(lang), lang, limit)


def _words(lang: Lang) -> dict[str, str]:
    return {key: row[lang] for key, row in wording()["recorded"].items()}


def head(record: Record, counts: Mapping[str, int], lang: Lang) -> Iterator[str]:
    """Yield what a record is of, its states with their counts of events, its watches."""
    words = _words(lang)
    header, app, device = record.header, record.header.app, record.header.device
    version = f" {app.version_name}" if app.version_name else ""
    page = header.page
    yield printable(f"{page.url} → {page.final}  {page.title}" if page else app.package + version)
    yield printable(f"{words['way_' + header.way]} · {header.began} · {header.made_by}")
    named = " ".join(filter(None, (device.maker, device.model, device.system, device.abi)))
    if named:
        yield printable(named)
    yield f"{words['digest']} {record.digest}"
    yield ""
    yield from _states(record, counts, words, lang)
    yield ""
    yield from _watches(record, words, lang)


def _states(
    record: Record, counts: Mapping[str, int], words: dict[str, str], lang: Lang
) -> Iterator[str]:
    rows = {row.id: row for row in protocol().states_of(record.header.way)}
    for state in record.header.states:
        seconds = (state.ended - state.began) // 1000
        did = bilingual(state.did)[lang] or rows[state.state].text[lang]
        short = "" if seconds >= rows[state.state].seconds else f"  {words['short']}"
        length = words["state"].format(
            seconds=f"{seconds:,}", events=f"{counts.get(state.state, 0):,}"
        )
        clock = f"  {words['virtual']}" if state.virtual else ""
        yield printable(f"{state.state}  {length}  {did}{clock}") + short


def _watches(record: Record, words: dict[str, str], lang: Lang) -> Iterator[str]:
    watches = {watch.what: watch for watch in record.header.watches}
    for row in protocol().watches_of(record.header.way):
        watch = watches.get(row.id)
        level = watch.level if watch else "none"
        why = f" ({bilingual(watch.why)[lang]})" if watch and watch.why else ""
        yield printable(f"{words['watch_' + level]}  {row.text[lang]}{why}")


def _events(
    record: Record, wanted: Wanted, words: dict[str, str], lang: Lang, limit: int
) -> Iterator[str]:
    shown = left = 0
    for seen in record.events():
        if not wanted.takes(seen):
            continue
        if shown >= limit:
            left += 1
            continue
        shown += 1
        kinds = (seen.kind,) if seen.event == "source" else seen.kinds
        event = Event(
            event=seen.event,
            kind=seen.kind,
            kinds=kinds,
            api=seen.api,
            args=seen.args,
            denied=seen.denied,
        )
        caller = f"  {seen.stack[-1].cls}.{seen.stack[-1].method}" if seen.stack else ""
        yield printable(f"{seen.state} {seen.t:>9,} ms  {deed(event)[lang]}{caller}")
    if left:
        yield words["left"].format(n=f"{left:,}")
