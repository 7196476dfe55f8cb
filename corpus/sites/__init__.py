"""The cases that are web pages: a site in a few variants, each labelled, served on loopback."""

from corpus.sites.case import PageCase, PageVariant, page_cases
from corpus.sites.serve import served

__all__ = ["PageCase", "PageVariant", "page_cases", "served"]
