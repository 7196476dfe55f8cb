"""What is tried on a phone for the duties of its maker, from `trials.toml`."""

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from appassay.knowledge.load import table_of
from appassay.model import Outcome, Text, Trial, plain
from appassay.model.text import bilingual


class TrialRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that is tried."""

    point: str
    """The test point it is for."""
    what: str
    text: Text
    outcomes: dict[str, Outcome]
    """What each result amounts to."""


class UseRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A use of something sensitive, and how the system tells of it."""

    kind: str
    ops: tuple[str, ...]
    permissions: tuple[str, ...] = ()
    indicator: str = ""


class TrialWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of the system's pages and dialogs; regular expressions but for the first and `page`."""

    identifiers: tuple[str, ...]
    installers: str
    loads: str
    page: str
    trusted: str
    warns: str
    choice: str
    time: str
    state: str
    count: str


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    result: dict[str, Text]
    trial: tuple[TrialRow, ...]
    use: tuple[UseRow, ...]
    ask: dict[str, Text]
    words: TrialWords


@cache
def _table() -> _Table:
    return table_of("trials", _Table)


def results() -> Mapping[str, Text]:
    """Return what may come of a trial, in words."""
    return _table().result


def asks(row: str, **args: str) -> Text:
    """Return what the person beside the phone is asked."""
    return _table().ask[row].filled(args)


def trials(point: str) -> Sequence[TrialRow]:
    """Return what is tried for a test point."""
    return [row for row in _table().trial if row.point == point]


def all_trials() -> Sequence[TrialRow]:
    """Return everything that is tried."""
    return _table().trial


def trial_text(trial: Trial) -> Text:
    """Return what was tried and what came of it."""
    row = next((row.text for row in _table().trial if row.what == trial.what), plain(trial.what))
    came = _table().result.get(trial.result) or plain(trial.result)
    seen = bilingual(trial.detail)
    zh = f"{row.zh}：{came.zh}" + (f"（{seen.zh}）" if seen.zh else "")
    return Text(zh=zh, en=f"{row.en}: {came.en}" + (f" ({seen.en})" if seen.en else ""))


def uses() -> Sequence[UseRow]:
    """Return the uses a probe makes."""
    return _table().use


def trial_words() -> TrialWords:
    """Return the words of the system's pages and dialogs."""
    return _table().words
