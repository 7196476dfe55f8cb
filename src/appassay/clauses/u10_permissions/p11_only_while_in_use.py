"""Camera, microphone and location are used only while their page is in use.

Applies to: apps whose code was executed from the first launch on.
Expects: no start of one of them in the background, and an end to each use that goes on by itself.
    Of what the execution did not come to, the code is looked at: something that is called when a
    page is left ends the use, and no receiver, job or worker begins one. A foreground service of
    the type that the manifest declares may explain either, so a person decides there.
Cannot tell: what the system refuses in the background, how long a use goes on, and background
    functions that the user chose; so the execution proves nothing, and nothing found in it is no
    pass. In a record a use that goes on for longer than the limit after its page was left is
    proved, where no foreground service was seen; which page it belongs to is told by what was on
    screen when it began.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from appassay.clauses.hits import the_app
from appassay.clauses.log import LOG, clean, events, grouped, happened, kind_names
from appassay.clauses.u10_permissions.kept_on import in_code
from appassay.clauses.u10_permissions.overrun import overrun
from appassay.model import (
    ApiCall,
    Certainty,
    Component,
    Event,
    Fact,
    Facts,
    Finding,
    MethodShape,
    Outcome,
    Package,
    Run,
    TestPoint,
    WindowSeen,
)

TARGETS: tuple[type[Fact], ...] = (Event, Run)
READS: tuple[type[Fact], ...] = (Package, Component, ApiCall, MethodShape, WindowSeen)
BACKGROUND = "R4"
TYPES = {
    "camera": "camera",
    "microphone": "microphone",
    "location_precise": "location",
    "location_coarse": "location",
}
"""Types of foreground service that allow the use of a kind (android:foregroundServiceType)."""
GOES_ON = {
    "android.location.LocationManager.requestLocationUpdates",
    "android.hardware.Camera.open",
    "android.hardware.camera2.CameraManager.openCamera",
    "android.media.AudioRecord.startRecording",
    "android.media.MediaRecorder.start",
}
"""Calls that begin a use which goes on until it is ended."""


def applies(facts: Facts) -> Sequence[Package]:
    """Return the app."""
    return the_app(facts)


def expects(package: Package, facts: Facts, point: TestPoint) -> Iterable[Finding]:
    """Look for starts in the background, then for uses that nothing ends."""
    uses = [e for e in events(facts, "source") if e.kind in TYPES and not e.denied]
    behind = [event for event in uses if event.state == BACKGROUND]
    for (_, kind), group in grouped(behind, lambda event: (event.owner, event.kind)):
        yield _behind(kind, group, facts)
    going = [event for event in uses if event.api in GOES_ON and event not in behind]
    kept = going if not events(facts, "use.stop") else []
    for _, group in grouped(kept, lambda event: (event.owner, event.kind)):
        yield _kept(group)
    told = [*in_code(facts, {TYPES[event.kind] for event in (*behind, *going)})]
    told += overrun(going, package, facts, round(point.number("overrun") * 1000))
    yield from told
    if not behind and not kept and not told:
        yield clean("in_use_only", facts, {"count": len(uses)})


def _behind(kind: str, group: Sequence[Event], facts: Facts) -> Finding:
    declared = [c for c in facts.of(Component) if TYPES[kind] in c.foreground_types]
    found = happened(
        "background_service" if declared else "background",
        group,
        proves=False,
        beside=declared[:2],
        args={"kinds": kind_names([kind])},
    )
    if not declared:
        return found
    return replace(found, outcome=Outcome.REVIEW)


def _kept(group: Sequence[Event]) -> Finding:
    found = happened("not_ended", group, proves=False, args={"kinds": kind_names([group[0].kind])})
    return replace(found, certainty=Certainty.MAY, absent=LOG)
