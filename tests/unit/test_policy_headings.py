"""Headings, leads and lists of writers nobody has read before are understood by what they mean."""

from pathlib import Path

import pytest

from appassay.extract.documents import read
from appassay.extract.policy import statements
from appassay.extract.policy.context import section_of
from appassay.extract.policy.labels import announced_role
from appassay.extract.policy.partners import names_party
from appassay.extract.policy.rows import column_role


def said(folder: Path, text: str, name: str = "policy.md") -> set[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return {f"{s.word} {s.value}".strip() for s in statements(read(path))}


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("资料都去了谁那里", "share"),
        ("哪些人会经手您的资料", "share"),
        ("你们会不会把我的信息卖给别人", "share"),
        ("Whose desks it lands on", "share"),
        ("Do you pass my details to anyone?", "share"),
        ("What fellow passengers and the public get to see", "share"),
        ("从别家借来的模块", "sdk"),
        ("装在软件里的开源组件", "sdk"),
        ("Software somebody else wrote", "sdk"),
        ("Under the hood", "sdk"),
        ("Embedded technology", "sdk"),
        ("没有采集的内容", "deny"),
        ("Data we don't", "deny"),
        ("对方看不到的", "hidden"),
        ("What is neither read nor kept", "deny"),
        ("Does anybody else get to know?", "share"),
        ("开发包目录", "sdk"),
        ("Out of bounds for us", "deny"),
        ("给家长", "minors"),
        ("For younger children", "minors"),
        ("东西放多久", "retention"),
        ("What we learn from your visits", "collect"),
        ("您留给我们的", "collect"),
    ],
)
def test_a_heading_is_understood_by_its_words(heading: str, section: str) -> None:
    assert section_of(heading) == section


@pytest.mark.parametrize(
    "heading", ["Who we are", "前言", "Basic business functions", "不登录能用吗？"]
)
def test_a_heading_that_tells_nothing_of_data_opens_no_section(heading: str) -> None:
    assert section_of(heading) == ""


@pytest.mark.parametrize("label", ["Boiler inspectors", "印刷厂", "（2）检验机构", "Your tutor"])
def test_a_label_may_name_a_party(label: str) -> None:
    assert names_party(label)


@pytest.mark.parametrize("label", ["开通手机银行", "Sign-up", "Card number", "我们"])
def test_a_label_of_a_function_names_none(label: str) -> None:
    assert not names_party(label)


def test_labels_and_columns_are_read_apart() -> None:
    head = "Kinds of details of which the makers of kits learn something on a ride"
    assert announced_role(head) == ""
    assert column_role(head) != ""


def test_a_list_of_parties_shares_below_any_heading(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n## Odds and ends\n\n- Repair firms: your name\n- Gas inspectors: your e-mail\n"
    )
    assert "shares profile_form" in said(tmp_path, text)


def test_a_list_that_opens_with_known_sdks_names_the_others_too(tmp_path: Path) -> None:
    text = (
        "# 蕨语\n\n## 锦上添花\n\n- 极光推送，送提醒，取OAID\n- Sentry，记崩溃，取设备型号\n"
        "- 松烟播放器，放声音，什么也不取\n"
    )
    found = said(tmp_path, text)
    assert {"sdk 极光推送", "sdk Sentry", "sdk 松烟播放器", "sdk-collects oaid"} <= found


def test_a_party_in_a_list_of_sdks_is_none(tmp_path: Path) -> None:
    text = "# 蕨语\n\n## 共享\n\n- 极光推送：OAID\n- Sentry：设备型号\n- 打印服务商：收货人姓名\n"
    found = said(tmp_path, text)
    assert "shares profile_form" in found
    assert not any(name.startswith("sdk 打印") for name in found)


def test_a_numbered_list_in_a_paragraph_is_a_list(tmp_path: Path) -> None:
    text = "# 蕨语\n\n## 甲\n\n我们不会收集以下信息：（1）通讯录；（2）短信；（3）日历。\n"
    assert {"denies contacts", "denies sms", "denies calendar"} <= said(tmp_path, text)


def test_a_list_within_a_sentence_goes_on(tmp_path: Path) -> None:
    text = "# Fern\n\n## A\n\nThe app does not read: a) call logs; b) the calendar; c) contacts.\n"
    found = said(tmp_path, text)
    assert {"denies call_log", "denies calendar", "denies contacts"} <= found


def test_plain_parts_hold_numbered_sections(tmp_path: Path) -> None:
    text = (
        "蕨语隐私政策\n\n一、我们收集的信息\n您的手机号。\n\n二、SDK清单\n"
        "1、SDK名称：松烟统计\n提供方：松烟科技有限公司\n信息：OAID、IP地址\n"
    )
    found = said(tmp_path, text, "policy.txt")
    assert {"sdk 松烟统计", "sdk-collects oaid", "sdk-collects ip_address"} <= found


def test_an_answer_belongs_to_its_marked_question(tmp_path: Path) -> None:
    text = "蕨语问答\n\n问：我的东西会给谁？\n答：给印刷厂：收货地址、邮箱。\n"
    assert "shares profile_form" in said(tmp_path, text, "policy.txt")


def test_names_set_off_below_third_parties_are_sdks(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n## Third parties\n\n**Glowworm.** Draws maps. Sees your location.\n\n"
        "**Sentry.** Catches crashes. Takes the device model.\n\n"
        "**Mossy Kit.** Plays sound. Takes your IP address.\n"
    )
    found = said(tmp_path, text)
    assert {"sdk Glowworm", "sdk Sentry", "sdk Mossy Kit"} <= found
    assert {"sdk-collects location_precise", "sdk-collects ip_address"} <= found
    assert not any(statement.startswith("shares") for statement in found)


def test_bold_passages_head_what_follows_them(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n**We never pry.** Text messages, call logs.\n\n"
        "**Others get a little.** Florists: your name.\n"
    )
    found = said(tmp_path, text)
    assert {"denies sms", "denies call_log", "shares profile_form"} <= found


def test_letters_and_numbers_mark_entries(tmp_path: Path) -> None:
    text = (
        "FERN PRIVACY\n\nPART D - SOFTWARE OF THIRD PARTIES IN THE APP\n"
        "D1. Doormouse (Doormouse Ltd): e-mail address, location.\n"
        "D2. Sentry (Sentry Inc.): device model.\n"
    )
    found = said(tmp_path, text, "policy.txt")
    assert {"sdk Doormouse", "sdk Sentry", "sdk-collects location_precise"} <= found


def test_terms_of_a_definition_list_head_it(tmp_path: Path) -> None:
    text = (
        "<h1>Fern</h1><h2>What we need</h2><dl><dt>Calendar</dt><dd>Your name.</dd>"
        "<dt>Orders</dt><dd>Your location.</dd></dl>"
    )
    found = said(tmp_path, text, "policy.html")
    assert {"collects profile_form", "collects location_precise"} <= found
    assert "collects calendar" not in found


def test_sorts_of_users_in_a_table_receive_nothing(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n## Data subjects\n\n| Who you are | What we hold |\n|---|---|\n"
        "| Bidder | Name, IP address |\n| Visitor | Device model |\n"
    )
    found = said(tmp_path, text)
    assert {"collects profile_form", "collects ip_address", "collects device_model"} <= found
    assert not any(statement.startswith("shares") for statement in found)


def test_a_row_of_what_was_removed_names_none(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n## SDKs\n\n| SDK | Data |\n|---|---|\n| Sentry | Device model |\n"
        "| Facebook SDK | Removed in version 5 |\n"
    )
    assert {s for s in said(tmp_path, text) if s.startswith("sdk ")} == {"sdk Sentry"}


def test_a_table_may_set_headings_beside_their_text(tmp_path: Path) -> None:
    text = (
        "# Fern\n\n| | |\n|---|---|\n| What you give | Your name |\n"
        "| What we don't take | Contacts, microphone |\n| Who gets it | The florist: name |\n"
        "| Software by others | Sentry (device model), Glow Worm (location) |\n"
    )
    found = said(tmp_path, text)
    assert {"collects profile_form", "denies contacts", "shares profile_form"} <= found
    assert {"sdk Sentry", "sdk Glow Worm", "sdk-collects location_precise"} <= found


def test_what_a_service_for_signing_in_hands_over_is_collected(tmp_path: Path) -> None:
    text = "# 蕨语\n\n## 账号\n\n您用微信登录的话，我们会得到昵称和头像。\n"
    found = said(tmp_path, text)
    assert "collects profile_form" in found
    assert "sdk-collects profile_form" not in found


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("- 收钱：微信支付，拿订单号", "微信支付"),
        ("- 云鹭对象存储：由上海云鹭有限公司提供，取IP地址", "云鹭对象存储"),
        ("- 石榴人脸门禁：取人脸照片", "石榴人脸门禁"),
        ("- Wrenly draws maps and takes your location.", "Wrenly"),
    ],
)
def test_entries_of_a_list_name_sdks(tmp_path: Path, entry: str, name: str) -> None:
    found = said(tmp_path, f"# 蕨语\n\n## 第三方SDK\n\n{entry}\n")
    assert {s for s in found if s.startswith("sdk ")} == {f"sdk {name}"}


def test_a_name_alone_above_labels_heads_them(tmp_path: Path) -> None:
    """Print keeps the lines of a definition list and loses which of them are terms."""
    lines = "提供者：每日互动股份有限公司。收集：OAID。用途：推送消息。"
    found = said(tmp_path, f"# 隐私政策\n\n## 第三方\n\n个推SDK\n\n{lines}\n\n地址在西安。\n")
    assert any(row.startswith("sdk 个推") for row in found)
    assert "sdk-collects oaid" in found
    assert not any(row.startswith("operator") for row in found)
