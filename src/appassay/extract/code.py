"""What the code calls, holds and overrides, as facts."""

from collections.abc import Iterator

from appassay.extract.rows import Reading, SpotRow
from appassay.extract.sdk import Owners
from appassay.model import ApiCall, DexFile, Fact, MethodShape, Place, TextSeen


def facts(native: Reading, owners: Owners) -> Iterator[Fact]:
    """Yield the facts of the code, in the order of the files."""
    code = native["code"]
    for dex in code["dex"]:
        yield DexFile(
            at=Place(file=dex["file"]),
            version=dex["version"],
            classes=dex["classes"],
            methods=dex["methods"],
            instructions=dex["instructions"],
            strings=dex["strings"],
            hidden=dex["hidden"],
        )
    for call in code["calls"]:
        yield ApiCall(
            at=_place(call),
            api=call["api"],
            target=call["target"],
            args=tuple(call["args"]),
            reachable=call["reachable"],
            path=tuple(call["path"]),
            owner=owners.of(call["cls"]),
        )
    for text in code["strings"]:
        yield TextSeen(
            at=_place(text),
            phrase=text["phrase"],
            text=text["text"],
            source="code",
            reachable=text["reachable"],
            owner=owners.of(text["cls"]),
        )
    for shape in code["shapes"]:
        yield MethodShape(
            at=_place(shape),
            shape=shape["shape"],
            method=shape["caller"],
            empty=shape["empty"],
            returns=shape["returns"],
            throws=shape["throws"],
            calls=tuple(shape["calls"]),
            constants=tuple(shape["constants"]),
            reaches=tuple(shape["reaches"]),
            reachable=shape["reachable"],
            owner=owners.of(shape["cls"]),
        )


def _place(row: SpotRow) -> Place:
    return Place(file=row["dex"], member=row["caller"], line=row["line"], offset=row["pc"])
