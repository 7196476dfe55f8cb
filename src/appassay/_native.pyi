"""The Rust core: bytes in, plain structures out. Only `appassay.extract` imports it."""

from appassay.extract.rows import ListingRow, Query, Reading

__all__ = ["ReadError", "list_dex", "measure", "read"]

class ReadError(Exception): ...

def read(path: str, query: Query) -> Reading: ...
def measure(path: str, query: Query) -> dict[str, float]:
    """Return CPU seconds a stage: inflate, tables, decode, graph, resources, signatures."""

def list_dex(data: bytes) -> list[ListingRow]:
    """Return what a DEX file holds, for comparison with other tools."""
