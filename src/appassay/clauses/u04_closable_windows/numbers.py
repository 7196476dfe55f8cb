"""Shaking judged by the numbers that code compares with, where it was not executed."""

from collections.abc import Sequence

from appassay.clauses.hits import class_of, live, places, shapes
from appassay.clauses.u04_closable_windows.motion import is_ad, limits
from appassay.clauses.u04_closable_windows.sensors import MOTION, Reading, reading
from appassay.model import Certainty, Facts, Finding, MethodShape, Outcome, TestPoint, Value

ROWS = ("shake.sensor_changed", "shake.sensor_changed_callback")


def in_code(facts: Facts) -> Sequence[MethodShape]:
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


def by_numbers(shape: MethodShape, facts: Facts, point: TestPoint) -> Finding:
    """Compare the numbers of one callback with the reference values."""
    sensors = sorted(sensors_of(shape, facts) & set(MOTION))
    seen = reading(shape.constants, sensors, point)
    outcome, says = _judged(seen, sensors, is_ad(shape.owner))
    calls = facts.calls("shake.sensor", "shake.register")
    calls = [c for c in calls if class_of(c) == class_of(shape)]
    return Finding(
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
        # Which number is compared with what, and whether all must hold, is not known.
        return Outcome.REVIEW, "reached"
    if seen.reached:
        return Outcome.REVIEW, "reached_in_part"
    if seen.with_gravity:
        return Outcome.SUSPECT, "gravity_included"
    if seen.below:
        return Outcome.SUSPECT, "below"
    return (Outcome.SUSPECT if ad else Outcome.REVIEW), "not_in_code"


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
        **limits(point),
    }
