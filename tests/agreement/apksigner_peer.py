"""What Debian's apksigner says of an APK's signatures."""

import re
import subprocess
from pathlib import Path
from typing import TypedDict

_SCHEME = re.compile(r"^Verified (?:using (v\d)|for (SourceStamp)).*: (true|false)$", re.MULTILINE)
_CERTIFICATE = re.compile(
    r"^Signer #(\d+) (?:certificate )?([\w\- ()]+?)(?: digest)?: (.*)$", re.MULTILINE
)
_UNPROTECTED = re.compile(r"^WARNING: (.*) not protected by signature\.", re.MULTILINE)


class Says(TypedDict):
    """One answer of `apksigner verify --verbose --print-certs`."""

    verified: bool
    schemes: dict[str, bool]
    """`v1` to `v4` and `SourceStamp`; empty if the APK does not verify."""
    signers: list[dict[str, str]]
    """By apksigner's words: `DN`, `SHA-256`, `key algorithm`, `public key SHA-256` and so on."""
    errors: list[str]
    warnings: list[str]
    unprotected: list[str]
    """Entries that the JAR signature warnings call unprotected."""


def apksigner_says(apk: Path, *options: str) -> Says:
    """Ask apksigner; `options` may narrow the Android versions."""
    command = ["apksigner", "verify", "--verbose", "--print-certs", *options, str(apk)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=600)
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return {
        "verified": done.returncode == 0,
        "schemes": {v or stamp: yes == "true" for v, stamp, yes in _SCHEME.findall(out)},
        "signers": _signers(out),
        "errors": _marked("ERROR: ", err),
        "warnings": _marked("WARNING: ", out),
        "unprotected": _UNPROTECTED.findall(out),
    }


def _signers(out: str) -> list[dict[str, str]]:
    signers: dict[int, dict[str, str]] = {}
    for number, label, value in _CERTIFICATE.findall(out):
        signers.setdefault(int(number), {})[label] = value
    return [signers[number] for number in sorted(signers)]


def _marked(mark: str, text: str) -> list[str]:
    return [line.removeprefix(mark) for line in text.splitlines() if line.startswith(mark)]
