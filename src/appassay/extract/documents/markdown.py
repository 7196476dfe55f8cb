"""Markdown: through HTML."""

from markdown_it import MarkdownIt

from appassay.extract.documents import html
from appassay.extract.documents.lines import Raw
from appassay.extract.documents.text import decoded


def read(data: bytes) -> Raw:
    """Return the lines of a Markdown file."""
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return html.of_text(page.render(decoded(data)))
