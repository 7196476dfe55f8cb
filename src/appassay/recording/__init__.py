"""Run records: what was observed when an app ran, in one format whatever observed it.

A record is a folder or a ZIP with `run.json`, `events.ndjson`, `ui/`, whatever else was kept, and
`chain.ndjson`, a hash chain over all of it. `docs/run-record.md` is the specification.
"""

from appassay.recording.count import Counted, counted
from appassay.recording.read import Record, open_record
from appassay.recording.schema import (
    FORMAT,
    WEB,
    Address,
    AppSeen,
    Device,
    Header,
    Node,
    Seen,
    SeenFrame,
    State,
    Watch,
    Window,
)
from appassay.recording.write import Writer, pack

__all__ = [
    "FORMAT",
    "WEB",
    "Address",
    "AppSeen",
    "Counted",
    "Device",
    "Header",
    "Node",
    "Record",
    "Seen",
    "SeenFrame",
    "State",
    "Watch",
    "Window",
    "Writer",
    "counted",
    "open_record",
    "pack",
]
