"""An SDK and the host that is played: what switches are about, and what a report shows."""

from typing import Any

import pytest

from appassay.assess.offers import offers
from appassay.extract import hosted
from appassay.knowledge.hosted import (
    about,
    known_inits,
    known_starts,
    known_switches,
    tells_consent,
)
from appassay.model import Facts, Level, Place, SdkEntry, SdkEvent, SdkReach

INIT = "com.example.sdk.Sdk.init(android.content.Context)"
SWITCH = "com.example.sdk.Options.setImeiEnabled(boolean)"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("setImeiEnabled", {"imei", "meid"}),
        ("enableWiFiMacCollection", {"mac"}),
        ("set_android_id_enabled", {"android_id"}),
        ("setCollectAppList", {"app_list"}),
        ("setAgreePrivacy", set()),
    ],
)
def test_a_switch_is_about_what_its_name_says(name: str, kinds: set[str]) -> None:
    assert about(f"com.example.Sdk.{name}(boolean)") == kinds


def test_words_of_classes_and_parameters_do_not_count() -> None:
    assert not about("com.imei.Location.setDebug(com.example.Imei)")
    assert tells_consent("a.B.submitPolicyGrantResult(android.content.Context,boolean)")
    assert not tells_consent("com.privacy.Consent.setOptOut(boolean)")


def test_consent_to_advertising_is_not_agreement_to_a_policy() -> None:
    assert not tells_consent("com.example.Ads.setHasUserConsent(boolean,android.content.Context)")


def test_a_step_of_a_start_is_no_switch() -> None:
    assert "com.umeng.commonsdk.UMConfigure#submitPolicyGrantResult" in known_switches()
    assert not [word for word in known_switches() if "#preInit" in word or "meta:" in word]
    assert {
        "com.umeng.commonsdk.UMConfigure#preInit",
        "com.bytedance.sdk.openadsdk.TTAdSdk#start",
    } <= set(known_starts())
    assert "com.umeng.commonsdk.UMConfigure#init" in known_inits()


def _event(kind: str, setting: str, by: str = "init", **more: Any) -> SdkEvent:
    values = {"entry": INIT, "kinds": (kind,), **more}
    return SdkEvent(kind=kind, setting=setting, by=by, **values)


def test_each_entry_is_shown_with_what_it_reads_in_which_setting() -> None:
    provider = "com.example.sdk.Start"
    facts = Facts(
        (
            SdkEntry(method=INIT, at=Place(member=INIT, line=12)),
            SdkEntry(method=SWITCH, role="switch"),
            _event("android_id", "", "provider", entry=provider),
            _event("imei", "default"),
            _event("oaid", "default", certainty="may"),
            _event("oaid", "default"),
            _event("imei", f"{SWITCH}=true"),
            _event("device_model", f"{SWITCH}=true"),
            SdkReach(entry=INIT, api="pi.mac", kinds=("mac", "imei")),
        )
    )
    rows = {offer.entry: offer for offer in offers(facts)}
    assert list(rows) == [provider, INIT, SWITCH]
    told = {entry: [(r.kind, r.seen) for r in offer.reads] for entry, offer in rows.items()}
    assert told[provider] == [("android_id", "must")]
    assert told[INIT] == [("imei", "must"), ("oaid", "must"), ("mac", "code")]
    assert told[SWITCH] == [("imei", "must")]
    assert rows[SWITCH].reads[0].setting.en == "set to true"
    assert rows[INIT].at.line == 12


def test_an_app_has_no_entries() -> None:
    assert offers(Facts()) == ()


def test_a_run_that_stopped_says_so() -> None:
    found, coverage = hosted.facts("the machine stopped", None, ())  # type: ignore[arg-type]
    assert not found
    assert coverage.level is Level.NONE
    assert [gap.why for gap in coverage.gaps] == ["run_stopped"]
