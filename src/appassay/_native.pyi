"""The Rust core: bytes in, plain structures out.

Only `appassay.extract` and `appassay.certify` import it.
"""

from collections.abc import Mapping
from typing import Any

from appassay.extract.rows import ListingRow, Query, Reading

__all__ = [
    "ReadError",
    "carried",
    "carry",
    "evaluate",
    "list_dex",
    "measure",
    "prints",
    "read",
    "signers",
    "sm2_public",
    "sm2_sign",
    "sm2_verify",
    "subject",
    "trace",
]

class ReadError(Exception): ...

def read(path: str, query: Query, models: Mapping[str, Any], run: bool) -> tuple[Reading, Any]:
    """Return what is in a file, and what happened when it was run.

    The latter is what `trace` returns; a text where something stopped it; None where it was not
    asked for or there is nothing to run.
    """

def measure(path: str, query: Query, models: Mapping[str, Any]) -> dict[str, float]:
    """Return CPU seconds a stage: inflate, tables, decode, graph, machine, signatures and more."""

def evaluate(
    files: list[bytes],
    models: dict[str, Any],
    calls: list[tuple[str, str, list[tuple[str, int | str]]]],
) -> list[tuple[str, int | str | list[str]]]:
    """Run static methods (class, name, arguments) of DEX or class files on constants with kinds.

    Kinds: ``word`` (32 bits), ``wide`` (64 bits), ``text``; an answer may also be ``thrown`` (the
    class of the exception) or ``unknown`` (what was not followed).
    """

def list_dex(data: bytes) -> list[ListingRow]:
    """Return what a DEX file holds, for comparison with other tools."""

def prints(path: str) -> list[tuple[str, list[int]]]:
    """Return the prints of each class that has any: what its methods do, whatever their names."""

def trace(path: str, models: Mapping[str, Any], options: Mapping[str, bool]) -> Any:  # noqa: ANN401
    """Return what happened when the app was run; `extract.run.Told` gives the shape."""

def subject(path: str) -> tuple[bytes, bytes | None, str | None, bool]:
    """Return what a certificate about an APK speaks of.

    The SHA-256 of the parts that are signed, as APK Signature Scheme v2 digests them; that over
    the content of its entries, or None and why; and whether it has a signing block.
    """

def carried(path: str) -> bytes | None:
    """Return the value an APK carries in its signing block."""

def carry(path: str, value: bytes | None) -> tuple[tuple[int, int], bytes, tuple[int, int], bytes]:
    """Return how a file becomes one that carries a value, or none.

    A part of the old file (start, length), the new block, another part, the new end.
    """

def signers(path: str, min_sdk: int) -> tuple[bool, list[str], bool | None]:
    """Return whether the developer's signatures hold, who signed, and whether the stamp holds.

    For Android from a version (API level) on; who signed by SHA-256 of certificates; None where
    there is no source stamp.
    """

def sm2_public(secret: bytes) -> bytes | None:
    """Return the public key of an SM2 secret key as a point; None where it is none."""

def sm2_sign(secret: bytes, message: bytes) -> bytes | None:
    """Return an SM2 signature over SM3, ``r`` and ``s``; None where the key is none."""

def sm2_verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether an SM2 signature (``r`` and ``s``) is one of the message."""
