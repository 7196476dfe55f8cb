"""The list of sources and sinks in `SourcesAndSinks.txt`, as DEX names."""

import re
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).parent / "SourcesAndSinks.txt"
LINE = re.compile(
    r"<(?P<type>[\w.$]+): (?P<result>\S+) (?P<name>\S+)\((?P<args>.*)\)> -> _(?P<role>[A-Z]+)_"
)
PRIMITIVES = {
    "void": "V", "boolean": "Z", "byte": "B", "char": "C", "short": "S", "int": "I", "long": "J",
    "float": "F", "double": "D",
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Api:
    """A method of the platform."""

    type: str
    """Descriptor of the class, such as ``Landroid/util/Log;``."""
    name: str
    descriptor: str
    """Arguments and result, such as ``(I)V``."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Where personal information comes from and where it leaves."""

    sources: frozenset[Api]
    callbacks: frozenset[Api]
    """Methods the platform calls with personal information."""
    sinks: frozenset[Api]


def descriptor(name: str) -> str:
    """Return the DEX descriptor of a Java type name.

    >>> descriptor("java.lang.String[]")
    '[Ljava/lang/String;'
    """
    if name.endswith("[]"):
        return "[" + descriptor(name[:-2])
    return PRIMITIVES.get(name) or f"L{name.replace('.', '/')};"


def load(path: Path = LIST) -> Lists:
    """Return the list; a line that can't be read is an error."""
    found: dict[str, set[Api]] = {"SOURCE": set(), "CALLBACK": set(), "SINK": set()}
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("%"):
            continue
        match = LINE.fullmatch(line.strip())
        if match is None or match["role"] not in found:
            raise ValueError(f"{path.name}: not a source or sink: {line}")
        args = "".join(descriptor(word) for word in match["args"].split(",") if word)
        api = Api(
            descriptor(match["type"]), match["name"], f"({args}){descriptor(match['result'])}"
        )
        found[match["role"]].add(api)
    sets = (frozenset(found[role]) for role in ("SOURCE", "CALLBACK", "SINK"))
    return Lists(*sets)
