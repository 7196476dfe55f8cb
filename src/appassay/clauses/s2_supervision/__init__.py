"""S2: supervision and guidance by regulators."""
