"""report.html as Chromium shows it: light and dark, on a desk and on a phone, in both languages."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections import Counter
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from PIL import Image

from sxgh_crawler import report, report_html
from sxgh_crawler.items import RejectItem
from sxgh_crawler.jsonl import record_of
from sxgh_crawler.news import Census, News
from sxgh_crawler.report import Coverage, ErrorLog, Facts
from sxgh_crawler.revisits import DAY
from sxgh_crawler.state.store import Completeness
from sxgh_crawler.state.visits import Staleness
from tests.records import NOTICE, STARTED, article, url

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed (apt install chromium)")

#: Chromium's numbers for the scheme that a page is told of.
SCHEMES = {"light": 1, "dark": 0}
WIDTHS = (390, 1200)
#: WCAG 2.2, 1.4.3: the least contrast of ordinary text.
CONTRAST = 4.5

#: Looks into the page through a frame, since the page itself lets no script run.
_LOOKER = """<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0}</style>
<iframe id="frame" src="report.html" style="border:0;width:WIDTHpx;height:900px"></iframe><pre id="out"></pre>
<script>
function luminance(rgb) {
  var parts = rgb.match(/[\\d.]+/g).slice(0, 3).map(function (part) {
    var c = part / 255; return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}
function contrast(a, b) {
  var one = luminance(a), two = luminance(b);
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}
document.getElementById("frame").onload = function () {
  var doc = this.contentDocument, view = this.contentWindow;
  function style(element) { return view.getComputedStyle(element); }
  function background(element) {
    for (; element; element = element.parentElement) {
      var colour = style(element).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "rgb(255, 255, 255)";
  }
  function texts() {
    return Array.prototype.filter.call(doc.body.querySelectorAll("*"), function (element) {
      return element.checkVisibility() && Array.prototype.some.call(element.childNodes, function (node) {
        return node.nodeType === 3 && node.data.trim();
      });
    });
  }
  function dim() {
    return texts().map(function (element) {
      return [contrast(style(element).color, background(element)), element.textContent.slice(0, 40)];
    }).filter(function (pair) { return pair[0] < CONTRAST; });
  }
  var found = {
    width: doc.documentElement.scrollWidth, dim: dim(), texts: texts().length,
    styled: style(doc.querySelector("section")).borderTopWidth,
    chinese: doc.body.innerText, scripts: view.scriptRan === true
  };
  doc.getElementById("en").click();
  found.english = doc.body.innerText;
  found.widthInEnglish = doc.documentElement.scrollWidth;
  document.getElementById("out").textContent = "[[" + encodeURIComponent(JSON.stringify(found)) + "]]";
};
</script>"""


def sample() -> bytes:
    """A page with something in every part, long words among it."""
    news, census, coverage = News(), Census(), Coverage()
    long = "很长" * 60 + "W" * 150 + "<script>scriptRan = true</script>"
    records = [
        record_of(article(number, title=f"{number} {long}", published=f"{2001 + number}-01-01"))
        for number in range(1, 15, 2)
    ]
    list(census.watch(coverage.watch(records)))
    for record in records:
        news.add(record, None)
    news.add({**records[0], "text": NOTICE.replace("500万元", "8" * 200)}, records[0])
    news.add_removed(records[1])
    news.add_reject(RejectItem(url(3) + "x" * 200, "no body"))
    errors = ErrorLog()
    errors.add(url(4), "TimeoutError: " + "E" * 200)
    completeness = [
        Completeness(("资料中心", "C" * 120), 51, 3, list_pages=2, listed=40, captured=30),
        Completeness(("公告",), None, None, list_pages=1, listed=5, captured=5),
    ]
    stats = {"sxgh/page/article": 8, "sxgh/article/added": 7, "sxgh/article/updated": 1}
    stats |= {"sxgh/removals/marked": 1}
    stats |= {"scheduler/dequeued": 8, "response_received_count": 8, "memusage/max": 150_000_000}
    facts = Facts(
        started=STARTED,
        finished=STARTED + timedelta(seconds=100),
        finish_reason="finished",
        stats=stats,
        run_coverage=coverage,
        archive_coverage=coverage,
        errors=errors,
        rejects=Counter({"no body": 1}),
        completeness=completeness,
        census=census,
        staleness=Staleness(7, 40 * DAY, 180 * DAY, due=3, tomorrow=2, missing=1),
    )
    return report_html.render(report.build(facts), news)


def browse(folder: Path, scheme: str, *options: str) -> bytes:
    assert CHROMIUM is not None
    always = (
        "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars"
        " --disable-component-update --disable-sync --disable-dev-shm-usage --no-proxy-server"
        " --allow-file-access-from-files"
    ).split()
    mode = f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}"
    profile = f"--user-data-dir={folder / 'profile'}"
    return subprocess.run(
        [CHROMIUM, *always, mode, profile, *options], capture_output=True, check=True, timeout=60
    ).stdout


def looked_at(folder: Path, scheme: str, width: int) -> dict[str, Any]:
    (folder / "report.html").write_bytes(sample())
    looker = folder / "looker.html"
    looker.write_text(_LOOKER.replace("WIDTH", str(width)).replace("CONTRAST", str(CONTRAST)), "utf-8")
    out = re.search(
        r"\[\[(.+?)\]\]", unescape(browse(folder, scheme, "--dump-dom", looker.as_uri()).decode())
    )
    assert out, "the page was not looked at"
    found: dict[str, Any] = json.loads(unquote(out[1]))
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_can_be_read(tmp_path: Path, scheme: str, width: int) -> None:
    found = looked_at(tmp_path, scheme, width)
    assert found["width"] == found["widthInEnglish"] == width, "it does not fit"
    assert found["texts"] > 50
    assert found["dim"] == []
    assert found["styled"] == "1px"  # the policy lets the style sheet through
    assert found["scripts"] is False
    assert "正常结束，找到的都已保存。" in found["chinese"]
    assert "Finished; everything" not in found["chinese"]
    assert "Finished; everything that was found is saved." in found["english"]
    assert "正常结束" not in found["english"]
    for words in (found["chinese"], found["english"]):
        assert "English" in words
        assert "中文" in words


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_drawn(tmp_path: Path, scheme: str, width: int) -> None:
    (tmp_path / "report.html").write_bytes(sample())
    picture = tmp_path / "picture.png"
    browse(
        tmp_path,
        scheme,
        f"--screenshot={picture}",
        f"--window-size={width},6000",
        (tmp_path / "report.html").as_uri(),
    )
    image = Image.open(io.BytesIO(picture.read_bytes())).convert("RGB")
    colours = {colour: count for count, colour in image.getcolors(1 << 24) or []}
    page, bar, warning = {
        "light": ((246, 247, 249), (47, 127, 168), (162, 72, 11)),
        "dark": ((18, 22, 27), (90, 169, 210), (240, 168, 104)),
    }[scheme]
    assert image.getpixel((2, 2)) == page
    assert colours.get(bar, 0) > 2000, "no bars"
    assert colours.get(warning, 0) > 300, "what is not complete does not stand out"
