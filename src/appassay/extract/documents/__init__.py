"""Policies, lists and terms of use: HTML, PDF, DOCX, Markdown and text, in Chinese and English.

Each format has a reader that gives lines; what they have in common (headings, lists, columns,
sentences) is put in order once, in `structure`.
"""

import hashlib
import importlib
import re
from pathlib import Path

from appassay import files
from appassay.errors import ArtifactError, ConfigError
from appassay.extract.documents import structure
from appassay.extract.documents.lines import LARGEST, Raw
from appassay.files import printable
from appassay.model import Artifact, Document, Lang

SUFFIXES = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
    ".md": "markdown", ".markdown": "markdown", ".txt": "text",
}  # fmt: skip
"""Endings of the formats that are read."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def read(path: Path) -> Document:
    """Return a document file as blocks and sentences.

    Raises:
        ArtifactError: it is missing, too large, damaged, or of a format that is not read.
    """
    try:
        data = files.content(path)
    except ConfigError as error:
        raise ArtifactError(str(error)) from error
    return of_bytes(data, path.name, shown=str(path))


def of_bytes(data: bytes, name: str, *, shown: str = "") -> Document:
    """Return the content of a document file as blocks and sentences.

    Args:
        data: the bytes of the file.
        name: its name; the ending tells the format where the content does not.
        shown: how messages name it.

    Raises:
        ArtifactError: it is too large, damaged, or of a format that is not read.
    """
    shown = shown or name
    if len(data) > LARGEST:
        raise ArtifactError(f"{shown}: is larger than {LARGEST >> 20} MB")
    if not data.strip():
        raise ArtifactError(f"{shown}: is empty")
    kind = _format(data, name, shown)
    reader = importlib.import_module(f"appassay.extract.documents.{kind}")
    try:
        raw: Raw = reader.read(data)
    except ArtifactError as error:
        raise ArtifactError(f"{shown}: {error}") from error
    blocks = structure.blocks(raw)
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        artifact=Artifact(name=printable(name), sha256=digest, size=len(data), kind=kind),
        lang=language("".join(block.text for block in blocks)),
        title=raw.title or next((b.text for b in blocks if b.kind == "heading"), ""),
        blocks=blocks,
        unread=tuple(dict.fromkeys(raw.unread)),
    )


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
    known = SUFFIXES.get(Path(name).suffix.lower())
    binary = known != "text" and b"\0" in data[:4096]
    if known in (None, "pdf", "docx") or binary:
        formats = "HTML, PDF, DOCX, Markdown or text"
        raise ArtifactError(f"{shown}: is none of the documents that are read ({formats})")
    return str(known)
