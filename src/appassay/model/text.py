"""Words in the two languages every report must speak."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Lang = Literal["zh", "en"]


class Text(Struct, frozen=True):
    """One statement in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        """Return the statement in `lang`."""
        return self.zh if lang == "zh" else self.en

    def filled(self, args: "Mapping[str, Value]") -> "Text":
        """Return the statement with each ``{name}`` replaced by its value.

        Raises:
            KeyError: the wording names a value that `args` lacks.
        """
        return Text(
            zh=self.zh.format_map({k: _word(v, "zh") for k, v in args.items()}),
            en=self.en.format_map({k: _word(v, "en") for k, v in args.items()}),
        )


Value = str | int | float | Text


def _word(value: Value, lang: Lang) -> str:
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def plain(word: str) -> Text:
    """Return a name that is the same in both languages."""
    return Text(zh=word, en=word)
