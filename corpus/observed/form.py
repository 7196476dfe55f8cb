"""From the source of a case to a filled-in questionnaire with its files.

answered_on: 2026-11-27
answers:
  - id: C1.5
    answer: 是
    files: { rules: 考核问责制度, result: 最近一次考核结果 }   what each file says
    changed: [result]        files that were changed after the form was filled in
    lost: [rules]            files that are not there
    refs: { ledger: "log 7, entry 12" }
    values: { reports: 12 }
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from corpus.builder.case import CaseError

FORMAT = "urn:appassay:answers:1"
OWN = {"files", "changed", "lost", "refs", "values"}
NAME = "answers.yaml"


def form(source: Mapping[str, Any], folder: Path) -> str:
    """Write the form of a source and its files into a folder, and return its name."""
    if lost := set(source) - {"organisation", "answered_on", "answers"}:
        raise CaseError(f"a form has no {', '.join(sorted(lost))}")
    table = {
        "format": FORMAT,
        "organisation": str(source.get("organisation", "星原科技有限公司")),
        "answered_on": str(source["answered_on"]),
        "answers": [_answer(row, folder) for row in source["answers"]],
    }
    (folder / NAME).write_text(yaml.safe_dump(table, allow_unicode=True, sort_keys=False), "utf-8")
    return NAME


def _answer(row: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = {key: str(value) for key, value in row.items() if key not in OWN}
    proofs: list[dict[str, str]] = []
    for kind, text in row.get("files", {}).items():
        name = f"{row['id']}-{kind}.txt"
        data = f"{text}\n".encode()
        proofs.append({"kind": kind, "file": name, "sha256": hashlib.sha256(data).hexdigest()})
        if kind in row.get("changed", ()):
            data += "（后改）\n".encode()
        if kind not in row.get("lost", ()):
            (folder / name).write_bytes(data)
    proofs += [{"kind": kind, "ref": ref} for kind, ref in row.get("refs", {}).items()]
    if proofs:
        told["attachments"] = proofs
    if row.get("values"):
        told["values"] = [{"name": n, "value": str(v)} for n, v in row["values"].items()]
    return told
