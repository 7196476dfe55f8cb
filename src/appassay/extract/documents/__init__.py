"""Policies, lists and terms of use: HTML, PDF, DOCX, Markdown and text, in Chinese and English.

Each format has a reader that gives lines; what they have in common (headings, lists, columns,
sentences) is put in order once, in `structure`.
"""

import hashlib
import importlib
import re
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from appassay import files
from appassay.errors import ArtifactError, ConfigError
from appassay.extract.documents import structure
from appassay.extract.documents.lines import LARGEST, Raw
from appassay.extract.documents.text import decoded
from appassay.files import printable
from appassay.model import Artifact, Document, Lang, Origin

SUFFIXES = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
    ".md": "markdown", ".markdown": "markdown", ".txt": "text",
}  # fmt: skip
"""Endings of the formats that are read."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"


class Source(Struct, frozen=True, kw_only=True):
    """The bytes of a document, and what is known of them beside."""

    data: bytes
    name: str
    """File name without its folder, or the address."""
    shown: str = ""
    """How messages name it."""
    ending: str = ""
    """Of a file of its format, where `name` does not tell."""
    charset: str = ""
    """Of its text, as a server tells it."""
    origin: Origin | None = None


def load(where: str | Path) -> Source:
    """Return the bytes of a document: a file, or an address of http or https.

    Raises:
        ArtifactError: it is missing or too large, or can't be fetched.
    """
    if isinstance(where, str) and files.is_address(where):
        # Hardly any run fetches something, and the library for it takes a while to load.
        from appassay.extract.fetch import fetch

        found = fetch(where, LARGEST)
        name = found.origin.url
        ending = found.ending or Path(urlsplit(found.origin.final).path).suffix or ".html"
        return Source(
            data=found.data, name=name, ending=ending, charset=found.charset, origin=found.origin
        )
    path = Path(where)
    try:
        return Source(data=files.content(path), name=path.name, shown=str(path))
    except ConfigError as error:
        raise ArtifactError(str(error)) from error


def read(where: str | Path | Source) -> Document:
    """Return a document as blocks and sentences.

    Raises:
        ArtifactError: it is missing, too large, damaged, or of a format that is not read.
    """
    source = where if isinstance(where, Source) else load(where)
    shown = source.shown or source.name
    if len(source.data) > LARGEST:
        raise ArtifactError(f"{shown}: is larger than {LARGEST >> 20} MB")
    if not source.data.strip():
        raise ArtifactError(f"{shown}: is empty")
    kind = _format(source.data, source.ending or source.name, shown)
    reader = importlib.import_module(f"appassay.extract.documents.{kind}")
    try:
        raw: Raw = reader.read(_utf8(source, kind))
    except ArtifactError as error:
        raise ArtifactError(f"{shown}: {error}") from error
    blocks = structure.blocks(raw)
    digest = hashlib.sha256(source.data).hexdigest()
    name, size = printable(source.name), len(source.data)
    return Document(
        artifact=Artifact(name=name, sha256=digest, size=size, kind=kind),
        lang=language("".join(block.text for block in blocks)),
        title=raw.title or next((b.text for b in blocks if b.kind == "heading"), ""),
        blocks=blocks,
        unread=tuple(dict.fromkeys(raw.unread)),
        origin=source.origin,
    )


def of_bytes(data: bytes, name: str) -> Document:
    """Return the content of a document file as blocks and sentences.

    Args:
        data: the bytes of the file.
        name: its name; the ending tells the format where the content does not.

    Raises:
        ArtifactError: it is too large, damaged, or of a format that is not read.
    """
    return read(Source(data=data, name=name))


def _utf8(source: Source, kind: str) -> bytes:
    """Return text as UTF-8 where the server told another character set, else the bytes."""
    if kind in ("pdf", "docx") or not source.charset:
        return source.data
    return decoded(source.data, source.charset).encode(errors="replace")


def language(text: str) -> Lang:
    """Return the language of most of a text: a Chinese character counts as much as a word."""
    chinese = len(re.findall(r"[\u4e00-\u9fff]", text))
    return "zh" if chinese >= len(re.findall(r"[A-Za-z]+", text)) else "en"


def _format(data: bytes, name: str, shown: str) -> str:
    """Return the format of a file: by its first bytes, else by its ending."""
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK") and b"word/" in data:
        return "docx"
    if data.startswith(_OLD_WORD):
        raise ArtifactError(f"{shown}: is an old Word file; save it as DOCX or PDF")
    if re.match(rb"<(?:!doctype\s+html|html|head|body|\?xml)", start, re.IGNORECASE):
        return "html"
    known = SUFFIXES.get((Path(name).suffix or name).lower())
    binary = known != "text" and b"\0" in data[:4096]
    if known in (None, "pdf", "docx") or binary:
        formats = "HTML, PDF, DOCX, Markdown or text"
        raise ArtifactError(f"{shown}: is none of the documents that are read ({formats})")
    return str(known)
