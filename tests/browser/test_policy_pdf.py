"""A policy that Chromium prints to PDF says the same as its web page."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from appassay.extract import documents
from appassay.extract.policy import statements
from appassay.model.document import Document

OPEN = Path(__file__).parents[2] / "corpus" / "policies" / "open"
PRINTED = (
    "en_video_reelhouse",
    "zh_game_xingyuan",
    "zh_health_ankang",
    "zh_loan_jisudai",
    "zh_map_tujing",
    "zh_shop_lingchao",
    "zh_social_suiyu",
)
"""Prose, lists and ruled tables, over several pages, in both languages."""
FEWEST = 40


def printed(page: Path, folder: Path) -> Path:
    """Return the page as Chromium prints it."""
    name = shutil.which("chromium")
    assert name, "chromium is missing: run scripts/debian.sh browser"
    out = folder / "policy.pdf"
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    profile = f"--user-data-dir={folder / 'profile'}"
    subprocess.run(
        [name, *flags, profile, f"--print-to-pdf={out}", str(page)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return out


def said(document: Document) -> Counter[str]:
    """Return what a document says where it can be seen; a line of print may end inside a name."""
    hidden = {s.number for s in document.sentences if s.style.hidden}
    seen = [s for s in statements(document) if s.sentence not in hidden]
    return Counter("".join(f"{s.word} {s.value}".split()) for s in seen)


@pytest.mark.parametrize("policy", PRINTED)
def test_print_says_what_the_page_says(policy: str, tmp_path: Path) -> None:
    page = OPEN / policy / "policy.html"
    wanted = said(documents.read(page))
    found = said(documents.read(printed(page, tmp_path)))
    assert sum(wanted.values()) >= FEWEST
    assert found == wanted
