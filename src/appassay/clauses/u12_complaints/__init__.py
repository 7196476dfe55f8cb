"""U12: proper handling of complaints."""
