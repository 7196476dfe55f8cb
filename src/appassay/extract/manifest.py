"""The manifest and the XML files it names, as facts."""

from collections.abc import Iterator

from appassay.extract.rows import AttributeRow, ElementRow, Reading, is_library
from appassay.extract.sdk import Owners
from appassay.model import (
    Component,
    Fact,
    IntentFilter,
    MetaData,
    NetworkRule,
    Package,
    Permission,
    PermissionPurpose,
    Place,
)

COMPONENTS = {
    "activity": "activity",
    "activity-alias": "alias",
    "service": "service",
    "receiver": "receiver",
    "provider": "provider",
}
FOREGROUND_TYPES = (
    "dataSync", "mediaPlayback", "phoneCall", "location", "connectedDevice", "mediaProjection",
    "camera", "microphone", "health", "remoteMessaging", "systemExempted", "shortService",
    "fileManagement", "mediaProcessing",
)  # fmt: skip
"""Bits of `foregroundServiceType`, lowest first (android.content.pm.ServiceInfo)."""
SYSTEM_USERS = {"android.uid.system", "android.uid.phone", "android.uid.bluetooth"}

Value = str | int | float | bool | None


def facts(native: Reading, owners: Owners) -> Iterator[Fact]:
    """Yield the facts of the manifest; a Java library has none, and needs none."""
    root = native["manifest"]
    if root is None:
        if native["artifact"]["kind"] == "jar":
            yield Package(name="", library=True)
        return
    yield from _Manifest(native, root, owners).facts()


class _Manifest:
    """The manifest with what its statements depend on: file name, package, target SDK."""

    def __init__(self, native: Reading, root: ElementRow, owners: Owners) -> None:
        self.native, self.root, self.owners = native, root, owners
        self.package = _text(root, "package")
        self.target = self._target()
        application = next(_named(root, "application"), None)
        self.application = application
        self.missing = set(native["code"]["missing"])
        self.has_code = bool(native["code"]["dex"])

    def facts(self) -> Iterator[Fact]:
        """Yield every fact."""
        yield self._package()
        yield from self._permissions()
        if self.application is None:
            return
        for element in self.application["children"]:
            if element["name"] in COMPONENTS:
                yield self._component(element)
            elif element["name"] == "meta-data":
                yield from self._meta(element)
        yield from self._network()

    def _at(self, element: ElementRow) -> Place:
        line = element["line"]
        return Place(file=self.native["manifest_file"], line=line if line > 0 else None)

    def _sdk(self, name: str) -> int | None:
        values = [_number(e, name) for e in _named(self.root, "uses-sdk")]
        return next((v for v in reversed(values) if v is not None), None)

    def _target(self) -> int:
        """Return the target SDK the way Android takes it where it is not stated."""
        return self._sdk("android:targetSdkVersion") or self._sdk("android:minSdkVersion") or 1

    def _package(self) -> Package:
        app = self.application or self.root
        user = _text(self.root, "android:sharedUserId")
        rules = ("android:fullBackupContent", "android:dataExtractionRules")
        return Package(
            at=self._at(self.root),
            name=self.package,
            version_name=_text(self.root, "android:versionName"),
            version_code=_number(self.root, "android:versionCode"),
            min_sdk=self._sdk("android:minSdkVersion"),
            target_sdk=self._sdk("android:targetSdkVersion"),
            library=is_library(self.native),
            debuggable=_flag(app, "android:debuggable") or False,
            allow_backup=_flag(app, "android:allowBackup"),
            backup_rules=next((r for r in (_reference(app, n) for n in rules) if r), ""),
            cleartext=_flag(app, "android:usesCleartextTraffic"),
            network_config=_reference(app, "android:networkSecurityConfig"),
            shared_user=user,
            test_only=_flag(app, "android:testOnly") or False,
            system_image=user in SYSTEM_USERS or bool(_flag(self.root, "coreApp")),
        )

    def _permissions(self) -> Iterator[Permission]:
        for element in self.root["children"]:
            if element["name"] in {"uses-permission", "uses-permission-sdk-23"}:
                name = _text(element, "android:name")
                limit = _number(element, "android:maxSdkVersion")
                yield Permission(at=self._at(element), name=name, max_sdk=limit)

    def _class(self, name: str) -> str:
        """Return a class name in full: a leading dot or no dot at all means the package."""
        if name.startswith("."):
            return self.package + name
        return name if not name or "." in name else f"{self.package}.{name}"

    def _component(self, element: ElementRow) -> Component:
        name = self._class(_text(element, "android:name"))
        target = self._class(_text(element, "android:targetActivity"))
        filters = tuple(_filter(f) for f in _named(element, "intent-filter"))
        stated = _flag(element, "android:exported")
        kind = COMPONENTS[element["name"]]
        enabled = _flag(element, "android:enabled")
        app_enabled = self.application and _flag(self.application, "android:enabled")
        permission = _text(element, "android:permission")
        if not permission and self.application:
            permission = _text(self.application, "android:permission")
        types = _number(element, "android:foregroundServiceType") or 0
        return Component(
            at=self._at(element),
            kind=kind,
            name=name,
            target=target,
            exported=self._exported(kind, stated, bool(filters)),
            exported_stated=stated,
            enabled=enabled is not False and app_enabled is not False,
            permission=permission,
            read_permission=_text(element, "android:readPermission"),
            write_permission=_text(element, "android:writePermission"),
            process=_text(element, "android:process"),
            authorities=tuple(filter(None, _text(element, "android:authorities").split(";"))),
            filters=filters,
            meta=tuple(
                (
                    _text(m, "android:name"),
                    _text(m, "android:value") or _text(m, "android:resource"),
                )
                for m in _named(element, "meta-data")
            ),
            exclude_from_recents=_flag(element, "android:excludeFromRecents") or False,
            direct_boot=_flag(element, "android:directBootAware") or False,
            foreground_types=tuple(
                word for bit, word in enumerate(FOREGROUND_TYPES) if types >> bit & 1
            ),
            theme=_reference(element, "android:theme"),
            in_code=(target or name) not in self.missing if self.has_code else None,
            owner=self.owners.of(target or name),
        )

    def _exported(self, kind: str, stated: bool | None, filtered: bool) -> bool:
        """Return whether other apps can reach a component (Android's defaults).

        A provider was exported by default below target SDK 17; the rest are when they have an
        intent filter and nothing else is stated.
        """
        if stated is not None:
            return stated
        return self.target < 17 if kind == "provider" else filtered

    def _meta(self, element: ElementRow) -> Iterator[Fact]:
        name = _text(element, "android:name")
        value = _text(element, "android:value")
        resource = _reference(element, "android:resource")
        text = _text(element, "android:resource")
        yield MetaData(at=self._at(element), name=name, value=value or text, resource=resource)
        if ".permission." in name:
            yield PermissionPurpose(at=self._at(element), permission=name, text=value or text)

    def _network(self) -> Iterator[NetworkRule]:
        wanted = self.application and _attribute(self.application, "android:networkSecurityConfig")
        path = str(wanted["value"]) if wanted else ""
        root = self.native["xml"].get(path)
        if root:
            for element in root["children"]:
                yield from _rules(element, path)


def _rules(element: ElementRow, path: str) -> Iterator[NetworkRule]:
    """Yield the statements of a network security configuration (developer.android.com)."""
    kind = {"base-config": "base", "domain-config": "domain", "debug-overrides": "debug"}.get(
        element["name"]
    )
    if kind is None:
        return
    trusts = any(
        _text(certificates, "src") == "user"
        for anchors in _named(element, "trust-anchors")
        for certificates in _named(anchors, "certificates")
    )
    domains = [_content(e) for e in _named(element, "domain")]
    for domain in domains or [""]:
        yield NetworkRule(
            at=Place(file=path, line=element["line"]),
            kind=kind,
            domain=domain,
            cleartext=_flag(element, "cleartextTrafficPermitted"),
            trusts_user=trusts,
        )
    for inner in _named(element, "domain-config"):
        yield from _rules(inner, path)


def _filter(element: ElementRow) -> IntentFilter:
    data = list(_named(element, "data"))
    return IntentFilter(
        actions=tuple(_text(e, "android:name") for e in _named(element, "action")),
        categories=tuple(_text(e, "android:name") for e in _named(element, "category")),
        schemes=tuple(dict.fromkeys(filter(None, (_text(e, "android:scheme") for e in data)))),
        mime_types=tuple(dict.fromkeys(filter(None, (_text(e, "android:mimeType") for e in data)))),
        priority=_number(element, "android:priority") or 0,
    )


def _named(element: ElementRow, name: str) -> Iterator[ElementRow]:
    return (child for child in element["children"] if child["name"] == name)


def _content(element: ElementRow) -> str:
    return "".join(str(_value(c, "text") or "") for c in _named(element, "#text")).strip()


def _attribute(element: ElementRow, name: str) -> AttributeRow | None:
    return next((a for a in element["attributes"] if a["name"] == name), None)


def _value(element: ElementRow, name: str) -> Value:
    row = _attribute(element, name)
    return row["value"] if row else None


def _text(element: ElementRow, name: str) -> str:
    value = _value(element, name)
    return "" if value is None else str(value)


def _reference(element: ElementRow, name: str) -> str:
    row = _attribute(element, name)
    if row is None:
        return ""
    return row["ref_name"] or ("" if row["value"] is None else str(row["value"]))


def _flag(element: ElementRow, name: str) -> bool | None:
    value = _value(element, name)
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower())
    return None if value is None else bool(value)


def _number(element: ElementRow, name: str) -> int | None:
    value = _value(element, name)
    try:
        return None if value is None else int(value)
    except ValueError:
        return None
