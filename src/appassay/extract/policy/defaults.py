"""What is done with kinds that no verb governs, by where their sentence stands."""

import re

from appassay.extract.policy import values
from appassay.extract.policy.context import Context
from appassay.extract.policy.flow import LABEL, SILENT, Flow
from appassay.extract.policy.grammar import CLAUSE_END, Reading
from appassay.extract.policy.leading import only_label
from appassay.extract.policy.said import Said
from appassay.model.document import Block


def default_action(
    block: Block, text: str, reading: Reading, context: Context, said: Said, flow: Flow
) -> str:
    """Return what is done with kinds that no verb governs."""
    if "sensitive" in reading.roles or context.section in SILENT:
        return "none"
    goes_on = flow.sdk and flow.block is block and flow.ended.endswith(";")
    if (
        goes_on or said.has("sdk") or (said.scope and not context.sdk)
    ) and context.action != "deny":
        return "sdk"
    if block.kind == "item":
        return _in_item(block, reading, context, flow)
    if context.section == "share":
        return "share" if "app" not in reading.roles else "none"
    if reading.verbs & {"collect"}:
        return "collect"
    if _listed_after_label(text, reading):
        return context.action or "collect"
    if reading.verbs:
        return "none"
    if context.section in {"collect", ""} and not _denied_with(text, reading):
        if any(values.operators(text, False)) or _only_in_passing(text, reading, context):
            return "none"
        return "none" if only_label(block, text) else "collect"
    opening = reading.mentions[0].token.start < 12 if reading.mentions else False
    return context.action if opening or "include" in reading.roles else "none"


def _only_in_passing(text: str, reading: Reading, context: Context) -> bool:
    """Return whether a kind is but a small part of a sentence without a verb of data or a purpose.

    "Whoever hides an illness bears the consequences" says nothing of what is collected.
    """
    if context.section or reading.roles & _TOLD or LABEL.match(text) or _LISTS.search(text):
        return False
    places = {(m.token.start, m.token.end) for m in reading.mentions}
    named = sum(end - begin for begin, end in places)
    return named < _SMALL_PART * len(_MARKS.sub("", text))


_TOLD = frozenset({"purpose", "place", "site", "local"})
_SMALL_PART = 0.4
_LISTS = re.compile(r"^[^，。；]*、[^，。；]*、|^[^,.;]{1,40}, (?:[^,.;]{1,40}, )+")
"""An enumeration."""
_MARKS = re.compile(r"[\W_]+")


def _in_item(block: Block, reading: Reading, context: Context, flow: Flow) -> str:
    """Return what is done with kinds of a list item that no verb governs."""
    told = bool(flow.sdk) and flow.block is block
    if told and flow.leads and not reading.verbs and context.action in {"share", ""}:
        return "sdk"
    return context.action or ("sdk" if told else "collect")


def _denied_with(text: str, reading: Reading) -> bool:
    """Return whether a denial stands before the first kind, or in the clause of one."""
    ends = [m.token.end for m in reading.mentions if m.action != "purpose"]
    first = min((m.token.start for m in reading.mentions), default=len(text))
    return any(
        at < first or not CLAUSE_END.search(text, max((e for e in ends if e <= at), default=0), at)
        for at in reading.denials
    )


def _listed_after_label(text: str, reading: Reading) -> bool:
    """Return whether kinds stand at once after a label ("Security: device model, …")."""
    label = LABEL.match(text)
    first = next((m for m in reading.mentions if label and m.token.start >= label.end()), None)
    return bool(label and first and first.token.start - label.end() < _AT_ONCE)


_AT_ONCE = 8
