"""Split sets, bundles, libraries, hidden and packed code: made from real files at test time."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from appassay import check
from appassay.extract import read
from appassay.model import (
    ApiCall,
    DexFile,
    Facts,
    Icon,
    Label,
    Level,
    Outcome,
    Package,
    Packer,
    Report,
    SdkPresent,
    Signature,
)

APP = "npm_io.appium.settings-8.0.10.apk"
YOSEMITE = "pypi_airtest-1.4.3-Yosemite.apk"
SMALL = "pypi_fdroidserver-2.4.5-com.politedroid_6.apk"


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _unzip(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def _outcome(report: Report, point: str) -> Outcome:
    return next(p.outcome for c in report.clauses for p in c.points if p.id == point)


@pytest.mark.parametrize(
    ("kind", "base", "extra"),
    [
        ("apks", "splits/base-master.apk", {"toc.pb": b"\x0a\x00"}),
        ("xapk", "io.appium.settings.apk", {"manifest.json": b"{}"}),
        ("apkm", "base.apk", {"info.json": b"{}"}),
    ],
)
def test_a_split_set_is_read_like_its_base(
    inputs: Path, tmp_path: Path, kind: str, base: str, extra: dict[str, bytes]
) -> None:
    apk = (inputs / APP).read_bytes()
    split = (inputs / SMALL).read_bytes()
    folder = base.rpartition("/")[0]
    config = f"{folder}/config.xxhdpi.apk".lstrip("/")
    path = _zip(tmp_path / f"set.{kind}", {base: apk, config: split, **extra})
    reading, single = read(path), read(inputs / APP)
    assert reading.artifact.kind == kind
    ours, theirs = reading.facts, single.facts
    assert ours.first(Package) is not None
    assert ours.of(Label)[0].text == theirs.of(Label)[0].text
    assert ours.of(Signature) == theirs.of(Signature)
    assert {d.at.file for d in ours.of(DexFile)} >= {
        f"{base}!/classes.dex",
        f"{config}!/classes.dex",
    }


def _bundle(apk: Path, tmp_path: Path) -> Path:
    """Return the app as a bundle: aapt2 writes its manifest, XML and table as protocol buffers."""
    proto = tmp_path / "proto.apk"
    command = ["aapt2", "convert", "--output-format", "proto", "-o", proto, apk]
    subprocess.run(command, check=True, capture_output=True)
    files = {"BundleConfig.pb": b"\x0a\x00"}
    for name, data in _unzip(proto.read_bytes()).items():
        if name == "AndroidManifest.xml":
            files["base/manifest/AndroidManifest.xml"] = data
        elif name.endswith(".dex"):
            files[f"base/dex/{name}"] = data
        elif name == "resources.pb" or name.startswith("res/"):
            files[f"base/{name}"] = data
    return _zip(tmp_path / "app.aab", files)


def test_a_bundle_is_read_like_its_apk(inputs: Path, tmp_path: Path) -> None:
    path = _bundle(inputs / APP, tmp_path)
    ours, theirs = read(path), read(inputs / APP)
    package = ours.facts.first(Package)
    assert package is not None
    assert (ours.artifact.kind, package.name) == ("aab", "io.appium.settings")
    assert not any(dex.hidden for dex in ours.facts.of(DexFile))
    assert ours.facts.coverage[Icon].level is Level.FULL
    assert [label.text for label in ours.facts.of(Label)] == [
        label.text for label in theirs.facts.of(Label)
    ]
    report, single = check(path), check(inputs / APP)
    for point in ("U3.1", "U3.2", "U3.3", "U10.2"):
        assert _outcome(report, point) is _outcome(single, point)


@pytest.mark.parametrize("apk", ("npm_android-apidemos-5.0.0.apk", YOSEMITE))
def test_tables_of_bundles_hold_what_the_apk_holds(apk: str, inputs: Path, tmp_path: Path) -> None:
    """Texts in every locale and every icon's picture, through aapt2's own conversion."""
    ours, theirs = read(_bundle(inputs / apk, tmp_path)).facts, read(inputs / apk).facts

    def labels(facts: Facts) -> set[tuple[str, str]]:
        return {(label.locale, label.text) for label in facts.of(Label)}

    def icons(facts: Facts) -> set[tuple[str, str, float, str]]:
        """Return each icon's picture; paths differ by the module's folder alone."""
        return {
            (i.at.file.removeprefix("base/"), i.format, i.opaque_share, i.phash)
            for i in facts.of(Icon)
        }

    assert labels(ours) == labels(theirs)
    assert icons(ours) == icons(theirs) != set()


@pytest.mark.parametrize(
    ("archive", "sdk"),
    (
        ("maven_com.tencent.bugly_crashreport-4.1.9.3.aar", "bugly"),
        ("maven_com.alipay.sdk_alipaysdk-android-15.8.40.aar", "alipay"),
    ),
)
def test_the_code_of_an_sdk_archive_is_the_sdks(archive: str, sdk: str, inputs: Path) -> None:
    facts = read(inputs / archive).facts
    assert sdk in {found.sdk for found in facts.of(SdkPresent)}
    assert sdk in {call.owner.sdk for call in facts.of(ApiCall)}


def test_hidden_code_is_found_but_not_reached(inputs: Path, tmp_path: Path) -> None:
    files = _unzip((inputs / SMALL).read_bytes())
    other = _unzip((inputs / APP).read_bytes())
    files["assets/plugin.jar"] = _zip(
        tmp_path / "p.jar", {"classes.dex": other["classes5.dex"]}
    ).read_bytes()
    files["assets/loose.dex"] = other["classes3.dex"]
    facts = read(_zip(tmp_path / "hidden.apk", files)).facts
    hidden = {dex.at.file for dex in facts.of(DexFile) if dex.hidden}
    assert hidden == {"assets/loose.dex", "assets/plugin.jar!/classes.dex"}
    inside = [call for call in facts.of(ApiCall) if call.at.file in hidden]
    assert inside and not any(call.reachable for call in inside)


def test_packed_code_is_never_shown_as_passed(inputs: Path, tmp_path: Path) -> None:
    """The shell's application class is there, the app's own classes are not."""
    files = _unzip((inputs / SMALL).read_bytes())
    stub = _unzip((inputs / "pypi_fdroidserver-2.4.5-urzip-release.apk").read_bytes())
    files["classes.dex"] = stub["classes.dex"]
    files["lib/armeabi-v7a/libjiagu.so"] = b"\x7fELF"
    files["assets/libjiagu.so"] = b"\x7fELF"
    path = _zip(tmp_path / "packed.apk", files)
    facts = read(path).facts
    assert facts.of(Packer), "the packer's library beside missing classes is a sign"
    assert facts.coverage[ApiCall].level is Level.PARTIAL
    report = check(path)
    for point in ("C2.4", "C5.2", "U6.3"):
        assert _outcome(report, point) is not Outcome.PASSED
    assert any("packed" in note.en for note in report.notes)


def test_a_script_app_is_not_fully_read(inputs: Path, tmp_path: Path) -> None:
    files = _unzip((inputs / SMALL).read_bytes())
    files["assets/index.android.bundle"] = b"var a=1"
    path = _zip(tmp_path / "rn.apk", files)
    assert read(path).facts.coverage[ApiCall].level is Level.PARTIAL
    assert _outcome(check(path), "C2.4") is not Outcome.PASSED


def test_a_library_is_no_app(inputs: Path) -> None:
    for name in ("maven_com.umeng.umsdk_push-6.0.1.aar", "maven_com.amap.api_search-9.7.1.jar"):
        report = check(inputs / name)
        assert _outcome(report, "U3.1") is Outcome.INAPPLICABLE
        assert _outcome(report, "U10.2") is Outcome.INAPPLICABLE
        assert any("SDK" in note.en for note in report.notes)


def test_a_bomb_costs_little(tmp_path: Path, inputs: Path) -> None:
    files = _unzip((inputs / SMALL).read_bytes())
    files["classes2.dex"] = bytes(600 << 20)
    report = check(_zip(tmp_path / "bomb.apk", files))
    assert any("classes2.dex" in note.en for note in report.notes)
    assert _outcome(report, "C2.4") is not Outcome.PASSED
