"""What the code of an SDK archive reads, as several checks ask for it."""

from appassay.clauses.hits import live
from appassay.clauses.log import is_strict
from appassay.knowledge import apis
from appassay.model import ApiCall, Fact, Facts, Package

READS_KINDS: tuple[type[Fact], ...] = (Package,)


def kinds_read(facts: Facts) -> dict[str, tuple[ApiCall, ...]]:
    """Return the kinds of personal information that calls read, in order of their names."""
    found: dict[str, list[ApiCall]] = {}
    for call in live(facts.of(ApiCall), facts):
        rows = apis().get(call.api, ()) if call.api.startswith("pi.") else ()
        for kind in dict.fromkeys(kind for row in rows for kind in row.kinds):
            if is_strict(kind):
                found.setdefault(kind, []).append(call)
    return {kind: tuple(found[kind]) for kind in sorted(found)}
