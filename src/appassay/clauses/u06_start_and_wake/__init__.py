"""U6: starting and waking only in reasonable scenes."""
