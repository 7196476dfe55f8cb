"""Saved pages, served to the browser on this machine alone, with nothing beside them."""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.recording.web.mhtml import unpacked

PAGES = (".html", ".htm", ".xhtml")
ARCHIVES = (".mhtml", ".mht")
FIRST = ("index.html", "index.htm")


class Saved(Struct, frozen=True):
    """A saved page that is being served."""

    name: str
    url: str
    base: str

    def shown(self, url: str) -> str:
        """Return an address without the port it was served at."""
        return url.removeprefix(self.base) or url


def is_saved(path: Path) -> bool:
    """Return whether a path is a saved page: a page file, or a folder with a first page in it."""
    if path.is_dir():
        return any((path / name).is_file() for name in FIRST)
    return path.is_file() and path.suffix.lower() in (*PAGES, *ARCHIVES)


class _Handler(SimpleHTTPRequestHandler):
    """Serves one page with what was saved beside it, or one folder."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".apk": "application/vnd.android.package-archive",
    }

    def __init__(self, only: str, *args: Any, **named: Any) -> None:  # noqa: ANN401
        self._only = only
        super().__init__(*args, **named)

    def send_head(self):  # type: ignore[no-untyped-def]  # noqa: ANN202
        first = unquote(urlsplit(self.path).path).lstrip("/").partition("/")[0]
        stem = Path(self._only).stem
        beside = (self._only, f"{stem}_files", f"{stem}.files")
        inside = Path(self.translate_path(self.path)).resolve()
        allowed = not self._only or first in beside
        if not allowed or not inside.is_relative_to(Path(self.directory).resolve()):
            self.send_error(404)
            return None
        return super().send_head()

    def list_directory(self, path: object) -> None:
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(path: Path) -> Iterator[Saved]:
    """Serve a saved page as long as it is looked at.

    Raises:
        ArtifactError: it is no saved page.
    """
    if not is_saved(path):
        raise ArtifactError(f"{path}: is no saved page: no HTML or MHTML file, no folder of one")
    if path.suffix.lower() in ARCHIVES:
        with tempfile.TemporaryDirectory(prefix="assay-page-") as place:
            unpacked(path, Path(place))
            with served(Path(place)) as saved:
                yield replace(saved, name=printable(path.name))
        return
    folder = path if path.is_dir() else path.parent
    first = next((n for n in FIRST if (path / n).is_file()), "") if path.is_dir() else path.name
    only = "" if path.is_dir() else path.name
    handler = partial(_Handler, only, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    base = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield Saved(printable(path.name), base + quote(first), base)
    finally:
        server.shutdown()
        server.server_close()
