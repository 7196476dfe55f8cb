"""Answer about one APK after another: a path a line comes in, a JSON object a line goes out."""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any


def serve(tool: str, ask: Callable[[str], dict[str, Any]]) -> None:
    """Ask about each path on the input until it ends."""
    # Libraries print what they like; only answers may go where answers are read.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        began = time.process_time()
        try:
            answer = ask(line.rstrip("\n"))
        except Exception as error:  # a peer's bug costs it this answer, not the rest
            answer = {"error": f"{type(error).__name__}: {error}"}
        answer |= {"tool": tool, "cpu_s": time.process_time() - began}
        out.write(json.dumps(answer) + "\n")
        out.flush()
