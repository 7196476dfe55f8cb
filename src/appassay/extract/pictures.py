"""How elements look in the pictures of windows of a run record: contrast, and height of letters.

A picture counts only where it is of the whole screen, so that the places of elements are known in
it, and an element only where no other window of the moment lies above it. Whoever made a record may
be hostile: pictures are PNG and no larger than the table allows, or the record is refused.
"""

import io
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from appassay.errors import ArtifactError
from appassay.knowledge.observed import observed
from appassay.knowledge.said import says_so
from appassay.model import Look

if TYPE_CHECKING:
    from PIL.Image import Image

    from appassay.recording import Record, Window

Box = tuple[int, int, int, int]
Shown = tuple["Window", tuple[Look, ...]]
BELOW = "activity"
"""Windows of this kind lie below others of their moment."""
_UNREADABLE = (OSError, SyntaxError, ValueError, OverflowError, MemoryError)
"""What the reader of pictures raises where one is damaged."""


def looked_at(record: "Record") -> Iterator[Shown]:
    """Yield the windows of a record, each with how its elements look, as far as it is measured.

    Raises:
        ArtifactError: a window makes no sense, or the picture of one can't be read.
    """
    device = record.header.device
    rule, files = observed().pictures, {link.file: link for link in record.chain}
    seen: Counter[object] = Counter()
    left = rule.most
    for _, group in groupby(record.windows(), key=lambda window: window.t):
        moment = list(group)
        for window in moment:
            looks: tuple[Look, ...] = ()
            like = (window.kind, window.package, window.activity, window.nodes)
            if window.screen and left and seen[like] < rule.sights and _worth(window):
                seen[like] += 1
                left -= 1
                where = f"{record.name}: {window.screen}"
                picture = _opened(record.content(files[window.screen]), where)
                if picture.size in ((device.width, device.height), (device.height, device.width)):
                    above = [box for other in moment if (box := _above(other, window))]
                    looks = _seen(_looks(window, picture, above))
            yield window, looks


def _seen(looks: Iterable[Look]) -> tuple[Look, ...]:
    """Return what was measured; nothing of a window that the system keeps out of pictures.

    Such a window is black throughout: nothing is drawn in any element.
    """
    found = tuple(looks)
    near = observed().pictures.near
    return found if any(look.letters or (look.contrast or 0) > near for look in found) else ()


def _worth(window: "Window") -> bool:
    return any(_is_wanted(node.words) for node in window.nodes if node.words)


@cache
def _is_wanted(text: str) -> bool:
    return any(says_so(row, text) for row in observed().pictures.words)


def _opened(data: bytes, where: str) -> "Image":
    """Return a picture, read as PNG alone and only if it is small enough.

    Raises:
        ArtifactError: it is not.
    """
    # Hardly any run has pictures.
    from PIL import Image

    most = observed().pictures.pixels
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=["PNG"])
        if picture.width * picture.height > most:
            raise ArtifactError(f"{where}: has more than {most // 1_000_000} million pixels")
        return picture.convert("RGB")
    except Image.DecompressionBombError as error:
        raise ArtifactError(f"{where}: has more than {most // 1_000_000} million pixels") from error
    except _UNREADABLE as error:
        raise ArtifactError(
            f"{where}: is no PNG picture that can be read ({_why(error)})"
        ) from error


def _why(error: BaseException) -> str:
    # What is not recognised is named by the address of its buffer, which differs each time.
    return str(error).split("<")[0].strip().splitlines()[0] if str(error) else "damaged"


def _above(other: "Window", window: "Window") -> Box | None:
    """Return where another window of the moment may lie above, if it may."""
    if other is window or (other.kind == BELOW and window.kind != BELOW):
        return None
    holding = {node.parent for node in other.nodes}
    drawn = [n.bounds for i, n in enumerate(other.nodes) if i not in holding and n.area]
    if not drawn:
        return None
    lefts, tops, rights, bottoms = zip(*drawn, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _looks(window: "Window", picture: "Image", above: list[Box]) -> Iterator[Look]:
    screen = picture.width * picture.height
    for number, node in enumerate(window.nodes):
        box = _clipped(node.bounds, picture)
        told = node.words or node.clickable or node.id
        if box is None or not told or node.area > screen / 4 or any(_meet(box, a) for a in above):
            continue
        contrast = _contrast(picture, box)
        letters = _letters(picture, box) if node.text.strip() else 0
        if contrast is not None or letters:
            yield Look(node=number, contrast=contrast, letters=letters)


def _clipped(bounds: Box, picture: "Image") -> Box | None:
    left, top = max(0, bounds[0]), max(0, bounds[1])
    right, bottom = min(picture.width, bounds[2]), min(picture.height, bounds[3])
    return (left, top, right, bottom) if right - left > 1 and bottom - top > 1 else None


def _meet(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _contrast(picture: "Image", box: Box) -> float | None:
    """Return the contrast of what is drawn in a place with its ground; None for a picture there.

    The strongest that enough pixels have: letters fade out at their edges.
    """
    rule = observed().pictures
    inset = int(rule.inset * min(box[2] - box[0], box[3] - box[1]))
    inner = (box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset)
    colours = _colours(picture, inner)
    ratios = _against_ground(colours)
    whole = sum(count for count, _ in colours)
    near = sum(count for count, ratio in ratios if ratio <= rule.near)
    if not colours or near < rule.ground * whole:
        return None
    drawn = 0
    for count, ratio in sorted(ratios, key=lambda row: -row[1]):
        drawn += count
        if drawn >= rule.drawn:
            return round(ratio, 2)
    return 1.0


def _colours(picture: "Image", box: Box) -> list[tuple[int, Box]]:
    """Return how many pixels of a place have each colour; nothing where there are too many."""
    found = picture.crop(box).getcolors(observed().pictures.colours)
    return found or []  # type: ignore[return-value]


def _against_ground(colours: Iterable[tuple[int, Box]]) -> list[tuple[int, float]]:
    """Return for each colour how often it is there, and its contrast with the most frequent one."""
    rows = [(count, _luminance(colour[:3])) for count, colour in colours]
    ground = max(rows, default=(0, 0.0))[1]
    return [(count, _ratio(light, ground)) for count, light in rows]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@cache
def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: Iterable[int]) -> float:
    """Return the relative luminance of a colour, as WCAG 2 has it."""
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _letters(picture: "Image", box: Box) -> int:
    """Return the height of the tallest line of letters in a place; 0 where it can't be told."""
    from PIL import Image, ImageChops

    rule = observed().pictures
    colours = _colours(picture, box)
    if not colours:
        return 0
    count, ground = max(colours)
    if count < rule.ground * sum(count for count, _ in colours):
        return 0
    region = picture.crop(box)
    apart = ImageChops.difference(region, Image.new("RGB", region.size, ground[:3]))
    channels = apart.split()
    strongest = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    step: Callable[[int], int] = lambda value: 255 if value > rule.ink else 0  # noqa: E731
    inked = strongest.point(step).tobytes()
    width = region.width
    rows = [255 in inked[at : at + width] for at in range(0, len(inked), width)]
    lines = [len(list(run)) for there, run in groupby(rows) if there]
    # What reaches from edge to edge is a frame, or another ground.
    return 0 if not lines or max(lines) == len(rows) else max(lines)
