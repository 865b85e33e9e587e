"""Saves the web site of the Shanxi Provincial Federation of Trade Unions as clean JSON Lines."""

from sxgh_crawler import compiled

compiled.prefer()
