"""AssayBench: how right a tool's answers are, on apps whose truth is known."""

from appassay.bench.adapters import Adapter, Answer, Command, Event, Found, Ours, run
from appassay.bench.index import App, Index, load
from appassay.bench.score import (
    Counts,
    Details,
    by_category,
    by_point,
    details,
    exact_flows,
    wilson,
)
from appassay.bench.stored import FORMAT, Measured, measure, restore, save
from appassay.bench.stream import Stream
from appassay.bench.table import markdown, section

__all__ = [
    "FORMAT",
    "Adapter",
    "Answer",
    "App",
    "Command",
    "Counts",
    "Details",
    "Event",
    "Found",
    "Index",
    "Measured",
    "Ours",
    "Stream",
    "by_category",
    "by_point",
    "details",
    "exact_flows",
    "load",
    "markdown",
    "measure",
    "restore",
    "run",
    "save",
    "section",
    "wilson",
]
