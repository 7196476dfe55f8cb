"""Cases are read strictly: a label that says nothing, or a line nobody named, is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from corpus.builder import refuse
from corpus.builder.case import CaseError, find, read
from corpus.builder.stage import stage

COMMON = ROOT / "corpus" / "common"
LABELS = """
[breach]
why = "The first line breaches, as anyone can see."
expect = [{ point = "U9.9", verdict = "failed", at = "Main.java#read" }]
[clean]
why = "The line that breaches is left out here."
expect = [{ point = "U9.9", verdict = "passed" }]
"""
CODE = """package bench.consent.sample;
int a; //: @breach #read
int b; //: @clean
int c; //: @breach,clean #both
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a case; keywords replace its parts."""

    def _write(*, case: str = "", labels: str = LABELS, code: str = CODE) -> Path:
        folder = tmp_path / "open" / "consent" / "guards" / "sample"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "case.toml").write_text(case or "[variants.breach]\n[variants.clean]\n")
        (folder / "labels.toml").write_text(labels)
        (folder / "Main.java").write_text(code)
        return folder

    return _write


def test_a_variant_keeps_its_lines_and_their_numbers(write: Write) -> None:
    case = read(write(), "open")
    breach, clean = (stage(case, name, COMMON) for name in ("breach", "clean"))
    lines = [staged.files["Main.java"].decode().split("\n") for staged in (breach, clean)]
    assert lines[0][1:4] == ["int a;", "", "int c;"]
    assert lines[1][1:4] == ["", "int b;", "int c;"]
    assert breach.anchors == {"Main.java#read": 2, "Main.java#both": 4}


def test_a_folder_of_a_variant_lies_over_the_case(write: Write) -> None:
    folder = write()
    (folder / "only" / "clean").mkdir(parents=True)
    (folder / "only" / "clean" / "Main.java").write_text("int other;")
    case = read(folder, "open")
    assert stage(case, "clean", COMMON).files["Main.java"] == b"int other;"
    assert b"int a" in stage(case, "breach", COMMON).files["Main.java"]


def test_a_recipe_shapes_the_manifest(write: Write) -> None:
    text = '[app]\npermissions = ["CAMERA", "a.b.C"]\ntarget_sdk = 30\n[variants.breach]\n'
    case = read(write(case=text + "[variants.clean]\ntarget_sdk = 22\n"), "open")
    manifests = [
        stage(case, name, COMMON).files["AndroidManifest.xml"].decode()
        for name in ("breach", "clean")
    ]
    assert 'android:name="android.permission.CAMERA"' in manifests[0]
    assert 'android:name="a.b.C"' in manifests[0]
    assert 'targetSdkVersion="30"' in manifests[0]
    assert 'targetSdkVersion="22"' in manifests[1]


def test_documents_are_chosen_as_sources_are_and_stay_out_of_the_package(write: Write) -> None:
    folder = write(case='[app]\ndocuments = ["docs/p.html"]\n[variants.breach]\n[variants.clean]\n')
    (folder / "docs").mkdir()
    (folder / "docs" / "p.html").write_text("<p>a</p>\n<p>b</p> <!--: @clean -->\n")
    case = read(folder, "open")
    staged = stage(case, "breach", COMMON)
    assert staged.beside == {"docs/p.html": b"<p>a</p>\n\n"}
    assert "docs/p.html" not in staged.files
    assert b"<p>b</p>" in stage(case, "clean", COMMON).beside["docs/p.html"]


def test_a_document_that_is_not_there_is_refused(write: Write) -> None:
    folder = write(case='[app]\nregister = "docs/r.toml"\n[variants.breach]\n[variants.clean]\n')
    with pytest.raises(CaseError, match=r"no docs/r\.toml to hand in"):
        stage(read(folder, "open"), "breach", COMMON)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('why = "The first line breaches, as anyone can see."', 'why = "bad"', "a reason"),
        ('"failed"', '"broken"', "unknown verdict"),
        ("[clean]", "[other]", "same variants"),
        ("at =", "line =", "unknown key"),
        ("Main.java#read", "Main.java:2", "is not file#anchor"),
    ],
)
def test_a_malformed_label_is_refused(write: Write, old: str, new: str, why: str) -> None:
    with pytest.raises(CaseError, match=why):
        read(write(labels=LABELS.replace(old, new)), "open")


def test_a_label_names_a_line_that_is_there(write: Write) -> None:
    case = read(write(code=CODE.replace("#read", "#other")), "open")
    with pytest.raises(CaseError, match="no line is named"):
        stage(case, "breach", COMMON)


def test_a_line_is_named_once(write: Write) -> None:
    case = read(write(code=CODE.replace("#both", "#read")), "open")
    with pytest.raises(CaseError, match="named twice"):
        stage(case, "breach", COMMON)


def test_only_wanted_cases_are_read(write: Write, tmp_path: Path) -> None:
    write()
    assert [case.name for case in find(tmp_path, "consent/guards/")] == ["sample"]
    assert [case.name for case in find(tmp_path, "consent/guards/sample/clean")] == ["sample"]
    assert list(find(tmp_path, "flow/")) == []


def test_two_cases_of_a_suite_do_not_share_a_name(write: Write, tmp_path: Path) -> None:
    folder = write()
    refuse.twins(tmp_path)
    shutil.copytree(folder, tmp_path / "sealed" / "flow" / "other" / "sample")
    refuse.twins(tmp_path)
    shutil.copytree(folder, tmp_path / "sealed" / "consent" / "other" / "sample")
    with pytest.raises(CaseError, match="bears this name too"):
        refuse.twins(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("U9.9", "U99.9", "no test point U99.9"),
        ('verdict = "failed",', 'verdict = "failed", kind = "shoe_size",', "no PI kind shoe_size"),
        ('verdict = "failed",', 'verdict = "failed", owner = "acme",', "no owner acme"),
        (
            "[clean]",
            'flow = [{ source = "Main.java#read", sink = "Main.java#both", kind = "shoe_size" }]\n'
            "[clean]",
            "no PI kind shoe_size",
        ),
    ],
)
def test_a_label_speaks_the_words_of_the_tables(write: Write, old: str, new: str, why: str) -> None:
    refuse.unknown(read(write(), "open"))
    with pytest.raises(CaseError, match=why):
        refuse.unknown(read(write(labels=LABELS.replace(old, new)), "open"))


def test_a_state_is_one_of_those_of_a_run(write: Write) -> None:
    text = LABELS.replace('verdict = "failed",', 'verdict = "failed", state = "R10",')
    with pytest.raises(CaseError, match="unknown verdict or state"):
        read(write(labels=text), "open")


@pytest.mark.parametrize("owner", ["umeng", "umeng-push", "acme", "track"])
def test_an_owner_is_a_part_or_a_word_of_a_package(write: Write, owner: str) -> None:
    text = LABELS.replace('verdict = "failed",', f'verdict = "failed", owner = "{owner}",')
    folder = write(
        labels=text,
        case='[app]\nlibs = ["umeng-push.aar"]\n[variants.breach]\n[variants.clean]\n',
    )
    (folder / "Acme.java").write_text("// an SDK of the case's own\npackage com.acme.track;\n")
    refuse.unknown(read(folder, "open"))
