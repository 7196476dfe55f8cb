"""Answers in a file: what was measured, so that the table can be rendered again byte by byte."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from appassay import files
from appassay.bench.adapters import Adapter, Answer, run
from appassay.bench.index import App, Index
from appassay.errors import ConfigError

FORMAT = 1


class Measured(msgspec.Struct, frozen=True):
    """The answers of one or more tools on one state of the corpus."""

    format: int
    date: str
    """Day of the measurement, as in 2026-01-31."""
    commit: str
    """Commit of our own sources; with a + where files differed from it."""
    digest: str
    """Digest of the corpus."""
    answers: dict[str, dict[str, Answer]]
    """Tool to app id to answer."""


def measure(
    adapters: Iterable[Adapter],
    apps: Sequence[App],
    root: Path,
    jobs: int,
    about: tuple[str, str, str],
) -> Measured:
    """Ask each tool about each app.

    Args:
        adapters: the tools; each is called by the name its answers give it.
        apps: the labelled apps.
        root: the folder the paths of the index start from.
        jobs: how many apps at once.
        about: date, commit, and digest of the corpus.
    """
    answers: dict[str, dict[str, Answer]] = {}
    for adapter in adapters:
        said = run(adapter, apps, root, jobs)
        named = (answer.tool for answer in said.values() if not answer.error)
        # One that never answers is still called what it was started as.
        answers[next(named, next(iter(said.values())).tool)] = said
    return Measured(FORMAT, *about, answers)


def save(measured: Measured, path: Path) -> None:
    """Write answers to a file.

    Raises:
        ConfigError: the file can't be written.
    """
    data = msgspec.json.format(msgspec.json.encode(measured, order="sorted"), indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data + b"\n")
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error


def restore(path: Path, index: Index) -> Measured:
    """Return the answers in a file.

    Raises:
        ConfigError: it is missing, malformed, or about another state of the corpus.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: there is no such file")
    try:
        measured = msgspec.json.decode(files.content(path), type=Measured)
    except msgspec.DecodeError as error:
        raise ConfigError(f"{path}: not a file of answers: {error}") from error
    if measured.format != FORMAT:
        raise ConfigError(f"{path}: format {measured.format}, but this version reads {FORMAT}")
    if measured.digest != index.digest:
        raise ConfigError(
            f"{path}: about corpus {measured.digest[:16]}, but the index is of {index.digest[:16]}"
        )
    return measured
