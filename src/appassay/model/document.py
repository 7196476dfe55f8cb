"""What a policy, a list or terms of use say, sentence by sentence.

A document is read into blocks (headings, paragraphs, list items, table rows), and those into
sentences. Every later statement points at one sentence.
"""

from typing import Literal

from msgspec import Struct, field

from appassay.model.kinds import Fact
from appassay.model.report import Artifact
from appassay.model.text import Lang

BlockKind = Literal["heading", "paragraph", "item", "row"]


class Origin(Struct, frozen=True, kw_only=True):
    """Where a document was fetched from, and when."""

    url: str
    """The address that was asked for."""
    final: str
    """Where redirects led."""
    fetched: str
    """Time of the answer, UTC: ``2026-11-27T03:50:00Z``."""


class Style(Struct, frozen=True, kw_only=True):
    """How a text looks, as far as its format tells."""

    size: float | None = None
    """Height of the type in points."""
    weight: int | None = None
    """100 to 900; 400 is regular and 700 bold, as in CSS."""
    contrast: float | None = None
    """Contrast ratio of text and ground, 1 to 21 (WCAG 2.2, section 1.4.3)."""
    hidden: bool = False
    """Not shown: `display: none`, no size, or the colour of the ground."""


class Sentence(Struct, frozen=True, kw_only=True):
    """One sentence, list item or table row."""

    number: int
    """Its place among all sentences of the document, from 1."""
    text: str
    """White space runs are one space; cells of a row are joined by " | "."""
    cells: tuple[str, ...] = ()
    """Of a table row: its cells."""
    page: int | None = None
    """Of a PDF: the page, from 1."""
    style: Style = field(default_factory=Style)
    """Of most of its text."""
    strong: tuple[str, ...] = ()
    """Parts of it that stand out: bolder, larger, coloured or underlined against the rest."""
    links: tuple[str, ...] = ()
    """Where its links lead."""


class Block(Struct, frozen=True, kw_only=True):
    """A heading, paragraph, list item or table row."""

    kind: BlockKind
    level: int = 0
    """Of a heading: 1 to 6. Of a list item: how deep its list is nested, from 1."""
    headings: tuple[str, ...] = ()
    """The headings it stands under, outermost first."""
    header: tuple[str, ...] = ()
    """Of a table row: the column heads; empty where the table has none."""
    is_header: bool = False
    """Of a table row: it is the heads themselves."""
    lead: str = ""
    """Of a list item or row: the text before the list that it completes ("we collect:")."""
    sentences: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        """The text of the block."""
        return " ".join(sentence.text for sentence in self.sentences)


class Document(Struct, frozen=True, kw_only=True):
    """A document as it was read."""

    artifact: Artifact
    lang: Lang
    """The language of most of its text."""
    title: str = ""
    blocks: tuple[Block, ...] = ()
    unread: tuple[str, ...] = ()
    """What could not be read: words of table `gap` in `knowledge/wording.toml`."""
    origin: Origin | None = None
    """Where it was fetched from; None for a file."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)


Role = Literal[
    "policy", "pi_list", "sdk_list", "permission_list", "terms", "renewal", "listing",
    "sdk_page", "sdk_guide", "sdk_changelog", "other",
]  # fmt: skip
"""What a document is for: a privacy policy, the list of personal information collected, the list
of third-party SDKs and receivers, the list of permissions, terms of use, terms of renewal, the
page of the app in a store; of an SDK its public page, its guide to compliance, its changelog."""


class DocumentSeen(Fact, frozen=True, kw_only=True):
    """A document that was handed in, as a whole."""

    name: str
    role: Role = "other"
    lang: Lang = "zh"
    title: str = ""
    characters: int = 0
    """Letters and signs, blanks left out."""
    words: int = 0
    """Chinese characters, and words of other scripts; table rows left out."""
    sentences: int = 0
    headings: int = 0
    longest: int = 0
    """Characters of its longest paragraph."""
    smallest: float | None = None
    """Points of the smallest type that a tenth of its text or more is set in."""
    pale: float = 0.0
    """Share of its text with a contrast below 4.5 (WCAG 2.2, section 1.4.3)."""
    styled: bool = False
    """Its format tells how text looks."""
    mentions: tuple[str, ...] = ()
    """What words in it may speak of: rows of `knowledge/policy/mentions.toml`."""
    kinds: tuple[str, ...] = ()
    """Kinds of personal information whose names stand in it, whatever is said of them."""
    sdks: tuple[str, ...] = ()
    """Rows of `knowledge/sdks.toml` whose names stand in it."""
    permissions: tuple[str, ...] = ()
    """Permissions that are named in it, as constants."""
    digest: str = ""
    """Over its words, so that two versions can be told apart."""
    origin: Origin | None = None
    """Where it was fetched from; None for a file."""


class EarlierDocument(Fact, frozen=True, kw_only=True):
    """A document of an earlier version of the app (`--earlier`)."""

    name: str
    role: Role = "other"
    digest: str = ""
    """Over its words, as of `DocumentSeen`."""
    kinds: tuple[str, ...] = ()
    """Kinds of personal information it says are collected."""
    receivers: tuple[str, ...] = ()
    """SDKs it lists."""


class EarlierReport(Fact, frozen=True, kw_only=True):
    """A report of this program on an earlier version of the app (`--earlier`)."""

    version: str = ""
    sdks: tuple[str, ...] = ()
    """Rows of `knowledge/sdks` that were found in it."""


class AppProfile(Fact, frozen=True, kw_only=True):
    """What the operator says of the app: settings, not something seen."""

    app_type: str = ""
    """Row of `knowledge/app_types.toml`; empty where it was not said."""
