"""Build what is no app: `python -m corpus.observed [--only PREFIX]`.

Writes run records, tables and questionnaires below `build/corpus/observed/` and, without `--only`,
the index `build/corpus/observed.json`, in the form of that of the apps.
"""

import argparse
import hashlib
import json
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.builder.case import CaseError
from corpus.observed.case import Case, find
from corpus.observed.form import form
from corpus.observed.script import Script, record
from corpus.observed.tables import tables

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT.parent / "build" / "corpus"
APPS = "observed"
FORMAT = 1
# A record may have others beside it: `also`, a list of scripts.
HANDED = ("documents", "earlier", "register", "app_type")
"""What a source may name to hand in beside a record or a form: files of `docs/`, and a setting."""


def build(case: Case, variant: str, folder: Path) -> Path:
    """Build one variant into a folder, and return the record that is checked.

    Raises:
        CaseError: the source makes no sense.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    source = case.source(variant)
    handed = {key: source.pop(key) for key in HANDED if key in source}
    for name, data in case.beside(variant).items():
        (folder / name).write_bytes(data)
    named = [*handed.get("documents", ()), *handed.get("earlier", ())]
    named += [handed["register"]] if "register" in handed else []
    if lost := [name for name in named if not (folder / name).is_file()]:
        raise CaseError(f"{case.folder}: there is no {lost[0]} to hand in")
    also: list[dict[str, Any]] = source.pop("also", []) if case.suite == "records" else []
    run: dict[str, Any] = {"lasts": dict.fromkeys(("R1", "R2", "R3", "R4", "R5", "R6", "R8"), 0)}
    if case.suite == "records":
        run = source
    elif case.suite == "figures":
        handed["figures"] = tables(source, folder)
    else:
        handed["answers"] = form(source, folder)
    target = folder / "record.zip"
    record(Script(case.package, f"{case.folder}: {variant}", run), target)
    for number, other in enumerate(also, 2):
        name = f"record{number}.zip"
        record(Script(case.package, f"{case.folder}: {variant}", other), folder / name)
        handed["records"] = [*handed.get("records", ()), name]
    if handed:
        (folder / "handed.json").write_text(json.dumps(handed, ensure_ascii=False), "utf-8")
    return target


def digest_of(cases: Sequence[Case]) -> str:
    """Return the digest that names this state of the cases: every source and every label."""
    digest = hashlib.sha256()
    own = sorted(Path(__file__).parent.glob("*.*"))
    theirs = [path for case in cases for path in sorted(case.folder.rglob("*")) if path.is_file()]
    for path in (*own, *theirs):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def entry(case: Case, variant: str, out: Path) -> dict[str, Any]:
    """Build one variant, and return its entry of the index."""
    folder = out / APPS / case.part / case.suite / case.category / case.name / variant
    target, label = build(case, variant, folder), case.labels[variant]
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return {
        "id": f"{case.suite}/{case.category}/{case.name}/{variant}",
        "suite": case.suite,
        "category": case.category,
        "case": case.name,
        "variant": variant,
        "sealed": case.part == "sealed",
        "package": case.package,
        "apk": target.relative_to(out).as_posix(),
        "sha256": digest.hexdigest(),
        "why": label.why,
        "expect": [asdict(expect) | {"at": None} for expect in label.expect],
        "flow": None,
    }


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.observed", description="Build what is no app of AssayBench"
    )
    parser.add_argument("--only", default="", help="build only cases whose id starts so; no index")
    only = parser.parse_args().only
    began, built, problems = time.monotonic(), [], []
    cases = list(find(ROOT, only))
    if not only:
        shutil.rmtree(OUT / APPS, ignore_errors=True)
    for case in cases:
        for variant in case.labels:
            try:
                built.append(entry(case, variant, OUT))
            except (CaseError, KeyError, ValueError) as problem:
                problems.append(f"{case.folder.relative_to(ROOT)}: {variant}: {problem!r}")
    print(f"{len(built)} built, {len(problems)} refused: {time.monotonic() - began:.0f} s")
    if problems:
        sys.exit("\n".join(problems))
    if not only:
        index = {"format": FORMAT, "digest": digest_of(cases), "apps": built}
        text = json.dumps(index, indent=1, ensure_ascii=False) + "\n"
        (OUT / "observed.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
