"""SARIF 2.1.0 (OASIS): findings where code-scanning tools show them."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from appassay.model import (
    ClauseEntry,
    Evidence,
    FindingEntry,
    Lang,
    Outcome,
    Place,
    PointEntry,
    Report,
)

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Outcome.FAILED: ("fail", "error"),
    Outcome.SUSPECT: ("fail", "warning"),
    Outcome.REVIEW: ("review", "none"),
    Outcome.UNTESTED: ("open", "none"),
    Outcome.PASSED: ("pass", "none"),
    Outcome.INAPPLICABLE: ("notApplicable", "none"),
}
"""SARIF `kind` and `level` of each outcome (SARIF 2.1.0 §3.27.9 and §3.27.10)."""


def render(report: Report, lang: Lang) -> bytes:
    """Return the report as a SARIF log with one run."""
    points = [(clause, point) for clause in report.clauses for point in clause.points]
    run = {
        "tool": {"driver": _driver(report, points, lang)},
        "artifacts": [_artifact(report)],
        "results": [
            result
            for index, (_, point) in enumerate(points)
            for result in _results(report, point, index, lang)
        ],
        "language": {"zh": "zh-CN", "en": "en-US"}[lang],
        "columnKind": "unicodeCodePoints",
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2) + b"\n"


def _driver(
    report: Report, points: list[tuple[ClauseEntry, PointEntry]], lang: Lang
) -> dict[str, Any]:
    name, _, version = report.tool.partition(" ")
    return {
        "name": name,
        "version": version,
        "semanticVersion": version,
        "rules": [_rule(clause, point, lang) for clause, point in points],
    }


def _rule(clause: ClauseEntry, point: PointEntry, lang: Lang) -> dict[str, Any]:
    return {
        "id": point.id,
        "name": point.slug,
        "shortDescription": {"text": point.check[lang]},
        "fullDescription": {"text": clause.duty[lang]},
        "properties": {"tags": [clause.id, *clause.duty_holders], "basis": point.basis},
    }


def _artifact(report: Report) -> dict[str, Any]:
    artifact = report.artifact
    return {
        "location": {"uri": _uri(artifact.name)},
        "length": artifact.size,
        "hashes": {"sha-256": artifact.sha256},
    }


def _results(report: Report, point: PointEntry, index: int, lang: Lang) -> Iterator[dict[str, Any]]:
    for finding in point.findings:
        if finding.outcome in {Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.UNTESTED}:
            continue
        yield _result(report, point, index, finding, lang)


def _result(
    report: Report, point: PointEntry, index: int, finding: FindingEntry, lang: Lang
) -> dict[str, Any]:
    kind, level = LEVELS[finding.outcome]
    text = finding.message[lang] + (f"\n→ {finding.fix[lang]}" if finding.fix else "")
    result: dict[str, Any] = {
        "ruleId": point.id,
        "ruleIndex": index,
        "kind": kind,
        "level": level,
        "message": {"text": text},
        "locations": [_location(report, e, lang) for e in finding.evidence[:1]]
        or [{"physicalLocation": {"artifactLocation": {"uri": _uri(report.artifact.name)}}}],
        "relatedLocations": _unlike(_location(report, e, lang) for e in finding.evidence[1:]),
        "partialFingerprints": {"appassay/v1": finding.id},
        "properties": {
            "verdict": finding.outcome.value,
            "certainty": finding.certainty,
            "moment": finding.moment,
            "owner": finding.owner.name[lang],
            "category": finding.category,
            "dataKinds": list(finding.data_kinds),
        },
    }
    paths = [e for e in finding.evidence if e.path]
    if paths:
        result["codeFlows"] = [_flow(report, evidence, lang) for evidence in paths]
    if finding.waived:
        result["suppressions"] = [{"kind": "external", "justification": finding.waived}]
    return result


def _unlike(locations: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return each location once, as the format asks: calls of one method may have no line."""
    found: list[dict[str, Any]] = []
    for location in locations:
        if location not in found:
            found.append(location)
    return found


def _location(report: Report, evidence: Evidence, lang: Lang) -> dict[str, Any]:
    location = _physical(report, evidence.at)
    location["message"] = {"text": evidence.text[lang]}
    return location


def _physical(report: Report, at: Place) -> dict[str, Any]:
    uri = f"{report.artifact.name}/{at.file}" if at.file else report.artifact.name
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(uri)}}
    if at.line:
        physical["region"] = {"startLine": at.line}
    location: dict[str, Any] = {"physicalLocation": physical}
    if at.member:
        location["logicalLocations"] = [{"fullyQualifiedName": at.member}]
    return location


def _flow(report: Report, evidence: Evidence, lang: Lang) -> dict[str, Any]:
    steps = [Place(file=evidence.at.file, member=member) for member in evidence.path]
    locations = [{"location": _physical(report, step)} for step in steps]
    locations.append({"location": _location(report, evidence, lang)})
    return {"threadFlows": [{"locations": locations}]}


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)
