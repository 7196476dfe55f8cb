"""The shape of what the Rust core gives and takes; the twin of `assay-apk/src/reading.rs`."""

from typing import TypedDict


class ArtifactRow(TypedDict):
    """The file handed in."""

    kind: str
    size: int
    sha256: str


class NoteRow(TypedDict):
    """Something odd about an archive."""

    id: str
    entry: str
    detail: str


class GapRow(TypedDict):
    """Something that was not read."""

    why: str
    file: str
    detail: str


class AttributeRow(TypedDict):
    """An attribute of an element."""

    name: str
    """With prefix: ``android:label``."""
    value: str | int | float | bool | None
    """The text for a string; for a reference, the default value it leads to."""
    ref: int | None
    """Resource id, for a reference."""
    ref_name: str
    """Such as ``@string/app_name``."""


class ElementRow(TypedDict):
    """An XML element; character data is an element ``#text``."""

    name: str
    line: int
    attributes: list[AttributeRow]
    children: "list[ElementRow]"


class TextRow(TypedDict):
    """A text in one locale."""

    locale: str
    text: str


class IconRow(TypedDict):
    """An icon, drawn."""

    configuration: str
    file: str
    format: str
    width: int
    height: int
    drawn: bool
    problem: str
    opaque_share: float
    deviation_white: float
    deviation_black: float
    phash: str


class LayoutRow(TypedDict):
    """A control of a layout."""

    file: str
    line: int
    element: str
    id: str
    text: str
    checked: bool | None
    on_click: str


class ResourceTextRow(TypedDict):
    """A text of a resource that matches a phrase."""

    phrase: str
    text: str
    source: str
    name: str
    configuration: str


class SpotRow(TypedDict):
    """Where in the code something stands, and whether a path leads there."""

    dex: str
    """File inside the artifact."""
    caller: str
    """Method in Java notation."""
    cls: str
    """Class of the method, in Java notation."""
    pc: int
    line: int | None
    reachable: bool
    path: list[str]


class CallRow(SpotRow):
    """A call that matches a row of the API tables."""

    api: str
    target: str
    args: list[str | int | float | tuple[int, int] | None]


class OfferRow(TypedDict):
    """An entry of an SDK, and the reading calls it leads to."""

    entry: str
    role: str
    calls: list[CallRow]


class StringRow(SpotRow):
    """A string constant that matches a phrase."""

    phrase: str
    text: str


class ShapeRow(SpotRow):
    """An overriding method and what its body amounts to."""

    shape: str
    empty: bool
    returns: int | None
    throws: bool
    calls: list[str]
    reaches: list[str]
    heirs: list[str]
    constants: list[float]


class DexRow(TypedDict):
    """Figures on one code file."""

    file: str
    version: str
    classes: int
    methods: int
    instructions: int
    strings: int
    hidden: bool


class PackageRow(TypedDict):
    """A Java package and how many classes it holds."""

    name: str
    classes: int
    used: int
    """Of them, those with a method that can run."""


class KitRow(TypedDict):
    """A kit of which prints were found."""

    kit: int
    """Its place in `knowledge.kits()`."""
    versions: list[tuple[int, int, int]]
    """Number, prints found, prints kept, of each version."""
    found: int
    classes: int
    """Classes with a print of it."""
    used: int
    """Of them, those with a method that can run."""
    examples: list[str]


class CodeRow(TypedDict):
    """What the code gave."""

    kits: list[KitRow]
    dex: list[DexRow]
    calls: list[CallRow]
    strings: list[StringRow]
    shapes: list[ShapeRow]
    packages: list[PackageRow]
    missing: list[str]
    """Manifest classes that are in no code file."""
    constants: dict[str, str]
    """Texts of the static final fields that were asked for."""


class ProblemRow(TypedDict):
    """A problem of a signature."""

    id: str
    detail: str


class SchemeRow(TypedDict):
    """One signature scheme."""

    scheme: str
    verified: bool
    problems: list[ProblemRow]


class SignerRow(TypedDict):
    """A signer's certificate."""

    scheme: str
    subject: str
    issuer: str
    not_before: str
    not_after: str
    sha256: str
    sha1: str
    md5: str
    key: str
    algorithm: str
    debug: bool


class BlockRow(TypedDict):
    """An ID-value pair of the signing block."""

    id: int
    name: str
    size: int


class SigningRow(TypedDict):
    """All about signatures."""

    verified: bool
    schemes: list[SchemeRow]
    signers: list[SignerRow]
    block: list[BlockRow]


class LibraryRow(TypedDict):
    """A native library."""

    file: str
    name: str
    abi: str
    needed: list[str]
    jni: list[str]
    build_id: str
    problem: str


class PartRow(TypedDict):
    """One package of a split set."""

    file: str
    base: bool


class Reading(TypedDict):
    """Everything read from one artifact."""

    offers: list[OfferRow]
    artifact: ArtifactRow
    parts: list[PartRow]
    entries: list[str]
    notes: list[NoteRow]
    gaps: list[GapRow]
    manifest: ElementRow | None
    manifest_file: str
    texts: dict[int, list[TextRow]]
    icons: dict[int, list[IconRow]]
    icon_png: bytes
    xml: dict[str, ElementRow]
    """XML resources the manifest refers to, by the file's path."""
    layouts: list[LayoutRow]
    resource_texts: list[ResourceTextRow]
    code: CodeRow
    signing: SigningRow | None
    libraries: list[LibraryRow]
    files: dict[str, str]
    """Small text files that were asked for, by name inside their package."""


class ApiQuery(TypedDict):
    """Members of a class to look for."""

    id: str
    cls: str
    methods: list[str]


class PhraseQuery(TypedDict):
    """Texts to look for."""

    id: str
    any: list[str]
    regex: str
    where: list[str]


class ShapeQuery(TypedDict):
    """A callback to look at."""

    id: str
    supertype: str
    method: str


class HostedQuery(TypedDict):
    """How methods are told that the host of an SDK calls."""

    init: list[str]
    starts: list[str]
    switches: list[str]
    init_names: str
    switch_names: str
    inner: str
    reads: str


class Query(TypedDict):
    """Everything to look for in one artifact."""

    apis: list[ApiQuery]
    phrases: list[PhraseQuery]
    shapes: list[ShapeQuery]
    """Framework class and one of its direct supertypes."""
    constants: list[str]
    """Static final fields whose texts are wanted."""
    files: list[str]
    """Small text files whose content is wanted."""
    hosted: HostedQuery
    prints: bytes
    """Prints of known kits, as in `knowledge/prints.bin`."""


class ClassRow(TypedDict):
    """A class of a DEX file, listed."""

    descriptor: str
    superclass: str | None
    interfaces: list[str]
    access: int
    source: str | None
    methods: list[tuple[str, str, int, tuple[int, int, int, int] | None]]
    """Name, signature, access flags, and registers, ins, outs, code units where there is code."""


class ListingRow(TypedDict):
    """What a DEX file holds."""

    classes: list[ClassRow]
    mnemonics: dict[str, int]
    units: int
    strings: list[str | None]


def is_library(native: Reading) -> bool:
    """Return whether the artifact is the archive of an SDK, not an app."""
    return native["artifact"]["kind"] in {"aar", "jar"}
