"""When something happened in a run, in words: the state, or what started the process."""

from appassay.knowledge.tables import wording
from appassay.model import Event, Text, plain

_SENDS, _BY_NAME = "app_sends", "-"


def moment(event: Event) -> Text:
    """Return when an event happened, as part of a sentence."""
    how, _, rest = event.cause.partition(" ")
    what = rest.partition(" ")[0]
    words = wording()["cause"].get(_SENDS if how == "app" and what != _BY_NAME else how)
    if words is None:
        return wording()["moment"].get(event.state) or plain(event.state)
    name = wording()["chosen"].get(what) or plain(what.rpartition(".")[2])
    return Text(zh=words.zh.format(what=name.zh), en=words.en.format(what=name.en))
