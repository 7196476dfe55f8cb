"""AssayBench: how right a tool's answers are, on apps whose truth is known."""

from appassay.bench.adapters import Adapter, Answer, Command, Ours, run
from appassay.bench.index import App, Index, load
from appassay.bench.score import Counts, by_category, by_point, wilson
from appassay.bench.table import markdown

__all__ = [
    "Adapter",
    "Answer",
    "App",
    "Command",
    "Counts",
    "Index",
    "Ours",
    "by_category",
    "by_point",
    "load",
    "markdown",
    "run",
    "wilson",
]
