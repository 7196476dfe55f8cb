"""C12: app risk warnings on phones."""
