"""Build the corpus: `python -m corpus.builder [--only PREFIX] [--jobs N]`.

Only what changed is built again. The result is a folder of APKs and `index.json`, which names
each app with its labels, the lines that prove them resolved to file and line.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

from appassay.knowledge import load_clauses, pi_kinds
from corpus.builder.case import Case, CaseError, Label, find
from corpus.builder.jvm import Jvm, ToolError
from corpus.builder.parts import APKSIG, D8, Parts, worker_classpath
from corpus.builder.pipeline import Tools, build
from corpus.builder.stage import Staged, stage

ROOT = Path(__file__).resolve().parent.parent
FETCHED = ROOT.parent / ".inputs" / "corpus"
OUT = ROOT.parent / "build" / "corpus"
FORMAT = 1


def digest_of_builder() -> str:
    """Return a digest over everything but the cases that shapes an APK."""
    digest = hashlib.sha256()
    for path in sorted([*(ROOT / "builder").glob("*.*"), ROOT / "parts.toml"]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def digest_of_corpus(cases: list[Case]) -> str:
    """Return the digest that names this state of the corpus: every source and every label."""
    digest = hashlib.sha256(digest_of_builder().encode())
    for case in cases:
        for path in sorted(p for p in case.folder.rglob("*") if p.is_file()):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _worker(jobs: int) -> Jvm:
    classes, source = OUT / "worker", ROOT / "builder" / "Worker.java"
    made = classes / "Worker.class"
    if not made.is_file() or made.stat().st_mtime < source.stat().st_mtime:
        classes.mkdir(parents=True, exist_ok=True)
        path = f"{FETCHED / D8}:{APKSIG}"
        subprocess.run(["javac", "-cp", path, "-d", classes, source], check=True)
    return Jvm([classes, *worker_classpath(FETCHED)], FETCHED / "android-api-34.jar", jobs)


NAMES = {
    "release": "CN=AssayBench,O=AssayBench,C=CN",
    "debug": "CN=Android Debug,O=Android,C=US",
}
"""Owners of the two certificates apps are signed with, by the name a recipe uses."""


def _key() -> Path:
    key = OUT / "key.p12"
    if not key.is_file():
        common = "-storetype PKCS12 -storepass assaybench -keyalg RSA -keysize 2048 -validity 10000"
        for alias, name in NAMES.items():
            own = ("-keystore", str(key), "-alias", alias, "-dname", name)
            command = ["keytool", "-genkeypair", *common.split(), *own]
            subprocess.run(command, check=True, capture_output=True)
    return key


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


def _refuse_unknown(case: Case) -> None:
    points = {point.id for clause in load_clauses() for point in clause.points}
    for variant, label in case.labels.items():
        for expect in label.expect:
            if expect.point not in points:
                raise CaseError(f"{case.folder}: {variant}: no test point {expect.point}")
            if expect.kind and expect.kind not in pi_kinds():
                raise CaseError(f"{case.folder}: {variant}: no PI kind {expect.kind}")


def _one(case: Case, variant: str, tools: Tools, builder: str) -> dict[str, Any]:
    staged = stage(case, variant, ROOT / "common")
    recipe = case.recipes[variant]
    name = f"{case.suite}/{case.category}/{case.name}/{variant}"
    folder = OUT / "apps" / case.part / name
    state = hashlib.sha256(builder.encode() + repr(recipe).encode())
    for path, data in sorted(staged.files.items()):
        state.update(path.encode() + b"\0" + hashlib.sha256(data).digest())
    key, apk = folder / "key", folder / "app.apk"
    if not (apk.is_file() and key.is_file() and key.read_text() == state.hexdigest()):
        build(case, recipe, staged, folder, tools)
        key.write_text(state.hexdigest())
    return {
        "id": name,
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


def _build_all(
    cases: list[Case], only: str, tools: Tools, pool: ThreadPoolExecutor
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the index entry of each app that was built, and why others were not."""
    apps, problems, builder = [], [], digest_of_builder()
    for name in sorted({lib for c in cases for r in c.recipes.values() for lib in r.libs}):
        tools.parts.library(name)
    work = {
        f"{case.suite}/{case.category}/{case.name}/{variant}": (case, variant)
        for case in cases
        for variant in case.recipes
    }
    wanted = {name: item for name, item in work.items() if name.startswith(only)}
    futures = {n: pool.submit(_one, c, v, tools, builder) for n, (c, v) in wanted.items()}
    for name, future in futures.items():
        try:
            apps.append(future.result())
        except (CaseError, ToolError) as problem:
            problems.append(f"{name}: {problem}")
    return apps, problems


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.builder", description="Build AssayBench"
    )
    parser.add_argument("--only", default="", help="build only apps whose id starts so; no index")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    args = parser.parse_args()
    began = time.monotonic()
    try:
        cases = list(find(ROOT, args.only))
        for case in cases:
            _refuse_unknown(case)
    except CaseError as problem:
        sys.exit(str(problem))
    OUT.mkdir(parents=True, exist_ok=True)
    with _worker(args.jobs) as jvm, ThreadPoolExecutor(args.jobs) as pool:
        tools = Tools(jvm, Parts(FETCHED, OUT / "parts", jvm), _key())
        apps, problems = _build_all(cases, args.only, tools, pool)
    for text in problems:
        print(text, file=sys.stderr)
    if not args.only and not problems:
        index = {"format": FORMAT, "digest": digest_of_corpus(cases), "apps": apps}
        (OUT / "index.json").write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(apps)} apps built, {len(problems)} refused, {time.monotonic() - began:.0f} s")
    if problems:
        sys.exit(1)


if __name__ == "__main__":
    main()
