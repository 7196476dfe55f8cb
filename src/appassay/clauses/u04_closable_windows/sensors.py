"""What the numbers of a motion callback mean, given the sensors it reads."""

import math
from collections.abc import Sequence

from msgspec import Struct

from appassay.model import TestPoint

MOTION = {
    1: "TYPE_ACCELEROMETER",
    4: "TYPE_GYROSCOPE",
    10: "TYPE_LINEAR_ACCELERATION",
    11: "TYPE_ROTATION_VECTOR",
    15: "TYPE_GAME_ROTATION_VECTOR",
}
"""Types of motion sensor (android.hardware.Sensor)."""
ACCELEROMETER, LINEAR = 1, 10
HIGHEST, HIGHEST_G, FULL_TURN = 100.0, 4.0, 360.0
"""No threshold is as high: m/s2, g, degrees. Larger numbers are times."""
LEAST, LEAST_G, LEAST_DEGREES, LEAST_RADIANS = 5.0, 1.05, 5.0, 0.05
"""Smaller numbers are counts or factors, not thresholds."""
NEAR_GRAVITY = 0.02
MILLI, NANO = 1e3, 1e9
LONGEST = 60.0
"""A time of more seconds than this is no duration of a gesture."""


class Reading(Struct, frozen=True):
    """The numbers of one callback, sorted by what they say."""

    reached: tuple[float, ...] = ()
    """At or over the reference value, whatever the direction."""
    with_gravity: tuple[float, ...] = ()
    """At or over it only because the sensor's values include gravity."""
    below: tuple[float, ...] = ()
    long_enough: bool = False
    real: tuple[float, float] = (0.0, 0.0)
    """Real acceleration at the highest `with_gravity`: along gravity, across it."""


def reading(constants: Sequence[float], sensors: Sequence[int], point: TestPoint) -> Reading:
    """Sort the numbers that a callback compares with.

    A number counts as reached if any of the sensors makes it so, and as below only if none does.
    """
    grades = {c: max((_grade(abs(c), s, point) for s in sensors), default=0) for c in constants}
    by_grade = [tuple(c for c, grade in grades.items() if grade == g) for g in range(4)]
    top = max((abs(c) for c in by_grade[2]), default=0.0)
    return Reading(
        reached=by_grade[3],
        with_gravity=by_grade[2],
        below=by_grade[1],
        long_enough=any(_is_long(c, point.number("duration")) for c in constants),
        real=_real(top, point.number("gravity")),
    )


def _grade(number: float, sensor: int, point: TestPoint) -> int:
    """Return 3 reached, 2 reached with gravity only, 1 below, 0 no threshold."""
    if sensor in (ACCELEROMETER, LINEAR):
        return _acceleration(number, sensor == ACCELEROMETER, point)
    return _angle(number, point.number("rotation"))


def _acceleration(number: float, gravity_in: bool, point: TestPoint) -> int:
    gravity, wanted = point.number("gravity"), point.number("acceleration")
    if abs(number - gravity) < NEAR_GRAVITY:
        return 0
    in_g = LEAST_G <= number < HIGHEST_G and not number.is_integer()
    value = number * gravity if in_g else number
    if not in_g and not LEAST <= value < HIGHEST:
        return 0
    if value < wanted:
        return 1
    return 2 if gravity_in and value < wanted + gravity else 3


def _angle(number: float, wanted: float) -> int:
    in_radians = LEAST_RADIANS <= number < LEAST_DEGREES and not number.is_integer()
    value = math.degrees(number) if in_radians else number
    if not in_radians and not LEAST_DEGREES <= value <= FULL_TURN:
        return 0
    return 3 if value >= wanted else 1


def _is_long(number: float, seconds: float) -> bool:
    return any(seconds * unit <= number <= LONGEST * unit for unit in (MILLI, NANO))


def _real(number: float, gravity: float) -> tuple[float, float]:
    value = number * gravity if number < HIGHEST_G else number
    return max(value - gravity, 0.0), math.sqrt(max(value**2 - gravity**2, 0.0))
