"""What the command line says of trials on a phone, and the person beside it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from appassay.errors import ConfigError
from appassay.model import Label, Lang, Text

if TYPE_CHECKING:
    from appassay.recording.phone.adb import Adb
    from appassay.recording.phone.phone import Setup

_SAMPLES = frozenset({"certified", "plain", "altered", "other", "listed"})


class Given(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    serial: str
    probe: str
    output: Path
    only: str
    samples: tuple[str, ...]
    attended: bool
    lang: Lang


class Asked:
    """A person at the terminal."""

    def __init__(self, lang: Lang, *, there: bool) -> None:
        self._lang, self._there = lang, there

    def do(self, text: Text) -> bool:
        """Ask for something to be done."""
        return self._there and click.confirm(f"{text[self._lang]}  [OK?]", default=True, err=True)

    def says(self, text: Text) -> bool | None:
        """Ask a question."""
        return click.confirm(text[self._lang], err=True) if self._there else None

    def number(self, text: Text) -> int | None:
        """Ask for a number."""
        if not self._there:
            return None
        told: int = click.prompt(text[self._lang], type=click.IntRange(0, 99), err=True)
        return told


def on_phone(given: Given) -> None:
    """Make trials on a phone and record them.

    Raises:
        AssayError: what was asked for makes no sense, or the phone does not do it.
    """
    from appassay import __version__
    from appassay.cli.recorded import show
    from appassay.recording.drive.plan import Plan
    from appassay.recording.phone.adb import Clock, connect
    from appassay.recording.phone.run import Wanted, examine
    from appassay.recording.phone.terminal import Trials

    if given.output.exists():
        raise ConfigError(f"{given.output}: is there already")
    points, samples = _points(given.only), _samples(given.samples)
    adb = connect(given.serial)
    setup, label = _probe(given.probe, adb)
    trials = Trials(
        points=points, samples=samples, label=label,
        levels=_threshold("C10.1", "path_levels"), delay=_threshold("C11.2", "indicator_delay"),
    )  # fmt: skip
    wanted = Wanted(
        target=given.output, setup=setup, plan=Plan(), made_by=f"AppAssay {__version__}"
    )
    person = Asked(given.lang, there=given.attended)
    done = examine(adb, wanted, person, trials, Clock())
    show(done, given.output, given.lang)


def _points(text: str) -> frozenset[str]:
    """Return the test points that are wanted.

    Raises:
        ConfigError: there is nothing to try for one of them.
    """
    from appassay.knowledge.trials import all_trials

    known = sorted({row.point for row in all_trials()})
    words = [word.strip() for word in text.split(",") if word.strip()]
    for word in words:
        if not any(point == word or point.startswith(f"{word}.") for point in known):
            raise ConfigError(f"--only {word}: there are trials for {', '.join(known)}")
    wanted = (p for p in known if any(p == w or p.startswith(f"{w}.") for w in words))
    return frozenset(wanted if words else known)


def _samples(texts: tuple[str, ...]) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    for text in texts:
        kind, sign, path = text.partition("=")
        if not sign or kind not in _SAMPLES or not Path(path).is_file():
            raise ConfigError(
                f"--sample {text}: write KIND=APK; kinds: {', '.join(sorted(_SAMPLES))}"
            )
        found[kind] = Path(path)
    return found


def _threshold(point: str, name: str) -> float:
    from appassay.knowledge.load import load_clauses

    points = (p for clause in load_clauses() for p in clause.points)
    return next(p.number(name) for p in points if p.id == point)


def _probe(text: str, adb: "Adb") -> "tuple[Setup, str]":
    """Return the probe and the name the phone shows it by."""
    from appassay.cli import imported
    from appassay.extract import read
    from appassay.recording.phone import about
    from appassay.recording.phone.phone import Setup
    from appassay.recording.phone.run import installed

    path = Path(text)
    if path.is_file():
        seen = imported.app(path, "")
        label = read(path, execute=False).facts.first(Label)
        if seen is None:
            raise ConfigError(f"{path}: has no package name")
        return Setup(app=seen, file=path), (label.text or "" if label else "")
    named = imported.app(None, text)
    if named is None:
        raise ConfigError("--probe: name a package file or a package")
    installed(adb, named.package)
    return Setup(app=about.app(adb, named.package) or named), ""
