"""Text and HTML as they leave the project."""

from __future__ import annotations

import pytest

from sxgh_crawler.cleaning import clean_article, clean_html, clean_line, clean_text, lost_text
from tests.records import article


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("　　第一段。\n　　第二段。　", "第一段。\n第二段。"),
        ("第一段。\r\n\r\n \n第二段。", "第一段。\n第二段。"),
        ("第一段。\u2028第二段。\u2029第三段。", "第一段。\n第二段。\n第三段。"),
        ("张　三\u00a0\u00a0李四\t王五", "张 三 李四 王五"),
        ("山\u200b西\ufeff省\u00ad总\u200e工\x00会", "山西省总工会"),
        ("e\u0301", "é"),
        ("镕 喆 㛃 𠮷", "镕 喆 㛃 𠮷"),
        ("王\ue863三", "王\ue863三"),  # a name in a private-use character stays a name
        ("\ue5e5\ue5e5正文", "正文"),  # GBK's own full-width space
        ("半个\ud83d字符", "半个字符"),
        ("", ""),
        (" \n　\n", ""),
    ],
)
def test_text(given: str, expected: str) -> None:
    assert clean_text(given) == expected


def test_a_title_is_one_line() -> None:
    assert clean_line("　直面挑战\n  看工会的担当 ") == "直面挑战 看工会的担当"
    assert clean_line(None) == ""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # tags
        ('<P class="MsoNormal" style="mso-x:1">甲<o:p></o:p></P>', "<p>甲</p>"),
        ("<div><font color=red>甲</font><strong>乙</strong></div>", "甲<strong>乙</strong>"),
        ("<p>甲<script>alert(1)</script><style>p{}</style>乙</p>", "<p>甲乙</p>"),
        ("<p>甲<!-- 乙 --><iframe src='http://x/'>丙</iframe></p>", "<p>甲</p>"),
        (
            '<table border=1><tr><td colspan="2" width=9>甲</td></tr></table>',
            '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
        ),
        ("<ul><li>甲<li>乙</ul>", "<ul><li>甲</li><li>乙</li></ul>"),
        # attributes
        (
            '<a href="http://www.sxgh.org.cn/a.doc" target=_blank onclick="x()">甲</a>',
            '<a href="http://www.sxgh.org.cn/a.doc">甲</a>',
        ),
        (
            '<img src="http://www.sxgh.org.cn/a.jpg" alt="合影" onerror="x()" width=1>',
            '<img src="http://www.sxgh.org.cn/a.jpg" alt="合影">',
        ),
        # addresses
        ('<p>甲<a href="javascript:x()">乙</a></p>', "<p>甲乙</p>"),
        ('<a href="JaVa&#10;script:x()">乙</a>', "乙"),
        ('<p>甲<img src="data:image/png;base64,AA==" alt="乙"></p>', "<p>甲</p>"),
        ('<a href="mailto:a@b.cn">丙</a>', "丙"),
        ('<img src="upload/a.jpg">', ""),
        # white space
        ("<p>　　甲&nbsp;&nbsp;乙　</p>\n\n<p> 丙</p>", "<p>甲 乙</p> <p>丙</p>"),
        ("　　甲<br>　　乙<BR/>\n丙", "甲<br>乙<br>丙"),
        ("<p>甲\u200b\x01乙</p>", "<p>甲乙</p>"),
    ],
)
def test_html(given: str, expected: str) -> None:
    assert clean_html(given) == expected


def test_html_that_lost_a_paragraph_is_noticed() -> None:
    assert not lost_text("甲 乙\n丙&丁", "<p>甲<strong>乙</strong></p><p>丙&amp;丁</p>")
    assert lost_text("甲\n乙", "<p>甲</p>")


def test_every_field_is_cleaned_and_what_is_empty_becomes_null() -> None:
    item = article(
        9807,
        title=" 直面挑战,看\u200b工会的担当",
        subtitle="　",
        source=" 山西工人报\u00a0",
        editor="",
        category=[" 资料中心", "", "经验材料 "],
        authors=[
            {"name": "王　泽", "role": "记者"},
            {"name": " ", "role": "作者"},
            {"name": "高新富", "role": ""},
        ],
        images=[{"url": "http://www.sxgh.org.cn/a.jpg", "alt": " 合\n影 "}, {"url": "data:,x", "alt": ""}],
        attachments=[
            {"url": "http://www.sxgh.org.cn/a.doc", "name": "附件 1"},
            {"url": "file:///a.doc", "name": "乙"},
        ],
        related=[
            {"url": "http://www.sxgh.org.cn/particular.aspx?id=9807", "title": "自己"},
            {"url": "http://www.sxgh.org.cn/particular.aspx?id=9800", "title": " 另一篇 "},
        ],
        aliases=[
            "http://sxgh.org.cn/b",
            "http://sxgh.org.cn/a",
            "http://www.sxgh.org.cn/particular.aspx?id=9807",
        ],
    )
    clean_article(item)
    assert item.title == "直面挑战,看工会的担当"
    assert item.subtitle is None
    assert item.source == "山西工人报"
    assert item.editor is None
    assert item.category == ["资料中心", "经验材料"]
    assert item.authors == [{"name": "王 泽", "role": "记者"}, {"name": "高新富", "role": None}]
    assert item.images == [{"url": "http://www.sxgh.org.cn/a.jpg", "alt": "合 影", "payload_digest": None}]
    assert item.attachments == [
        {"url": "http://www.sxgh.org.cn/a.doc", "name": "附件 1", "payload_digest": None}
    ]
    assert item.related == [{"url": "http://www.sxgh.org.cn/particular.aspx?id=9800", "title": "另一篇"}]
    assert item.aliases == ["http://sxgh.org.cn/a", "http://sxgh.org.cn/b"]
