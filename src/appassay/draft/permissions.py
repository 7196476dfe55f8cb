"""The list of permissions: what each is for, when it is asked for, whether it can be refused."""

from collections.abc import Iterable, Sequence

from appassay.clauses.log import events
from appassay.clauses.u10_permissions.uses import Uses, declared, label, names, uses_of
from appassay.draft import said
from appassay.draft.rows import NOTHING, Cell, Row, Table
from appassay.draft.seen import evidence
from appassay.draft.wording import joined, word
from appassay.knowledge import PermissionRow, draft_words, permissions
from appassay.knowledge.moments import moment
from appassay.model import Event, Facts, Permission, PermissionPurpose, Text, plain

COLUMNS = ("permission", "purpose", "when", "refusable")
_NAMED = 30
"""Most permissions named that nobody has to grant."""


def table(facts: Facts) -> Table:
    """Return the permissions a user has to grant; the others are named in its note."""
    rows = [row(permission, facts) for permission in declared(facts, is_granted_by_user)]
    shown = {made.id for made in rows}
    rest = list(dict.fromkeys(p.name for p in facts.of(Permission) if p.name not in shown))
    note = NOTHING
    if rest:
        listed = ", ".join(name.rpartition(".")[2] for name in rest[:_NAMED])
        listed += " …" if len(rest) > _NAMED else ""
        note = word("permission", "without", count=len(rest), names=listed)
    return Table(id="permissions", columns=COLUMNS, rows=tuple(rows), note=note)


def is_granted_by_user(row: PermissionRow) -> bool:
    """Return whether the user grants a permission: in a dialog, or on a page of the settings."""
    return row.protection in ("dangerous", "special") or row.group == "special_access"


def row(permission: Permission, facts: Facts) -> Row:
    """Return the row of one permission."""
    name = permission.name
    uses, asked = uses_of(name, facts), _asked(name, facts)
    stated = said.purpose_of_permission(name, facts)
    given = next((p for p in facts.of(PermissionPurpose) if p.permission == name and p.text), None)
    ends = [event for event in events(facts, "denial.ends") if name in event.args]
    text = label(name)
    shown = Text(zh=f"{text.zh}（{name}）", en=f"{text.en} ({name})")
    proofs = [permission, *([given] if given else []), *asked, *ends, *uses.seen]
    return Row(
        id=name,
        cells={
            "permission": Cell(text=shown, basis="manifest"),
            "purpose": Cell(text=plain(given.text), basis="manifest", hint=_used(uses))
            if given
            else said.purpose(stated, "purpose", _used(uses)),
            "when": _when(permissions()[name], asked),
            "refusable": _refusable(permissions()[name], ends, facts),
        },
        sure="manifest",
        evidence=evidence([*proofs, *([stated] if stated else [])]),
    )


def _asked(name: str, facts: Facts) -> list[Event]:
    return [event for event in events(facts, "permission.request") if name in event.args]


def _used(uses: Uses) -> Text:
    if not uses.seen:
        return draft_words()["hint"]["unused"]
    return word("hint", "uses", uses=names(uses.seen))


def _when(row: PermissionRow, asked: Sequence[Event]) -> Cell:
    if asked:
        return Cell(text=joined(map(_request, asked), "between"), basis="run")
    if row.protection == "normal":
        return Cell(text=word("permission", "install"), basis="system")
    if row.protection != "dangerous":
        return Cell(text=word("permission", "settings"), basis="system", todo="when")
    return Cell(todo="when", hint=draft_words()["hint"]["unasked"])


def _request(event: Event) -> Text:
    where = event.at.member.partition("(")[0]
    place = ".".join(where.split(".")[-2:]) + (f":{event.at.line}" if event.at.line else "")
    return word("permission", "asked", moment=moment(event), where=place)


def _refusable(row: PermissionRow, ends: Iterable[Event], facts: Facts) -> Cell:
    """Return whether it can be refused: as the system has it, and what was seen to follow."""
    if row.protection == "normal":
        return Cell(text=word("permission", "install"), basis="system")
    if any(ends):
        return Cell(text=word("permission", "ends"), basis="run", todo="effect")
    denied = [event for event in events(facts, "permission.denied") if row.name in event.args]
    if denied:
        return Cell(text=word("permission", "refusable"), basis="run", todo="effect")
    key = "system" if row.protection == "dangerous" else "system_settings"
    return Cell(text=word("permission", key), basis="system", todo="effect")
