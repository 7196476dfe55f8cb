"""Versions of SDKs, read from what the package states; the inputs' names tell the truth."""

from pathlib import Path

import pytest

from appassay import check
from appassay.model import Report


def _versions(report: Report) -> dict[str, str]:
    return {sdk.sdk: sdk.version for sdk in report.sdks if sdk.version}


@pytest.mark.parametrize(
    ("name", "sdk"),
    [
        ("maven_com.adjust.sdk_adjust-android-5.0.1.aar", "adjust"),
        ("maven_com.amap.api_location-11.1.001.jar", "amap_location"),
        ("maven_com.amplitude_android-sdk-2.36.1.aar", "amplitude"),
        ("maven_com.facebook.android_facebook-core-17.0.0.aar", "facebook"),
        ("maven_com.mixpanel.android_mixpanel-android-7.3.1.aar", "mixpanel"),
        ("maven_com.qiniu_qiniu-android-sdk-7.5.2.jar", "qiniu"),
        ("maven_com.segment.analytics.android_analytics-4.11.3.aar", "segment"),
        ("maven_com.squareup.leakcanary_leakcanary-android-core-3.0-alpha-9.aar", "leakcanary"),
        ("maven_com.squareup.okhttp3_okhttp-3.12.13.jar", "okhttp"),
        ("maven_com.tencent.mm.opensdk_wechat-sdk-android-6.8.34.aar", "wechat"),
        ("maven_com.umeng.umsdk_common-9.8.9.aar", "umeng_common"),
        ("maven_com.umeng.umsdk_push-6.0.1.aar", "umeng_push"),
        ("maven_io.sentry_sentry-android-core-8.62.0.aar", "sentry"),
    ],
)
def test_an_archive_tells_its_version(inputs: Path, name: str, sdk: str) -> None:
    version = _versions(check(inputs / name))[sdk]
    assert name.endswith((f"-{version}.aar", f"-{version}.jar"))


def test_an_app_tells_the_versions_in_its_files(inputs: Path) -> None:
    versions = _versions(check(inputs / "npm_io.appium.settings-3.0.0.apk"))
    assert versions["gms_location"] == "16.0.0"


def test_an_sdk_that_states_nothing_gets_a_guess(inputs: Path) -> None:
    report = check(inputs / "maven_com.tencent.bugly_crashreport-4.1.9.3.aar")
    assert [sdk.sdk for sdk in report.sdks] == ["bugly"]
    assert _versions(report) == {"bugly": "≈ 4.1.9.3"}, "a guess by its code, shown as one"
