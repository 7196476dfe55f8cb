"""C13: accurate registration by access providers."""
