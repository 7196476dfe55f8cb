"""A cloud disk tells free users how fast it is, and keeps to it.

Applies to: apps whose operator states that they are mail or cloud disks, and apps for which speeds
    were measured.
Expects: in the documents a least speed of free users and one of paying users, and measured speeds
    of free users no less than that. A day whose best free download stays below, measured at several
    hours, while a paying user of the same day reached it, is a breach; else it is a suspicion, for
    the network may have been slow.
Cannot tell: what speed is enough. An app that only serves mail has no such speed: a person decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from appassay.clauses.hits import SHOWN, the_app
from appassay.clauses.stated import TEXTS, passages, shown
from appassay.model import (
    AppProfile,
    DocumentSeen,
    Fact,
    Facts,
    Finding,
    Outcome,
    Package,
    Passage,
    SpeedDay,
    TestPoint,
    Value,
)

TARGETS: tuple[type[Fact], ...] = (AppProfile,)
READS: tuple[type[Fact], ...] = (Package, DocumentSeen, Passage)
ALSO: tuple[type[Fact], ...] = (SpeedDay,)
DISK = "mail_cloud"
"""Row of `knowledge/app_types.toml`."""
_SPEED = re.compile(r"([\d.]+)\s*(.*)")
_BITS = 8
_KILO = 1024


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look at what is promised, then at what was measured."""
    profile, days = facts.first(AppProfile), facts.of(SpeedDay)
    if not days and (profile is None or profile.app_type != DISK):
        evidence = (profile,) if profile else ()
        yield Finding(outcome=Outcome.INAPPLICABLE, says="other_type", evidence=evidence)
        return
    if not facts.of(DocumentSeen):
        yield Finding(outcome=Outcome.UNTESTED, says="no_document", evidence=tuple(days[:SHOWN]))
        return
    free, paid = passages(facts, "speed-free"), passages(facts, "speed-paid")
    if not free:
        outcome = Outcome.FAILED if days else Outcome.REVIEW
        yield Finding(
            outcome=outcome, says="not_stated", evidence=tuple(facts.of(DocumentSeen)), absent=TEXTS
        )
    elif not paid:
        yield Finding(
            outcome=Outcome.SUSPECT, says="paid_not_stated", evidence=shown(free), absent=TEXTS
        )
    yield from _measured(days, free, point) if free else ()


def _measured(
    days: Sequence[SpeedDay], free: Sequence[Passage], point: TestPoint
) -> Iterator[Finding]:
    speeds = [_kilobytes(passage.value) for passage in free]
    least = min((speed for speed in speeds if speed), default=0)
    args: dict[str, Value] = {"least": f"{least:g}", "days": len(days)}
    if not days:
        yield Finding(
            outcome=Outcome.UNTESTED, says="not_measured", args=args, evidence=shown(free)
        )
        return
    for day in days:
        if day.free and day.free_best < least:
            often = len(day.hours) >= point.number("hours")
            sure = often and day.paid_best >= least
            yield Finding(
                outcome=Outcome.FAILED if sure else Outcome.SUSPECT,
                says="slower",
                args=args | {"day": day.day, "best": day.free_best, "hours": len(day.hours)},
                evidence=(day, *shown(free)[:2]),
            )
    if all(day.free_best >= least for day in days if day.free):
        enough = any(len(day.hours) >= point.number("hours") for day in days)
        yield Finding(
            outcome=Outcome.PASSED if enough else Outcome.UNTESTED,
            says="kept" if enough else "few_hours", args=args,
            evidence=(*days[:5], *shown(free)[:2]), absent=(SpeedDay,),
        )  # fmt: skip


def _kilobytes(text: str) -> float:
    """Return a speed in kilobytes a second; 0 where it is none."""
    match = _SPEED.match(text)
    if match is None:
        return 0
    number, unit = float(match[1].strip(".") or 0), match[2].lower()
    number *= _KILO if unit.startswith(("m", "兆")) else 1
    bits = "b/s" in match[2] or "bps" in unit
    return number / _BITS if bits and "B/s" not in match[2] else number
