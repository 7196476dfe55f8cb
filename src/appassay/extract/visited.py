"""A visit to a web page as facts: what it showed, what it did, and how much of it was watched."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ArtifactError
from appassay.knowledge.protocol import WEB, protocol
from appassay.model import (
    Artifact,
    Coverage,
    Fact,
    Gap,
    Level,
    PageEvent,
    PageSeen,
    PageWindow,
    Place,
    Visit,
    WindowNode,
)

if TYPE_CHECKING:
    from appassay.extract.papers import Papers
    from appassay.recording import Header, Node, Record

KINDS: tuple[type[Fact], ...] = (Visit, PageSeen, PageWindow, PageEvent)
NOT_GIVEN = Coverage(level=Level.NONE, gaps=(Gap(why="not_given"),))
SHOWN = "page.shown"


class Visited(Struct, frozen=True):
    """What visits say, together."""

    artifacts: tuple[Artifact, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: Coverage = NOT_GIVEN
    sources: tuple[tuple[str, bytes], ...] = ()
    """Pages as they stood, by the address or name of the visited page."""

    @property
    def covered(self) -> dict[type[Fact], Coverage]:
        """Return how much was watched, of each kind."""
        return dict.fromkeys(KINDS, self.coverage)


def is_visit(path: Path) -> bool:
    """Return whether a run record is of a visit.

    Raises:
        ArtifactError: it can't be read, or is not as it was written.
    """
    from appassay.recording import open_record

    return open_record(path).header.way == WEB


def parted(records: Sequence[Path], sha256: str) -> tuple[list[Path], Visited]:
    """Return the records of runs, and what those of visits among them say; raises as `visits`.

    Args:
        records: both.
        sha256: of the file that was handed in with them, with which what was sent is compared.
    """
    pages = [record for record in records if is_visit(record)]
    seen = visits(pages)
    facts = tuple(
        replace(fact, same=True) if isinstance(fact, PageEvent) and fact.sha256 == sha256 else fact
        for fact in seen.facts
    )
    return [record for record in records if record not in pages], replace(seen, facts=facts)


def visits(paths: Sequence[Path]) -> Visited:
    """Return what records of visits say.

    Raises:
        ArtifactError: one can't be read, or is not as it was written.
    """
    if not paths:
        return Visited()
    from appassay.recording import open_record

    opened = [open_record(path) for path in paths]
    found: list[Fact] = []
    for record in opened:
        if record.header.way != WEB:
            raise ArtifactError(f"{record.name}: is a run of an app, not a visit to a web page")
        record.check_files()
        events = list(record.events())
        found += [_visit(record), *_pages(record, events), *_events(record, events)]
        found += _windows(record)
    artifacts = tuple(
        Artifact(name=_name(r), sha256=r.digest, size=r.size, kind="visit") for r in opened
    )
    sources = tuple(source for record in opened for source in _sources(record))
    return Visited(artifacts, tuple(found), _coverage([r.header for r in opened]), sources)


def _name(record: "Record") -> str:
    page = record.header.page
    return page.url if page else record.name


def sdk_pages(seen: Visited) -> "Papers | None":
    """Return what the pages of an SDK say, as documents; None where the page is of no SDK."""
    from appassay.extract.documents import Source, read
    from appassay.extract.papers import papers, role_of

    if not seen.sources or not seen.sources[0][1].strip():
        return None
    first = Source(data=seen.sources[0][1], name=seen.sources[0][0], ending=".html")
    if role_of(read(first)) != "sdk_page":
        return None
    others = [Source(data=d, name=n, ending=".html") for n, d in seen.sources[1:] if d.strip()]
    return papers([first, *others], role="sdk_page")


def _visit(record: "Record") -> Visit:
    header = record.header
    page = header.page
    return Visit(
        record=record.name,
        digest=record.digest,
        url=page.url if page else "",
        final=page.final if page else "",
        title=page.title if page else "",
        saved=page.saved if page else False,
        states=tuple((s.state, (s.ended - s.began) // 1000) for s in header.states),
        clock="virtual" if any(state.virtual for state in header.states) else "real",
        guard=header.more.get("guard", ""),
    )


def _pages(record: "Record", events: Iterable[object]) -> Iterator[PageSeen]:
    from appassay.recording import Seen

    for seen in events:
        if isinstance(seen, Seen) and seen.event == SHOWN:
            more = seen.more
            yield PageSeen(
                at=Place(file=seen.args[0] if seen.args else ""),
                record=record.name,
                url=seen.args[0] if seen.args else "",
                asked=more.get("asked", ""),
                status=_number(more.get("status", "")),
                title=more.get("title", ""),
                taps=_number(more.get("taps", "")),
                words=seen.entry,
                state=seen.state,
                time=seen.t,
            )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _events(record: "Record", events: Iterable[object]) -> Iterator[PageEvent]:
    from appassay.recording import Seen

    for seen in events:
        if isinstance(seen, Seen) and seen.event != SHOWN:
            yield PageEvent(
                id=seen.n, state=seen.state, time=seen.t, event=seen.event, kind=seen.kind,
                api=seen.api, args=seen.args, entry=seen.entry, by=WEB, record=record.name,
                window=seen.window, active=seen.active, sha256=seen.more.get("sha256", ""),
                package=seen.more.get("package", "") == "yes",
            )  # fmt: skip


def _windows(record: "Record") -> Iterator[PageWindow]:
    device = record.header.device
    whole = not _unwatched(record.header)
    for window in record.windows():
        yield PageWindow(
            at=Place(file=f"ui/{window.number:06}.json", member=window.activity),
            record=record.name, number=window.number, time=window.t, state=window.state,
            kind=window.kind, package=window.package, activity=window.activity,
            title=window.title, screen=window.screen,
            nodes=tuple(_node(node) for node in window.nodes),
            width=device.width, height=device.height, density=device.density,
            whole=whole, by=WEB,
        )  # fmt: skip


def _node(node: "Node") -> WindowNode:
    return WindowNode(**{name: getattr(node, name) for name in WindowNode.__struct_fields__})


def _sources(record: "Record") -> Iterator[tuple[str, bytes]]:
    """Yield the pages as they stood, the one that was handed in first."""
    page = record.header.page
    for link in record.chain:
        if link.file.startswith("raw/page-"):
            number = link.file.removeprefix("raw/page-").removesuffix(".html")
            name = (page.url if page else record.name) if number == "0" else f"{number}.html"
            yield name, record.content(link)


def _coverage(headers: Sequence["Header"]) -> Coverage:
    """Return full coverage where each visit went through all states and watched all it needs."""
    needed = [row for row in protocol().web_state if row.needed]
    gaps: list[Gap] = []
    read = 0
    for header in headers:
        lasted = {s.state: (s.ended - s.began) // 1000 for s in header.states}
        for row in needed:
            if row.id not in lasted:
                gaps.append(Gap(why="not_recorded", file=row.id))
            elif lasted[row.id] < row.seconds:
                detail = f"{lasted[row.id]} s < {row.seconds} s"
                gaps.append(Gap(why="recorded_shortly", file=row.id, detail=detail))
            else:
                read += 1
        gaps += _unwatched(header)
    return Coverage(
        level=Level.PARTIAL if gaps else Level.FULL, read=read, total=len(needed) * len(headers),
        unit="state", gaps=tuple(dict.fromkeys(gaps)),
    )  # fmt: skip


def _unwatched(header: "Header") -> list[Gap]:
    watches = {watch.what: watch for watch in header.watches}
    gaps = []
    for row in protocol().web_watch:
        watch = watches.get(row.id)
        if row.needed and (watch is None or watch.level != "full"):
            gaps.append(Gap(why="not_watched", file=row.id, detail=watch.why if watch else ""))
    return gaps
