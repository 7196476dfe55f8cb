"""Documents by their address: fetched once, within limits, and told where they came from.

The only place that opens a connection, and only where the user names an address. It follows a few
redirects, and takes no answer that is too large, too slow or of a kind that is not read. It goes
wherever it is sent, private networks included: a service that is handed addresses by strangers
has to fetch by itself and pass what it got as a `Source`.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from msgspec import Struct
from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    LocationValueError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from appassay.errors import ArtifactError
from appassay.files import printable
from appassay.model import Origin

MOST_REDIRECTS = 5
SECONDS = 60.0
"""For everything together; a policy page comes in one or two."""
CONNECT, SILENCE = 10.0, 20.0
"""Seconds until a server answers at all, and until its next bytes come."""
CHUNK = 1 << 16
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/plain": ".txt",
}
"""Which format a content type stands for, as the ending of a file."""
UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream"})
"""Content types that say nothing: the address and the bytes decide."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "appassay",
    "Accept": "text/html, application/pdf, text/markdown, text/plain, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "zh-CN, zh;q=0.9, en;q=0.8",
}


class Fetched(Struct, frozen=True):
    """What an address gave."""

    data: bytes
    ending: str
    """Of a file of this format; empty where the server does not tell."""
    charset: str
    """Of its text, as the server tells it."""
    origin: Origin


def fetch(url: str, largest: int, *, seconds: float = SECONDS) -> Fetched:
    """Return the document at an address.

    Args:
        url: an address of HTTP or HTTPS.
        largest: most bytes taken, after decompression.
        seconds: most time taken, redirects included.

    Raises:
        ArtifactError: it can't be had, or is no document; the message says why.
    """
    deadline = time.monotonic() + seconds
    try:
        return _followed(_checked(url, url), largest, deadline)
    except HTTPError as error:
        raise ArtifactError(f"{printable(url)}: {_reason(error)}") from error
    except (UnicodeError, ValueError) as error:
        raise ArtifactError(f"{printable(url)}: is not a valid address ({error})") from error


def _followed(url: str, largest: int, deadline: float) -> Fetched:
    at = url
    for _ in range(MOST_REDIRECTS + 1):
        wait = Timeout(connect=CONNECT, read=min(SILENCE, _left(url, deadline)))
        with _pool(at) as pool:
            answer = pool.request(
                "GET", at, timeout=wait, redirect=False, retries=False, preload_content=False
            )
            try:
                to = answer.headers.get("Location", "") if answer.status in _REDIRECTS else ""
                if not to:
                    return _taken(url, at, answer, largest, deadline)
                at = _checked(urljoin(at, to), url, before=at)
            finally:
                answer.close()
    raise ArtifactError(f"{printable(url)}: redirects more than {MOST_REDIRECTS} times")


def _pool(url: str) -> PoolManager:
    """Return what connects: straight, or through the proxy that the environment names."""
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(parts.netloc):
        return ProxyManager(proxy, headers=_HEADERS, retries=False)
    return PoolManager(headers=_HEADERS, retries=False)


def _checked(url: str, asked: str, before: str = "") -> str:
    """Return an address as it is asked for, without its fragment, if it is one that is fetched."""
    shown = printable(asked)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArtifactError(f"{shown}: {printable(url)} is not an address of http or https")
    if parts.username is not None or parts.password is not None:
        raise ArtifactError(f"{shown}: names a user; save the document to a file instead")
    if before.startswith("https:") and parts.scheme == "http":
        raise ArtifactError(f"{shown}: leads from https to http ({printable(url)}), not followed")
    host = parts.netloc if parts.netloc.isascii() else parts.hostname.encode("idna").decode()
    if not parts.netloc.isascii() and parts.port:
        host = f"{host}:{parts.port}"
    return urlunsplit(parts._replace(netloc=host, fragment=""))


def _taken(url: str, at: str, answer: BaseHTTPResponse, largest: int, deadline: float) -> Fetched:
    shown = printable(url)
    if answer.status != 200:
        answered = f"{answer.status} {printable(answer.reason or '')}".rstrip()
        raise ArtifactError(f"{shown}: the server answers {answered}")
    kind, charset = _kind(answer.headers.get("Content-Type", ""))
    if kind not in ENDINGS and kind not in UNTOLD:
        raise ArtifactError(f"{shown}: is no document but {printable(kind)}")
    data = b"".join(_chunks(url, answer, largest, deadline))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    origin = Origin(url=printable(url), final=printable(at), fetched=now.replace("+00:00", "Z"))
    return Fetched(data, ENDINGS.get(kind, ""), charset, origin)


def _chunks(url: str, answer: BaseHTTPResponse, largest: int, deadline: float) -> Iterator[bytes]:
    stated = answer.headers.get("Content-Length", "")
    total = int(stated) if stated.isdecimal() else 0
    if total <= largest:
        total = 0
        # As the bytes come: waiting for a full chunk would let a slow server hold us.
        while chunk := answer.read1(CHUNK, decode_content=True):
            _left(url, deadline)
            total += len(chunk)
            if total > largest:
                break
            yield chunk
    if total > largest:
        raise ArtifactError(f"{printable(url)}: is larger than {largest >> 20} MB")


def _left(url: str, deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise ArtifactError(f"{printable(url)}: takes too long")
    return left


def _kind(header: str) -> tuple[str, str]:
    """Return the content type and the character set of a header."""
    kind, *parameters = (part.strip() for part in header.split(";"))
    named = (p.partition("=") for p in parameters)
    charset = next((value for name, _, value in named if name.strip().lower() == "charset"), "")
    return kind.lower(), charset.strip(" \"'")


def _reason(error: HTTPError) -> str:
    """Return what went wrong, in words a user can act on."""
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (ProxyError, "the proxy can't be reached or refuses"),
        (NameResolutionError, "there is no server of that name, or no network"),
        (SSLError, "its certificate or encryption can't be trusted"),
        (NewConnectionError, "the server refuses the connection or can't be reached"),
        (ConnectTimeoutError, "the server can't be reached in time"),
        (ReadTimeoutError, "the server does not go on sending"),
        (DecodeError, "what it sends is damaged"),
        (LocationValueError, "is not a valid address"),
        (ProtocolError, "the connection broke off"),
    )
    said = next((text for kind, text in reasons if isinstance(error, kind)), "can't be fetched")
    detail = printable(str(error.__cause__ or error)).strip()
    return f"{said} ({detail[:160]})" if isinstance(error, SSLError) else said
