"""U1: informed consent before installation."""
