"""Visits to web pages, as a phone: what is shown, what jumps, what is fetched, as a run record."""

from appassay.recording.web.visit import Options, visit

__all__ = ["Options", "visit"]
