"""What the crawler may connect to: the site's own hosts, on public addresses, and nothing else."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.error import DNSLookupError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response
    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred

logger = logging.getLogger(__name__)

PORTS = (80, 443)


class FetchError(IgnoreRequest):
    """A page that could not be had; says nothing about whether it exists. Scrapy need not log it again.

    `reason` is for people, `status` the server's last answer if there was one.
    """

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Refused(IgnoreRequest):
    """The request was never sent: it leads where this crawler does not go."""


def refusal(url: str, hosts: Collection[str]) -> str | None:
    """Why `url` must not be requested; None where it may.

    The network location must be one of `hosts`, letter for letter. Taking it apart first would trust
    that every later reader takes `user@host`, `[::1]` or `host\\@other` apart in the same way.
    """
    scheme, _, rest = url.partition("://")
    if scheme not in ("http", "https"):
        return f"a {scheme.partition(':')[0]}: address"
    netloc = rest.partition("/")[0].partition("?")[0].partition("#")[0].lower()
    if netloc in hosts:
        return None
    host, _, port = netloc.partition(":")
    if host not in hosts:
        return f"another host ({netloc})"
    if port not in map(str, PORTS):
        return f"an unusual port ({netloc})"
    return None


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet: not loopback, private, link-local, reserved …"""
    ip = ipaddress.ip_address(address)
    return ip.is_global and not ip.is_multicast


def proxy_hosts() -> frozenset[str]:
    """Hosts of the proxies that the operator set in the environment; they may stand on a private address."""
    urls = (url if "://" in url else f"http://{url}" for url in getproxies().values())
    return frozenset(host for url in urls if (host := urlsplit(url).hostname))


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver, except that a name that leads to a private address does not resolve.

    The address that is checked here is the one that gets connected to, so that a name server cannot
    give another between check and use.
    """

    def __init__(self, reactor: ReactorBase, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.exempt = proxy_hosts()
        #: name → the address for which it was refused
        self.refused: dict[str, str] = {}

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802
        found = super().getHostByName(name, timeout)
        return found.addCallback(self._require_public, name)

    def _require_public(self, address: str, name: str) -> str:
        if name in self.exempt or is_public(address):
            return address
        self.refused[name] = address
        raise DNSLookupError(f"{name} leads to {address}, which is not a public address")


class PublicDownloadHandler(HTTP11DownloadHandler):
    """Scrapy's handler; tells a name that was refused from a name that does not exist.

    Twisted forgets the resolver's reason on the way; a private address must not be retried.
    """

    async def download_request(self, request: Request) -> Response:
        try:
            return await super().download_request(request)
        except CannotResolveHostError:
            from twisted.internet import reactor  # noqa: PLC0415  # only after Scrapy installed one

            host = urlparse_cached(request).hostname or ""
            address = getattr(reactor, "resolver").refused.get(host)  # noqa: B009
            if address is None:
                raise
            raise Refused(f"{host} leads to {address}, which is not a public address") from None


#: In DOWNLOAD_HANDLERS instead of the shipped ones, it fetches and archives nothing.
UNARCHIVED = dict.fromkeys(("http", "https"), "sxgh_crawler.network.PublicDownloadHandler")
