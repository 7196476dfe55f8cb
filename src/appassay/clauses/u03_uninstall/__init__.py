"""U3: easy uninstallation."""
