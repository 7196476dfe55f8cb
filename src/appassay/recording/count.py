"""Events that are alike, counted: a run of a million events is a few thousand different ones.

Lines as `Writer` writes them begin with the number and the time, and lines that are alike are the
same behind that. So a line that was seen before need not be taken apart again.
"""

from array import array

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from appassay.recording.read import Record
from appassay.recording.schema import Head, Seen

_BEHIND = b',"state":"'
_LONGEST_HEAD = 64


class Counted(Struct):
    """Events that differ in number and time alone."""

    first: Seen
    times: "array[int]"
    """The time of each, in order."""


def counted(
    record: Record, turning: frozenset[str], alone: frozenset[str] = frozenset()
) -> list[Counted]:
    """Return the events of a record, alike ones once, in the order of the first of them.

    Args:
        record: the record.
        turning: names of events that part what comes before them from what comes after: alike
            events on both sides count apart.
        alone: names of events of which each counts by itself, alike or not.

    Raises:
        ArtifactError: the record is not as it was sealed, or an event makes no sense.
    """
    known: dict[bytes, Seen] = {}
    here: dict[bytes, Counted] = {}
    found: list[Counted] = []
    for data, heads in record.blocks():
        for line, head in zip(data.split(b"\n"), heads, strict=False):
            place = line.find(_BEHIND, 0, _LONGEST_HEAD)
            rest = line[place:] if place > 0 else _plain(record.event(line, head.n))
            like = here.get(rest)
            if like is not None and like.first.event not in alone:
                like.times.append(head.t)
                continue
            seen = known.get(rest)
            if seen is None:
                seen = known[rest] = record.event(line, head.n)
            if seen.event in turning:
                here = {}
            here[rest] = like = Counted(_at(seen, head), array("q", (head.t,)))
            found.append(like)
    return found


def _plain(seen: Seen) -> bytes:
    """Return a line as `Writer` writes it, behind its head."""
    line = msgspec.json.encode(seen)
    return line[line.find(_BEHIND) :]


def _at(seen: Seen, head: Head) -> Seen:
    return seen if seen.n == head.n else replace(seen, n=head.n, t=head.t)
