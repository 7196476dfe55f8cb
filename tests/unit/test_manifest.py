"""Manifest facts, on small manifests."""

from typing import TypeVar

from appassay.extract import manifest
from appassay.extract.sdk import Owners
from appassay.model import Component, Fact, MetaData, NetworkRule, Package, Permission
from appassay.model import PermissionPurpose as Purpose
from support.native import attribute, element, reading

F = TypeVar("F", bound=Fact)

MAIN = element(
    "intent-filter",
    element("action", name="android.intent.action.MAIN"),
    element("category", name="android.intent.category.LAUNCHER"),
)


def _facts(*children: object, **more: object) -> list[Fact]:
    root = element("manifest", *children, package="a.b")  # type: ignore[arg-type]
    native = reading(root, **more)
    return list(manifest.facts(native, Owners(native)))


def _one(facts: list[Fact], kind: type[F]) -> F:
    (fact,) = [f for f in facts if isinstance(f, kind)]
    return fact


def test_no_manifest_no_facts() -> None:
    native = reading()
    assert list(manifest.facts(native, Owners(native))) == []


def test_package_statement() -> None:
    package = _one(
        _facts(
            element("uses-sdk", minSdkVersion=21, targetSdkVersion="34"),
            element("application", debuggable=True, allowBackup=False, usesCleartextTraffic=True),
        ),
        Package,
    )
    assert (package.name, package.min_sdk, package.target_sdk) == ("a.b", 21, 34)
    assert package.debuggable and package.cleartext and package.allow_backup is False
    assert not package.library


def test_class_names_are_completed_the_way_android_does() -> None:
    facts = _facts(
        element(
            "application",
            element("activity", name=".Main"),
            element("activity", name="Bare"),
            element("activity", name="x.y.Full"),
        )
    )
    names = [f.name for f in facts if isinstance(f, Component)]
    assert names == ["a.b.Main", "a.b.Bare", "x.y.Full"]


def test_exported_follows_the_defaults_of_the_target() -> None:
    def exported(target: int, component: object) -> bool:
        facts = _facts(
            element("uses-sdk", targetSdkVersion=target),
            element("application", component),  # type: ignore[arg-type]
        )
        return _one(facts, Component).exported

    assert exported(30, element("activity", MAIN, name=".A"))
    assert not exported(30, element("activity", name=".A"))
    assert not exported(30, element("activity", MAIN, name=".A", exported=False))
    assert exported(16, element("provider", name=".P"))
    assert not exported(17, element("provider", name=".P"))


def test_launcher_entries_and_aliases() -> None:
    facts = _facts(
        element(
            "application",
            element("activity", name=".A"),
            element("activity-alias", MAIN, name=".B", targetActivity=".A", enabled=False),
        )
    )
    plain, alias = (f for f in facts if isinstance(f, Component))
    assert not plain.is_launcher()
    assert alias.is_launcher() and alias.target == "a.b.A" and not alias.enabled


def test_application_attributes_reach_its_components() -> None:
    component = _one(
        _facts(
            element("application", element("service", name=".S"), enabled=False, permission="p.Q")
        ),
        Component,
    )
    assert not component.enabled
    assert component.permission == "p.Q"


def test_permissions_keep_their_limit_and_line() -> None:
    permission = _one(
        _facts(element("uses-permission-sdk-23", line=9, name="p.Q", maxSdkVersion=28)), Permission
    )
    assert (permission.name, permission.max_sdk, permission.at.line) == ("p.Q", 28, 9)


def test_purpose_texts_are_meta_data_named_after_a_permission() -> None:
    row = element("meta-data", name="android.permission.CAMERA")
    row["attributes"].append(attribute("android:resource", "for scanning", "@string/why"))
    facts = _facts(element("application", row))
    assert _one(facts, Purpose).text == "for scanning"
    assert _one(facts, MetaData).resource == "@string/why"


def test_network_rules_come_from_the_file_the_manifest_names() -> None:
    application = element("application")
    application["attributes"].append(
        attribute("android:networkSecurityConfig", "res/xml/net.xml", "@xml/net")
    )
    config = element(
        "network-security-config",
        element(
            "domain-config",
            element("domain", element("#text", text="example.com")),
            element("trust-anchors", element("certificates", src="user")),
            cleartextTrafficPermitted=True,
            line=4,
        ),
    )
    rule = _one(_facts(application, xml={"res/xml/net.xml": config}), NetworkRule)
    assert (rule.kind, rule.domain, rule.cleartext) == ("domain", "example.com", True)
    assert rule.trusts_user
    assert (rule.at.file, rule.at.line) == ("res/xml/net.xml", 4)
