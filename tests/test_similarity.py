"""Nearly the same text, in Chinese."""

from __future__ import annotations

import pytest

from sxgh_crawler import similarity
from sxgh_crawler.similarity import Comparable
from tests.records import NOTICE

TITLE = "关于做好送温暖工作的通知"
ANOTHER = (
    "近日，大同市云冈区总工会组织开展职工技能大赛，来自煤矿、电力、建筑等行业的一百二十名选手同台竞技。"
    "比赛分为理论考试和实际操作两个环节，重点考察选手的安全意识、操作规范和应急处置能力。"
    "经过激烈角逐，电工组和焊工组分别决出前三名，区总工会对获奖选手进行了表彰，并号召广大职工学技术、练本领、当先锋。"
)

NEAR = {
    "another heading": ("转发：送温暖工作通知来了", NOTICE),
    "ASCII punctuation": (TITLE, NOTICE.replace("，", ",").replace("：", ":").replace("。", ".")),
    "full-width digits": (TITLE, NOTICE.replace("2019", "２０１９").replace("500", "５００")),
    "white space": (TITLE, NOTICE.replace("\n", "").replace("，", "，　")),
    "corrected characters": (TITLE, NOTICE.replace("截留挪用", "挤占挪用").replace("欢乐祥和", "欢乐祥合")),
    "a credit line": (TITLE, NOTICE + "\n（山西工人报记者 王泽 通讯员 高新富）"),
    "a paragraph more": (
        TITLE,
        NOTICE
        + "\n各市总工会要把党和政府的关怀及时送到职工手中，做到不漏一户、不落一人，并自觉接受社会监督。",
    ),
    "a paragraph with numbers more": (
        TITLE,
        NOTICE + "\n联系电话：0351-3085790，邮编：030001，地址：东缉虎营1号。",
    ),
    "a first line more": (TITLE, "晋工发〔2018〕86号\n" + NOTICE),
}
DIFFERENT = {
    "the next year's notice": (TITLE, NOTICE.replace("2019", "2020")),
    "another sum": (TITLE, NOTICE.replace("500万元", "600万元")),
    "another day": (TITLE, NOTICE.replace("1月20日", "1月15日")),
    "another story": ("云冈区举办职工技能大赛", ANOTHER),
    "a digest of several, this one among them": ("一周要闻", NOTICE + "\n" + ANOTHER + "\n" + ANOTHER[::-1]),
}


@pytest.mark.parametrize("case", NEAR)
def test_small_changes_leave_it_nearly_the_same(case: str) -> None:
    one, other = Comparable(TITLE, NOTICE), Comparable(*NEAR[case])
    assert similarity.nearly_same(one, other)
    assert similarity.nearly_same(other, one)


@pytest.mark.parametrize("case", NEAR)
def test_the_fingerprints_of_near_texts_find_each_other(case: str) -> None:
    one, other = Comparable(TITLE, NOTICE).simhash, Comparable(*NEAR[case]).simhash
    assert one is not None
    assert other is not None
    assert similarity.distance(one, other) <= similarity.FARTHEST
    assert set(similarity.probes(one)) & set(similarity.bands(other))


@pytest.mark.parametrize("case", DIFFERENT)
def test_another_article(case: str) -> None:
    one, other = Comparable(TITLE, NOTICE), Comparable(*DIFFERENT[case])
    assert not similarity.nearly_same(one, other)
    assert not similarity.nearly_same(other, one)


def test_years_and_sessions_written_in_chinese_numerals_count_as_numbers() -> None:
    text = NOTICE.replace("2019年", "二〇一九年")
    assert not similarity.nearly_same(
        Comparable(TITLE, text), Comparable(TITLE, text.replace("二〇一九年", "二〇二〇年"))
    )
    session = NOTICE + "山西省工会第十四次代表大会精神要传达到基层。"
    assert not similarity.nearly_same(
        Comparable(TITLE, session), Comparable(TITLE, session.replace("第十四次", "第十五次"))
    )


def test_a_year_that_differs_in_the_title_alone_makes_another_article() -> None:
    assert not similarity.nearly_same(
        Comparable("2019年送温暖工作的通知", ANOTHER), Comparable("2020年送温暖工作的通知", ANOTHER)
    )


def test_paragraphs_may_be_numbered_anew() -> None:
    numbered = "1．" + NOTICE.replace("\n", "\n2．")
    renumbered = "1．切实提高认识。\n2．" + NOTICE.replace("\n", "\n3．")
    assert similarity.nearly_same(Comparable(TITLE, numbered), Comparable(TITLE, renumbered))


def test_short_texts_are_never_near_duplicates() -> None:
    short = "现将有关事项通知如下，请遵照执行。" * 5
    assert len(similarity.letters(short)) == 75
    assert Comparable(TITLE, short).simhash is None
    assert not similarity.nearly_same(Comparable(TITLE, short), Comparable(TITLE, short))


def test_letters_are_what_a_reprint_keeps() -> None:
    assert similarity.letters(" 山西　ＡＢＣ，“１２”_b。\n") == "山西abc12b"


def test_every_fingerprint_within_seven_bits_is_found() -> None:
    fingerprint = 0x0123456789ABCDEF
    spread = 1 << 0 | 1 << 5 | 1 << 17 | 1 << 22 | 1 << 35 | 1 << 40 | 1 << 50  # two, two, two and one
    assert similarity.distance(fingerprint, fingerprint ^ spread) == 7
    assert set(similarity.probes(fingerprint)) & set(similarity.bands(fingerprint ^ spread))
    further = spread | 1 << 60  # two in each band: beyond the promise
    assert not set(similarity.probes(fingerprint)) & set(similarity.bands(fingerprint ^ further))


def test_a_fingerprint_has_four_bands_of_sixteen_bits() -> None:
    assert similarity.bands(0xAAAA_BBBB_CCCC_DDDD) == [0x0DDDD, 0x1CCCC, 0x2BBBB, 0x3AAAA]


def test_unlike_texts_lie_far_apart() -> None:
    one, other = Comparable("", NOTICE).simhash, Comparable("", ANOTHER).simhash
    assert one is not None
    assert other is not None
    assert similarity.distance(one, other) > 20
