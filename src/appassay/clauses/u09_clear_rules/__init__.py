"""U9: clear statement of processing rules."""
