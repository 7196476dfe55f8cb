"""How right we and three peers are on AssayBench, and what it costs; writes docs/accuracy.md.

Answers are kept below build/bench by what they depend on. `make accuracy` asks a peer only about
apps it has not answered on; `make bench` asks everyone about everything, in one run.
"""

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from appassay.bench import (
    Adapter,
    Answer,
    App,
    Measured,
    Ours,
    load,
    markdown,
    measure,
    save,
    section,
)
from appassay.bench.score import CLEARED
from appassay.cli.bench import working_commit
from benchmarks.measure import ROOT
from benchmarks.peers import flowdroid, python

T = TypeVar("T")
INDEX = ROOT / "build" / "corpus" / "index.json"
KEPT = ROOT / "build" / "bench"
OBSERVED = INDEX.with_name("observed.json")
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- observed -->\n\n", "\n<!-- /observed -->\n"
"""What lies between is written by `observed`."""
READINGS = ROOT / "benchmarks" / "readings.md"
"""Findings on real apps that were read by hand; they end the page."""
JOBS = 2
FASTER = 50.0
"""Times less CPU than FlowDroid that we are to take."""
BATCH = 100
"""Apps after which answers are written down, and the peer's processes are started anew."""
KNOWN = {
    "flow/general_java/device_id_to_log/leak": True,
    "flow/general_java/device_id_to_log/clean": False,
    "flow/threading/plain_thread/leak": True,
}
"""Apps on which FlowDroid is right when its platform is whole; the thread needs java.lang."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A tool whose answers are kept by the digests of the app and of what it is run with."""

    tool: Adapter
    file: Path
    setup: str

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        """Return the answer on each app, asking about those without one."""
        known = self._read()
        keys = [f"{self.setup}:{hashlib.sha256(apk.read_bytes()).hexdigest()}" for apk in apks]
        new = [(key, apk) for key, apk in zip(keys, apks, strict=True) if key not in known]
        for part in batched(new, BATCH):
            answers = self.tool.ask_all([apk for _, apk in part], jobs)
            known |= dict(zip((key for key, _ in part), answers, strict=True))
            self._write(known)
        return [known[key] for key in keys]

    def _write(self, known: Mapping[str, Answer]) -> None:
        # What failed may have been the machine's fault: it is asked again.
        kept = {key: answer for key, answer in known.items() if not answer.error}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(msgspec.json.encode(kept))

    def _read(self) -> dict[str, Answer]:
        if not self.file.is_file():
            return {}
        return msgspec.json.decode(self.file.read_bytes(), type=dict[str, Answer])


def batched(items: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    """Return the items in parts of at most this size."""
    return (items[at : at + size] for at in range(0, len(items), size))


def setup() -> str:
    """Return a digest over everything the peers are run with."""
    digest = hashlib.sha256()
    parts = (ROOT / "benchmarks" / "parts.toml", python.LOCK)
    for path in sorted([*(ROOT / "benchmarks" / "peers").glob("*.*"), *parts]):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def peers(fresh: bool) -> dict[str, Adapter]:
    """Return the peers by name, ready to be asked."""
    python.install()
    flowdroid.fetch()
    flowdroid.compile_driver()
    found: dict[str, Adapter] = {
        "flowdroid": flowdroid.stream(),
        "androguard": python.stream("androguard_grep"),
        "quark": python.stream("quark_peer"),
    }
    files = {name: KEPT / f"{name}.json" for name in found}
    if fresh:
        for file in files.values():
            file.unlink(missing_ok=True)
    used = setup()
    return {name: Kept(tool, files[name], used) for name, tool in found.items()}


def accuracy(fresh: bool = False) -> list[tuple[str, bool]]:
    """Measure, write the page and return each bar with whether it was met."""
    index = load(INDEX)
    about = (str(datetime.date.today()), working_commit(), index.digest)
    others = peers(fresh)
    # FlowDroid and quark look for flows and nothing else; no peer reads the archive of an SDK.
    flows = [app for app in index.apps if app.suite == "flow"]
    packages = [app for app in index.apps if app.apk.endswith(".apk")]
    of_all = measure([Ours()], index.apps, INDEX.parent, JOBS, about)
    of_apks = measure([others["androguard"]], packages, INDEX.parent, JOBS, about)
    of_flows = measure([others["flowdroid"], others["quark"]], flows, INDEX.parent, JOBS, about)
    answers = of_all.answers | of_apks.answers | of_flows.answers
    measured = msgspec.structs.replace(of_all, answers=answers)
    save(measured, KEPT / "answers.json")
    kept = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    told = f"{BEGIN}{kept.partition(BEGIN)[2].partition(END)[0]}{END}"
    readings = READINGS.read_text("utf-8")
    PAGE.write_text(f"{markdown(index.apps, measured)}\n{told}\n{readings}", "utf-8")
    costs(measured)
    return [*observed(), *bars(measured.answers), faster(measured.answers)]


def observed() -> list[tuple[str, bool]]:
    """Measure what was observed and told, and write its part of the page; no peer is asked."""
    index = load(OBSERVED)
    about = (str(datetime.date.today()), working_commit(), index.digest)
    measured = measure([Ours()], index.apps, OBSERVED.parent, JOBS, about)
    save(measured, KEPT / "observed.json")
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    told = section(index.apps, measured)
    PAGE.write_text(f"{before}{BEGIN}{told}{END}{rest.partition(END)[2]}", "utf-8")
    costs(measured)
    (said,) = measured.answers.values()
    wrong = {name: list(named) for name, named in _wrong(index.apps, said).items()}
    for name, ids in wrong.items():
        print(f"  {name}, open cases: {', '.join(ids) or 'none'}")
    return [(f"{name}: no open case", not ids) for name, ids in wrong.items()]


def _wrong(cases: Sequence[App], said: Mapping[str, Answer]) -> dict[str, list[str]]:
    """Return the open cases with a wrong verdict; of sealed ones the page has sums alone."""
    found: dict[str, list[str]] = {"wrong failed": [], "wrong passed": []}
    for case in (case for case in cases if not case.sealed):
        for point, truth in case.verdicts().items():
            answer = said[case.id].points.get(point, "untested")
            if truth in CLEARED and answer == "failed":
                found["wrong failed"].append(f"{case.id} {point}")
            elif truth not in CLEARED and answer in CLEARED:
                found["wrong passed"].append(f"{case.id} {point}")
    return found


def costs(measured: Measured) -> None:
    """Print what each tool cost."""
    for tool, said in measured.answers.items():
        cpu = [answer.cpu_s for answer in said.values()]
        print(
            f"  {tool}: {sum(cpu):.1f} CPU s on {len(said)} apps, worst {max(cpu):.2f},"
            f" no answer on {sum(bool(a.error) for a in said.values())}"
        )
    print(f"  the table lies at {PAGE.relative_to(ROOT)}")


def bars(answers: Mapping[str, Mapping[str, Answer]]) -> list[tuple[str, bool]]:
    """Return whether the peers were run in a way that is fair to them."""
    droid = _said(answers, "FlowDroid")
    right = [_flows(droid.get(name)) is leaks for name, leaks in KNOWN.items()]
    found = [
        ("FlowDroid is right on the apps any such tool must get right", all(right)),
        ("FlowDroid knows every platform class the apps use", not any(_notes(droid.values()))),
    ]
    for tool, said in answers.items():
        answered = sum(not answer.error for answer in said.values())
        found.append((f"{tool} answers on nine apps of ten", answered >= 0.9 * len(said)))
    return found


def faster(answers: Mapping[str, Mapping[str, Answer]]) -> tuple[str, bool]:
    """Return whether flows cost us so much less CPU than FlowDroid, on the apps both looked at."""
    ours, droid = _said(answers, "appassay"), _said(answers, "FlowDroid")
    both = ours.keys() & droid.keys()
    cost = sum(ours[name].stages.get("flows", ours[name].cpu_s) for name in both)
    times = sum(droid[name].cpu_s for name in both) / cost if cost else 0.0
    print(f"  FlowDroid takes {times:.0f}x our CPU over the flow suite")
    return f"{FASTER:.0f}x less CPU than FlowDroid over the flow suite", times >= FASTER


def _said(answers: Mapping[str, Mapping[str, Answer]], name: str) -> Mapping[str, Answer]:
    """Return what a tool said, whatever its version; nothing where it was not asked."""
    return next((said for tool, said in answers.items() if tool.startswith(name)), {})


def _flows(answer: Answer | None) -> bool | None:
    if answer is None or answer.error or answer.flows is None:
        return None
    return bool(answer.flows)


def _notes(answers: Iterable[Answer]) -> list[str]:
    return [answer.note for answer in answers if answer.note]
