"""Pages saved as one file."""

from pathlib import Path

import pytest

from appassay.errors import ArtifactError
from appassay.recording.web.mhtml import unpacked

SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.com/a.html
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.com/a.html

<!doctype html><meta charset=3D"utf-8"><link rel=3D"stylesheet" href=3D"cid:css@x"><p>=E8=8C=B6<img src=3D"https://example.com/i.png?a=3D1&amp;b=3D2">
----b
Content-Type: text/css
Content-Transfer-Encoding: 8bit
Content-ID: <css@x>

p { background: url("https://example.com/i.png?a=1&b=2") }
----b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.com/i.png?a=1&b=2

iVBORw0KGgo=
----b--
"""


def test_parts_lead_to_each_other(tmp_path: Path) -> None:
    saved, folder = tmp_path / "page.mhtml", tmp_path / "out"
    saved.write_text(SAVED.replace("\n", "\r\n"), "utf-8")
    folder.mkdir()
    unpacked(saved, folder)
    page = (folder / "index.html").read_text("utf-8")
    assert "茶" in page and 'href="part-1.css"' in page and 'src="part-2.png"' in page
    assert 'url("part-2.png")' in (folder / "part-1.css").read_text("utf-8")
    assert (folder / "part-2.png").read_bytes() == b"\x89PNG\r\n\x1a\n"


def test_what_holds_no_page_is_one_clear_error(tmp_path: Path) -> None:
    other = tmp_path / "page.mhtml"
    other.write_bytes(b"\x00\x01 nothing of the kind")
    with pytest.raises(ArtifactError, match="holds no page"):
        unpacked(other, tmp_path)
