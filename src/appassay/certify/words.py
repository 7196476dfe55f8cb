"""What a verification says, in both languages."""

from functools import cache
from pathlib import Path

import msgspec

from appassay.certify.verify import Step
from appassay.errors import CertificateError
from appassay.model import Lang, Text


@cache
def table() -> dict[str, dict[str, Text]]:
    """Return all words: by code, then by state."""
    data = (Path(__file__).parent / "words.toml").read_bytes()
    try:
        return msgspec.toml.decode(data, type=dict[str, dict[str, Text]])
    except msgspec.DecodeError as error:
        raise CertificateError(f"words.toml: {error}") from error


def say(step: Step, lang: Lang) -> str:
    """Return an answer as a sentence."""
    return table()[step.code][step.state][lang].format(**step.args)


def word(part: str, name: str, lang: Lang) -> str:
    """Return a fixed word."""
    return table()[part][name][lang]


def plain() -> dict[str, dict[str, dict[str, str]]]:
    """Return all words as plain values, for a page."""
    return {
        code: {state: {"zh": text.zh, "en": text.en} for state, text in states.items()}
        for code, states in table().items()
    }
