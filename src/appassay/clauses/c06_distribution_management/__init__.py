"""C6: distribution management mechanism of platforms."""
