"""Short, blunt policies: bare lists, plain headings, what is no kind, what is no collecting."""

from pathlib import Path

import pytest

from appassay.extract.documents import read
from appassay.extract.policy import statements
from appassay.extract.policy.context import section_of
from appassay.extract.policy.tokens import vocabulary

KINDS = ("collects", "denies", "shares", "sdk-collects")


def said(folder: Path, text: str, name: str = "policy.md") -> set[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return {f"{s.word} {s.value}".strip() for s in statements(read(path))}


def of_kinds(folder: Path, text: str, name: str = "policy.md") -> set[str]:
    return {one for one in said(folder, text, name) if one.split()[0] in KINDS}


def kinds(text: str) -> set[str]:
    return {kind for token in vocabulary().find(text) for kind in token.kinds}


def test_bare_words_are_kinds_in_lists_alone() -> None:
    assert kinds("手机的型号、系统、串号、网络") == {"device_model", "imei", "wifi_state"}
    assert kinds("我们升级了系统，网络很重要。") == set()
    assert kinds("IP, model, OS, network, carrier") >= {"wifi_state", "sim_operator"}
    assert kinds("Our network of shops grows.") == set()


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("我们读取通讯录里的姓名和电话。", {"profile_form", "phone_number"}),
        ("We read the list of contacts incl. names, numbers and e-mails.", {"profile_form"}),
        ("We share traffic data with city partners.", {"location_coarse"}),
        ("供应商、物流、短信、广告等伙伴会得到资料。", {"sms"}),
        ("邮箱地址记入“最近联系人”。", {"contacts"}),
        ("群发短信的费用由您承担。", {"sms"}),
        ("Your debt may be disclosed to people in your contact list.", {"contacts"}),
        ("我们识别您（以及照片中其他人）的面部特征。", {"photos_media"}),
        ("请向泉州市鲤城区的公司来信。", {"location_coarse"}),
        ("商品图片仅供参考。", {"photos_media"}),
    ],
)
def test_words_around_make_it_no_kind(text: str, left_out: set[str]) -> None:
    assert not kinds(text) & left_out


def test_an_approximate_position_is_coarse() -> None:
    assert kinds("- Position (approximate)") == {"location_coarse"}


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("一、我们如何收集、使用和存储您的信息", "collect"),
        ("收集的信息与调用的权限", "collect"),
        ("Information you may refuse", "collect"),
        ("What we get from other companies", "collect"),
        ("How you can manage the data we collect", "right"),
        ("❷ 我们怎么用", "purpose"),
        ("How we use your photos", ""),
    ],
)
def test_headings_of_several_matters(heading: str, section: str) -> None:
    found = section_of(heading)
    assert found == section or (section == "right" and found != "retention")


def test_what_passing_on_heads_is_shared(tmp_path: Path) -> None:
    text = "# Fern privacy\n\n## WE PASS IT TO\n\n- couriers (name)\n- data brokers: never\n"
    assert of_kinds(tmp_path, text) == {"shares profile_form"}


def test_plain_lines_set_apart_are_headings(tmp_path: Path) -> None:
    text = "Fern privacy\n\nWho gets what\n\nDHL: name, address\nPolice: what a court orders\n"
    assert "shares profile_form" in of_kinds(tmp_path, text, "policy.txt")


def test_sentences_end_before_lettered_parts(tmp_path: Path) -> None:
    text = "# Fern privacy policy\n\n## How we share\n\n(a) Carriers: name. (b) Ad firms: location."
    found = of_kinds(tmp_path, text)
    assert found == {"shares profile_form", "shares location_precise"}


def test_a_table_in_a_cell_leaves_the_row_whole(tmp_path: Path) -> None:
    page = """<h1>Fern 第三方SDK清单</h1><table><tr><th>SDK</th><th>目的</th><th>个人信息</th></tr>
    <tr><td>北斗风控SDK</td><td>防刷单</td><td><table><tr><td>必选</td><td>Android ID</td></tr>
    <tr><td>可选</td><td>OAID</td></tr></table></td></tr></table>"""
    found = said(tmp_path, page, "policy.html")
    assert {"sdk 北斗风控SDK", "sdk-collects android_id", "sdk-collects oaid"} <= found
    assert {one for one in found if one.startswith("sdk ")} == {"sdk 北斗风控SDK"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您注册时填写的手机、昵称等资料，是向您提供服务之必需。", {"collects phone_number"}),
        ("若您打开云存档，须以邮箱注册。", {"collects profile_form"}),
        ("人脸照片会上传到我们及技术伙伴的服务器处理。", {"shares biometrics"}),
        ("您的帖子、头像，全小区可见。", {"shares profile_form"}),
        ("我们把录音交给听海语音SDK转写。", {"shares microphone", "sdk-collects microphone"}),
        ("不录音；不开摄像头。", {"denies microphone", "denies camera"}),
        ("我们不同步位置。", {"denies location_precise"}),
        ("我们收集卡号（从不看安全码）。", {"collects bank_account"}),
    ],
)
def test_turns_that_say_something(tmp_path: Path, text: str, expected: set[str]) -> None:
    assert expected <= of_kinds(tmp_path, f"# 蕨叶隐私政策\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "后台不录音。",
        "平时不定位。",
        "不填生日也能加入。",
        "比对后不保存图像。",
        "我们不用孩子的照片训练算法。",
        "请核对收件人姓名和电话后再下单。",
        "泄露身份证信息可能危害您的财产安全。",
        "广告视频由广告主提供，内容与我们无关。",
        "打印照片需要付费。",
        "隐瞒病史的一方自己承担由此带来的全部后果。",
        "未经批准，员工不得查看用户的照片。",
    ],
)
def test_turns_that_say_nothing(tmp_path: Path, text: str) -> None:
    assert of_kinds(tmp_path, f"# 蕨叶隐私政策\n\n{text}\n") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Inside live AppLovin MAX, ironSource, Branch and a few more.", {"Branch", "ironSource"}),
        ("本软件含穿云甲、优量宝、游可映等广告SDK及相关统计SDK。", {"穿云甲", "优量宝", "游可映"}),
        ("我们把手机号交给听海短信SDK。", {"听海短信"}),
        ("We use: Amplitude (events, device model), Giphy (search words).", {"Amplitude", "Giphy"}),
        ("Our servers are hosted by Amazon Web Services.", set()),
        ("To leave, use Facebook's settings.", set()),
        ("若您的手机不是小米品牌，它不会启动。", set()),
        ("We used Firebase Analytics until version 4; it is gone.", set()),
        ("广告由下面两家提供。", set()),
    ],
)
def test_names_of_sdks(tmp_path: Path, text: str, names: set[str]) -> None:
    found = said(tmp_path, f"# Fern privacy policy\n\n{text}\n")
    assert {one[4:] for one in found if one.startswith("sdk ")} >= names
    if not names:
        assert not any(one.startswith("sdk ") for one in found)


def test_a_number_makes_no_part_of_an_sdk(tmp_path: Path) -> None:
    text = (
        "# 蕨叶隐私政策\n\n## 第三条 SDK\n\n接入的SDK有：①北斗验证码（武汉北斗网络科技有限公司）。"
    )
    found = said(tmp_path, text)
    assert "sdk 第三条 SDK" not in found


def test_what_goes_on_about_the_data_just_told(tmp_path: Path) -> None:
    text = (
        "# Fern privacy\n\nWe read your name. Both are passed to the tax office and kept by us.\n"
    )
    assert {"shares profile_form", "collects profile_form"} <= of_kinds(tmp_path, text)


def test_permissions_in_brackets(tmp_path: Path) -> None:
    text = (
        "# 蕨叶隐私政策\n\n需要获取以下权限：相机（打开闪光灯）、电话（识别设备）、存储（缓存）。"
    )
    found = said(tmp_path, text)
    assert {"permission CAMERA", "permission READ_PHONE_STATE"} <= found
    assert not {one for one in found if one.split()[0] in KINDS}


TICKS = """<h1>蕨叶隐私政策</h1><h2>一、功能与信息</h2><table>
<tr><th>功能</th><th>手机号</th><th>位置</th><th>麦克风</th></tr>
<tr><td>注册</td><td>✓</td><td>✗</td><td></td></tr>
<tr><td>开播</td><td>否</td><td>-</td><td>可选</td></tr></table>"""
PACKAGES = """<h1>蕨叶隐私政策</h1><h2>第三方SDK目录</h2><table>
<tr><th>类别</th><th>SDK名称</th><th>包名</th><th>收集信息</th></tr>
<tr><td>推送</td><td>雁信推送</td><td>cn.yanxin</td><td>OAID</td></tr></table>"""
WHOSE = """<h1>蕨叶隐私政策</h1><h2>SDK清单</h2><table>
<tr><th>用途</th><th>用谁的</th><th>它要什么</th></tr>
<tr><td>看地图</td><td>雁途定位SDK 6.4.1</td><td>位置</td></tr></table>"""
ALLOWED = """<h1>蕨叶隐私政策</h1><h2>手机权限和别家SDK</h2><table>
<tr><td>权限</td><td>派什么用场</td><td>不给会怎样</td></tr>
<tr><td>相机</td><td>上传证件</td><td>从相册选</td></tr></table>"""
GETS = """<h1>Fern privacy policy</h1><h2>Who helps us</h2><table>
<tr><th>Helper</th><th>Job</th><th>Gets</th></tr>
<tr><td>Our printers</td><td>cards</td><td>name, address</td></tr></table>"""


@pytest.mark.parametrize(
    ("page", "expected", "names"),
    [
        (TICKS, {"collects phone_number", "collects microphone"}, set()),
        (PACKAGES, {"sdk-collects oaid"}, {"雁信推送"}),
        (WHOSE, {"sdk-collects location_precise"}, {"雁途定位SDK"}),
        (ALLOWED, set(), set()),
        (GETS, {"shares profile_form"}, set()),
    ],
)
def test_tables(tmp_path: Path, page: str, expected: set[str], names: set[str]) -> None:
    found = said(tmp_path, page, "policy.html")
    assert {one for one in found if one.split()[0] in KINDS} == expected
    assert {one[4:] for one in found if one.startswith("sdk ")} == names


def test_a_document_of_this_sdk_is_its_own(tmp_path: Path) -> None:
    text = "# 罗盘隐私说明\n\n写给开发者。\n\n## 本SDK收集什么\n\n- OAID\n\n本SDK不收集通讯录。\n"
    found = said(tmp_path, text)
    assert {"collects oaid", "denies contacts"} <= found
    assert not any(one.startswith("sdk") for one in found)
