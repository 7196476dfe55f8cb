"""Build the corpus: `python -m corpus.builder [--only PREFIX] [--part PART] [--jobs N]`.

Only what changed is built again. The result is a folder of APKs and `index.json`, which names
each app with its labels, the lines that prove them resolved to file and line.
"""

import argparse
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.builder import refuse
from corpus.builder.case import PARTS, Case, CaseError, Label, Recipe, find
from corpus.builder.code import Shared
from corpus.builder.jvm import ToolError
from corpus.builder.lock import only_one
from corpus.builder.parts import Parts, digest_of_table
from corpus.builder.pipeline import Tools, build
from corpus.builder.profile import Profile
from corpus.builder.stage import Staged, stage
from corpus.builder.tools import key, worker

ROOT = Path(__file__).resolve().parent.parent
FETCHED = ROOT.parent / ".inputs" / "corpus"
OUT = ROOT.parent / "build" / "corpus"
FORMAT = 1
ASIDE = ("__main__.py", "lock.py", "profile.py", "refuse.py")
"""Modules of the builder that an APK's bytes do not depend on."""


def digest_of_builder() -> str:
    """Return a digest over everything but the cases that shapes an APK."""
    digest = hashlib.sha256(digest_of_table().encode())
    for path in sorted([*(ROOT / "builder").glob("*.*"), *(ROOT / "common").rglob("*.*")]):
        if path.name not in ASIDE:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def digest_of_corpus(cases: list[Case]) -> str:
    """Return the digest that names this state of the corpus: every source and every label."""
    digest = hashlib.sha256(digest_of_builder().encode())
    for case in cases:
        for path in sorted(p for p in case.folder.rglob("*") if p.is_file()):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _line(anchor: str, staged: Staged) -> dict[str, Any] | None:
    if not anchor:
        return None
    return {"file": anchor.split("#")[0].rsplit("/", 1)[-1], "line": staged.anchors[anchor]}


def _labels(label: Label, staged: Staged) -> dict[str, Any]:
    expect = [asdict(e) | {"at": _line(e.at, staged)} for e in label.expect]
    flow = None
    if label.flow is not None:
        flow = [
            {"source": _line(f.source, staged), "sink": _line(f.sink, staged), "kind": f.kind}
            for f in label.flow
        ]
    return {"why": label.why, "expect": expect, "flow": flow}


def _folder(case: Case, variant: str) -> Path:
    return OUT / "apps" / case.part / case.suite / case.category / case.name / variant


def _one(case: Case, variant: str, tools: Tools, builder: str) -> dict[str, Any]:
    """Build one app where it is not there yet; return its entry of the index."""
    with tools.profile.stage("read"):
        staged = stage(case, variant, ROOT / "common")
    recipe, folder = case.recipes[variant], _folder(case, variant)
    state = hashlib.sha256(builder.encode() + repr(recipe).encode())
    for path, data in sorted([*staged.files.items(), *staged.beside.items()]):
        state.update(path.encode() + b"\0" + hashlib.sha256(data).digest())
    done, apk = folder / "key", folder / recipe.file
    if not (apk.is_file() and done.is_file() and done.read_text() == state.hexdigest()):
        done.unlink(missing_ok=True)
        build(case, recipe, staged, apk, tools)
        _hand_in(recipe, staged, folder)
        done.write_text(state.hexdigest())
    return {
        "id": f"{case.suite}/{case.category}/{case.name}/{variant}",
        "suite": case.suite,
        "category": case.category,
        "case": case.name,
        "variant": variant,
        "sealed": case.part == "sealed",
        "package": case.package,
        "apk": apk.relative_to(OUT).as_posix(),
        "sha256": hashlib.sha256(apk.read_bytes()).hexdigest(),
        **_labels(case.labels[variant], staged),
    }


def _hand_in(recipe: Recipe, staged: Staged, folder: Path) -> None:
    """Lay what is handed in with an APK beside it, and say what it is in `handed.json`."""
    for name, data in staged.beside.items():
        (folder / Path(name).name).write_bytes(data)
    told: dict[str, Any] = {
        "documents": [Path(name).name for name in recipe.documents],
        "register": Path(recipe.register).name if recipe.register else "",
        "app_type": recipe.app_type,
    }
    told = {key: value for key, value in told.items() if value}
    (folder / "handed.json").unlink(missing_ok=True)
    if told:
        (folder / "handed.json").write_text(json.dumps(told) + "\n", "utf-8")


def wanted(cases: Iterable[Case], only: str) -> Iterator[tuple[Case, str]]:
    """Return the variants whose id begins with `only`."""
    for case in cases:
        for variant in case.recipes:
            if f"{case.suite}/{case.category}/{case.name}/{variant}".startswith(only):
                yield case, variant


def _build_all(
    work: list[tuple[Case, str]], tools: Tools, jobs: int
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the index entry of each app that was built, and why others were not."""
    apps, problems, builder = [], [], digest_of_builder()
    with ThreadPoolExecutor(jobs) as pool:
        futures = [(c, v, pool.submit(_one, c, v, tools, builder)) for c, v in work]
        for case, variant, future in futures:
            try:
                apps.append(future.result())
            except (CaseError, ToolError) as problem:
                problems.append(f"{case.folder.relative_to(ROOT)}: {variant}: {problem}")
    return apps, problems


def prune(apps: Path, made: set[Path]) -> None:
    """Remove the folders of apps (`part/suite/category/case/variant`) that no case makes."""
    for folder in sorted(apps.glob("*/*/*/*/*")):
        if folder not in made:
            shutil.rmtree(folder)
    for depth in range(4, 0, -1):
        for folder in apps.glob("/".join("*" * depth)):
            if not any(folder.iterdir()):
                folder.rmdir()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.builder", description="Build AssayBench"
    )
    parser.add_argument("--only", default="", help="build only apps whose id starts so; no index")
    parser.add_argument("--part", choices=PARTS, help="build this part only; no index")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--profile", action="store_true", help="print CPU seconds a stage; one job")
    return parser.parse_args()


def cases_of(args: argparse.Namespace) -> list[Case]:
    """Return the cases that the command line asks for.

    Raises:
        CaseError: one is malformed, or none is asked for.
    """
    refuse.twins(ROOT)
    cases = [c for c in find(ROOT, args.only) if args.part in (None, c.part)]
    if not any(wanted(cases, args.only)):
        raise CaseError(f"no app's id begins with {args.only!r} in the {args.part or 'corpus'}")
    for case in cases:
        refuse.unknown(case)
    return cases


def _write(cases: list[Case], apps: list[dict[str, Any]]) -> None:
    prune(OUT / "apps", {_folder(case, variant) for case, variant in wanted(cases, "")})
    index = {"format": FORMAT, "digest": digest_of_corpus(cases), "apps": apps}
    part = OUT / "index.json.part"
    part.write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n", "utf-8")
    part.replace(OUT / "index.json")


def _run(args: argparse.Namespace) -> list[str]:
    """Build what is asked for, say how it went and return what was refused."""
    began = time.monotonic()
    cases = cases_of(args)
    jobs = 1 if args.profile else args.jobs
    with worker(FETCHED, OUT, jobs) as jvm:
        profile = Profile(jvm.pid)
        parts = Parts(FETCHED, OUT / "parts", jvm, profile)
        tools = Tools(jvm, parts, key(OUT), profile, Shared(), OUT / "work")
        apps, problems = _build_all(list(wanted(cases, args.only)), tools, jobs)
        if not (args.only or args.part or problems):
            with only_one(OUT):
                _write(cases, apps)
        took = f"{time.monotonic() - began:.0f} s, {profile.now():.0f} s of CPU"
    print(f"{len(apps)} apps, {len(problems)} refused: {took}")
    if args.profile:
        print(profile.table(len(apps)))
    return problems


def main() -> None:
    """Run the command line."""
    try:
        problems = _run(_arguments())
    except (CaseError, ToolError) as problem:
        sys.exit(str(problem))
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
