"""What changed between two versions, as people are shown it."""

from __future__ import annotations

import time

from sxgh_crawler.edits import MAX_PIECE, MAX_SENTENCES, Piece, changes


def shown(former: str, new: str) -> list[str]:
    """`[-removed-]` and `{+added+}` in their surroundings."""
    forms = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return ["".join(forms[p.kind].format(p.text) for p in pieces) for pieces in changes(former, new)]


def test_equal_texts_differ_nowhere() -> None:
    assert shown("一。\n二。", "一。\n二。") == []


def test_a_word_is_shown_in_its_sentence() -> None:
    assert shown("甲。\n拨款500万元。\n乙。", "甲。\n拨款800万元。\n乙。") == ["拨款[-5-]{+8+}00万元。"]


def test_each_paragraph_has_its_own_change() -> None:
    assert shown("拨款5万元。\n截至1月。", "拨款8万元。\n截至2月。") == [
        "拨款[-5-]{+8+}万元。",
        "截至[-1-]{+2+}月。",
    ]


def test_sentences_of_one_paragraph_are_told_apart() -> None:
    assert shown("拨款5万元。很好。截至1月。完", "拨款8万元。很好。截至2月。完") == [
        "拨款[-5-]{+8+}万元。",
        "截至[-1-]{+2+}月。",
    ]


def test_paragraphs_come_and_go() -> None:
    assert shown("一。\n二。\n三。", "一。\n三。") == ["[-二。-]"]
    assert shown("一。\n三。", "一。\n二。\n三。") == ["{+二。+}"]
    assert shown("", "一。") == ["{+一。+}"]
    assert shown("一。", "") == ["[-一。-]"]


def test_what_repeats_is_not_counted_twice() -> None:
    assert shown("好好", "好好好") == ["好好{+好+}"]


def test_surroundings_and_changes_are_shortened() -> None:
    ((before, removed, added, behind),) = changes(
        "前" * 100 + "旧" * 1000 + "后" * 100, "前" * 100 + "新" * 1000 + "后" * 100
    )
    assert before == Piece("same", "…" + "前" * 20)
    assert removed == Piece("removed", "旧" * MAX_PIECE + "…")
    assert added == Piece("added", "新" * MAX_PIECE + "…")
    assert behind == Piece("same", "后" * 20 + "…")


def test_texts_made_to_be_slow_are_not() -> None:
    began = time.process_time()
    many = "\n".join("甲乙"[n % 2] for n in range(20_000))
    other = "\n".join("乙丙"[n % 2] for n in range(20_000))
    assert len(list(changes(many, other))) == 1
    within = "\n".join("甲乙"[n % 2] for n in range(MAX_SENTENCES))
    assert list(changes(within, within.replace("甲\n乙\n甲", "丙\n甲")))
    assert time.process_time() - began < 5


def test_a_text_without_sentences_is_compared_too() -> None:
    assert shown("abc", "abd") == ["ab[-c-]{+d+}"]
    assert shown("！！", "！！！") == ["{+！+}"]


def test_what_is_added_behind_a_change_stands_apart() -> None:
    assert shown("拨款5万元。\n截至1月。", "拨款8万元。\n截至2月。\n附：分配表。") == [
        "拨款[-5-]{+8+}万元。",
        "截至[-1-]{+2+}月。",
        "{+附：分配表。+}",
    ]


def test_sentences_with_nothing_in_common_are_not_set_against_each_other() -> None:
    assert shown("各市要高度重视。拨款。", "现将方案印发给你们。认真执行。") == [
        "[-各市要高度重视。拨款-]{+现将方案印发给你们。认真执行+}。"
    ]


def test_a_line_break_alone_is_no_change() -> None:
    assert shown("一。二。", "一。\n二。") == []
