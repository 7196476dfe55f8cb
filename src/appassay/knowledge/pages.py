"""Web pages: where addresses lead, and which fields a page that offers an app has to show."""

import re
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from msgspec import Struct

from appassay.knowledge.load import table_of

Lead = Literal["page", "package", "store", "app", "call"]
"""Where an address leads: another page, the package of an app, an app store, an app, or a call,
letter or map that the user wants."""


class Leads(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What leads out of a page."""

    stores: tuple[str, ...]
    browser: tuple[str, ...]
    calls: tuple[str, ...]
    store_hosts: tuple[str, ...]
    endings: tuple[str, ...]
    types: tuple[str, ...]


class FieldRow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of a page that offers an app."""

    id: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    value: str = ""
    """What a value without a label looks like."""


class Pages(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table as a whole."""

    leads: Leads
    field: tuple[FieldRow, ...]


@cache
def pages() -> Pages:
    """Return the table.

    Raises:
        ClauseError: it is malformed.
    """
    return table_of("pages", Pages)


def lead_of(url: str, content_type: str = "") -> Lead:
    """Return where an address leads."""
    table = pages().leads
    scheme = url.partition(":")[0].strip().lower()
    if content_type.partition(";")[0].strip().lower() in table.types:
        return "package"
    if scheme in table.stores:
        return "store"
    if scheme in table.calls:
        return "call"
    if scheme not in table.browser:
        return "app" if re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme) else "page"
    return _of_web(url, table)


def _of_web(url: str, table: Leads) -> Lead:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return "page"
    if parts.path.lower().endswith(table.endings):
        return "package"
    return "store" if host in table.store_hosts else "page"
