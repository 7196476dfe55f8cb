"""Gather what one sentence says before it becomes statements."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from appassay.model.document import Block, Sentence
from appassay.model.place import Place
from appassay.model.statement import Statement, Word

ABOUT_DATA: frozenset[str] = frozenset({"collects", "shares", "sdk-collects", "permission", "sdk"})
"""Words whose statements take the purpose the sentence gives."""

_OF_KINDS = {"collect": "collects", "deny": "denies", "share": "shares", "sdk": "sdk-collects"}


@dataclass(slots=True)
class Said:
    """What one sentence says, each thing once."""

    sentence: Sentence
    file: str
    headings: tuple[str, ...] = ()
    scope: str = ""
    sdk: str = ""
    provider: str = ""
    purpose: str = ""
    vague: bool = False
    way: str = ""
    keeping: str = ""
    words: dict[tuple[Word, str], bool] = field(default_factory=dict)
    """Each word and value, and whether it holds only under a condition."""
    rows: dict[str, str] = field(default_factory=dict)
    """Of an SDK named: its row of `sdks/`."""

    def say(self, word: Word, value: str = "", conditional: bool = False) -> None:
        """Add one thing."""
        key = (word, value)
        self.words[key] = self.words.get(key, True) and conditional

    def kinds(self, action: str, kinds: Iterable[str], conditional: bool = False) -> None:
        """Add kinds with what is done with them; nothing for an action that says nothing."""
        word = _OF_KINDS.get(action)
        for kind in kinds if word else ():
            self.say(word, kind, conditional)  # type: ignore[arg-type]

    def has(self, *words: str) -> bool:
        """Return whether one of the words was said."""
        return any(word in words for word, _ in self.words)

    def values(self, word: str) -> tuple[str, ...]:
        """Return the values of a word."""
        return tuple(value for said, value in self.words if said == word)

    def statements(self) -> list[Statement]:
        """Return the statements, in the order in which they were said."""
        return [self._statement(word, value, cond) for (word, value), cond in self.words.items()]

    def _statement(self, word: Word, value: str, conditional: bool) -> Statement:
        data = word in ABOUT_DATA
        named = word == "sdk"
        return Statement(
            at=Place(file=self.file),
            word=word,
            value=value,
            sentence=self.sentence.number,
            quote=self.sentence.text,
            page=self.sentence.page,
            scope=value if named else self.scope,
            sdk=self.rows.get(value if named else self.scope, self.sdk),
            provider=self.provider if data else "",
            purpose=self.purpose if data or word.endswith("purpose") else "",
            vague=self.vague if data else word == "vague-purpose",
            way=self.way if data else "",
            keeping=self.keeping if data or word == "retention" else "",
            links=self.sentence.links,
            conditional=conditional,
            stands_out=bool(self.sentence.strong),
            headings=self.headings,
        )


def said_in(sentence: Sentence, block: Block, file: str) -> Said:
    """Return an empty gathering for a sentence."""
    return Said(sentence, file, block.headings)
