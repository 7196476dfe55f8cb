"""Tables as they are meant: without heads, or with a label and its value in each row."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from appassay.extract.policy.context import lists_sdks, section_of
from appassay.extract.policy.heads import matching
from appassay.extract.policy.kinds import listed_kinds
from appassay.extract.policy.labels import announced_role, label_role
from appassay.extract.policy.matrix import is_matrix
from appassay.extract.policy.names import generic, known_name, named_permissions
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_pattern
from appassay.model.document import Block

_PAIR = 2
_MOST_LABELS = 0.7
"""Share of the first cells that have to be labels."""
_COMPANY = policy_pattern("entries.company_name")
_KIT = policy_pattern("entries.kit")
_UNDER_SDKS = "SDK"


def settled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; heads that are none made rows, and pairs of label and value told apart."""
    table: list[Block] = []
    for block in _entries(blocks):
        if table and (block.kind != "row" or _begins(block, table)):
            yield from _table(table)
            table = []
        if block.kind == "row":
            table.append(block)
        else:
            yield block
    yield from _table(table)


def _entries(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; a short line above labels and their values is their heading."""
    headings: tuple[str, ...] = ()
    name = ""
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        if block.headings != headings or block.kind in {"heading", "row"}:
            headings, name = block.headings, ""
        plain = block.kind in {"item", "paragraph"}
        if plain and below is not None and _is_title(block, below):
            name = block.text.strip(" ：:")
            yield replace(block, kind="heading", lead="")
        elif name:
            yield replace(block, headings=(*block.headings, name))
        else:
            yield block


def _is_title(block: Block, below: Block) -> bool:
    """Return whether a block is but the name of an SDK, of which the one below tells more."""
    text = block.text.strip()
    short = len(text) < (_LONGEST_NAME if text.isascii() else _LONGEST_NAME // 2)
    bare = short and not text.endswith(tuple("。；;，,.!！?？")) and not label_role(text)
    if not bare or below.headings != block.headings or below.kind == "row":
        return False
    return lists_sdks(block.headings) and label_role(below.text) in _TOLD


def backed_headings(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the headings below which, before the next one, a maker or the data is told."""
    found: set[str] = set()
    last, near = "", 0
    for block in blocks:
        if block.headings[-2:-1] == (_UNDER_SDKS,):
            found.add(block.headings[-1])
        if block.kind == "heading":
            last, near = block.text, _NEAR
        elif near:
            near -= 1
            told = label_role(block.text) in _TOLD or any(
                announced_role(head) in _TOLD for head in block.header[:1]
            )
            if told or _COMPANY.search(block.text):
                found.add(last)
    return frozenset(found)


_NEAR = 5
"""Blocks below a heading that are looked at."""
_TOLD = frozenset({"provider", "kinds", "purpose", "link", "permission"})


def _begins(block: Block, table: list[Block]) -> bool:
    """Return whether a row begins another table than the one before it."""
    if block.headings != table[-1].headings:
        return True
    if block.is_header:
        return _cells(block) != _cells(table[0])
    return block.header != (_cells(table[0]) if table[0].is_header else table[0].header)


def _cells(block: Block) -> tuple[str, ...]:
    sentence = block.sentences[0]
    return sentence.cells or tuple(sentence.text.split(" | "))


def _table(table: list[Block]) -> Iterator[Block]:
    if not table:
        return
    if _is_topics(table):
        yield from _topics(table)
    elif _is_pairs(table):
        yield from _pairs(table)
    elif _is_turned(table):
        yield from _turned(table)
    elif _is_ticked(table):
        yield from table
    elif table[0].is_header and _is_data(_cells(table[0])):
        first, kept = _cells(table[0]), []
        for block in table:
            head = block.is_header and _cells(block) == first
            keep = () if head or block.header == first else block.header
            kept.append(replace(block, header=keep, is_header=not head and block.is_header))
        yield from _with_sdk_head(kept)
    else:
        yield from _with_sdk_head(table)


def _is_ticked(table: Sequence[Block]) -> bool:
    """Return whether the heads are kinds and most rows tick them."""
    rows = [_cells(block) for block in table if not block.is_header]
    ticks = sum(is_matrix(_cells(table[0]), row) for row in rows) if table[0].is_header else 0
    return bool(rows) and ticks >= len(rows) * _MOST_LABELS


def _with_sdk_head(table: list[Block]) -> Iterator[Block]:
    """Yield rows; where most cells of a nameless column are SDKs, its head says so."""
    rows = [_cells(block) for block in table if not block.is_header]
    heads = table[-1].header
    column = _column_of_sdks(rows, heads) if not any(map(_names_sdk, heads)) else -1
    for block in table:
        if column < 0 or block.is_header or len(_cells(block)) <= column:
            yield block
            continue
        kept = [*block.header, *[""] * (len(_cells(block)) - len(block.header))]
        kept[column] = _UNDER_SDKS
        yield replace(block, header=tuple(kept))


def _names_sdk(head: str) -> bool:
    return "sdk" in matching("heads", "head", head)


def _column_of_sdks(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> int:
    """Return the column of which at least two cells, and most of them, name an SDK; -1 for none."""
    widest = max(map(len, rows), default=0)
    told = [announced_role(head) for head in heads]
    for at in range(min(widest, _FIRST_COLUMNS)):
        if told[at : at + 1] and told[at] in _TOLD:
            continue
        cells = [row[at] for row in rows if at < len(row)]
        found = sum(map(_is_sdk, cells))
        if found >= _PAIR and found * 2 >= len(cells):
            return at
    return -1


def _is_sdk(cell: str) -> bool:
    """Return whether a cell is the name of an SDK and no more."""
    bare = cell.strip()
    words = vocabulary().find(bare)
    known = len(words) == 1 and words[0].sdk is not None and words[0].sure
    whole = known and words[0].end > len(bare) - _PAIR
    return len(bare) < _LONGEST_NAME and (whole or _is_kit(bare))


def _is_kit(cell: str) -> bool:
    """Return whether a cell calls something of its own name an SDK."""
    return _KIT.search(cell) is not None and not generic(_KIT.sub("", cell).strip())


_FIRST_COLUMNS = 3
_LONGEST_NAME = 40


def _is_topics(table: Sequence[Block]) -> bool:
    """Return whether each row is a heading and what it heads ("Who gets it | The carrier: …")."""
    rows = [_cells(block) for block in table]
    if len(rows) < _PAIR or any(len(row) != _PAIR for row in rows):
        return False
    if all(map(announced_role, rows[0])):
        return False
    opened = {section_of(row[0]) for row in rows} - {""}
    return len(opened) > _PAIR


def _topics(table: Sequence[Block]) -> Iterator[Block]:
    for block in table:
        heading, text = _cells(block)
        sentence = replace(block.sentences[0], text=text, cells=())
        above = (*block.headings, heading)
        yield replace(
            block,
            kind="paragraph",
            headings=above,
            header=(),
            is_header=False,
            sentences=(sentence,),
        )


def _is_pairs(table: Sequence[Block]) -> bool:
    """Return whether each row is a label and its value, so that the table tells of one thing."""
    rows = [_cells(block) for block in table]
    if len(rows) < _PAIR or any(len(row) != _PAIR for row in rows):
        return False
    roles = [announced_role(row[0]) for row in rows]
    labels = [role for role in roles if role]
    headed = table[0].is_header and roles[0] and announced_role(rows[0][1])
    return (
        not headed and len(set(labels)) > 1 and len(labels) >= max(_PAIR, len(rows) * _MOST_LABELS)
    )


def _pairs(table: Sequence[Block]) -> Iterator[Block]:
    names = [value for label, value in map(_pair, table) if announced_role(label) in _NAMING]
    named = names[0].strip() if len(names) == 1 else ""
    for block in table:
        label, value = _pair(block)
        role = announced_role(label)
        if role in _NAMING:
            named = value.strip()
        sentence = replace(block.sentences[0], cells=(value,))
        above = (*block.headings, _UNDER_SDKS, named) if named and role != "sdk" else block.headings
        yield replace(
            block, headings=above, header=(label,), is_header=False, sentences=(sentence,)
        )


def _is_turned(table: Sequence[Block]) -> bool:
    """Return whether each column is one SDK, and the first cells say what the rows tell."""
    rows = [_cells(block) for block in table]
    if len(rows) <= _PAIR or len(rows[0]) <= _PAIR or any(map(announced_role, rows[0][1:])):
        return False
    labels = [announced_role(row[0]) for row in rows[1:]]
    told = [role for role in labels if role]
    return len(set(told)) > 1 and len(told) >= len(labels) * _MOST_LABELS and "kinds" in told


def _turned(table: Sequence[Block]) -> Iterator[Block]:
    for number, block in enumerate(table):
        label, *values = _cells(block)
        header = (label if number else _UNDER_SDKS,)
        sentence = replace(block.sentences[0], cells=("、".join(values),))
        above = (*block.headings, _UNDER_SDKS, _UNDER_SDKS) if number else block.headings
        yield replace(block, headings=above, header=header, is_header=False, sentences=(sentence,))


_NAMING = frozenset({"sdk", "name"})


def _pair(block: Block) -> tuple[str, str]:
    label, value = _cells(block)
    return label, value


def _is_data(cells: Sequence[str]) -> bool:
    """Return whether what was taken for heads of columns is a row like the others."""
    if sum(bool(announced_role(cell)) for cell in cells) > len(cells) / 2:
        return False
    if any(_COMPANY.search(cell) or len(listed_kinds(cell)) > 1 for cell in cells):
        return True
    if any(announced_role(cell) for cell in cells):
        return False
    first = cells[0]
    words = vocabulary().find(first, listed=True)
    allowed = bool(words) and bool(named_permissions(first, words, True)[0])
    return _is_kit(first) or known_name(first) or allowed or any(map(listed_kinds, cells))
