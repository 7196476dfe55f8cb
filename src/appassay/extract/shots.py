"""Pictures of windows for a report: small, with the place a finding is about marked."""

import base64
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from appassay.extract.recorded import is_record
from appassay.model import ClauseEntry, FindingEntry, Outcome, PointEntry, Report, Shot

if TYPE_CHECKING:
    from PIL import Image

WIDTH = 300
"""Pixels a picture is wide in a report."""
MOST = 36
"""Most pictures of a report."""
EACH = 3
"""Most pictures of a finding."""
LARGEST = 60_000_000
"""Pixels of a picture that are decoded at the most."""
COLOUR = (214, 40, 40)
QUALITY = 72


def pictured(report: Report, given: Sequence[Path]) -> Report:
    """Return a report with the pictures its findings point at, out of the run records handed in.

    Raises:
        ArtifactError: a record is not as it was sealed.
    """
    wanted = _wanted(report)
    if not wanted:
        return report
    images = dict(_images(wanted, given))
    return replace(report, clauses=tuple(_clause(clause, images) for clause in report.clauses))


def _wanted(report: Report) -> list[Shot]:
    """Return the pictures that are shown, those of the worst findings first."""
    order = list(Outcome)
    findings = [f for c in report.clauses for p in c.points for f in p.findings if f.shots]
    findings.sort(key=lambda finding: order.index(finding.outcome))
    found = [shot for finding in findings for shot in finding.shots[:EACH]]
    return list(dict.fromkeys(found))[:MOST]


def _images(wanted: Iterable[Shot], given: Sequence[Path]) -> Iterable[tuple[Shot, str]]:
    from appassay.recording import open_record

    opened = {record.name: record for record in map(open_record, filter(is_record, given))}
    for shot in wanted:
        record = opened.get(shot.record)
        link = next((li for li in record.chain if li.file == shot.file), None) if record else None
        if record is not None and link is not None:
            yield shot, image(record.content(link), shot)


def image(png: bytes, shot: Shot) -> str:
    """Return a picture as a data: URI, small and marked; empty where it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as opened:
            if opened.width * opened.height > LARGEST:
                return ""
            small = _small(opened.convert("RGB"))
            scale = small.width / max(1, shot.size[0] or opened.width)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return ""
    for box in shot.boxes:
        _mark(small, [round(value * scale) for value in box])
    sink = io.BytesIO()
    small.save(sink, "JPEG", quality=QUALITY, optimize=True)
    return f"data:image/jpeg;base64,{base64.b64encode(sink.getvalue()).decode()}"


def _small(picture: "Image.Image") -> "Image.Image":
    high = max(1, round(picture.height * WIDTH / max(1, picture.width)))
    return picture.resize((WIDTH, high))


def _mark(picture: "Image.Image", box: Sequence[int]) -> None:
    """Draw a frame around a place, unless it is the whole picture or none of it."""
    from PIL import ImageDraw

    left, top = max(1, box[0] - 2), max(1, box[1] - 2)
    right, bottom = min(picture.width - 2, box[2] + 2), min(picture.height - 2, box[3] + 2)
    whole = right - left >= picture.width - 6 and bottom - top >= picture.height - 6
    if whole or right <= left or bottom <= top:
        return
    ImageDraw.Draw(picture).rectangle((left, top, right, bottom), outline=COLOUR, width=3)


def _clause(clause: ClauseEntry, images: dict[Shot, str]) -> ClauseEntry:
    return replace(clause, points=tuple(_point(point, images) for point in clause.points))


def _point(point: PointEntry, images: dict[Shot, str]) -> PointEntry:
    if not any(finding.shots for finding in point.findings):
        return point
    return replace(point, findings=tuple(_finding(f, images) for f in point.findings))


def _finding(finding: FindingEntry, images: dict[Shot, str]) -> FindingEntry:
    shots = tuple(replace(shot, image=images.get(shot, "")) for shot in finding.shots)
    return replace(finding, shots=shots)
