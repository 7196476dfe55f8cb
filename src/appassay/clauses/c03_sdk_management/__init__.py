"""C3: use and management of SDKs by apps."""
