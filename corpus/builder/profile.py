"""CPU seconds a stage of the build takes, over all processes that do its work."""

import os
import resource
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


class Profile:
    """Seconds a stage. They are right where one thread builds; else stages take from each other."""

    def __init__(self, server: int) -> None:
        """`server` is the process that does the Java work."""
        self._server = Path(f"/proc/{server}/stat")
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what is done inside for this stage."""
        before = self.now()
        try:
            yield
        finally:
            self.seconds[name] += self.now() - before

    def now(self) -> float:
        """Return the CPU seconds of this process, of the tools it ran and of the server."""
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        words = self._server.read_text().rsplit(")", 1)[1].split()
        server = (int(words[11]) + int(words[12])) / TICK
        return time.process_time() + children.ru_utime + children.ru_stime + server

    def table(self, apps: int) -> str:
        """Return a line for each stage, the dearest first."""
        rows = sorted(self.seconds.items(), key=lambda row: -row[1])
        rows.append(("all", sum(self.seconds.values())))
        each = max(apps, 1)
        return "\n".join(f"{name:12}{s:9.2f} s{s / each:9.3f} s an app" for name, s in rows)
