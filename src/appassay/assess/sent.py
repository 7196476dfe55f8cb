"""Requests of a run in words."""

from appassay.knowledge import pi_kinds, wording
from appassay.model import Carried, Request, Text, plain

_NOTHING = plain("")


def request_text(request: Request) -> Text:
    """Return what was sent and what came back, with the entry at which a stranger finds it."""
    words = wording()["request"]
    carried = [_carried(one) for one in request.carries]
    kinds = Text(zh="、".join(c.zh for c in carried), en=", ".join(c.en for c in carried))
    app, brings = {"app": request.app}, {"brings": request.brings}
    return wording()["fact"]["Request"].filled(
        {
            "by": wording()["seen_by"][request.by],
            "state": request.state,
            "time": f"{request.time:,}",
            "entry": request.entry,
            "method": request.method,
            "url": request.url,
            "sent": f"{request.sent:,}",
            "size": f"{request.size:,}",
            "app": words["whose"].filled(app) if request.app else _NOTHING,
            "brings": words["brings"].filled(brings) if request.brings else _NOTHING,
            "carries": words["carries"].filled({"kinds": kinds}) if carried else _NOTHING,
        }
    )


def _carried(one: Carried) -> Text:
    row = pi_kinds().get(one.kind)
    name, form = row.text if row else plain(one.kind), wording()["sent_as"][one.form]
    return Text(zh=f"{name.zh}（{form.zh}）", en=f"{name.en} ({form.en})")
