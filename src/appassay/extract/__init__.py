"""Artifacts in, facts out. The only importer of the native module."""

import base64
from dataclasses import dataclass
from pathlib import Path

from appassay import _native
from appassay.errors import ArtifactError
from appassay.extract import (
    archive,
    code,
    coverage,
    manifest,
    register,
    resources,
    rows,
    sdk,
    signing,
)
from appassay.extract.query import query
from appassay.files import printable
from appassay.model import Artifact, Fact, Facts


@dataclass(frozen=True, slots=True)
class Reading:
    """What one artifact gave."""

    artifact: Artifact
    facts: Facts
    icon: str = ""
    """The launcher icon as a data: URI, or empty."""


def read(path: Path, *, register_file: Path | None = None) -> Reading:
    """Return the facts found in one file.

    Args:
        path: an APK, split set, AAB, AAR, JAR or DEX file.
        register_file: known apps, to look for counterfeits.

    Raises:
        ArtifactError: the file can't be read as an app; the message says what to do.
    """
    try:
        native = _native.read(str(path), query())
    except (_native.ReadError, OSError) as error:
        raise ArtifactError(f"{path}: {error}") from error
    row = native["artifact"]
    artifact = Artifact(
        name=printable(path.name), sha256=row["sha256"], size=row["size"], kind=row["kind"]
    )
    owners = sdk.Owners(native)
    items: list[Fact] = [
        *manifest.facts(native, owners),
        *resources.facts(native),
        *code.facts(native, owners),
        *owners.facts(),
        *archive.facts(native, owners),
        *signing.facts(native),
        *(register.facts(register_file) if register_file else ()),
    ]
    facts = Facts(
        tuple(items), coverage.of(native, items), coverage.evidence(native, register_file)
    )
    return Reading(artifact, facts, _icon(native))


def _icon(native: rows.Reading) -> str:
    png = bytes(native["icon_png"])
    return f"data:image/png;base64,{base64.b64encode(png).decode()}" if png else ""
