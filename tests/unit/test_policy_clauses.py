"""Who does what in sentences of turns that no table of words holds as a whole."""

import pytest

from appassay.extract.policy.clauses import read_sentence
from appassay.extract.policy.kinds import resolved
from appassay.extract.policy.own import with_own
from appassay.extract.policy.partners import with_partners
from appassay.extract.policy.tokens import vocabulary


def actions(text: str, default: str = "") -> dict[str, str]:
    tokens = with_partners(with_own(vocabulary().find(text), text, ()), text)
    reading = read_sentence(text, tokens)
    return {m.kind: m.action for m in resolved(text, reading, default)}


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        # who is given something gets it
        ("The harbour master is told your location.", "location_precise", "share"),
        ("The insurer is given your name.", "profile_form", "share"),
        ("所以要把您的姓名给承运的公司。", "profile_form", "share"),
        # what everybody sees is shared
        ("A postcard carries your nickname for everyone to see.", "profile_form", "share"),
        # a clause with "you" only tells which thing is meant
        ("We do not store the sites you visit, your IP address or cookies.", "ip_address", "deny"),
        (
            "We record the number you choose to give us, your location and more.",
            "location_precise",
            "collect",
        ),
        # one "not" for a list of verbs
        (
            "The app won't open your gallery, read your contacts, or use the microphone.",
            "contacts",
            "deny",
        ),
        (
            "The app won't open your gallery, read your contacts, or use the microphone.",
            "microphone",
            "deny",
        ),
        # nothing but "no"
        ("No sign-up, no e-mail address, no name.", "profile_form", "deny"),
        ("Your contacts are off limits.", "contacts", "deny"),
        ("卡号我们见不着，通讯录也碰不到。", "contacts", "deny"),
        # an exception in brackets speaks of what stands before it
        ("我们不读取：短信，相册（您上传的除外），通讯录。", "photos_media", "collect"),
        ("我们不读取：短信，相册（您上传的除外），通讯录。", "contacts", "deny"),
        ("A florist you book through us is sent your phone number.", "phone_number", "share"),
        ("We switched off the rest: no calls, no microphone, no contacts.", "contacts", "deny"),
        # what a purpose or an "if" says governs nothing before it
        ("Device model and IP address unless you have reset it.", "ip_address", ""),
        ("Braze decides when to write to you and needs your time zone.", "locale_tz", "sdk"),
        # people who have to hand something in
        ("承租人签约时需提供姓名和身份证号。", "id_document", "collect"),
        # the app itself gets to see
        ("App看得到运行着哪些应用。", "running_apps", "collect"),
        ("平台留存访客的IP地址。", "ip_address", "collect"),
    ],
)
def test_who_does_what(text: str, kind: str, action: str) -> None:
    assert actions(text).get(kind) == action


def test_what_a_label_does_governs_nothing_after_it() -> None:
    assert actions("天气推送：设备型号、系统语言。", "collect") == {
        "device_model": "collect",
        "locale_tz": "collect",
    }


def test_a_phone_that_is_moved_is_no_number() -> None:
    found = actions("It looks at how you hold and move your phone (motion sensors).")
    assert found == {"sensors_motion": "collect"}


def test_a_word_for_telephones_is_a_number_in_a_list() -> None:
    assert actions("姓氏、电话、门牌", "share")["phone_number"] == "share"
    assert "phone_number" not in actions("标记骚扰电话", "collect")


def test_what_the_app_owns_does_nothing() -> None:
    text = "Lanterna SDK watches the app's speed and is given the device model."
    assert actions(text) == {"device_model": "sdk"}
