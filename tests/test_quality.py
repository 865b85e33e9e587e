"""Reading gets no worse: each figure of `make quality` has a floor. And the figures mean what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sxgh_crawler.pages.page import Page
from tests import quality
from tests.quality import Answer, Mark, Sample, all_figures, bigram_f1, figures, floors, marked

FLOORS = floors()
WANTED = {
    "title": "工会送清凉",
    "subtitle": None,
    "published": "2020-02-17T09:30:00+08:00",
    "authors": [{"name": "王泽", "role": "记者"}, {"name": "高新富", "role": "通讯员"}],
}
SAMPLE = Sample("made-up", "one", Page("http://www.sxgh.org.cn/a", b""), "article", WANTED, "春风 十里\n")
RIGHT = Answer("article", dict(WANTED), "春风\n十里")


@pytest.fixture(scope="session")
def reached() -> dict[str, float]:
    apart = {label: marked(quality.ours, pages=pages()) for label, pages in quality.APART.items()}
    return all_figures(marked(quality.ours), apart)


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, reached: dict[str, float]) -> None:
    assert reached[name] >= FLOORS[name]


def test_every_figure_has_a_floor(reached: dict[str, float]) -> None:
    assert FLOORS.keys() == reached.keys()
    assert all(0.5 <= floor <= 1 for floor in FLOORS.values())


def test_pages_of_both_kinds_are_read() -> None:
    """A page that cannot be had would otherwise go unnoticed, and so would a whole family."""
    families = {sample.family for sample in quality.samples()}
    assert {"table2005", "infoline-div", "lists", "site: table", "site: strip", "site: lists"} <= families
    assert sum(sample.kind == "article" for sample in quality.samples()) > 400
    assert sum(sample.kind != "article" for sample in quality.samples()) > 50


@pytest.mark.parametrize(
    ("got", "wanted", "f1"),
    [
        ("劳动模范", "劳动模范", 1.0),
        ("劳动 模范\n", "劳动模范", 1.0),
        ("", "", 1.0),
        ("", "劳动", 0.0),
        ("劳", "劳", 1.0),
        ("工会", "劳动", 0.0),
        ("劳动模范", "劳动", 0.5),  # one pair of 3 and 1 in common
        ("劳劳劳", "劳劳", 2 / 3),  # pairs are counted, not only seen
    ],
)
def test_bigram_f1(got: str, wanted: str, f1: float) -> None:
    assert bigram_f1(got, wanted) == pytest.approx(f1)
    assert bigram_f1(wanted, got) == pytest.approx(f1)


def mark_of(answer: Answer, loosely: bool = False) -> Mark:
    (mark,) = marked(lambda _: answer, loosely, [SAMPLE])
    return mark


def test_a_right_answer_has_no_failures() -> None:
    mark = mark_of(RIGHT)
    assert (mark.failures, mark.score, mark.exact) == ([], 1.0, True)


@pytest.mark.parametrize(
    ("changes", "failure"),
    [
        ({"title": "工会送清凉_山西省总工会"}, "title"),
        ({"subtitle": "记者手记"}, "subtitle"),
        ({"published": "2020-02-17"}, "published"),
        ({"authors": WANTED["authors"][::-1]}, "authors"),
    ],
)
def test_a_wrong_value_is_a_failure(changes: dict[str, object], failure: str) -> None:
    assert mark_of(replace(RIGHT, values=WANTED | changes)).failures == [failure]


def test_a_missing_character_is_a_failure() -> None:
    mark = mark_of(replace(RIGHT, text="春风十"))
    assert mark.failures == ["body"]
    assert mark.f1 == pytest.approx(0.8)  # two pairs of 2 and 3


def test_an_article_read_as_a_list_fails_in_all() -> None:
    mark = mark_of(Answer("list", {}, ""))
    assert mark.failures == ["kind", *WANTED, "body"]
    assert mark.score == 0


def test_the_yardstick_is_asked_for_days_and_names_only() -> None:
    names = [{"name": "高新富"}, {"name": "王泽"}]
    answer = Answer("article", WANTED | {"published": "2020-02-17", "authors": names}, RIGHT.text)
    assert mark_of(answer, loosely=True).failures == []
    other = replace(answer, values=answer.values | {"published": "2020-02-18", "authors": names[:1]})
    assert mark_of(other, loosely=True).failures == ["published", "authors"]


def test_figures_count_pages_and_those_that_have_a_value() -> None:
    bare = replace(SAMPLE, values={"title": "工会送清凉", "subtitle": None, "published": None}, text=None)
    answer = replace(RIGHT, values={"title": "工会送清凉", "subtitle": None, "published": "2020-01-01"})
    marks = [mark_of(RIGHT), *marked(lambda _: answer, pages=[bare])]
    found = figures(marks)
    assert (found["kind"], found["title"], found["published"], found["published, given"]) == (1, 1, 0.5, 1)
    assert found["body F1"] == found["body exact"] == 1


def test_floors_are_raised_and_never_lowered(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "FLOORS", tmp_path / "floors.json")
    quality.raise_floors({"title": 0.98765, "body F1": 1.0})
    assert quality.floors() == {"title": 0.987, "body F1": 1.0}
    quality.raise_floors({"title": 0.5, "body F1": 1.0})
    assert quality.floors() == {"title": 0.987, "body F1": 1.0}
