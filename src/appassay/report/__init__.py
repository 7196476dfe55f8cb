"""A report in the form a reader or a machine wants; one module a form."""

import importlib

from appassay.model import Lang, Report


def render(report: Report, form: str, lang: Lang, *, terminal: bool = False) -> bytes:
    """Return the report in one form.

    Args:
        report: what to show.
        form: text, html, json, sarif or xlsx.
        lang: the language of the words; JSON holds both.
        terminal: the output goes to the terminal, where it may be coloured.
    """
    if form == "text":
        from appassay.report.text import to_text

        return to_text(report, lang, terminal=terminal)
    module = importlib.import_module(f"appassay.report.{form}")
    data: bytes = module.render(report, lang)
    return data
