"""What a check concludes, and what that conclusion rests on.

Outcomes are those of W3C EARL 1.0 / ACT Rules Format 1.1, with *cannot tell* split into
`SUSPECT` (there is evidence, but no proof) and `REVIEW` (a person has to decide).
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from appassay.model.facts import Facts, Level
from appassay.model.kinds import APP, Fact, Owner
from appassay.model.text import Value
from appassay.model.window import WindowSeen


class Outcome(Enum):
    """The result of a test. Members are listed worst first."""

    FAILED = "failed"
    SUSPECT = "suspect"
    REVIEW = "review"
    UNTESTED = "untested"
    PASSED = "passed"
    INAPPLICABLE = "inapplicable"

    @classmethod
    def worst(cls, outcomes: Iterable["Outcome"]) -> "Outcome":
        """Return the worst of `outcomes`; none at all means inapplicable."""
        order = list(cls)
        return min(outcomes, key=order.index, default=cls.INAPPLICABLE)


class Certainty(Enum):
    """How sure one observation is."""

    MUST = "must"
    """Observed, proved by execution, or a document fact that is itself the matter."""
    MAY = "may"
    """A path from an entry point leads to it; whether it is taken was not shown."""
    POSSIBLE = "possible"
    """It is in the package; no path to it was shown."""


_UNDECIDED = {
    Outcome.FAILED: Outcome.SUSPECT,
    Outcome.SUSPECT: Outcome.UNTESTED,
    Outcome.PASSED: Outcome.UNTESTED,
    Outcome.INAPPLICABLE: Outcome.UNTESTED,
}


class Mark(Struct, frozen=True, kw_only=True):
    """A place in the picture of a window, for whoever looks at it."""

    window: WindowSeen
    bounds: tuple[int, int, int, int]
    """Left, top, right and bottom in pixels of the screen."""


class Finding(Struct, frozen=True, kw_only=True):
    """One observation about one target, with the facts that show it."""

    outcome: Outcome
    says: str
    """The wording: a key under `says` of the test point in its `clause.toml`."""
    args: Mapping[str, Value] = field(default_factory=dict)
    """Values for the wording."""
    evidence: tuple[Fact, ...] = ()
    certainty: Certainty = Certainty.MUST
    owner: Owner = APP
    """Who must act."""
    absent: tuple[type[Fact], ...] = ()
    """Kinds of fact whose absence this finding relies on."""
    marks: tuple[Mark, ...] = ()
    """Where in pictures it is seen."""
    undecided: bool = False
    """Set by `weighed`: the outcome was lowered because not everything could be read."""

    def weighed(self, facts: Facts) -> "Finding":
        """Return this finding, lowered if it rests on absence we cannot vouch for."""
        if not self.absent or facts.level(self.absent) is Level.FULL:
            return self
        return replace(self, outcome=_UNDECIDED.get(self.outcome, self.outcome), undecided=True)


class Verdict(Struct, frozen=True, kw_only=True):
    """The outcome of one test point over every target it applies to."""

    point: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    waits_for: tuple[str, ...] = ()
    """Kinds of evidence still needed to decide; only where the outcome is untested."""
