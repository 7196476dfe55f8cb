"""U10: reasonable permission requests."""
