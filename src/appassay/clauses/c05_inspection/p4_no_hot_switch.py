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
    WATCH,
    compares,
    conditions,
    homes,
    named,
    other_screen,
    recorded,
    traits,
)
from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG
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
SAYS = {"kind": "kinds_differ", "permission": "permissions_differ"}
Homes = dict[str, WindowSeen]
"""The main screens of a run, by state."""
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
    screens = all(homes(run, package, facts) for run in runs)
    enough = len([name for name in varied if name in REVIEWS]) >= point.number("conditions")
    watched = all(compares(run, "R2", "calls", "permissions", "windows") for run in runs)
    whole = screens and enough and watched
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
    shown = [(run, seen) for run in runs if (seen := homes(run, package, facts))]
    apart = next((x for _, seen in shown[1:] if (x := other_screen(shown[0][1], seen))), None)
    if apart is None:
        return
    for name in conditions(runs):
        sides: dict[str, list[Homes]] = {}
        for run, seen in shown:
            sides.setdefault(dict(run.conditions).get(name, ""), []).append(seen)
        least = min((len(side) for side in sides.values()), default=0)
        if name in REVIEWS and _is_parted(sides) and least >= point.number("runs"):
            args: dict[str, Value] = {
                "condition": wording()["condition"][name], "count": len(shown),
            }  # fmt: skip
            yield Finding(outcome=Outcome.FAILED, says="decided", args=args, evidence=apart)
            return
    yield Finding(
        outcome=Outcome.SUSPECT, says="screens_differ", evidence=(*apart, *runs[:3]),
        args={"conditions": _named(conditions(runs))},
    )  # fmt: skip


def _is_parted(sides: dict[str, list[Homes]]) -> bool:
    """Return whether screens are alike on each side of a condition and differ between sides."""
    groups = list(sides.values())
    within = not any(other_screen(side[0], seen) for side in groups for seen in side)
    apart = len(groups) == 2 and all(
        other_screen(one, other) for one in groups[0] for other in groups[1]
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
                if trait not in seen[other.record]
                and compares(other, trait.state, WATCH[trait.what])
            ]
            if trait.what in SAYS and without and trait.value not in told:
                told.add(trait.value)
                args: dict[str, Value] = {
                    "what": named(trait), "one": run.record,
                    "other": without[0].record, "conditions": _named(conditions([run, without[0]])),
                }  # fmt: skip
                yield Finding(
                    outcome=Outcome.SUSPECT, says=SAYS[trait.what], args=args,
                    evidence=(fact, run, without[0]),
                )  # fmt: skip
