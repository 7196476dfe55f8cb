"""Documents by address, against a server on this machine: what is taken, and what is refused."""

import gzip
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from appassay import check
from appassay.cli import main
from appassay.errors import ArtifactError
from appassay.extract import fetch
from appassay.extract.documents import load, read
from appassay.extract.papers import papers
from appassay.model import DocumentSeen

PAGE = (
    '<!doctype html><meta charset="{charset}"><title>隐私政策</title>'
    "<h1>隐私政策</h1><p>为了推荐附近的门店，我们会收集您的精确位置信息。</p>"
)
UTF8 = PAGE.format(charset="utf-8").encode()
GBK = PAGE.format(charset="x").encode("gbk")
SMALL = "pypi_fdroidserver-2.4.5-com.politedroid_6.apk"

ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/policy": (200, {"Content-Type": "text/html; charset=utf-8"}, UTF8),
    "/gbk": (200, {"Content-Type": "text/html; charset=GBK"}, GBK),
    "/strange": (200, {"Content-Type": "text/html; charset=undefined"}, UTF8),
    "/packed": (
        200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(UTF8)
    ),
    "/torn": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"no gzip at all"),
    "/notes.md": (
        200, {"Content-Type": "application/octet-stream"}, "# 隐私政策\n\n正文。".encode()
    ),
    "/plain": (200, {"Content-Type": "text/plain"}, "隐私政策\n我们不收集通讯录。".encode()),
    "/moved": (302, {"Location": "/policy#top"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/elsewhere": (302, {"Location": "file:///etc/passwd"}, b""),
    "/nowhere": (302, {"Location": "https:///x"}, b""),
    "/gone": (404, {"Content-Type": "text/html"}, b"<h1>not here</h1>"),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
    "/bomb": (
        200, {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(b"<p>" + b"a" * (40 << 20)),
    ),
    "/stated": (200, {"Content-Type": "text/html", "Content-Length": str(1 << 40)}, b"<p>"),
}  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            self._slow()
            return
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(20):
            self.wfile.write(b"<p>still coming</p>")
            self.wfile.flush()
            time.sleep(0.1)

    def handle(self) -> None:
        # Clients that give up are what some tests are about.
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


def _unused() -> int:
    """Return a port nobody listens at."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine's own proxy is, this server is reached straight."""
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)


def test_the_proxy_of_the_environment_is_used(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "http://policies.invalid/policy"
    monkeypatch.setitem(ANSWERS, url, ANSWERS["/policy"])
    monkeypatch.setenv("http_proxy", server)
    assert read(url).artifact.kind == "html"
    monkeypatch.setenv("no_proxy", "policies.invalid")
    with pytest.raises(ArtifactError, match="no server of that name"):
        read(url)
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{_unused()}")
    with pytest.raises(ArtifactError, match="proxy can't be reached"):
        read(url)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/policy", "html"),
        ("/gbk", "html"),
        ("/strange", "html"),
        ("/packed", "html"),
        ("/moved", "html"),
        ("/notes.md", "markdown"),
        ("/plain", "text"),
    ],
)
def test_the_content_type_chooses_the_reader(server: str, path: str, kind: str) -> None:
    document = read(server + path)
    assert document.artifact.kind == kind
    assert document.artifact.name == server + path
    assert "隐私政策" in " ".join(block.text for block in document.blocks)


def test_facts_tell_where_a_document_came_from(server: str) -> None:
    (seen,) = (f for f in papers([f"{server}/moved"]).facts if isinstance(f, DocumentSeen))
    assert seen.origin is not None
    assert seen.origin.url == f"{server}/moved"
    assert seen.origin.final == f"{server}/policy"
    assert time.strptime(seen.origin.fetched, "%Y-%m-%dT%H:%M:%SZ").tm_year >= 2026
    assert seen.kinds == ("location_precise",)


def test_a_file_has_no_origin(tmp_path: Path) -> None:
    (tmp_path / "policy.html").write_bytes(UTF8)
    assert load(tmp_path / "policy.html").origin is None
    assert load(str(tmp_path / "policy.html")).data == UTF8


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "the server answers 404 Not Found"),
        ("/round", "redirects more than 5 times"),
        ("/elsewhere", "file:///etc/passwd is not an address of http or https"),
        ("/nowhere", "is not an address of http or https"),
        ("/picture", "is no document but image/png"),
        ("/empty", "is empty"),
        ("/bomb", "is larger than 32 MB"),
        ("/stated", "is larger than 32 MB"),
        ("/torn", "what it sends is damaged"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(server: str, path: str, message: str) -> None:
    with pytest.raises(ArtifactError) as caught:
        read(server + path)
    assert str(caught.value).startswith(server + path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_server_that_drips_is_left(server: str) -> None:
    begin = time.monotonic()
    with pytest.raises(ArtifactError, match="takes too long"):
        fetch.fetch(f"{server}/slow", 1 << 20, seconds=0.5)
    assert time.monotonic() - begin < 1.5


def test_servers_that_are_not_there(server: str) -> None:
    with pytest.raises(ArtifactError, match="no server of that name"):
        read("http://policies.invalid/")
    with pytest.raises(ArtifactError, match="refuses the connection"):
        read(f"http://127.0.0.1:{_unused()}/policy")
    with pytest.raises(ArtifactError, match="certificate or encryption can't be trusted"):
        read(server.replace("http:", "https:") + "/policy")
    with pytest.raises(ArtifactError, match="names a user"):
        read(server.replace("//", "//me:secret@") + "/policy")
    with pytest.raises(ArtifactError, match="not a valid address"):
        read("http://127.0.0.1:99999999/policy")


def test_https_never_falls_back_to_http() -> None:
    with pytest.raises(ArtifactError, match="leads from https to http"):
        fetch._checked("http://a.example/b", "https://a.example", before="https://a.example")
    assert fetch._checked("https://例子.example:8443/隐私#x", "") == (
        "https://xn--fsqu00a.example:8443/隐私"
    )


def test_check_takes_an_address(server: str, inputs: Path, tmp_path: Path) -> None:
    url = f"{server}/policy"
    report = check(inputs / SMALL, documents=[url], run=False, only=["U9.5"])
    assert [document.name for document in report.documents] == [url]
    settings = tmp_path / "assay.toml"
    settings.write_text(f'documents = ["{url}"]\n', "utf-8")
    words = ["check", str(inputs / SMALL), "--format", "json", "--only", "U9.5", "--no-run"]
    for more in (["-d", url], ["--config", str(settings)]):
        shown = json.loads(CliRunner().invoke(main, [*words, *more]).output)
        assert [document["name"] for document in shown["documents"]] == [url]
    broken = CliRunner().invoke(main, [*words, "-d", f"{server}/gone"])
    assert broken.exit_code == 2
    assert broken.output.splitlines() == [f"error: {server}/gone: the server answers 404 Not Found"]


def test_nothing_of_the_network_is_loaded_for_files(inputs: Path, tmp_path: Path) -> None:
    (tmp_path / "policy.html").write_bytes(UTF8)
    words = ["check", str(inputs / SMALL), "-d", str(tmp_path / "policy.html"), "--no-run"]
    probe = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('urllib3' in sys.modules, file=sys.stderr))\n"
        "from appassay.cli import main\nmain(sys.argv[1:])\n"
    )
    done = subprocess.run([sys.executable, "-c", probe, *words], capture_output=True, text=True)
    assert done.stderr.strip() == "False"


def test_facts_of_an_address(server: str) -> None:
    table = json.loads(CliRunner().invoke(main, ["facts", f"{server}/moved"]).output)
    (seen,) = [row for row in table["facts"] if row["fact"] == "DocumentSeen"]
    assert seen["origin"]["final"] == f"{server}/policy"
