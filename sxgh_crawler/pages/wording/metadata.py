"""What a page says of itself to machines: meta elements, JSON-LD, `<time>`, WeChat's scripts.

Names come from the State Council's guideline (国办发〔2017〕47号), from Open Graph and schema.org, and from what news
systems write. meta `author` is not among them: it mostly names the editor.
"""

from __future__ import annotations

import re
from datetime import date

from sxgh_crawler.pages.markup.lines import Outline
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.values import source_name

_TITLES = ("articletitle", "article_title", "og:title", "title")
_DATES = (
    "pubdate",
    "publishdate",
    "publish_date",
    "firstpublishedtime",
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "publishtime",
    "datepublished",
    "og:time",
    "apub:time",
    "weibo: article:create_at",
    "bytedance:published_time",
    "dcterms.created",
    "dc.date",
)
_SOURCES = ("contentsource", "source", "article:source")
#: schema.org, and Baidu's form of it, in `<script type="application/ld+json">`.
_JSON_LD = re.compile(r'"(?:datePublished|pubDate)"\s{0,9}:\s{0,9}"([^"]{8,40})"')
#: WeChat's articles have no date but in their script: seconds since 1970.
_WECHAT = re.compile(r"\bvar\s{1,9}ct\s{0,9}=\s{0,9}['\"](1\d{9})['\"]")


def title(out: Outline) -> str:
    return next((value for name in _TITLES if (value := out.metas.get(name))), "")


def source(out: Outline) -> str | None:
    for name in _SOURCES:
        if value := out.metas.get(name):
            return source_name(value)
    return None


def published(out: Outline, today: date | None) -> str | None:
    """The date of publication, from the most trusted place that names a possible one."""
    for name in _DATES:
        if (content := out.metas.get(name)) and (value := dates.in_meta(content, today)):
            return value
    for script in out.scripts:
        if '"@context"' in script and (match := _JSON_LD.search(script)):
            if value := dates.in_meta(match[1], today):
                return value
        elif "var ct" in script and (match := _WECHAT.search(script)):
            return dates.at(int(match[1]), today)
    return None


def days(out: Outline, today: date | None) -> list[str | None]:
    """What each meta element says of the day, whether or not it is taken."""
    return [dates.in_meta(out.metas[name], today) for name in _DATES if name in out.metas]


def exact_time(out: Outline, first: int, last: int, today: date | None) -> str | None:
    """The first `<time datetime=…>` in lines `first` to `last`."""
    for line, moment in out.times:
        if first <= line <= last and (value := dates.in_meta(moment, today)):
            return value
    return None
