"""Object literals of JavaScript, as far as their values can be known without running anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

#: Characters of one literal, and how deep its objects may stand in each other.
_MAX_LENGTH = 20_000
_MAX_DEPTH = 5
#: Characters looked at for all literals of a script: thirty calls that never end are not read thirty times.
_MAX_IN_ALL = 100_000
#: Variables of a page that are looked for.
_MAX_NAMES = 40

#: A string without an end goes to the end of its line: what is read once is not read again.
_TOKEN = re.compile(
    r"""\s++ | //[^\n]*+ | /\*(?:[^*]|\*(?!/))*+(?:\*/)?
      | (?P<string>"(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'?)
      | (?P<template>`(?:[^`\\]|\\.)*+`?)
      | (?P<number>\d[\w.]*+)
      | (?P<name>[A-Za-z_$][\w$]*+(?:\.[A-Za-z_$][\w$]*+)*+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
#: What a template literal takes in.
_SPLICED = re.compile(r"\$\{([^{}]{0,200})\}")
_STRING = re.compile(r"""\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?""")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
#: Tokens of ("cid")
_CALL_OF_ONE = 3
#: What a value ends with.
_ENDS = _CLOSING | {",", ";"}
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Text:
    """A string or a number, as a string."""

    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    value: str


@dataclass(frozen=True, slots=True)
class Call:
    """What only running the script would tell; `function` is what is called, "" for anything else.

    `argument` is the one string that it is given: getQueryString("cid").
    """

    function: str = ""
    argument: str = ""


Part: TypeAlias = Text | Name | Call
#: What is added up (`"/list?page=" + page`), or an object.
Value: TypeAlias = "tuple[Part, ...] | Object"
Object: TypeAlias = "dict[str, Value]"


class Literals:
    """The literals of a script. What is looked at for all of them together is bounded: they may lie in each other."""

    def __init__(self, script: str) -> None:
        self._script = script
        self._left = _MAX_IN_ALL

    def arguments(self, start: int) -> list[Value]:
        """The arguments of a call whose opening bracket stands before `start`; none where it does not end."""
        parser = self._parser(start)
        found = parser.values(")")
        self._left -= parser.length
        return found if parser.closed else []

    def object(self, start: int) -> Object:
        """The object whose opening brace stands before `start`; an empty one where it does not end."""
        parser = self._parser(start)
        found = parser.object()
        self._left -= parser.length
        return found if parser.closed else {}

    def value(self, start: int) -> Value:
        """The value that begins at `start`: what a variable is set to."""
        parser = self._parser(start)
        found = parser.value()
        self._left -= parser.length
        return found

    def _parser(self, start: int) -> _Parser:
        return _Parser(self._script[start : start + min(_MAX_LENGTH, self._left)])


def strings(script: str) -> list[str]:
    """All strings of a script, in order."""
    return [_unquoted(match[0]) for match in _STRING.finditer(script)]


class _Parser:
    """Takes tokens as it needs them: a literal is a small part of the script behind its beginning."""

    def __init__(self, text: str) -> None:
        self._matches = _TOKEN.finditer(text)
        self._tokens: list[tuple[str, str]] = []
        self._at = 0
        self._depth = 0
        #: How many characters have been looked at.
        self.length = 0

    @property
    def closed(self) -> bool:
        """Whether what was read has an end."""
        return self._at <= len(self._tokens)

    def _more(self) -> bool:
        """Whether there is a token to be read."""
        while self._at >= len(self._tokens):
            match = next(self._matches, None)
            if match is None:
                return False
            self.length = match.end()
            if match.lastgroup:
                self._tokens.append((match.lastgroup, match[0]))
        return True

    def values(self, end: str) -> list[Value]:
        """Separated by commas, up to `end`."""
        found: list[Value] = []
        while self._more() and self._peek() != end:
            found.append(self.value())
            if self._peek() != end:
                self._at += 1
        self._at += 1
        return found

    def object(self) -> Object:
        found: Object = {}
        self._depth += 1
        while self._more() and self._peek() != "}":
            kind, token = self._tokens[self._at]
            key = _unquoted(token) if kind == "string" else token
            self._at += 1
            if self._peek() == ":":
                self._at += 1
                found.setdefault(key, self.value())
            elif kind == "name":
                found.setdefault(key, (Name(key),))  # {page}: the variable of that name
            if self._peek() == ",":
                self._at += 1
        self._at += 1
        self._depth -= 1
        return found

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._more() else ""

    def value(self) -> Value:
        if self._peek() == "{" and self._depth < _MAX_DEPTH:
            self._at += 1
            return self.object()
        parts: list[Part] = []
        while self._more() and self._peek() not in _ENDS:
            if self._tokens[self._at][0] == "template":
                parts += self._template()
            else:
                parts.append(self._part())
        return tuple(parts)

    def _template(self) -> Iterator[Part]:
        """`/api/list?cid=${cid}&page=${page}`: its texts, and what stands between."""
        token = self._tokens[self._at][1]
        self._at += 1
        if self._peek() == "+":
            self._at += 1
        for index, piece in enumerate(_SPLICED.split(token[1:].removesuffix("`"))):
            if index % 2 == 0:
                yield Text(piece)
                continue
            value = _Parser(piece).value()
            yield from value if isinstance(value, tuple) and value else (Call(),)

    def _part(self) -> Part:
        kind, token = self._tokens[self._at]
        self._at += 1
        following = self._peek()
        if kind in ("string", "number"):
            part: Part = Text(_unquoted(token) if kind == "string" else token)
        elif kind == "name":
            part = Name(token)
            if argument := self._only_argument():
                part = Call(token, argument)
            elif following in _OPENING or token in ("function", "new"):
                self._skip()
                part = Call(token)
        else:
            if kind == "sign" and token in _OPENING:
                self._at -= 1
                self._skip()
            return Call()
        if self._peek() == "+":
            self._at += 1
        return part

    def _only_argument(self) -> str:
        """Of a call with one string, that, and the call is passed over; else nothing."""
        begun = self._at
        taken: list[tuple[str, str]] = []
        while len(taken) < _CALL_OF_ONE and self._more():
            taken.append(self._tokens[self._at])
            self._at += 1
        if len(taken) == _CALL_OF_ONE and (taken[0][1], taken[1][0], taken[2][1]) == ("(", "string", ")"):
            return _unquoted(taken[1][1])
        self._at = begun
        return ""

    def _skip(self) -> None:
        """To the end of the value, whatever brackets stand in it."""
        depth = 0
        while self._more():
            token = self._peek()
            if depth == 0 and token in _ENDS:
                return
            depth += (token in _OPENING) - (token in _CLOSING)
            self._at += 1


def _unquoted(token: str) -> str:
    return _ESCAPE.sub(_unescaped, token[1:].removesuffix(token[0]))


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if len(code) == 5 else {"n": "\n", "t": "\t", "r": "\r"}.get(code, code)


class Scope:
    """The variables of a page's scripts, as far as they are set to a literal, or to a part of the page's own `query`."""

    def __init__(self, scripts: Iterable[str], query: Mapping[str, str] | None = None) -> None:
        self._text = "\n".join(scripts)
        self._query = query or {}
        self._values: dict[str, str | None] = {"true": "true", "false": "false"}

    def known(self, parts: Sequence[Part]) -> str | None:
        """What the parts add up to; None where that would take running the script."""
        values = [self._known(part) for part in parts]
        return (
            "".join(value for value in values if value is not None) if values and None not in values else None
        )

    def _known(self, part: Part) -> str | None:
        if isinstance(part, Text):
            return part.value
        if isinstance(part, Call):
            return self._query.get(part.argument) if _OF_QUERY.search(part.function) else None
        name = part.value.rpartition(".")[2]
        if name not in self._values:
            if len(self._values) > _MAX_NAMES:
                return None
            self._values[name] = self._assigned(name)
        return self._values[name]

    def _assigned(self, name: str) -> str | None:
        """The first literal that the variable is set to, or the property of that name."""
        if name not in self._text:
            return None
        assigned = re.compile(_ASSIGNED.format(name=re.escape(name)), re.VERBOSE)
        match = assigned.search(self._text)
        if match and not self._is_set_otherwise(name, assigned):
            return next((value for value in match.groups() if value is not None), None)
        asked = re.compile(_ASKED.format(name=re.escape(name)), re.VERBOSE)
        match = asked.search(self._text) if self._query else None
        if match and (match["of_query"] or _OF_QUERY.search(match["function"])):
            return self._query.get(match["argument"])
        return None

    def _is_set_otherwise(self, name: str, literally: re.Pattern[str]) -> bool:
        """columnId: 0, as it begins, and this.columnId = found[1] where the page is known."""
        places = re.finditer(rf"(?<![\w$?&]){re.escape(name)}\s{{0,5}}=(?![=>])", self._text)
        return any(not literally.match(self._text, place.start()) for place in islice(places, _MAX_SETTINGS))


#: Places where one variable is set that are looked at.
_MAX_SETTINGS = 20
#: What functions are called that look into the page's address: getQueryString, getUrlParam, $.query.get
_OF_QUERY = re.compile(r"query|param|url|request|search", re.IGNORECASE)
_ASKED = r"""
    (?<![\w$]) {name}\s{{0,5}}= \s{{0,5}} (?:(?P<of_query>new\s{{1,5}}URLSearchParams\([\w.]{{0,40}}\)\.get)|(?P<function>[\w.$]{{1,40}}))
    \(\s{{0,5}}["'](?P<argument>[\w-]{{1,40}})["']\s{{0,5}}\)
"""

_ASSIGNED = r"""
    (?<![\w$]) (?:{name}\s{{0,5}}= | ["']?{name}["']?\s{{0,5}}:) \s{{0,5}}
    (?:"([^"\n\\]{{0,500}})" | '([^'\n\\]{{0,500}})' | (\d{{1,9}})) \s{{0,5}} (?=[;,\n\r}}]|//|$)
"""
