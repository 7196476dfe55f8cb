"""Ask a command that stays warm: an APK's path a line goes in, an answer a line comes out."""

import os
import queue
import shlex
import signal
import subprocess
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from appassay.bench.adapters import Answer, decode


@dataclass(frozen=True, slots=True)
class Stream:
    """A command that reads paths of APKs line by line and prints an `Answer` as JSON for each.

    Starting a Java or Python tool costs more than a small app does, so its cost a app is told
    apart from its start. A command that ends or takes too long loses the app it was asked about
    and is started anew for the next.
    """

    words: tuple[str, ...]
    name: str = ""
    """What to call it before it has told its name."""
    timeout: float = 600.0
    """Seconds an app may take."""
    folder: Path | None = None
    """Where it runs; where we run if None."""

    @classmethod
    def parse(cls, text: str) -> "Stream":
        """Return the command in a shell-like line."""
        return cls(tuple(shlex.split(text)))

    def ask_all(self, apks: Sequence[Path], jobs: int) -> list[Answer]:
        """Return the answer on each app; each of the jobs asks a process of its own."""
        jobs = min(jobs, len(apks)) or 1
        answers: list[Answer | None] = [None] * len(apks)
        todo = iter(enumerate(apks))
        lock = threading.Lock()

        def work(_: int) -> None:
            session = Session(self)
            try:
                while True:
                    with lock:
                        number, apk = next(todo, (-1, Path()))
                    if number < 0:
                        return
                    answers[number] = session.ask(apk)
            finally:
                session.close()

        with ThreadPoolExecutor(jobs) as pool:
            list(pool.map(work, range(jobs)))
        return [answer for answer in answers if answer is not None]


class Session:
    """One process of a `Stream`, started when it is first asked."""

    def __init__(self, stream: Stream) -> None:
        """Start nothing yet."""
        self._stream = stream
        self._name = stream.name or stream.words[0]
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.Queue[bytes] = queue.Queue()

    def ask(self, apk: Path) -> Answer:
        """Return the answer on one app, or why there is none."""
        try:
            process = self._process or self._start()
            assert process.stdin is not None  # noqa: S101 # it is a pipe
            process.stdin.write(os.fsencode(apk.resolve()) + b"\n")
            process.stdin.flush()
            line = self._lines.get(timeout=self._stream.timeout)
        except queue.Empty:
            self.close()
            return Answer(self._name, error=f"no answer in {self._stream.timeout:.0f} s")
        except OSError as error:
            self.close()
            return Answer(self._name, error=str(error))
        if not line:
            code = self.close()
            return Answer(self._name, error=f"ended with exit code {code}")
        answer = decode(line, self._name)
        self._name = answer.tool
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        # A group of its own, so that ending it ends what it started too.
        process = subprocess.Popen(
            self._stream.words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._stream.folder,
            start_new_session=True,
        )
        self._process, self._lines = process, queue.Queue()
        threading.Thread(target=_listen, args=(process, self._lines), daemon=True).start()
        return process

    def close(self) -> int:
        """End the process and return its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.stdin is not None:
            process.stdin.close()
        try:
            # Only one that hangs or has ended is not waiting for a line.
            return process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return process.wait()


def _listen(process: subprocess.Popen[bytes], lines: queue.Queue[bytes]) -> None:
    assert process.stdout is not None  # noqa: S101 # it is a pipe
    for line in process.stdout:
        lines.put(line)
    lines.put(b"")
