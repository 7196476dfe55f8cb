"""AssayBench: labelled apps as source, and what builds them."""
