"""Make `knowledge/prints.bin`: what the code of known SDKs does, as numbers without names.

Reads the archives of `knowledge/prints.toml`, fetched from Maven Central by its ordinary client and
checked by digest. Only hashes are kept, no code.

Usage: python scripts/prints.py [--archives FOLDER]
"""

import argparse
import struct
from collections import defaultdict
from pathlib import Path

from appassay import _native
from appassay.extract.sdk import sdk_of_package
from appassay.knowledge import PrintArchive, kits, print_archives, sdks
from inputs import ROOT, Input, fetch_maven

INTO = ROOT / ".inputs" / "sdks"
OUT = ROOT / "src" / "appassay" / "knowledge" / "prints.bin"
MAGIC = b"PRINTS1\n"
FEWEST = 12
"""An SDK with fewer prints than this cannot be told."""
MOST = 2000
"""Prints kept of one SDK: enough to tell it, and the file stays small."""

Owned = dict[int, int]
"""Versions, as bits, by print."""
Holders = dict[int, set[str]]
"""SDKs by print; an empty name is background."""


def fetch(archives: list[PrintArchive], into: Path) -> None:
    """Fetch the archives that are not there yet."""
    into.mkdir(parents=True, exist_ok=True)
    wanted = [a for a in archives if not (into / a.file).exists()]
    if wanted:
        rows = [Input(a.file, "maven", a.package, a.version, a.sha256) for a in wanted]
        fetch_maven(rows, into)


def read(archives: list[PrintArchive], folder: Path) -> tuple[dict[str, Owned], Holders]:
    """Return the prints of each SDK, and who has each print."""
    versions = {kit.sdk: kit.versions for kit in kits()}
    own: dict[str, Owned] = defaultdict(lambda: defaultdict(int))
    holders: Holders = defaultdict(set)
    for archive in archives:
        for name, prints in _native.prints(str(folder / archive.file)):
            owner = sdk_of_package(name.rpartition(".")[0]) or archive.sdk
            for number in prints:
                holders[number].add(owner)
                if owner == archive.sdk and owner:
                    own[owner][number] |= 1 << versions[owner].index(archive.version)
    return own, holders


def tells(sdk: str, holders: set[str]) -> bool:
    """Return whether a print tells of an SDK: nobody else has it, or only those that include it.

    What one library has is the library's, though SDKs have taken it in under their own names.
    """
    libraries = [name for name in holders if name and sdks()[name].category == "library"]
    return holders == {sdk} or (libraries == [sdk] and "" not in holders)


def table(own: dict[str, Owned], holders: Holders) -> bytes:
    """Return the file: prints that tell of one SDK, in order."""
    rows: list[tuple[int, int, int]] = []
    for kit, row in enumerate(kits()):
        prints = own[row.sdk]
        telling = sorted(n for n in prints if tells(row.sdk, holders[n]))
        print(f"{row.sdk}: {len(telling)} of {len(prints)} prints")
        if len(telling) >= FEWEST:
            step = max(1, -(-len(telling) // MOST))
            rows += [(number, kit, prints[number]) for number in telling[::step]]
    return MAGIC + b"".join(struct.pack("<IHH", *row) for row in sorted(rows))


def main() -> None:
    """Fetch, read, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archives", type=Path, default=INTO)
    folder = parser.parse_args().archives
    archives = list(print_archives())
    fetch(archives, folder)
    OUT.write_bytes(table(*read(archives, folder)))
    print(f"{OUT.name}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
