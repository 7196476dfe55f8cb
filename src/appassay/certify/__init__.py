"""Certificates: who tested a file, when, against what, signed so that anyone can verify it.

A certificate is an in-toto Statement in a DSSE envelope; it travels inside the APK or beside it,
and an entry of a transparency log is the same envelope.
"""
