"""Other tools, asked the same questions about the same apps."""
