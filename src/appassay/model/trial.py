"""What a phone did when a probe app tried something, for the duties of its maker."""

from appassay.model.kinds import Fact


class Trial(Fact, frozen=True, kw_only=True):
    """One trial of `assay device`."""

    what: str
    """Row of `knowledge/trials.toml`."""
    result: str
    """What came of it: a row of that table's results."""
    detail: str = ""
    """What was seen."""
    record: str = ""
    time: int = 0
    """Milliseconds since the record began."""
