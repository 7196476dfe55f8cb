"""Code that is loaded after the fact does not change what the app is and does.

Applies to: apps, by the loads of code in run records.
Expects: after code from a place the app can write to was loaded, no kind of personal information
    read, and no permission asked for, that a run of the same version without it does not show in
    the same state, while nothing was touched. That is proved where several other runs watched it in
    full and long enough; with one it is a suspicion, and so are new hosts and another main screen,
    for content changes as well.
Cannot tell: what is loaded at another time; without a second run of the same version what was
    loaded can't be compared, and without a watch on loaders nothing passes.
"""

from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.c05_inspection.runs import (
    WATCH,
    compares,
    homes,
    loads,
    named,
    newcomers,
    other_screen,
    paths,
    recorded,
    traits,
)
from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG
from appassay.knowledge.moments import moment
from appassay.model import (
    Event,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Request,
    Run,
    TestPoint,
    Value,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = LOG
READS: tuple[type[Fact], ...] = (Package, WindowSeen, Request)
SHOWN = 4


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare each run that loaded code with the runs of the same version that did not."""
    runs = recorded(facts)
    loaded = {run.record: loads(run, facts) for run in runs}
    plain_runs = [run for run in runs if not loaded[run.record] and "code" in run.watched]
    told: list[Finding] = []
    for run in (run for run in runs if loaded[run.record]):
        base = [b for b in plain_runs if b.version == run.version and run.version]
        base = [b for b in base if compares(b, "R2", "calls", "permissions")]
        changes = list(_changes(run, loaded[run.record], base, package, facts, point))
        told += changes
        if not base:
            told.append(_loaded("no_baseline", Outcome.REVIEW, loaded[run.record]))
        elif not changes:
            told.append(_loaded("nothing_new", Outcome.PASSED, loaded[run.record]))
    yield from told
    if not told:
        watched = bool(runs) and all("code" in run.watched for run in runs)
        yield Finding(
            outcome=Outcome.PASSED if watched else Outcome.UNTESTED,
            says="none_loaded" if watched else "not_watched",
            evidence=tuple(runs),
            absent=LOG if watched else (),
        )


def _loaded(says: str, outcome: Outcome, found: Sequence[Event]) -> Finding:
    files = dict.fromkeys(path for event in found for path in _named(event))
    args: dict[str, Value] = {"paths": ", ".join(list(files)[:3]), "count": len(found)}
    rests = LOG if outcome is Outcome.PASSED else ()
    return Finding(
        outcome=outcome, says=says, args=args, evidence=tuple(found[:SHOWN]), absent=rests,
        owner=found[0].owner,
    )  # fmt: skip


def _named(event: Event) -> list[str]:
    """Return the files that were loaded, or what loaded from memory."""
    files = [path for path in paths(event) if path.count("/") > 1]
    return files or [event.api.rpartition(".")[0] or event.api or "?"]


def _changes(
    run: Run, found: Sequence[Event], base: Sequence[Run], package: Package, facts: Facts,
    point: TestPoint,
) -> Iterator[Finding]:  # fmt: skip
    since = min(event.time for event in found)
    before = {t for b in base for t in traits(b, package, facts)}
    before |= {t for t, fact in traits(run, package, facts).items() if _time(fact) < since}
    new = newcomers(run, since, base, facts)
    for trait, fact in {**traits(run, package, facts, since), **new}.items():
        lasting = [b for b in base if compares(b, trait.state, WATCH[trait.what])]
        if trait in before or not lasting:
            continue
        args: dict[str, Value] = {
            "what": named(trait), "path": _named(found[0])[0],
            "state": moment(Event(state=trait.state)), "base": lasting[0].record,
        }  # fmt: skip
        # One run without it may be chance; what content brings along is no update of code.
        sure = trait.what != "host" and trait not in new
        sure = sure and len(lasting) >= point.number("baselines")
        yield Finding(
            outcome=Outcome.FAILED if sure else Outcome.SUSPECT,
            says=f"new_{trait.what}", args=args, evidence=(fact, found[0], run, lasting[0]),
            owner=fact.owner if isinstance(fact, Event) else found[0].owner,
        )  # fmt: skip
    after = {state: w for state, w in homes(run, package, facts).items() if w.time >= since}
    others = [other_screen(after, homes(b, package, facts)) for b in base]
    if others and all(others):
        mine, theirs = others[0] or (None, None)
        yield Finding(
            outcome=Outcome.SUSPECT, says="new_screen",
            evidence=tuple(fact for fact in (mine, theirs, found[0]) if fact),
            args={"path": _named(found[0])[0]},
        )  # fmt: skip


def _time(fact: Fact) -> int:
    return fact.time if isinstance(fact, Event | Request) else 0
