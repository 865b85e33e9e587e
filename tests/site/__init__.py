"""The practice site: plays www.sxgh.org.cn on the loopback interface, as an HTTP proxy."""

from tests.site.content import Article, Block
from tests.site.server import Exchange
from tests.site.site import PracticeSite
from tests.site.truth import ArticleTruth, ListTruth, Truth

__all__ = ["Article", "ArticleTruth", "Block", "Exchange", "ListTruth", "PracticeSite", "Truth"]
