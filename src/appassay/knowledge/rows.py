"""The columns of each table; see `docs/data-files.md`."""

from typing import Any

from msgspec import Struct, field

from appassay.model import Text


class ApiRow(Struct, frozen=True, kw_only=True):
    """Platform methods or fields that checks look for."""

    id: str
    methods: tuple[str, ...]
    """Names; ``<init>`` for a constructor, ``.NAME`` for a field, ``*`` for any."""
    cls: str
    """Class in Java notation; ``*`` for any. The column is called `class`."""
    kinds: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    note: str | dict[str, str] = ""
    source: str = ""


class ShapeRow(Struct, frozen=True, kw_only=True):
    """A callback whose overriding bodies are looked at."""

    id: str
    supertype: str
    method: str
    note: str | dict[str, str] = ""
    source: str = ""


class PhraseRow(Struct, frozen=True, kw_only=True):
    """Texts that checks look for."""

    id: str
    any: tuple[str, ...] = ()
    regex: str = ""
    where: tuple[str, ...] = ("code", "resource", "layout", "asset", "manifest")
    note: str | dict[str, str] = ""
    source: str = ""


class PermissionRow(Struct, frozen=True, kw_only=True):
    """An Android or vendor permission."""

    name: str
    protection: str
    """normal, dangerous, signature or special."""
    zh: str
    en: str
    group: str = ""
    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    note: str | dict[str, str] = ""
    source: str = ""

    @property
    def text(self) -> Text:
        """The name as system settings show it."""
        return Text(zh=self.zh, en=self.en)


class PiKindRow(Struct, frozen=True, kw_only=True):
    """A kind of personal information."""

    id: str
    zh: str
    en: str
    cls: str
    """S sensitive, I identifier, G general, D device or usage data; the column is `class`."""
    aliases: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    appops: tuple[str, ...] = ()
    apis: tuple[str, ...] = ()
    uris: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)
    source: str = ""

    @property
    def text(self) -> Text:
        """The name of the kind."""
        return Text(zh=self.zh, en=self.en)


class Collects(Struct, frozen=True, kw_only=True):
    """The personal information an SDK gathers unless told otherwise, and who says so."""

    kinds: tuple[str, ...]
    """Rows of `pi_kinds.toml`."""
    basis: str
    """vendor: its own document, found at `source`; found: read in its archive; recalled."""
    source: str = ""


class SdkRow(Struct, frozen=True, kw_only=True):
    """A software development kit, and the signs it leaves in a package.

    In the file, provider and purpose are keys of `sdk_names.toml`.
    """

    id: str
    zh: str
    en: str
    provider: Text
    purpose: Text
    category: str = ""
    handles_pi: bool = True
    packages: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    """Prefixes of its components' classes that `packages` does not cover."""
    libraries: tuple[str, ...] = ()
    meta: tuple[str, ...] = ()
    version: tuple[str, ...] = ()
    """Where its version stands: static final fields in Java notation, and paths of files."""
    collects: Collects | None = None
    init: tuple[str, ...] = ()
    """``class#method`` of the calls that set it going."""
    consent: tuple[str, ...] = ()
    """What holds collection back until consent: ``class#method``, or ``meta:key``."""
    renamed: bool = False
    """Whether the vendor ships the archive with shortened names inside."""
    policy: str = ""
    basis: str = ""
    source: str = ""

    @property
    def text(self) -> Text:
        """The name of the SDK."""
        return Text(zh=self.zh, en=self.en)


class PackerRow(Struct, frozen=True, kw_only=True):
    """A product that encrypts code, and the signs it leaves."""

    id: str
    zh: str
    en: str
    files: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    basis: str = ""
    source: str = ""

    @property
    def text(self) -> Text:
        """The name of the product."""
        return Text(zh=self.zh, en=self.en)


class SourceRow(Struct, frozen=True, kw_only=True):
    """A law, standard, notice or page that a criterion comes from."""

    id: str
    title: Text
    number: str = ""
    date: str = ""
    status: str = "found"
    note: str | dict[str, str] = ""


class CategoryRow(Struct, frozen=True, kw_only=True):
    """A problem category of the regulator's bulletins."""

    id: str
    zh: str
    en: str
    status: str = "found"
    clauses: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    source: str = ""

    @property
    def text(self) -> Text:
        """The category's words."""
        return Text(zh=self.zh, en=self.en)


class AppTypeRow(Struct, frozen=True, kw_only=True):
    """One of the 39 app types with the personal information its basic function needs."""

    id: str
    zh: str
    en: str
    basic: Text
    necessary: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)
    basis: str = ""
    source: str = ""

    @property
    def text(self) -> Text:
        """The name of the type."""
        return Text(zh=self.zh, en=self.en)


class FrameworkRow(Struct, frozen=True, kw_only=True):
    """A cross-platform framework whose program lies outside DEX."""

    id: str
    name: str
    files: tuple[str, ...]
