"""`make bench`: this project's crawl and a bare Scrapy spider over the same made-up pages, in turn."""
