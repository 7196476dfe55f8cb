"""Visit a page as a phone, through the states of the protocol, and write the record of it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from appassay import __version__
from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.recording.schema import FORMAT, WEB, Address, Device, Header, Watch
from appassay.recording.web import browser as chromium
from appassay.recording.web.saved import Saved, served
from appassay.recording.web.walk import Walk
from appassay.recording.write import Writer

LARGEST_HAR = 32 << 20
READ = 180
"""Seconds of the read: those of the criterion of U2.3."""
WATCHED = 120
"""Seconds of all other states together, about."""
DPI = 160


class Options(Struct, frozen=True, kw_only=True):
    """How a page is visited."""

    virtual: bool = True
    """Whether time is that of the page's own virtual clock, or that of the wall."""
    read: int = READ
    """Seconds of the read."""
    patience: int = 150
    """Seconds that all of it may take; in real time, beyond what the page is watched."""

    @property
    def limit(self) -> int:
        """Return the seconds after which the browser is ended from outside."""
        watched = 0 if self.virtual else self.read + WATCHED
        return watched + self.patience * 3 // 2 + 15


def visit(where: str | Path, folder: Path, options: Options | None = None) -> str:
    """Visit a page, write the record of it into a folder, and return its hash.

    Args:
        where: an address (``http…``), or a saved page: a folder, ``.html`` or ``.mhtml``.
        folder: where the record goes; it must not hold anything yet.
        options: how.

    Raises:
        ArtifactError: there is no browser, no such page, or it does not answer.
    """
    options = options or Options()
    with _place(where) as saved, tempfile.TemporaryDirectory(prefix="assay-har-") as place:
        har = Path(place) / "network.har"
        url = saved.url if saved else str(where)
        writer: Writer | None = None
        with chromium.browser(har, offline=saved is not None, limit=options.limit) as launched:
            walk = Walk(
                launched.context, url, virtual=options.virtual, read=options.read,
                patience=options.patience,
            )  # fmt: skip
            walk.open()
            shown = saved.name if saved else url
            address = Address(url=shown, status=walk.status, saved=saved is not None)
            writer = Writer(folder, _header(address, launched))
            walk.go(writer)
        return _closed(writer, walk, har, saved)


@contextmanager
def _place(where: str | Path) -> Iterator[Saved | None]:
    if isinstance(where, str) and where.startswith(("http://", "https://")):
        yield None
        return
    with served(Path(where)) as saved:
        yield saved


def _header(address: Address, launched: chromium.Launched) -> Header:
    more = {"guard": launched.guard, "agent": launched.agent}
    if launched.guard == "none":
        more["warning"] = chromium.NO_SANDBOX
    return Header(
        format=FORMAT,
        made_by=f"appassay {__version__}",
        way=WEB,
        began=datetime.now(UTC).isoformat(timespec="seconds"),
        page=address,
        device=Device(
            system=f"Chromium {launched.version}",
            virtual=True,
            width=chromium.WIDTH * chromium.SCALE,
            height=chromium.HEIGHT * chromium.SCALE,
            density=DPI * chromium.SCALE,
            locale="zh-CN",
            timezone="Asia/Shanghai",
        ),
        states=(),
        watches=(),
        events=0,
        more=more,
    )


def _closed(writer: Writer, walk: Walk, har: Path, saved: Saved | None) -> str:
    traffic = har.is_file() and har.stat().st_size <= LARGEST_HAR
    if traffic:
        writer.keep("network.har", har.read_bytes())
    for number, source in enumerate(walk.sources):
        writer.keep(f"raw/page-{number}.html", source.encode("utf-8", "replace"))
    page = writer.header.page
    if page is None:
        raise ArtifactError("the record names no page")
    final = saved.shown(walk.final) if saved else walk.final
    writer.header = replace(
        writer.header, page=replace(page, final=printable(final), title=walk.title)
    )
    watches = (*walk.watches(), Watch(what="network", level="full" if traffic else "none"))
    return writer.close(walk.now, watches)
