"""Builds the labelled apps of AssayBench from source. See `corpus/README.md` for the format."""
