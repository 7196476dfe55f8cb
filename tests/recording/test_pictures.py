"""Pictures of windows are measured as a stranger would measure them, and hostile ones refused."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageDraw

from appassay import api
from appassay.errors import ArtifactError
from appassay.extract import read
from appassay.model import Look, Outcome, WindowSeen
from appassay.recording import Node, Window, Writer
from recording.made import HEADER, PACKAGE, WATCHES

SIZE = (540, 960)
PHONE = replace(HEADER, device=replace(HEADER.device, width=540, height=960, density=240))
OFFER = Node(cls="android.widget.TextView", text="限时特惠", bounds=(20, 100, 520, 200))
CLOSE = Node(cls="android.widget.TextView", text="关闭", bounds=(400, 20, 500, 90), clickable=True)
GREY = (0x76, 0x76, 0x76)
"""The grey that WCAG gives as 4.54 to 1 on white."""


def drawn(*marks: tuple[tuple[int, int, int, int], tuple[int, int, int]]) -> Image.Image:
    """Return a white screen with bars on it."""
    picture = Image.new("RGB", SIZE, (255, 255, 255))
    for box, colour in marks:
        ImageDraw.Draw(picture).rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=colour)
    return picture


def png(picture: Image.Image) -> bytes:
    """Return a picture as PNG."""
    held = io.BytesIO()
    picture.save(held, "PNG")
    return held.getvalue()


def record(
    folder: Path, *shown: tuple[Window, bytes], lengths: tuple[int, ...] = (60_000,)
) -> Path:
    """Write a record of windows with their pictures."""
    writer = Writer(folder, PHONE)
    writer.begin("R0", 0)
    for window, picture in shown:
        writer.show(window, picture)
    writer.close(lengths[0], WATCHES)
    return folder


def dialog(*nodes: Node, t: int = 1000, kind: str = "dialog") -> Window:
    """Return a window."""
    return Window(number=0, t=t, state="R0", kind=kind, package=PACKAGE, nodes=nodes)


def looks(folder: Path) -> list[tuple[Look, ...]]:
    """Return what was measured in each window of a record."""
    return [window.looks for window in read(folder).facts.of(WindowSeen)]


BARS = (((420, 40, 480, 70), GREY), ((60, 130, 480, 170), (0, 0, 0)))
CLEAR = png(drawn(*BARS))


def test_contrast_and_letters_are_those_of_the_picture(tmp_path: Path) -> None:
    ((offer, close),) = looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), CLEAR)))
    assert (offer.node, offer.contrast, offer.letters) == (0, 21.0, 40)
    assert close.contrast == pytest.approx(4.54, abs=0.01)
    assert close.letters == 30


def test_two_lines_are_told_apart(tmp_path: Path) -> None:
    lines = png(drawn(((60, 110, 280, 140), (0, 0, 0)), ((60, 155, 280, 190), (0, 0, 0))))
    ((offer, _),) = looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), lines)))
    assert offer.letters == 35


def test_round_corners_are_no_sign(tmp_path: Path) -> None:
    """A white button on a dark ground, round throughout, with nothing drawn on it."""
    picture = Image.new("RGB", SIZE, (20, 20, 20))
    ImageDraw.Draw(picture).ellipse((400, 20, 469, 89), fill=(255, 255, 255))
    ImageDraw.Draw(picture).rectangle((60, 130, 480, 170), fill=(255, 255, 255))
    round_one = replace(CLOSE, bounds=(400, 20, 470, 90))
    ((_, close),) = looks(record(tmp_path / "r", (dialog(OFFER, round_one), png(picture))))
    assert close.contrast == 1.0


def test_a_photograph_is_no_ground(tmp_path: Path) -> None:
    noise = Image.effect_noise(SIZE, 90).convert("RGB")
    assert looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), png(noise)))) == [()]


def test_what_lies_below_another_window_is_not_measured(tmp_path: Path) -> None:
    above = dialog(Node(cls="android.widget.TextView", text="稍候", bounds=(380, 0, 540, 95)))
    found = looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), CLEAR), (above, CLEAR)))
    assert [look.node for look in found[0]] == [0]


def test_a_screen_below_a_dialog_hides_nothing_of_it(tmp_path: Path) -> None:
    page = dialog(replace(OFFER, bounds=(0, 0, 540, 960)), kind="activity")
    found = looks(record(tmp_path / "r", (page, CLEAR), (dialog(OFFER, CLOSE), CLEAR)))
    assert [look.node for look in found[1]] == [0, 1]


@pytest.mark.parametrize("size", [(270, 480), (540, 961)])
def test_a_picture_of_another_size_tells_no_places(size: tuple[int, int], tmp_path: Path) -> None:
    other = png(drawn(*BARS).resize(size))
    assert looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), other))) == [()]


def test_a_window_kept_out_of_pictures_is_not_measured(tmp_path: Path) -> None:
    black = png(Image.new("RGB", SIZE))
    assert looks(record(tmp_path / "r", (dialog(OFFER, CLOSE), black))) == [()]


def test_windows_with_the_same_elements_are_measured_three_times(tmp_path: Path) -> None:
    shown = [(dialog(OFFER, CLOSE, t=1000 + n), CLEAR) for n in range(5)]
    assert [bool(found) for found in looks(record(tmp_path / "r", *shown))] == [True] * 3 + [
        False
    ] * 2


def test_a_faint_sign_is_suspect_and_a_clear_one_passes(tmp_path: Path) -> None:
    faint = png(drawn(((420, 40, 480, 70), (0xEE, 0xEE, 0xEE)), BARS[1]))
    for name, picture, outcome in (("a", faint, Outcome.SUSPECT), ("b", CLEAR, Outcome.PASSED)):
        folder = tmp_path / name
        writer = Writer(folder, PHONE)
        end = 0
        for state, seconds in (("R0", 60), ("R1", 60), ("R2", 60), ("R3", 300), ("R4", 600),
                               ("R5", 600), ("R6", 600), ("R8", 60)):  # fmt: skip
            writer.begin(state, end)  # type: ignore[arg-type]
            end += seconds * 1000
        writer.show(dialog(OFFER, CLOSE), picture)
        writer.close(end, WATCHES)
        report = api.check(folder, only=["U4.3"])
        (point,) = (p for clause in report.clauses for p in clause.points)
        assert point.outcome is outcome, [f.message.en for f in point.findings]
        (finding,) = point.findings
        assert "ui/000000.png, element 1 at 400,20–500,90" in finding.message.en
        (shot,) = finding.shots
        assert shot.boxes == (CLOSE.bounds,) and shot.image.startswith("data:image/jpeg")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _bomb(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100_000)
    sign = b"\x89PNG\r\n\x1a\n"
    return sign + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _jpeg() -> bytes:
    held = io.BytesIO()
    drawn(*BARS).save(held, "JPEG")
    return held.getvalue()


HOSTILE = {
    "no picture": b"#!/bin/sh\n",
    "another format": _jpeg(),
    "cut off": CLEAR[: len(CLEAR) // 2],
    "damaged": CLEAR[:60] + b"\xff" * 40 + CLEAR[100:],
    "large": _bomb(9_000, 9_000),
    "too large to open": _bomb(60_000, 60_000),
    "more rows than data": _bomb(*SIZE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_gives_one_line(name: str, tmp_path: Path) -> None:
    folder = record(tmp_path / "r", (dialog(OFFER, CLOSE), HOSTILE[name]))
    with pytest.raises(ArtifactError) as caught:
        read(folder)
    message = str(caught.value)
    assert message.startswith("r: ui/000000.png: ") and "\n" not in message
    assert "0x" not in message
