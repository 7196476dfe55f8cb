import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appassay.certify import certificate as cert
from appassay.certify import conclude, issue, keys, trust
from appassay.certify import statement as st
from appassay.certify.trust import Trust
from appassay.cli import main
from appassay.model import Report
from appassay.tlog import note
from appassay.tlog.append import Log

NOW = datetime(2026, 6, 1, tzinfo=UTC)
APK = "pypi_fdroidserver-2.4.5-v1.v2.sig_1020.apk"


@pytest.fixture(scope="session")
def apk(inputs: Path) -> Path:
    """A real APK, signed by its developer with schemes v1 and v2."""
    return inputs / APK


@pytest.fixture(scope="session")
def report(apk: Path) -> Report:
    from appassay import check

    return check(apk, run=False)


class Laboratory:
    """Somebody who tests, signs and keeps a log."""

    def __init__(self, folder: Path, kind: str = "p256") -> None:
        self.folder = folder
        private, self.public = keys.generate(kind, None)
        self.signer = keys.opened(private, None, "key")
        secret, _ = keys.generate("ed25519", None)
        self.log_signer = note.signer(
            "log.example/apps", keys.load_private(secret, None, "log"), note.ED25519
        )
        self.log = Log.create(folder / "log", self.log_signer)

    def made(self, logged: bool = True) -> issue.With:
        return issue.With(signers=(self.signer,), append=issue.into(self.log) if logged else None)

    def certify(
        self, apk: Path, report: Report, *, logged: bool = True, days: int = 365, **changed: object
    ) -> cert.Certificate:
        from msgspec.structs import replace

        tested = conclude.tested(report, b"{}", st.Tester(name="Li"), NOW, days)
        tested = replace(tested, **changed)
        statement = issue.about(apk, tested, report.artifact.sha256)
        return issue.certificate(statement, self.made(logged))

    def trust(self, **rows: str) -> Trust:
        lines = {
            "need": '["log"]',
            "log": f'"""\nlog {self.log_signer.key}\nquorum none\n"""',
            "roles": str(list(trust.ROLES)),
            "more": "",
        } | rows
        text = (
            f'format = "appassay-trust/1"\nname = "test"\nneed = {lines["need"]}\n'
            f'log = {lines["log"]}\n{lines["more"]}\n[[certifier]]\nname = "The Laboratory"\n'
            f"roles = {lines['roles']}\nkey = '''\n{self.public.decode()}'''\n"
            + lines.get("certifier", "")
        )
        return trust.parse(text.encode(), "trust.toml")


@pytest.fixture
def lab(tmp_path: Path) -> Laboratory:
    return Laboratory(tmp_path)


@pytest.fixture
def assay(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.delenv("ASSAY_TRUST", raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    def run(*words: object) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)

    return run


def signing_key(folder: Path, name: str) -> list[str]:
    """Make an RSA key as apksigner reads them, and return its options for it."""
    pem, crt, pk8 = (folder / f"{name}.{end}" for end in ("pem", "crt", "pk8"))
    asked = f"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN={name} -days 99 -keyout"
    subprocess.run([*asked.split(" "), str(pem), "-out", str(crt)], check=True, capture_output=True)
    turned = ["openssl", "pkcs8", "-topk8", "-outform", "DER", "-nocrypt", "-in"]
    subprocess.run([*turned, str(pem), "-out", str(pk8)], check=True)
    return ["--key", str(pk8), "--cert", str(crt)]


def signed(apk: Path, out: Path, *options: str) -> Path:
    words = ["apksigner", "sign", "--min-sdk-version", "24", *options, "--out", str(out), str(apk)]
    subprocess.run(words, check=True, capture_output=True)
    return out


def reblocked(inputs: Path, folder: Path) -> tuple[Path, Path]:
    """Return a file signed by scheme v2 alone, and the same with the block of somebody else.

    The parts that are signed are the same bytes; the signature holds, and is another's.
    """
    own = ["--v1-signing-enabled", "false", "--v3-signing-enabled", "false"]
    apk = inputs / "pypi_fdroidserver-2.4.5-v2.only.sig_2.apk"
    first = signed(apk, folder / "own.apk", *own, *signing_key(folder, "Own"))
    second = signed(first, folder / "other.apk", *own, *signing_key(folder, "Thief"))
    assert st.look(first).parts == st.look(second).parts
    assert st.look(second).sound
    return first, second
