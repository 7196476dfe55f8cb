"""What motion of known size led to, when it was played to code that listens to sensors."""

from collections.abc import Sequence

from msgspec import Struct

from appassay.clauses.log import events, grouped
from appassay.clauses.u04_closable_windows.sensors import MOTION
from appassay.knowledge import sdks
from appassay.model import Certainty, Event, Facts, Finding, Outcome, Owner, TestPoint, Text, Value

FORCE = (1, 10)
TURN = (4, 11, 15)
"""Types of sensor that tell of acceleration, and of turning."""
WORDS = {
    "force": Text(zh="加速度", en="acceleration"),
    "turn": Text(zh="转动角度", en="rotation"),
    "seconds": Text(zh="操作时间", en="duration"),
}
BUMP = 0.5
"""A motion of fewer seconds than this is a bump: code that answers it asks for no time."""


class Tried(Struct, frozen=True):
    """All motions that were played to one listener."""

    events: tuple[Event, ...]

    @property
    def entry(self) -> str:
        """Return the method that was given the readings."""
        return self.events[0].entry

    @property
    def sensors(self) -> tuple[int, ...]:
        """Return the types of sensor it hears."""
        return tuple(int(word) for word in _text(self.events[0], "sensors").split())

    @property
    def names(self) -> str:
        """Return the names of the sensors."""
        return ", ".join(MOTION.get(sensor, str(sensor)) for sensor in self.sensors)

    @property
    def followed(self) -> bool:
        """Return whether what each motion led to could be told."""
        return all(event.kind != "unknown" for event in self.events)

    @property
    def limit_known(self) -> bool:
        """Return whether any motion, a bump among them, told yes from no."""
        return any(event.kind == "stays" or event.sure for event in self.events)

    def too_soon(self, point: TestPoint) -> list[Event]:
        """Return the motions below a reference value that the code asks for and that opened."""
        asked = set(self.asked)
        return [e for e in self.events if e.kind == "opens" and set(short_of(e, point)) & asked]

    @property
    def asked(self) -> tuple[str, ...]:
        """Return which of force, turn and time the code can look at, or does."""
        heard = set(self.sensors)
        bumps = [e for e in self.events if size(e, "seconds") < BUMP]
        waits = any(event.kind != "opens" for event in bumps)
        force, turn = bool(heard & set(FORCE)), bool(heard & set(TURN))
        named = (("force", force), ("turn", turn), ("seconds", waits))
        return tuple(name for name, is_so in named if is_so)


def tried(facts: Facts) -> list[Tried]:
    """Return the listeners that a motion beyond all reference values made open a page."""
    played = events(facts, "motion")
    groups = [group for _, group in grouped(played, lambda event: event.entry)]
    return [Tried(tuple(group)) for group in groups if group[0].kind == "opens"]


def size(event: Event, what: str) -> float:
    """Return how large a motion was: its force, turn or seconds."""
    return float(_text(event, what) or 0)


def short_of(event: Event, point: TestPoint) -> Sequence[str]:
    """Return in what a motion stays below the reference values."""
    limits = {"force": "acceleration", "turn": "rotation", "seconds": "duration"}
    return [what for what, limit in limits.items() if size(event, what) < point.number(limit)]


def _text(event: Event, what: str) -> str:
    start = f"{what}="
    return next((a.removeprefix(start) for a in event.args if a.startswith(start)), "")


def played(
    says: str, seen: Tried, event: Event, point: TestPoint, outcome: Outcome
) -> Finding:  # fmt: skip
    """Return the finding on a listener, shown by one motion."""
    short = [WORDS[what] for what in short_of(event, point) if what in seen.asked]
    asked = [WORDS[what] for what in seen.asked]
    return Finding(
        outcome=outcome,
        says=says,
        args={
            "where": event.entry,
            "sensors": seen.names,
            "force": f"{size(event, 'force'):g}",
            "turn": f"{size(event, 'turn'):g}",
            "seconds": f"{size(event, 'seconds'):g}",
            "short": _listed(short),
            "asked": _listed(asked),
            **limits(point),
        },
        evidence=(event,) if event is seen.events[0] else (event, seen.events[0]),
        certainty=Certainty.MUST if event.sure else Certainty.MAY,
        owner=event.owner,
    )


def _listed(words: Sequence[Text]) -> Text:
    return Text(zh="、".join(w.zh for w in words), en=", ".join(w.en for w in words))


def limits(point: TestPoint) -> dict[str, Value]:
    """Return the reference values, for the wording."""
    return {name: point.number(name) for name in ("acceleration", "rotation", "duration")}


def is_ad(owner: Owner) -> bool:
    """Return whether code is an advertising SDK's."""
    row = sdks().get(owner.sdk)
    return row is not None and row.category == "ads"
