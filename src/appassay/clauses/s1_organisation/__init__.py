"""S1: organisation and self-examination."""
