"""C1: internal management mechanism of developers and operators."""
