"""C14: effective disposal by access providers."""
