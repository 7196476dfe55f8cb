"""What to look for in the code and the texts: the knowledge tables as one query."""

from functools import cache

from appassay.extract.rows import Query
from appassay.knowledge import apis, phrases, prints, sdks, shapes


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
        "prints": prints(),
    }


def is_file(place: str) -> bool:
    """Return whether the place of a version is a file, not a field."""
    return place.endswith((".properties", ".version"))
