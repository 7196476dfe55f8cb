"""What the code calls, holds and overrides, as facts."""

from collections.abc import Iterator

from appassay.extract.rows import CallRow, DexRow, Reading, ShapeRow, SpotRow, StringRow
from appassay.extract.sdk import Owners
from appassay.model import ApiCall, Constant, DexFile, Fact, MethodShape, Place, TextSeen

TRUST = "trust."
EITHER = frozenset({"window.type", "permission.window_type", "permission.overlay_window"})
"""Rows whose checks know what to make of an argument that is one of two numbers."""


def facts(native: Reading, owners: Owners) -> Iterator[Fact]:
    """Yield the facts of the code, in the order of the files."""
    code = native["code"]
    yield from (_dex(row) for row in code["dex"])
    yield from (_call(row, owners) for row in code["calls"])
    yield from (_text(row, owners) for row in code["strings"])
    yield from (_shape(row, owners) for row in code["shapes"])


def _dex(row: DexRow) -> DexFile:
    return DexFile(
        at=Place(file=row["file"]),
        version=row["version"],
        classes=row["classes"],
        methods=row["methods"],
        instructions=row["instructions"],
        strings=row["strings"],
        hidden=row["hidden"],
    )


def _call(row: CallRow, owners: Owners) -> ApiCall:
    return ApiCall(
        at=place(row),
        api=row["api"],
        target=row["target"],
        args=tuple(_arg(arg, row["api"]) for arg in row["args"]),
        reachable=row["reachable"],
        path=tuple(row["path"]),
        owner=owners.of(row["cls"]),
    )


def _arg(arg: str | float | tuple[int, int] | None, api: str) -> Constant:
    """Return an argument; one that is one of two numbers is said to be so, or is not known."""
    if isinstance(arg, tuple):
        return " | ".join(map(str, arg)) if api in EITHER else None
    return arg


def _text(row: StringRow, owners: Owners) -> TextSeen:
    return TextSeen(
        at=place(row),
        phrase=row["phrase"],
        text=row["text"],
        source="code",
        reachable=row["reachable"],
        owner=owners.of(row["cls"]),
    )


def _shape(row: ShapeRow, owners: Owners) -> MethodShape:
    return MethodShape(
        at=place(row),
        shape=row["shape"],
        method=row["caller"],
        empty=row["empty"],
        returns=row["returns"],
        throws=row["throws"],
        calls=tuple(row["calls"]),
        constants=tuple(row["constants"]),
        reaches=tuple(row["reaches"]),
        heirs=tuple(row["heirs"]),
        reachable=row["reachable"],
        # What a library trusts is its own doing, whoever calls it.
        owner=(owners.holder if row["shape"].startswith(TRUST) else owners.of)(row["cls"]),
    )


def place(row: SpotRow) -> Place:
    """Return where a row stands."""
    return Place(file=row["dex"], member=row["caller"], line=row["line"], offset=row["pc"])
