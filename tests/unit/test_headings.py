"""Headings and tables where the format does not mark them."""

from appassay.extract.documents import of_bytes
from appassay.extract.documents.lines import Line, Raw, Run
from appassay.extract.documents.structure import blocks

TEXT = """晨光食谱隐私说明

【我们收集什么】
注册时填写手机号。

壹 分享给谁
商家得到称呼和地址。

Section 6: Storage
Three years.

How long
--------
For ever.

我们需要：
1. 手机号
2. 邮箱
"""


def test_plain_text_has_headings_by_marks() -> None:
    document = of_bytes(TEXT.encode(), "policy.txt")
    heads = [block.text for block in document.blocks if block.kind == "heading"]
    assert heads == [
        "晨光食谱隐私说明",
        "【我们收集什么】",
        "壹 分享给谁",
        "Section 6: Storage",
        "How long",
    ]
    items = [block.text for block in document.blocks if block.kind == "item"]
    assert items == ["1. 手机号", "2. 邮箱"]


def row(page: int, *cells: str) -> Line:
    return Line(
        kind="row", cells=tuple((Run(cell),) for cell in cells), table=page * 1000, page=page
    )


def test_a_table_goes_on_over_a_page() -> None:
    lines = [row(1, "信息", "用途"), row(1, "手机号。", "登录。"), row(2, "邮箱", "回信")]
    found = blocks(Raw(lines=lines))
    assert [block.is_header for block in found] == [True, False, False]
    assert found[-1].header == ("信息", "用途")


def test_a_table_with_other_columns_is_another() -> None:
    lines = [row(1, "信息", "用途"), row(1, "手机号。", "登录。"), row(2, "甲", "乙", "丙")]
    found = blocks(Raw(lines=lines))
    assert found[-1].is_header
