"""A register of known apps, to look for counterfeits."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import rtoml

from appassay import files
from appassay.errors import ArtifactError
from appassay.model import Place, RegisteredApp


def facts(path: Path) -> Iterator[RegisteredApp]:
    """Yield the apps of a register: TOML with ``[[app]]`` rows (name, package, signer, phash).

    Raises:
        ArtifactError: the file is malformed.
        ConfigError: it is missing or not a text.
    """
    try:
        rows = rtoml.loads(files.text(path))["app"]
        for number, row in enumerate(rows, 1):
            yield msgspec.convert(
                row | {"at": Place(file=path.name, member=f"app {number}")}, RegisteredApp
            )
    except (rtoml.TomlParsingError, msgspec.ValidationError, KeyError, TypeError) as error:
        raise ArtifactError(f"{path}: not a register of apps: {error}") from error
