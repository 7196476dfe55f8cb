"""The words of privacy policies, as experts keep them in `policy/*.toml`."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from appassay.errors import ClauseError
from appassay.knowledge.load import rows_of


class TermRow(Struct, frozen=True, kw_only=True):
    """Words for one kind of personal information."""

    kind: str
    """Row of `pi_kinds.toml`; empty for words that look like a kind and are none."""
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    """Texts at once before the word that make it another thing."""
    unless_after: tuple[str, ...] = ()
    """Texts at once after the word that make it another thing."""
    needs: tuple[str, ...] = ()
    """One of these must stand in the sentence."""
    weak: bool = False
    """In prose it counts only beside another kind, or where its verb says that data is obtained."""
    bare: bool = False
    """It counts only as a whole entry of a list, beside another kind ("model, system, network")."""


class ListRow(Struct, frozen=True, kw_only=True):
    """Words that several families share."""

    name: str
    words: tuple[str, ...]


class FamilyRow(Struct, frozen=True, kw_only=True):
    """Words for one kind that are put together from parts: one of each, in their order."""

    kind: str
    parts: tuple[tuple[str, ...], ...]
    """A word "@name" stands for the words of that list."""
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    weak: bool = False


class GroupRow(Struct, frozen=True, kw_only=True):
    """Words for a group of kinds, which stand back where the sentence lists its members."""

    words: tuple[str, ...]


class CueRow(Struct, frozen=True, kw_only=True):
    """Words that tell who does what, or what a sentence speaks of."""

    id: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    """English verbs, in all their forms."""
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()


class TopicRow(Struct, frozen=True, kw_only=True):
    """What a sentence speaks of when cues of each group stand in it."""

    word: str
    all: tuple[tuple[str, ...], ...]
    none: tuple[str, ...] = ()
    section: str = ""
    """Row of `section` in `heads.toml` below which alone it counts; empty for anywhere."""


class MeaningRow(Struct, frozen=True, kw_only=True):
    """What the words of a heading make of it."""

    section: str
    """Row of `section` in `heads.toml`; "hidden" for what is said of nobody's collecting."""
    all: tuple[tuple[str, ...], ...]
    """Sorts of words; one of each group stands in the heading."""
    none: tuple[str, ...] = ()
    """Sorts of which no word stands in it."""


class NameRow(Struct, frozen=True, kw_only=True):
    """Words for a right, a column head or a section, by its `id`."""

    id: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    """Of a right: words that tell it only in a section on rights."""


class PermissionNameRow(Struct, frozen=True, kw_only=True):
    """Words for a system permission, without the word "permission"."""

    name: str
    """The constant after ``android.permission.``."""
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class SdkNameRow(Struct, frozen=True, kw_only=True):
    """Names of an SDK in texts, beside those of `sdks/`."""

    names: tuple[str, ...]
    sdk: str = ""
    """Row of `sdks/`, where it has one."""
    sure: bool = True
    """False: the name is also a company's or another product's, so it needs a sign beside it."""
    everyday: bool = False
    """Everyday words, which name no SDK unless the word "SDK" stands after them."""


class PatternRow(Struct, frozen=True, kw_only=True):
    """A regular expression, as alternatives."""

    id: str
    any: tuple[str, ...]
    case: bool = False
    """Capitals count."""


@cache
def _patterns() -> dict[str, PatternRow]:
    return {row.id: row for row in rows_of("policy/patterns", "pattern", PatternRow)}


@cache
def policy_pattern(name: str) -> re.Pattern[str]:
    """Return a regular expression of `policy/patterns.toml`.

    Raises:
        ClauseError: there is none of this name, or it is malformed.
    """
    row = _patterns().get(name)
    if row is None:
        raise ClauseError(f"patterns.toml: no pattern {name!r}")
    try:
        return re.compile("|".join(row.any), 0 if row.case else re.IGNORECASE)
    except re.error as error:
        raise ClauseError(f"patterns.toml: {name}: {error}") from error


@cache
def policy_terms() -> tuple[TermRow, ...]:
    """Return the words for kinds of personal information."""
    return tuple(rows_of("policy/kinds", "term", TermRow))


@cache
def policy_families() -> tuple[FamilyRow, ...]:
    """Return the families of words, the words of lists in their places.

    Raises:
        ClauseError: a family names a list that is none.
    """
    lists = {row.name: row.words for row in rows_of("policy/kinds", "list", ListRow)}
    try:
        return tuple(_spelt(row, lists) for row in rows_of("policy/kinds", "family", FamilyRow))
    except KeyError as error:
        raise ClauseError(f"policy/kinds: no list {error}") from error


def _spelt(row: FamilyRow, lists: dict[str, tuple[str, ...]]) -> FamilyRow:
    parts = tuple(
        tuple(w for word in part for w in (lists[word[1:]] if word.startswith("@") else (word,)))
        for part in row.parts
    )
    return replace(row, parts=parts)


@cache
def policy_groups() -> frozenset[str]:
    """Return the words that stand for a group of kinds."""
    rows = rows_of("policy/kinds", "group", GroupRow)
    return frozenset(word.lower() for row in rows for word in row.words)


@cache
def policy_cues() -> tuple[CueRow, ...]:
    """Return the cues."""
    return tuple(rows_of("policy/cues", "cue", CueRow))


@cache
def policy_topics() -> tuple[TopicRow, ...]:
    """Return the topics."""
    return tuple(rows_of("policy/topics", "topic", TopicRow))


@cache
def policy_heading_words() -> tuple[CueRow, ...]:
    """Return the sorts of words by which headings are understood."""
    return tuple(rows_of("policy/headings", "word", CueRow))


@cache
def policy_meanings() -> tuple[MeaningRow, ...]:
    """Return what sorts of words make of a heading, in their order."""
    return tuple(rows_of("policy/headings", "meaning", MeaningRow))


@cache
def policy_names(table: str, key: str) -> tuple[NameRow, ...]:
    """Return the rights, heads or sections, in their order."""
    return tuple(rows_of(f"policy/{table}", key, NameRow))


@cache
def policy_permissions() -> tuple[PermissionNameRow, ...]:
    """Return the names of permissions in texts."""
    return tuple(rows_of("policy/permissions", "permission", PermissionNameRow))


class RoleRow(Struct, frozen=True, kw_only=True):
    """What a document is for or speaks of, and the words that tell it."""

    id: str
    zh: tuple[str, ...]
    """Regular expressions."""
    en: tuple[str, ...]


@cache
def document_mentions() -> tuple[RoleRow, ...]:
    """Return the words that may speak of a matter."""
    return tuple(rows_of("policy/mentions", "mention", RoleRow))


class PassageRow(Struct, frozen=True, kw_only=True):
    """What a sentence speaks of, as regular expressions."""

    id: str
    any: tuple[str, ...]
    """One of them stands in the sentence; a group `value` is kept."""
    unless: tuple[str, ...] = ()
    """None of these stands in it."""
    roles: tuple[str, ...] = ()
    """Documents it is looked for in; empty for all."""


@cache
def policy_passages() -> tuple[PassageRow, ...]:
    """Return what is looked for in documents beside statements."""
    return tuple(rows_of("policy/passages", "passage", PassageRow))


@cache
def document_roles() -> tuple[RoleRow, ...]:
    """Return what documents are for; the first row that fits decides."""
    return tuple(rows_of("policy/roles", "role", RoleRow))


@cache
def policy_sdk_names() -> tuple[SdkNameRow, ...]:
    """Return the names of SDKs in texts."""
    return tuple(rows_of("policy/sdk_names", "sdk", SdkNameRow))


_DOUBLED = {"log", "film", "stop", "get", "submit", "permit", "put", "forget"}
_IRREGULAR = {
    "read": "read",
    "get": "got",
    "take": "took taken",
    "see": "saw seen",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "choose": "chose chosen",
    "sell": "sold",
    "give": "gave given",
    "send": "sent",
    "show": "shown",
    "tell": "told",
    "learn": "learnt",
    "write": "wrote written",
    "withdraw": "withdrew withdrawn",
    "hide": "hid hidden",
    "overwrite": "overwritten",
    "stay": "stayed",
    "seek": "sought",
    "put": "put",
}


def forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb; of a phrase, its first word is bent."""
    head, blank, rest = verb.partition(" ")
    rest = blank + rest
    yield head + rest
    last = head[-1]
    if last == "y" and head[-2] not in "aeiou":
        yield from (head[:-1] + "ies" + rest, head[:-1] + "ied" + rest, head + "ing" + rest)
        return
    stem = head[:-1] if last == "e" and not head.endswith("ee") else head
    stem = head + last if head in _DOUBLED else stem
    yield head + ("es" if head.endswith(("s", "x", "ch", "sh")) else "s") + rest
    yield stem + "ing" + rest
    past = _IRREGULAR.get(head, head + "d" if last == "e" else stem + "ed")
    yield from (word + rest for word in past.split())
