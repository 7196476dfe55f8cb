"""The hash chain over a record: what was written, in the order it was written.

Each line names the bytes it seals by size and SHA-256, and the line before by its own SHA-256. So
the last line stands for the whole record, and its hash is the name the record is known by: whoever
has that name, from a report, a certificate or a log, can tell any change, omission or re-ordering.
Whoever has not can tell all but a chain made anew.
"""

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from appassay.errors import ArtifactError
from appassay.model.run import CHAIN
from appassay.recording.schema import Link

FILE = CHAIN
EVENTS = "events.ndjson"
HEADER = "run.json"
START = "0" * 64
LINK = msgspec.json.Decoder(Link)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


class Chain:
    """A chain that is being written."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.links = 0
        self.last = START

    def add(self, file: str, data: bytes, events: int = 0) -> bytes:
        """Return the line that seals some bytes, with its line break."""
        link = Link(
            link=self.links,
            file=file,
            size=len(data),
            sha256=sha256(data),
            events=events,
            prev=self.last,
        )
        line = msgspec.json.encode(link)
        self.links += 1
        self.last = sha256(line)
        return line + b"\n"


def links(lines: Iterable[bytes], name: str) -> Iterator[tuple[Link, str]]:
    """Yield the links of a chain, each with the hash that names the chain up to it.

    Args:
        lines: the lines, without their breaks.
        name: the record, for messages.

    Raises:
        ArtifactError: a line is no link, or does not follow from the line before.
    """
    last = START
    for number, line in enumerate(lines):
        where = f"{name}: {FILE}, line {number + 1}"
        try:
            link = LINK.decode(line)
        except msgspec.DecodeError as error:
            raise ArtifactError(f"{where}: is no link of a chain ({error})") from error
        if link.link != number:
            raise ArtifactError(f"{where}: link {link.link} stands where {number} belongs")
        if link.prev != last:
            raise ArtifactError(
                f"{where}: does not follow from the line before; one of them was changed"
            )
        last = sha256(line)
        yield link, last
