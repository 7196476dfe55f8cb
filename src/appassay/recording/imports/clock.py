"""Times as tools write them: without a zone, without a year, with months from 0."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from appassay.errors import ConfigError

_FULL = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?"
)
_NO_YEAR = re.compile(r"(\d{1,2})[-/](\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")
_AGO = re.compile(r"([+-])?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?")
_MOST = 400 * 365


class NoTimeError(ValueError):
    """A text is no time; the message says why."""


def zone(text: str) -> tzinfo:
    """Return a time zone by its name or its offset from UTC.

    Raises:
        ConfigError: there is none of that name.
    """
    offset = _OFFSET.fullmatch(text)
    if offset:
        return _offset(text)
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigError(f"{text!r} is no time zone; write Asia/Shanghai or +08:00") from error


def _offset(text: str) -> tzinfo:
    if text == "Z":
        return timezone.utc  # noqa: UP017
    sign, hours, minutes = _OFFSET.fullmatch(text).groups()  # type: ignore[union-attr]
    try:
        delta = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-delta if sign == "-" else delta)
    except ValueError as error:
        raise NoTimeError(f"{text!r} is no offset from UTC") from error


def full(text: str, default: tzinfo, month_add: int = 0) -> datetime:
    """Return a time that is written with its date.

    Args:
        text: the time.
        default: the zone where none is written.
        month_add: what the month that is written lacks.

    Raises:
        NoTimeError: it is none.
    """
    match = _FULL.fullmatch(text.strip())
    if not match:
        raise NoTimeError(f"{text!r} is no date and time")
    year, month, *rest = match.groups()[:6]
    where = _offset(match[8]) if match[8] else default
    return _made(text, [int(year), int(month) + month_add, *_numbers(rest)], match[7], where)


def without_year(text: str, default: tzinfo, last: date) -> datetime:
    """Return a time without a year: the latest one that is not after a day.

    Raises:
        NoTimeError: it is none.
    """
    match = _NO_YEAR.fullmatch(text.strip())
    if not match:
        raise NoTimeError(f"{text!r} is no month, day and time")
    numbers = _numbers(match.groups()[:5])
    end = last + timedelta(days=1)
    late = (numbers[0], numbers[1]) > (end.month, end.day)
    return _made(text, [end.year - late, *numbers], match[6], default)


def _numbers(texts: Sequence[str | None]) -> list[int]:
    return [int(text or 0) for text in texts]


def _made(text: str, numbers: list[int], fraction: str | None, where: tzinfo) -> datetime:
    micros = int(((fraction or "") + "000000")[:6])
    try:
        return datetime(*numbers, micros, tzinfo=where)  # type: ignore[misc,arg-type]
    except ValueError as error:
        raise NoTimeError(f"{text!r} is no time ({error})") from error


def months_add(texts: Sequence[str], default: tzinfo, last: date) -> int:
    """Return what the months of a table lack whose tool writes them from 0, or from 1 once mended.

    A month 0 or 12, or a day its month has not, tells. Else it is the reading that is nearer to the
    day of the file, and not after it.

    Raises:
        NoTimeError: neither reading gives times.
    """
    readings: dict[int, datetime] = {}
    wrong: NoTimeError | None = None
    for add in (1, 0):
        try:
            readings[add] = max(full(text, default, add) for text in texts)
        except NoTimeError as error:
            # The message of the reading without a shift shows the text as it stands.
            wrong = error
    if not readings:
        raise wrong or NoTimeError("there is no time")
    end = last + timedelta(days=1)
    past = {add: when for add, when in readings.items() if when.date() <= end} or readings
    return min(past, key=lambda add: (abs((end - past[add].date()).days), -add))


def ago(text: str) -> timedelta:
    """Return a span as Android writes it: ``+1d2h3m4s5ms``.

    Raises:
        NoTimeError: it is none.
    """
    match = _AGO.fullmatch(text.strip())
    if not match or not any(match.groups()[1:]):
        raise NoTimeError(f"{text!r} is no span of time")
    days, hours, minutes, seconds, millis = _numbers(match.groups()[1:])
    if days > _MOST:
        raise NoTimeError(f"{text!r} is longer ago than any phone")
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, milliseconds=millis)
