"""What documents say of each SDK, where an entry runs over several sentences."""

from msgspec.structs import replace

from appassay.clauses.stated import statements
from appassay.model import Facts, Statement

REACH = 8
"""Most sentences between the name of an SDK and what its entry says of it."""


def entries(facts: Facts) -> list[Statement]:
    """Return the statements on SDKs, each with the name it belongs to in `scope`.

    Kinds that name no SDK belong to the one that the list named last, under the same heading.
    """
    found: list[Statement] = []
    last: Statement | None = None
    for statement in statements(facts, "sdk", "sdk-collects"):
        if statement.word == "sdk":
            last = replace(statement, scope=statement.value)
            found.append(last)
        elif statement.scope:
            found.append(statement)
        elif last and _follows(statement, last):
            found.append(replace(statement, scope=last.scope, sdk=last.sdk))
    return found


def _follows(statement: Statement, last: Statement) -> bool:
    near = 0 <= statement.sentence - last.sentence <= REACH
    same = statement.at.file == last.at.file and statement.headings == last.headings
    return near and same
