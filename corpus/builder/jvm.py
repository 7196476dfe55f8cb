"""Speak to the warm JVM that runs javac, kotlinc, D8, apksig. See `Worker.java`."""

import itertools
import queue
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self


class ToolError(Exception):
    """A build tool refused its input; the message is the tool's own."""


class Jvm:
    """One JVM process; `call` may be used from many threads at once."""

    def __init__(self, classpath: Iterable[Path], platform: Path, threads: int) -> None:
        """Start the process. `platform` is the jar that apps are compiled against."""
        self._process = subprocess.Popen(
            [
                *("java", "-Xmx2g", "-XX:+UseSerialGC", "-cp", ":".join(map(str, classpath))),
                *("Worker", str(platform), str(threads)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise ToolError("the JVM has no pipes")
        self._input, self._output = self._process.stdin, self._process.stdout
        self.pid = self._process.pid
        self._ids = itertools.count()
        self._waiting: dict[str, queue.Queue[tuple[str, str]]] = {}
        self._lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._output:
            number, state, message = line.rstrip("\n").split("\t", 2)
            self._waiting.pop(number).put((state, message.replace("\\n", "\n")))
        for answer in self._waiting.values():
            answer.put(("error", "the JVM ended"))

    def call(self, operation: str, *args: object) -> None:
        """Run one operation and wait for it.

        Raises:
            ToolError: the tool refused.
        """
        answer: queue.Queue[tuple[str, str]] = queue.Queue()
        with self._lock:
            number = str(next(self._ids))
            self._waiting[number] = answer
            self._input.write("\t".join([number, operation, *map(str, args)]) + "\n")
            self._input.flush()
        state, message = answer.get()
        if state != "ok":
            raise ToolError(f"{operation}: {message.strip()}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._input.close()
        self._process.wait(60)
