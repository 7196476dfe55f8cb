"""The timeline as a picture: a lane an owner, time from left to right by states."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appassay.knowledge import wording
from appassay.model import EventEntry, Lang, OwnerName, RunEntry

WIDTH, LEFT, RIGHT = 1000, 12, 12
TOP = 58
"""Where the lanes begin; the names of the states stand above."""
LANE, NAME = 74, 20
"""Height of a lane, and of its name within."""
STEP = 15
"""Between marks, both ways."""
DEEP = 3
"""Most marks above each other."""
MOST_LANES = 12
ALWAYS = ("R0", "R1", "R2")
SHAPES = {"source": "circle", "permission.request": "diamond"}


class Mark(Struct, frozen=True):
    """One event, or several where there is no room for each."""

    x: float
    y: float
    shape: str
    """circle a read, square what is given away, diamond a permission, tick anything else."""
    tone: str
    """bad: needed consent and had none; noted: of the device, before consent; fine: the rest."""
    sure: bool
    tip: str


class Lane(Struct, frozen=True):
    """What one owner does."""

    y: float
    name: str
    marks: tuple[Mark, ...]
    more: tuple[tuple[float, float, int], ...]
    """Where marks were left out for want of room: x, y, how many."""


class Span(Struct, frozen=True):
    """One state."""

    x: float
    width: float
    state: str
    name: str


class Picture(Struct, frozen=True):
    """Everything the template draws."""

    width: int
    height: float
    top: int
    spans: tuple[Span, ...]
    lanes: tuple[Lane, ...]
    consent: float | None
    """Where the user answers; None where no window that asks was recognised."""


def draw(run: RunEntry, lang: Lang) -> Picture | None:
    """Return the picture of a run; None where nothing happened that it could show."""
    shown = [event for event in run.events if event.event != "consent.asked"]
    if not shown:
        return None
    spans = _spans(shown, lang)
    owners = _owners(shown)
    lanes = []
    for number, owner in enumerate(owners):
        y = TOP + number * LANE
        own = [event for event in shown if event.owner == owner]
        lanes.append(_lane(y, owner, own, spans, lang))
    border = next((span.x for span in spans if span.state == "R1"), None)
    height = TOP + len(owners) * LANE + 8
    return Picture(WIDTH, height, TOP, spans, tuple(lanes), border if run.consent else None)


def _spans(events: Sequence[EventEntry], lang: Lang) -> tuple[Span, ...]:
    """Return the states, each as wide as it has moments, none narrower than its name."""
    names = wording()["moment_short"]
    states = sorted({*ALWAYS, *(event.state for event in events)})
    weights = {state: max(4, min(9, len(_moments(events, state)) + 2)) for state in states}
    unit = (WIDTH - LEFT - RIGHT) / sum(weights.values())
    spans, x = [], float(LEFT)
    for state in states:
        width = weights[state] * unit
        name = names[state][lang] if state in names else ""
        spans.append(Span(round(x, 1), round(width, 1), state, name))
        x += width
    return tuple(spans)


def _moments(events: Iterable[EventEntry], state: str) -> list[int]:
    return sorted({event.time for event in events if event.state == state})


def _owners(events: Iterable[EventEntry]) -> list[OwnerName]:
    """Return the owners, the app first, then those with most to answer for."""
    weight: dict[OwnerName, tuple[bool, int, int]] = {}
    for event in events:
        _, bad, count = weight.get(event.owner, (False, 0, 0))
        first = not event.owner.sdk
        weight[event.owner] = (first, bad + (_tone(event) == "bad"), count + 1)
    order = sorted(weight, key=lambda o: (not weight[o][0], -weight[o][1], -weight[o][2], o.sdk))
    return order[:MOST_LANES]


def _tone(event: EventEntry) -> str:
    if event.agreed:
        return "fine"
    return "bad" if event.strict and event.event != "sink" else "noted"


def _lane(
    y: float, owner: OwnerName, events: Sequence[EventEntry], spans: Sequence[Span], lang: Lang
) -> Lane:
    marks: list[Mark] = []
    more: list[tuple[float, float, int]] = []
    for span in spans:
        own = [event for event in events if event.state == span.state]
        own.sort(key=lambda event: (event.time, _tone(event) != "bad", event.certainty))
        across = max(1, int((span.width - STEP) / STEP))
        room = across * DEEP
        kept = own[:room] if len(own) <= room else own[: room - 2]
        for number, event in enumerate(kept):
            x, row = _spot(number, len(kept), span)
            marks.append(_mark(x, y + NAME + 14 + row * STEP, event, lang))
        if len(kept) < len(own):
            x = span.x + span.width - STEP - 4
            more.append((round(x, 1), y + NAME + 18 + (DEEP - 1) * STEP, len(own) - len(kept)))
    name = f"{owner.name[lang]} {owner.version}".strip()
    return Lane(y, name, tuple(marks), tuple(more))


def _spot(number: int, count: int, span: Span) -> tuple[float, int]:
    """Return where the n-th of so many marks stands: a row first where there is room for it."""
    across = max(1, int((span.width - STEP) / STEP))
    column, row = number % across, number // across
    if count <= across:
        column, row = number, 0
    return round(span.x + STEP + column * STEP, 1), row


def _mark(x: float, y: float, event: EventEntry, lang: Lang) -> Mark:
    shape = SHAPES.get(event.event) or ("square" if event.event == "sink" else "tick")
    words = wording()["picture"]
    sure = words[event.certainty][lang]
    times = f" ×{event.count}" if event.count > 1 else ""
    tip = f"{event.state} {event.time / 1000:g} s · {sure} · {event.text[lang]}{times}"
    place = str(event.at)
    return Mark(x, y, shape, _tone(event), event.certainty == "must", f"{tip}\n{place}".strip())
