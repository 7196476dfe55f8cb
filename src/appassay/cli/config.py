"""`assay.toml`: what an app's own repository says to its tests."""

import datetime
from pathlib import Path

import msgspec
import rtoml
from msgspec import Struct, field
from msgspec.structs import replace

from appassay import files
from appassay.errors import ConfigError
from appassay.knowledge import app_types, load_clauses
from appassay.model import ClauseEntry, FindingEntry, PointEntry, Report

NAME = "assay.toml"


class Waiver(Struct, frozen=True, kw_only=True):
    """A finding the operator answers for: it stays in the report, but no longer stops a build."""

    point: str
    reason: str
    expires: datetime.date
    finding: str = ""
    """Id of one finding; empty waives the whole test point."""

    def covers(self, point: PointEntry, finding: FindingEntry) -> bool:
        """Return whether this waiver is about that finding."""
        return self.point == point.id and self.finding in ("", finding.id)


class Config(Struct, frozen=True, kw_only=True):
    """The settings of one app."""

    app_type: str = ""
    documents: tuple[str, ...] = ()
    """Paths of the privacy policy, lists and terms, relative to the file; or their addresses."""
    earlier: tuple[str, ...] = ()
    """Paths of documents and the JSON report of the version before, relative to the file."""
    register: str = ""
    """Path of a register of apps and SDKs, relative to the file."""
    waiver: tuple[Waiver, ...] = field(default=())
    folder: Path = Path()
    """Where the file lies; set when it is read."""

    @property
    def papers(self) -> tuple[str | Path, ...]:
        """The documents, from the working folder; addresses as they are."""
        return tuple(
            name if files.is_address(name) else self.folder / name for name in self.documents
        )

    @property
    def before(self) -> tuple[Path, ...]:
        """What is handed in of the version before, from the working folder."""
        return tuple(self.folder / name for name in self.earlier)

    @property
    def known(self) -> Path | None:
        """The register, from the working folder; none where none is named."""
        return self.folder / self.register if self.register else None


def known_type(word: str) -> str:
    """Return the type of an app, if there is one of that name.

    Raises:
        ConfigError: there is none; the message lists them.
    """
    if word not in app_types():
        raise ConfigError(f"no such app type: {word}; known: {', '.join(sorted(app_types()))}")
    return word


def load(path: Path | None) -> Config:
    """Return the settings in `path`, else those in the working folder, else none.

    Raises:
        ConfigError: the file is malformed, or names an unknown test point, app type or document.
    """
    if path is None:
        path = Path(NAME)
        if not path.is_file():
            return Config()
    try:
        config = msgspec.convert(rtoml.loads(files.text(path)), Config, strict=True)
        config = replace(config, folder=path.parent)
    except (rtoml.TomlParsingError, msgspec.ValidationError) as error:
        raise ConfigError(f"{path}: {error}") from error
    _verify(config, path)
    return config


def _verify(config: Config, path: Path) -> None:
    points = {point.id for clause in load_clauses() for point in clause.points}
    for waiver in config.waiver:
        if waiver.point not in points:
            raise ConfigError(f"{path}: no such test point: {waiver.point}")
        if not waiver.reason.strip():
            raise ConfigError(f"{path}: the waiver for {waiver.point} gives no reason")
    if config.app_type and config.app_type not in app_types():
        raise ConfigError(f"{path}: no such app type: {config.app_type}")
    named = [name for name in config.documents if not files.is_address(name)]
    for name in (*named, *config.earlier):
        if not (path.parent / name).is_file():
            raise ConfigError(f"{path}: no such document: {name}")
    if config.known and not config.known.is_file():
        raise ConfigError(f"{path}: no such register: {config.register}")


def expired(config: Config, today: datetime.date) -> list[Waiver]:
    """Return the waivers that no longer hold."""
    return [waiver for waiver in config.waiver if waiver.expires < today]


def waived(report: Report, config: Config, today: datetime.date) -> Report:
    """Return the report with the findings that valid waivers cover marked as such."""
    valid = [waiver for waiver in config.waiver if waiver.expires >= today]
    if not valid:
        return report
    clauses = tuple(_clause(clause, valid) for clause in report.clauses)
    return replace(report, clauses=clauses)


def _clause(clause: ClauseEntry, valid: list[Waiver]) -> ClauseEntry:
    return replace(clause, points=tuple(_point(point, valid) for point in clause.points))


def _point(point: PointEntry, valid: list[Waiver]) -> PointEntry:
    findings = []
    for finding in point.findings:
        reason = next((w.reason for w in valid if w.covers(point, finding)), "")
        findings.append(replace(finding, waived=reason))
    return replace(point, findings=tuple(findings))
