"""JSON: the whole report in both languages; `docs/reference/report.md` describes it."""

from typing import Any

import msgspec

from appassay.model import ClauseEntry, FindingEntry, Lang, OfferEntry, PointEntry, Report, RunEntry


def render(report: Report, lang: Lang) -> bytes:
    """Return the report as JSON, indented, with a final newline."""
    return msgspec.json.format(msgspec.json.encode(tree(report)), indent=2) + b"\n"


def tree(report: Report) -> dict[str, Any]:
    """Return the report as plain values, in the shape of the JSON form."""
    return {
        "schema": report.schema,
        "tool": report.tool,
        "pack": msgspec.to_builtins(report.pack),
        "artifact": msgspec.to_builtins(report.artifact),
        "documents": msgspec.to_builtins(report.documents),
        "records": msgspec.to_builtins(report.records),
        "subject": msgspec.to_builtins(report.subject),
        "summary": dict(report.counts),
        "notes": msgspec.to_builtins(report.notes),
        "sdks": msgspec.to_builtins(report.sdks),
        "run": _run(report.run) if report.run else None,
        **({"entries": [_offer(o) for o in report.offers]} if report.offers else {}),
        "clauses": [_clause(clause) for clause in report.clauses],
    }


def _run(run: RunEntry) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(run)
    values["events"] = [{**row, "at": _place(row["at"])} for row in values["events"]]
    return values


def _offer(offer: OfferEntry) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(offer)
    reads = [{**row, "at": _place(row["at"])} for row in values["reads"]]
    return {**values, "at": _place(values["at"]), "reads": reads}


def _clause(clause: ClauseEntry) -> dict[str, Any]:
    return {
        "id": clause.id,
        "title": msgspec.to_builtins(clause.title),
        "duty": msgspec.to_builtins(clause.duty),
        "duty_holders": list(clause.duty_holders),
        "verdict": clause.outcome.value,
        "test_points": [_point(point) for point in clause.points],
    }


def _point(point: PointEntry) -> dict[str, Any]:
    return {
        "id": point.id,
        "slug": point.slug,
        "check": msgspec.to_builtins(point.check),
        "verdict": point.outcome.value,
        "automatic": point.has_check,
        "basis": point.basis,
        "criterion": list(point.criterion),
        "evidence_kinds": list(point.evidence),
        "waits_for": list(point.waits_for),
        "coverage": [
            {"kind": entry.kind, **msgspec.to_builtins(entry.coverage)} for entry in point.coverage
        ],
        "findings": [_finding(finding) for finding in point.findings],
    }


def _finding(finding: FindingEntry) -> dict[str, Any]:
    return {
        "id": finding.id,
        "verdict": finding.outcome.value,
        "says": finding.says,
        "message": msgspec.to_builtins(finding.message),
        "certainty": finding.certainty,
        "undecided": finding.undecided,
        "owner": msgspec.to_builtins(finding.owner),
        "category": finding.category,
        "data_kinds": list(finding.data_kinds),
        "moment": finding.moment,
        "waived": finding.waived,
        "evidence": [_evidence(entry) for entry in msgspec.to_builtins(finding.evidence)],
        "fix": msgspec.to_builtins(finding.fix),
    }


def _evidence(entry: dict[str, Any]) -> dict[str, Any]:
    """Leave out what a place does not have."""
    at = _place(entry["at"])
    path = {"path": entry["path"]} if entry["path"] else {}
    return {"kind": entry["kind"], "text": entry["text"], "at": at, **path}


def _place(at: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in at.items() if value not in ("", None)}
