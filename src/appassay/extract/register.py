"""A register of known apps, to look for counterfeits, and of SDKs, to compare them with."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import rtoml

from appassay import files
from appassay.errors import ArtifactError
from appassay.model import Place, RegisteredApp, RegisteredSdk


def facts(path: Path) -> Iterator[RegisteredApp | RegisteredSdk]:
    """Yield what a register holds: TOML with ``[[app]]`` and ``[[sdk]]`` rows.

    Raises:
        ArtifactError: the file is malformed.
        ConfigError: it is missing or not a text.
    """
    try:
        table = rtoml.loads(files.text(path))
        apps, sdks = table.get("app", []), table.get("sdk", [])
        if not apps and not sdks:
            raise KeyError("app")
        for number, row in enumerate(apps, 1):
            place = {"at": Place(file=path.name, member=f"app {number}")}
            yield msgspec.convert(row | place, RegisteredApp)
        for number, row in enumerate(sdks, 1):
            place = {"at": Place(file=path.name, member=f"sdk {number}")}
            yield msgspec.convert(row | place, RegisteredSdk)
    except (rtoml.TomlParsingError, msgspec.ValidationError, KeyError, TypeError) as error:
        raise ArtifactError(f"{path}: not a register of apps: {error}") from error
