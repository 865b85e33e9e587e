"""The raw exchanges with the site: written, indexed, read again, proved. Pure core: no Scrapy."""
