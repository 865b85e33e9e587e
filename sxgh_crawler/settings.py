"""Scrapy's settings for this project, and our own (SXGH_…).

Any of them can be given on the command line: `scrapy crawl sxgh -s SXGH_CONTACT=you@example.org`.
What makes no sense is refused before the crawl begins (`sxgh_crawler.configuration`).
"""

from importlib.util import find_spec
from os import environ

from sxgh_crawler import feeds
from sxgh_crawler.website import site

BOT_NAME = "sxgh-crawler"
SPIDER_MODULES = ["sxgh_crawler.spiders"]
COMMANDS_MODULE = "sxgh_crawler.commands"

# --- our own ------------------------------------------------------------------------------------------

#: The archive's root: articles.jsonl, runs/, warc/, state.sqlite.
SXGH_OUTPUT_DIR = "output"

#: Where the site's operators can reach whoever runs this: an e-mail address or a URL. It goes into the
#: User-Agent, "sxgh-crawler/0.1.0 (+you@example.org)". Please set it.
SXGH_CONTACT = ""

#: Upper bound, in seconds, for a Crawl-delay that robots.txt asks for.
SXGH_CRAWL_DELAY_MAX = 60.0

#: Seconds before the first retry; each further wait is three times the one before, up to the maximum.
SXGH_RETRY_WAIT = 5.0
SXGH_RETRY_WAIT_MAX = 120.0

#: Upper bound, in seconds, for a pause that the server asks for with Retry-After.
SXGH_PAUSE_MAX = 600.0

#: Bytes after which a WARC file is finished and the next one begun.
SXGH_WARC_MAX_SIZE = 1_000_000_000

#: Whether the pictures, style sheets, scripts and documents of captured pages are captured, too, each once; and
#: how many bytes of one at most: of a larger one the archive keeps the head, or as much as came.
SXGH_REQUISITES = True
SXGH_REQUISITE_MAX_SIZE = 64 * 1024 * 1024

#: How many known pages a night visits again at most (`sxgh_crawler.revisits` says which are due).
SXGH_REVISITS = 500

#: An article is taken for removed when its page has been gone for so many seconds; and no more than this
#: share of all articles that a run looked at, or the site is thought to be broken.
SXGH_REMOVAL_AFTER = 86_400
SXGH_REMOVALS_MAX_SHARE = 0.2

#: The name of a run (20261123T183802Z) whose alarm "reading got worse" a person has looked at, and it was the site
#: that had changed: runs are measured by this one and by later ones, no longer by those before it.
SXGH_NEW_NORMAL = ""

#: Whom to tell how a crawl ended: addresses as Apprise has them (https://github.com/caronc/apprise), commas or white
#: space between them, or @ and the path of a file with one a line. They hold passwords, and a command line can be read
#: by everybody on the machine: give them in the environment or, better, in a file that only the crawler may read.
SXGH_NOTIFY = environ.get("SXGH_NOTIFY", "")

#: "trouble": when the exit status is not 0; "always": after every crawl.
SXGH_NOTIFY_WHEN = "trouble"

#: The live line of progress on a terminal; it is never shown elsewhere.
SXGH_PROGRESS = True

#: The only hosts that are ever asked for anything. For tests; the site's own hosts stand in website/site.py.
SXGH_HOSTS = sorted(site.HOSTS)

# --- manners ------------------------------------------------------------------------------------------

ADDONS = {"sxgh_crawler.configuration.Identity": 0}  # makes USER_AGENT of the version and SXGH_CONTACT
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "sxgh-crawler"  # the name that a robots.txt would use; not the whole User-Agent
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0  # Scrapy would vary it by half, and so go below what robots.txt asks for
AUTOTHROTTLE_ENABLED = True  # waits longer where the server is slow, never shorter than DOWNLOAD_DELAY
AUTOTHROTTLE_START_DELAY = 0.0  # begin at DOWNLOAD_DELAY
AUTOTHROTTLE_MAX_DELAY = 60.0
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9",
    "Accept-Encoding": "gzip, deflate",  # what an archive's readers can decode as well
}

# --- limits -------------------------------------------------------------------------------------------

DOWNLOAD_TIMEOUT = 60  # for the whole exchange, so that a dripping server is bounded too
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024  # bytes, as sent and again as decompressed
DOWNLOAD_WARNSIZE = 0
DNS_TIMEOUT = 20
RETRY_TIMES = 3
RETRY_PRIORITY_ADJUST = 0  # the wait is enough
RETRY_GIVE_UP_LOG_LEVEL = "WARNING"
RETRY_EXCEPTIONS = [  # Scrapy's, without OSError: a full disk is not a bad connection
    "scrapy.exceptions.CannotResolveHostError",
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.DownloadTimeoutError",
    "scrapy.exceptions.ResponseDataLossError",
    "twisted.internet.error.ConnectionDone",
    "twisted.internet.error.ConnectError",
    "twisted.internet.error.ConnectionLost",
    "scrapy.core.downloader.handlers.http11.TunnelError",
]
REDIRECT_MAX_TIMES = 5
REDIRECT_PRIORITY_ADJUST = 0
CONCURRENT_ITEMS = 8

# --- safety -------------------------------------------------------------------------------------------

DOWNLOAD_HANDLERS = {
    "http": "sxgh_crawler.capturing.CapturingDownloadHandler",
    "https": "sxgh_crawler.capturing.CapturingDownloadHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
TWISTED_DNS_RESOLVER = "sxgh_crawler.network.PublicResolver"
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
METAREFRESH_ENABLED = False

# --- the parts ----------------------------------------------------------------------------------------

ASYNCIO_EVENT_LOOP = "uvloop.Loop" if find_spec("uvloop") else None
REQUEST_FINGERPRINTER_CLASS = "sxgh_crawler.fingerprints.CanonicalFingerprinter"
SCHEDULER = "sxgh_crawler.scheduler.WaitingScheduler"
SCHEDULER_PRIORITY_QUEUE = "scrapy.pqueues.ScrapyPriorityQueue"  # one site, one slot

DOWNLOADER_MIDDLEWARES = {
    "sxgh_crawler.middlewares.hosts.HostsMiddleware": 50,
    "sxgh_crawler.middlewares.robots.PoliteRobotsMiddleware": 100,
    "sxgh_crawler.middlewares.revalidation.RevalidationMiddleware": 200,
    "sxgh_crawler.middlewares.retry.PatientRetryMiddleware": 550,
    "sxgh_crawler.middlewares.compression.StrictCompressionMiddleware": 590,
    "sxgh_crawler.middlewares.redirect.CountedRedirectMiddleware": 600,
    # replaced by ours
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    # not needed here
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,  # nothing of the site needs a password
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,  # a stub is read as one
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": None,  # an archive wants today's page
}

SPIDER_MIDDLEWARES = {
    "sxgh_crawler.middlewares.way.WayMiddleware": 100,
    "sxgh_crawler.middlewares.requisites.RequisitesMiddleware": 200,
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,  # a 404 is an answer: the spider counts it
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,  # no page asks where its reader came from
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,  # website.urls bounds them
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,  # paging is bounded by what the pages show
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,  # warns of a habit of spiders
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": None,  # marks start requests; nobody asks
}

ITEM_PIPELINES = {
    "sxgh_crawler.pipelines.cleaning.CleaningPipeline": 100,
    "sxgh_crawler.pipelines.listings.ListingsPipeline": 200,
    "sxgh_crawler.pipelines.aliases.AliasesPipeline": 300,
    "sxgh_crawler.pipelines.duplicates.DuplicatesPipeline": 400,
    "sxgh_crawler.pipelines.versions.VersionsPipeline": 500,
    "sxgh_crawler.pipelines.validation.ValidationPipeline": 600,
}

EXTENSIONS = {
    "sxgh_crawler.extensions.capture.Capture": 50,
    # In this order, behind the feed exporter: written first, remembered next, reported last.
    "sxgh_crawler.extensions.bookkeeping.Bookkeeping": 100,
    "sxgh_crawler.extensions.report.RunReport": 200,
    "sxgh_crawler.extensions.progress.Progress": 300,
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "scrapy.extensions.spiderstate.SpiderState": None,  # needs a JOBDIR; the archive has its own state
    "scrapy.extensions.memdebug.MemoryDebugger": None,
}

FEEDS = feeds.FEEDS
FEED_EXPORTERS = feeds.FEED_EXPORTERS
FEED_EXPORT_ENCODING = "utf-8"

LOG_LEVEL = "INFO"
