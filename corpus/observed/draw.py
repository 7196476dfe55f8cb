"""Pictures of screens, drawn from the same lines as their elements."""

import io
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from corpus.builder.case import CaseError
from corpus.observed.screen import HEIGHT, SCALE, WIDTH, Box, Element, Screen

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
CHINESE = 2
"""Number of the simplified Chinese face in the file."""
GROUNDS = {"button": "#1a73e8", "field": "#eeeeee", "surface": "#202830"}
INKS = {"button": "#ffffff", "surface": "#ffffff"}


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    if not FONT.is_file():
        raise CaseError(f"{FONT} is missing: run `scripts/debian.sh corpus`")
    return ImageFont.truetype(FONT, size * SCALE, index=CHINESE)


def picture(screens: Sequence[Screen]) -> bytes:
    """Return the PNG of all windows that are on screen, the hindmost first."""
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), "#ffffff")
    for shown in screens:
        if shown.kind == "dialog":
            image = Image.blend(image, Image.new("RGB", image.size, "#000000"), 0.5)
            _ground(image, shown.elements)
        for element in shown.elements:
            if "undrawn" not in element.words:
                _element(ImageDraw.Draw(image), element)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _ground(image: Image.Image, elements: Iterable[Element]) -> None:
    """Draw the white card of a dialog, a little larger than what is on it."""
    sides = list(zip(*(element.drawn for element in elements), strict=True))
    if sides:
        lowest = [min(side) for side in sides[:2]] + [max(side) for side in sides[2:]]
        left, top, right, bottom = lowest
        ImageDraw.Draw(image).rectangle(
            _pixels((left - 12, top - 12, right + 12, bottom + 12)), fill="#ffffff"
        )


def _element(draw: ImageDraw.ImageDraw, element: Element) -> None:
    place = _pixels(element.drawn)
    ground = element.more.get("on", GROUNDS.get(element.word, ""))
    if ground:
        draw.rectangle(place, fill=ground)
    ink = element.more.get("ink", INKS.get(element.word, "#202124"))
    left, top, right, bottom = place
    if element.word in ("box", "radio", "switch"):
        middle, side = (top + bottom) // 2, 8 * SCALE
        square = (left + 2, middle - side, left + 2 + 2 * side, middle + side)
        draw.rectangle(square, outline=ink, width=SCALE)
        if "checked" in element.words:
            draw.line((square[0], middle, left + 2 + side, square[3]), fill=ink, width=SCALE)
            draw.line((left + 2 + side, square[3], square[2], square[1]), fill=ink, width=SCALE)
        left = square[2] + 4 * SCALE
    if element.word == "icon" and not element.text:
        inset = max(1, (right - left) // 4)
        draw.line((left + inset, top + inset, right - inset, bottom - inset), ink, SCALE)
        draw.line((left + inset, bottom - inset, right - inset, top + inset), ink, SCALE)
    elif element.text:
        _text(draw, element, (left, top, right, bottom), ink)


def _text(draw: ImageDraw.ImageDraw, element: Element, place: Box, ink: str) -> None:
    font, lines = _font(element.size), [""]
    width = place[2] - place[0]
    for letter in element.text:
        if font.getlength(lines[-1] + letter) > width and lines[-1]:
            lines.append("")
        lines[-1] += letter
    centred = element.word in ("button", "icon")
    line = element.size * SCALE * 5 // 4
    top = place[1] + max(0, (place[3] - place[1] - line * len(lines)) // 2)
    for number, text in enumerate(lines):
        indent = max(0, int(width - font.getlength(text)) // 2) if centred else 0
        draw.text((place[0] + indent, top + number * line), text, fill=ink, font=font)


def _pixels(place: Box) -> Box:
    left, top, right, bottom = (side * SCALE for side in place)
    return left, top, right, bottom
