"""The commands, as their users run them."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import Result
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdfium2 import PdfDocument

from appassay.certify import certificate as cert

Run = Callable[..., Result]


@pytest.fixture
def shop(tmp_path: Path, assay: Run) -> Path:
    """A laboratory's folder: keys, a log, a trust file."""
    for name, kind in (("lab.pem", "p256"), ("log.pem", "ed25519")):
        assay("keys", "new", tmp_path / name, "--kind", kind, "--plain")
    made = assay(
        *["log", "create", tmp_path / "log", "--name", "log.example/a"],
        *["--key", tmp_path / "log.pem"],
    )
    (tmp_path / "vkey").write_text(made.output)
    public = (tmp_path / "lab.pem.pub").read_text()
    roles = ["certificate", "revocation", "filing", "submission", "listing"]
    (tmp_path / "trust.toml").write_text(
        f'format = "appassay-trust/1"\nname = "test"\nlog = """\nlog {made.output.strip()}\n'
        f'quorum none\n"""\n[[certifier]]\nname = "Lab"\nroles = {roles}\nkey = """\n{public}"""\n'
    )
    return tmp_path


def signing(shop: Path) -> list[object]:
    return [
        *["--key", shop / "lab.pem", "--log", shop / "log", "--log-key", shop / "log.pem"],
    ]


def test_the_way_of_an_app(shop: Path, apk: Path, assay: Run) -> None:
    out, trust = shop / "out.apk", ["--trust", shop / "trust.toml"]
    read = [shop / "log", "--vkey", shop / "vkey"]
    filed = ["--say", "number=ICP-1", "--say", "operator=Example"]
    assert assay("attest", "filing", apk, *filed, *signing(shop)).exit_code == 0
    made = ["certify", apk, "-o", out, "--tester", "Li", "--even-failed"]
    assert assay(*made, *signing(shop), "--report", shop / "report.json").exit_code == 0
    row = json.loads(assay("verify", out, *trust, "--format", "json").output)
    assert (row["holds"], row["by"], row["place"]) == (True, "Lab", "inside")
    told = sha256((shop / "report.json").read_bytes()).hexdigest()
    assert row["certificate"]["report"]["sha256"] == told
    listing = ["--say", "store=S", "--say", "decision=yes", "--say", "reviewer=Wu"]
    assert assay("attest", "listing", out, *listing, *signing(shop)).exit_code == 0
    serial = row["certificate"]["serial"]
    assert assay("revoke", serial, "--reason", "mistake", *signing(shop)).exit_code == 0
    way = assay("trail", out, "--log", *read, *trust, "--format", "json")
    steps = [json.loads(line)["step"] for line in way.output.splitlines()]
    assert steps == ["filing", "certificate", "listing", "revocation"]
    text = assay("trail", out, "--log", *read, *trust, "--lang", "en").output
    assert "–  submitted  no such entry" in text
    gone = ["--key", shop / "lab.pem", "-o", shop / "gone.json"]
    assert assay("log", "revocations", *read, *trust, *gone).exit_code == 0
    told = assay("verify", out, *trust, "--revocations", shop / "gone.json", "--lang", "en")
    assert told.exit_code == 1
    assert "revoked at" in told.output


def test_a_log_is_read_and_followed(shop: Path, assay: Run) -> None:
    read = [shop / "log", "--vkey", shop / "vkey"]
    for name in "abc":
        (shop / name).write_text(name)
    words = ["log", "add", shop / "log", *(shop / name for name in "abc")]
    assert assay(*words, "--key", shop / "log.pem").exit_code == 0
    assert (shop / "b.tlog-proof").read_text().startswith("c2sp.org/tlog-proof@v1\nindex 1\n")
    assert "size 3," in assay("log", "verify", *read).output
    watch = ["log", "monitor", *read, "--state", shop / "seen"]
    assert assay(*watch).output.splitlines() == ["0  1 bytes", "1  1 bytes", "2  1 bytes"]
    assert assay(*watch).output == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page(shop: Path, apk: Path, assay: Run, lang: str) -> None:
    made = ["certify", apk, "-o", shop / "out.apk", "--tester", "李工", "--even-failed"]
    done = assay(*made, *signing(shop), "--pdf", shop / "page.pdf", "--lang", lang)
    assert done.exit_code == 0, done.output
    reader = PdfFileReader((shop / "page.pdf").open("rb"))
    (signature,) = reader.embedded_signatures
    found = validate_pdf_signature(signature, ValidationContext(trust_roots=[]))
    assert (found.intact, found.valid) == (True, True)
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    page = PdfDocument(shop / "page.pdf")
    assert len(page) == 1
    text = page[0].get_textpage().get_text_range()
    assert ("移动应用检测证书" if lang == "zh" else "Mobile app test certificate") in text
    assert "李工" in text
    assert "log.example/a" in text


def test_stripping_and_extracting(shop: Path, apk: Path, assay: Run) -> None:
    out, bare = shop / "out.apk", shop / "bare.apk"
    demo = ["--demo-key", "--even-failed"]
    assert assay("certify", apk, "-o", out, *demo).exit_code == 0
    words = ["verify", out, "--demo", "--extract", shop / "c.assay", "--strip", bare]
    told = assay(*words, "--lang", "en")
    assert told.exit_code == 0
    assert "proves nothing" in told.output
    assert bare.read_bytes() == apk.read_bytes()
    told = assay("verify", bare, "--demo", "--lang", "en")
    assert told.exit_code == 3
    assert "anyone can take one out" in told.output
    assert assay("verify", bare, "--demo", "--certificate", shop / "c.assay").exit_code == 0
    cert.beside(bare).write_bytes((shop / "c.assay").read_bytes())
    assert assay("verify", bare, "--demo").exit_code == 0


def test_the_demonstration_key_convinces_nobody(shop: Path, apk: Path, assay: Run) -> None:
    out = shop / "out.apk"
    assay("certify", apk, "-o", out, "--demo-key", "--even-failed")
    told = assay("verify", out, "--trust", shop / "trust.toml", "--lang", "en")
    assert told.exit_code == 1
    assert "nobody who is trusted" in told.output


def test_a_failed_app_is_not_certified_by_accident(shop: Path, inputs: Path, assay: Run) -> None:
    apk = inputs / "pypi_fdroidserver-2.4.5-SpeedoMeterApp.main_1.apk"
    words = ["certify", apk, "--detached", shop / "c", "--demo-key", "--lang", "en"]
    done = assay(*words)
    assert done.exit_code == 1
    assert "not certified: U9, U10 failed" in done.output
    assert not (shop / "c").exists()
    assert assay(*words, "--even-failed").exit_code == 0
    told = assay("verify", apk, "--certificate", shop / "c", "--demo", "--lang", "en")
    assert told.exit_code == 0
    assert "conclusion: at least one clause failed" in told.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["certify", "APK"], "name where it goes"),
        (["certify", "APK", "-o", "OUT"], "name a key"),
        (["certify", "APK", "-o", "APK", "--demo-key"], "is the file that is tested"),
        (["certify", "APK", "-o", "OUT", "--key", "NONE"], "there is no such file"),
        (["certify", "APK", "-o", "OUT", "--demo-key", "--log", "NONE"], "needs its key"),
        (["certify", "TEXT", "-o", "OUT", "--demo-key"], "TEXT"),
        (["verify", "APK"], "whom do you trust"),
        (["verify", "TEXT", "--demo"], "is not an APK"),
        (["verify", "APK", "--trust", "TEXT"], "is not a trust file"),
        (["verify", "APK", "--demo", "--certificate", "TEXT"], "is not a certificate"),
        (["verify", "APK", "--demo", "--at", "soon"], "is not a time"),
        (["revoke", "12", "--reason", "x", "--demo-key"], "is not the number of a certificate"),
        (["attest", "filing", "APK", "--demo-key"], "also needs --say number"),
        (["attest", "submission", "APK", "--say", "organisation=X", "--demo-key"], "name the log"),
        (["trail", "APK", "--log", "NONE", "--vkey", "x+y", "--demo"], "there is no such file"),
        (["log", "add", "NONE", "APK", "--key", "KEY"], "is not a log"),
        (["log", "create", "FULL", "--name", "x", "--key", "KEY"], "is not empty"),
        (["log", "create", "NEW", "--name", "x y", "--key", "KEY"], "can't name a key"),
        (["log", "create", "NEW", "--name", "x", "--key", "LAB"], "sign with Ed25519"),
        (["keys", "new", "KEY"], "is there already"),
    ],
)
def test_one_clear_error(
    shop: Path, apk: Path, assay: Run, words: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSAY_KEY_PASSPHRASE", "x")
    text = shop / "TEXT"
    text.write_text("no archive, no key")
    places = {
        "APK": apk,
        "TEXT": text,
        "OUT": shop / "out.apk",
        "NONE": shop / "none",
        "NEW": shop / "new",
        "FULL": shop,
        "KEY": shop / "log.pem",
        "LAB": shop / "lab.pem",
    }
    done = assay(*[places.get(word, word) for word in words])
    assert done.exit_code == 2
    lines = done.output.strip().splitlines()
    assert len(lines) == 1, done.output
    assert lines[0].startswith("error: ")
    assert says in lines[0]
    assert not (shop / "out.apk").exists()


def free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def serving(*words: object) -> Iterator[str]:
    """Run a command that serves until the test is done, and give its address."""
    bind = f"127.0.0.1:{free()}"
    command = [sys.executable, "-m", "appassay", *map(str, words), "--bind", bind]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as work:
        assert work.stderr
        assert work.stderr.readline().strip() == f"http://{bind}"
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", int(bind[10:]))):
                break
            time.sleep(0.05)
        yield f"http://{bind}"
        work.terminate()


def test_over_the_network(shop: Path, apk: Path, assay: Run) -> None:
    """A laboratory certifies into a log elsewhere, which a witness watches."""
    assay("keys", "new", shop / "w.pem", "--kind", "ed25519", "--plain")
    key = assay("keys", "show", shop / "w.pem.pub", "--witness", "w.example/1").output.strip()
    vkey = (shop / "vkey").read_text().strip()
    assert key.startswith("w.example/1+")
    watched = ["log", "witness", "--name", "w.example/1", "--key", shop / "w.pem"]
    with serving(*watched, "--state", shop / "w", "--watch", vkey) as witness:
        policy = f"log {vkey}\nwitness w {key} {witness}\nquorum w\n"
        (shop / "policy").write_text(policy)
        trust = (shop / "trust.toml").read_text().replace("quorum none", policy.split("\n", 1)[1])
        (shop / "trust.toml").write_text(trust)
        served = ["log", "serve", shop / "log", "--key", shop / "log.pem"]
        admit = ["--admit", shop / "lab.pem.pub", "--policy", shop / "policy"]
        with serving(*served, *admit) as log:
            out, own = shop / "out.apk", ["--key", shop / "lab.pem", "--log", log]
            done = assay("certify", apk, "-o", out, "--even-failed", *own)
            assert done.exit_code == 0, done.output
            stranger = ["--demo-key", "--log", log]
            done = assay("certify", apk, "-o", shop / "no.apk", "--even-failed", *stranger)
            assert done.exit_code == 2
            assert "403: it is signed by nobody who is trusted" in done.output
            assert not (shop / "no.apk").exists()
            assert "size 1," in assay("log", "verify", log, "--vkey", vkey).output
    told = assay("verify", out, "--trust", shop / "trust.toml", "--lang", "en")
    assert told.exit_code == 0, told.output
    assert "entry 0, witnesses: 1" in told.output
