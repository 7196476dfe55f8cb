"""Builds the cases that are no apps: run records, tables of figures, filled-in questionnaires."""
