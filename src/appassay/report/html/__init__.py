"""One self-contained HTML file: the picture a manager reads, then the evidence a developer needs.

Every text of the app under test is hostile: Jinja2 escapes all of it, and the page's own policy
allows no script but ours, by digest, and no request at all.
"""

import base64
import hashlib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from appassay.assess.words import gap_text
from appassay.knowledge import categories, pi_kinds, sources, wording
from appassay.model import CoverageEntry, FindingEntry, Lang, Level, Outcome, PointEntry, Report
from appassay.report.html.cache import Compiled
from appassay.report.html.picture import draw

HERE = Path(__file__).parent
MARKS = {
    "failed": "✕",
    "suspect": "?",
    "review": "◎",
    "untested": "·",
    "passed": "✓",
    "inapplicable": "–",
}
TO_MEND = (Outcome.FAILED, Outcome.SUSPECT)
EVIDENCE_SHOWN = 4
"""Pieces of evidence shown at once; the rest folds away."""


def environment() -> Environment:
    """Return what makes pages of templates; all that is filled in is escaped."""
    return Environment(
        loader=FileSystemLoader(HERE),
        bytecode_cache=Compiled(HERE / "__pycache__"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def render(report: Report, lang: Lang) -> bytes:
    """Return the report as one HTML page."""
    script = (HERE / "script.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = (
        environment()
        .get_template("page.html.j2")
        .render(
            **_words(lang),
            report=report,
            picture=draw(report.run, lang) if report.run else None,
            gap_text=gap_text,
            lang=lang,
            html_lang={"zh": "zh-CN", "en": "en"}[lang],
            style=(HERE / "style.css").read_text("utf-8"),
            script=script,
            script_digest=digest,
            parts=_parts(report),
            first=_first(report),
            begin=_begin(report),
            owners=_owners(report, lang),
            total=sum(report.counts.values()),
            marks=MARKS,
            outcomes=[outcome.value for outcome in Outcome],
            shown=EVIDENCE_SHOWN,
            headline=_headline(report, lang),
            by_outcome=_by_outcome,
            coverage_line=lambda point: _coverage_line(point, lang),
            find_text=lambda point, finding: _find_text(point, finding, lang),
        )
    )
    return page.encode()


def _words(lang: Lang) -> dict[str, Any]:
    """Return every word the page needs, in one language."""
    tables = {name: {k: t[lang] for k, t in rows.items()} for name, rows in wording().items()}
    return {
        "w": tables["page"],
        "words": tables,
        "category_names": {k: row.text[lang] for k, row in categories().items()},
        "kind_names": {k: row.text[lang] for k, row in pi_kinds().items()},
        "source_names": {k: row.title[lang] for k, row in sources().items()},
    }


def _parts(report: Report) -> list[tuple[str, list[Any]]]:
    """Return the clauses by part of the notice: U, C, S."""
    parts = ((letter, [c for c in report.clauses if c.id[0] == letter.upper()]) for letter in "ucs")
    return [(letter, clauses) for letter, clauses in parts if clauses]


def _first(report: Report) -> list[tuple[PointEntry, FindingEntry, int]]:
    """Return what to mend, what is certain first.

    Findings of one wording and owner become one row, with the number of further ones.
    """
    rows: dict[tuple[str, str, str], list[tuple[PointEntry, FindingEntry]]] = {}
    for outcome in TO_MEND:
        for clause in report.clauses:
            for point in clause.points:
                for f in point.findings:
                    if f.outcome is outcome and not f.waived:
                        rows.setdefault((point.id, f.says, f.owner.sdk), []).append((point, f))
    return [(*same[0], len(same) - 1) for same in rows.values()]


def _begin(report: Report) -> list[tuple[PointEntry, FindingEntry]]:
    """Return the points to mend, each once, with its first finding."""
    points = {point.id: (point, finding) for point, finding, _ in reversed(_first(report))}
    return list(reversed(points.values()))


def _by_outcome(points: tuple[PointEntry, ...]) -> list[PointEntry]:
    """Return the points, worst first, else in the order of the clause."""
    order = list(Outcome)
    return sorted(points, key=lambda point: order.index(point.outcome))


def _owners(report: Report, lang: Lang) -> list[tuple[str, str]]:
    """Return the SDKs that findings belong to, for the filter."""
    found = {
        f.owner.sdk: f.owner.name[lang]
        for clause in report.clauses
        for point in clause.points
        for f in point.findings
        if f.owner.sdk
    }
    return sorted(found.items(), key=lambda item: item[1].lower())


def _headline(report: Report, lang: Lang) -> str:
    words = wording()["page"]
    kind = next((o.value for o in TO_MEND if report.counts[o.value]), "clean")
    return words[f"verdict_{kind}"][lang].format_map(report.counts)


def _coverage_line(point: PointEntry, lang: Lang) -> str:
    return "；".join(_coverage(entry, lang) for entry in point.coverage)


def _coverage(entry: CoverageEntry, lang: Lang) -> str:
    words, coverage = wording(), entry.coverage
    text = words["fact_kind"][entry.kind][lang] + " " + words["level"][coverage.level.value][lang]
    if coverage.unit and coverage.total:
        text += f" {coverage.read:,}/{coverage.total:,} {words['unit'][coverage.unit][lang]}"
    if coverage.level is not Level.FULL and coverage.gaps:
        text += "（" + "，".join(gap_text(gap)[lang] for gap in coverage.gaps[:3]) + "）"
    return text


def _find_text(point: PointEntry, finding: FindingEntry, lang: Lang) -> str:
    """Return the words the search box looks through."""
    places = (f"{e.at} {e.text[lang]}" for e in finding.evidence)
    head = f"{point.id} {point.check[lang]} {finding.message[lang]} {finding.owner.name[lang]}"
    return f"{head} {' '.join(places)}".lower()
