"""Pages saved as one file (MHTML, RFC 2557), unpacked into a folder that can be served."""

import email
import email.policy
import mimetypes
from email.message import EmailMessage
from pathlib import Path

from appassay.errors import ArtifactError

LARGEST = 256 << 20
MOST = 2_000
"""Parts of one file."""
TEXTS = ("text/html", "text/css", "image/svg+xml")


def unpacked(path: Path, folder: Path) -> None:
    """Unpack a saved page: its own part becomes ``index.html``, links lead to the other parts.

    Raises:
        ArtifactError: it is too large, or holds no page.
    """
    if path.stat().st_size > LARGEST:
        raise ArtifactError(f"{path}: is larger than {LARGEST >> 20} MB")
    whole = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = [part for part in whole.walk() if not part.is_multipart()][:MOST]
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    if not pages:
        raise ArtifactError(f"{path}: holds no page: it is no MHTML file, or a damaged one")
    names = {id(part): _name(number, part) for number, part in enumerate(parts)}
    names[id(pages[0])] = "index.html"
    leads = {place: names[id(part)] for part in parts for place in _places(part)}
    for part in parts:
        (folder / names[id(part)]).write_bytes(_content(part, leads))


def _name(number: int, part: EmailMessage) -> str:
    ending = mimetypes.guess_extension(part.get_content_type()) or ".bin"
    return f"part-{number}{ending}"


def _places(part: EmailMessage) -> list[str]:
    """Return the addresses by which other parts name this one."""
    place = str(part.get("Content-Location", "")).strip()
    number = str(part.get("Content-ID", "")).strip().strip("<>")
    return [text for text in (place, f"cid:{number}" if number else "") if len(text) > len("cid:")]


def _content(part: EmailMessage, leads: dict[str, str]) -> bytes:
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else b""
    if part.get_content_type() not in TEXTS:
        return raw
    charset = part.get_content_charset() or "utf-8"
    try:
        text = raw.decode(charset, "replace")
    except LookupError:
        text = raw.decode("utf-8", "replace")
    for place in sorted(leads, key=len, reverse=True):
        for written in (place, place.replace("&", "&amp;")):
            text = text.replace(f'"{written}"', f'"{leads[place]}"')
            text = text.replace(f"({written})", f"({leads[place]})")
    return text.encode()
