import json
import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from appassay.tlog import note
from appassay.tlog.append import Log
from conftest import ROOT

HERE = Path(__file__).parent


@pytest.fixture
def signer() -> note.Signer:
    return note.Signer("log.example/apps", Ed25519PrivateKey.generate())


@pytest.fixture
def log(tmp_path: Path, signer: note.Signer) -> Log:
    return Log.create(tmp_path / "log", signer)


@pytest.fixture
def entry() -> Callable[[], bytes]:
    chance = random.Random(7)  # noqa: S311
    return lambda: chance.randbytes(chance.randint(1, 60))


@pytest.fixture(scope="session")
def go(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Run what is built on golang.org/x/mod/sumdb and transparency-dev."""
    target = tmp_path_factory.mktemp("go") / "interop"
    found = subprocess.run([ROOT / "scripts" / "go.sh"], capture_output=True, text=True, check=True)
    build = [found.stdout.strip(), "build", "-o", str(target), "."]
    subprocess.run(build, cwd=HERE / "interop", check=True)

    def run(*arguments: object) -> str:
        words = [str(target), *map(str, arguments)]
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=os.environ)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def told(text: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(text)
    return found
