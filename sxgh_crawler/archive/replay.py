"""The archive in a browser, by pywb: a process of its own in an environment of its own.

pywb wants another package of the name `brotli` than Scrapy does, so the two cannot share an environment.
It is under the GPL; none of its code is loaded here.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sxgh_crawler.archive.playback import for_pywb
from sxgh_crawler.paths import OutputPaths

HOST = "127.0.0.1"
#: The first part of every path under the server.
COLLECTION = "sxgh"
#: Unless `scrapy replay --port` says otherwise.
PORT = 8090
#: Seconds in which pywb has to come up, and to end.
PATIENCE = 60.0

_LOG = "pywb.log"
_CONFIG = {
    "collections": {COLLECTION: {"index_paths": "index.cdxj", "archive_paths": "warc/"}},
    "enable_auto_colls": False,
}
#: pywb asks itself over the loopback interface, whatever proxy is set; and nothing else: its cookie code
#: would ask the web for a list of domains, so that meets a port on which nothing listens.
_PROXIES = dict.fromkeys(("http_proxy", "https_proxy"), f"http://{HOST}:9") | {
    "no_proxy": f"localhost,{HOST}"
}


class ReplayError(Exception):
    """The archive cannot be shown. One line that says why and what to do."""


def environment(lock: Path, folder: Path, say: Callable[[str], None]) -> Path:
    """pywb's Python interpreter in `folder`, which is made first where it is missing or not as `lock` has it.

    ReplayError where that fails.
    """
    python = folder / "bin" / "python"
    stamp = folder / "stamp"
    wanted = f"{sys.version}\n{hashlib.sha256(lock.read_bytes()).hexdigest()}\n"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    say(f"installing pywb into {folder} (once, about a minute)")
    make = [sys.executable, "-m", "venv", "--clear", str(folder)]
    _run(make, "cannot make a virtual environment: apt install python3-venv")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*install, "--require-hashes", "-r", str(lock)], "pywb cannot be installed; is there a network?")
    stamp.write_text(wanted)
    return python


def _run(command: list[str], failure: str) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReplayError(f"{failure} ({_last_line(done.stderr or done.stdout)})")


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1]


def check_port(port: int) -> None:
    """ReplayError where nobody can listen on it now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            why = os.strerror(error.errno or 0).lower()
            raise ReplayError(f"port {port} cannot be had ({why}): name another with --port") from None


#: pywb, which ends when the pipe to its standard input does: whoever holds the other end may be killed.
_WATCHED = """
import os, runpy, sys, threading
def end():
    os.read(0, 1)
    os._exit(1)
threading.Thread(target=end, daemon=True).start()
runpy.run_module("pywb.apps.cli", run_name="__main__", alter_sys=True)
"""


@contextmanager
def serving(python: Path, paths: OutputPaths, port: int) -> Iterator[Server]:
    """pywb over the archive's own files, which it only reads, until the block is left.

    ReplayError where it does not come up, `IndexDamaged`.
    """
    with TemporaryDirectory(prefix="sxgh-replay-") as name:
        folder = Path(name)
        # pywb takes braces, stars and dollars in a path for patterns; behind a link it never sees them.
        (folder / "warc").symlink_to(paths.warc.resolve())
        with (folder / "index.cdxj").open("wb") as index:
            index.writelines(for_pywb(paths.index))
        (folder / "config.yaml").write_text(json.dumps(_CONFIG))
        with (folder / _LOG).open("wb") as log:
            process = subprocess.Popen(
                [str(python), "-I", "-c", _WATCHED, "--bind", HOST, "--port", str(port)],
                cwd=folder,
                env=os.environ | _PROXIES,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is ours to handle
            )
        server = Server(process, folder / _LOG)
        try:
            server.await_start(port)
            yield server
        finally:
            server.end()


class Server:
    """A running pywb."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process = process
        self._log = log

    def await_start(self, port: int) -> None:
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    return
            time.sleep(0.05)
        raise ReplayError(f"pywb did not start: {self._said()}")

    def wait(self) -> None:
        """Until it ends by itself, which it should not: always raises ReplayError."""
        self._process.wait()
        raise ReplayError(f"pywb ended: {self._said()}")

    def end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()

    def _said(self) -> str:
        return _last_line(self._log.read_text(errors="replace"))
