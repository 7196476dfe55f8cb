"""The labelled policies: every quote stands in one sentence; words and kinds are known."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest

from appassay.extract.documents import read
from appassay.knowledge import permissions, pi_kinds
from appassay.knowledge.policies import policy_permissions
from appassay.model.statement import WORDS_OF_KINDS, Word
from benchmarks.policies import labelled, labels_of, text_of, units, units_with

FOLDERS = [folder for part in ("open", "sealed") for folder in labelled(part)]
VALUED = {"sdk", "operator", "contact", "effective-date", "updated-date", "reply-days"}
RIGHTS = {"access", "correct", "delete", "copy", "withdraw", "cancel", "complain", "explain"}
KEYS = {"title", "language", "trade", "quality", "why", "sentence"}


def test_there_are_labels() -> None:
    assert FOLDERS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_quote_stands_in_one_sentence(folder: Path) -> None:
    found = units(read(text_of(folder)))
    wrong = [
        number
        for number, label in enumerate(labels_of(folder), 1)
        if len(units_with(label["quote"], found)) != 1
    ]
    assert wrong == [], "labels, by their place in the file"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_labels_use_known_words(folder: Path) -> None:
    names = {name.rpartition(".")[2] for name in permissions()}
    names |= {row.name for row in policy_permissions()}
    with (folder / "labels.toml").open("rb") as file:
        assert set(tomllib.load(file)) <= KEYS
    for label in labels_of(folder):
        assert set(label) == {"quote", "says"}
        for text in label["says"]:
            word, _, value = text.partition(" ")
            assert word in get_args(Word)
            known = {"permission": names, "right": RIGHTS}
            known |= {word: set(pi_kinds()) for word in WORDS_OF_KINDS}
            assert value in known.get(word, {value})
            assert bool(value) == (word in known or word in VALUED)
