"""Fields in the shapes that such sites print them in: strings, and what a person reads in them."""

from __future__ import annotations

from datetime import date

import pytest

from sxgh_crawler.pages.markup.decoding import decode
from sxgh_crawler.pages.readings import Author
from sxgh_crawler.pages.wording import dates
from sxgh_crawler.pages.wording.bylines import (
    credit_line,
    dateline,
    is_question,
    photographer,
    trailing_credit,
)
from sxgh_crawler.pages.wording.colons import with_colons
from sxgh_crawler.pages.wording.labels import as_label, labels
from sxgh_crawler.pages.wording.names import names_alone
from sxgh_crawler.pages.wording.people import people
from sxgh_crawler.pages.wording.strip import read_strip
from sxgh_crawler.pages.wording.values import source_name

TODAY = date(2026, 11, 23)
DAY = "2016-05-12"


def _names(*pairs: str) -> tuple[Author, ...]:
    """记者张三 as a pair "张三 记者"; a name alone has no role."""
    return tuple(Author(name, role or None) for name, _, role in (pair.partition("/") for pair in pairs))


# --- dates --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016-05-12", DAY),
        ("2016-5-12", DAY),
        ("2016/5/12", DAY),
        ("2016/05/12", DAY),
        ("2016.05.12", DAY),
        ("2016.5.12", DAY),
        ("2016年5月12日", DAY),
        ("2016年05月12日", DAY),
        ("2016 年 5 月 12 日", DAY),
        ("[2016-05-12]", DAY),
        ("(2016-05-12)", DAY),
        ("【2016-05-12】", DAY),
        ("发布于2016-05-12", DAY),
        ("２０１６－０５－１２", DAY),
        ("２０１６年５月１２日", DAY),
        ("2016－05－12", DAY),
        ("2016—05—12", DAY),
        ("二〇一六年五月十二日", DAY),
        ("二零一六年五月十二日", DAY),
        ("二○一六年五月十二日", DAY),
        ("二〇一六年十月十日", "2016-10-10"),
        ("二〇一六年十一月三十日", "2016-11-30"),
        ("二〇一六年十二月二十一日", "2016-12-21"),
        ("一九九九年一月一日", "1999-01-01"),
        ("2016-05-12 09:30", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12 9:30", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12 09:30:45", f"{DAY}T09:30:45+08:00"),
        ("2016/5/12 9:37:15", f"{DAY}T09:37:15+08:00"),
        ("2016-05-12T09:30:00", f"{DAY}T09:30:00+08:00"),
        ("2016年05月12日08:18", f"{DAY}T08:18:00+08:00"),
        ("2016年5月12日 23:00", f"{DAY}T23:00:00+08:00"),
        ("2016年5月12日 23时05分", f"{DAY}T23:05:00+08:00"),
        ("2016-05-12 14：30", f"{DAY}T14:30:00+08:00"),
        ("２０１６-０５-１２　１４：３０", f"{DAY}T14:30:00+08:00"),
        ("( 2016-05-12 09:20:26 )", f"{DAY}T09:20:26+08:00"),
        ("2016-05-12 12:11来源：某网", f"{DAY}T12:11:00+08:00"),
        ("2016-05-1209:30", f"{DAY}T09:30:00+08:00"),
        ("2016-5-12 下午 3:20", f"{DAY}T15:20:00+08:00"),
        ("2016-5-12 上午 9:20", f"{DAY}T09:20:00+08:00"),
        ("2016-5-12 3:20 来源：下午茶", f"{DAY}T03:20:00+08:00"),
        ("2016-5-12 12:05", f"{DAY}T12:05:00+08:00"),
        ("2016-5-12 0:00:00", DAY),
        ("2016-05-12 00:00:00", DAY),
        ("2016-05-12 00:00", DAY),
        ("2016/5/12 0:05:00", f"{DAY}T00:05:00+08:00"),
        ("2016-05-12 25:00", DAY),
        ("2016-05-12 12:61", DAY),
        ("2016-02-29", "2016-02-29"),
        ("2026-11-23", "2026-11-23"),
        ("2016-13-12 2016-05-12", DAY),
        ("2030-01-01 2016-05-12", DAY),
        ("2016-05-12 2017-06-13", DAY),
        # in a corner beside the headline: the year over day and hour
        ("2016 05/12 08:30:12", f"{DAY}T08:30:12+08:00"),
        ("2016\t05/12\t08:30", f"{DAY}T08:30:00+08:00"),
        ("2016年05月12日 星期四 10:25", f"{DAY}T10:25:00+08:00"),
        ("2016 - 05 - 12", DAY),
        ("2016-5-12 9:5:3", f"{DAY}T09:05:03+08:00"),
        ("2016年5月12日9时5分", f"{DAY}T09:05:00+08:00"),
        # the time of day in words; the database's midnight in its Chinese form
        ("2016年5月12日 晚上8:30", f"{DAY}T20:30:00+08:00"),
        ("2016年5月12日中午12:30", f"{DAY}T12:30:00+08:00"),
        ("2016/5/12 上午 12:00:00", DAY),
        ("2016/5/12 9:30:00 PM", f"{DAY}T21:30:00+08:00"),
        # Java's timestamps and dates, ISO 8601 with a zone
        ("2016-05-12 09:30:00.0", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12T09:30:00.123Z", f"{DAY}T17:30:00+08:00"),
        ("2016-05-12T09:30:00+08:00", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12T09:30:00+0000", f"{DAY}T17:30:00+08:00"),
        # no zone is a day or more from Greenwich
        ("2016-05-12 09:30:00+99:99", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12 09:30:00+24:00", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12 09:30:00+٠٨:٠٠", f"{DAY}T09:30:00+08:00"),
        ("2016-05-12 09:00:00-11:00:00", f"{DAY}T09:00:00+08:00"),
        ("Thu May 12 09:30:00 CST 2016", f"{DAY}T09:30:00+08:00"),
        # in English, and by a server set up in America
        ("May 12, 2016", DAY),
        ("Published: May 12th, 2016", DAY),
        ("SEPT. 7, 2016 9:30 PM", "2016-09-07T21:30:00+08:00"),
        ("12 May 2016", DAY),
        ("12-May-2016", DAY),
        ("五月 12th, 2016", DAY),
        ("5/12/2016 9:30:00 AM", f"{DAY}T09:30:00+08:00"),
        ("5/12/2016 12:00:00 AM", DAY),
        # the day first, in Hong Kong and Macau, and last, as Drupal has it; neither where it could be the month
        ("張貼日期：21/05/2008 瀏覽：195", "2008-05-21"),
        ("提交于 周一, 06/20/2016 - 14:05", "2016-06-20T14:05:00+08:00"),
    ],
)  # fmt: skip
def test_date(text: str, value: str) -> None:
    found = dates.find(text, TODAY)
    assert found is not None
    assert found.value == value
    assert found.day == value[:10]


@pytest.mark.parametrize(
    "text",
    [
        "", "2016", "2016-05", "2016年5月", "05-12", "5月12日", "12:30", "时间：",
        "2016-13-01", "2016-00-10", "2016-02-30", "2015-02-29", "2016-05-32", "2016-5-0",
        "2026-11-24", "2030-01-01", "2099年1月1日", "1949-10-01", "1911-05-12", "0000-00-00", "1900-01-01",
        "二〇一六年十三月一日", "二〇一六年二月三十日", "二〇三〇年一月一日",
        "16-05-12", "0351-3085790", "电话：0351-308-5790", "12.5.2016.05.123", "192.168.16.05",
        "Mayday 12, 2016", "May 2016", "Feb 30, 2016", "5/12/2016", "13/12/2016 9:30:00 AM",
        "ISBN 978-7-5008-2016-0", "20160512", "晋ICP备07000843号",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert dates.find(text, TODAY) is None


def test_future_is_possible_where_today_is_not_known() -> None:
    found = dates.find("2030-01-01")
    assert found is not None
    assert found.value == "2030-01-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [("16-05-12", DAY), ("16.5.12", DAY), ("16/05/12", DAY), ("[16-05-12]", DAY), ("16年5月12日", DAY),
     ("2016-05-12", DAY), ("16-05-12 09:30", f"{DAY}T09:30:00+08:00")],
)  # fmt: skip
def test_two_digit_year_in_a_list(text: str, value: str) -> None:
    found = dates.find(text, TODAY, short=True)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "text", ["(05-12)", "05-12", "99-05-12", "16-13-12", "30-01-01", "1.2.3.4", "12:30:45"]
)
def test_no_year_in_a_list(text: str) -> None:
    """Month and day alone are no date; nor is 2099, or a day to come."""
    assert dates.find(text, TODAY, short=True) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-02-14 08:15:00", "2020-02-14T08:15:00+08:00"),
        ("2020-02-14", "2020-02-14"),
        ("20200214", "2020-02-14"),
        ("20200214081500", None),
        ("", None),
        ("0", None),
        ("20301231", None),
        # with an offset; Chinese time is meant
        ("2022-03-08T19:20:00+08:00", "2022-03-08T19:20:00+08:00"),
        ("2022-03-08T19:20:00Z", "2022-03-09T03:20:00+08:00"),
        ("2022-03-07T16:00:00+00:00", "2022-03-08"),
        ("2030-03-08T19:20:00Z", None),
        # the ends of the calendar, beyond which a zone would carry it
        ("0001-01-01T00:00:00+23:00", None),
        ("9999-12-31T23:30:00-12:00", None),
    ],
)
def test_date_in_meta(text: str, value: str | None) -> None:
    assert dates.in_meta(text, TODAY) == value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/xwdt/202002/t20200214_547180.html", "2020-02-14"),
        ("/art/2020/2/14/art_3577_123.html", "2020-02-14"),
        ("/c/2019-10-02/8907680.shtml", "2019-10-02"),
        ("/2020/0214/c123a456/page.htm", "2020-02-14"),
        ("/a/2020/0214/12.html", "2020-02-14"),
        ("/10930/201804/26/180426092830870.shtml", "2018-04-26"),
        ("/xinwen/20010614-2.htm", "2001-06-14"),
        ("/particular.aspx?id=20200214", None),
        ("/particular.aspx?d=/2020/2/14/", None),
        ("/html/202002/14.html", None),
        ("/art/2020/13/14/art_1.html", None),
        ("/art/2030/2/14/art_1.html", None),
        ("/UploadFiles/20200214.html", None),
    ],
)
def test_date_in_url(path: str, value: str | None) -> None:
    assert dates.in_url(f"http://www.sxgh.org.cn{path}", TODAY) == value


# --- the strip under a headline -------------------------------------------------------------------------------

_NONE: dict[str, object] = {"published": None, "source": None, "authors": (), "editor": None}

#: What stands under the headline → what it says; what is left out is not said.
STRIPS: dict[str, dict[str, object]] = {
    "发布日期：2016-05-12 浏览次数：  信息来源：市总工会": {"published": DAY, "source": "市总工会"},
    "来源:      | 发布时间: 2016-05-12 | 浏览次数: 77": {"published": DAY},
    "来源： 本站 发布时间时间：2016-05-12": {"published": DAY, "source": "本站"},
    "时间：2016-05-12 06:23 来源： 某日报 打印 字体： 放大 正常 缩小": {"published": f"{DAY}T06:23:00+08:00", "source": "某日报"},
    "2016年05月12日08:18  来源：某网-某频道": {"published": f"{DAY}T08:18:00+08:00", "source": "某网-某频道"},
    "2016年05月12日06:58 | 来源：": {"published": f"{DAY}T06:58:00+08:00"},
    "( 2016-05-12 09:20:26 ) 稿件来源： 某日报": {"published": f"{DAY}T09:20:26+08:00", "source": "某日报"},
    "来源：本站原创  作者：某支部": {"source": "本站原创", "authors": _names("某支部/作者")},
    "时间：2016年5月12日 23:00  浏览： 33": {"published": f"{DAY}T23:00:00+08:00"},
    "2016-05-12 12:11来源：某网作者：张三": {"published": f"{DAY}T12:11:00+08:00", "source": "某网", "authors": _names("张三/作者")},
    "文章来源：某日报 发布时间：2016/5/12 9:37:15 作者：张三丰 李四 点击：119": {
        "published": f"{DAY}T09:37:15+08:00", "source": "某日报", "authors": _names("张三丰/作者", "李四/作者")},
    "发布时间：2016-05-12 14：30": {"published": f"{DAY}T14:30:00+08:00"},
    "来源于：某办事处": {"source": "某办事处"},
    "本文来源于 某报": {"source": "某报"},
    "发稿时间：2016-05-12 来源：某报 某网": {"published": DAY, "source": "某报 某网"},
    "【时间：2016.05.12】【作者：张三】": {"published": DAY, "authors": _names("张三/作者")},
    "【时间：2016.05.12】【来源：】【作者：】": {"published": DAY},
    "[作者: 张三 　责任编辑: 李四 ]": {"authors": _names("张三/作者"), "editor": "李四"},
    "[ 发稿时间: 2016-05-12 ] [ 来源: 山西日报 ] [ 作者:  ]": {"published": DAY, "source": "山西日报"},
    "作者： 记者张三": {"authors": _names("张三/记者")},
    "编辑： 李四": {"editor": "李四"},
    # empty values never take the next label for themselves
    "来源：作者：": {},
    "来源： 作者： 责任编辑：": {},
    "来源：　作者：张三": {"authors": _names("张三/作者")},
    "作者：　来源：山西工人报": {"source": "山西工人报"},
    "发布时间：　来源：　作者：　点击：326": {},
    "(责任编辑:)": {},
    "（责任编辑：　）": {},
    "来源:": {},
    "来源：— 作者：-": {},
    "作者：佚名 来源：未知": {},
    "作者：admin 来源：本站": {"source": "本站"},
    "作者：管理员": {},
    # behind the body
    "来源:山西工人报 (责任编辑:)": {"source": "山西工人报"},
    "来源:山西工人报 (责任编辑:赵六)": {"source": "山西工人报", "editor": "赵六"},
    "（责任编辑：李  四）": {"editor": "李四"},
    "责编：张三 审核：李四": {"editor": "张三"},
    "责任编辑：张三 校对：李四 审核：王五": {"editor": "张三"},
    # spaced labels and names
    "来 源：山西日报　作 者：张　三": {"source": "山西日报", "authors": _names("张三/作者")},
    "作者：王　泽　高新富": {"authors": _names("王泽/作者", "高新富/作者")},
    "作者:王泽、高新富": {"authors": _names("王泽/作者", "高新富/作者")},
    "作者：王泽，高新富": {"authors": _names("王泽/作者", "高新富/作者")},
    "作者：王泽/高新富": {"authors": _names("王泽/作者", "高新富/作者")},
    "记者：王泽 通讯员：高新富": {"authors": _names("王泽/记者", "高新富/通讯员")},
    "记者 王泽 通讯员 高新富 来源：山西工人报": {"source": "山西工人报", "authors": _names("王泽/记者", "高新富/通讯员")},
    "撰稿：张三 摄影：李四": {"authors": _names("张三/作者", "李四/摄影")},
    "日期：2016-05-12　出处：山西工人报　摄影：李四": {"published": DAY, "source": "山西工人报", "authors": _names("李四/摄影")},
    # names beyond two and three characters
    "作者：买买提·吐尔逊": {"authors": _names("买买提·吐尔逊/作者")},
    "作者：阿依古丽·买买提 张三": {"authors": _names("阿依古丽·买买提/作者", "张三/作者")},
    "作者：欧阳修文": {"authors": _names("欧阳修文/作者")},
    "作者：司马光 诸葛亮": {"authors": _names("司马光/作者", "诸葛亮/作者")},
    "作者：镕喆": {"authors": _names("镕喆/作者")},
    # names that end like a role
    "作者：张文": {"authors": _names("张文/作者")},
    "记者：张文": {"authors": _names("张文/记者")},
    "作者：本报记者 张文 通讯员 李文": {"authors": _names("张文/记者", "李文/通讯员")},
    "作者：王和平": {"authors": _names("王和平/作者")},
    # organisations
    "作者：朔州市总工会办公室": {"authors": _names("朔州市总工会办公室/作者")},
    "作者：省总工会 权益保障部": {"authors": _names("省总工会 权益保障部/作者")},
    "发布单位：省总工会办公室 | 发布日期：2016.05.12 | 阅读 77 次": {"published": DAY, "source": "省总工会办公室"},
    # sources with signs and places in them
    "来源：新华网-山西频道": {"source": "新华网-山西频道"},
    "来源：工人日报·中工网": {"source": "工人日报·中工网"},
    "来源：人民日报（北京）": {"source": "人民日报（北京）"},
    "来源：中国工会新闻 － 人民网": {"source": "中国工会新闻 － 人民网"},
    "来源：《山西工人报》": {"source": "《山西工人报》"},
    "来源：山西日报 2016-05-12": {"source": "山西日报", "published": DAY},
    "转自：工人日报": {"source": "工人日报"},
    # several dates: the publication's, not the document's
    "成文日期：2016-05-10 发布日期：2016-05-12": {"published": DAY},
    "成文日期：2016-05-10": {},
    "更新时间：2016-06-01 发布时间：2016-05-12": {"published": DAY},
    "发布时间：2016-05-12 页面生成时间：2019-03-01": {"published": DAY},
    "页面生成时间：2019-03-01": {},
    "发布时间：2030-01-01 来源：本站": {"source": "本站"},
    "发布时间：2016-02-30 来源：本站": {"source": "本站"},
    "发布时间：２０１６－０５－１２　来源：本站": {"published": DAY, "source": "本站"},
    "时间：2016-5-12 0:00:00": {"published": DAY},
    "发布时间：20160512　来源：本站": {"published": DAY, "source": "本站"},
    "文号：20160512　来源：本站": {"source": "本站"},
    "发布时间：2016 - 05 - 12": {"published": DAY},
    "发布时间：Thu May 12 09:30:00 CST 2016 来源：本站": {"published": f"{DAY}T09:30:00+08:00", "source": "本站"},
    # tools and counters are no values
    "来源：山西日报 【字体：大 中 小】 打印本页 关闭窗口": {"source": "山西日报"},
    "来源：山西日报　点击：326【字体：大 小】": {"source": "山西日报"},
    "来源：山西日报 分享到：": {"source": "山西日报"},
    "信息来源：　【字体：大 中 小】　浏览次数：": {},
    # a source without a label, beside the date
    "2024年5月21日 19:20 · 滨海日报 · 阅读 1.2万": {"published": "2024-05-21T19:20:00+08:00", "source": "滨海日报"},
    "2016-05-12 07:41 晋中晚报 【大 中 小】": {"published": f"{DAY}T07:41:00+08:00", "source": "晋中晚报"},
    "2016-05-12 梅岭区总工会宣教部": {"published": DAY, "source": "梅岭区总工会宣教部"},
    "2016-05-12 星期四": {"published": DAY},
    "2016-05-12 太原": {"published": DAY},
    "由 王泽 发布于 2016年5月12日": {"published": DAY, "authors": _names("王泽/作者")},
    "时间：二〇一六年五月十二日 来源：本站": {"published": DAY, "source": "本站"},
    "来源：据《海河工人报》报道 2016-05-12": {"published": DAY, "source": "海河工人报"},
    "来源：据新华社电": {"source": "新华社"},
    # offices, minorities, compound names
    "作者：宣教部": {"authors": _names("宣教部/作者")},
    "作者：阿布都·热合曼　古丽娜尔·买买提": {"authors": _names("阿布都·热合曼/作者", "古丽娜尔·买买提/作者")},
    "作者：欧阳文静 来源：清源日报": {"authors": _names("欧阳文静/作者"), "source": "清源日报"},
    # editors are nobody's authors
    "编辑：王泽": {"editor": "王泽"},
    "来源：山西日报 责编：王泽 李四": {"source": "山西日报", "editor": "王泽 李四"},
    "审核：张三 校对：李四 责任编辑：王五": {"editor": "王五"},
    "网络编辑：王泽 作者：高新富": {"editor": "王泽", "authors": _names("高新富/作者")},
    # a tab is where an element ends, and a value with it
    "来源：新华社\t北京\t举报": {"source": "新华社"},
    "来源：光明网-\t《光明日报》": {"source": "光明网-《光明日报》"},
    "2021年05月02日\t06:12\t来源：经济日报\t梁文静": {"published": "2021-05-02T06:12:00+08:00", "source": "经济日报", "authors": _names("梁文静")},
    "职工日报客户端\t记者 李磊 王芳\t2016-05-12 10:20": {"published": f"{DAY}T10:20:00+08:00", "source": "职工日报客户端", "authors": _names("李磊/记者", "王芳/记者")},
    "原创\t李晓红\t山西工会\t2016-05-12": {"published": DAY, "source": "山西工会", "authors": _names("李晓红")},
    "原创\t山西工会\t2016-05-12": {"published": DAY, "source": "山西工会"},
    "发布：\t2016-05-12\t来源：\t市职工服务中心": {"published": DAY, "source": "市职工服务中心"},
    "时政\t2016-05-12\t安徽": {"published": DAY},
    "老王 发表于 2016-05-12 08:12": {"published": f"{DAY}T08:12:00+08:00"},
    "祝融钢铁工会 发表于 2016-05-12": {"published": DAY},
    "2016-05-12来源：潍河融媒188次浏览": {"published": DAY, "source": "潍河融媒"},
    "注册时间:2010-04-02\t发表于: 2016-05-12 16:18": {"published": f"{DAY}T16:18:00+08:00"},
    "作者：柳青山　2016-05-12": {"published": DAY, "authors": _names("柳青山/作者")},
    "责任编辑：罗小燕\t打印本页\t关闭窗口": {"editor": "罗小燕"},
    "【字号：大 中 小】 【2012-9-17】 【来源：江西工人报】": {"published": "2012-09-17", "source": "江西工人报"},
    "成文日期：2012-9-1": {},
    "责任编辑：韩佳鹏_NN9841": {"editor": "韩佳鹏_NN9841"},
    "责任编辑：admin": {"editor": "admin"},  # the account, as the page says it
    "文章录入：admin": {},
    "责任编辑：佚名": {},
    # labels that say nothing to us, and such of which only the end is known
    "记者：张三 摄像：李四 剪辑：王五": {"authors": _names("张三/记者", "李四/摄影")},
    "策划：王五 撰文：张三 制图：赵六": {"authors": _names("张三/作者")},
    "文字：张三 视频：李四 编辑：王五": {"authors": _names("张三/作者"), "editor": "王五"},
    "编辑：张三 值班主任：李四 签发：王五": {"editor": "张三"},
    "编辑：张三 责编：李四 值班主编：王五": {"editor": "李四"},
    "每经记者：张三 每经编辑：李四": {"authors": _names("张三/记者"), "editor": "李四"},
    "作者：冯　婧编辑：李四": {"authors": _names("冯婧/作者"), "editor": "李四"},
    "作者：王泽 高新富编辑：李四": {"authors": _names("王泽/作者", "高新富/作者"), "editor": "李四"},
    "一审一校：张三 二审二校：李四 三审三校：王五": {},
    "图片：本报记者 李四": {"authors": _names("李四/摄影")},
    "执笔人：张三 审核人：李四": {"authors": _names("张三/作者")},
    "修改时间：2016-06-01 创建时间：2016-05-12": {"published": DAY},
    "印发日期：2016-05-10 发布日期：2016-05-12": {"published": DAY},
    "印发日期：2016-05-10": {},
    "截止时间：2016-06-10 来源：本站": {"source": "本站"},
    "转载：山西工人报 2016-05-12": {"source": "山西工人报", "published": DAY},
    "2016-05-12 来源：山西工人报 我要评论(0)": {"source": "山西工人报", "published": DAY},
    "文字 | 王小明 图 | 赵亮": {"authors": _names("王小明/作者", "赵亮/摄影")},
    # no strip at all
    "": {},
    "省总工会召开会议": {},
}  # fmt: skip


@pytest.mark.parametrize("field", ["published", "source", "authors", "editor"])
@pytest.mark.parametrize("text", STRIPS)
def test_strip(text: str, field: str) -> None:
    assert getattr(read_strip(text, TODAY), field) == (_NONE | STRIPS[text])[field]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "发布时间：2016-05-12　来源：　作者：　责任编辑：　点击：3",
            {"date", "source", "people", "editor", "other"},
        ),
        ("来源：", {"source"}),
        ("这笔资金的来源很清楚，每年都要公布。", set()),
        ("记者站设在太原。", set()),
        ("时间过得很快，三年已经过去了。", set()),
    ],
)
def test_labels(text: str, kinds: set[str]) -> None:
    assert labels(text) == kinds


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("人民日报", "人民日报"),
        ("来源：人民日报", "人民日报"),
        ("稿件来源：人民日报", "人民日报"),
        ("  山西工人报  ", "山西工人报"),
        ("山西日报 2016-05-12", "山西日报"),
        ("", None),
        ("——", None),
        ("未知", None),
        ("2016-05-12", None),
        ("资金的来源有三个方面。一是拨款，二是会费。", None),
    ],
)
def test_source(value: str, name: str | None) -> None:
    assert source_name(value) == name


# --- people -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("记者王泽通讯员高新富", _names("王泽/记者", "高新富/通讯员")),
        ("记者 王泽 通讯员 高新富", _names("王泽/记者", "高新富/通讯员")),
        ("（记者 王泽 高新富）", _names("王泽/记者", "高新富/记者")),
        ("（记者王泽　通讯员高新富　李四）", _names("王泽/记者", "高新富/通讯员", "李四/通讯员")),
        ("本报记者 王泽", _names("王泽/记者")),
        ("特约记者 王泽", _names("王泽/记者")),
        ("实习生 李四", _names("李四")),
        ("王泽 文/图", _names("王泽/作者")),
        ("文/图 王泽", _names("王泽/作者")),
        ("文/王泽 图/李四", _names("王泽/作者", "李四/摄影")),
        ("王泽 摄", _names("王泽/摄影")),
        ("王泽摄", _names("王泽/摄影")),
        ("记者 王泽 摄", _names("王泽/记者")),
        ("摄影：李四", _names("李四/摄影")),
        ("记者 张　三", _names("张三/记者")),
        ("记者张文通讯员李文", _names("张文/记者", "李文/通讯员")),
        ("（记者 王文）", _names("王文/记者")),
        ("记者 李从文", _names("李从文/记者")),
        ("记者王泽、高和平", _names("王泽/记者", "高和平/记者")),
        ("记者张 三 李 四", _names("张三/记者", "李四/记者")),
        ("通讯员 买买提·吐尔逊", _names("买买提·吐尔逊/通讯员")),
        ("记者 欧阳文静", _names("欧阳文静/记者")),
        ("记者 王泽 记者 王泽", _names("王泽/记者")),
        ("本报记者王泽、高新富", _names("王泽/记者", "高新富/记者")),
        ("记者 赫连勃 通讯员 澹台明", _names("赫连勃/记者", "澹台明/通讯员")),
        ("记者 阿布都·热合曼", _names("阿布都·热合曼/记者")),
        ("记者阿布都·热合曼通讯员王泽", _names("阿布都·热合曼/记者", "王泽/通讯员")),
        ("驻平遥记者站 记者王泽", _names("王泽/记者")),
        ("", ()),
        ("记者", ()),
        ("记者 通讯员", ()),
        ("记者站", ()),
        ("记者节", ()),
        ("记者从省总工会获悉", ()),
    ],
)  # fmt: skip
def test_people(text: str, named: tuple[Author, ...]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    ("text", "rest", "named"),
    [
        ("全市职工身后 “十项全能”的 “娘家人”。记者王泽通讯员高新富", "全市职工身后 “十项全能”的 “娘家人”。", _names("王泽/记者", "高新富/通讯员")),
        ("活动取得圆满成功。（记者 王泽 通讯员 高新富）", "活动取得圆满成功。", _names("王泽/记者", "高新富/通讯员")),
        ("活动取得圆满成功。(王泽)", "活动取得圆满成功。", _names("王泽")),
        ("活动取得圆满成功。（王泽 高新富）", "活动取得圆满成功。", _names("王泽", "高新富")),
        ("活动取得圆满成功。（欧阳文静）", "活动取得圆满成功。", _names("欧阳文静")),
        ("图为慰问现场。（王泽 摄）", "图为慰问现场。", _names("王泽/摄影")),
        ("活动圆满结束。（王泽/文 高新富/图）", "活动圆满结束。", _names("王泽/作者", "高新富/摄影")),
        ("活动圆满结束。（记者 王泽 文 高新富 摄影）", "活动圆满结束。", _names("王泽/记者", "高新富/摄影")),
        ("他写了一辈子。（诗/词）", "他写了一辈子。（诗/词）", ()),
        ("图为慰问现场 王泽 摄", "图为慰问现场 王泽 摄", ()),
        ("王泽 文/图", "", _names("王泽/作者")),
        ("活动圆满结束。（同煤矿务工会宣传部供稿）", "活动圆满结束。", _names("同煤矿务工会宣传部")),
        ("（图/王泽　文/高新富　审核/赵刚）", "", _names("王泽/摄影", "高新富/作者")),
        ("活动圆满结束。（阿布都·热合曼 摄）", "活动圆满结束。", _names("阿布都·热合曼/摄影")),
        ("（记者 王泽）", "", _names("王泽/记者")),
        # no credits
        ("活动取得圆满成功。", "活动取得圆满成功。", ()),
        ("当天，记者走进了车间。", "当天，记者走进了车间。", ()),
        ("说到这里他笑了。记者问他为什么。", "说到这里他笑了。记者问他为什么。", ()),
        ("他把稿子交给了记者站", "他把稿子交给了记者站", ()),
        ("他把稿子交了。记者站很满意", "他把稿子交了。记者站很满意", ()),
        ("会议还讨论了有关事项。（下转第三版）", "会议还讨论了有关事项。（下转第三版）", ()),
        ("会议还讨论了有关事项。（完）", "会议还讨论了有关事项。（完）", ()),
        ("慰问现场（左二）", "慰问现场（左二）", ()),
        ("他答应为厂报供稿。（他后来真的供稿）", "他答应为厂报供稿。（他后来真的供稿）", ()),
        ("会议在太原召开。（山西省总工会）", "会议在太原召开。（山西省总工会）", ()),
        ("", "", ()),
    ],
)  # fmt: skip
def test_credit_behind_the_last_sentence(text: str, rest: str, named: tuple[Author, ...]) -> None:
    assert trailing_credit(text) == (rest, named)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("赫连勃　独孤月", _names("赫连勃", "独孤月")),
        ("王泽 高新富", _names("王泽", "高新富")),
        ("张　三　李四", _names("张三", "李四")),
        ("郝 润 生", _names("郝润生")),
        ("张 三 李 四", _names("张三", "李四")),
        ("玉素甫·艾山", _names()),  # the dot alone does not tell a name from 丝路·驿站
        ("工会送清凉", ()),
        ("送温暖 送岗位", ()),
        ("网站首页", ()),
        ("", ()),
    ],
)
def test_names_alone(text: str, named: tuple[Author, ...]) -> None:
    assert names_alone(text) == named


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("编辑 | 羊舌欣", "编辑：羊舌欣"),
        ("编辑丨王泽　审核丨李四", "编辑：王泽　审核：李四"),
        ("编辑 / 王泽", "编辑：王泽"),
        ("来源 | 山西工人报", "来源：山西工人报"),
        ("编辑：王泽 | 审核：李四", "编辑：王泽 | 审核：李四"),
        ("编辑/审核：王泽", "编辑/审核：王泽"),
        ("记者｜段青云 特约通讯员｜王泽", "记者：段青云 特约通讯员：王泽"),
        ("文/图 王泽", "文/图 王泽"),
        ("主席信箱 | 信箱登陆", "主席信箱 | 信箱登陆"),
    ],
)
def test_bars_for_colons(text: str, read: str) -> None:
    assert with_colons(text) == read


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("本报讯（记者 王泽）2月14日，市总工会", _names("王泽/记者")),
        ("本报讯 （记者王泽 通讯员高新富） 日前", _names("王泽/记者", "高新富/通讯员")),
        ("山西工人报讯(记者 王泽)近日", _names("王泽/记者")),
        ("新华社太原2月14日电（记者王泽、高新富）", _names("王泽/记者", "高新富/记者")),
        ("（记者 王泽）近日", _names("王泽/记者")),
        ("中工网讯（工人日报-中工网记者王泽 通讯员高新富）近日", _names("王泽/记者", "高新富/通讯员")),
        ("晋中河晚报讯（驻平遥记者站 记者司寇宽）24日", _names("司寇宽/记者")),
        ("人民网太原2月14日电（王泽）近日", _names("王泽")),
        ("本报讯（记者／崔 东）昨日", _names("崔东/记者")),
        ("【本報廣州新聞中心記者簡兆棠2日電】距離新年", _names("簡兆棠/记者")),
        ("【本報記者郭詠琪廣州二十日電】距離新年", _names("郭詠琪/记者")),
        ("央视网消息 记者阿布都·热合曼 通讯员高新富 近日", _names("阿布都·热合曼/记者", "高新富/通讯员")),
        # without brackets
        ("本报讯 记者王泽 通讯员高新富 近日，市总工会", _names("王泽/记者", "高新富/通讯员")),
        ("本报讯 记者 王泽 2月14日，市总工会", _names("王泽/记者")),
        ("【本刊讯】驻站记者常念慈报道：在一个小站", _names("常念慈/记者")),
        ("本报太原2月14日电 记者王泽、高新富报道：市总工会", _names("王泽/记者", "高新富/记者")),
        ("本报讯 记者从市总工会获悉，", ()),
        ("本报讯 记者站近日挂牌，", ()),
        ("本报讯 2月14日，市总工会", ()),
        ("市总工会（以下简称总工会）近日", ()),
        ("本报讯（记者站供稿）近日", ()),
        ("", ()),
        ("红云网娄江7月3日讯（分站记者 颜石敦 通讯员 袁芬）今天", _names("颜石敦/记者", "袁芬/通讯员")),
        ("中通新闻网平阳11月2日电 （高雨晴　通讯员 孙志强）11月2日，", _names("高雨晴", "孙志强/通讯员")),
        ("工会网讯：（李东生 报道）在两会召开之际，", _names("李东生")),
        (
            "本站讯（职工通讯员 李琴雯 刘会）为深入推进党建工作，",
            (Author("李琴雯", "通讯员"), Author("刘会", "通讯员")),
        ),
    ],
)
def test_dateline(text: str, named: tuple[Author, ...]) -> None:
    assert dateline(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("■ 本报记者 高建国 通讯员 王海燕", _names("高建国/记者", "王海燕/通讯员")),
        ("澎湃新闻记者 陈雷柱", _names("陈雷柱/记者")),
        ("○ 文/图 呼延灼 即墨华", _names("呼延灼/作者", "即墨华/作者")),
        ("作者：　来源：", ()),
        ("(局工会女工部 供稿  撰稿：史玉莲)", _names("史玉莲/作者")),
        ("记者走进了车间", ()),
        ("工会文化节开幕", ()),
        ("赫连勃　独孤月", ()),  # names alone say nothing by themselves
    ],
)
def test_line_that_is_a_credit(text: str, named: tuple[Author, ...]) -> None:
    assert credit_line(text) == named


@pytest.mark.parametrize(
    ("caption", "author"),
    [
        ("学员在学习剪纸。夏侯婵 摄", Author("夏侯婵", "摄影")),
        ("志愿者在车站为旅客指路。新华社记者 张三丰 摄", Author("张三丰", "记者")),
        ("图为慰问现场 王泽 摄", Author("王泽", "摄影")),
        ("图为启动仪式。（刘通摄）", Author("刘通", "摄影")),
        ("学员在学习剪纸。夏侯婵/摄", Author("夏侯婵", "摄影")),
        ("图为慰问现场 摄影：王泽", Author("王泽", "摄影")),
        ("图为慰问现场 摄影：新闻中心", None),
        ("列车驶过大桥。 新华社发（初宝瑞 摄）", Author("初宝瑞", "摄影")),
        ("列车驶过大桥（新闻网 摄）", None),
        ("这张照片是他去年拍摄", None),
        ("夏天地表温度超过60摄氏度", None),
        ("", None),
    ],
)
def test_photographer_in_a_caption(caption: str, author: Author | None) -> None:
    assert photographer(caption) == author


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("记者：您好，请介绍一下您的工作", True),
        ("记者：最难忘的事是什么", True),
        ("记者：王泽", False),
        ("本报记者：王泽 高新富", False),
        ("记者：", False),
        ("李素丽：我在公交车上工作", False),
    ],
)
def test_question_that_a_reporter_asks(text: str, asks: bool) -> None:
    assert is_question(text) == asks


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("来　源", "来源："),
        ("发布", "发布："),
        ("作 者：", "作者："),
        ("工会新闻", None),
        ("分享", None),  # a tool
        ("来源：新华社", None),
        ("", None),
    ],
)
def test_cell_that_is_a_label(text: str, label: str | None) -> None:
    assert as_label(text) == label


# --- encodings --------------------------------------------------------------------------------------------------

_TEXT = "山西省总工会召开会议，传达学习有关文件的精神。" * 3
_RARE = "朱镕基、张喆、李㛃、王堃" + _TEXT


def _html(charset: str, text: str = _TEXT) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head>{text}</html>'


@pytest.mark.parametrize(
    ("declared", "codec", "header", "text", "encoding"),
    [
        ("gb2312", "gb18030", "text/html; charset=gb2312", _RARE, "gb18030"),
        ("GB2312", "gb18030", "", _RARE, "gb18030"),
        ("gbk", "gbk", "text/html", _TEXT, "gb18030"),
        ("utf-8", "utf-8", "text/html; charset=gb2312", _TEXT, "utf-8"),
        ("gb2312", "utf-8", "text/html; charset=utf-8", _TEXT, "utf-8"),
        ("utf-8", "gb18030", "text/html; charset=gb2312", _TEXT, "gb18030"),
        ("gb2312", "gb18030", "text/html; charset=utf-8", _TEXT, "gb18030"),
        ("utf-8", "gb18030", "text/html; charset=utf-8", _TEXT, "gb18030"),
        ("gb2312", "utf-8", "text/html; charset=gb2312", _TEXT, "utf-8"),
        ("iso-8859-1", "gb18030", "text/html; charset=iso-8859-1", _TEXT, "gb18030"),
        ("", "gb18030", "", _TEXT, "gb18030"),
        ("", "utf-8", "", _TEXT, "utf-8"),
        ("gb2312", "utf-8-sig", "", _TEXT, "utf-8"),
        ("utf-16", "utf-16", "", _TEXT, "utf-16"),
        ("gb2312", "utf-16", "text/html; charset=gb2312", _TEXT, "utf-16"),
        ("utf-16", "utf-16-le", "", _TEXT, "utf-16"),
        ("utf-16", "utf-16-be", "", _TEXT, "utf-16"),
        ("big5", "big5", "text/html; charset=big5", "山西省總工會召開會議，傳達學習有關文件的精神。" * 3, "big5"),
        ("x-no-such-charset", "gb18030", "text/html; charset=x-no-such-charset", _TEXT, "gb18030"),
    ],
)  # fmt: skip
def test_encoding(declared: str, codec: str, header: str, text: str, encoding: str) -> None:
    assert decode(_html(declared, text).encode(codec), header) == (_html(declared, text), encoding)


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    body = _html("utf-8").encode()
    text, encoding = decode(body[:-9] + b"\xff" + body[-9:], "text/html; charset=utf-8")
    assert encoding == "utf-8"
    assert text.startswith(_html("utf-8")[:-30])


def test_broken_gb_bytes_do_not_change_the_encoding() -> None:
    body = _html("gb2312").encode("gb18030")
    text, encoding = decode(body[:300] + b"\xff\xff" + body[300:], "")
    assert encoding == "gb18030"
    assert "传达学习" in text


def test_nul_and_marks_in_mid_file_are_dropped() -> None:
    body = _html("utf-8").encode().replace("会议".encode(), "会\0议\ufeff".encode())
    assert decode(body, "") == (_html("utf-8"), "utf-8")


def test_euro_of_code_page_936() -> None:
    body = (
        _html("gb2312", _TEXT + "价格")
        .encode("gb18030")
        .replace("价格".encode("gb18030"), "价格".encode("gb18030") + b"\x80100")
    )
    assert "价格€100" in decode(body, "")[0]


@pytest.mark.parametrize(
    "body", [b"", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\x00", b"<", b"\x80" * 9]
)
def test_any_bytes_decode(body: bytes) -> None:
    text, encoding = decode(body, "text/html; charset=")
    assert encoding in {"utf-8", "utf-16", "gb18030", "big5"}
    assert "\x00" not in text
