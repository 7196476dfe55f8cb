"""SDKs that came, went, or are of another version."""

from collections.abc import Iterator

from appassay.assess.words import describe
from appassay.diff.difference import Row, Side
from appassay.diff.words import filled
from appassay.draft.seen import evidence
from appassay.knowledge import sdks
from appassay.model import Owner, SdkPresent


def rows(old: Side, new: Side) -> Iterator[Row]:
    """Yield what differs in the SDKs of the package."""
    was, now = ({s.sdk: s for s in side.facts.of(SdkPresent)} for side in (old, new))
    for name in sorted(now.keys() - was.keys()):
        found = now[name]
        yield Row(
            section="sdks", change="added", text=describe(found), heavy=_collects(name),
            owner=Owner(sdk=name), evidence=evidence([found]),
        )  # fmt: skip
    for name in sorted(was.keys() - now.keys()):
        yield Row(section="sdks", change="removed", text=describe(was[name]))
    for name in sorted(was.keys() & now.keys()):
        before, after = was[name].version, now[name].version
        # A guess by shape is no version: two guesses that differ prove no change.
        if before and after and before != after:
            text = filled("sdk_version", name=now[name].name, old=before, new=after)
            yield Row(section="sdks", change="changed", text=text, owner=Owner(sdk=name))


def _collects(name: str) -> bool:
    row = sdks().get(name)
    return bool(row and row.collects and row.collects.kinds)
