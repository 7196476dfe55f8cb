"""Text for the terminal: what to mend first, then every clause in one line."""

import io
import sys
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from appassay.knowledge import wording
from appassay.model import FindingEntry, Lang, OfferEntry, Outcome, PointEntry, Report, Text

STYLES = {
    Outcome.FAILED: "bold red",
    Outcome.SUSPECT: "yellow",
    Outcome.REVIEW: "blue",
    Outcome.UNTESTED: "dim",
    Outcome.PASSED: "green",
    Outcome.INAPPLICABLE: "dim",
}
MARKS = {
    Outcome.FAILED: "✗",
    Outcome.SUSPECT: "?",
    Outcome.REVIEW: "◎",
    Outcome.UNTESTED: "·",
    Outcome.PASSED: "✓",
    Outcome.INAPPLICABLE: "–",
}
_FIX = Text(zh="整改", en="fix")
_AND_MORE = Text(zh="另有 {n} 处证据", en="and {n} more places")
_VERDICT = Text(zh="测试点", en="test points")
_EVIDENCE_SHOWN = 3
_UNFOLDED = 4_000
"""Columns, where nothing is to be folded."""


def to_text(report: Report, lang: Lang, *, terminal: bool) -> bytes:
    """Return the report as text.

    Args:
        report: what to show.
        lang: the language of the words.
        terminal: fold to the terminal's width and colour it, if standard output is one. In a
            file or a pipe every statement stays on one line, so that it can be searched.
    """
    if terminal and sys.stdout.isatty():
        console = Console(highlight=False)
        with console.capture() as capture:
            _print(console, report, lang)
        return capture.get().encode()
    stream = io.StringIO()
    _print(Console(file=stream, width=_UNFOLDED, color_system=None, highlight=False), report, lang)
    lines = stream.getvalue().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def _print(console: Console, report: Report, lang: Lang) -> None:
    console.print(_head(report, lang))
    for note in report.notes:
        console.print(Padding(Line(f"! {note[lang]}", style="magenta"), (0, 0, 0, 2), expand=False))
    for block in _findings(report, lang):
        console.print(block)
    for row in _offers(report, lang):
        console.print(row)
    console.print(_table(report, lang))
    console.print(_counts(report, lang))


def _head(report: Report, lang: Lang) -> Line:
    subject = report.subject
    name = subject.label[lang] or report.artifact.name
    line = Line(f"{name}", style="bold")
    line.append(f"  {subject.package} {subject.version_name} ({report.artifact.kind})", style="dim")
    line.append(f"\nSHA-256 {report.artifact.sha256}", style="dim")
    for document in (*report.documents, *report.records):
        line.append(f"\n{document.name}: SHA-256 {document.sha256}", style="dim")
    line.append(f"\n{report.pack.title[lang]}", style="dim")
    return line


def _findings(report: Report, lang: Lang) -> Iterator[RenderableType]:
    rows = [(p, f) for c in report.clauses for p in c.points for f in p.findings]
    for outcome in (Outcome.FAILED, Outcome.SUSPECT, Outcome.REVIEW):
        for point, finding in rows:
            if finding.outcome is outcome:
                yield _finding(point, finding, lang)


def _finding(point: PointEntry, finding: FindingEntry, lang: Lang) -> RenderableType:
    word = wording()["outcome"][finding.outcome.value][lang]
    style = STYLES[finding.outcome]
    message = Line(finding.message[lang])
    if finding.owner.sdk:
        message.append(f"  [{finding.owner.name[lang]}]", style="cyan")
    head = Table.grid(padding=(0, 2, 0, 0))
    head.add_column(no_wrap=True)
    head.add_column(overflow="fold")
    head.add_row(Line(f"{MARKS[finding.outcome]} {point.id} {word}", style=style), message)
    parts: list[RenderableType] = [head]
    for evidence in finding.evidence[:_EVIDENCE_SHOWN]:
        parts.append(_indented(f"{evidence.text[lang]}", 4))
        parts.append(_indented(f"{evidence.at}", 6, "dim"))
    rest = len(finding.evidence) - _EVIDENCE_SHOWN
    if rest > 0:
        parts.append(_indented(_AND_MORE[lang].format(n=rest), 4, "dim"))
    if finding.fix:
        parts.append(_indented(f"→ {_FIX[lang]}: {finding.fix[lang]}", 4, "green"))
    return Group("", *parts)


def _offers(report: Report, lang: Lang) -> Iterator[RenderableType]:
    """Yield the entries of an SDK, each with what it reads."""
    words = wording()["host"]
    if report.offers:
        yield Line(f"\n{words['heading'][lang]}", style="bold")
    for offer in report.offers:
        yield _indented(f"{words[offer.role][lang]}  {offer.entry}", 2)
        for line in _read_by(offer, lang):
            yield _indented(line, 6, "dim")
    if report.offers:
        yield Line("")


def _read_by(offer: OfferEntry, lang: Lang) -> Iterator[str]:
    """Yield a line for each kind that was seen to be read, and one for those the code leads to."""
    words, colon = wording()["host"], "：" if lang == "zh" else ": "
    led: dict[str, list[str]] = {}
    for read in offer.reads:
        how = f"{read.setting[lang]}{colon}{words[read.seen][lang]}"
        if read.seen == "code":
            led.setdefault(how, []).append(read.name[lang])
        else:
            yield f"{how} {read.name[lang]}  {read.at}"
    for how, names in led.items():
        yield how + colon + ("、" if lang == "zh" else ", ").join(names)
    if not offer.reads:
        yield words["none_switched" if offer.role == "switch" else "none"][lang]


def _indented(text: str, left: int, style: str = "") -> Padding:
    return Padding(Line(text, style=style), (0, 0, 0, left), expand=False)


def _table(report: Report, lang: Lang) -> Table:
    table = Table(box=None, padding=(0, 1), show_header=False, pad_edge=False)
    for clause in report.clauses:
        style = STYLES[clause.outcome]
        marks = Line()
        for point in clause.points:
            marks.append(MARKS[point.outcome], style=STYLES[point.outcome])
        word = wording()["outcome"][clause.outcome.value][lang]
        table.add_row(clause.id, Line(clause.title[lang]), Line(word, style=style), marks)
    return table


def _counts(report: Report, lang: Lang) -> Line:
    line = Line(f"\n{_VERDICT[lang]}: ")
    words = wording()["outcome"]
    for outcome in Outcome:
        count = report.counts[outcome.value]
        line.append(f"{words[outcome.value][lang]} {count}  ", style=STYLES[outcome])
    return line
