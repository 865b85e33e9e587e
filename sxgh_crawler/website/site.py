"""The one site: its hosts, its names, where a crawl begins."""

from __future__ import annotations

#: Both names serve the same pages, over http and https.
HOSTS = frozenset({"www.sxgh.org.cn", "sxgh.org.cn"})
CANONICAL_HOST = "www.sxgh.org.cn"

#: The home page, which leads to the site map for people (导航地图 in the footer of the one page we know),
#: and the place where a site map for machines would be.
START_URLS = ("http://www.sxgh.org.cn/", "http://www.sxgh.org.cn/sitemap.xml")

#: The one article form that is known (`particular.aspx?id=9807`); `-a ids=` counts through it.
ARTICLE_URL = "http://www.sxgh.org.cn/particular.aspx?id={number}"

#: As the site calls itself in titles and breadcrumbs.
SITE_NAMES = frozenset(
    {"山西省总工会", "山西工会", "山西工会网", "山西省总工会网站", "山西省总工会官网", "山西省总工会门户网站"}
)
