"""Measurements: side by side with peers in one run, and under hostile input."""
