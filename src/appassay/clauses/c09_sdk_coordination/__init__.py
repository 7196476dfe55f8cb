"""C9: service coordination by SDK providers."""
