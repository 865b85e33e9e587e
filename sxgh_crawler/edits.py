"""What changed between two versions of a text, for people: sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

#: Sentences between the first and the last that changed; beyond it all of them count as rewritten,
#: since the comparison takes the square of their number.
MAX_SENTENCES = 300
#: Characters shown before and behind a change, and of the changed text itself.
CONTEXT = 20
MAX_PIECE = 300

_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]\n?|\n)|[^。！？\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: in both versions, only in the former, or only in the new one."""

    kind: Literal["same", "removed", "added"]
    text: str


def changes(former: str, new: str) -> Iterator[tuple[Piece, ...]]:
    """Each place where the texts differ, with a little of what stands round it; long ones shortened."""
    old, now = _SENTENCE.findall(former), _SENTENCE.findall(new)
    head = common(old, now)
    tail = common(old[head:][::-1], now[head:][::-1])
    old, now = old[head : len(old) - tail], now[head : len(now) - tail]
    if max(len(old), len(now)) > MAX_SENTENCES:
        yield changed("".join(old).strip("\n"), "".join(now).strip("\n"))
        return
    for kind, a, b, c, d in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from rewritten(old[a:b], now[c:d])


def rewritten(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Piece, ...]]:
    """Sentence by sentence as long as they are alike, the rest in one; a line break alone is no change."""
    pairs = list(takewhile(lambda pair: alike(*pair), zip(old, new, strict=False)))
    rest = ("".join(old[len(pairs) :]), "".join(new[len(pairs) :]))
    for pair in (*pairs, rest):
        one, other = (text.strip("\n") for text in pair)
        if one != other:
            yield changed(one, other)


def alike(old: str, new: str) -> bool:
    """They begin and end with the same, which is half of the shorter one at least."""
    old, new = old.strip("\n"), new.strip("\n")
    head = common(old, new)
    return 2 * (head + common(old[head:][::-1], new[head:][::-1])) >= min(len(old), len(new))


def changed(old: str, new: str) -> tuple[Piece, ...]:
    head = common(old, new)
    tail = common(old[head:][::-1], new[head:][::-1])
    before, behind = old[:head], old[len(old) - tail :]
    pieces = (
        Piece("same", before if len(before) <= CONTEXT else f"…{before[-CONTEXT:]}"),
        Piece("removed", shortened(old[head : len(old) - tail])),
        Piece("added", shortened(new[head : len(new) - tail])),
        Piece("same", behind if len(behind) <= CONTEXT else f"{behind[:CONTEXT]}…"),
    )
    return tuple(piece for piece in pieces if piece.text)


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many elements both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def shortened(text: str, length: int = MAX_PIECE) -> str:
    return text if len(text) <= length else f"{text[:length]}…"
