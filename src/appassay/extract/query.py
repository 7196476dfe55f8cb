"""What to look for in the code and the texts: the knowledge tables as one query."""

from functools import cache

from appassay.extract.rows import HostedQuery, Query
from appassay.knowledge import apis, phrases, prints, sdks, shapes
from appassay.knowledge.hosted import hosted, known_inits, known_starts, known_switches


@cache
def query() -> Query:
    """Return the query every check's tables add up to."""
    places = [place for row in sdks().values() for place in row.version]
    return {
        "apis": [
            {"id": row.id, "cls": row.cls, "methods": list(row.methods)}
            for rows in apis().values()
            for row in rows
        ],
        "phrases": [
            {"id": row.id, "any": list(row.any), "regex": row.regex, "where": list(row.where)}
            for row in phrases().values()
        ],
        "shapes": [
            {"id": row.id, "supertype": row.supertype, "method": row.method}
            for row in shapes().values()
        ],
        "constants": [place for place in places if not is_file(place)],
        "files": [place for place in places if is_file(place)],
        "hosted": _hosted(),
        "prints": prints(),
    }


def _hosted() -> HostedQuery:
    names = hosted().names
    return {
        "init": list(known_inits()),
        "starts": list(known_starts()),
        "switches": list(known_switches()),
        "init_names": names.init,
        "switch_names": names.switch,
        "inner": names.inner,
        "reads": names.reads,
    }


def is_file(place: str) -> bool:
    """Return whether the place of a version is a file, not a field."""
    return place.endswith((".properties", ".version"))
