"""C7: information disclosure by SDK providers."""
