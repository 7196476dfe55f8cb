"""From facts to a report."""

from collections import Counter
from collections.abc import Iterable

from appassay.assess.discover import checks
from appassay.assess.happenings import run_entry
from appassay.assess.offers import offers
from appassay.assess.pack import RulePack
from appassay.assess.run import run_check, untested
from appassay.assess.subject import sdks_of, subject_of
from appassay.assess.words import clause_entry, cut_text, gap_text, owner_name, point_entry
from appassay.knowledge import wording
from appassay.model import (
    SCHEMA,
    Artifact,
    ClauseEntry,
    Facts,
    Gap,
    Outcome,
    Package,
    Packer,
    Report,
    Run,
    Text,
    Visit,
)


def assess(
    artifact: Artifact, facts: Facts, rules: RulePack, *, tool: str, only: Iterable[str] = (),
    icon: str = "", documents: tuple[Artifact, ...] = (), records: tuple[Artifact, ...] = (),
) -> Report:  # fmt: skip
    """Return the report on one artifact.

    Args:
        artifact: what was handed in.
        facts: what was read from it.
        rules: the clauses to apply.
        tool: name and version of this program.
        only: ids of clauses or test points to ask; empty means all.
        icon: the launcher icon as a data: URI.
        documents: the documents that were handed in with it.
        records: the run records that were handed in with it.
    """
    wanted = frozenset(only)
    clauses = tuple(_clauses(facts, rules, wanted))
    counts = Counter(point.outcome.value for clause in clauses for point in clause.points)
    return Report(
        schema=SCHEMA,
        tool=tool,
        pack=rules.pack,
        artifact=artifact,
        documents=documents,
        records=records,
        subject=subject_of(facts, icon),
        counts={outcome.value: counts[outcome.value] for outcome in Outcome},
        clauses=clauses,
        notes=_notes(facts),
        sdks=sdks_of(facts),
        run=run_entry(facts, owner_name),
        offers=offers(facts),
    )


def _clauses(facts: Facts, rules: RulePack, only: frozenset[str]) -> Iterable[ClauseEntry]:
    known = {check.point.id: check for check in checks()}
    for clause in rules.clauses:
        entries = []
        for point in clause.points:
            if only and not {clause.id, point.id} & only:
                continue
            check = known.get(point.id)
            if check:
                # The pack may carry other numbers than the clause file.
                check = type(check)(check.clause, point, check.module)
            verdict = run_check(check, facts) if check else untested(point, facts)
            entries.append(point_entry(point, verdict, check, facts))
        if entries:
            yield clause_entry(clause, tuple(entries))


def _notes(facts: Facts) -> tuple[Text, ...]:
    words = wording()["note"]
    notes = [words["packed"].filled({"name": packer.name}) for packer in facts.of(Packer)]
    package = facts.first(Package)
    if package and package.library:
        notes.append(words["library"])
    if any(run.by != "machine" for run in facts.of(Run)[:1]):
        notes.append(words["record_alone"])
    visits = facts.of(Visit)
    notes += [note for visit in visits for note in _of_visit(visit)]
    if package is None and visits:
        notes.append(words["page_alone"])
    elif "run_record" not in facts.evidence:
        notes.append(words["no_run_papers" if "document" in facts.evidence else "no_run"])
    gaps = dict.fromkeys(gap for c in facts.coverage.values() for gap in c.gaps)
    notes += [words["partly_read"].filled({"detail": detail}) for detail in _told(gaps)]
    return tuple(notes)


def _of_visit(visit: Visit) -> Iterable[Text]:
    """Yield what a reader must know of how a page was looked at."""
    words = wording()["note"]
    yield words["visited"].filled({"url": visit.url, "final": visit.final})
    if visit.clock == "virtual":
        yield words["virtual_clock"]
    if visit.saved:
        yield words["saved_page"]
    if visit.guard == "none":
        yield words["unguarded"]


def _told(gaps: Iterable[Gap]) -> Iterable[Text]:
    """Yield what was not read; what was cut in a run is told in one line a state."""
    cuts: dict[str, list[Gap]] = {}
    for gap in gaps:
        if gap.why == "run_cut":
            cuts.setdefault(gap.file, []).append(gap)
        else:
            yield gap_text(gap)
    for state, group in cuts.items():
        details = [cut_text(gap) for gap in group]
        detail = Text(zh="、".join(d.zh for d in details), en="; ".join(d.en for d in details))
        yield wording()["gap"]["run_cut"].filled({"file": state, "detail": detail})
