"""Each table by its key, read once."""

from collections.abc import Mapping
from functools import cache

import msgspec

from appassay.knowledge.load import HERE, read_toml, rows_of
from appassay.knowledge.rows import (
    ApiRow,
    AppTypeRow,
    CategoryRow,
    FrameworkRow,
    PackerRow,
    PermissionRow,
    PhraseRow,
    PiKindRow,
    SdkRow,
    ShapeRow,
    SourceRow,
)
from appassay.model import Text


@cache
def apis() -> Mapping[str, tuple[ApiRow, ...]]:
    """Return the API rows by id; several rows may share one (the same matter, several classes)."""
    found: dict[str, list[ApiRow]] = {}
    for row in rows_of("apis", "api", ApiRow):
        found.setdefault(row.id, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def shapes() -> Mapping[str, ShapeRow]:
    """Return the callback shapes by id."""
    return {row.id: row for row in rows_of("shapes", "shape", ShapeRow)}


@cache
def phrases() -> Mapping[str, PhraseRow]:
    """Return the phrases by id."""
    return {row.id: row for row in rows_of("phrases", "phrase", PhraseRow)}


@cache
def permissions() -> Mapping[str, PermissionRow]:
    """Return the permissions by full name."""
    return {row.name: row for row in rows_of("permissions", "permission", PermissionRow)}


ANDROID_PERMISSION = "android.permission."
"""What the full name of a permission of the platform begins with."""


def permission_group(name: str) -> str:
    """Return the group the user is asked for, or the permission where it has none."""
    row = permissions().get(name)
    return (row.group or name) if row else name


@cache
def pi_kinds() -> Mapping[str, PiKindRow]:
    """Return the kinds of personal information by id."""
    return {row.id: row for row in rows_of("pi_kinds", "kind", PiKindRow)}


@cache
def sdks() -> Mapping[str, SdkRow]:
    """Return the SDKs by id."""
    names = msgspec.convert(read_toml(HERE / "sdk_names.toml"), dict[str, dict[str, Text | str]])
    words = {
        column: {key: _text(name) for key, name in table.items()} for column, table in names.items()
    }
    return {row.id: row for row in rows_of("sdks", "sdk", SdkRow, words)}


def _text(name: Text | str) -> Text:
    return Text(zh=name, en=name) if isinstance(name, str) else name


@cache
def packers() -> Mapping[str, PackerRow]:
    """Return the packers by id."""
    return {row.id: row for row in rows_of("packers", "packer", PackerRow)}


@cache
def frameworks() -> Mapping[str, FrameworkRow]:
    """Return the cross-platform frameworks by id."""
    return {row.id: row for row in rows_of("frameworks", "framework", FrameworkRow)}


@cache
def sources() -> Mapping[str, SourceRow]:
    """Return the sources of criteria by id."""
    return {row.id: row for row in rows_of("sources", "source", SourceRow)}


@cache
def categories() -> Mapping[str, CategoryRow]:
    """Return the regulator's problem categories by id."""
    return {row.id: row for row in rows_of("categories", "category", CategoryRow)}


@cache
def app_types() -> Mapping[str, AppTypeRow]:
    """Return the app types by id."""
    return {row.id: row for row in rows_of("app_types", "type", AppTypeRow)}


@cache
def wording() -> Mapping[str, Mapping[str, Text]]:
    """Return the fixed words of reports: table, then key."""
    return msgspec.convert(read_toml(HERE / "wording.toml"), dict[str, dict[str, Text]])


@cache
def draft_words() -> Mapping[str, Mapping[str, Text]]:
    """Return the words of drafts: table, then key."""
    return msgspec.convert(read_toml(HERE / "drafts.toml"), dict[str, dict[str, Text]])
