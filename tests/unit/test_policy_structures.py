"""Policies whose structure has to be made out: tables without heads, pairs, columns, plain text."""

from pathlib import Path

import pytest

from appassay.extract.documents import read
from appassay.extract.policy import statements


def said(folder: Path, name: str, text: str) -> set[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return {f"{s.word} {s.value}".strip() for s in statements(read(path))}


PAIRS = """<h1>Fern 隐私政策</h1><h2>第三方SDK</h2><table>
<tr><td>SDK名称</td><td>红杉支付</td></tr><tr><td>公司</td><td>红杉科技有限公司</td></tr>
<tr><td>收集的信息</td><td>OAID、IP地址</td></tr></table>"""
TURNED = """<h1>Fern 隐私政策</h1><h2>第三方SDK</h2><table>
<tr><td></td><td>听澜统计</td><td>雁信推送</td></tr><tr><td>公司</td><td>听澜科技</td><td>雁信网络</td></tr>
<tr><td>收集的信息</td><td>OAID</td><td>MAC地址</td></tr><tr><td>用途</td><td>统计</td><td>推送</td></tr>
</table>"""
HEADLESS = """<h1>Fern privacy policy</h1><h2>Third-party SDKs</h2><table>
<tr><td>Larkpush SDK</td><td>Lark GmbH</td><td>push token, language</td></tr>
<tr><td>Mapwise SDK</td><td>Mapwise AG</td><td>location, IP address</td></tr></table>"""


@pytest.mark.parametrize(
    ("page", "names", "kinds"),
    [
        (PAIRS, {"红杉支付"}, {"oaid", "ip_address"}),
        (TURNED, {"听澜统计", "雁信推送"}, {"oaid", "mac"}),
        (
            HEADLESS,
            {"Larkpush SDK", "Mapwise SDK"},
            {"push_token", "locale_tz", "location_precise", "ip_address"},
        ),
    ],
)
def test_tables_tell_of_sdks(tmp_path: Path, page: str, names: set[str], kinds: set[str]) -> None:
    found = said(tmp_path, "policy.html", page)
    assert {text[4:] for text in found if text.startswith("sdk ")} == names
    assert {text[13:] for text in found if text.startswith("sdk-collects ")} == kinds


def test_wrapped_paragraphs_between_blank_lines_are_whole(tmp_path: Path) -> None:
    text = (
        "Fern privacy policy\n\n"
        "We collect your name and your e-mail address when you register for an\n"
        "account. Your location is read while the map is open, so that shops near\n"
        "you can be shown to you.\n\n"
        "We never read the contacts on your phone, nor do we look at text messages\n"
        "that you receive.\n"
    )
    found = said(tmp_path, "policy.txt", text)
    assert {"collects location_precise", "denies contacts", "denies sms"} <= found


def test_columns_of_plain_text_are_rows(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text("Fern\n\nPermissions\nCamera | scanning\nMicrophone | calls\n", "utf-8")
    rows = [block.sentences[0].cells for block in read(path).blocks if block.kind == "row"]
    assert rows == [("Camera", "scanning"), ("Microphone", "calls")]


def test_what_others_do_not_get_is_no_denial(tmp_path: Path) -> None:
    text = "# Fern privacy policy\n\n## Who gets it\n\nNone of them gets your contacts.\n"
    assert "denies contacts" not in said(tmp_path, "policy.md", text)
