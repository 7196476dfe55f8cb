"""Read a case: one app in a few variants, with the labels of each."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

SUITES = ("points", "consent", "flow")
PARTS = ("open", "sealed")
ARTIFACTS = ("apk", "aar")
STATES = tuple(f"R{n}" for n in range(10))
VERDICTS = ("failed", "suspect", "review", "passed", "untested", "inapplicable")
T = TypeVar("T")
ANCHOR = re.compile(r"^[\w./-]+#[\w-]+$")


class CaseError(Exception):
    """A case that breaks the format; the message names the file and what to mend."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a variant is built. What a variant does not say, the case's `[app]` says."""

    label: str = "Sample"
    artifact: str = "apk"
    """`apk`, or `aar` for the archive of an SDK: classes, manifest and list of resources alone."""
    min_sdk: int = 24
    target_sdk: int = 34
    permissions: tuple[str, ...] = ()
    application: str = ""
    """Class of the `Application`, empty where there is none."""
    attributes: str = ""
    """More attributes of the `application` element, as XML."""
    components: str | None = None
    """What stands inside the `application` element, as XML; a launcher activity `.Main` in an app
    that does not say, nothing in an SDK."""
    manifest: str = ""
    """What stands beside the `application` element, as XML."""
    libs: tuple[str, ...] = ()
    """Parts of `corpus/parts.toml` the app is built with, by name."""
    schemes: tuple[str, ...] = ("v1", "v2", "v3")
    key: str = "release"
    """`release`, or `debug` for a certificate of the Android debug key's name."""
    lines: str = ""
    """The variant whose marked lines and files are taken; its own name where empty."""
    documents: tuple[str, ...] = ()
    """Files of the case that are handed in with the APK: the policy, lists, the store's page."""
    register: str = ""
    """File of the case that is handed in as the register."""
    app_type: str = ""
    """What the operator says the app is: a row of `knowledge/app_types.toml`."""

    @property
    def file(self) -> str:
        """Return the name of what is built."""
        return f"app.{self.artifact}"


@dataclass(frozen=True, slots=True)
class Expect:
    """What a right tool says of one test point."""

    point: str
    verdict: str
    state: str = ""
    kind: str = ""
    owner: str = "app"
    at: str = ""
    """Anchor `file#name` of the line that proves it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """One flow from a source to a sink that execution can really take."""

    source: str
    sink: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The truth about one variant, and the reason a person can check."""

    why: str
    expect: tuple[Expect, ...] = ()
    flow: tuple[Flow, ...] | None = None
    """All flows of the app; None where the case does not speak of flows."""


@dataclass(frozen=True, slots=True)
class Case:
    """One folder: an app in variants."""

    folder: Path
    part: str
    suite: str
    category: str
    name: str
    recipes: dict[str, Recipe] = field(default_factory=dict)
    labels: dict[str, Label] = field(default_factory=dict)

    @property
    def package(self) -> str:
        """Application id, and the package its sources declare."""
        return f"bench.{self.suite}.{self.name}"


def find(root: Path, only: str = "") -> Iterator[Case]:
    """Read every case below `root` (the `corpus` folder), in order of its path.

    `only` is the beginning of the ids (`suite/category/case/variant`) that are wanted.

    Raises:
        CaseError: a case is malformed.
    """
    for part in PARTS:
        for suite in SUITES:
            for path in sorted((root / part / suite).glob("*/*/case.toml")):
                name = "/".join(path.parts[-4:-1]) + "/"
                if name.startswith(only) or only.startswith(name):
                    yield read(path.parent, part)


def read(folder: Path, part: str) -> Case:
    """Read one case.

    Raises:
        CaseError: it is malformed.
    """
    case = Case(folder, part, folder.parents[1].name, folder.parent.name, folder.name)
    table, labels = (_toml(folder / name) for name in ("case.toml", "labels.toml"))
    base = table.get("app", {})
    for variant, own in table.get("variants", {}).items():
        case.recipes[variant] = _recipe(base | own, folder / "case.toml")
    for variant, item in labels.items():
        path = folder / "labels.toml"
        item["expect"] = tuple(_expect(row, path) for row in item.get("expect", ()))
        if "flow" in item:
            item["flow"] = tuple(_typed(Flow, row, path) for row in item["flow"])
        case.labels[variant] = _typed(Label, item, path)
    if not case.recipes or set(case.recipes) != set(case.labels):
        raise CaseError(f"{folder}: case.toml and labels.toml must name the same variants")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", case.name):
        raise CaseError(f"{folder}: a case is named in lower case letters, digits and _")
    for variant, label in case.labels.items():
        if len(label.why) < 20:
            raise CaseError(f"{folder}: {variant}: `why` must give a reason a person can check")
        if case.suite == "flow" and label.flow is None:
            raise CaseError(f"{folder}: {variant}: say `flow = []` where there is none")
        if case.suite != "flow" and not label.expect:
            raise CaseError(f"{folder}: {variant}: no `expect`")
    return case


def _recipe(row: dict[str, Any], path: Path) -> Recipe:
    recipe = _typed(Recipe, row, path)
    if recipe.artifact not in ARTIFACTS:
        raise CaseError(f"{path}: an artifact is {' or '.join(ARTIFACTS)}, not {recipe.artifact}")
    return recipe


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise CaseError(f"{path}: {problem}") from None


def _expect(row: dict[str, Any], path: Path) -> Expect:
    expect = _typed(Expect, row, path)
    if expect.verdict not in VERDICTS or (expect.state and expect.state not in STATES):
        raise CaseError(f"{path}: unknown verdict or state in {row}")
    return expect


def _typed(kind: type[T], row: dict[str, Any], path: Path) -> T:
    known = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    if unknown := set(row) - known:
        raise CaseError(f"{path}: unknown key {', '.join(sorted(unknown))}")
    for key in ("at", "source", "sink"):
        if row.get(key) and key in known and not ANCHOR.match(row[key]):
            raise CaseError(f"{path}: {row[key]!r} is not file#anchor")
    try:
        return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})
    except TypeError as problem:
        raise CaseError(f"{path}: {problem}") from None
