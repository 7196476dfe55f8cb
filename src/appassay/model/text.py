"""Words in the two languages every report must speak."""

import re
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


_CHINESE = re.compile(r"[\u3400-\u9fff]+")


def bilingual(both: str) -> Text:
    """Return what a text says that holds both languages: ``中文 (English); 中文 (English)``.

    Run records are written once for all readers. What stands in one language alone is shown to
    the readers of both.
    """
    zh, en = [], []
    for part in _parts(both):
        head, bracket, rest = part.partition(" (")
        inner = rest.removesuffix(")")
        pair = bracket and part.endswith(")") and _CHINESE.search(head)
        # A button's words stand in both: 点击“不同意” (tapped 不同意).
        if pair and all(words in head for words in _CHINESE.findall(inner)):
            zh.append(head)
            en.append(inner)
        else:
            zh.append(part)
            en.append(part)
    return Text(zh="；".join(zh), en="; ".join(en))


def _parts(text: str) -> list[str]:
    """Return what stands between semicolons outside brackets."""
    parts, depth, begin = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == ";" and depth <= 0:
            parts.append(text[begin:place].strip())
            begin = place + 1
    parts.append(text[begin:].strip())
    return [part for part in parts if part]
