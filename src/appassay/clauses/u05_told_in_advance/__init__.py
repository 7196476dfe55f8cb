"""U5: service matters told in advance."""
