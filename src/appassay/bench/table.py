"""The accuracy table as Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from appassay.bench.adapters import Answer
from appassay.bench.index import App
from appassay.bench.score import Counts, by_category, by_point, exact_flows, wilson

HEAD = (
    "| {what} | apps | TP | FP | FN | TN | undecided + | undecided − | wrong `failed` "
    "| precision (95 %) | recall (95 %) |\n"
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|"
)
GUIDE = """\
*TP*: a breach that was flagged (`failed` or `suspect`). *FN*: a breach that was cleared (`passed`
or `inapplicable`). *Undecided*: `review`, `untested` or no answer, for a breach (+) and for a
compliant app (−); an undecided breach counts against recall. *Wrong `failed`*: of the FP, those
called `failed` outright. Precision is TP / (TP + FP), recall TP / (TP + FN + undecided +); in
brackets the Wilson 95 % interval. Apps whose truth the package alone cannot tell (a server
decides) stand apart: the right answer to them is anything but *cleared*.
"""


def markdown(
    apps: Sequence[App], answers: Mapping[str, Mapping[str, Answer]], heading: Sequence[str]
) -> str:
    """Return the whole page.

    Args:
        apps: the labelled apps.
        answers: tool to app id to answer; a tool may have been asked about some apps only.
        heading: lines that say when and on what this was measured.
    """
    lines = ["# Accuracy", "", *heading, "", GUIDE]
    for tool, said in answers.items():
        asked = [app for app in apps if app.id in said]
        lines += [f"## {tool}", "", *_summary(asked, said), ""]
        for suite in ("points", "consent", "flow"):
            lines += _suite(suite, [app for app in asked if app.suite == suite], said)
    return "\n".join(lines).rstrip() + "\n"


def _summary(apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    cpu = sum(said[app.id].cpu_s for app in apps)
    yield f"{len(apps)} apps, {cpu:.1f} CPU s ({cpu / max(len(apps), 1):.2f} s each)."
    errors = [f"`{app.id}`: {said[app.id].error}" for app in apps if said[app.id].error]
    if errors:
        yield ""
        yield f"No answer on {len(errors)}:"
        yield ""
        yield from (f"- {text}" for text in errors[:20])


def _suite(suite: str, apps: Sequence[App], said: Mapping[str, Answer]) -> Iterator[str]:
    flow = suite == "flow"
    if not apps or (flow and all(said[app.id].flows is None for app in apps)):
        if apps:
            yield from (f"### {suite}", "", f"Looks for no flows ({len(apps)} apps).", "")
        return
    if not flow and not any(said[app.id].points for app in apps):
        return
    yield from (f"### {suite}", "")
    rows = by_category(apps, said)
    yield from _table("category", ((f"{c}", s, n) for (_, c, s), n in rows.items()))
    if flow:
        exact = exact_flows(apps, said)
        yield (
            f"By lines: {exact.found} flows found between the right lines, {exact.missed} missed, "
            f"{exact.strange} reported that are none."
        )
        yield ""
        return
    yield from _table("test point", ((p, s, n) for (p, s), n in by_point(apps, said).items()))


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
        yield f"Not to be told from the package: {kept} kept open, {cleared} cleared wrongly."
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


def _row(name: str, c: Counts) -> str:
    figures = (c.tp, c.fp, c.fn, c.tn, c.missed, c.left, c.wrong_failed)
    cells = " | ".join(str(figure) for figure in figures)
    apps = c.breaches + c.compliant + c.open_flagged + c.open_cleared
    precision, recall = _share(c.tp, c.flagged), _share(c.tp, c.breaches)
    return f"| {name} | {apps} | {cells} | {precision} | {recall} |"


def _share(right: int, of: int) -> str:
    if of == 0:
        return "–"
    low, high = wilson(right, of)
    return f"{right / of:.2f} ({low:.2f}–{high:.2f})"
