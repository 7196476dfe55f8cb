"""C2: technical safeguards for personal information."""
