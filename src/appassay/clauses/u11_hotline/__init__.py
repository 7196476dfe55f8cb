"""U11: customer-service hotline."""
