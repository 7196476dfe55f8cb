"""The Rust core: bytes in, plain structures out. Only `appassay.extract` imports it."""

from typing import TypedDict

class ArtifactRow(TypedDict):
    kind: str
    size: int
    sha256: str

class NoteRow(TypedDict):
    id: str
    entry: str
    detail: str

class GapRow(TypedDict):
    why: str
    file: str
    detail: str

class AttributeRow(TypedDict):
    name: str
    """With prefix: ``android:label``."""
    value: str | int | float | bool | None
    """The text for a string; for a reference, the default value it leads to."""
    ref: int | None
    """Resource id, for a reference."""
    ref_name: str
    """Such as ``@string/app_name``."""

class ElementRow(TypedDict):
    name: str
    line: int
    attributes: list[AttributeRow]
    children: list[ElementRow]

class TextRow(TypedDict):
    locale: str
    text: str

class IconRow(TypedDict):
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
    file: str
    line: int
    element: str
    id: str
    text: str
    checked: bool | None
    on_click: str

class ResourceTextRow(TypedDict):
    phrase: str
    text: str
    source: str
    name: str
    configuration: str

class SpotRow(TypedDict):
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
    api: str
    target: str
    args: list[str | int | float | None]

class StringRow(SpotRow):
    phrase: str
    text: str

class ShapeRow(SpotRow):
    shape: str
    empty: bool
    returns: int | None
    throws: bool
    calls: list[str]
    reaches: list[str]
    constants: list[float]

class DexRow(TypedDict):
    file: str
    version: str
    classes: int
    methods: int
    instructions: int
    strings: int
    hidden: bool

class PackageRow(TypedDict):
    name: str
    classes: int

class CodeRow(TypedDict):
    dex: list[DexRow]
    calls: list[CallRow]
    strings: list[StringRow]
    shapes: list[ShapeRow]
    packages: list[PackageRow]
    missing: list[str]
    """Manifest classes that are in no code file."""

class ProblemRow(TypedDict):
    id: str
    detail: str

class SchemeRow(TypedDict):
    scheme: str
    verified: bool
    problems: list[ProblemRow]

class SignerRow(TypedDict):
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
    id: int
    name: str
    size: int

class SigningRow(TypedDict):
    verified: bool
    schemes: list[SchemeRow]
    signers: list[SignerRow]
    block: list[BlockRow]

class LibraryRow(TypedDict):
    file: str
    name: str
    abi: str
    needed: list[str]
    jni: list[str]
    build_id: str
    problem: str

class PartRow(TypedDict):
    file: str
    base: bool

class Reading(TypedDict):
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

class ApiQuery(TypedDict):
    id: str
    cls: str
    methods: list[str]

class PhraseQuery(TypedDict):
    id: str
    any: list[str]
    regex: str
    where: list[str]

class ShapeQuery(TypedDict):
    id: str
    supertype: str
    method: str

class Query(TypedDict):
    apis: list[ApiQuery]
    phrases: list[PhraseQuery]
    shapes: list[ShapeQuery]
    framework: list[tuple[str, str]]
    """Framework class and one of its direct supertypes."""

class ReadError(Exception): ...

def read(path: str, query: Query) -> Reading: ...
def measure(path: str, query: Query) -> dict[str, float]:
    """Return CPU seconds a stage: inflate, tables, decode, graph, resources, signatures."""
