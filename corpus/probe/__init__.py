"""The probe of `assay device`, built from source."""

from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.builder.__main__ import FETCHED, OUT, ROOT
from corpus.builder.case import read
from corpus.builder.code import Shared
from corpus.builder.parts import Parts
from corpus.builder.pipeline import Tools, build
from corpus.builder.profile import Profile
from corpus.builder.stage import stage
from corpus.builder.tools import key, worker

SOURCES = Path(__file__).parent / "flow" / "phone" / "probe"


def build_probe(target: Path) -> None:
    """Build the probe.

    Args:
        target: where its APK goes.
    """
    case = read(SOURCES, "open")
    staged = stage(case, "tool", ROOT / "common")
    target.parent.mkdir(parents=True, exist_ok=True)
    with worker(FETCHED, OUT, 1) as jvm, TemporaryDirectory() as work:
        profile = Profile(jvm.pid)
        parts = Parts(FETCHED, OUT / "parts", jvm, profile)
        tools = Tools(jvm, parts, key(OUT), profile, Shared(), Path(work))
        build(case, case.recipes["tool"], staged, target, tools)
