"""Read what a privacy policy declares, in Chinese and in English, by rules and word tables."""

from appassay.extract.policy.read import statements

__all__ = ["statements"]
