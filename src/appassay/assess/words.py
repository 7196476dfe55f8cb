"""Put verdicts into words: from findings over facts to entries of a report."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from appassay.assess.discover import Check, also
from appassay.assess.happenings import MACHINE, followed, said
from appassay.assess.hosted import done, offered
from appassay.assess.sent import request_text
from appassay.assess.tabled import table_names, tabled, told
from appassay.knowledge import apis, pi_kinds, sdks, wording
from appassay.knowledge.protocol import protocol
from appassay.knowledge.trials import trial_text
from appassay.knowledge.windows import spot, window_text
from appassay.model import (
    Answer,
    Clause,
    ClauseEntry,
    ComplaintMonth,
    CoverageEntry,
    Event,
    Evidence,
    Fact,
    Facts,
    FigureRow,
    FigureTableSeen,
    Finding,
    FindingEntry,
    Gap,
    Lang,
    Mark,
    Outcome,
    Owner,
    OwnerName,
    Package,
    PageWindow,
    PointEntry,
    Request,
    Run,
    SdkEntry,
    SdkEvent,
    Shot,
    TestPoint,
    Text,
    Trial,
    Value,
    Verdict,
    Visit,
    WindowSeen,
    bilingual,
    plain,
)
from appassay.model.facts import NOTHING_READ

_TEXT_LIMIT = 300
"""Longest value quoted in a sentence, in characters; evidence still names the place."""

UNWATCHED = "not_watched"
"""The gap of something a run record did not watch; its file is a row of `protocol.toml`."""

ARCHIVE = Text(zh="SDK自身", en="the SDK itself")
PAGE = Text(zh="网页", en="the page")


_OWN: dict[type[Fact], Callable[[Any], Text]] = {
    WindowSeen: window_text,
    PageWindow: window_text,
    Request: request_text,
    Answer: told,
    Trial: trial_text,
}
"""Kinds of fact with a way of their own to be told."""


def describe(fact: Fact) -> Text:
    """Return what a fact says, in words."""
    if isinstance(fact, Event):
        return said(fact)
    if isinstance(fact, Run):
        return followed(fact)
    if isinstance(fact, SdkEvent):
        return done(fact)
    if isinstance(fact, SdkEntry):
        return offered(fact)
    if isinstance(fact, Visit):
        return visited(fact)
    if isinstance(fact, FigureRow | FigureTableSeen | ComplaintMonth):
        return tabled(fact)
    if (own := _OWN.get(type(fact))) is not None:
        return own(fact)
    template = wording()["fact"][type(fact).__name__]
    return Text(
        zh=template.zh.format_map(_Values(fact, "zh")),
        en=template.en.format_map(_Values(fact, "en")),
    )


def visited(fact: Visit) -> Text:
    """Return what a visit was of, and how long each of its states lasted."""
    states = ", ".join(f"{state} {seconds} s" for state, seconds in fact.states)
    clock = wording()["clock"][fact.clock]
    values = {"record": fact.record, "url": fact.url, "final": fact.final, "states": states}
    return wording()["fact"]["Visit"].filled({**values, "clock": clock, "digest": fact.digest[:16]})


class _Values(dict[str, Any]):
    """A fact's values as a sentence shows them; only those it names are made."""

    def __init__(self, fact: Fact, lang: Lang) -> None:
        self.fact, self.lang = fact, lang

    def __missing__(self, name: str) -> Any:  # noqa: ANN401
        return _shown(getattr(self.fact, name), self.lang)


def _shown(value: Any, lang: Lang) -> Any:  # noqa: ANN401
    """Return a field's value the way a sentence shows it."""
    if value is None:
        return "?"
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, tuple):
        return ", ".join(str(_shown(v, lang)) for v in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value if len(value) <= _TEXT_LIMIT else value[:_TEXT_LIMIT] + "…"
    return value


def gap_text(gap: Gap) -> Text:
    """Return what was not read and why, in words."""
    detail: Value = cut_text(gap) if gap.why == "run_cut" else gap.detail
    file: Value = _named(gap).get(gap.file, gap.file)
    text = wording()["gap"][gap.why].filled({"file": file, "detail": detail})
    if gap.why == UNWATCHED and gap.detail:
        why = bilingual(gap.detail)
        return Text(zh=f"{text.zh}（{why.zh}）", en=f"{text.en} ({why.en})")
    return text


def _named(gap: Gap) -> Mapping[str, Text]:
    """Return the names of what stands in the place of a file."""
    if gap.why in ("figure_months", "figure_disputed"):
        return table_names()
    return {row.id: row.text for row in protocol().watch} if gap.why == UNWATCHED else {}


def cut_text(gap: Gap) -> Text:
    """Return what a run did not follow, and how often."""
    name, _, count = gap.detail.rpartition(" (")
    words = wording()["cut"].get(name)
    if words is None:
        return plain(gap.detail)
    return Text(zh=f"{words.zh}（{count[:-1]} 次）", en=f"{words.en} ({count}")


def owner_name(owner: Owner, own: Text | None = None) -> OwnerName:
    """Return who must act, by name; `own`: what was handed in, where it is no app."""
    if not owner.sdk:
        return OwnerName(name=own) if own else OwnerName()
    row = sdks().get(owner.sdk)
    name = row.text if row else plain(owner.name or owner.sdk)
    return OwnerName(sdk=owner.sdk, name=name, version=owner.version)


def point_entry(
    point: TestPoint, verdict: Verdict, check: Check | None, facts: Facts
) -> PointEntry:
    """Return the verdict of one test point in words."""
    kinds: Iterable[type[Fact]] = ()
    if check:
        kinds = dict.fromkeys((*check.module.TARGETS, *check.module.READS, *also(check)))
    coverage = tuple(
        CoverageEntry(kind=k.__name__, coverage=facts.coverage.get(k, NOTHING_READ)) for k in kinds
    )
    return PointEntry(
        id=point.id,
        slug=point.slug,
        check=point.check,
        outcome=verdict.outcome,
        findings=_entries(point, verdict, facts, _own(facts)),
        coverage=coverage,
        waits_for=verdict.waits_for,
        has_check=check is not None,
        basis=point.basis,
        criterion=point.criterion,
        evidence=point.evidence,
    )


def clause_entry(clause: Clause, points: tuple[PointEntry, ...]) -> ClauseEntry:
    """Return the verdict of one clause: the worst of its points that apply."""
    return ClauseEntry(
        id=clause.id,
        title=clause.title,
        duty=clause.duty,
        duty_holders=clause.duty_holders,
        outcome=Outcome.worst(point.outcome for point in points),
        points=points,
    )


def _own(facts: Facts) -> Text | None:
    """Return what was handed in, where it is no app: the archive of an SDK, or a web page."""
    package = facts.first(Package)
    if package is None:
        return PAGE if facts.first(Visit) else None
    return ARCHIVE if package.library else None


def _entries(
    point: TestPoint, verdict: Verdict, facts: Facts, own: Text | None
) -> tuple[FindingEntry, ...]:
    order = list(Outcome)
    findings = sorted(verdict.findings, key=lambda f: order.index(f.outcome))
    seen: dict[str, int] = {}
    several = len({run.record for run in facts.of(Run) if run.record}) > 1
    return tuple(
        _entry(point, finding, seen, _rests_on(finding, facts), own, several=several)
        for finding in findings
    )


def _rests_on(finding: Finding, facts: Facts) -> str:
    """Return what a finding on a run rests on: its events tell, or else what runs there were."""
    by = {fact.by for fact in finding.evidence if isinstance(fact, Event)}
    by = by or {run.by for run in facts.of(Run)}
    observed = bool(by - {MACHINE})
    return ("both" if MACHINE in by else "record") if observed else MACHINE


def _entry(
    point: TestPoint, finding: Finding, seen: dict[str, int], rests_on: str, own: Text | None,
    *, several: bool,
) -> FindingEntry:  # fmt: skip
    says = point.says[finding.says]
    text, args = says.text, finding.args
    if says.observed is not None and rests_on != MACHINE:
        text, args = says.observed, {**args, "run": wording()["rests_on"][rests_on]}
    return FindingEntry(
        id=_finding_id(point, finding, seen),
        outcome=finding.outcome,
        says=finding.says,
        message=text.filled(args),
        certainty=finding.certainty.value,
        owner=owner_name(finding.owner, own),
        evidence=tuple(_evidence(fact, several=several) for fact in finding.evidence),
        fix=says.fix.filled(finding.args) if says.fix else None,
        category=says.category,
        data_kinds=_data_kinds(finding.evidence),
        moment=_moment(finding.evidence),
        undecided=finding.undecided,
        shots=tuple(_shots(finding.marks)),
    )


def _shots(marks: Iterable[Mark]) -> Iterable[Shot]:
    """Yield each picture once, with all places that are marked in it."""
    pictures: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        if mark.window.screen:
            pictures.setdefault((mark.window.record, mark.window.screen), []).append(mark)
    for (record, file), group in pictures.items():
        window = group[0].window
        yield Shot(
            record=record,
            file=file,
            boxes=tuple(dict.fromkeys(mark.bounds for mark in group)),
            size=(window.width, window.height),
            text=spot(window),
        )


def _evidence(fact: Fact, *, several: bool) -> Evidence:
    """Return a fact in words, with its record where there are several."""
    path: tuple[str, ...] = getattr(fact, "path", ())
    text, record = describe(fact), getattr(fact, "record", "")
    if several and record and not isinstance(fact, Run):
        text = Text(zh=f"{record}：{text.zh}", en=f"{record}: {text.en}")
    return Evidence(kind=type(fact).__name__, at=fact.at, text=text, path=path)


def _data_kinds(facts: Sequence[Fact]) -> tuple[str, ...]:
    known, table = pi_kinds(), apis()
    found = {
        kind
        for fact in facts
        for row in table.get(getattr(fact, "api", ""), ())
        for kind in row.kinds
        if kind in known
    }
    found |= {
        k for fact in facts if isinstance(fact, Event | SdkEvent) for k in fact.kinds if k in known
    }
    return tuple(sorted(found))


def _moment(facts: Iterable[Fact]) -> str:
    """Return when it happened: the state of the first that has one, else package content."""
    timed = (fact.state for fact in facts if isinstance(fact, Event | WindowSeen | Request))
    return next(timed, "static")


def _finding_id(point: TestPoint, finding: Finding, seen: dict[str, int]) -> str:
    """Return an id that survives other findings, line numbers and rewording.

    It hashes the point, the wording's key, the owner and the values; where two findings are
    alike in all of these, a counter tells them apart.
    """
    about: Mapping[str, Any] = finding.args
    words = [f"{k}={about[k]}" for k in sorted(about) if not isinstance(about[k], int | float)]
    key = "|".join((point.id, finding.says, finding.owner.sdk, *words))
    count = seen[key] = seen.get(key, 0) + 1
    return hashlib.sha256(f"{key}|{count}".encode()).hexdigest()[:12]
