"""Serve one variant of a site on loopback, as two hosts: 127.0.0.1 and localhost."""

import io
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from corpus.sites.case import PageCase, PageVariant

PACKAGE = "application/vnd.android.package-archive"
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}


def package(name: str) -> bytes:
    """Return what a download gives: a ZIP that looks like a package, another one for each name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("AndroidManifest.xml"), f"manifest of {name}")
        archive.writestr(zipfile.ZipInfo("classes.dex"), f"code of {name}")
    return data.getvalue()


@contextmanager
def served(case: PageCase, variant: PageVariant) -> Iterator[str]:
    """Serve a variant, and give the address that is visited."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            path = "/index.html" if path == "/" else path
            route = case.routes.get(path)
            if route is not None:
                self._send(route.status, b"", "text/html", route.location)
            elif path.endswith(".apk"):
                self._send(200, package(path), PACKAGE)
            else:
                self._file(path)

        def _file(self, path: str) -> None:
            data = case.file(path, variant.name)
            if data is None:
                self._send(404, b"<p>404", "text/html")
                return
            other = f"localhost:{server.server_port}"
            ending = path[path.rfind(".") :]
            self._send(
                200, data.replace(b"{{other}}", other.encode()), TYPES.get(ending, "text/plain")
            )

        def _send(self, status: int, data: bytes, kind: str, location: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{variant.open}"
    finally:
        server.shutdown()
        server.server_close()
