"""Nearly the same text, for Chinese: no spaces to split on, so characters in threes.

`simhash` finds candidates (texts that differ little have fingerprints that differ in few bits),
`nearly_same` decides on the texts themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

#: Shorter texts (in letters, punctuation aside) are alike by chance: 请各单位遵照执行。
SHORTEST = 80
#: Fingerprints further apart than this are not worth comparing; unlike texts lie near 32.
FARTHEST = 12

JACCARD = 0.7
#: One text is nearly whole in the other, which is at most twice as long: a reprint with paragraphs added.
CONTAINMENT = 0.9
LENGTH_RATIO = 0.5

BANDS = 4
_BAND_BITS = 64 // BANDS
_BAND_MASK = (1 << _BAND_BITS) - 1

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

_BYTE_OFFSETS = np.arange(8, dtype=np.int64) * 256
_BITS_OF_BYTE = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little").astype(
    float
)


class Comparable:
    """An article's text, prepared for comparing; what is not asked for is not computed."""

    def __init__(self, title: str, text: str) -> None:
        self._title = title
        self._text = text
        self.letters = letters(text)

    @cached_property
    def simhash(self) -> int | None:
        """None for a text too short to be anybody's near duplicate."""
        return simhash(self.letters) if len(self.letters) >= SHORTEST else None

    @cached_property
    def grams(self) -> NDArray[np.uint64]:
        return np.unique(_trigrams(self.letters))

    @cached_property
    def numbers(self) -> dict[str, Counter[str]]:
        return _numbers_in_context(f"{self._title}\n{self._text}")


def letters(text: str) -> str:
    """What a reprint keeps: letters and digits, full width made half."""
    return unicodedata.normalize("NFKC", _NOT_LETTERS.sub("", text)).casefold()


def nearly_same(a: Comparable, b: Comparable) -> bool:
    """The same story with small changes. Symmetric.

    Yearly notices repeat each other but for the year, the dates and the sums: a number that differs
    in the same surroundings makes another article.
    """
    shorter, longer = sorted((len(a.letters), len(b.letters)))
    if shorter < SHORTEST or shorter < longer * LENGTH_RATIO:
        return False
    common = np.intersect1d(a.grams, b.grams, assume_unique=True).size
    jaccard = common / (a.grams.size + b.grams.size - common)
    containment = common / min(a.grams.size, b.grams.size)
    return (jaccard >= JACCARD or containment >= CONTAINMENT) and not _numbers_differ(a.numbers, b.numbers)


def simhash(text: str) -> int:
    """64 bits; each is the majority vote of the text's trigrams."""
    hashes = _mix(_trigrams(text))
    ones = _ones_per_bit(hashes)
    bits = np.packbits(ones * 2 > hashes.size, bitorder="little")
    return int(bits.view(np.uint64)[0])


def bands(fingerprint: int) -> list[int]:
    """Index keys: each quarter of the fingerprint with its number in front."""
    return [band << _BAND_BITS | fingerprint >> band * _BAND_BITS & _BAND_MASK for band in range(BANDS)]


def probes(fingerprint: int) -> list[int]:
    """The keys to look up: all bands, as they are and with any one bit flipped.

    Of seven differing bits in four bands one band has at most one: every fingerprint within
    seven bits is found, with 68 look-ups however many articles there are.
    """
    flips = [0, *(1 << bit for bit in range(_BAND_BITS))]
    return [key ^ flip for key in bands(fingerprint) for flip in flips]


def distance(a: int, b: int) -> int:
    return (a ^ b).bit_count()


def worth_comparing(a: int, b: int) -> bool:
    """What a look-up of `probes` and the limit of FARTHEST come to, for two fingerprints at hand."""
    differing = a ^ b
    return differing.bit_count() <= FARTHEST and any(
        (differing >> band * _BAND_BITS & _BAND_MASK).bit_count() <= 1 for band in range(BANDS)
    )


def _trigrams(text: str) -> NDArray[np.uint64]:
    """Each three characters as one number: a code point has 21 bits, so no two trigrams meet."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    trigrams: NDArray[np.uint64] = codes[:-2] | codes[1:-1] << np.uint64(21) | codes[2:] << np.uint64(42)
    return trigrams


def _mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of SplitMix64: every bit of the input moves every bit of the output."""
    values = (values ^ values >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ values >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return values ^ values >> np.uint64(31)


def _ones_per_bit(hashes: NDArray[np.uint64]) -> NDArray[np.float64]:
    """How many of the hashes have each bit set: a histogram of each byte, then the bits of its values."""
    octets = hashes.view(np.uint8).reshape(-1, 8) + _BYTE_OFFSETS
    histograms = np.bincount(octets.ravel(), minlength=8 * 256).reshape(8, 256)
    ones: NDArray[np.float64] = (histograms @ _BITS_OF_BYTE).ravel()
    return ones


def _numbers_in_context(text: str) -> dict[str, Counter[str]]:
    """Each number of the text under the letters round it, in which numbers are masked."""
    text = _LIST_NUMBER.sub("", unicodedata.normalize("NFKC", text))
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
