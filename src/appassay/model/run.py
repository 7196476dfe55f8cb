"""What happened in a run: events in order, flows, and how much of the code was followed.

The same shape serves the abstract machine and a record from a phone, so that one check reads both.
"""

from msgspec import Struct

from appassay.model.kinds import APP, Fact, Owner

CHAIN = "chain.ndjson"
"""The file by which a folder or ZIP is known as a run record."""


class Frame(Struct, frozen=True, kw_only=True):
    """A call that was under way."""

    cls: str
    """Class in Java notation."""
    method: str
    """Method with its parameter types: ``onCreate(android.os.Bundle)``."""
    file: str = ""
    """Source file as the code names it, such as ``Main.java``; empty where it does not."""
    line: int = 0
    """Line of the source file; 0 where the code does not tell."""
    pc: int = 0
    """Code address in 16-bit units from the start of the method."""
    code: str = ""
    """File the class was loaded from, where the app loads it by itself: ``assets/plug.dex``."""

    def __str__(self) -> str:
        """Return the frame as one short line."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        place = ", ".join(word for word in (place, self.code) if word)
        return f"{self.cls}.{self.method}" + (f" ({place})" if place else "")


class Event(Fact, frozen=True, kw_only=True):
    """One entry of an ordered run."""

    id: int = 0
    state: str = "R0"
    """R0 first launch, R1 refused, R2 agreed, R3 other clicks, R4 background, R5 receivers and
    boot, R6 services and jobs, R8 launched again, R9 after an update."""
    agreed: bool = False
    """Whether the user had agreed."""
    time: int = 0
    """Milliseconds since the launch."""
    event: str = ""
    """source, sink, permission.request, start.activity, consent.asked, load.code …"""
    kind: str = ""
    """The PI kind of a source, the channel of a sink, own or other for a start."""
    kinds: tuple[str, ...] = ()
    """PI kinds that were read, or given away."""
    clear: tuple[str, ...] = ()
    """PI kinds a sink was given as they are: not hashed, not by the choice of a branch alone."""
    certainty: str = "must"
    """must: on every way the app can take; may: on some."""
    api: str = ""
    """What was called, in Java notation without parameter types."""
    args: tuple[str, ...] = ()
    """Arguments as far as they are known."""
    entry: str = ""
    """What the system or the user asked the app to do."""
    cause: str = ""
    """What started the process, where the user did not open the app: `broadcast ACTION`,
    `old_broadcast ACTION` (older releases alone), `app ACTION CLASS` (another app), `chosen WHAT`
    (the user set it up), `sync`, `job`, `alarm`."""
    denied: tuple[str, ...] = ()
    """Permissions for want of any of which the system refuses the call."""
    stack: tuple[Frame, ...] = ()
    """Calls that were under way, the outermost first."""
    sources: tuple[int, ...] = ()
    """Ids of the source events whose data a sink was given."""
    owner: Owner = APP
    by: str = "machine"
    """What saw it: machine, phone, virtual, imported; see `Run`."""
    count: int = 1
    """How often a record tells of it at this place."""
    record: str = ""
    """Name of the run record that tells of it; empty where it was executed."""
    window: int | None = None
    """Number of the window of that record it belongs to."""
    process: str = ""
    """The process a record tells of; empty where it does not, and where code was executed."""
    dense: int = 0
    """How many of them lie within five minutes, at the most."""
    period: int = 0
    """Milliseconds from one to the next where they come at a steady rhythm; 0 where not."""

    @property
    def path(self) -> tuple[str, ...]:
        """Return the calls under way as text, the outermost first."""
        return tuple(str(frame) for frame in self.stack)

    @property
    def sure(self) -> bool:
        """Return whether it happens on every way the app can take."""
        return self.certainty == "must"


class Run(Fact, frozen=True, kw_only=True):
    """A run as a whole: how it was made and how much of the code it followed."""

    by: str = "machine"
    """machine: the code was executed abstractly; phone: observed on a phone; virtual: observed on
    the virtual phone; imported: another tool's export."""
    record: str = ""
    """Name of the run record; empty where there is none."""
    digest: str = ""
    """The hash the record is known by."""
    states: tuple[tuple[str, int], ...] = ()
    """The states a record went through, each with its seconds."""
    seen: int = 0
    """Events of the record."""
    version: int = 0
    """Version code of the app that ran; 0 where the record does not tell."""
    began: str = ""
    """When the record began: RFC 3339 with an offset from UTC."""
    watched: tuple[str, ...] = ()
    """What was watched in full: rows of `knowledge/protocol.toml`."""
    conditions: tuple[tuple[str, str], ...] = ()
    """What it ran under: rows of `knowledge/wording.toml`, table `condition`, with their values."""
    consent: tuple[str, ...] = ()
    """The texts of the window that asked for consent; empty where none was recognised."""
    steps: int = 0
    executed: int = 0
    """Instructions that ran at least once."""
    entered: int = 0
    """Instructions of the methods that ran."""
    instructions: int = 0
    """Instructions of the whole program."""
    methods: int = 0
    cuts: tuple[tuple[str, int], ...] = ()
    """What was not followed, ``STATE: what``, and how often."""
    unmodelled: tuple[tuple[str, int], ...] = ()
    """Platform calls nothing is known of, and how often they were made."""

    @property
    def share(self) -> float:
        """Return the share of the entered code that was executed."""
        return self.executed / self.entered if self.entered else 0.0


class Trace(Struct, frozen=True):
    """One run of an app on the abstract machine."""

    run: Run
    events: tuple[Event, ...]


class End(Struct, frozen=True, kw_only=True):
    """One end of a flow: the statement that reads data, or gives it away."""

    cls: str = ""
    method: str = ""
    file: str = ""
    line: int = 0
    api: str = ""
    """What is called there."""
    kind: str = ""
    """The PI kind that is read; the channel it leaves by."""


class Flow(Struct, frozen=True, kw_only=True):
    """Data of a person that goes from a source to a sink."""

    apk: str
    source: End
    sink: End
    kinds: tuple[str, ...]
    certainty: str
    """must or may."""
    hashed: bool
    """It goes through a one-way function on every way found."""
    implicit: bool
    """It is carried by the choice of branches alone."""
    path: tuple[Frame, ...]
    """Calls that led to the source, then those that led to the sink."""
