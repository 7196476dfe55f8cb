"""The report: every verdict for one app version, in both languages, ready to be shown or stored.

`assess` fills in the words, so a renderer decides nothing. Same artifact, same pack, same bytes:
no clock, no host path, no random.
"""

from collections.abc import Mapping

from msgspec import Struct

from appassay.model.facts import Coverage
from appassay.model.place import Place
from appassay.model.text import Text
from appassay.model.verdict import Outcome

SCHEMA = "urn:appassay:report:4"
"""Name and version of the JSON form; `docs/reference/report.md` describes it."""


class Artifact(Struct, frozen=True, kw_only=True):
    """An input file."""

    name: str
    """File name without its folder; of a document that was fetched, its address."""
    sha256: str
    size: int
    kind: str
    """apk, apks, xapk, apkm, aab, aar, jar or dex; or html, pdf, docx, markdown or text."""


class Subject(Struct, frozen=True, kw_only=True):
    """The app the report is about, as a reader would recognise it."""

    package: str = ""
    label: Text = Text(zh="", en="")
    version_name: str = ""
    version_code: int | None = None
    min_sdk: int | None = None
    target_sdk: int | None = None
    signer: str = ""
    """SHA-256 of the first signer's certificate."""
    icon: str = ""
    """The launcher icon as a data: URI (PNG), or empty."""


class Evidence(Struct, frozen=True, kw_only=True):
    """One fact behind a finding, in words."""

    kind: str
    """Name of the fact kind, such as ApiCall."""
    at: Place
    text: Text
    path: tuple[str, ...] = ()
    """Call path, entry point first."""


class Shot(Struct, frozen=True, kw_only=True):
    """A picture of a window, with the places a finding is about."""

    record: str
    """Name of the run record."""
    file: str
    """File of the picture in it."""
    boxes: tuple[tuple[int, int, int, int], ...]
    """Left, top, right and bottom of each place, in pixels of the screen."""
    size: tuple[int, int]
    """Width and height of the screen in pixels."""
    text: Text
    image: str = ""
    """The picture as a data: URI; filled in where a report is made to be looked at."""


class OwnerName(Struct, frozen=True, kw_only=True):
    """Who must act, by name."""

    sdk: str = ""
    name: Text = Text(zh="应用自身", en="the app itself")
    version: str = ""


class FindingEntry(Struct, frozen=True, kw_only=True):
    """One finding in words."""

    id: str
    """Stable across runs and versions of the tool: point, wording and what it is about, hashed."""
    outcome: Outcome
    says: str
    message: Text
    certainty: str
    owner: OwnerName
    evidence: tuple[Evidence, ...]
    fix: Text | None
    category: str = ""
    data_kinds: tuple[str, ...] = ()
    """PI kinds involved: rows of `knowledge/pi_kinds.toml`."""
    moment: str = "static"
    """When it happens: static (package content), or a run state R0 to R9."""
    undecided: bool = False
    shots: tuple[Shot, ...] = ()
    waived: str = ""
    """Reason given in `assay.toml`, if a waiver covers this finding."""


class CoverageEntry(Struct, frozen=True, kw_only=True):
    """How much was read, for one kind of fact a check used."""

    kind: str
    coverage: Coverage


class PointEntry(Struct, frozen=True, kw_only=True):
    """The verdict of one test point."""

    id: str
    slug: str
    check: Text
    outcome: Outcome
    findings: tuple[FindingEntry, ...]
    coverage: tuple[CoverageEntry, ...]
    waits_for: tuple[str, ...]
    has_check: bool
    """False: no automatic check exists yet for this point."""
    basis: str
    criterion: tuple[str, ...]
    evidence: tuple[str, ...]


class ClauseEntry(Struct, frozen=True, kw_only=True):
    """The verdict of one clause: the worst of its points."""

    id: str
    title: Text
    duty: Text
    duty_holders: tuple[str, ...]
    outcome: Outcome
    points: tuple[PointEntry, ...]


class Pack(Struct, frozen=True, kw_only=True):
    """The rules that were applied."""

    id: str
    version: str
    title: Text
    digest: str
    """SHA-256 over clause files and knowledge tables."""


class EventEntry(Struct, frozen=True, kw_only=True):
    """Something that happened in a run, in words; like events of one place are one entry."""

    state: str
    agreed: bool
    time: int
    """Milliseconds since the launch, of the first of them."""
    event: str
    kind: str
    kinds: tuple[str, ...]
    certainty: str
    strict: bool
    """It reads what needs consent, or asks for access to it."""
    text: Text
    owner: OwnerName
    api: str
    at: Place
    count: int = 1
    by: str = "machine"
    """What saw it: the abstract machine, a phone, the virtual phone, another tool."""


class RunEntry(Struct, frozen=True, kw_only=True):
    """The run a report rests on."""

    by: str
    """machine; or phone, virtual or imported, where a run record is all there is."""
    consent: tuple[str, ...]
    """The texts of the window that asked for consent; empty where none was recognised."""
    coverage: Coverage
    share: float
    """Share of the instructions of the methods entered that were executed."""
    events: tuple[EventEntry, ...]
    left_out: int = 0
    """Events over the limit of a report."""
    recorded: tuple[Text, ...] = ()
    """What the run records are, one sentence each."""


class OfferedRead(Struct, frozen=True, kw_only=True):
    """A kind of personal information that an entry of an SDK reads."""

    kind: str
    name: Text
    setting: Text
    """How the switch was set, or that none was; of what starts by itself, that nobody called it."""
    seen: str
    """must, may, or code where only the graph of calls leads there."""
    at: Place
    path: tuple[str, ...] = ()


class OfferEntry(Struct, frozen=True, kw_only=True):
    """An entry of an SDK, and what it reads."""

    entry: str
    role: str
    """provider, init, switch or use."""
    known: bool
    """Whether the SDK table names it."""
    at: Place
    reads: tuple[OfferedRead, ...]


class Report(Struct, frozen=True, kw_only=True):
    """Every verdict for one app version."""

    schema: str
    tool: str
    """Name and version of this program."""
    pack: Pack
    artifact: Artifact
    subject: Subject
    counts: Mapping[str, int]
    """Test points by outcome."""
    clauses: tuple[ClauseEntry, ...]
    notes: tuple[Text, ...]
    """What a reader must know before trusting the verdicts: packed code, parts not read …"""
    sdks: tuple[OwnerName, ...]
    run: RunEntry | None = None
    """What happened when the code was executed; None where it was not."""
    offers: tuple[OfferEntry, ...] = ()
    """Of an SDK archive: its entries, and what each reads in which setting."""
    documents: tuple[Artifact, ...] = ()
    """The policy, lists and terms that were handed in."""
    records: tuple[Artifact, ...] = ()
    """The run records that were handed in; `sha256` is the hash a record is known by."""
