"""`scrapy pack`: what is in a WACZ and in a bag, what other people's tools say of them, what is refused."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import struct
import subprocess
import sys
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import bagit
import pytest
from warcio.archiveiterator import ArchiveIterator

from sxgh_crawler import lock
from sxgh_crawler.archive import bag, wacz
from sxgh_crawler.archive.contents import PackError, contents
from sxgh_crawler.archive.playback import IndexDamaged
from sxgh_crawler.commands.pack import bag_info
from sxgh_crawler.jsonl import read
from sxgh_crawler.outcome import Exit
from sxgh_crawler.paths import OutputPaths, creating, replacing
from tests.archives import RUN, captured, exchange, snapshot, write
from tests.loopback import ROOT, Run, scrapy
from tests.records import NOTICE, url

CREATED = datetime(2026, 11, 25, 8, 30, 0, tzinfo=UTC)
TITLE = "关于做好送温暖工作的通知"
PAGE = "<title>通知</title><p>困难职工</p>".encode("gb18030")
ASKED = "http://www.sxgh.org.cn/PARTICULAR.aspx?ID=2"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Two articles, the second asked for under another spelling; one from before there was an archive."""
    root = tmp_path / "output"
    places = write(root, [exchange(url(1), PAGE), exchange(ASKED, PAGE + b"2", after=61.25)])
    snapshot(root, [captured(1, places[0]), captured(2, places[1]), captured(3, None)])
    return root


def pack(root: Path, target: Path) -> wacz.Packed:
    with replacing(target) as file:
        found = contents(OutputPaths(root))
        return wacz.pack(found, file, created=CREATED, software="test/1", advance=lambda count: None)


def packed_bag(root: Path, target: Path) -> None:
    with creating(target) as folder:
        bag.pack(contents(OutputPaths(root)), folder, {"Bagging-Date": "2026-11-25"}, lambda count: None)


def run(output: Path, *args: str) -> Run:
    return scrapy(None, "pack", *args, "-s", f"SXGH_OUTPUT_DIR={output}", cwd=ROOT)


def lines(text: bytes) -> list[dict[str, Any]]:
    return [json.loads(one) for one in text.splitlines()]


# --- WACZ ----------------------------------------------------------------------------------------------


def test_members_and_how_they_are_compressed(output: Path, tmp_path: Path) -> None:
    pack(output, tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package:
        assert package.testzip() is None
        assert {one.filename: one.compress_type == ZIP_STORED for one in package.infolist()} == {
            "archive/SXGH-20261123183802-00000-example.warc.gz": True,
            "indexes/index.cdx.gz": True,
            "indexes/index.idx": False,
            "pages/pages.jsonl": False,
            "datapackage.json": False,
            "datapackage-digest.json": False,
        }


def test_a_member_whose_header_has_extra_fields_has_some_in_the_central_directory(
    output: Path, tmp_path: Path
) -> None:
    """Or replayweb.page misses where the member begins."""
    pack(output, tmp_path / "a.wacz")
    raw = (tmp_path / "a.wacz").read_bytes()
    with ZipFile(tmp_path / "a.wacz") as package:
        for one in package.infolist():
            names, extras = struct.unpack_from("<HH", raw, one.header_offset + 26)
            assert names == len(one.filename)
            assert extras
            assert one.extra == b"UT\x05\x00\x01" + int(CREATED.timestamp()).to_bytes(4, "little")


def test_warc_is_the_archive_s_own_and_can_be_read(output: Path, tmp_path: Path) -> None:
    pack(output, tmp_path / "a.wacz")
    (warc,) = (output / "warc").glob("*.warc.gz")
    with ZipFile(tmp_path / "a.wacz") as package, package.open(f"archive/{warc.name}") as file:
        heads = [record.rec_headers for record in ArchiveIterator(file) if record.rec_type == "response"]
        assert package.read(f"archive/{warc.name}") == warc.read_bytes()
    assert [head.get_header("WARC-Target-URI") for head in heads] == [url(1), ASKED]


def test_pages_have_the_articles_texts_at_the_address_and_time_of_the_capture(
    output: Path, tmp_path: Path
) -> None:
    packed = pack(output, tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package:
        header, *pages = lines(package.read("pages/pages.jsonl"))
    assert header["format"] == "json-pages-1.0"
    assert pages == [
        {
            "id": "0000000000000001",
            "url": url(1),
            "ts": "2026-11-23T18:38:02Z",
            "title": TITLE,
            "text": NOTICE,
        },
        {
            "id": "0000000000000002",
            "url": ASKED,
            "ts": "2026-11-23T18:39:03Z",
            "title": TITLE,
            "text": NOTICE,
        },
    ]
    assert (packed.captures, packed.pages, packed.without_capture) == (2, 2, 1)


def test_index_is_the_archive_s_own_in_blocks_that_can_be_read_alone(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wacz, "BLOCK", 1)
    pack(output, tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package:
        data = package.read("indexes/index.cdx.gz")
        meta, *entries = package.read("indexes/index.idx").decode().splitlines()
    index = (output / "warc" / "index.cdxj").read_bytes()
    assert gzip.decompress(data) == index
    assert meta == '!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}'
    assert [entry.partition(" {")[0] for entry in entries] == [
        "cn,org,sxgh)/particular.aspx?id=1 20261123183802",
        "cn,org,sxgh)/particular.aspx?id=2 20261123183903",
    ]
    for entry, text in zip(entries, index.splitlines(keepends=True), strict=True):
        place = json.loads(entry[entry.index("{") :])
        member = data[place["offset"] : place["offset"] + place["length"]]
        assert gzip.decompress(member) == text
        assert place["digest"] == "sha256:" + hashlib.sha256(member).hexdigest()


def test_capture_of_304_is_in_the_warc_and_not_in_the_index(tmp_path: Path) -> None:
    """replayweb.page would show an empty page for it, in place of the one that was not modified."""
    unchanged = exchange(url(1), b"", status="304 Not Modified", after=60)
    places = write(tmp_path / "output", [exchange(url(1), PAGE), unchanged])
    snapshot(tmp_path / "output", [captured(1, places[0])])
    packed = pack(tmp_path / "output", tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package:
        (line,) = gzip.decompress(package.read("indexes/index.cdx.gz")).splitlines()
    assert line.startswith(b"cn,org,sxgh)/particular.aspx?id=1 20261123183802 {")
    assert packed.captures == 1


def test_every_member_has_its_size_and_digest(output: Path, tmp_path: Path) -> None:
    pack(output, tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package:
        text = package.read("datapackage.json")
        about = json.loads(text)
        members = {name: package.read(name) for name in package.namelist()}
    assert json.loads(members["datapackage-digest.json"]) == {
        "path": "datapackage.json",
        "hash": "sha256:" + hashlib.sha256(text).hexdigest(),
    }
    assert about["profile"] == "data-package"
    assert about["wacz_version"] == "1.1.1"
    assert about["created"] == "2026-11-25T08:30:00Z"
    assert about["software"] == "test/1"
    del members["datapackage.json"], members["datapackage-digest.json"]
    assert {one["path"]: (one["bytes"], one["hash"]) for one in about["resources"]} == {
        name: (len(body), "sha256:" + hashlib.sha256(body).hexdigest()) for name, body in members.items()
    }
    assert about["resources"][-1]["name"] == "sxgh-20261123183802-00000-example.warc.gz"


def test_wacz_validate_is_content(output: Path, tmp_path: Path) -> None:
    """And is not with a page whose text was changed. (That there are pages, index and WARC, it does not check.)"""
    pack(output, tmp_path / "a.wacz")
    assert "Validation succeeded, the passed WACZ is valid" in validated(tmp_path / "a.wacz")
    with ZipFile(tmp_path / "a.wacz") as package, ZipFile(tmp_path / "b.wacz", "w") as changed:
        for name in package.namelist():
            changed.writestr(name, package.read(name).replace("通知".encode(), "通报".encode()))
    assert "Validation failed, the passed WACZ is invalid" in validated(tmp_path / "b.wacz")


def validated(target: Path) -> str:
    """What the tool says; as a module it gives no exit status."""
    command = [sys.executable, "-m", "wacz", "validate", "-f", str(target)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def test_same_archive_gives_the_same_package(output: Path, tmp_path: Path) -> None:
    pack(output, tmp_path / "a.wacz")
    pack(output, tmp_path / "b.wacz")
    assert (tmp_path / "a.wacz").read_bytes() == (tmp_path / "b.wacz").read_bytes()


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    peaks = []
    for count in (200, 4000):
        root = tmp_path / str(count)
        places = write(root, (exchange(url(n), b"<p>%d" % n) for n in range(count)))
        snapshot(root, (captured(n, place) for n, place in enumerate(places)))
        tracemalloc.start()
        pack(root, tmp_path / f"{count}.wacz")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # One block of the index is held, 200 lines against 1,024; the archive is twenty times as large.
    assert peaks[1] - peaks[0] < 1_500_000


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("swapped", "is not sorted (line 2)"),
        ("torn", "is damaged (line 2)"),
        ("empty", "lacks the captures of SXGH-20261123183802-00000-example.warc.gz"),
        ("elsewhere", "names other.warc.gz (line 1), which is missing"),
    ],
)
def test_index_that_leads_nowhere_is_refused(output: Path, tmp_path: Path, damage: str, said: str) -> None:
    index = output / "warc" / "index.cdxj"
    one, other = index.read_bytes().splitlines(keepends=True)
    index.write_bytes(
        {
            "swapped": other + one,
            "torn": one + other[:60],
            "empty": b"",
            "elsewhere": one.replace(b"SXGH-20261123183802-00000-example", b"other") + other,
        }[damage]
    )
    with pytest.raises((PackError, IndexDamaged)) as refusal:
        pack(output, tmp_path / "a.wacz")
    assert said in str(refusal.value)
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize(
    ("field", "value"),
    [("offset", 3), ("offset", 10**9), ("record_id", "<urn:uuid:0>"), ("file", "../articles.jsonl")],
)
def test_article_whose_page_is_not_where_it_says_is_refused(
    output: Path, tmp_path: Path, field: str, value: object
) -> None:
    records = list(read(output / "articles.jsonl"))
    records[1]["warc"][field] = value
    (output / "articles.jsonl").write_bytes(b"".join(json.dumps(one).encode() + b"\n" for one in records))
    with pytest.raises(PackError, match="the page of article 0000000000000002 is not where it should be"):
        pack(output, tmp_path / "a.wacz")


# --- BagIt ---------------------------------------------------------------------------------------------


def test_bag_is_valid_and_holds_the_archive(output: Path, tmp_path: Path) -> None:
    packed_bag(output, tmp_path / "bag")
    opened = bagit.Bag(str(tmp_path / "bag"))
    opened.validate()
    assert opened.version_info == (1, 0)
    assert opened.algorithms == ["sha512"]
    files = {
        str(path.relative_to(tmp_path / "bag")) for path in (tmp_path / "bag").rglob("*") if path.is_file()
    }
    assert files == {
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha512.txt",
        "data/articles.jsonl",
        "data/warc/SXGH-20261123183802-00000-example.warc.gz",
        "data/warc/index.cdxj",
        f"data/runs/{RUN}/report.json",
        "data/schemas/article.schema.json",
        "data/schemas/reject.schema.json",
    }
    for path in ("articles.jsonl", "warc/index.cdxj"):
        assert (tmp_path / "bag" / "data" / path).read_bytes() == (output / path).read_bytes()
    sizes = [path.stat().st_size for path in (tmp_path / "bag" / "data").rglob("*") if path.is_file()]
    assert opened.info["Payload-Oxum"] == f"{sum(sizes)}.6"


def test_the_newest_report_is_in_the_bag(output: Path, tmp_path: Path) -> None:
    later = output / "runs" / "20261124T010000Z"
    later.mkdir()
    (later / "report.json").write_text("{}")
    (output / "runs" / "20261125T010000Z").mkdir()  # killed before its report
    packed_bag(output, tmp_path / "bag")
    assert [path.parent.name for path in (tmp_path / "bag").rglob("report.json")] == [later.name]


@pytest.mark.parametrize(
    "file", ["data/articles.jsonl", "data/warc/SXGH-20261123183802-00000-example.warc.gz", "bag-info.txt"]
)
def test_flipped_bit_is_found(output: Path, tmp_path: Path, file: str) -> None:
    packed_bag(output, tmp_path / "bag")
    path = tmp_path / "bag" / file
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 1
    path.write_bytes(body)
    command = [sys.executable, "-m", "bagit", "--validate", str(tmp_path / "bag")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert file in done.stderr


def test_copies_do_not_change_with_the_archive(output: Path, tmp_path: Path) -> None:
    packed_bag(output, tmp_path / "bag")
    with (output / "warc" / "index.cdxj").open("ab") as file:
        file.write(b"more")
    bagit.Bag(str(tmp_path / "bag")).validate()


@pytest.mark.parametrize(
    ("contact", "element"),
    [
        ("you@example.org", {"Contact-Email": "you@example.org"}),
        ("mailto:you@example.org", {"Contact-Email": "you@example.org"}),
        ("https://example.org/archive", {"Contact-Name": "https://example.org/archive"}),
        ("", {}),
    ],
)
def test_who_packed_it(contact: str, element: dict[str, str]) -> None:
    info = bag_info(contact, CREATED)
    assert {name: value for name, value in info.items() if name.startswith("Contact")} == element
    assert info["Bagging-Date"] == "2026-11-25"
    assert info["Bag-Software-Agent"].startswith("sxgh-crawler/")


# --- the command ---------------------------------------------------------------------------------------


def test_packed_wacz(output: Path, tmp_path: Path) -> None:
    target = tmp_path / "site.wacz"
    target.write_bytes(b"an older one")
    done = run(output, "--wacz", str(target))
    assert done.status == Exit.OK
    assert done.out.startswith(f"Packed {target}: 1 WARC file, 2 captures, 2 pages, ")
    assert done.out.endswith("; 1 article without a raw page.\n")
    assert done.err == ""
    with ZipFile(target) as package:
        assert package.testzip() is None


def test_packed_bag(output: Path, tmp_path: Path) -> None:
    done = run(output, "--bagit", f"{tmp_path / 'bag'}/", "-s", "SXGH_CONTACT=you@example.org")
    assert done.status == Exit.OK
    assert done.out.startswith(f"Packed {tmp_path / 'bag'}: 1 WARC file, ")
    opened = bagit.Bag(str(tmp_path / "bag"))
    opened.validate()
    assert opened.info["Contact-Email"] == "you@example.org"


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["--wacz", "site.zip"], 2, "the name of a WACZ file ends in .wacz, not site.zip"),
        (["--bagit", "."], 2, ". exists already: name a new folder"),
        (["--wacz", "nowhere/site.wacz"], 2, "there is no folder nowhere"),
        (["--wacz", "site.wacz", "more"], 2, "what is more? scrapy pack --wacz FILE, or --bagit DIR"),
        (
            ["--wacz", "site.wacz", "-s", "SXGH_OUTPUT_DIR=/nonexistent"],
            1,
            "there is no archive in /nonexistent",
        ),
        (["--wacz", "/proc/site.wacz"], 8, "/proc/"),
    ],
)
def test_refused_in_one_line(output: Path, args: list[str], status: int, said: str) -> None:
    done = scrapy(None, "pack", "-s", f"SXGH_OUTPUT_DIR={output}", *args, cwd=ROOT)
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith(f"pack: {said}")
    assert done.err.count("\n") == 1
    assert not Path("/nonexistent").exists()


@pytest.mark.parametrize("args", [[], ["--wacz", "a.wacz", "--bagit", "a"]])
def test_one_kind_of_package_is_named(output: Path, args: list[str]) -> None:
    done = run(output, *args)
    assert done.status == Exit.USAGE
    assert "--wacz" in done.err


def test_refused_while_a_crawl_runs(output: Path, tmp_path: Path) -> None:
    with lock.hold(output):
        done = run(output, "--bagit", str(tmp_path / "bag"))
    assert done.status == Exit.RUNNING
    assert done.err.startswith("pack: another crawl is already running on ")
    assert not (tmp_path / "bag").exists()


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("warc/index.cdxj", "index.cdxj is missing: scrapy rebuild makes it again"),
        ("articles.jsonl", "articles.jsonl is missing: it is written at the end of a crawl"),
        ("warc/SXGH-20261123183802-00000-example.warc.gz", "there is no archive in "),
    ],
)
def test_archive_that_is_not_whole_is_refused(output: Path, missing: str, said: str) -> None:
    (output / missing).unlink()
    with pytest.raises(PackError) as refusal:
        contents(OutputPaths(output))
    assert said in str(refusal.value)


def test_file_that_a_killed_crawl_left_open_is_refused(output: Path) -> None:
    (output / "warc" / "SXGH-20261123190000-00001-example.warc.gz.open").touch()
    with pytest.raises(PackError, match="was left by a crawl that was killed"):
        contents(OutputPaths(output))


@pytest.mark.parametrize(("option", "name"), [("--wacz", "site.wacz"), ("--bagit", "bag")])
def test_full_disk_leaves_nothing_behind(output: Path, tmp_path: Path, option: str, name: str) -> None:
    """A limit on the size of files stands in for the disk."""
    (target := tmp_path / "packages").mkdir()
    limited = f"ulimit -f 1; exec {sys.executable} -m scrapy pack {option} {target / name} -s SXGH_OUTPUT_DIR={output}"
    with (output / "articles.jsonl").open("ab") as file:
        file.write((json.dumps(captured(9, None, text=os.urandom(4096).hex())).encode() + b"\n") * 4)
    done = subprocess.run(
        ["bash", "-c", limited], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == Exit.STORAGE, done.stderr
    assert done.stderr.startswith("pack: ")
    assert done.stderr.count("\n") == 1
    assert list(target.iterdir()) == []
