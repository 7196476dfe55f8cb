"""What the code of known SDKs does, in numbers that renaming leaves alone.

`prints.toml` says which archives were read, `prints.bin` holds the numbers. Both are made by
`scripts/prints.py`; how an SDK is told from them is said in `docs/architecture.md`.
"""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from appassay.knowledge.load import HERE, rows_of

FILE = HERE / "prints.bin"


class PrintArchive(Struct, frozen=True, kw_only=True):
    """An archive on Maven Central whose prints are kept."""

    sdk: str = ""
    """Empty for background: code that tells of no SDK."""
    package: str
    version: str
    form: str
    """`aar` or `jar`."""
    sha256: str

    @property
    def file(self) -> str:
        """Return the name of its file in a folder of archives."""
        return f"{self.package.replace(':', '-')}-{self.version}.{self.form}"


class Kit(Struct, frozen=True, kw_only=True):
    """An SDK with prints, and its versions; their places are their numbers."""

    sdk: str
    versions: tuple[str, ...]


@cache
def print_archives() -> Sequence[PrintArchive]:
    """Return the archives that were read."""
    return tuple(rows_of("prints", "archive", PrintArchive))


@cache
def kits() -> Sequence[Kit]:
    """Return the SDKs with prints; their places are their numbers in the file."""
    versions: dict[str, list[str]] = {}
    for row in print_archives():
        if row.sdk:
            versions.setdefault(row.sdk, []).append(row.version)
    return tuple(
        Kit(sdk=sdk, versions=tuple(dict.fromkeys(found))) for sdk, found in versions.items()
    )


@cache
def prints() -> bytes:
    """Return the prints as the native module takes them."""
    return FILE.read_bytes()
