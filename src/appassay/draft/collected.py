"""The list of the personal information that is collected: a row a kind."""

from collections.abc import Sequence

from appassay.assess.words import owner_name
from appassay.draft import said
from appassay.draft.rows import NOTHING, Cell, Row, Table
from appassay.draft.seen import RECALLED, SHOWN, Seen, evidence, moments, surest, weight
from appassay.draft.wording import joined, kind_text, word
from appassay.knowledge import draft_words, sdks
from appassay.knowledge.moments import moment
from appassay.model import Event, Fact, Facts, Owner, Text, plain

COLUMNS = ("kind", "purpose", "scene", "way", "by")


def table(found: Sequence[Seen], facts: Facts) -> Table:
    """Return the list of what the app and the SDKs in it collect."""
    kinds: dict[str, list[Seen]] = {}
    # What no source was checked for is no more than a hint in the list of SDKs.
    sound = [seen for seen in found if seen.told != RECALLED]
    for seen in sorted(sound, key=lambda seen: seen.sure == "vendor"):
        kinds.setdefault(seen.kind, []).append(seen)
    order = sorted(kinds, key=lambda kind: (weight(kind), kind))
    rows = [_row(kind, kinds[kind], facts) for kind in order]
    note = draft_words()["hint"]["kept"]
    return Table(id="collected", columns=COLUMNS, rows=(*rows, _typed()), note=note)


def _row(kind: str, found: Sequence[Seen], facts: Facts) -> Row:
    stated = said.purpose_of_kind(kind, facts)
    proofs: list[Fact] = [fact for seen in found for fact in seen.facts]
    return Row(
        id=kind,
        cells={
            "kind": Cell(text=kind_text(kind), basis="run" if found[0].reads else "code"),
            "purpose": _purpose(kind, found, facts),
            "scene": scene(moments(found)),
            "way": way(found),
            "by": Cell(text=joined(map(by, found)), basis="code"),
        },
        sure=surest(found),
        evidence=evidence([*proofs[: SHOWN - 1], *([stated] if stated else proofs[SHOWN - 1 :])]),
    )


def _purpose(kind: str, found: Sequence[Seen], facts: Facts) -> Cell:
    """Return the purposes: of SDKs by the table, the app's own by its policy or a person."""
    rows = [
        (by(seen), sdks()[seen.owner.sdk].purpose) for seen in found if seen.owner.sdk in sdks()
    ]
    texts = (Text(zh=f"{name.zh}：{p.zh}", en=f"{name.en}: {p.en}") for name, p in rows)
    known = joined(texts, "between")
    own = [seen for seen in found if seen.owner.sdk not in sdks()]
    if not own:
        return Cell(text=known, basis="table")
    cell = said.purpose(
        said.purpose_of_kind(kind, facts), "own_purpose" if rows else "purpose", NOTHING
    )
    if not rows:
        return cell
    both = joined((cell.text, known), "between")
    return Cell(text=both, basis=cell.basis or "table", todo=cell.todo, hint=cell.hint)


def scene(found: Sequence[Event]) -> Cell:
    """Return the cell of the occasions: a person says which, events give a hint."""
    hint = word("hint", "seen", moments=joined(map(moment, found), "between"))
    return Cell(todo="scene", hint=hint if found else NOTHING)


def way(found: Sequence[Seen]) -> Cell:
    """Return how a kind is collected, and whether it was seen to leave."""
    seen = [s for s in found if s.sure != "vendor"]
    if not seen:
        bases = joined(draft_words()["source"].get(s.told, plain(s.told)) for s in found)
        return Cell(text=word("way", "vendor", source=bases), basis="vendor")
    key = "attempt" if all(s.attempt for s in seen) else "read"
    hint = draft_words()["hint"]["sent"] if any(s.sent for s in seen) else NOTHING
    basis = "run" if any(s.reads for s in seen) else "code"
    return Cell(text=word("way", key), basis=basis, hint=hint)


def by(seen: Seen) -> Text:
    """Return who reads, by name."""
    return owner_text(seen.owner)


def owner_text(owner: Owner) -> Text:
    """Return the name of an owner, with "SDK" where it is only a vendor's word."""
    return owner_name(owner).name


def _typed() -> Row:
    """Return the row for what users type in, which no package tells."""
    cells = {
        "kind": Cell(todo="typed"),
        "purpose": Cell(todo="purpose"),
        "scene": Cell(todo="scene"),
        "way": Cell(text=word("way", "typed")),
        "by": Cell(text=owner_name(Owner()).name),
    }
    return Row(id="", cells=cells)
