"""The accuracy table as Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from appassay.bench.adapters import Answer
from appassay.bench.index import App
from appassay.bench.score import (
    Counts,
    by_category,
    by_point,
    details,
    exact_flows,
    spoken_of,
    wilson,
)
from appassay.bench.stored import Measured

HEAD = (
    "| {what} | apps | TP | FP | FN | TN | undecided + | undecided − | wrong `failed` "
    "| precision (95 %) | recall (95 %) |\n"
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|"
)
SIDES = (
    "| suite | tool | apps | TP | FP | FN | TN | undecided + | undecided − | wrong `failed` "
    "| precision (95 %) | recall (95 %) | CPU s an app |\n"
    "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|--:|"
)
SUITES = ("points", "consent", "flow")
"""Suites of apps."""
TOLD = ("records", "figures", "answers")
"""Suites of what was observed and told, which no peer reads."""
SHOWN = 20
GUIDE = """\
*TP*: a breach that was flagged (`failed` or `suspect`). *FN*: a breach that was cleared (`passed`
or `inapplicable`). *Undecided*: `review`, `untested` or no answer, for a breach (+) and for a
compliant app (−); an undecided breach counts against recall. *Wrong `failed`*: of the FP, those
called `failed` outright. Precision is TP / (TP + FP), recall TP / (TP + FN + undecided +); in
brackets the Wilson 95 % interval. Apps whose truth the package alone cannot tell (a server
decides) stand apart: the right answer to them is anything but *cleared*. In the points and
consent suites a row counts labels: apps times the test points they are labelled for and the tool
speaks of. CPU seconds are those of a warm process; what starting it costs is left out. How each
peer is run, and what it is given: [benchmarks](../benchmarks/README.md).
"""
ABOUT = """\
Run records, tables of operations figures and filled-in questionnaires, each built from a source of
a few lines and labelled by the criterion. *FN* is a wrong `passed` or `inapplicable`, *wrong
`failed`* a wrong accusation. A case whose right answer is `suspect`, `review` or `untested` (a
person has to look, or something is missing) is wrong only where it is cleared. A row counts labels;
clauses are those of the notice. Measured alone, in about a minute: `python -m corpus.observed`,
then `python -m benchmarks.run observed`.
"""


def markdown(apps: Sequence[App], measured: Measured) -> str:
    """Return the whole page: same apps and answers, same bytes."""
    known = {app.id for app in apps}
    answers = {
        tool: {i: a for i, a in said.items() if i in known}
        for tool, said in measured.answers.items()
    }
    lines = ["# Accuracy", "", _heading(apps, measured), "", GUIDE, *_side_by_side(apps, answers)]
    for tool, said in answers.items():
        asked = [app for app in apps if app.id in said]
        lines += [f"## {tool}", "", *_summary(asked, said), ""]
        for suite in SUITES:
            lines += _suite(suite, [app for app in asked if app.suite == suite], said)
    return "\n".join(lines).rstrip() + "\n"


def section(cases: Sequence[App], measured: Measured) -> str:
    """Return the part of the page on what was observed and told: same answers, same bytes."""
    lines = ["## Records, figures, answers", "", _heading(cases, measured, "cases"), "", ABOUT]
    for said in measured.answers.values():
        for suite in TOLD:
            part = [case for case in cases if case.suite == suite and case.id in said]
            if part:
                cpu = sum(said[case.id].cpu_s for case in part) / len(part)
                clauses = ((c, s, n) for (_, c, s), n in by_category(part, said).items())
                lines += [f"### {suite}", "", f"{len(part)} cases, {cpu:.2f} CPU s each.", ""]
                rows = "\n".join(_table("clause", clauses))
                lines.append(rows.replace("| apps |", "| labels |", 1))
    return "\n".join(lines).rstrip() + "\n"


def _heading(apps: Sequence[App], measured: Measured, what: str = "apps") -> str:
    sealed = sum(app.sealed for app in apps)
    return (
        f"Measured on {measured.date}, commit `{measured.commit}`, {len(apps)} {what} of corpus "
        f"`{measured.digest[:16]}`, {sealed} of them sealed: who writes a check does not read them."
    )


def _side_by_side(
    apps: Sequence[App], answers: Mapping[str, Mapping[str, Answer]]
) -> Iterator[str]:
    """Yield one row a tool and suite, open and sealed apps apart."""
    yield from ("## Side by side", "", SIDES)
    for suite, sealed in ((s, sealed) for s in SUITES for sealed in (False, True)):
        for tool, said in answers.items():
            part = [a for a in apps if a.suite == suite and a.sealed == sealed and a.id in said]
            if part and _speaks(suite, part, said):
                counts = _sum(by_category(part, said).values())
                cpu = sum(said[app.id].cpu_s for app in part) / len(part)
                name = f"{suite} (sealed)" if sealed else suite
                yield _row(f"{name} | {tool}", counts, f" {cpu:.2f} |")
    yield ""


def _speaks(suite: str, apps: Sequence[App], said: Mapping[str, Answer]) -> bool:
    if suite == "flow":
        return any(said[app.id].flows is not None for app in apps)
    return bool(spoken_of(said))


def _summary(apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    cpu = sum(said[app.id].cpu_s for app in apps)
    each = cpu / max(len(apps), 1)
    yield f"{len(apps)} apps, {cpu:.1f} CPU s ({each:.2f} s each){_stages(said)}."
    errors = [f"`{app.id}`: {said[app.id].error}" for app in apps if said[app.id].error]
    yield from _listed(f"No answer on {len(errors)}", errors)
    notes = [f"`{app.id}`: {said[app.id].note}" for app in apps if said[app.id].note]
    yield from _listed(f"Notes on {len(notes)}", notes)


def _stages(said: Mapping[str, Answer]) -> str:
    total: dict[str, float] = {}
    for answer in said.values():
        for name, cpu in answer.stages.items():
            total[name] = total.get(name, 0.0) + cpu
    return "".join(f", {name} {cpu:.1f} s" for name, cpu in sorted(total.items()))


def _listed(title: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield from ("", f"{title}:", "")
        yield from (f"- {text}" for text in texts[:SHOWN])
        if len(texts) > SHOWN:
            yield f"- and {len(texts) - SHOWN} more"


def _suite(suite: str, apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    if not apps or not _speaks(suite, apps, said):
        return
    yield from (f"### {suite}", "")
    rows = by_category(apps, said)
    yield from _table("category", ((f"{c}", s, n) for (_, c, s), n in rows.items()))
    if suite == "flow":
        yield from _lines_of_flows(apps, said)
        return
    yield from _table("test point", ((p, s, n) for (p, s), n in by_point(apps, said).items()))
    if suite == "consent" and any(said[app.id].events for app in apps):
        yield from _details(apps, said)


def _lines_of_flows(apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    for title, sealed in (("open", False), ("sealed", True)):
        part = [app for app in apps if app.sealed == sealed]
        if part:
            exact = exact_flows(part, said)
            yield (
                f"By lines, {title}: {exact.found} flows found between the right lines, "
                f"{exact.missed} missed, {exact.strange} reported that are none, "
                f"{exact.endless} reported without lines."
            )
            yield ""


def _details(apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    yield from ("Of the breaches that were flagged, right are:", "")
    yield "| category | state | kind | owner | all that the label names |"
    yield "|---|---|---|---|---|"
    for (category, sealed), found in sorted(details(apps, said).items()):
        name = f"{category} (sealed)" if sealed else category
        shares = (found.state, found.kind, found.owner, found.whole)
        cells = (f"{s.right} of {s.of}, {_share(s.right, s.of)}" if s.of else "–" for s in shares)
        yield f"| {name} | {' | '.join(cells)} |"
    yield ""


def _table(what: str, rows: Iterable[tuple[str, bool, Counts]]) -> Iterator[str]:
    listed = sorted(rows, key=lambda row: (_natural(row[0]), row[1]))
    yield HEAD.format(what=what)
    for name, sealed, counts in listed:
        yield _row(f"{name} (sealed)" if sealed else name, counts)
    for title, wanted in (("**open**", False), ("**sealed**", True)):
        group = [counts for _, sealed, counts in listed if sealed == wanted]
        if group:
            yield _row(title, _sum(group))
    yield ""
    undecidable = [(c.open_flagged, c.open_cleared) for _, _, c in listed]
    kept, cleared = (sum(column) for column in zip(*undecidable, strict=True))
    if kept + cleared:
        yield f"Not to be told from what is at hand: {kept} kept open, {cleared} cleared wrongly."
        yield ""


def _natural(name: str) -> list[tuple[int, str]]:
    """Sort U10 behind U9."""
    return [(int(w), "") if w.isdigit() else (-1, w) for w in re.split(r"(\d+)", name)]


def _sum(group: Iterable[Counts]) -> Counts:
    total = Counts()
    for counts in group:
        for name in Counts.__slots__:
            setattr(total, name, getattr(total, name) + getattr(counts, name))
    return total


def _row(name: str, c: Counts, more: str = "") -> str:
    figures = (c.tp, c.fp, c.fn, c.tn, c.missed, c.left, c.wrong_failed)
    cells = " | ".join(str(figure) for figure in figures)
    apps = c.breaches + c.compliant + c.open_flagged + c.open_cleared
    precision, recall = _share(c.tp, c.flagged), _share(c.tp, c.breaches)
    return f"| {name} | {apps} | {cells} | {precision} | {recall} |{more}"


def _share(right: int, of: int) -> str:
    if of == 0:
        return "–"
    low, high = wilson(right, of)
    return f"{right / of:.2f} ({low:.2f}–{high:.2f})"
