"""Mutated APKs: no panic, no hang, bounded memory, always a report or one clear line."""

import multiprocessing
import random
import resource
import signal
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType

from benchmarks.measure import INPUTS

COUNT = 5_000
TIME_BAR, MEMORY_BAR = 5.0, 1024.0
SEED_LIMIT = 3_500_000
"""Seeds above this size, in bytes, are left out: mutants of small files are many more a minute."""
CHUNK = 100
"""Mutants checked by one process."""
SPAWN = multiprocessing.get_context("spawn")
Outcome = tuple[int, str, float, float]
"""Number of the mutant, what came of it, seconds, peak memory of the process in MB."""
INNER = ("AndroidManifest.xml", "resources.arsc", "classes.dex")


def hostile(count: int = COUNT) -> list[tuple[str, bool]]:
    """Check `count` mutants and return each bar with whether it was met."""
    chunks = [range(begin, min(begin + CHUNK, count)) for begin in range(0, count, CHUNK)]
    outcomes: Counter[str] = Counter()
    slowest, peak, faults = 0.0, 0.0, list[str]()
    with ThreadPoolExecutor(2) as pool:
        for number, outcome, seconds, memory in chain.from_iterable(pool.map(_watched, chunks)):
            outcomes[outcome.split(":")[0]] += 1
            slowest, peak = max(slowest, seconds), max(peak, memory)
            if outcome.startswith("fault") or seconds > TIME_BAR:
                faults.append(f"mutant {number}: {outcome} after {seconds:.1f} s")
    print(f"{count} mutants of {len(_seeds())} real APKs: {dict(outcomes)}")
    print(f"  slowest {slowest:.2f} s, peak {peak:.0f} MB in a worker")
    for fault in faults[:20]:
        print(f"  {fault}")
    return [
        ("no panic, always a report or one line", not any(": fault" in f for f in faults)),
        (f"none over {TIME_BAR:.0f} s", slowest <= TIME_BAR),
        (f"never over {MEMORY_BAR:.0f} MB", peak <= MEMORY_BAR),
    ]


def _watched(numbers: range) -> list[Outcome]:
    """Check some mutants in a process of their own; one that ends it is a fault, and no loss."""
    done: list[Outcome] = []
    while len(done) < len(numbers):
        here, there = SPAWN.Pipe(duplex=False)
        process = SPAWN.Process(target=_some, args=(numbers[len(done) :], there))
        process.start()
        there.close()
        with suppress(EOFError):
            while True:
                done.append(here.recv())
        process.join()
        if process.exitcode:
            number = numbers[len(done)]
            done.append((number, f"fault: the process ended with {process.exitcode}", 0.0, 0.0))
    return done


def _some(numbers: range, there: Connection) -> None:
    for number in numbers:
        there.send(_one(number))


def _seeds() -> list[Path]:
    return sorted(p for p in INPUTS.glob("*.apk") if p.stat().st_size <= SEED_LIMIT)


def _late(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError


def _one(number: int) -> Outcome:
    """Make and check one mutant; the number is its random seed."""
    from appassay import AssayError, check

    chance = random.Random(number)  # noqa: S311 reproducible, not secret
    seed = chance.choice(_seeds()).read_bytes()
    mutant = chance.choice(MUTATIONS)(seed, chance)
    with tempfile.NamedTemporaryFile(suffix=".apk") as file:
        file.write(mutant)
        file.flush()
        signal.signal(signal.SIGALRM, _late)
        signal.alarm(60)
        begin = time.perf_counter()
        try:
            check(file.name)
            outcome = "report"
        except AssayError as error:
            outcome = "one line" if "\n" not in str(error) else f"fault: {error}"
        except BaseException as error:  # a panic is no Exception
            outcome = f"fault: {type(error).__name__} {error}"
        seconds = time.perf_counter() - begin
        signal.alarm(0)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return number, outcome, seconds, memory


def _flip(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes anywhere."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 4, 16, 64))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def _words(data: bytes, chance: random.Random) -> bytes:
    """Overwrite some aligned words with telling numbers."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.randrange(max(1, len(out) - 4)) & ~3
        value = chance.choice(
            (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFF, len(out), len(out) - 1)
        )
        out[at : at + 4] = value.to_bytes(4, "little")
    return bytes(out)


def _cut(data: bytes, chance: random.Random) -> bytes:
    """Truncate, or take a piece out, or repeat one."""
    begin, end = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice((data[:begin], data[:begin] + data[end:], data[:end] + data[begin:]))


def _directory(data: bytes, chance: random.Random) -> bytes:
    """Change bytes of the central directory and the end record only."""
    end = data.rfind(b"PK\x05\x06")
    begin = int.from_bytes(data[end + 16 : end + 20], "little") if end >= 0 else 0
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        at = chance.randrange(min(begin, len(out) - 1), len(out))
        out[at] = chance.randrange(256)
    return bytes(out)


def _inner(data: bytes, chance: random.Random) -> bytes:
    """Mutate one file inside and pack it again, so that the ZIP itself stays sound."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as old:
            files = [(info.filename, old.read(info)) for info in old.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return _flip(data, chance)
    wanted = [name for name, content in files if name in INNER and len(content) > 8]
    if not wanted:
        return _flip(data, chance)
    victim = chance.choice(wanted)
    mutate = chance.choice((_flip, _words, _words, _cut))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name, content in files:
            new.writestr(name, mutate(content, chance) if name == victim else content)
    return stream.getvalue()


Mutation = Callable[[bytes, random.Random], bytes]
MUTATIONS: tuple[Mutation, ...] = (_flip, _words, _cut, _directory, _inner, _inner, _inner, _inner)
