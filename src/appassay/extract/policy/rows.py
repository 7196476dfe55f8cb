"""Rows of tables: the column heads say what stands in a cell."""

import re
from collections.abc import Sequence

from appassay.extract.policy.context import Context
from appassay.extract.policy.entries import entry_names
from appassay.extract.policy.heads import matching
from appassay.extract.policy.kinds import kinds_by_action, listed_kinds, obtained
from appassay.extract.policy.labels import first_role
from appassay.extract.policy.matrix import is_matrix, ticked
from appassay.extract.policy.names import (
    generic,
    known_name,
    named_permissions,
    named_sdks,
    without_maker,
)
from appassay.extract.policy.purposes import purpose_of
from appassay.extract.policy.said import Said
from appassay.extract.policy.senses import fold
from appassay.extract.policy.tokens import vocabulary
from appassay.knowledge.policies import policy_groups, policy_pattern
from appassay.model.document import Block, Sentence

Cells = dict[str, str]


def roles_of(header: Sequence[str], context: Context, cells: Sequence[str]) -> list[str]:
    """Return what each column holds: rows of `head` in `policy/heads.toml`."""
    size = len(cells)
    heads = [column_role(head) for head in header[:size]]
    heads += [""] * (size - len(heads))
    if heads.count("sdk") > 1:
        best = next((i for i, h in enumerate(header) if "名称" in h or "name" in h.lower()), 0)
        heads = ["" if h == "sdk" and i != best else h for i, h in enumerate(heads)]
    made = "provider" in heads or ("receiver" in heads and "link" in heads)
    named = "name" in heads and (made or context.section == "sdk")
    heads = ["sdk" if named and h == "name" else "" if h == "name" else h for h in heads]
    if context.own:
        heads = ["" if head == "sdk" else head for head in heads]
    listed = context.section == "sdk" or (made and "link" in heads and not context.own)
    told = context.sdk or ((context.heading == "SDK" or size == 1) and any(heads))
    if "sdk" not in heads and listed and not told and heads[:1] != ["permission"]:
        heads = _first(heads, "sdk", cells)
    if not context.own and _is_got(header, heads):
        heads = ["receiver", *heads[1:]]
    if "permission" not in heads and context.section == "permission":
        heads = _first(heads, "permission", cells)
    return heads


def _is_got(header: Sequence[str], heads: Sequence[str]) -> bool:
    """Return whether somebody gets what a column tells, and the first one, unnamed, is who."""
    got = any(_GETS.fullmatch(fold(head).strip()) for head in header)
    named = {"sdk", "receiver", "provider", "permission"} & set(heads)
    return got and not named and heads[:1] == [""]


_GETS = re.compile(
    r"(?:what )?(?:it |they |he )?(?:gets?|receives?|sees?|is given|learns?|is told)(?: what)?"
    r"|(?:会|能)?(?:拿到|得到|收到|看到|拿走|获得)(?:的|什么|的信息|的内容|哪些)?"
)
_ENDS = re.compile(r"SDKs?\s*(?:[（(][^|]*[）)])?\s*$")
_A_NAME = re.compile(r"名称|名字|\bnames?\b|^(第三方)?SDKs?$", re.I)


def column_role(head: str) -> str:
    """Return what a column holds: "SDK's data" is data, "name of the company" a company."""
    found = matching("heads", "head", head)
    if _OF_BUILD.search(head):
        return ""
    if _BARE_WHAT.fullmatch(head.strip()):
        return "name"  # of itself it asks for no data, as "what it reads" does
    if found[:1] == ("receiver",) and _USERS.search(head):
        return next((role for role in found[1:] if role != "name"), "")
    if found[:1] == ("name",):
        return next((role for role in found if role in ("provider", "receiver")), "name")
    if found[:1] == ("sdk",) and len(found) > 1 and not _A_NAME.search(head):
        return found[1] if found[1] != "name" else next(iter(found[2:]), "sdk")
    return first_role(found, head)


_OF_BUILD = re.compile(
    r"包名|版本|平台|序号|\b(?:package(?: names?)?|version|platform|no\.?)$", re.I
)
"""Heads of what is told about the build of an SDK: neither its name nor data of users."""
_BARE_WHAT = re.compile(r"what|什么", re.IGNORECASE)
_USERS = re.compile(r"\byou\b|您是|你是|用户类", re.IGNORECASE)
"""In a head: what stands below are sorts of users, and nobody who receives."""


def _first(heads: list[str], role: str, cells: Sequence[str]) -> list[str]:
    """Let the first column that may hold a name hold it, best one that no head claims."""
    fit = [at for at, cell in enumerate(cells) if _may_be_named(cell)]
    fit = [at for at in fit if not _A_COMPANY.search(cells[at])] or fit
    unclaimed = [at for at in fit if heads[at] == ""]
    claimed = [at for at in fit if heads[at] in {"kinds", "provider", "receiver", "purpose"}]
    made = [at for at in claimed if heads[at] in {"provider", "receiver"}]
    claimed = [at for at in made if not _A_COMPANY.search(cells[at])] or claimed
    at = next((at for at in (*unclaimed[:1], *claimed[:1])), -1)
    if role == "sdk" and claimed and heads[claimed[0]] == "receiver" and claimed[0] < at:
        at = claimed[0]
    return [*heads[:at], role, *heads[at + 1 :]] if at >= 0 else heads


def _may_be_named(cell: str) -> bool:
    """Return whether a cell may hold a name: no number, no list of data, no sentence."""
    bare = cell.strip()
    return 1 < len(bare) < _LONGEST and not bare.isdigit() and len(listed_kinds(bare)) < 2


_LONGEST = 60


def _not_the_maker(heads: list[str], header: Sequence[str], cells: Sequence[str]) -> list[str]:
    """Return the heads, a company that stands for an SDK made the maker of what is named."""
    if "sdk" not in heads:
        return heads
    pieces = re.split(r"[、/，,]", cells[heads.index("sdk")])
    if all(generic(piece.strip()) and not known_name(piece) for piece in pieces):
        other = next((r for r in ("provider", "receiver") if r in heads), "")
        swap = {"sdk": "purpose", other: "sdk"} if other else {}
        return [swap.get(head, head) for head in heads]
    if not _COMPANY.search(cells[heads.index("sdk")]):
        return heads
    for at, head in enumerate(header[: len(cells)]):
        named = heads[at] in {"", "provider"} and "name" in matching("heads", "head", head)
        if named and entry_names(f"{cells[at]}（{cells[heads.index('sdk')]}）"):
            swapped = ["provider" if role == "sdk" else role for role in heads]
            return [*swapped[:at], "sdk", *swapped[at + 1 :]]
    return heads


_COMPANY = policy_pattern("entries.company")
_A_COMPANY = re.compile(r"公司|集团|科技$|\b(?:Inc|Ltd|LLC|GmbH)\b")


def _is_kit(cell: str) -> bool:
    named = not generic(_ENDS.sub("", cell).strip()) and _ENDS.sub("", cell).strip() != ""
    return named and len(cell) < _LONGEST and _ENDS.search(cell) is not None


def _tells_of_sdks(heads: Sequence[str]) -> bool:
    return bool({"sdk", "provider", "receiver", "link"} & set(heads))


def _known_sdk(cells: Sequence[str], sure: bool) -> int:
    """Return the column whose cell is the name of a known SDK and no more; -1 for none.

    Args:
        cells: those of a row.
        sure: names that are a company's, too, do not count.
    """
    for at, cell in enumerate(cells):
        tokens = vocabulary().find(cell)
        names = len(tokens) == 1 and tokens[0].sdk is not None and not tokens[0].kinds
        names = names and not _A_COMPANY.search(cell)
        if (
            names
            and (tokens[0].sure or not sure)
            and tokens[0].end - tokens[0].start >= len(cell) - 4
        ):
            return at
    return -1


def read_row(block: Block, sentence: Sentence, context: Context, said: Said) -> None:
    """Add what a table row says of kinds, SDKs, permissions and purposes."""
    cells = sentence.cells or tuple(sentence.text.split(" | "))
    if is_matrix(block.header, cells):
        said.kinds(_ticked_action(cells, context, said), ticked(block.header, cells))
        return
    heads = _with_kit(roles_of(block.header, context, cells), cells, context)
    named = "sdk" in heads and not generic(cells[heads.index("sdk")].strip())
    known = _known_sdk(cells, named or not _tells_of_sdks(heads))
    if not context.own and known != -1 and heads[known] != "sdk":
        heads = ["provider" if head == "sdk" else head for head in heads]
        heads[known] = "sdk"
    heads = _not_the_maker(heads, block.header, cells)
    constant = named_permissions(cells[0], (), False)[0]
    if "permission" not in heads and constant:
        heads[0] = "permission"
    columns = _columns(heads, cells)
    refused = any(_REFUSED.match(cell.strip()) for cell in cells)
    said.provider = columns.get("provider", columns.get("receiver", ""))
    said.way, said.keeping = columns.get("way", ""), columns.get("retention", "")
    if "sdk" in columns and any(_GONE.match(cell.strip()) for cell in cells):
        return
    if "sdk" in columns:
        _sdk_row(columns, said)
    elif "permission" in columns and not listed_kinds(columns.get("kinds", "")):
        _permission_row(columns, said)
    else:
        _data_row(columns, context, said, any(block.header), refused)
    _purpose(columns, said)
    if "retention" in columns and said.has("collects", "shares") and columns["retention"].strip():
        said.say("retention")


def _columns(heads: Sequence[str], cells: Sequence[str]) -> Cells:
    """Return the cells that say something by what they hold; two of one sort are put together."""
    columns: Cells = {}
    for head, cell in zip(heads, cells, strict=False):
        if cell.strip(" -—–/无"):
            joined = head in columns and head != "sdk"
            columns[head] = f"{columns[head]}：{cell}" if joined else columns.get(head, cell)
    return columns


def _ticked_action(cells: Sequence[str], context: Context, said: Said) -> str:
    """Return what is done with kinds that are ticked, the SDK before them named."""
    name = cells[0].strip()
    if context.section == "sdk" and not context.own and not generic(name):
        said.say("sdk", without_maker(name))
        said.scope = name
        return "sdk"
    return context.action if context.action in {"share", "deny", "sdk"} else "collect"


def _with_kit(heads: list[str], cells: Sequence[str], context: Context) -> list[str]:
    """Return the heads, a cell that calls its content an SDK the one of SDKs where none is."""
    kit = next((at for at, cell in enumerate(cells) if _is_kit(cell)), -1)
    if context.own or "sdk" in heads or kit < 0:
        return heads
    return [*heads[:kit], "sdk", *heads[kit + 1 :]]


_REFUSED = re.compile(
    r"不收集|不采集|不获取|不读取|(not collected|never collected|none|not read)$", re.I
)
_GENERIC = policy_pattern("rows.generic")
_GONE = policy_pattern("rows.gone")


def _without_brackets(text: str) -> str:
    """Return a text less what stands in brackets, brackets in brackets too."""
    bare = _BRACKETS.sub("", text)
    return bare if bare == text else _without_brackets(bare)


_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")


def _sdk_row(columns: Cells, said: Said) -> None:
    values = re.split(r"[、;；]|\s/\s", _without_brackets(columns["sdk"]))
    # A name may be that of a class, with the product in brackets.
    whole = columns["sdk"] if len(values) == 1 else ""
    for value in values:
        if value.strip() and len(value) < 48 and not _GENERIC.search(value.strip()):
            known = named_sdks(value, vocabulary().find(value), True)
            known = known or named_sdks(whole, vocabulary().find(whole), True)
            name = without_maker(_VERSION.sub("", value.strip()))
            said.rows[name] = known[0][1] if known else ""
            said.say("sdk", name)
    said.scope = next(iter(said.values("sdk")), "")
    for head in ("kinds", "", "purpose", "way"):
        text = columns.get(head, "")
        if head == "kinds" or (head == "" and "kinds" not in columns):
            said.kinds("sdk", listed_kinds(text))
            _vague(text, said)
        elif head == "purpose" and "kinds" not in columns:
            for action, kinds in kinds_by_action(text, "sdk").items():
                said.kinds(action, kinds)
    for constant in _permissions(columns):
        said.say("permission", constant)


_VERSION = re.compile(
    r"\s*(?:[vV]|版本)?\d+(?:\.\d+)+$|(?<=\wSDK)\s*(?:[-_（(]|for\b|安卓|Android).*$"
)
"""What a name may end with that is no part of it."""


def _permissions(columns: Cells) -> list[str]:
    found: list[str] = []
    for head in ("permission", "kinds", ""):
        found += _permissions_in(head, columns.get(head, ""))
    return found


def _permission_row(columns: Cells, said: Said) -> None:
    for head, text in columns.items():
        for name in _permissions_in(head, text):
            said.say("permission", name)
        if head != "permission":
            for mention in obtained(text):
                said.kinds(mention.action, (mention.kind,))


def _data_row(columns: Cells, context: Context, said: Said, headed: bool, refused: bool) -> None:
    kept_only = "retention" in columns and not {"purpose", "way"} & set(columns)
    silent = context.section in {"retention", "right", "define", "sensitive", "hidden"}
    silent = silent and not (context.section == "retention" and "purpose" in columns)
    for text in columns.values() if context.section == "sensitive" else ():
        for kind in listed_kinds(text):
            said.say("sensitive", kind)
    idle = context.action == "none" and context.section != "purpose"
    if silent or kept_only or (not headed and idle):
        return
    action = "deny" if refused else _row_action(columns, context)
    plain = columns.get("kinds", "") + "、" + columns.get("", "")
    for head, text in columns.items():
        if head in {"kinds", ""}:
            said.kinds(action, _without_category(text, plain))
            _vague(text, said)
            _sensitive(text, said)
        elif head == "purpose" and "kinds" not in columns:
            for mention in obtained(text):
                said.kinds(mention.action, (mention.kind,))
        for name in _permissions_in(head, text):
            said.say("permission", name)


def _row_action(columns: Cells, context: Context) -> str:
    """Return what a row of kinds says is done with them."""
    if context.own:
        return "collect"
    if "receiver" in columns or ("provider" in columns and context.action != "sdk"):
        return "share"
    return context.action if context.action in {"share", "deny", "sdk"} else "collect"


def _sensitive(text: str, said: Said) -> None:
    if "敏感" in text or "(sensitive)" in text.lower():
        for kind in listed_kinds(text):
            said.say("sensitive", kind)


def _permissions_in(head: str, text: str) -> list[str]:
    listed = head == "permission"
    found, _ = named_permissions(text, vocabulary().find(text, listed=listed), listed)
    return [name for name, _ in found]


def _without_category(text: str, row: str) -> tuple[str, ...]:
    """Return the kinds of a cell; none for the name of a group whose members stand beside it."""
    kinds = listed_kinds(text)
    category = text.strip().lower() in policy_groups() and set(listed_kinds(row)) != set(kinds)
    return () if category else kinds


def _vague(text: str, said: Said) -> None:
    roles = {role for token in vocabulary().find(text) for role in token.roles}
    if "open" in roles:
        said.say("vague-scope")


def _purpose(columns: Cells, said: Said) -> None:
    text = columns.get("purpose", "")
    if not text and said.has("permission"):
        text = " ".join(cell for head, cell in columns.items() if head in {"", "kinds", "receiver"})
    if not text:
        return
    tokens = vocabulary().find(text)
    vague = [token for token in tokens if "vague_purpose" in token.roles]
    said.purpose = text
    said.vague = bool(vague) and purpose_of("用于" + text, vocabulary().find("用于" + text))[1]
    said.say("vague-purpose" if said.vague else "purpose")
