"""What a template has a script write in its place: `var ly='市总工会'; if(ly!=''){document.write('来源：'+ly);}`

TRS templates of counties and ministries set subtitle, source, author and files so, as their tags cannot leave a label out
where its value is empty. Nothing is run: the value stands in the script as a literal, and only a script that does
nothing else is read.
"""

from __future__ import annotations

import re

#: Characters of such a script.
MOST = 3_000
_QUOTED = r"""'[^'\\\n]{0,2000}'|"[^"\\\n]{0,2000}\""""
#: No space is tried twice: each run of them is taken whole.
_TEMPLATE = re.compile(
    rf"""\s*+(?:<!--\s*+)?(?:var|let|const)\s++(?P<name>[A-Za-z_]\w{{0,30}}+)\s*+=\s*+(?P<value>{_QUOTED})\s*+(?:;\s*+)?
    (?:if\s*+\(\s*+(?P=name)\s*+(?:!==?\s*+(?:''|""|null)\s*+)?\)\s*+)?(?:\{{\s*+)?
    document\.write(?:ln)?\(\s*+(?P<parts>(?:{_QUOTED}|(?P=name))\s*+(?:\+\s*+(?:{_QUOTED}|(?P=name))\s*+){{0,5}}+)\)
    \s*+(?:;\s*+)?(?:\}}\s*+)?(?://\s*+)?(?:-->\s*+)?""",
    re.VERBOSE,
)
_PART = re.compile(rf"{_QUOTED}|\w+")


def written(script: str) -> str:
    """The markup that the script puts in its place; "" where it does something else, or the value is empty."""
    if len(script) > MOST or "document.write" not in script:
        return ""
    found = _TEMPLATE.fullmatch(script)
    value = found["value"][1:-1] if found else ""
    if found is None or not value.strip():
        return ""
    return "".join(value if part == found["name"] else part[1:-1] for part in _PART.findall(found["parts"]))
