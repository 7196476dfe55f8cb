"""U7: timely reminder of renewals."""
