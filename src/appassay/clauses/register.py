"""What a register has on record of SDKs, and versions as its rows write them."""

import re
from collections.abc import Iterable

from appassay.knowledge import sdks
from appassay.model import Facts, RegisteredSdk, Text

_PLAIN = re.compile(r"sdk|[\s（）()·.\u2013-]|android|安卓", re.IGNORECASE)
_RANGE = re.compile(r"^(?P<sign><=|<|>=|>)?(?P<first>[\d.]+)(?:-(?P<last>[\d.]+))?$")


def of_sdk(sdk: str, name: Text, facts: Facts) -> list[RegisteredSdk]:
    """Return the records of an SDK: by its row of the table, else by its name."""
    ours = {plain(name.zh), plain(name.en)} - {""}
    return [
        record
        for record in facts.of(RegisteredSdk)
        if (record.sdk == sdk if record.sdk and sdk else bool(_names(record) & ours))
    ]


def _names(record: RegisteredSdk) -> set[str]:
    row = sdks().get(record.sdk)
    more = (row.zh, row.en) if row else ()
    return {plain(name) for name in (record.name, *more)} - {""}


def plain(name: str) -> str:
    """Return a name without the words and signs that vary from paper to paper."""
    return _PLAIN.sub("", name).casefold()


def in_range(version: str, ranges: Iterable[str]) -> bool:
    """Return whether a version is one of those listed: ``1.2``, ``<2.0``, ``1.0-1.4``."""
    return bool(version) and any(_matches(_parts(version), text) for text in ranges)


def _matches(version: tuple[int, ...], text: str) -> bool:
    found = _RANGE.match(text.replace(" ", ""))
    if found is None:
        return False
    first = _parts(found["first"])
    if found["last"]:
        return first <= version <= _parts(found["last"])
    signs = {
        "<": version < first,
        "<=": version <= first,
        ">": version > first,
        ">=": version >= first,
    }
    return signs.get(found["sign"] or "", version == first)


def _parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version; zeros at the end say nothing."""
    numbers = [int(word) for word in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
