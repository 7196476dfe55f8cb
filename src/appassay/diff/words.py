"""Sentences of differences."""

from appassay.knowledge import wording
from appassay.model import Text, Value


def filled(row: str, /, **args: Value) -> Text:
    """Return a sentence: a row of table `diff`, filled in."""
    return wording()["diff"][row].filled(args)
