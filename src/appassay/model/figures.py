"""Operations figures: what tables of an operator come to, month by month, and rows that matter."""

from appassay.model.kinds import Fact


class FigureTableSeen(Fact, frozen=True, kw_only=True):
    """A table as a whole: one or several files that count together."""

    table: str
    """Row of `knowledge/figures.toml`: calls, dials, complaints, renewals, requests or speeds."""
    rows: int = 0
    first: str = ""
    """The first month: ``2026-01``."""
    last: str = ""
    missing: tuple[str, ...] = ()
    """Months between the two without a row."""
    local: int = 0
    """Times without an offset, which are taken as those of Asia/Shanghai."""
    repeated: int = 0
    """Rows that repeat another in all that is read; each counts once."""
    disputed: int = 0
    """Rows left out, since others with the same number say something else."""
    as_of: str = ""
    """Day the table was exported, where it says so."""
    unread: tuple[str, ...] = ()
    """Columns nothing is known of."""


class FigureRow(Fact, frozen=True, kw_only=True):
    """A row that matters to a verdict; `at` tells the file and its row."""

    table: str
    why: str
    """Row of `knowledge/wording.toml`, table `figure_row`."""
    month: str = ""
    values: tuple[tuple[str, str], ...] = ()
    """Its columns, and what stands in them."""


class CallMonth(Fact, frozen=True, kw_only=True):
    """The calls of a calendar month in which a person was asked for."""

    month: str
    asked: int = 0
    answered: int = 0
    mean: float = 0
    """Seconds from asking to the answer, over the calls that were answered."""
    p50: float = 0
    p95: float = 0
    disputed: int = 0
    """Rows left out, as of `FigureTableSeen`."""


class DialDay(Fact, frozen=True, kw_only=True):
    """The dial tests of one day."""

    day: str
    dials: int = 0
    hours: tuple[int, ...] = ()
    """Hours of the day in which it was dialled."""
    offered: int = 0
    """Dials in which the menu had a choice of a person."""
    answered: int = 0
    keys: int = 0
    """Most keys pressed."""
    wait: float = 0
    """Longest wait in seconds."""


class SpeedDay(Fact, frozen=True, kw_only=True):
    """The downloads of one day by which the speed of a cloud disk was measured."""

    day: str
    hours: tuple[int, ...] = ()
    """Hours of the day in which it was measured for free users."""
    free: int = 0
    """Measurements as a free user."""
    paid: int = 0
    """Measurements as a paying user."""
    free_best: int = 0
    """Kilobytes a second, the best of the free ones."""
    free_worst: int = 0
    paid_best: int = 0
    """The best of the paid ones: what the network was able to do."""


class ComplaintMonth(Fact, frozen=True, kw_only=True):
    """The complaints received in a month."""

    month: str
    received: int = 0
    closed: int = 0
    overdue: int = 0
    """Closed late, or open for longer at the last time the table knows of."""
    paused: int = 0
    """Late only if the days it was paused are counted."""
    open: int = 0
    """Open, and not known to be late."""
    median: float = 0
    """Days from receipt to closing."""
    rated: int = 0
    satisfied: int = 0
    shares: tuple[tuple[str, int], ...] = ()
    """How many of each category."""


class RenewalMonth(Fact, frozen=True, kw_only=True):
    """The charges of automatic renewal in a month."""

    month: str
    charges: int = 0
    reminded: int = 0
    """With a delivered reminder in time."""
    unreminded: int = 0
    """Without a reminder, or with one that was late or not delivered."""
    opened_late: int = 0
    """Likewise, where the plan was opened too shortly before the charge for one in time."""
    unagreed: int = 0
    """Charged before the person agreed, or without."""
    cancelled: int = 0
    """Charged after the person had cancelled."""


class RequestMonth(Fact, frozen=True, kw_only=True):
    """The requests about personal information received in a month."""

    month: str
    received: int = 0
    completed: int = 0
    overdue: int = 0
    unverified: int = 0
    """Late if counted from receipt, in time if from the check of the person's identity; or late
    while that check was pending."""
    open: int = 0
    unknown: int = 0
    """Rows over days whose holidays are not known."""
    longest: int = 0
    """Working days of the one that took longest."""


FIGURES: dict[str, type[Fact]] = {
    "calls": CallMonth,
    "dials": DialDay,
    "complaints": ComplaintMonth,
    "renewals": RenewalMonth,
    "requests": RequestMonth,
    "speeds": SpeedDay,
}
"""The kind of fact that tells of the months (or days) of each table."""
