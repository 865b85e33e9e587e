"""SXGH_NOTIFY: real deliveries by Apprise to servers on the loopback interface."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from sxgh_crawler import lock, notify
from sxgh_crawler.outcome import Exit
from tests.crawls import SETTINGS
from tests.loopback import ROOT, Run, scrapy
from tests.site import PracticeSite

SECRET = "hunter2secret"  # noqa: S105 - what must not be seen anywhere


class Mailbox:
    """Takes what Apprise posts as json://, or answers with `status`."""

    def __init__(self, status: int = 200) -> None:
        self.received: list[dict[str, Any]] = []
        self.credentials: list[str | None] = []
        box = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                box.received.append(json.loads(body))
                box.credentials.append(self.headers["Authorization"])
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    @property
    def address(self) -> str:
        return f"json://crawler:{SECRET}@127.0.0.1:{self._server.server_port}/{SECRET}"

    def __enter__(self) -> Mailbox:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def crawl(output: Path, proxy: str, *arguments: str, **environment: str) -> Run:
    chosen = SETTINGS | {"SXGH_OUTPUT_DIR": str(output), "CLOSESPIDER_PAGECOUNT": "3"}
    options = [part for name, value in chosen.items() for part in ("-s", f"{name}={value}")]
    environment = {"no_proxy": "127.0.0.1", "http_proxy": proxy} | environment
    return scrapy(None, "crawl", "sxgh", *options, *arguments, cwd=ROOT, **environment)


def nothing_told(output: Path, run: Run) -> bool:
    """The password stands nowhere: not in what was said, nor in any file of the archive."""
    files = [path for path in output.rglob("*") if path.is_file()]
    assert files
    return SECRET not in run.err + run.out and not any(SECRET.encode() in path.read_bytes() for path in files)


def test_trouble_is_told(tmp_path: Path) -> None:
    with PracticeSite(faults=False) as site, Mailbox() as box:
        run = crawl(tmp_path, site.proxy, SXGH_NOTIFY=box.address)
    assert run.status == Exit.FAILED  # a limit ended it
    (message,) = box.received
    assert message["type"] == "failure"
    assert message["title"].startswith("sxgh-crawler ")
    assert message["title"].endswith(": 1 failed")
    (folder,) = (tmp_path / "runs").iterdir()
    lines = message["message"].splitlines()
    assert lines[0] == "出了错；读到的已保存，出错的详情见日志。"
    assert lines[1] == "Something failed; what was read is saved, what failed stands in the log."
    pages = sum(json.loads((folder / "report.json").read_bytes())["pages"].values())
    assert f"页面 {pages:,} 个" in lines[2]
    assert f"{pages:,} pages" in lines[3]
    assert lines[-2] == "→ Look for ERROR in the log; the next run goes on from here."
    assert lines[-1] == str(folder / "report.html")
    assert box.credentials[0] is not None
    assert nothing_told(tmp_path, run)


@pytest.mark.parametrize(("when", "told"), [("trouble", 0), ("always", 1)])
def test_a_good_run_is_told_only_if_wanted(when: str, told: int, tmp_path: Path) -> None:
    start = ("-a", "start=http://www.sxgh.org.cn/robots.html")  # a page that does not exist: at once finished
    with PracticeSite(faults=False) as site, Mailbox() as box:
        run = crawl(tmp_path, site.proxy, *start, "-s", f"SXGH_NOTIFY_WHEN={when}", SXGH_NOTIFY=box.address)
    assert run.status == Exit.OK, run.err
    assert [message["type"] for message in box.received] == ["success"] * told


def test_a_crawl_that_was_refused_is_told(tmp_path: Path) -> None:
    with lock.hold(tmp_path), Mailbox() as box:
        run = crawl(tmp_path, "http://127.0.0.1:1", SXGH_NOTIFY=box.address)
    assert run.status == Exit.RUNNING
    assert run.err.count("\n") == 1
    assert f"another crawl is already running on {tmp_path}" in box.received[0]["message"]


def test_addresses_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "addresses"
    with Mailbox() as one, Mailbox() as other, lock.hold(tmp_path):
        file.write_text(f"# who is told\n{one.address}\n\n{other.address}\n")
        crawl(tmp_path, "http://127.0.0.1:1", "-s", f"SXGH_NOTIFY=@{file}")
    assert len(one.received) == len(other.received) == 1


def test_what_fails_is_said_without_secrets_and_changes_no_status(tmp_path: Path) -> None:
    with Mailbox(status=500) as full, Mailbox() as box, lock.hold(tmp_path):
        setting = f"{full.address}, nosuchservice://{SECRET} {box.address}"
        run = crawl(tmp_path, "http://127.0.0.1:1", SXGH_NOTIFY=setting)
    assert run.status == Exit.RUNNING
    assert run.err.splitlines()[1:] == [
        "notify: address 1 (JSON) did not take the message",
        "notify: address 2 is none that Apprise knows",
    ]
    assert len(box.received) == 1
    assert SECRET not in run.err


def test_missing_file_of_addresses(tmp_path: Path) -> None:
    with lock.hold(tmp_path):
        run = crawl(tmp_path, "http://127.0.0.1:1", SXGH_NOTIFY="@/nowhere/addresses")
    assert run.status == Exit.RUNNING
    assert run.err.splitlines()[1:] == ["notify: the file of addresses cannot be read: /nowhere/addresses"]


@contextmanager
def dripping_server() -> Iterator[str]:
    """Answers a byte a moment, for ever: no timeout of a socket ends that."""
    ended = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            try:
                self.request.sendall(b"HTTP/1.1 200 OK\r\nX-A: ")
                while not ended.wait(0.1):
                    self.request.sendall(b"a")
            except OSError:
                pass  # hung up

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"json://127.0.0.1:{server.server_address[1]}"
        ended.set()
        server.shutdown()


def test_a_service_that_never_ends_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    message = notify.Message("title", "body", good=False)
    with dripping_server() as address:
        began = monotonic()
        assert notify.tell(address, message, limit=3) == ["not delivered within 3 s"]
        assert monotonic() - began < 6


def status(output: Path, *arguments: str, notify: str) -> Run:
    options = ("-s", f"SXGH_OUTPUT_DIR={output}", *arguments)
    return scrapy(None, "status", *options, cwd=ROOT, no_proxy="127.0.0.1", SXGH_NOTIFY=notify)


def test_the_run_that_never_started_is_told(tmp_path: Path) -> None:
    with Mailbox() as box:
        assert status(tmp_path, "--max-age", "36h", notify=box.address).status == 1
    assert box.received[0]["message"].splitlines() == [
        f"{tmp_path} 里还没有一次正常结束的抓取",
        f"no crawl has ended well yet in {tmp_path}",
        f"scrapy status -s SXGH_OUTPUT_DIR={tmp_path}",
    ]


def test_who_only_looks_tells_nobody(tmp_path: Path) -> None:
    with Mailbox() as box:
        assert status(tmp_path, notify=box.address).status == 1
    assert box.received == []
