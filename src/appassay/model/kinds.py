"""The kinds of fact: what an extractor can see, and where it saw it.

Every field but the first few has a default, so that a test case names only what matters to it.
Rows of the knowledge tables are referred to by their `id`.
"""

from msgspec import Struct

from appassay.model.place import Place
from appassay.model.text import Text


class Owner(Struct, frozen=True, kw_only=True, order=True):
    """Whose code or declaration something is: the app's own, or an SDK's."""

    sdk: str = ""
    """Row of `knowledge/sdks`; empty means the app itself."""
    name: str = ""
    version: str = ""


APP = Owner()


class Fact(Struct, frozen=True, kw_only=True):
    """One thing seen in one place."""

    at: Place = Place()


# --- the package and its manifest -------------------------------------------------------------


class Package(Fact, frozen=True, kw_only=True):
    """What the manifest says of the package as a whole; one for each app."""

    name: str
    version_name: str = ""
    version_code: int | None = None
    min_sdk: int | None = None
    target_sdk: int | None = None
    """As stated. Android takes `min_sdk` (or 1) where it is missing."""
    library: bool = False
    """True for an SDK archive (AAR, JAR), which is no app of its own."""
    debuggable: bool = False
    allow_backup: bool | None = None
    backup_rules: str = ""
    """`fullBackupContent` or `dataExtractionRules`, whichever is stated."""
    cleartext: bool | None = None
    """`usesCleartextTraffic` as stated."""
    network_config: str = ""
    shared_user: str = ""
    test_only: bool = False
    system_image: bool = False
    """Asks for a system shared user or is marked `coreApp`."""


class Permission(Fact, frozen=True, kw_only=True):
    """A `uses-permission` (or `-sdk-23`) element."""

    name: str
    max_sdk: int | None = None


class IntentFilter(Struct, frozen=True, kw_only=True):
    """One `intent-filter` element."""

    actions: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    mime_types: tuple[str, ...] = ()
    priority: int = 0


class Component(Fact, frozen=True, kw_only=True):
    """An activity, alias, service, receiver or provider of the manifest."""

    kind: str
    """activity, alias, service, receiver or provider."""
    name: str
    """Full class name in Java notation."""
    target: str = ""
    """The activity an alias stands for."""
    exported: bool = False
    """As Android works it out: stated, else the default of the target SDK."""
    exported_stated: bool | None = None
    enabled: bool = True
    permission: str = ""
    read_permission: str = ""
    write_permission: str = ""
    process: str = ""
    authorities: tuple[str, ...] = ()
    filters: tuple[IntentFilter, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()
    exclude_from_recents: bool = False
    direct_boot: bool = False
    foreground_types: tuple[str, ...] = ()
    theme: str = ""
    """Name of the theme resource, such as ``@style/Translucent``."""
    in_code: bool | None = None
    """Whether the class is in the DEX files; None where no code was read."""
    owner: Owner = APP

    def is_launcher(self) -> bool:
        """Return whether this is an entry a launcher would show."""
        shown = {"android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"}
        return self.kind in {"activity", "alias"} and any(
            "android.intent.action.MAIN" in f.actions and shown & set(f.categories)
            for f in self.filters
        )


class MetaData(Fact, frozen=True, kw_only=True):
    """A `meta-data` element of the application."""

    name: str
    value: str = ""
    """The value, with a reference resolved to the default text."""
    resource: str = ""


class PermissionPurpose(Fact, frozen=True, kw_only=True):
    """A purpose text for a permission given as manifest meta-data (T/TAF 076-2020)."""

    permission: str
    text: str = ""


class NetworkRule(Fact, frozen=True, kw_only=True):
    """One statement of the network security configuration."""

    kind: str
    """base, domain or debug."""
    domain: str = ""
    cleartext: bool | None = None
    trusts_user: bool = False


# --- resources -------------------------------------------------------------------------------


class Label(Fact, frozen=True, kw_only=True):
    """A name shown for the app or for one launcher entry, in one locale."""

    component: str = ""
    """Class name of the entry; empty for the application's own label."""
    locale: str = ""
    """Such as ``zh-CN``; empty for the default."""
    text: str | None = None
    """None: there is no label, so a launcher shows the class name."""


class Icon(Fact, frozen=True, kw_only=True):
    """An icon of the app or of one launcher entry, drawn as a launcher draws it."""

    component: str = ""
    configuration: str = ""
    """Resource qualifiers such as ``xxhdpi-v4``; empty for the default."""
    format: str = ""
    """png, webp, jpeg, vector, adaptive, colour, other, or missing."""
    width: int = 0
    height: int = 0
    drawn: bool = True
    """False where this icon could not be drawn; the figures below then mean nothing."""
    problem: str = ""
    """Why it could not be drawn."""
    opaque_share: float = 1.0
    """Share of pixels with alpha over 0.1, from 0 to 1."""
    deviation_white: float = 255.0
    """Standard deviation of luminance (0 to 255) over a white background."""
    deviation_black: float = 255.0
    phash: str = ""
    """Perceptual hash, 16 hex digits."""


class LayoutNode(Fact, frozen=True, kw_only=True):
    """A control of a layout file that shows text, is ticked, or names a click handler."""

    element: str
    id: str = ""
    text: str = ""
    checked: bool | None = None
    on_click: str = ""


class TextSeen(Fact, frozen=True, kw_only=True):
    """A text of the package that matches a row of `knowledge/phrases.toml`."""

    phrase: str
    text: str
    source: str = "code"
    """code, resource, layout, asset or manifest."""
    reachable: bool = False
    owner: Owner = APP


# --- code ------------------------------------------------------------------------------------


class DexFile(Fact, frozen=True, kw_only=True):
    """One DEX (or class) file that was read."""

    version: str = ""
    classes: int = 0
    methods: int = 0
    instructions: int = 0
    strings: int = 0
    hidden: bool = False
    """Lies outside the places Android loads by itself, such as assets."""


Constant = str | int | float | None


class ApiCall(Fact, frozen=True, kw_only=True):
    """A call, field read or class use that matches a row of `knowledge/apis.toml`."""

    api: str
    target: str = ""
    """The method called, in Java notation."""
    args: tuple[Constant, ...] = ()
    """Arguments after the receiver; None where the code does not fix the value.
    Whether an int is one or the bits of a float is told by the called method's parameter type."""
    reachable: bool = False
    """A path in the call graph leads here from an entry point Android calls."""
    path: tuple[str, ...] = ()
    """That path, entry point first, in Java notation."""
    owner: Owner = APP


class MethodShape(Fact, frozen=True, kw_only=True):
    """What the body of an overriding method amounts to, for a row of `knowledge/shapes.toml`."""

    shape: str
    method: str = ""
    empty: bool = False
    """Does nothing but return."""
    returns: int | None = None
    """The one constant it returns on every path."""
    throws: bool = False
    calls: tuple[str, ...] = ()
    """Rows of `knowledge/apis.toml` that its own body calls."""
    constants: tuple[float, ...] = ()
    """Number literals its own body and the methods it calls in its class compare with, sorted."""
    reaches: tuple[str, ...] = ()
    """Rows of `knowledge/apis.toml` reachable from it in the call graph."""
    heirs: tuple[str, ...] = ()
    """Classes that inherit the method, in Java notation."""
    reachable: bool = False
    owner: Owner = APP


class SdkPresent(Fact, frozen=True, kw_only=True):
    """Signs of a known SDK are in the package."""

    sdk: str
    name: Text = Text(zh="", en="")
    version: str = ""
    signs: tuple[str, ...] = ()
    """Package prefixes, components, libraries or keys that matched."""
    classes: int = 0
    used: int = 0
    """Classes with a method that can be reached from where the system enters the app."""
    how: str = "name"
    """`name`; `shape` where only what its code does gave it away, as its names were changed."""
    share: float = 0
    """How much of what is kept of its code, in the version most like it, was found."""
    guess: str = ""
    """The version whose code is most like it, where its own version is not stated."""
    confidence: float = 0
    """Of the guess, 0 to 1."""

    @property
    def shown_version(self) -> str:
        """Return the version as people read it: stated, or about that of the guess."""
        return self.version or (f"≈ {self.guess}" if self.guess else "")


class NativeLibrary(Fact, frozen=True, kw_only=True):
    """A native library (ELF)."""

    name: str
    abi: str = ""
    needed: tuple[str, ...] = ()
    jni: tuple[str, ...] = ()
    build_id: str = ""
    owner: Owner = APP


class Packer(Fact, frozen=True, kw_only=True):
    """Signs that the code was packed or encrypted, so that what was read is not what runs."""

    packer: str
    name: Text = Text(zh="", en="")
    signs: tuple[str, ...] = ()


# --- the archive and its signatures ------------------------------------------------------------


class ArchiveNote(Fact, frozen=True, kw_only=True):
    """Something odd about the archive that other tools may read differently from Android."""

    note: str
    """Row of `knowledge/archive_notes.toml`."""
    detail: str = ""


class Signature(Fact, frozen=True, kw_only=True):
    """The outcome of verifying one signature scheme against the content."""

    scheme: str
    """v1, v2, v3, v3.1, v4 or stamp."""
    verified: bool = True
    problems: tuple[str, ...] = ()


class Signer(Fact, frozen=True, kw_only=True):
    """A certificate the package is signed with."""

    scheme: str
    sha256: str
    subject: str = ""
    issuer: str = ""
    not_before: str = ""
    not_after: str = ""
    key: str = ""
    """Algorithm and size, such as ``RSA 2048``."""
    algorithm: str = ""
    debug: bool = False
    """Android's well-known debug certificate name."""


class SigningBlockEntry(Fact, frozen=True, kw_only=True):
    """An ID-value pair of the APK Signing Block."""

    id: int
    name: str = ""
    size: int = 0


class RegisteredSdk(Fact, frozen=True, kw_only=True):
    """A row of the register on an SDK: what the SDK platform or a bulletin has on record."""

    name: str
    sdk: str = ""
    """Row of `knowledge/sdks/`, where it has one."""
    provider: str = ""
    kinds: tuple[str, ...] = ()
    """Kinds of personal information on record; empty where the record does not tell."""
    risky: tuple[str, ...] = ()
    """Versions with a known risk: ``1.2.3``, ``<2.0``, ``<=2.0`` or ``1.0-1.4``."""
    ended: tuple[str, ...] = ()
    """Versions that are no longer maintained, likewise."""
    source: str = ""
    """The bulletin or record it comes from."""


class RegisteredApp(Fact, frozen=True, kw_only=True):
    """A row of a register of known apps handed in beside the artifact (`--register`)."""

    name: str
    package: str = ""
    signer: str = ""
    phash: str = ""
