"""The probe is built from source and is what `assay device` needs."""

from pathlib import Path

from appassay.extract import read
from appassay.model import Component, Event, Label, Package
from appassay.recording.phone.terminal import ACTION, TAG
from corpus.probe import SOURCES, build_probe


def test_the_probe_hears_what_it_is_told(tmp_path: Path) -> None:
    build_probe(tmp_path / "probe.apk")
    facts = read(tmp_path / "probe.apk").facts
    package, label = facts.first(Package), facts.first(Label)
    assert package is not None and package.name == "bench.flow.probe"
    assert label is not None and label.text == "AppAssay Probe"
    heard = {
        a: c.name
        for c in facts.of(Component)
        for one in c.filters
        for a in one.actions
        if c.exported
    }
    assert heard[ACTION].endswith(".Main")
    assert heard["android.intent.action.BOOT_COMPLETED"].endswith(".Boot")
    # Opened as its icon does, it uses nothing: only what it is told.
    assert [e for e in facts.of(Event) if e.event == "source" and e.state in ("R0", "R1")] == []
    assert f'TAG = "{TAG}"' in (SOURCES / "Main.java").read_text("utf-8")
