"""How right policies are read, by the labelled policies of `corpus/policies`.

Prints precision and recall for each word, open and sealed apart. With `--misses` it shows each
miss of the open policies; of the sealed ones only the sums are ever shown, because who writes the
reader must not see them.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from appassay.extract.documents import read
from appassay.extract.policy import statements
from appassay.model.document import Document, Sentence
from benchmarks.measure import ROOT

FOLDER = ROOT / "corpus" / "policies"
BAR = 0.92
"""Least precision and recall for kinds of personal information, and for SDKs."""
KINDS = ("collects", "denies", "shares", "sdk-collects")
SDKS = ("sdk",)


@dataclass(slots=True)
class Tally:
    """Answers compared with labels."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def rates(self, words: Sequence[str]) -> tuple[float, float, int]:
        """Return precision, recall and the number of labels for some words together."""
        right, extra, missed = (
            sum(c[w] for w in words) for c in (self.right, self.extra, self.missed)
        )
        return right / max(1, right + extra), right / max(1, right + missed), right + missed


def labelled(part: str) -> Iterator[Path]:
    """Yield the folders of the labelled policies of a part, in order of name."""
    yield from sorted(path.parent for path in FOLDER.glob(f"{part}/*/labels.toml"))


def text_of(folder: Path) -> Path:
    """Return the policy itself."""
    return next(path for path in sorted(folder.iterdir()) if path.stem == "policy")


def labels_of(folder: Path) -> list[dict[str, Any]]:
    """Return the labelled sentences."""
    with (folder / "labels.toml").open("rb") as file:
        return list(tomllib.load(file).get("sentence", []))


def plain(text: str) -> str:
    """Return a text without blanks and cell borders, so that formats do not matter."""
    return re.sub(r"[\s|\u00a0\u200b]+", "", text)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as labels count it: an ASCII semicolon ends none."""

    text: str
    numbers: tuple[int, ...]


def units(document: Document) -> list[Unit]:
    """Return the sentences of a document as labels count them."""
    found: list[Unit] = []
    for block in document.blocks:
        open_: list[Sentence] = []
        for sentence in block.sentences:
            open_.append(sentence)
            if not sentence.text.endswith(";") or sentence is block.sentences[-1]:
                found.append(Unit(" ".join(s.text for s in open_), tuple(s.number for s in open_)))
                open_ = []
    return found


def units_with(quote: str, found: Sequence[Unit]) -> list[Unit]:
    """Return the sentences in which a quote stands; marks of list items are no part of either."""
    bare = re.sub(r"^\s*(?:[-*•]|\d+[.、)])\s*", "", quote)
    wanted = plain(bare)
    return [unit for unit in found if wanted in plain(unit.text)]


def same(statement: str) -> str:
    """Return a statement in the form in which it is compared: names without "SDK", case and blanks."""
    word, _, value = statement.partition(" ")
    if word == "sdk":
        value = re.sub(r"[（(][^）)]*[）)]|\bSDKs?\b|SDK$", "", value)
    if word in {"sdk", "operator", "contact"}:
        value = re.sub(r"[\s\-–.,，。:：()（）]", "", value).casefold()
    return f"{word} {value}".strip()


def score(folder: Path, tally: Tally, *, show: bool) -> None:
    """Add one policy to the tally."""
    document = read(text_of(folder))
    said: dict[int, set[str]] = {}
    for statement in statements(document):
        said.setdefault(statement.sentence, set()).add(same(f"{statement.word} {statement.value}"))
    sentences = units(document)
    wanted: dict[tuple[int, ...], set[str]] = {}
    for label in labels_of(folder):
        found = units_with(label["quote"], sentences)
        if len(found) != 1 and show:
            print(f"  ?? {folder.name}: quote in {len(found)} sentences: {label['quote'][:60]}")
        if found:
            wanted.setdefault(found[0].numbers, set()).update(map(same, label["says"]))
        else:
            tally.missed.update(text.split()[0] for text in label["says"])
    for unit in sentences:
        answers = {answer for number in unit.numbers for answer in said.get(number, ())}
        _compare(folder, unit, answers, wanted.get(unit.numbers, set()), tally, show)


def _compare(
    folder: Path, unit: Unit, said: set[str], wanted: set[str], tally: Tally, show: bool
) -> None:
    for counter, answers in (
        (tally.right, said & wanted),
        (tally.extra, said - wanted),
        (tally.missed, wanted - said),
    ):
        counter.update(answer.split()[0] for answer in answers)
    if show and said != wanted:
        wrong = [f"+{answer}" for answer in sorted(said - wanted)] + [
            f"-{answer}" for answer in sorted(wanted - said)
        ]
        print(f"{folder.name}:{unit.numbers[0]} {unit.text}\n      {'  '.join(wrong)}")


def policies() -> list[tuple[str, bool]]:
    """Score every labelled policy; with --misses show what was wrong in the open ones."""
    show = "--misses" in sys.argv
    bars: list[tuple[str, bool]] = []
    for part in ("open", "sealed"):
        tally = Tally()
        folders = list(labelled(part))
        for folder in folders:
            score(folder, tally, show=show and part == "open")
        if folders:
            print(f"\n{part}: {len(folders)} policies")
            bars += _shown(part, tally)
    return bars


def _shown(part: str, tally: Tally) -> list[tuple[str, bool]]:
    words = sorted(set(tally.right) | set(tally.extra) | set(tally.missed))
    for word in words:
        _line(word, tally.rates([word]))
    _line("all", tally.rates(words))
    bars = []
    for name, group in (("kinds of personal information", KINDS), ("SDKs", SDKS)):
        precision, recall, _ = tally.rates(group)
        _line(name, tally.rates(group))
        bars.append(
            (
                f"policies, {part}, {name}: precision {precision:.3f} and recall {recall:.3f} >= {BAR}",
                min(precision, recall) >= BAR,
            )
        )
    return bars


def _line(name: str, rates: tuple[float, float, int]) -> None:
    print(f"  {name:<30} precision {rates[0]:.3f}  recall {rates[1]:.3f}  labels {rates[2]}")
