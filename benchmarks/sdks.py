"""How well SDKs are told, in apps built from real archives: as they are, renamed, optimised.

Each mix of archives becomes three apps: by D8 as they are, by R8 with every class renamed and
moved, and by R8 that also shrinks and optimises, with public members kept as entries. What must be
found is what was put in; what else is found must be in the unrenamed app by name. Apps without
these archives, AssayBench and real ones, must show none by shape.
"""

import io
import subprocess
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

import inputs
import prints
from appassay.extract import read
from appassay.knowledge import PrintArchive, print_archives
from appassay.model import SdkPresent
from benchmarks.measure import ROOT

TABLE = ROOT / "benchmarks" / "sdks.toml"
FOLDER = ROOT / ".inputs" / "sdks"
BUILT = ROOT / "build" / "bench" / "sdks"
PLATFORM = ROOT / ".inputs" / "corpus" / "android-api-34.jar"
CORPUS = ROOT / "build" / "corpus" / "apps" / "open"
MANIFEST = "npm_devicefarmer-minicap-2.7.3.apk"
"""A real app without SDKs, whose manifest the built ones get."""
MIXES = (
    ("umeng_common", "wechat", "alipay", "glide", "gson", "timber"),
    ("bugly", "mmkv", "okhttp", "sensorsdata", "qiniu", "picasso"),
    ("adjust", "mixpanel", "amplitude", "segment", "flurry", "xcrash"),
    ("tencent_location", "weibo", "lottie", "growingio", "bugsnag", "leakcanary"),
)
OTHERS = (
    ("okhttp", "glide", "mmkv", "bugly", "wechat"),
    ("gson", "lottie", "sentry", "tbs_x5", "xcrash"),
)
"""Mixes of versions whose prints are not kept."""
RULES = {
    "plain": "",
    "renamed": "-dontshrink -dontoptimize -repackageclasses x",
    "optimised": "-repackageclasses x\n-keep,allowobfuscation,allowoptimization"
    " public class * { public *; }",
}
SEVERAL = "-ignorewarnings\n-dontwarn **\n-keepattributes *\n"
BARS = {"plain": 0.95, "renamed": 0.80}
PRECISION = 0.98


@dataclass(slots=True)
class Tally:
    """What was found of what was put in."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    versions: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """Return the share found of what was put in."""
        return self.right / max(1, self.right + len(self.missed))

    @property
    def precision(self) -> float:
        """Return the share of what was found that is there."""
        return self.right / max(1, self.right + len(self.extra))


def sdks() -> list[tuple[str, bool]]:
    """Build, read, count, print; return the bars."""
    other = msgspec.convert(tomllib.loads(TABLE.read_text())["archive"], list[PrintArchive])
    prints.fetch([*print_archives(), *other], FOLDER)
    if not (FOLDER / "r8.jar").exists():
        inputs.fetch(inputs.load(TABLE), FOLDER)
    newest = {row.sdk: row for row in print_archives()}
    tallies = {
        "kept versions": _all(MIXES, newest),
        "other versions": _all(OTHERS, {row.sdk: row for row in other}),
    }
    bars = []
    for title, forms in tallies.items():
        for form, tally in forms.items():
            _show(title, form, tally)
            if form in BARS:
                met = tally.recall >= BARS[form] and tally.precision >= PRECISION
                bars.append((f"SDKs, {title}, {form}", met))
    wrong = list(strangers())
    print(f"by shape in apps without them: {wrong or 'none'}")
    return [*bars, ("no SDK by shape in apps without one", not wrong)]


def _show(title: str, form: str, tally: Tally) -> None:
    rates = f"recall {tally.recall:.3f}, precision {tally.precision:.3f}"
    print(f"{title}, {form}: {rates}; versions {dict(tally.versions)}")
    for word, names in (("missed", tally.missed), ("extra", tally.extra)):
        if names:
            print(f"  {word}: {', '.join(names)}")


def _all(mixes: Sequence[Sequence[str]], rows: dict[str, PrintArchive]) -> dict[str, Tally]:
    tallies = {form: Tally() for form in RULES}
    for mix in mixes:
        chosen = [rows[sdk] for sdk in mix]
        named: set[str] = set()
        for form, tally in tallies.items():
            found = {fact.sdk: fact for fact in _facts(_app(form, chosen))}
            if form == "plain":
                named = {sdk for sdk, fact in found.items() if fact.how == "name"}
            _count(tally, found, named | set(mix), chosen)
    return tallies


def _count(
    tally: Tally,
    found: dict[str, SdkPresent],
    there: set[str],
    chosen: Sequence[PrintArchive],
) -> None:
    for row in chosen:
        fact = found.get(row.sdk)
        if fact is None:
            tally.missed.append(f"{row.sdk} {row.version}")
            continue
        tally.right += 1
        told = fact.guess or fact.version
        tally.versions["none" if not told else "right" if told == row.version else "wrong"] += 1
    tally.extra += sorted(found.keys() - there)


def _facts(app: Path) -> Iterable[SdkPresent]:
    return read(app, execute=False).facts.of(SdkPresent)


def _app(form: str, archives: Sequence[PrintArchive]) -> Path:
    """Return the app of some archives, built where it is not there yet."""
    name = "-".join(f"{row.sdk}_{row.version}" for row in archives)
    folder = BUILT / form / name
    app = folder / "app.apk"
    if app.exists():
        return app
    folder.mkdir(parents=True, exist_ok=True)
    rules = folder / "rules.txt"
    rules.write_text(SEVERAL + RULES[form])
    jars = [_jar(row, folder) for row in archives]
    tool = "R8" if RULES[form] else "D8"
    command = ["java", "-Xmx2g", "-cp", FOLDER / "r8.jar", f"com.android.tools.r8.{tool}"]
    command += ["--release", "--min-api", "26", "--output", folder, *jars]
    command += ["--lib", PLATFORM, "--pg-conf", rules] if RULES[form] else []
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    with zipfile.ZipFile(ROOT / ".inputs" / MANIFEST) as real, zipfile.ZipFile(app, "w") as into:
        into.writestr("AndroidManifest.xml", real.read("AndroidManifest.xml"))
        for dex in sorted(folder.glob("*.dex")):
            into.write(dex, dex.name)
    return app


def _jar(row: PrintArchive, folder: Path) -> Path:
    """Return the classes of an archive as one JAR without what R8 would stumble over."""
    into = folder / f"{row.sdk}.jar"
    with zipfile.ZipFile(into, "w") as out:
        seen: set[str] = set()
        for name, data in _classes(FOLDER / row.file):
            if name not in seen:
                seen.add(name)
                out.writestr(name, data)
    return into


def _classes(archive: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(archive) as outer:
        for name in outer.namelist():
            if name.endswith(".jar"):
                with zipfile.ZipFile(io.BytesIO(outer.read(name))) as inner:
                    for own in inner.namelist():
                        if own.endswith(".class") and not own.startswith("META-INF/"):
                            yield own, inner.read(own)
            elif name.endswith(".class") and not name.startswith("META-INF/"):
                yield name, outer.read(name)


def strangers() -> Iterator[str]:
    """Yield each SDK that only its shape tells in apps that were not built here."""
    for app in [*sorted((ROOT / ".inputs").glob("*.apk")), *sorted(CORPUS.rglob("*.apk"))]:
        try:
            facts = list(_facts(app))
        except Exception:  # noqa: S112  # damaged inputs are another suite's matter
            continue
        for fact in facts:
            if fact.how == "shape":
                yield f"{app.name}: {fact.sdk} ({fact.share:.2f}, {fact.classes} classes)"
