"""The index of labelled apps that `make corpus` writes."""

from pathlib import Path

import msgspec

from appassay import files
from appassay.errors import ConfigError

FORMAT = 1


class Spot(msgspec.Struct, frozen=True):
    """A line of a source file."""

    file: str
    line: int


class Expect(msgspec.Struct, frozen=True):
    """What is true of one test point."""

    point: str
    verdict: str
    state: str = ""
    kind: str = ""
    owner: str = "app"
    at: Spot | None = None


class Flow(msgspec.Struct, frozen=True):
    """One flow that execution can really take."""

    source: Spot
    sink: Spot
    kind: str = ""


class App(msgspec.Struct, frozen=True):
    """One labelled app."""

    id: str
    suite: str
    category: str
    case: str
    variant: str
    sealed: bool
    package: str
    apk: str
    """Path of the APK, from the folder of the index."""
    sha256: str
    why: str
    expect: tuple[Expect, ...] = ()
    flow: tuple[Flow, ...] | None = None
    """All flows of the app; None where its labels do not speak of flows."""

    def verdicts(self) -> dict[str, str]:
        """Return the true verdict of each labelled test point: the worst of its labels."""
        order = ("failed", "suspect", "review", "untested", "passed", "inapplicable")
        found: dict[str, str] = {}
        for expect in self.expect:
            known = found.get(expect.point, order[-1])
            found[expect.point] = min(known, expect.verdict, key=order.index)
        return found


class Index(msgspec.Struct, frozen=True):
    """Every app of one state of the corpus."""

    format: int
    digest: str
    """Over every source and label of the corpus."""
    apps: tuple[App, ...]


def load(path: Path) -> Index:
    """Return an index.

    Raises:
        ConfigError: it is missing, malformed, of another format, or an APK of it is missing.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: there is no such file: run `make corpus`")
    try:
        index = msgspec.json.decode(files.content(path), type=Index)
    except msgspec.DecodeError as error:
        raise ConfigError(f"{path}: not an index of the corpus: {error}") from error
    if index.format != FORMAT:
        raise ConfigError(f"{path}: format {index.format}, but this version reads {FORMAT}")
    missing = [app.apk for app in index.apps if not (path.parent / app.apk).is_file()]
    if missing:
        raise ConfigError(f"{path}: {missing[0]} is missing: run `make corpus`")
    return index
