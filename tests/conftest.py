"""Fixtures that several suites share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def inputs() -> Path:
    """The folder of real inputs; `make inputs` fills it."""
    folder = Path(os.environ.get("APPASSAY_INPUTS", ROOT / ".inputs"))
    if not folder.is_dir():
        pytest.fail(f"{folder} is missing: run `make inputs`")
    return folder
