"""Traffic of a run record: requests, what they carry, what they bring."""

from msgspec import Struct

from appassay.model.kinds import Fact


class Carried(Struct, frozen=True, kw_only=True):
    """A value that the app read in the run, found again in what was sent."""

    kind: str
    """Row of `knowledge/pi_kinds.toml`."""
    form: str
    """Row of `knowledge/wording.toml`, table `sent_as`: plain, base64, md5, sha1, sha256."""
    read: int = 0
    """Number of the event that read it."""


class Request(Fact, frozen=True, kw_only=True):
    """An entry of `network.har` of a run record; `at` tells its number there."""

    record: str = ""
    """Name of the run record."""
    entry: int = 0
    """Its number in the archive, from 0."""
    time: int = 0
    """Milliseconds since the record began."""
    state: str = "R0"
    agreed: bool = False
    """Whether the user had agreed."""
    method: str = "GET"
    host: str = ""
    url: str = ""
    """Without what follows a question mark: that may hold personal data of the tester."""
    sent: int = 0
    """Bytes of the body that was sent."""
    size: int = 0
    """Bytes of the answer; 0 where the archive does not tell."""
    brings: str = ""
    """Executable content of the answer: apk, dex, so, jar; empty where it brings none."""
    carries: tuple[Carried, ...] = ()
    app: str = ""
    """The package that sent it; empty where the archive does not tell."""
    by: str = "phone"
    """What saw it: phone, virtual, imported."""
