"""Which SDKs a policy names that no table knows, and by which name the app calls itself."""

import pytest

from appassay.extract.documents import of_bytes
from appassay.extract.policy import statements
from appassay.extract.policy.families import families
from appassay.extract.policy.own import own_names
from appassay.extract.policy.tokens import vocabulary


def said(text: str, *words: str) -> set[str]:
    document = of_bytes(text.encode(), "policy.md")
    return {f"{s.word} {s.value}" for s in statements(document) if s.word in words}


def sdks(text: str, heading: str = "第三方SDK") -> set[str]:
    return said(f"# 松果隐私政策\n\n## {heading}\n\n{text}\n", "sdk")


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("- 蓝鲸数据统计（杭州蓝鲸科技有限公司）：收集OAID", {"sdk 蓝鲸数据统计"}),
        ("- 一键登录：采用闪电鉴权，由杭州闪电科技有限公司提供", {"sdk 闪电鉴权"}),
        ("- 名称：飞鸽消息 提供方：上海飞鸽网络有限公司 收集信息：IMEI", {"sdk 飞鸽消息"}),
        ("- 华为推送、小米推送：取得推送标识", {"sdk 华为推送", "sdk 小米推送"}),
        ("- 关闭方式：在设置中关闭。", set()),
        ("- 每个SDK启动时机：您同意之后。", set()),
        ("- Mapwright (Mapwright Oy) draws the map and reads your IP address.", {"sdk Mapwright"}),
        ("- Push messages: Pushlane, from Pushlane GmbH, gets a token.", {"sdk Pushlane"}),
        ("- We check each of them before it goes in.", set()),
    ],
)
def test_entries_of_a_list_name_what_they_begin_with(entry: str, names: set[str]) -> None:
    assert sdks(entry) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推送服务由“云雀推送”提供。", {"sdk 云雀推送"}),
        ("我们使用星河统计了解哪些页面难用。", {"sdk 星河统计"}),
        ("我们使用手机号登录。", set()),
        ("我们不使用穿山甲等广告SDK。", set()),
        ("We use Quanta by Quanta Labs for counting.", {"sdk Quanta"}),
        ("Our app integrates the Orbit attribution SDK.", {"sdk Orbit attribution SDK"}),
        ("No Facebook SDK is in the app.", set()),
        ("JPush was removed in version 8.0.", set()),
        ("Our shop is run by Larch Retail Co., Ltd.", set()),
    ],
)
def test_prose_names_what_is_used_and_not_what_is_gone(text: str, names: set[str]) -> None:
    found = sdks(text, "其他")
    assert {name.removesuffix(" SDK") for name in found} == {n.removesuffix(" SDK") for n in names}


def test_what_an_sdk_named_by_its_entry_reads_is_its_collecting() -> None:
    text = "# 松果隐私政策\n\n## 第三方SDK\n\n- 友数分析（北京友数科技有限公司）收集OAID、机型。\n"
    assert said(text, "sdk-collects", "collects", "shares") == {
        "sdk-collects oaid",
        "sdk-collects device_model",
    }


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "| 序号 | 第三方 | 服务 | 涉及的信息 | 隐私政策 |\n|---|---|---|---|---|\n"
            "| 1 | 北京拾光科技有限公司 | 拾光统计 | IMEI | 链接 |\n",
            {"sdk 拾光统计", "sdk-collects imei"},
        ),
        (
            "| What it is | Who makes it | What it gets | Why |\n|---|---|---|---|\n"
            "| Nimbus Maps | Nimbus AG | location | map |\n",
            {"sdk Nimbus Maps", "sdk-collects location_precise"},
        ),
        (
            "| 给谁 | 给什么 | 为什么 |\n|---|---|---|\n| 快递公司 | 姓名 | 送书 |\n",
            {"shares profile_form"},
        ),
    ],
)
def test_columns_are_told_by_heads_and_cells(table: str, expected: set[str]) -> None:
    text = f"# 松果隐私政策\n\n## 合作方\n\n{table}"
    assert said(text, "sdk", "sdk-collects", "shares", "collects") == expected


def test_an_app_is_known_by_its_name() -> None:
    text = "# 松果出行隐私政策\n\n松果收集您的位置。松果不读取通讯录。松果会显示附近的车。\n"
    document = of_bytes(text.encode(), "policy.md")
    assert own_names(document) == ("松果",)
    assert said(text, "collects", "denies") == {"collects location_precise", "denies contacts"}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("收集附近的 WiFi 热点列表", "附近的 wifi 热点列表", "wifi_scan"),
        ("手机里装了哪些软件", "手机里装了哪些软件", "app_list"),
        ("the make of your handset", "make of your handset", "device_model"),
        ("programs running on it", "programs running", "running_apps"),
    ],
)
def test_words_are_put_together_from_parts(text: str, word: str, kind: str) -> None:
    found = [token for token in vocabulary().find(text) if token.kinds == (kind,)]
    assert [token.text for token in found] == [word]


def test_a_family_ends_with_its_last_part() -> None:
    low = "model of the phone"
    made = families().longest(low, 0)
    assert made is not None
    assert made.end == len(low)
    assert families().longest("model of the world", 0) is None


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("完全不会。", {"denies sms"}),
        ("It does not.", {"denies sms"}),
        ("只在您点“自动填写”时。", {"collects sms"}),
        ("不过您可以关闭它。", set()),
    ],
)
def test_an_answer_is_read_with_its_question(answer: str, expected: set[str]) -> None:
    text = f"# 松果隐私政策\n\n问：会读取短信内容吗？\n\n{answer}\n"
    assert said(text, "denies", "collects") == expected
