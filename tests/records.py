"""Articles as the spider hands them to the pipelines, for tests that care about one or two fields."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sxgh_crawler.items import ArticleItem

STARTED = datetime(2026, 11, 23, 18, 38, 2, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 18, 38, 2, tzinfo=UTC)

#: 185 letters without the punctuation; the kind of notice that comes every year.
NOTICE = (
    "各市总工会、各省级产业工会：为充分发挥工会组织在服务职工群众中的作用，切实做好2019年元旦春节期间"
    "送温暖工作，经研究决定，省总工会安排专项资金500万元，用于走访慰问困难职工、劳动模范和农民工。\n"
    "各级工会要高度重视，加强领导，精心组织，于1月20日前将慰问物资全部发放到位，确保困难职工过上欢乐祥和的节日。"
    "工作总结请报送省总工会保障工作部，各单位不得截留挪用专项资金。"
)


def url(number: int) -> str:
    return f"http://www.sxgh.org.cn/particular.aspx?id={number}"


def article(number: int = 1, **fields: Any) -> ArticleItem:
    values: dict[str, Any] = {
        "url": url(number),
        "title": "关于做好送温暖工作的通知",
        "text": NOTICE,
        "html": "".join(f"<p>{paragraph}</p>" for paragraph in fields.get("text", NOTICE).split("\n")),
        "http": {
            "status": 200,
            "content_type": "text/html",
            "encoding": "gb18030",
            "last_modified": None,
            "etag": None,
        },
        "confidence": 0.9,
    }
    return ArticleItem(**{**values, **fields})
