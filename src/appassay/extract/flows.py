"""Data flows of an app: every source whose data reaches a sink, from any entry point."""

from pathlib import Path
from typing import Any

from appassay import _native
from appassay.errors import ArtifactError
from appassay.extract import run
from appassay.files import printable
from appassay.model import End, Event, Flow, Frame

ARCHIVES = (".aar", ".jar")


def find(
    path: Path,
    *,
    tables: dict[str, Any] | None = None,
    implicit: bool = True,
    sources: frozenset[str] | None = None,
    sinks: frozenset[str] | None = None,
) -> list[Flow]:
    """Return the flows of one app, one for each pair of statements, in a fixed order.

    Args:
        path: an APK, split set, AAB or DEX file.
        tables: the models to work with; the built-in ones where it is left out.
        implicit: also what the choice of a branch gives away.
        sources: the PI kinds that count; all where it is left out.
        sinks: the channels that count; all where it is left out.

    Raises:
        ArtifactError: the file can't be read as an app.
    """
    try:
        told = run.tell(path, tables, whole=True, implicit=implicit)
    except (_native.ReadError, OSError) as error:
        raise ArtifactError(f"{path}: {error}") from error
    if not told["coverage"]["methods"] and path.suffix.lower() in ARCHIVES:
        raise ArtifactError(
            f"{path}: is an SDK archive, and nothing in it is called by the system: there is no"
            " way in to follow (`assay check` plays a host for it)"
        )
    by_id = {event.id: event for event in run.events(told) if event.event != run.ASKED}
    pairs: dict[tuple[Any, ...], list[tuple[Event, Event, run.FlowRow]]] = {}
    for row in told["flows"]:
        source, sink = by_id[row["source"]], by_id[row["sink"]]
        if sources is not None and source.kind not in sources:
            continue
        if sinks is not None and sink.kind not in sinks:
            continue
        pairs.setdefault((_spot(source), _spot(sink)), []).append((source, sink, row))
    name = printable(path.name)
    return [_flow(name, pairs[key]) for key in sorted(pairs)]


def _spot(event: Event) -> tuple[str, str, int, str]:
    """Return the statement of an event; where the platform hands data in, what it called."""
    if not event.stack:
        return (event.entry, "", 0, event.api)
    last = event.stack[-1]
    return (last.cls, last.method, last.pc, event.api)


def _flow(name: str, rows: list[tuple[Event, Event, run.FlowRow]]) -> Flow:
    source, sink, _ = rows[0]
    sure = any(row["certainty"] == "must" for _, _, row in rows)
    return Flow(
        apk=name,
        source=_end(source),
        sink=_end(sink),
        kinds=tuple(sorted({kind for event, _, _ in rows for kind in event.kinds})),
        certainty="must" if sure else "may",
        hashed=all(row["hashed"] for _, _, row in rows),
        implicit=all(row["implicit"] for _, _, row in rows),
        path=_path(source.stack, sink.stack),
    )


def _end(event: Event) -> End:
    last = event.stack[-1] if event.stack else Frame(cls=event.entry, method="")
    return End(
        cls=last.cls,
        method=last.method,
        file=last.file,
        line=last.line,
        api=event.api,
        kind=event.kind,
    )


def _path(source: tuple[Frame, ...], sink: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return the calls to the source, then those to the sink that are not the same ones."""
    same = 0
    for one, other in zip(source, sink, strict=False):
        if one != other:
            break
        same += 1
    return (*source, *sink[same:])
