"""Compare answers with the truth.

A tool *flags* a test point when it says `failed` or `suspect`. `review`, `untested` and no answer
at all are *undecided*: they are never counted as right, neither for a breach nor for its twin.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from appassay.bench.adapters import Answer, Event, Found
from appassay.bench.index import App, Expect, Flow

FLAGGED = {"failed", "suspect"}
CLEARED = {"passed", "inapplicable"}
Z = 1.959963984540054
"""Standard score of a 95 % interval."""


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the Wilson score interval (95 %) of a share; (0, 1) where there is nothing.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if of == 0:
        return 0.0, 1.0
    share, square = right / of, Z * Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    spread = Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    # At 0 and at all of them one end is exact; rounding must not move it.
    low = 0.0 if right == 0 else max(0.0, middle - spread)
    return low, (1.0 if right == of else min(1.0, middle + spread))


@dataclass(slots=True)
class Counts:
    """How many answers were right and wrong."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    """Breaches that were cleared."""
    tn: int = 0
    missed: int = 0
    """Breaches left undecided."""
    left: int = 0
    """Compliant apps left undecided."""
    wrong_failed: int = 0
    """Of the false positives, those called `failed` outright."""
    open_flagged: int = 0
    """Apps that nothing in the package can decide, and that were flagged or left to a person."""
    open_cleared: int = 0
    """Apps that nothing in the package can decide, and that were cleared all the same."""

    def add(self, truth: str, said: str) -> None:
        """Count one answer."""
        if truth in CLEARED:
            self.fp += said in FLAGGED
            self.wrong_failed += said == "failed"
            self.tn += said in CLEARED
            self.left += said not in FLAGGED | CLEARED
        elif truth == "failed":
            self.tp += said in FLAGGED
            self.fn += said in CLEARED
            self.missed += said not in FLAGGED | CLEARED
        else:
            self.open_cleared += said in CLEARED
            self.open_flagged += said not in CLEARED

    @property
    def breaches(self) -> int:
        """Apps that breach."""
        return self.tp + self.fn + self.missed

    @property
    def compliant(self) -> int:
        """Apps that do not."""
        return self.fp + self.tn + self.left

    @property
    def flagged(self) -> int:
        """Apps flagged, rightly or wrongly."""
        return self.tp + self.fp


def spoken_of(answers: Mapping[str, Answer]) -> set[str]:
    """Return the test points a tool ever speaks of; it is not asked about others."""
    return {point for answer in answers.values() for point in answer.points}


def by_point(apps: Iterable[App], answers: Mapping[str, Answer]) -> dict[tuple[str, bool], Counts]:
    """Return counts by test point and by whether the app is sealed."""
    found: dict[tuple[str, bool], Counts] = defaultdict(Counts)
    asked = spoken_of(answers)
    for app in apps:
        said = answers[app.id].points
        for point, truth in app.verdicts().items():
            if point in asked:
                found[point, app.sealed].add(truth, said.get(point, "untested"))
    return dict(found)


def by_category(
    apps: Iterable[App], answers: Mapping[str, Answer]
) -> dict[tuple[str, str, bool], Counts]:
    """Return counts by suite, category and whether the app is sealed.

    In the flow suite an app is a breach if anything flows, and is flagged if any flow is found:
    the only measure all tools can be held to. `exact_flows` looks at the lines.
    """
    found: dict[tuple[str, str, bool], Counts] = defaultdict(Counts)
    asked = spoken_of(answers)
    for app in apps:
        counts = found[app.suite, app.category, app.sealed]
        answer = answers[app.id]
        if app.suite == "flow":
            truth = "failed" if app.flow else "passed"
            counts.add(truth, _flow_verdict(answer))
            continue
        for point, truth in app.verdicts().items():
            if point in asked:
                counts.add(truth, answer.points.get(point, "untested"))
    return dict(found)


def _flow_verdict(answer: Answer) -> str:
    if answer.flows is None or answer.error:
        return "untested"
    return "failed" if answer.flows else "passed"


@dataclass(slots=True)
class Exact:
    """Flows by the lines of both ends."""

    found: int = 0
    missed: int = 0
    """True flows that were not reported."""
    strange: int = 0
    """Reported flows that are none of the true ones."""
    endless: int = 0
    """Reported flows of which the tool does not say the lines."""


def exact_flows(apps: Iterable[App], answers: Mapping[str, Answer]) -> Exact:
    """Return how many flows were reported between the right lines."""
    exact = Exact()
    for app in apps:
        said = answers[app.id].flows
        if app.flow is None or said is None:
            continue
        truth = set(_ends(app.flow))
        reported = set(_ends(said))
        exact.found += len(truth & reported)
        exact.missed += len(truth - reported)
        exact.strange += len(reported - truth)
        exact.endless += sum(not (flow.source and flow.sink) for flow in said)
    return exact


def _ends(flows: Iterable[Flow | Found]) -> Iterator[tuple[str, int, str, int]]:
    for flow in flows:
        if flow.source and flow.sink:
            yield flow.source.file, flow.source.line, flow.sink.file, flow.sink.line


@dataclass(slots=True)
class Share:
    """How many of those that could be right are."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        """Count one."""
        self.right += right
        self.of += 1


@dataclass(slots=True)
class Details:
    """Of the breaches that were flagged, whose moment, kind and owner are right."""

    state: Share = field(default_factory=Share)
    kind: Share = field(default_factory=Share)
    owner: Share = field(default_factory=Share)
    whole: Share = field(default_factory=Share)
    """All that the label names, in one and the same event."""


def details(apps: Iterable[App], answers: Mapping[str, Answer]) -> dict[tuple[str, bool], Details]:
    """Return how right the details are, by category and whether the app is sealed.

    Only labels of breaches that were flagged count, and only fields that the label names.
    """
    found: dict[tuple[str, bool], Details] = defaultdict(Details)
    for app in apps:
        events = answers[app.id].events
        for label in (e for e in app.expect if e.verdict == "failed"):
            if answers[app.id].points.get(label.point) in FLAGGED:
                said = [event for event in events if event.point == label.point]
                _compare(label, said, found[app.category, app.sealed])
    return dict(found)


def _compare(label: Expect, said: list[Event], into: Details) -> None:
    agreed = [_agreements(label, event) for event in said]
    for name in ("state", "kind", "owner"):
        if getattr(label, name):
            getattr(into, name).add(any(fields[name] for fields in agreed))
    into.whole.add(any(all(fields.values()) for fields in agreed))


def _agreements(label: Expect, event: Event) -> dict[str, bool]:
    """Return, by field, whether an event says what the label names; what it leaves open fits."""
    return {
        "state": label.state in ("", event.state),
        "kind": label.kind in ("", event.kind),
        "owner": same_owner(label.owner, event.owner),
    }


def same_owner(label: str, said: str) -> bool:
    """Return whether both name the same owner.

    Labels name an SDK (`umeng`), our tables its parts (`umeng_common`, `umeng_push`).
    """
    return said == label or said.split("_")[0] == label
