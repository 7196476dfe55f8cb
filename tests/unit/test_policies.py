"""What policies are read to say: negation, exceptions, tables, SDKs, ambiguous words."""

import pytest

from appassay.errors import ClauseError
from appassay.extract.documents import of_bytes
from appassay.extract.policy import statements
from appassay.knowledge import load, pi_kinds
from appassay.knowledge.policies import (
    CueRow,
    forms,
    policy_cues,
    policy_pattern,
    policy_permissions,
    policy_terms,
    policy_topics,
)
from appassay.model.statement import WORDS_OF_KINDS, Statement


def read(text: str, heading: str = "") -> list[Statement]:
    source = f"# 隐私政策\n\n## {heading}\n\n{text}\n" if heading else f"{text}\n"
    return statements(of_bytes(source.encode(), "policy.md"))


def said(text: str, heading: str = "") -> set[str]:
    return {f"{s.word} {s.value}".strip() for s in read(text, heading)}


def kinds(text: str, heading: str = "") -> set[str]:
    return {f"{s.word} {s.value}" for s in read(text, heading) if s.word in WORDS_OF_KINDS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们会收集您的手机号码和IMEI。", {"collects phone_number", "collects imei"}),
        (
            "我们不会收集您的通讯录、短信和通话记录。",
            {"denies contacts", "denies sms", "denies call_log"},
        ),
        ("我们不读取通话记录。", {"denies call_log"}),
        (
            "我们不会收集通讯录，但会收集您的精确位置。",
            {"denies contacts", "collects location_precise"},
        ),
        ("除非您打开好友推荐，否则我们不会读取通讯录。", {"collects contacts"}),
        ("未经您同意，我们不会收集您的通讯录。", set()),
        (
            "我们会将您的姓名和手机号提供给快递公司。",
            {"shares profile_form", "shares phone_number"},
        ),
        ("您可以随时更正或删除您的手机号码。", set()),
        ("身份证号码属于敏感个人信息。", {"sensitive id_document"}),
        ("We collect your phone number and IMEI.", {"collects phone_number", "collects imei"}),
        ("We never collect, read or store your call log.", {"denies call_log"}),
        (
            "Neither the call log nor the clipboard is read.",
            {"denies call_log", "denies clipboard"},
        ),
        ("We do not read your contacts unless you turn on friend search.", {"collects contacts"}),
        (
            "We do not collect your contacts, but we read your precise location.",
            {"denies contacts", "collects location_precise"},
        ),
        ("We share your device information with advertising partners.", {"shares hardware_env"}),
        ("We do not ask you to provide your ID number.", {"denies id_document"}),
    ],
)  # fmt: skip
def test_who_does_what(text: str, expected: set[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如有疑问，请联系人工客服或本政策的联系人：张三。", set()),
        ("如对本政策有疑问，请在显著位置找到联系方式与我们联系。", set()),
        ("Please contact us at the address below.", set()),
        (
            "We collect your IP address and your MAC address.",
            {"collects ip_address", "collects mac"},
        ),
        ("We collect your name and your delivery address.", {"collects profile_form"}),
        ("您拍摄的照片会上传。", {"collects photos_media"}),
        ("为了验证您的手机号码，我们会收集设备序列号。", {"collects serial"}),
        ("We use the Android ID to verify your phone number.", {"collects android_id"}),
        ("设备信息：设备型号、IMEI，用于风险控制。", {"collects device_model", "collects imei"}),
        (
            "我们收集 IP 地址、WLAN 列表和 Android ID。",
            {"collects ip_address", "collects wifi_scan", "collects android_id"},
        ),
    ],
)  # fmt: skip
def test_ambiguous_words(text: str, expected: set[str]) -> None:
    assert kinds(text, "收集的信息") == expected


def test_what_is_passed_on_is_collected_and_shared() -> None:
    found = kinds("需要寄送礼品的，您要填写收货地址和电话号码，并转给快递公司。")
    assert found == {
        *("collects profile_form", "collects phone_number"),
        *("shares profile_form", "shares phone_number"),
    }


def test_an_item_completes_its_lead() -> None:
    text = "我们不会收集以下信息：\n\n- 通讯录\n- 短信内容\n"
    assert kinds(text) == {"denies contacts", "denies sms"}


def test_the_sentence_before_tells_what_such_information_is() -> None:
    text = "We collect your IMEI. We may share this information with advertisers."
    assert kinds(text) == {"collects imei", "shares imei"}


def test_a_question_answered_with_no() -> None:
    text = "## Do you read my contacts?\n\nNo, and no part of the app can.\n"
    assert kinds(text) == {"denies contacts"}


def test_an_sdk_sentence_is_not_the_apps() -> None:
    text = "我们接入了极光推送SDK，该SDK会收集您的设备型号和OAID，用于消息推送。"
    assert said(text) >= {
        "sdk 极光推送",
        "sdk-collects device_model",
        "sdk-collects oaid",
        "purpose",
    }
    assert not {s for s in said(text) if s.startswith("collects")}
    text = "The Acme Trace SDK collects the device model. We read your IP address."
    assert said(text) >= {"sdk Acme Trace", "sdk-collects device_model", "collects ip_address"}


def test_names_of_sorts_of_sdk_are_no_names() -> None:
    for text in ("我们接入了统计类SDK和推送SDK。", "The app uses advertising SDKs and a push SDK."):
        assert not {s for s in said(text) if s.startswith("sdk ")}


def test_a_table_of_sdks() -> None:
    table = (
        "| SDK名称 | 提供方 | 收集的个人信息 | 目的 |\n|---|---|---|---|\n"
        "| 云舟地图 | 云舟科技有限公司 | 位置信息、WLAN列表 | 展示地图 |\n"
    )
    found = read(table, "第三方SDK清单")
    assert {f"{s.word} {s.value}".strip() for s in found} == {
        *("sdk 云舟地图", "sdk-collects location_precise", "sdk-collects wifi_scan", "purpose"),
    }
    (kind,) = [s for s in found if s.value == "wifi_scan"]
    assert (kind.scope, kind.provider, kind.purpose) == ("云舟地图", "云舟科技有限公司", "展示地图")


def test_a_table_of_permissions_says_no_kind_by_itself() -> None:
    table = (
        "| 权限名称 | 用途 |\n|---|---|\n| 相机 | 扫描二维码 |\n"
        "| 存储 | 我们会读取您的通讯录备份 |\n"
    )
    assert said(table, "权限说明") == {
        *("permission CAMERA", "permission WRITE_EXTERNAL_STORAGE"),
        *("collects contacts", "purpose"),
    }


def test_a_table_of_kinds_and_keeping() -> None:
    table = "| Data | Purpose | Kept |\n|---|---|---|\n| IMEI, phone number | sign-in | 30 days |\n"
    found = read(table, "What we collect")
    assert {f"{s.word} {s.value}".strip() for s in found} == {
        *("collects imei", "collects phone_number", "purpose", "retention"),
    }
    assert {s.keeping for s in found if s.word == "collects"} == {"30 days"}


def test_permissions_are_named_asked_for_and_refused() -> None:
    assert said("为了扫码，我们会申请相机、麦克风和存储权限。") == {
        *("permission CAMERA", "permission RECORD_AUDIO"),
        *("permission WRITE_EXTERNAL_STORAGE", "purpose"),
    }
    assert said("我们不申请通讯录权限。") == {"denies contacts"}
    assert "permission ACCESS_FINE_LOCATION" in said(
        "We ask for android.permission.ACCESS_FINE_LOCATION."
    )


def test_an_sdks_own_policy_is_not_an_apps() -> None:
    text = "# 飞鸢推送SDK隐私政策\n\n## 收集的信息\n\n本SDK收集OAID，不收集IMEI。\n"
    assert said(text) == {"collects oaid", "denies imei"}


def test_a_check_by_the_system_collects_nothing() -> None:
    assert kinds("指纹由手机系统校验，我们不获取您的指纹。") == {"denies biometrics"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("更新日期：2026年1月5日", "updated-date 2026-01-05"),
        ("本政策自2026年3月1日起生效。", "effective-date 2026-03-01"),
        ("Effective 3 March 2026", "effective-date 2026-03-03"),
        ("我们将在15个工作日内答复。", "reply-days 15"),
        ("We answer within two months.", "reply-days 60"),
        ("请发送邮件至 privacy@example.test 与我们联系。", "contact privacy@example.test"),
        ("您可以在设置中注销账号。", "right cancel"),
        ("我们可能根据您的兴趣进行个性化推荐。", "targeted-push"),
        ("个人信息保存期限为注销后30天。", "retention"),
        ("您的信息存储在中华人民共和国境内的服务器。", "storage-place"),
    ],
)
def test_other_statements(text: str, expected: str) -> None:
    assert expected in said(text)


def test_a_vague_purpose_is_told_from_a_particular_one() -> None:
    assert "vague-purpose" in said("我们收集IMEI，用于提升用户体验。")
    assert "purpose" in said("我们收集IMEI，用于识别盗号。")
    assert "vague-scope" in said("我们会收集IMEI、MAC地址等信息。")


def test_statements_point_at_their_sentence() -> None:
    (one,) = [s for s in read("开始。我们收集您的**通讯录**。") if s.word == "collects"]
    assert one.sentence == 2
    assert one.quote.endswith("通讯录。")
    assert one.stands_out


@pytest.mark.parametrize("head", ["公司名称", "开发者名称", "提供方名称", "第三方名称"])
def test_the_name_of_a_company_is_no_part_of_the_sdks_name(head: str) -> None:
    table = f"| SDK名称 | {head} | 收集信息 |\n|---|---|---|\n| 极光推送 | 某某公司 | OAID |"
    (named,) = [s for s in read(table, "第三方SDK目录") if s.word == "sdk"]
    assert (named.value, named.sdk, named.provider) == ("极光推送", "jpush", "某某公司")


def test_the_same_text_gives_the_same_statements() -> None:
    text = "我们收集IMEI和位置信息，用于推荐。极光推送SDK收集OAID。"
    assert read(text) == read(text)


def test_tables_refer_to_known_rows() -> None:
    cues = {cue.id for cue in policy_cues()}
    assert {term.kind for term in policy_terms()} - {""} == set(pi_kinds())
    assert all(term.zh or term.en for term in policy_terms())
    assert {role for topic in policy_topics() for group in topic.all for role in group} <= cues
    assert all(row.name.isupper() or row.name == "NFC" for row in policy_permissions())


def test_an_unknown_key_in_a_table_is_an_error() -> None:
    with pytest.raises(ClauseError, match="unknown"):
        load.typed({"id": "x", "words": []}, CueRow, load.HERE / "cues.toml")
    with pytest.raises(ClauseError, match="no pattern"):
        policy_pattern("no.such")


def test_english_verbs_are_bent() -> None:
    assert set(forms("collect")) == {"collect", "collects", "collecting", "collected"}
    assert set(forms("log")) == {"log", "logs", "logging", "logged"}
    assert {"carries", "carried"} <= set(forms("carry"))
    assert {"taken", "took"} <= set(forms("take"))
