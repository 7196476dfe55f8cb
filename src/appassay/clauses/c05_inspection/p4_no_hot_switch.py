"""What a reviewer sees is what users get.

Applies to: apps with several run records of one version, made under different conditions.
Expects: one main screen, and the same kinds of personal information read while nothing is touched,
    under all of them. A difference is a suspicion. It is proved where several runs on either side
    of one condition all agree among themselves, and differ from those of the other side in the main
    screen: then the condition decides, and no chance.
Cannot tell: triggers that were not tried: a pass names the conditions that were varied. Screens for
    a holiday or a trial may differ; what a screen says is not compared, but how it is built.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.c05_inspection.runs import (
    compares,
    conditions,
    home,
    recorded,
    same_screen,
    traits,
)
from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG, kind_names
from appassay.knowledge import wording
from appassay.model import (
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Run,
    TestPoint,
    Text,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package, WindowSeen)
REVIEWS = ("virtual", "rooted", "region", "network", "installer", "account", "timezone")
"""Conditions by which an app may tell that it is being looked at."""


def applies(facts: Facts) -> Sequence[tuple[Run, ...]]:
    """Return the runs of each version together; the app alone where there is no record."""
    runs = recorded(facts)
    versions = dict.fromkeys(run.version for run in runs)
    groups = [tuple(run for run in runs if run.version == version) for version in versions]
    return groups if the_app(facts) else []


def expects(runs: tuple[Run, ...], facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the runs of one version."""
    package = the_app(facts)[0]
    varied = conditions(runs)
    args: dict[str, Value] = {"count": len(runs), "conditions": _named(varied)}
    if len(runs) < 2 or not varied:
        says = "one_run" if len(runs) < 2 else "alike_conditions"
        yield Finding(outcome=Outcome.UNTESTED, says=says, args=args, evidence=runs)
        return
    found = [*_screens(runs, package, facts, point), *_kinds(runs, package, facts)]
    yield from found
    if found:
        return
    screens = all(home(run, package, facts) for run in runs)
    enough = len([name for name in varied if name in REVIEWS]) >= point.number("conditions")
    whole = screens and enough
    yield Finding(
        outcome=Outcome.PASSED if whole else Outcome.UNTESTED,
        says="same" if whole else "few_conditions", args=args, evidence=runs[:6],
        absent=(*LOG, WindowSeen) if whole else (),
    )  # fmt: skip


def _named(names: Iterable[str]) -> Text:
    rows = [wording()["condition"][name] for name in names if name in wording()["condition"]]
    return Text(zh="、".join(r.zh for r in rows) or "–", en=", ".join(r.en for r in rows) or "–")


def _screens(
    runs: Sequence[Run], package: Package, facts: Facts, point: TestPoint
) -> Iterator[Finding]:
    """Yield that the main screens of runs are of different build, and what may decide it."""
    shown = [(run, w) for run in runs if (w := home(run, package, facts))]
    first = shown[0][1] if shown else None
    other = next((w for _, w in shown if first and not same_screen(first, w)), None)
    if first is None or other is None:
        return
    for name in conditions(runs):
        sides: dict[str, list[WindowSeen]] = {}
        for run, window in shown:
            sides.setdefault(dict(run.conditions).get(name, ""), []).append(window)
        least = min((len(side) for side in sides.values()), default=0)
        if name in REVIEWS and _is_parted(sides) and least >= point.number("runs"):
            args: dict[str, Value] = {
                "condition": wording()["condition"][name],
                "count": len(shown),
            }
            yield Finding(
                outcome=Outcome.FAILED, says="decided", args=args,
                evidence=tuple(side[0] for side in sides.values()),
            )  # fmt: skip
            return
    yield Finding(
        outcome=Outcome.SUSPECT,
        says="screens_differ",
        evidence=(first, other, *runs[:3]),
        args={"conditions": _named(conditions(runs))},
    )


def _is_parted(sides: dict[str, list[WindowSeen]]) -> bool:
    """Return whether screens are alike on each side of a condition and differ between sides."""
    groups = list(sides.values())
    within = all(same_screen(side[0], window) for side in groups for window in side)
    apart = len(groups) == 2 and not any(
        same_screen(one, other) for one in groups[0] for other in groups[1]
    )
    return within and apart


def _kinds(runs: Sequence[Run], package: Package, facts: Facts) -> Iterator[Finding]:
    """Yield kinds that one run shows in a state and another, as long and as watched, does not."""
    seen = {run.record: traits(run, package, facts) for run in runs}
    told: set[str] = set()
    for run in runs:
        for trait, fact in seen[run.record].items():
            without = [
                other
                for other in runs
                if trait not in seen[other.record] and compares(other, trait.state, "calls")
            ]
            if trait.what == "kind" and without and trait.value not in told:
                told.add(trait.value)
                args: dict[str, Value] = {
                    "kinds": kind_names([trait.value]), "one": run.record,
                    "other": without[0].record, "conditions": _named(conditions([run, without[0]])),
                }  # fmt: skip
                yield Finding(
                    outcome=Outcome.SUSPECT, says="kinds_differ", args=args,
                    evidence=(fact, run, without[0]),
                )  # fmt: skip
