"""Documents are read as a reader of them would: order, lists, tables, looks, in every format."""

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Pt, RGBColor
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from appassay.errors import ArtifactError
from appassay.extract import documents
from appassay.extract.documents.colours import contrast
from appassay.extract.documents.sentences import spans
from appassay.model import Block, Document, DocumentSeen

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>示例应用隐私政策</title>
<style>.cap{font-weight:bold;font-size:20px} .pale{color:#bbb} p{font-size:14px}
#gone{display:none} .cap .pale{color:#000}</style></head><body>
<div class="cap">一、我们如何收集您的信息</div>
<p>为了登录，我们会收集<b>手机号</b>、密码。您可以拒绝！</p>
我们收集以下信息：<br>1、设备型号；<br>2、<u>位置信息</u>。<br>
<ul><li>相机权限：用于拍照<ul><li>内层</li></ul></li></ul>
<table><tr><th>SDK名称</th><th>收集信息</th></tr>
<tr><td rowspan="2">示例推送</td><td>IMEI</td></tr><tr><td>MAC</td></tr></table>
<p class="pale">浅灰色的字。</p><p id="gone">看不见的字。</p><script>var x = "没有";</script>
<p>见<a href="https://policy.example.com/sdk">第三方清单</a>。</p></body></html>"""


def of_page(body: str) -> Document:
    return documents.of_bytes(f"<!doctype html><body>{body}".encode(), "a.html")


def texts(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences]


def block_of(document: Document, text: str) -> Block:
    return next(block for block in document.blocks if text in block.text)


def test_a_page_in_order() -> None:
    document = documents.of_bytes(PAGE.encode(), "policy.html")
    assert (document.lang, document.title) == ("zh", "示例应用隐私政策")
    assert texts(document)[:6] == [
        "一、我们如何收集您的信息",
        "为了登录，我们会收集手机号、密码。",
        "您可以拒绝！",
        "我们收集以下信息：",
        "1、设备型号；",
        "2、位置信息。",
    ]
    assert [s.number for s in document.sentences] == list(range(1, len(document.sentences) + 1))
    assert not any("没有" in text for text in texts(document))


def test_what_lines_that_look_like_headings_and_items_are() -> None:
    document = documents.of_bytes(PAGE.encode(), "policy.html")
    heading = document.blocks[0]
    assert (heading.kind, heading.level) == ("heading", 2)
    item = block_of(document, "设备型号")
    assert (item.kind, item.lead) == ("item", "我们收集以下信息：")
    assert item.headings == ("一、我们如何收集您的信息",)
    assert block_of(document, "内层").level == 2


def test_rows_know_the_heads_of_their_columns_and_cells_that_span_them() -> None:
    document = documents.of_bytes(PAGE.encode(), "policy.html")
    rows = [block for block in document.blocks if block.kind == "row"]
    assert [row.is_header for row in rows] == [True, False, False]
    assert [row.sentences[0].cells for row in rows[1:]] == [
        ("示例推送", "IMEI"),
        ("示例推送", "MAC"),
    ]
    assert rows[2].header == ("SDK名称", "收集信息")
    assert rows[2].text == "示例推送 | MAC"


def test_how_text_looks() -> None:
    document = documents.of_bytes(PAGE.encode(), "policy.html")
    sentence = {sentence.text: sentence for sentence in document.sentences}
    assert sentence["为了登录，我们会收集手机号、密码。"].strong == ("手机号",)
    assert sentence["2、位置信息。"].strong == ("位置信息",)
    assert sentence["您可以拒绝！"].strong == ()
    assert sentence["您可以拒绝！"].style.size == 10.5
    assert sentence["浅灰色的字。"].style.contrast == contrast((0xBB, 0xBB, 0xBB), (255, 255, 255))
    assert sentence["看不见的字。"].style.hidden
    assert sentence["见第三方清单。"].links == ("https://policy.example.com/sdk",)


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [((0, 0, 0), (255, 255, 255), 21.0), ((119, 119, 119), (255, 255, 255), 4.48)],
)
def test_contrast_is_that_of_wcag(
    colour: tuple[int, int, int], ground: tuple[int, int, int], ratio: float
) -> None:
    assert contrast(colour, ground) == ratio


def test_a_stronger_rule_wins_over_a_later_one() -> None:
    document = of_page(
        "<style>p.a{font-weight:bold} p{font-weight:normal}</style>"
        "<p class=a>甲的说明文字，这里很长。</p>"
        "<p>乙的说明文字，这里比上面那一段还要长得多得多。</p>"
    )
    weights = [sentence.style.weight for sentence in document.sentences]
    assert weights == [700, 400]


def test_tables_that_only_put_things_in_place_are_text() -> None:
    document = of_page(
        "<table><tr><td><h2>收集</h2><p>我们收集手机号。</p></td></tr>"
        "<tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>"
    )
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "row"]


@pytest.mark.parametrize("name", ["gb2312", "GBK", "utf-8", ""])
def test_chinese_pages_in_their_encodings(name: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={name}">' if name else ""
    page = f"<html><head>{meta}</head><body><p>我们会收集您的位置信息，用于推荐门店。</p>"
    data = page.encode("gb18030" if name != "utf-8" else name)
    assert texts(documents.of_bytes(data, "a.html")) == ["我们会收集您的位置信息，用于推荐门店。"]


def test_a_page_that_scripts_make_is_said_not_to_be_read() -> None:
    document = of_page('<div id="root"></div><script src="app.js"></script>')
    assert document.unread == ("made_by_script",)


def test_markdown() -> None:
    document = documents.of_bytes(
        b"# Policy\n\nWe collect your **location**. You may refuse.\n\nWe read:\n\n* contacts\n"
        b"* photos\n\n| SDK | Data |\n|---|---|\n| PushOne | IMEI |\n",
        "policy.md",
    )
    assert texts(document)[:3] == ["Policy", "We collect your location.", "You may refuse."]
    assert document.sentences[1].strong == ("location",)
    assert block_of(document, "photos").lead == "We read:"
    assert block_of(document, "PushOne").header == ("SDK", "Data")
    assert document.lang == "en"


def test_text_wrapped_at_a_width_is_put_together() -> None:
    text = (
        "PRIVACY\n\nWe collect your telephone number so that you can sign in, and we keep it\n"
        "for as long as your account exists.\n- contacts\n- photos\n"
    )
    assert texts(documents.of_bytes(text.encode(), "a.txt")) == [
        "PRIVACY",
        "We collect your telephone number so that you can sign in, and we keep it for as long as"
        " your account exists.",
        "- contacts",
        "- photos",
    ]


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("隐私政策", 1)
    paragraph = document.add_paragraph("我们会收集您的")
    run = paragraph.add_run("位置信息")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(14), RGBColor(255, 0, 0)
    paragraph.add_run("，用于推荐附近门店。您可以拒绝。")
    document.add_paragraph("设备型号", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for number, word in enumerate(["SDK名称", "目的", "示例推送", "推送消息"]):
        table.cell(number // 2, number % 2).text = word
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word() -> None:
    document = documents.of_bytes(word_file(), "policy.docx")
    assert texts(document) == [
        "隐私政策",
        "我们会收集您的位置信息，用于推荐附近门店。",
        "您可以拒绝。",
        "设备型号",
        "SDK名称 | 目的",
        "示例推送 | 推送消息",
    ]
    assert document.sentences[1].strong == ("位置信息",)
    assert document.blocks[-1].header == ("SDK名称", "目的")
    assert block_of(document, "设备型号").kind == "item"


LONG = (
    "为了向您推荐附近的门店并计算配送距离，在您打开首页并同意授权之后，我们会收集您的精确位置信息。"
    "我们还会收集设备型号、操作系统版本，用于保障账号安全和防止作弊，您可以随时关闭。"
)


def pdf_file(ruled: bool) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("b", fontName="STSong-Light", fontSize=10.5, leading=16, wordWrap="CJK")
    head = ParagraphStyle("h", parent=body, fontSize=16, leading=24)
    cell = ParagraphStyle("c", parent=body, fontSize=9, leading=12)
    style = [("FONTNAME", (0, 0), (-1, -1), "STSong-Light")]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    rows = [["名称", "目的"], ["示例推送", "推送消息"], ["示例统计", "统计分析"]]
    if ruled:
        rows.append(["示例地图", Paragraph("提供地图展示和定位服务，这一格的文字长到要折行", cell)])
    out = io.BytesIO()
    SimpleDocTemplate(out, title="示例").build(
        [
            Paragraph("一、我们收集的信息", head),
            Paragraph(LONG, body),
            Paragraph("您可以<font color='red'>拒绝</font>。", body),
            Table(rows, colWidths=[150, 150], style=TableStyle(style + grid)),
        ]
    )
    return out.getvalue()


@pytest.mark.parametrize("ruled", [True, False])
def test_pdf(ruled: bool) -> None:
    document = documents.of_bytes(pdf_file(ruled), "policy.pdf")
    assert document.blocks[0].kind == "heading"
    assert "".join(texts(document)[1:3]) == LONG, "lines of print are put together"
    assert [s.page for s in document.sentences] == [1] * len(document.sentences)
    assert document.sentences[3].strong == ("拒绝",)
    rows = [block for block in document.blocks if block.kind == "row"]
    assert rows[0].is_header
    assert rows[1].sentences[0].cells == ("示例推送", "推送消息")
    if ruled:
        assert rows[3].sentences[0].cells == (
            "示例地图",
            "提供地图展示和定位服务，这一格的文字长到要折行",
        )


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("我们收集手机号。您可以拒绝！好吗？", ["我们收集手机号。", "您可以拒绝！", "好吗？"]),
        ("他说：“可以。”然后走了。", ["他说：“可以。”", "然后走了。"]),
        ("We use e.g. cookies. Acme Inc. is in the U.S. of course.",
         ["We use e.g. cookies.", "Acme Inc. is in the U.S. of course."]),
        ("See No. 5. We keep 3.5 GB, etc. Then stop.",
         ["See No. 5.", "We keep 3.5 GB, etc.", "Then stop."]),
        ("v1.2.3 is out", ["v1.2.3 is out"]),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[begin:end] for begin, end in spans(text)] == sentences


@given(st.text(alphabet=st.sampled_from("我。！a.B 1\n；；…)”"), max_size=60))
def test_sentences_lose_nothing(text: str) -> None:
    kept = "".join(text[begin:end] for begin, end in spans(text))
    assert kept.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")


TAGS = st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td rowspan=3>", "</table>", "<li>", "<ul>", "<br>", "<b>",
     "<h2>", "</div>", "<div style='font-size:2em;color:red'>", "甲。", "text", "<th>", "&#0;",
     "<!--"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=40))
def test_no_page_is_too_broken(parts: list[str]) -> None:
    document = of_page("".join(parts))
    for block in document.blocks:
        assert block.sentences
        assert all(sentence.text.strip() for sentence in block.sentences)


BAD_FILES = [
    ("a.html", b"", "is empty"),
    ("a.pdf", b"not a pdf", "is none of the documents that are read"),
    ("a.pdf", b"%PDF-1.4 broken", "is not a PDF that can be read"),
    ("a.docx", b"PK\x03\x04word/broken", "is not a Word document that can be read"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file; save it as DOCX"),
    ("a.png", b"\x89PNG\r\n", "is none of the documents that are read"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD_FILES)
def test_what_cannot_be_read_is_said_in_one_line(name: str, data: bytes, message: str) -> None:
    with pytest.raises(ArtifactError, match=message) as caught:
        documents.of_bytes(data, name)
    assert "\n" not in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArtifactError, match="there is no such file"):
        documents.read(tmp_path / "policy.html")


def _passages(tmp_path: Path, name: str, text: str) -> dict[str, tuple[str, ...]]:
    from appassay.extract.papers import papers
    from appassay.model import Passage

    path = tmp_path / name
    path.write_text(text, "utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for fact in papers([path]).facts:
        if isinstance(fact, Passage):
            found[fact.topic] = (*found.get(fact.topic, ()), fact.value)
    return found


def test_terms_of_renewal_tell_price_cancelling_and_notice(tmp_path: Path) -> None:
    found = _passages(
        tmp_path,
        "r.md",
        "# 自动续费服务协议\n\n到期前24小时内自动续费，按25元/月扣费。\n\n"
        "扣费前五日，我们以短信提醒您即将续费。\n\n您可在“我的-会员”取消自动续费。\n",
    )
    assert found["renewal-notice"] == ("五",)
    assert {"renewal-price", "renewal-period", "renewal-cancel"} <= set(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "本应用完全免费，不收取任何费用。",
        "退款将在3日前通知您。",
        "本服务不支持自行取消。",
    ],
)
def test_what_only_looks_like_a_passage_is_none(tmp_path: Path, sentence: str) -> None:
    found = _passages(tmp_path, "r.md", f"# 自动续费服务协议\n\n{sentence}\n")
    assert not {"fees", "renewal-notice", "renewal-cancel"} & set(found)


def test_demands_of_closing_an_account_are_told_from_their_denial(tmp_path: Path) -> None:
    head = "# 隐私政策\n\n"
    asked = _passages(tmp_path, "a.md", head + "注销账号须上传手持身份证照片。\n")
    denied = _passages(tmp_path, "b.md", head + "注销账号无需上传手持身份证照片。\n")
    refused = _passages(tmp_path, "c.md", head + "账号一经注册，暂不支持注销。\n")
    pending = _passages(tmp_path, "d.md", head + "有未完成订单的，暂不支持注销。\n")
    assert asked["cancel-demand"] == ("手持身份证",)
    assert refused["cancel-demand"] == ("暂不支持注销",)
    assert "cancel-demand" not in denied
    assert "cancel-demand" not in pending


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("晨星推送SDK合规使用说明", "sdk_guide"),
        ("晨星推送SDK更新日志", "sdk_changelog"),
        ("晨星推送SDK信息公示", "sdk_page"),
        ("第三方SDK目录", "sdk_list"),
        ("应用详情 - 晨星记账", "listing"),
        ("晨星推送SDK隐私政策", "policy"),
    ],
)
def test_papers_are_known_by_their_headings(tmp_path: Path, heading: str, role: str) -> None:
    from appassay.extract.papers import papers

    path = tmp_path / "paper.md"
    path.write_text(f"# {heading}\n\n内容。\n", "utf-8")
    (seen,) = (fact for fact in papers([path]).facts if isinstance(fact, DocumentSeen))
    assert seen.role == role
