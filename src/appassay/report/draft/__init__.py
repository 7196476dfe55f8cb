"""Drafts in the form a person completes, or a machine takes on; one module a form."""

import importlib

from appassay.draft import Changes, Lists
from appassay.model import Lang

LISTS = ("markdown", "html", "json", "xlsx")
CHANGES = ("text", "html", "json")


def render(draft: Lists | Changes, form: str, lang: Lang) -> bytes:
    """Return a draft in one form: of `LISTS` for lists, of `CHANGES` for changes."""
    module = importlib.import_module(f"appassay.report.draft.{form}")
    data: bytes = module.render(draft, lang)
    return data
