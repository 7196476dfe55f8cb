"""What a privacy policy, a list or an SDK's own statement says in one sentence."""

from typing import Literal

from appassay.model.kinds import Fact

Word = Literal[
    "collects",
    "denies",
    "shares",
    "sdk-collects",
    "sdk",
    "permission",
    "purpose",
    "vague-purpose",
    "vague-scope",
    "sensitive",
    "operator",
    "contact",
    "effective-date",
    "updated-date",
    "retention",
    "storage-place",
    "abroad",
    "right",
    "reply-days",
    "auto-start",
    "minors",
    "targeted-push",
    "targeted-push-switch",
    "automated-decision",
    "change-notice",
]
"""What may be said; `corpus/policies/README.md` tells what each word means."""

WORDS_OF_KINDS: frozenset[Word] = frozenset(
    {"collects", "denies", "shares", "sdk-collects", "sensitive"}
)
"""Words whose value is a row of `knowledge/pi_kinds.toml`."""


class Statement(Fact, frozen=True, kw_only=True):
    """One thing one sentence of a document says."""

    word: Word
    value: str = ""
    """Kind of personal information, SDK name, permission constant, right, date, number or address;
    empty for words that take none."""
    sentence: int = 0
    """Number of the sentence in its document, from 1."""
    quote: str = ""
    """The sentence."""
    page: int | None = None
    scope: str = ""
    """Name of the SDK it speaks of; empty for the app itself."""
    sdk: str = ""
    """Row of `knowledge/sdks/` for the SDK it names or speaks of, where that is known."""
    provider: str = ""
    """Of an SDK or a receiver: the company, where a table or list names one."""
    purpose: str = ""
    """What it is for, in the text's own words."""
    vague: bool = False
    """The purpose given is one like "to improve the experience" and no other."""
    way: str = ""
    """How it is collected or shared, from a column of that name."""
    keeping: str = ""
    """How long it is kept, from a column of that name."""
    links: tuple[str, ...] = ()
    """Where links of the sentence lead."""
    conditional: bool = False
    """Only under a condition: a function, a choice or a consent."""
    stands_out: bool = False
    """The words are bolder, larger, coloured or underlined against the rest."""
    headings: tuple[str, ...] = ()
    """The headings it stands under, outermost first."""


class Passage(Fact, frozen=True, kw_only=True):
    """A sentence that speaks of a matter beside what statements say: a duty, a fee, a switch."""

    topic: str
    """Row of `knowledge/policy/passages.toml`."""
    value: str = ""
    """The number, version or word that the row looks for."""
    sentence: int = 0
    """Number of the sentence in its document, from 1."""
    quote: str = ""
    page: int | None = None
    row: bool = False
    """It is a row of a table."""
    headings: tuple[str, ...] = ()
    """The headings it stands under, outermost first."""
