"""What the files of a run record say, field by field."""

from typing import Literal

from msgspec import Struct, field

from appassay.model.window import WindowNode

FORMAT = "appassay-run/1"
STATES = ("R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9")
"""The protocol of a run; `knowledge/protocol.toml` says what is done in each."""
PAGE_STATES = ("W0", "W1", "W2", "W3", "W4", "W5", "W6")
"""The protocol of a visit to a web page."""

StateName = Literal[
    "R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9",
    "W0", "W1", "W2", "W3", "W4", "W5", "W6",
]  # fmt: skip
Way = Literal["phone", "virtual", "imported", "web"]
"""How a record came about: on a phone, on the virtual phone, out of another tool's export, in a
browser that visited a page as a phone."""
WEB: Way = "web"
Level = Literal["full", "partial", "none"]


class AppSeen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The app that ran."""

    package: str
    version_name: str = ""
    version_code: int = 0
    sha256: str = ""
    """Of the file that was installed, in lower-case hexadecimal; empty where it is not known."""


class Address(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The web page that was visited."""

    url: str
    """As it was asked for; of a saved page, the name of the file."""
    final: str = ""
    """Where it led to."""
    title: str = ""
    status: int = 0
    """The server's answer; 0 where there was none."""
    saved: bool = False
    """It was a saved copy, looked at without a network."""


class Device(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What it ran on; what is not known is empty or 0."""

    maker: str = ""
    model: str = ""
    system: str = ""
    """Name and version, such as ``Android 14``."""
    sdk: int = 0
    abi: str = ""
    rooted: bool = False
    virtual: bool = False
    width: int = 0
    """Pixels of the screen, upright."""
    height: int = 0
    density: int = 0
    """Dots per inch; 160 make a pixel one dp."""
    locale: str = ""
    timezone: str = ""


class State(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A stretch of the run in which the user did, or did not do, one thing."""

    state: StateName
    began: int
    """Milliseconds since the record began."""
    ended: int
    did: str = ""
    """What was done, in words: ``tapped 不同意``."""
    virtual: bool = False
    """Its time is that of a virtual clock, which goes on as fast as the page lets it."""


class Watch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that was watched, and how well."""

    what: str
    """A watch of `knowledge/protocol.toml`: calls, windows, screens, network, …"""
    level: Level = "full"
    why: str = ""
    """What was missing, where it is not full."""


class Header(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The file `run.json`."""

    format: str
    made_by: str
    """Name and version of the program that wrote the record."""
    way: Way
    began: str
    """When it began: RFC 3339 with an offset from UTC."""
    app: AppSeen = AppSeen(package="")
    """Left out where a web page was visited."""
    page: Address | None = None
    """The web page; of a run of an app there is none."""
    device: Device
    states: tuple[State, ...]
    watches: tuple[Watch, ...]
    events: int
    """How many lines `events.ndjson` has."""
    more: dict[str, str] = field(default_factory=dict)
    """What another tool's export says beside this, kept as it was."""


class SeenFrame(Struct, frozen=True, kw_only=True, rename={"cls": "class"}):
    """A call that was under way."""

    cls: str
    method: str = ""
    file: str = ""
    line: int = 0


class Seen(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One line of `events.ndjson`."""

    n: int
    """Its number, from 0 and without gaps."""
    t: int
    """Milliseconds since the record began."""
    state: StateName
    event: str
    """A row of `knowledge/wording.toml`, table `event`: source, permission.request, user.tap, …"""
    agreed: bool = False
    """Whether the user had agreed to the rules."""
    kind: str = ""
    """PI kind of a source, channel of a sink."""
    kinds: tuple[str, ...] = ()
    """PI kinds that were given away, where that could be seen."""
    clear: tuple[str, ...] = ()
    """Those of them that were given away as they are, not hashed or encrypted."""
    api: str = ""
    """What was called, in Java notation without parameter types."""
    args: tuple[str, ...] = ()
    process: str = ""
    thread: str = ""
    entry: str = ""
    """What the system or the user asked the app to do."""
    cause: str = ""
    """What started the process, where the user did not: ``broadcast ACTION``, ``job`` …"""
    denied: tuple[str, ...] = ()
    """Permissions for want of which the system refused the call."""
    stack: tuple[SeenFrame, ...] = ()
    """Calls that were under way, the outermost first."""
    window: int | None = None
    """Number of the window it belongs to."""
    active: bool = False
    """Of a web page: it had just been tapped, or its `navigator.userActivation` said so."""
    more: dict[str, str] = field(default_factory=dict)
    """What another tool's export says beside this, kept as it was; of a download, what it is."""


class Head(Struct, frozen=True, kw_only=True):
    """What of a line of `events.ndjson` has to fit the lines before."""

    n: int
    t: int
    state: StateName
    agreed: bool = False


class Node(WindowNode, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One element of a window, as accessibility services see it."""


class Window(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A file ``ui/NNNNNN.json``: a window at one moment, elements in the order they are drawn."""

    number: int
    t: int
    state: StateName
    kind: str = "activity"
    """activity, dialog, popup, overlay, toast, notification, system; of a web page, page, and
    overlay for what floats above it."""
    package: str = ""
    """Whose window it is; an overlay or system window may belong to another app. Of a web page, the
    host."""
    activity: str = ""
    """Name of the screen; of a web page, its address."""
    title: str = ""
    nodes: tuple[Node, ...] = ()
    screen: str = ""
    """File of the picture of it, such as ``ui/000001.png``; empty where none was taken."""


class Link(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One line of `chain.ndjson`."""

    link: int
    """Its number, from 0 and without gaps."""
    file: str
    """What it seals: a file of the record, or a block of `events.ndjson`."""
    size: int
    """Bytes."""
    sha256: str
    """Of those bytes."""
    events: int = 0
    """How many events the block has."""
    prev: str
    """SHA-256 of the line before, without its line break; 64 zeros for the first."""
