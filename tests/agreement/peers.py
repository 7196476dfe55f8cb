"""Stock tools and what they say."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


def run(*command: str | Path) -> tuple[int, str]:
    """Return exit code and standard output of a command."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, check=False, timeout=600
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


class Line(NamedTuple):
    """One line of a manifest tree: an element or an attribute."""

    depth: int
    name: str
    value: object
    line: int


_ELEMENT = re.compile(r"^(\s*)E: (\S+) \(line=(\d+)\)")
_ATTRIBUTE = re.compile(r"^(\s*)A: (?:(\S+):)?([\w.\-]+)(?:\(0x[0-9a-f]+\))?=(.*)$")


def manifest_of(apk: Path) -> list[Line] | None:
    """Return the manifest as `aapt2 dump xmltree` prints it; None where aapt2 refuses the file."""
    code, text = run("aapt2", "dump", "xmltree", "--file", "AndroidManifest.xml", apk)
    return list(_lines(text)) if code == 0 else None


def _lines(text: str) -> Iterator[Line]:
    for line in text.splitlines():
        if element := _ELEMENT.match(line):
            yield Line(len(element[1]) // 2, element[2], None, int(element[3]))
        elif attribute := _ATTRIBUTE.match(line):
            yield Line(len(attribute[1]) // 2, attribute[3], _value(attribute[4]), 0)


def _value(text: str) -> object:
    """Return an attribute's value: reference, string, number or truth value."""
    text = re.sub(r' \(Raw: ".*"\)$', "", text)
    if text.startswith('"') and text.endswith('"'):
        return text[1:-1]
    if re.fullmatch(r"@0x[0-9a-f]+", text):
        return ("ref", int(text[3:], 16))
    if text in {"true", "false"}:
        return text == "true"
    if re.fullmatch(r"0x[0-9a-f]+", text):
        return int(text, 16)
    return int(text) if re.fullmatch(r"-?\d+", text) else text
