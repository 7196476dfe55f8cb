"""What an SDK did with the host that was played, in words."""

from appassay.assess.happenings import deed
from appassay.knowledge import wording
from appassay.model import DEFAULT, PROVIDER, Event, SdkEntry, SdkEvent, Text


def offered(entry: SdkEntry) -> Text:
    """Return what a method of an SDK is to its host."""
    role = wording()["host"][entry.role]
    template = wording()["fact"]["SdkEntry"]
    return Text(
        zh=template.zh.format(role=role.zh, method=entry.method),
        en=template.en.format(role=role.en, method=entry.method),
    )


def done(event: SdkEvent) -> Text:
    """Return in which setting something happened, and what."""
    doing = deed(Event(event=event.event, kind=event.kind, kinds=event.kinds, api=event.api))
    words = wording()["host"]
    by = words[f"by_{event.by}"].filled({"entry": event.entry.partition("(")[0]})
    if event.by == PROVIDER:
        return Text(zh=f"{by.zh}：{doing.zh}", en=f"{by.en}: {doing.en}")
    how, template = setting(event.setting), wording()["fact"]["SdkEvent"]
    return Text(
        zh=template.zh.format(setting=how.zh, by=by.zh, event=doing.zh),
        en=template.en.format(setting=how.en, by=by.en, event=doing.en),
    )


def way(name: str) -> Text:
    """Return how the switch of a row was set, or that none was."""
    words = wording()["host"]
    if not name:
        return words["by_provider"]
    if name == DEFAULT:
        return words["default"]
    _, _, value = name.partition("=")
    return words["set_to"].filled({"value": value}) if value else words["was_called"]


def setting(name: str) -> Text:
    """Return how the switches were set."""
    words = wording()["host"]
    if name in ("", DEFAULT):
        return words["default"]
    switch, _, value = name.partition("=")
    switch = switch.partition("(")[0]
    return words["set" if value else "called"].filled({"switch": switch, "value": value})
