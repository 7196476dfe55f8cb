"""Each method of a suite of Java sources means on the abstract machine what it means on a JVM."""

import math
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from appassay import _native
from appassay.knowledge.models import models

HERE = Path(__file__).parent / "java"
EXAMPLES = 12
"""Inputs a method with parameters is run on."""

FEWEST = 400
INTS = [0, 1, -1, 2, 3, 5, 7, 10, 31, 32, 63, 127, 128, 255, 65535, 2**31 - 1, -(2**31), -128]
REALS = [0.0, -0.0, 1.0, -1.5, 0.1, 2.5, -2.5, 0.5, 1e10, -1e20, 4e38]
REALS += [math.inf, -math.inf, math.nan]
TEXTS = ["", "a", "aba", "Abc", "12", "-7", "+3", "0x1f", "true", "one", "two", "Aa", "BB"]
TEXTS += ["a,b", "1.5", "é中", "aXbXa"]
LETTERS = "abcAB019 ,-X.éß中"


@dataclass(frozen=True, slots=True)
class Method:
    """A static method of the suite."""

    holder: str
    name: str
    result: str
    params: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A method with arguments, as the machine takes them."""

    method: Method
    args: tuple[tuple[str, int | str], ...]

    def __str__(self) -> str:
        args = ", ".join(repr(value) for _, value in self.args)
        return f"{self.method.holder}.{self.method.name}({args})"


def _ints(bits: int) -> st.SearchStrategy[int]:
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    edges = [value for value in INTS if low <= value <= high]
    return st.one_of(
        st.sampled_from([*edges, low, high]), st.integers(-20, 40), st.integers(low, high)
    )


def _float(value: float) -> int:
    try:
        packed = struct.pack("<f", value)
    except OverflowError:
        packed = struct.pack("<f", math.copysign(math.inf, value))
    return int(struct.unpack("<i", packed)[0])


def _double(value: float) -> int:
    return int(struct.unpack("<q", struct.pack("<d", value))[0])


def _reals() -> st.SearchStrategy[float]:
    return st.one_of(
        st.sampled_from(REALS), st.integers(-100, 100).map(lambda n: n / 8), st.floats()
    )


CHARS = st.one_of(
    st.sampled_from([ord(c) for c in LETTERS]), st.integers(0, 0x17F), st.integers(0x4E00, 0x9FA5)
)
STRINGS = st.one_of(
    st.sampled_from(TEXTS), st.text(LETTERS, max_size=12), st.integers(-999, 99999).map(str)
)
STRATEGIES: dict[str, st.SearchStrategy[tuple[str, int | str]]] = {
    "boolean": st.integers(0, 1).map(lambda n: ("word", n)),
    "byte": _ints(8).map(lambda n: ("word", n)),
    "short": _ints(16).map(lambda n: ("word", n)),
    "char": CHARS.map(lambda n: ("word", n)),
    "int": _ints(32).map(lambda n: ("word", n)),
    "long": _ints(64).map(lambda n: ("wide", n)),
    "float": _reals().map(lambda value: ("word", _float(value))),
    "double": _reals().map(lambda value: ("wide", _double(value))),
    "java.lang.String": STRINGS.map(lambda text: ("text", text)),
}


def _inputs(method: Method) -> list[Call]:
    if not method.params:
        return [Call(method, ())]
    found: dict[Call, None] = {}

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.tuples(*(STRATEGIES[kind] for kind in method.params)))
    def draw(args: tuple[tuple[str, int | str], ...]) -> None:
        found[Call(method, args)] = None

    draw()
    return list(found)


def _word(value: int | str) -> str:
    if isinstance(value, int):
        return str(value)
    units = value.encode("utf-16-be", "surrogatepass")
    return units.hex()


class Jvm:
    """The process that built the suite and runs its methods."""

    def __init__(self, inputs: Path, out: Path) -> None:
        parts = inputs / "corpus"
        command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"]
        command += [str(parts / "d8.jar"), str(HERE / "harness" / "Harness.java")]
        command += [str(HERE / "suite"), str(out), str(parts / "android-api-34.jar")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.methods = [
            Method(words[0], words[1], words[2], tuple(words[3:])) for words in self._rows()
        ]

    def _rows(self) -> Iterator[list[str]]:
        assert self._process.stdout
        for line in self._process.stdout:
            if line == "\n":
                return
            yield line.rstrip("\n").split("\t")
        raise AssertionError("the suite was not built")

    def run(self, calls: list[Call]) -> list[tuple[str, str]]:
        """Return kind and value of each result."""
        lines = [
            "\t".join([c.method.holder, c.method.name, *(_word(value) for _, value in c.args)])
            for c in calls
        ]
        output, _ = self._process.communicate("\n".join(lines) + "\n")
        answers = [line.split("\t") for line in output.splitlines()]
        assert len(answers) == len(calls)
        return [(kind, value) for kind, value in answers]


def _told(answer: tuple[str, Any], result: str) -> tuple[str, str]:
    """An answer of the machine as the JVM gives it: one NaN, classes in Java's notation."""
    kind, value = answer
    if kind == "text":
        return kind, _word(value)
    if kind == "thrown":
        return kind, value.removeprefix("L").removesuffix(";").replace("/", ".")
    if kind == "word" and result == "float" and value & 0x7FFFFFFF > 0x7F800000:
        value = 0x7FC00000
    if kind == "wide" and result == "double" and value & (2**63 - 1) > 0x7FF0000000000000:
        value = 0x7FF8000000000000
    return kind, str(value)


def _shown(answer: tuple[str, str]) -> str:
    kind, value = answer
    if kind == "text":
        return repr(bytes.fromhex(value).decode("utf-16-be", "surrogatepass"))
    return f"{kind} {value}"


@dataclass(frozen=True, slots=True)
class Suite:
    """What was built and what the JVM says."""

    out: Path
    methods: list[Method]
    calls: list[Call]
    expected: list[tuple[str, str]]


@pytest.fixture(scope="module")
def suite(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Suite:
    """Build the suite and run it on a JVM."""
    out = tmp_path_factory.mktemp("suite")
    jvm = Jvm(inputs, out)
    calls = [call for method in jvm.methods for call in _inputs(method)]
    return Suite(out, jvm.methods, calls, jvm.run(calls))


def _code(out: Path, form: str) -> list[bytes]:
    """Return the DEX file of a form, or its class files where it is named after their folder."""
    path = out / form
    files = [path / "classes.dex"] if path.suffix else sorted(path.rglob("*.class"))
    return [file.read_bytes() for file in files]


@pytest.mark.parametrize("form", ["plain.dex", "dynamic.dex", "plain", "dynamic"])
def test_means_what_it_means_on_a_jvm(
    suite: Suite, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [
        (f"L{call.method.holder.replace('.', '/')};", call.method.name, list(call.args))
        for call in suite.calls
    ]
    answers = _native.evaluate(_code(suite.out, form), models(), questions)
    differences = [
        f"{call}: JVM {_shown(wanted)}, machine {_shown(told)}"
        for call, wanted, answer in zip(suite.calls, suite.expected, answers, strict=True)
        if (told := _told(answer, call.method.result)) != wanted
    ]
    with capsys.disabled():
        print(
            f"\n{form}: {len(suite.methods)} methods, {len(suite.calls)} inputs, "
            f"{len(differences)} differences"
        )
    assert len(suite.methods) >= FEWEST
    assert not differences, "\n".join(differences)


def test_names_tell_methods_apart(suite: Suite) -> None:
    names = [(method.holder, method.name) for method in suite.methods]
    assert len(names) == len(set(names))
