"""Word documents (DOCX)."""

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from appassay.errors import ArtifactError
from appassay.extract.documents.lines import Line, Look, Raw, Run

_MOST_INFLATED = 256 << 20
_HEADING = re.compile(r"^(?:heading|标题|title)\s*(\d?)", re.IGNORECASE)


def read(data: bytes) -> Raw:
    """Return the lines of a DOCX file.

    Raises:
        ArtifactError: it is damaged, or far too large once unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_INFLATED:
                raise ArtifactError("is far too large once unpacked")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise ArtifactError("is not a Word document that can be read") from error
    raw = Raw(title=document.core_properties.title or "")
    tables = 0
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            tables += 1
            raw.lines.extend(_rows(part, tables))
        else:
            raw.lines.append(_line(part, document))
    return raw


def _line(paragraph: Paragraph, document: DocxDocument) -> Line:
    runs = tuple(_runs(paragraph, document))
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    heading = _HEADING.match(style)
    if heading:
        return Line(kind="heading", level=int(heading.group(1) or 1), runs=runs)
    listed = style.lower().startswith("list") or _is_numbered(paragraph)
    return Line(kind="item" if listed else "paragraph", level=int(listed), runs=runs)


def _is_numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None


def _runs(paragraph: Paragraph, document: DocxDocument) -> Iterator[Run]:
    for part in paragraph.iter_inner_content():
        if isinstance(part, DocxRun):
            yield Run(part.text, _look(part, paragraph, document))
        else:
            for run in part.runs:
                yield Run(run.text, _look(run, paragraph, document), part.url or "")


def _look(run: DocxRun, paragraph: Paragraph, document: DocxDocument) -> Look:
    fonts = [run.font]
    style = paragraph.style
    while style is not None and hasattr(style, "font"):
        fonts.append(style.font)
        style = style.base_style
    fonts.append(document.styles["Normal"].font)
    size = next((font.size.pt for font in fonts if font.size is not None), None)
    bold = next((font.bold for font in fonts if font.bold is not None), None)
    colour = next((rgb for font in fonts if (rgb := _rgb(font.color)) is not None), None)
    return Look(
        size=size,
        weight=700 if bold else 400,
        colour=colour,
        underlined=bool(run.font.underline),
        hidden=bool(run.font.hidden),
    )


def _rgb(colour: object) -> tuple[int, int, int] | None:
    rgb = getattr(colour, "rgb", None)
    return (rgb[0], rgb[1], rgb[2]) if rgb is not None else None


def _rows(table: Table, number: int) -> Iterator[Line]:
    for row in table.rows:
        properties = row._tr.trPr
        heads = properties is not None and properties.find(qn("w:tblHeader")) is not None
        cells = tuple((Run(" ".join(cell.text.split())),) for cell in row.cells)
        yield Line(kind="row", cells=cells, heads=heads, table=number)
