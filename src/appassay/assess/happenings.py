"""What happened in a run, in words."""

from appassay.knowledge import pi_kinds, wording
from appassay.model import Event, Lang, Run, Text

_LIMIT = 160
"""Longest list of arguments quoted in a sentence, in characters."""
_OTHER = "other"


def said(event: Event) -> Text:
    """Return what an event says: when, and what happened."""
    template = wording()["fact"]["Event"]
    doing = deed(event)
    moment = {"state": event.state, "time": f"{event.time:,}"}
    return Text(
        zh=template.zh.format_map({**moment, "event": doing.zh}),
        en=template.en.format_map({**moment, "event": doing.en}),
    )


def followed(run: Run) -> Text:
    """Return how much of the code a run followed."""
    values = {"executed": f"{run.executed:,}", "share": f"{run.share:.0%}"}
    template = wording()["fact"]["Run"]
    return Text(zh=template.zh.format_map(values), en=template.en.format_map(values))


def deed(event: Event) -> Text:
    """Return what happened, without when."""
    words = wording()["event"]
    template = words.get(event.event) or words[_OTHER]
    return Text(
        zh=template.zh.format_map(_values(event, "zh")),
        en=template.en.format_map(_values(event, "en")),
    )


def _values(event: Event, lang: Lang) -> dict[str, str]:
    table, joint = pi_kinds(), "、" if lang == "zh" else ", "
    channel = wording()["channel"].get(event.kind)
    args = joint.join(event.args)
    return {
        "kinds": joint.join(table[k].text[lang] if k in table else k for k in event.kinds),
        "kind": channel[lang] if channel else event.kind,
        "api": event.api,
        "event": event.event,
        "args": args if len(args) <= _LIMIT else args[:_LIMIT] + "…",
    }
