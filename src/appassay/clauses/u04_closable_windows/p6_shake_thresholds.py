"""Shaking sets off a jump only above the reference values.

Applies to: each reachable onSensorChanged that reads motion sensors and leads to startActivity; in
    apps and SDK archives.
Expects: numbers compared with that reach the reference values for acceleration or rotation, and
    for duration.
Cannot tell: what a number is compared with; thresholds that a server sends, or that native code
    holds; whether the user chose the function (games, step counters).
"""

from collections.abc import Iterable, Sequence

from appassay.clauses.hits import class_of, live, places, shapes
from appassay.clauses.u04_closable_windows.sensors import MOTION, Reading, reading
from appassay.knowledge import sdks
from appassay.model import (
    ApiCall,
    Certainty,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (MethodShape, ApiCall)
READS: tuple[type[Fact], ...] = (Package,)
ROWS = ("shake.sensor_changed", "shake.sensor_changed_callback")


def applies(facts: Facts) -> Sequence[MethodShape]:
    """Return the callbacks by which motion can set off a jump."""
    found = {
        shape.method: shape
        for shape in live(shapes(facts, *ROWS), facts)
        if "jump.start" in shape.reaches and _may_be_motion(sensors_of(shape, facts))
    }
    return list(found.values())


def sensors_of(shape: MethodShape, facts: Facts) -> set[int]:
    """Return the types of sensor fetched nearest to a callback: in its class, or its package."""
    calls = [c for c in facts.calls("shake.sensor") if c.args and isinstance(c.args[0], int)]
    home = class_of(shape)
    near = [c for c in calls if class_of(c) == home]
    near = near or [c for c in calls if _package(class_of(c)) == _package(home)]
    return {c.args[0] for c in near if isinstance(c.args[0], int)}


def _package(name: str) -> str:
    return name.rpartition(".")[0]


def _may_be_motion(sensors: set[int]) -> bool:
    """Return whether motion is read, or nothing says what is."""
    return not sensors or bool(sensors & set(MOTION))


def expects(shape: MethodShape, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Compare the numbers of one callback with the reference values."""
    sensors = sorted(sensors_of(shape, facts) & set(MOTION))
    seen = reading(shape.constants, sensors, point)
    outcome, says = _judged(seen, sensors, _is_ad(shape))
    calls = facts.calls("shake.sensor", "shake.register")
    calls = [c for c in calls if class_of(c) == class_of(shape)]
    yield Finding(
        outcome=outcome,
        says=says,
        args=_args(shape, seen, sensors, point),
        evidence=(shape, *calls[:3]),
        certainty=Certainty.MAY if shape.reachable else Certainty.POSSIBLE,
        owner=shape.owner,
    )


def _judged(seen: Reading, sensors: Sequence[int], ad: bool) -> tuple[Outcome, str]:
    if not sensors:
        return Outcome.REVIEW, "sensor_unknown"
    if seen.reached and seen.long_enough and not seen.below:
        return Outcome.PASSED, "reached"
    if seen.reached:
        return Outcome.REVIEW, "reached_in_part"
    if seen.with_gravity:
        return Outcome.SUSPECT, "gravity_included"
    if seen.below:
        return Outcome.SUSPECT, "below"
    return (Outcome.SUSPECT if ad else Outcome.REVIEW), "not_in_code"


def _is_ad(shape: MethodShape) -> bool:
    row = sdks().get(shape.owner.sdk)
    return row is not None and row.category == "ads"


def _args(
    shape: MethodShape, seen: Reading, sensors: Sequence[int], point: TestPoint
) -> dict[str, Value]:
    return {
        "where": places([shape]),
        "sensors": ", ".join(MOTION[s] for s in sensors),
        "numbers": ", ".join(f"{c:g}" for c in shape.constants),
        "below": ", ".join(f"{c:g}" for c in seen.below),
        "least": f"{seen.real[0]:.1f}",
        "most": f"{seen.real[1]:.1f}",
        "acceleration": point.number("acceleration"),
        "rotation": point.number("rotation"),
        "duration": point.number("duration"),
    }
