"""The library's front door: read, judge, report."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from appassay import __version__
from appassay.assess import RulePack, assess, checks, load_pack
from appassay.diff import Difference, Side
from appassay.diff import compare as _compare
from appassay.extract import Reading, read
from appassay.extract import flows as _flows
from appassay.extract import trace as _trace
from appassay.extract.operations import beside, operations
from appassay.extract.shots import pictured
from appassay.files import is_address
from appassay.knowledge.flow_tables import kinds_of, with_files
from appassay.model import Event, Facts, Flow, Report, SdkEvent, Trace

TOOL = f"appassay {__version__}"
SAVED = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht"})
"""Endings of saved web pages."""


def check(
    path: str | Path,
    *,
    pack: str | Path | None = None,
    only: Iterable[str] = (),
    register: str | Path | None = None,
    run: bool = True,
    documents: Iterable[str | Path] = (),
    app_type: str = "",
    earlier: Iterable[str | Path] = (),
    records: Iterable[str | Path] = (),
    figures: Iterable[str | Path] = (),
    answers: str | Path | None = None,
) -> Report:
    """Return the report on one app, SDK archive, run record or web page.

    Args:
        path: an APK, split set, AAB, AAR, JAR, DEX file, run record, or the address of a web page.
        pack: a rule pack file; the built-in pack where it is left out.
        only: ids of clauses (``U9``) or test points (``U9.1``) to ask; all where it is empty.
        register: a register of known apps (TOML), for the search for counterfeits.
        run: also execute the code on the abstract machine, where a point asks for it.
        documents: the policy, lists and terms of the app: files, or addresses, which are fetched.
        earlier: documents and the JSON report of an earlier version, to compare with.
        app_type: what the app is, such as ``online_shopping``; a row of `knowledge/app_types.toml`.
        records: run records of the app: what was observed when it ran.
        figures: tables of who runs it (CSV, XLSX).
        answers: the filled-in questionnaire (YAML).

    Raises:
        ArtifactError: a file can't be read, or a run record is of another app.
        ClauseError: the rule pack is malformed.
    """
    rules, wanted = load_pack(Path(pack) if pack else None), tuple(only)
    told = operations(tuple(map(Path, figures)), Path(answers) if answers else None)
    with located(path) as place:
        reading = read(
            place,
            register_file=Path(register) if register else None,
            execute=run and _reads_the_log(wanted),
            documents=tuple(documents), app_type=app_type, earlier_files=tuple(map(Path, earlier)),
            records=tuple(map(Path, records)),
        )  # fmt: skip
        report = judge(beside(reading, told), rules, only=wanted)
        return pictured(report, [place, *map(Path, records)])


def is_page(path: str | Path) -> bool:
    """Return whether something names a web page: an address, or a saved page."""
    if is_address(path):
        return True
    where = Path(path)
    if where.suffix.lower() not in SAVED and not os.path.isdir(where):  # noqa: PTH112 of any name
        return False
    from appassay.recording.web.saved import is_saved

    return is_saved(where)


@contextmanager
def located(where: str | Path) -> Iterator[Path]:
    """Give the file that is read: of a web page, the record of a visit, as long as it is read.

    Raises:
        ArtifactError: there is no browser, no such page, or it does not answer.
    """
    if not is_page(where):
        yield Path(where)
        return
    from appassay.recording.web import visit

    with tempfile.TemporaryDirectory(prefix="assay-") as place:
        folder = Path(place) / "visit"
        visit(where if is_address(where) else Path(where), folder)
        yield folder


def _reads_the_log(only: Iterable[str]) -> bool:
    """Return whether a point that is asked is decided by what happens in a run."""
    asked = set(only)
    return any(
        {Event, SdkEvent} & {*check.module.TARGETS, *check.module.READS}
        for check in checks()
        if not asked or asked & {check.clause.id, check.point.id}
    )


def judge(reading: Reading, rules: RulePack, *, only: Iterable[str] = ()) -> Report:
    """Return the report on what was read before, under a rule pack."""
    return assess(
        reading.artifact,
        reading.facts,
        rules,
        tool=TOOL,
        only=only,
        icon=reading.icon,
        documents=reading.documents,
        records=reading.records,
    )


def compare(
    old: str | Path,
    new: str | Path,
    *,
    old_documents: Iterable[str | Path] = (),
    documents: Iterable[str | Path] = (),
    run: bool = True,
) -> Difference:
    """Return what changed for the user from one version of an app to another.

    Args:
        old: the earlier version.
        new: the later one.
        old_documents: the policy, lists and terms of the earlier version.
        documents: those of the later one.
        run: also execute the code, for what is read before consent and what is sent.

    Raises:
        ArtifactError: a file can't be read, or the two are different apps.
    """
    sides = []
    for path, papers in ((old, old_documents), (new, documents)):
        reading = read(Path(path), execute=run, documents=tuple(papers))
        report = judge(reading, load_pack(None))
        sides.append(Side(facts=reading.facts, report=report, texts=reading.texts))
    return _compare(*sides)


def facts(path: str | Path) -> Facts:
    """Return everything that can be read from one file.

    Raises:
        ArtifactError: the file can't be read as an app.
    """
    return read(Path(path)).facts


def trace(path: str | Path) -> Trace:
    """Return what happens from the first launch on, in order, without a phone.

    Raises:
        ArtifactError: the file can't be read as an app, or there is nothing to run.
    """
    return _trace(Path(path))


def flows(
    path: str | Path,
    *,
    sources: str | Path | None = None,
    sinks: str | Path | None = None,
    implicit: bool = True,
) -> list[Flow]:
    """Return every flow of personal data from a source to a sink, from any entry point.

    Args:
        path: an APK, a split set, an AAB or a DEX file.
        sources: a file of calls that read data, in place of the built-in ones.
        sinks: a file of calls that give data away, in place of the built-in ones.
        implicit: also what the choice of a branch gives away.

    Raises:
        ArtifactError: the file can't be read as an app.
        ConfigError: a file of sources or sinks is malformed.
    """
    read_by = Path(sources) if sources else None
    given_by = Path(sinks) if sinks else None
    tables = with_files(read_by, given_by) if read_by or given_by else None
    # What the machine itself counts as a source or sink is left out where a file names them.
    return _flows.find(
        Path(path),
        tables=tables,
        implicit=implicit,
        sources=kinds_of(read_by, "source") if read_by else None,
        sinks=kinds_of(given_by, "sink") if given_by else None,
    )
