"""Downloads that the user stopped, and that go on after the next launch by themselves."""

from collections.abc import Iterator, Sequence

from appassay.clauses.hits import says_so
from appassay.clauses.showings import judged
from appassay.clauses.taps import Hit, hits
from appassay.clauses.traffic import Load
from appassay.model import Facts, Finding, Outcome, WindowSeen

RELAUNCH = "R8"


def resumed(own: Sequence[Hit], found: Sequence[Load], facts: Facts) -> Iterator[Finding]:
    """Yield downloads that were stopped and go on after the next launch, before any tap."""
    for hit in own:
        if hit.tap.state == RELAUNCH or not _stops(hit):
            continue
        record = hit.tap.record
        before = {x.address for x in found if x.record == record and x.time <= hit.tap.time}
        taps = [x.tap.time for x in hits(facts) if x.tap.record == record]
        taps = [time for time in taps if time > hit.tap.time]
        again = [x for x in found if x.record == record and x.state == RELAUNCH]
        launched = [w for w in facts.of(WindowSeen) if w.state == RELAUNCH]
        started = [w.time for w in launched if w.record == record]
        first = next(
            (x for x in again if x.address in before and not _tapped(x, taps, started)), None
        )
        if first is not None:
            args = {"address": first.address}
            outcome = Outcome.FAILED if first.sure else Outcome.SUSPECT
            yield judged(
                outcome, "resumes", [hit.window], facts, beside=[hit.tap, first.fact],
                args=dict(args),
            )  # fmt: skip
            return


def _tapped(load: Load, taps: Sequence[int], started: Sequence[int]) -> bool:
    """Return whether anything was tapped between the launch and a download."""
    launch = min(started, default=load.time)
    return any(launch <= time <= load.time for time in taps)


def _stops(hit: Hit) -> bool:
    words = hit.control.words if hit.control else ()
    stops = [word for word in words if len(word) <= 12 and says_so("window.stops_load", word)]
    loading = any(says_so("window.loading", text) for text in hit.window.texts)
    return any(loading or says_so("window.loads", word) for word in stops)
