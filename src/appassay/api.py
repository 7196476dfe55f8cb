"""The library's front door: read, judge, report."""

from collections.abc import Iterable
from pathlib import Path

from appassay import __version__
from appassay.assess import RulePack, assess, load_pack
from appassay.extract import Reading, read
from appassay.model import Facts, Report

TOOL = f"appassay {__version__}"


def check(
    path: str | Path,
    *,
    pack: str | Path | None = None,
    only: Iterable[str] = (),
    register: str | Path | None = None,
) -> Report:
    """Return the report on one app or SDK archive.

    Args:
        path: an APK, a split set (.apks, .xapk, .apkm), an AAB, an AAR, a JAR or a DEX file.
        pack: a rule pack file; the built-in pack where it is left out.
        only: ids of clauses (``U9``) or test points (``U9.1``) to ask; all where it is empty.
        register: a register of known apps (TOML), for the search for counterfeits.

    Raises:
        ArtifactError: the file can't be read as an app.
        ClauseError: the rule pack is malformed.
    """
    rules = load_pack(Path(pack) if pack else None)
    reading = read(Path(path), register_file=Path(register) if register else None)
    return judge(reading, rules, only=only)


def judge(reading: Reading, rules: RulePack, *, only: Iterable[str] = ()) -> Report:
    """Return the report on what was read before, under a rule pack."""
    return assess(reading.artifact, reading.facts, rules, tool=TOOL, only=only, icon=reading.icon)


def facts(path: str | Path) -> Facts:
    """Return everything that can be read from one file.

    Raises:
        ArtifactError: the file can't be read as an app.
    """
    return read(Path(path)).facts
