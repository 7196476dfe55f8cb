"""A damaged export becomes a record that holds, or one clear error; never anything else."""

import random
from datetime import date
from pathlib import Path

import pytest

from appassay.errors import AssayError
from appassay.recording import imports, open_record
from appassay.recording.schema import AppSeen
from recording.exported import CAMILLE, PACKAGE, camille, xls, xlsx
from recording.test_imports_phone import APPOPS, GET, HAR, LOG, PACKAGES, RUNNING, WINDOW

ROWS = [CAMILLE, camille("2026-10-20 9:30:5"), camille("2026-10-20 9:30:9", "其他")]
FILES = {
    "appops.txt": APPOPS.encode(),
    "get.txt": GET.encode(),
    "log.txt": LOG.encode(),
    "package.txt": PACKAGES.encode(),
    "processes.txt": RUNNING.encode(),
    "traffic.har": HAR,
    "window.xml": WINDOW.encode(),
    "camille.xls": xls("a", ROWS),
    "camille.xlsx": xlsx(("a", ROWS)),
}
TRIES = 60


def _damaged(data: bytes, chance: random.Random) -> bytes:
    at, to = chance.randrange(len(data)), chance.randrange(len(data))
    return chance.choice(
        (
            data[:at],
            data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
            data[:at] + data[at + chance.choice((1, 9, 99)) :],
            data[:at] + data[to : to + chance.choice((1, 9, 99))] + data[at:],
        )
    )


@pytest.mark.parametrize("name", FILES)
def test_damage(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)  # noqa: S311
    run = imports.Run(
        made_by="tests", app=AppSeen(package=PACKAGE), zone=imports.zone("+08:00"),
        day=date(2026, 11, 20), agreed="never", began="09:29:00",
    )  # fmt: skip
    for number in range(TRIES):
        file, target = tmp_path / name, tmp_path / f"{number}.zip"
        file.write_bytes(_damaged(FILES[name], chance))
        try:
            imports.convert([imports.Input(file, "09:40:00")], run, target)
        except AssayError as error:
            assert "\n" not in str(error)
            assert not target.exists()
        else:
            open_record(target).check()
