"""Records of the virtual phone: what an app's own code does, shows and can't do."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from appassay.errors import ArtifactError
from appassay.recording import Record
from appassay.recording.virtual.classes import Classes
from appassay.recording.virtual.setup import parts
from conftest import ROOT
from virtual.made import DIARY, recorded

APPS = ROOT / "build" / "corpus" / "apps" / "open"
NATIVE = APPS / "consent" / "storage" / "mmkv_flag" / "breach" / "app.apk"


class Made(NamedTuple):
    """A record and where it lies."""

    record: Record
    name: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A diary that asks for the place before its window was answered; refused, then agreed to."""
    target = tmp_path_factory.mktemp("record") / "record.zip"
    done, record, figures = recorded(DIARY, target, ("R0", "R1", "R2"), seconds=3)
    assert done.states == ("R0", "R1", "R0", "R2")
    assert not done.cut
    assert 100 << 20 < figures.peak < 1_000 << 20
    record.check()
    return Made(record, target)


@pytest.fixture
def diary(made: Made) -> Record:
    """The record of the diary."""
    return made.record


def test_what_was_read_is_told_with_its_state_and_its_stack(diary: Record) -> None:
    events = list(diary.events())
    read = next(event for event in events if event.event == "source")
    assert (read.state, read.kind, read.agreed) == ("R0", "location_precise", False)
    assert read.api == "android.location.LocationManager.getLastKnownLocation"
    assert read.args == ("gps",)
    assert set(read.denied) == {"ACCESS_FINE_LOCATION", "ACCESS_COARSE_LOCATION"}
    outer, inner = read.stack
    assert (outer.method, inner.method) == ("onStart()", "addPlace()")
    assert (inner.cls.rsplit(".", 1)[1], inner.file) == ("DiaryFragment", "DiaryFragment.java")
    line = (ROOT / "corpus/open/consent/dialogs/dialog_fragment/DiaryFragment.java").read_text()
    assert "getLastKnownLocation" in line.splitlines()[inner.line - 1]


def test_the_window_is_refused_and_agreed_to(diary: Record) -> None:
    told = [(event.state, event.event) for event in diary.events()]
    assert told.index(("R0", "consent.asked")) < told.index(("R1", "user.tap"))
    # Refusing closes the app; it is installed anew to be agreed to.
    assert ("R1", "finish") in told
    assert ("R2", "user.agreed") in told
    times = [event.t for event in diary.events()]
    assert all(one <= next_ for one, next_ in pairwise(times))
    agreed = next(event.t for event in diary.events() if event.event == "user.agreed")
    assert all(not e.agreed for e in diary.events() if e.t < agreed - 100)


def test_windows_are_where_a_phone_shows_them_and_drawn(diary: Record, made: Made) -> None:
    windows = [window for window in diary.windows() if window.state == "R0"]
    kinds = [window.kind for window in windows if window.t == windows[-1].t]
    assert kinds == ["activity", "dialog"]
    dialog = windows[-1]
    root = dialog.nodes[0].bounds
    assert abs((root[1] + root[3]) - 1560) <= 2
    words = {node.text: node for node in dialog.nodes if node.text}
    assert {"隐私政策", "同意", "不同意"} <= words.keys()
    assert words["同意"].clickable
    name = next(window.screen for window in windows if window.screen)
    with zipfile.ZipFile(made.name) as archive:
        picture = Image.open(io.BytesIO(archive.read(name))).convert("L")
    assert picture.size == (720, 1560)
    # Text is drawn with glyphs, not with empty boxes: the two words differ, and neither is blank.
    drawn = [picture.crop(words[word].bounds).tobytes() for word in ("隐私政策", "同意")]
    assert all(len(set(pixels)) > 20 for pixels in drawn)


def test_no_absence_is_proved(diary: Record) -> None:
    levels = {watch.what: watch for watch in diary.header.watches}
    assert all(watch.level != "full" and watch.why for watch in levels.values())
    assert diary.header.way == "virtual"
    assert diary.header.device.virtual


def test_what_can_not_run_is_lost_and_said(tmp_path: Path) -> None:
    done, record, _ = recorded(NATIVE, tmp_path / "record.zip", ("R0",), seconds=2)
    assert not done.cut
    assert ("mmkv",) in [e.args for e in record.events() if e.event == "native.load"]
    calls = next(watch for watch in record.header.watches if watch.what == "calls")
    assert "原生库" in calls.why


def test_classes_are_converted_once(tmp_path: Path) -> None:
    with Classes(DIARY, tmp_path) as classes:
        listed = classes.answer(b"list") or b""
        names = [line.split()[0] for line in listed.splitlines()]
        first = [classes.answer(name) for name in names]
        assert all(data is not None and data.startswith(b"\xca\xfe\xba\xbe") for data in first)
        assert (classes.made, classes.kept) == (len(names), 0)
    with Classes(DIARY, tmp_path) as classes:
        assert [classes.answer(name) for name in names] == first
        assert (classes.made, classes.kept, classes.seconds) == (0, len(names), 0.0)
        assert classes.answer(b"no/such/Class") is None


def test_the_digest_of_a_class_does_not_depend_on_its_file(tmp_path: Path) -> None:
    other = DIARY.parents[1] / "detached" / "app.apk"
    keys = []
    for number, apk in enumerate((DIARY, other)):
        store = tmp_path / str(number)
        with Classes(apk, store) as classes:
            name = b"bench/consent/dialog_fragment/ConsentFragment$Host"
            assert classes.answer(name) is not None
            keys.append(classes._key(name.decode()))
    assert keys[0] == keys[1]


def test_what_is_no_app_is_refused(tmp_path: Path) -> None:
    (tmp_path / "app.apk").write_bytes(b"PK\x05\x06" + bytes(18))
    with pytest.raises(ArtifactError, match="has no code to run"):
        Classes(tmp_path / "app.apk", tmp_path / "store")


def test_parts_are_those_the_table_names() -> None:
    made = parts()
    assert (made.classes / "appassay" / "phone" / "Phone.class").is_file()
    assert made.platform.name.startswith("android-all-instrumented")
    assert all(jar.is_file() for jar in made.jars)
