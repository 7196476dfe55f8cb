"""Which calls the virtual phone notices and which it answers itself, from `virtual.toml`."""

from functools import cache

from msgspec import Struct

from appassay.knowledge.load import table_of


class HookRow(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"cls": "class"}
):
    """Calls that are events of their own."""

    cls: str
    methods: tuple[str, ...]
    event: str


class SwapRow(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"cls": "class"}
):
    """Calls that the virtual phone answers itself."""

    cls: str
    methods: tuple[str, ...]
    """Names; with a descriptor for one overload."""
    own: str = ""
    """The method that is called instead, where it has another name."""


class Virtual(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the virtual phone hooks beside the rows of `models/`."""

    hook: tuple[HookRow, ...]
    swap: tuple[SwapRow, ...]


@cache
def virtual() -> Virtual:
    """Return the table.

    Raises:
        ClauseError: it is malformed.
    """
    return table_of("virtual", Virtual)
