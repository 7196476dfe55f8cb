"""SDKs are known by package, component, library and meta-data key; the longest prefix wins."""

from typing import Any

from appassay.extract.sdk import Owners, in_library, owner_of_library
from appassay.model import APP
from support.native import element, reading


def found(*parts: Any, libraries: tuple[str, ...] = (), package: str = "com.shop.app") -> set[str]:
    manifest = element("manifest", element("application", *parts), package=package)
    files = [{"file": f"lib/arm64-v8a/{name}"} for name in libraries]
    return {fact.sdk for fact in Owners(reading(manifest, libraries=files)).facts()}


def test_a_component_tells_though_its_class_is_not_there() -> None:
    assert found(element("service", name="cn.jpush.android.service.PushService")) == {"jpush"}


def test_the_longest_prefix_of_a_component_wins() -> None:
    ads = element("activity", name="com.google.android.gms.ads.AdActivity")
    assert found(ads) == {"admob"}
    react = element("activity", name="com.facebook.react.devsupport.DevSettingsActivity")
    assert found(react) == {"react_native"}


def test_a_prefix_ends_at_a_dot() -> None:
    assert found(element("service", name="cn.jpushing.Service")) == set()


def test_the_apps_own_components_are_not_an_sdks() -> None:
    own = element("activity", name="com.tencent.mm.opensdk.demo.Main")
    assert found(own, package="com.tencent.mm.opensdk.demo") == set()


def test_apps_asked_about_and_platform_libraries_are_no_components() -> None:
    manifest = element(
        "manifest",
        element("queries", element("package", name="com.facebook.katana")),
        element("application", element("uses-library", name="org.apache.http.legacy")),
        package="com.shop.app",
    )
    assert [fact.sdk for fact in Owners(reading(manifest)).facts()] == []


def test_a_key_of_the_manifest_tells() -> None:
    assert found(element("meta-data", name="UMENG_APPKEY")) == {"umeng_common"}


def test_a_library_tells_by_name_and_by_pattern() -> None:
    assert found(libraries=("libmmkv.so",)) == {"mmkv"}
    assert found(libraries=("libjcore289.so",)) == {"jcore"}
    assert found(libraries=("libmine.so",)) == set()


def test_a_native_library_has_an_owner_by_name_or_pattern() -> None:
    assert owner_of_library("libmmkv.so").sdk == "mmkv"
    assert owner_of_library("libjcore289.so").sdk == "jcore"
    assert owner_of_library("libmine.so") == APP


def test_code_of_a_library_is_told_from_an_sdks() -> None:
    assert in_library("okhttp3.internal.Util")
    assert not in_library("cn.jpush.android.api.JPushInterface")
    assert not in_library("com.shop.app.Main")
